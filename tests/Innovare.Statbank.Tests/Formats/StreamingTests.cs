using System.Text;
using Innovare.Statbank.Formats;

namespace Innovare.Statbank.Tests.Formats;

/// <summary>No format holds its output: a table of a million cells is written with a few megabytes alive, whatever comes out.</summary>
[Collection(Alone)]
public sealed class StreamingTests
{
    const string Alone = "Memory is that of the whole process";

    static readonly Cube Million = Tables.Of(1000, 1000);

    // Of those that have many words for a cell, enough to come to megabytes.
    static readonly Cube Part = Tables.Of(40, 1000);

    static readonly Dictionary<string, Action<Stream>> Writers = new(StringComparer.Ordinal)
    {
        ["px"] = stream => Px.Write(Million, stream),
        ["json-stat2"] = stream => JsonStat2.Write(Million, stream, new JsonStatOptions("da")),
        ["json-stat"] = stream => JsonStat1.Write(Million, stream, new JsonStatOptions("da")),
        ["csv"] = Text(writer => CsvGrid.WriteWide(Million, writer, new("da"))),
        ["csv3"] = Text(writer => CsvGrid.WriteLong(Million, writer, new("da"))),
        ["statbank"] = Text(writer => CsvStatbank.Write(Million, writer, new("da") { Separator = ';' })),
        ["html"] = Text(writer => HtmlTable.Write(Million, writer, new("da"))),
        ["dstml"] = stream => Dstml.Write(Part, stream, "da"),
        ["sdmx generic"] = stream => SdmxMl.WriteGeneric(Part, stream, "da", SdmxStyle.PxWeb),
        ["sdmx compact"] = stream => SdmxMl.WriteCompact(Part, stream, "da", SdmxStyle.StatbankDenmark),
        ["xlsx"] = stream => Xlsx.Write(Million, stream, new("da")),
    };

    public static TheoryData<string> Formats => [.. Writers.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_million_cells_pass_through_without_being_held(string format)
    {
        using var counting = new CountingStream();

        Writers[format](counting);

        Assert.InRange(counting.Length, 2_000_000, long.MaxValue);
        Assert.InRange(counting.MostAlive, 0, 3_000_000);
        Assert.InRange(counting.Writes, 10, int.MaxValue);
    }

    static Action<Stream> Text(Action<TextWriter> write) => stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        write(writer);
    };

    /// <summary>Counts what passes, and now and then how much memory is alive above the start.</summary>
    sealed class CountingStream : Stream
    {
        readonly long _start = GC.GetTotalMemory(forceFullCollection: true);
        long _length;
        long _next = 1_000_000;

        public long MostAlive { get; private set; }

        public int Writes { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Writes++;
            _length += count;
            if (_length < _next)
                return;
            _next = _length + 3_000_000;
            MostAlive = Math.Max(MostAlive, GC.GetTotalMemory(forceFullCollection: true) - _start);
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }

    /// <summary>No other test runs meanwhile.</summary>
    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class AloneOnTheMachine;
}
