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

    static Cube Again(Cube cube)
    {
        using var stream = new MemoryStream();
        Px.Write(cube, stream);
        var reading = Px.Read(stream.ToArray());
        Assert.DoesNotContain(reading.Findings, f => f.IsFatal);
        return reading.Cube!;
    }
}
