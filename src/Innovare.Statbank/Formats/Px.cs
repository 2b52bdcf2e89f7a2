using System.Text;

namespace Innovare.Statbank.Formats;

/// <summary>A table as a PX file (2013), in all its languages, both ways.</summary>
/// <remarks>
/// Numbers are rounded to the decimals the table's data have, standard errors to one more. Standard error, interval and n stand as
/// cell attributes. What the format cannot carry: quotes in a text become apostrophes, a # in a note becomes a new line.
/// </remarks>
public static partial class Px
{
    /// <summary>Subject area of tables about public innovation.</summary>
    public static Label PublicInnovation { get; } = Label.Of("Innovation i den offentlige sektor", "Innovation in the public sector");

    /// <summary>Writes the table as UTF-8 without byte order mark.</summary>
    /// <param name="cube">The table; its title names the languages, the first is the main one.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(Cube cube, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 15, leaveOpen: true);
        Write(cube, writer);
    }

    /// <summary>Writes the table; the file says that it is UTF-8, so write it as that, without byte order mark.</summary>
    /// <param name="cube">The table.</param>
    /// <param name="writer">Where to; stays open.</param>
    public static void Write(Cube cube, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(writer);
        new PxHead(cube, new PxText(writer)).Write();
        Data(cube, writer);
    }

    static void Data(Cube cube, TextWriter writer)
    {
        var width = Math.Max(1, cube.Variables.Skip(cube.StubCount).Aggregate(1, (product, v) => product * v.Values.Count));
        Span<char> number = stackalloc char[Invariant.LongestNumber];
        var length = cube.Length;
        writer.Write("DATA=\n");
        for (var cell = 0; cell < length; cell++)
        {
            if (cube.Statuses[cell] == CellStatus.Value)
                writer.Write(Number(cube, cube.Values[cell], number));
            else
                writer.Write(Sign(cube.Statuses[cell]));
            writer.Write((cell + 1) % width == 0 ? '\n' : ' ');
        }
        writer.Write(";\n");
    }

    static ReadOnlySpan<char> Number(Cube cube, double value, Span<char> buffer) => cube.DataDecimals > cube.Decimals
        ? Invariant.AtMost(value, cube.DataDecimals, buffer)
        : Invariant.Exactly(value, cube.Decimals, buffer);

    static string Sign(CellStatus status) => status switch
    {
        CellStatus.NotPublished => "\".\"",
        CellStatus.Missing => "\"..\"",
        CellStatus.Confidential => "\"...\"",
        CellStatus.Symbol4 => "\"....\"",
        CellStatus.Symbol5 => "\".....\"",
        CellStatus.Symbol6 => "\"......\"",
        CellStatus.Mixed => "\".......\"",
        CellStatus.Nil => "\"-\"",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A cell has no known status."),
    };
}
