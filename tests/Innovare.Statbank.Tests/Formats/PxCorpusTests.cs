using Innovare.Statbank.Formats;

namespace Innovare.Statbank.Tests.Formats;

/// <summary>PX files of public projects.</summary>
public sealed class PxCorpusTests
{
    public static TheoryData<string> Good => Corpus.Names("corpus", "px");

    public static TheoryData<string> Mendable => Corpus.Names("corpus", "px", "error_continue");

    public static TheoryData<string> Fatal => Corpus.Names("corpus", "px", "error_fatal");

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_file_loads(string file)
    {
        var reading = Px.Read(File.ReadAllBytes(Corpus.PathOf("corpus", "px", file)));

        Assert.NotNull(reading.Cube);
    }

    [Theory]
    [MemberData(nameof(Mendable))]
    public void A_file_with_a_small_fault_loads_and_says_what_is_wrong(string file)
    {
        var reading = Px.Read(File.ReadAllBytes(Corpus.PathOf("corpus", "px", "error_continue", file)));

        Assert.NotNull(reading.Cube);
        // This one differs from its good twin in AUTOPEN alone.
        if (file != "PxWeb__BE0101F1ensvdescdefaulterror.px")
            Assert.NotEmpty(reading.Findings);
    }

    [Theory]
    [MemberData(nameof(Fatal))]
    public void A_file_that_cannot_be_trusted_is_refused_with_the_reason(string file)
    {
        var reading = Px.Read(File.ReadAllBytes(Corpus.PathOf("corpus", "px", "error_fatal", file)));

        Assert.Null(reading.Cube);
        Assert.Contains(reading.Findings, f => f.IsFatal && f.Line > 0 && f.Keyword.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_file_written_and_read_back_is_the_same_table(string file)
    {
        var cube = Px.Read(File.ReadAllBytes(Corpus.PathOf("corpus", "px", file))).Cube!;

        CubeDump.AssertSame(cube, Again(cube));
    }

    [Theory]
    [MemberData(nameof(Mendable))]
    public void A_mended_file_written_and_read_back_is_the_same_table(string file)
    {
        var cube = Px.Read(File.ReadAllBytes(Corpus.PathOf("corpus", "px", "error_continue", file))).Cube!;

        CubeDump.AssertSame(cube, Again(cube));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_file_written_as_json_stat_and_read_back_is_the_same_table(string file)
    {
        var cube = Px.Read(File.ReadAllBytes(Corpus.PathOf("corpus", "px", file))).Cube!;

        using var stream = new MemoryStream();
        JsonStat2.Write(cube, stream, cube.Languages.First());
        stream.Position = 0;
        var reading = JsonStat2.Read(stream);

        Assert.Null(reading.Fault);
        CubeDump.AssertSame(cube, reading.Cube!);
    }

    [Fact]
    public void Rows_of_data_may_be_parted_by_semicolons()
    {
        var cube = Px.Read(File.ReadAllBytes(Corpus.PathOf("corpus", "px", "pxR__example6.px"))).Cube!;

        Assert.Equal(Enumerable.Range(1, 24).Select(n => (double)n), cube.Values);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void The_reference_writes_the_same_table_as_we_read(string file)
    {
        // The reference broke off in the middle of writing this one.
        if (!Corpus.Has("golden", "px", file + ".px.out") || file == "PxWeb__BE0101A1det.px")
            return;
        var cube = Px.Read(File.ReadAllBytes(Corpus.PathOf("corpus", "px", file))).Cube!;
        var theirs = Px.Read(File.ReadAllBytes(Corpus.PathOf("golden", "px", file + ".px.out"))).Cube!;

        Assert.Equal(cube.Variables.Select(v => v.Values.Count), theirs.Variables.Select(v => v.Values.Count));
        Assert.Equal(cube.StubCount, theirs.StubCount);
        if (file != "pxR__example6.px")
            for (var cell = 0; cell < cube.Length; cell++)
                Assert.Equal(cube.Values[cell], theirs.Values[cell], 0.5000001 * Math.Pow(10, -cube.DecimalsAt(cube.PositionsOf(cell))));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void The_reference_writes_the_same_words_as_we_read(string file)
    {
        if (!Corpus.Has("golden", "px", file + ".px.out") || file == "PxWeb__BE0101A1det.px"
            || File.ReadAllText(Corpus.PathOf("golden", "ENCODING_SUSPECT.txt")).Contains(file, StringComparison.Ordinal))
            return;
        var cube = Px.Read(File.ReadAllBytes(Corpus.PathOf("corpus", "px", file))).Cube!;
        var theirs = Px.Read(File.ReadAllBytes(Corpus.PathOf("golden", "px", file + ".px.out"))).Cube!;

        Assert.Equal(Words(cube), Words(theirs));
    }

    // In the main language; notes in any order, since mandatory ones are written together.
    static IEnumerable<string> Words(Cube cube)
    {
        var language = cube.Languages.First();
        foreach (var variable in cube.Variables)
        {
            yield return $"{variable.Code} {variable.Name[language]} {Notes(variable.Notes)}";
            foreach (var value in variable.Values)
                yield return $"  {value.Code} {value.Name[language]} {Notes(value.Notes)}";
        }
        yield return $"{cube.Unit[language]} {cube.Source[language]} {cube.Subject?.Name[language]} {Notes(cube.Notes)}";

        string Notes(IEnumerable<Note> notes) => string.Join('|', notes.Select(n => n[language]).Order(StringComparer.Ordinal));
    }

    static Cube Again(Cube cube)
    {
        using var stream = new MemoryStream();
        Px.Write(cube, stream);
        var reading = Px.Read(stream.ToArray());
        Assert.DoesNotContain(reading.Findings, f => f.IsFatal);
        return reading.Cube!;
    }
}
