namespace Innovare.Cli.Tests.Commands;

public sealed class StatbankCheckTests : IDisposable
{
    const string Good = """
        CHARSET="ANSI";
        CODEPAGE="utf-8";
        LANGUAGE="da";
        DECIMALS=0;
        MATRIX="T1";
        SUBJECT-CODE="A";
        SUBJECT-AREA="Prøve";
        TITLE="Prøve efter køn";
        CONTENTS="Prøve";
        UNITS="antal";
        HEADING="køn";
        VALUES("køn")="mænd","kvinder";
        DATA=
        1 2
        ;
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("statbank-check").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Each_finding_names_file_line_keyword_and_what_to_do_and_the_end_is_a_refusal()
    {
        File.WriteAllText(Path.Combine(_folder, "good.px"), Good);
        File.WriteAllText(Path.Combine(_folder, "broken.px"), Good.Replace("UNITS=\"antal\"", "UNITS=\"an\"tal\"", StringComparison.Ordinal).Replace("DECIMALS=0;\n", "", StringComparison.Ordinal));

        var (exit, output, error) = InnovareProcess.Run(_folder, "statbank", "check", _folder);

        Assert.Equal(2, exit);
        Assert.Contains("broken.px:9: error: UNITS: The quotes", output, StringComparison.Ordinal);
        Assert.Contains("DECIMALS is missing", output, StringComparison.Ordinal);
        Assert.DoesNotContain("good.px", output, StringComparison.Ordinal);
        Assert.Contains("2 files: 1 tables can be read, 1 cannot.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_faults_ends_well()
    {
        File.WriteAllText(Path.Combine(_folder, "good.px"), Good);

        var (exit, output, _) = InnovareProcess.Run(_folder, "statbank", "check", _folder);

        Assert.Equal(0, exit);
        Assert.Empty(output);
    }
}
