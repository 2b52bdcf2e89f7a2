using Innovare.Cli.Specs;
using Innovare.Tests;

namespace Innovare.Cli.Tests.Specs;

/// <summary>The worked examples of docs/examples/survey give what stands beside them.</summary>
public sealed class ExamplesTests
{
    static readonly string[] s_folder = ["docs", "examples", "survey"];

    [Theory, InlineData("estimate"), InlineData("bootstrap"), InlineData("compare"), InlineData("change")]
    public void Estimates_of_the_example_are_as_kept(string name)
    {
        var result = EstimateRun.Of(SpecFile.Read<EstimateSpec>(Spec(name)));

        Assert.Empty(result.Findings);
        Golden.Matches(result.Table!.ToCsv(), [.. s_folder, $"{name}.out.csv"]);
    }

    // docs/examples/survey/same-in-r.R with R 4.2.2 and survey 4.1-1: raked to a categorical and a numeric margin.
    [Theory]
    [InlineData("share", "", 0.75535267270328166, 0.057574626041559038)]
    [InlineData("share", "municipal", 0.76873380829090032, 0.079908967499784669)]
    [InlineData("share", "region", 0.93951025348599360, 0.048339276311601787)]
    [InlineData("share", "state", 0.60581868100623615, 0.134105482432870321)]
    [InlineData("mean", "20+", 2.4333898687064064, 0.26085808141797373)]
    [InlineData("mean", "3-19", 1.4392712548593372, 0.22291349324310045)]
    [InlineData("total", "", 7410, 0)]
    [InlineData("ratio", "", 0.049927158199230159, 0.0054254722905196706)]
    [InlineData("quantile", "", 15, 1.2349373677154665)]
    public void Estimates_of_the_example_are_those_of_R(string statistic, string by, double value, double error)
    {
        var row = EstimateRun.Of(SpecFile.Read<EstimateSpec>(Spec("estimate"))).Table!.Rows.Single(r => r[0] is string s && s == statistic && r[3] is string g && g == by);

        Assert.Equal(value, (double)row[4]!, tolerance: 1e-9 * value);
        Assert.Equal(error, (double)row[5]!, tolerance: 1e-9);
    }

    // tests/Innovare.Statistics.Tests/Golden/R: svydesign(~town + id, strata = ~stratum, fpc = ~towns + people)
    [Fact]
    public void A_sample_in_two_stages_is_estimated_as_R_does()
    {
        var spec = Path.Combine(Directory.CreateTempSubdirectory("innovare-specs-").FullName, "two.json");
        File.WriteAllText(spec, $$"""
            { "data": "{{Repository.File("tests", "Innovare.Statistics.Tests", "Golden", "R", "data.csv")}}",
              "design": { "strata": ["stratum"], "cluster": "town", "populationSize": "towns", "clusterSize": "people", "weight": "weight" },
              "requests": [ { "statistic": "mean", "of": "y" }, { "statistic": "total", "of": "y" } ] }
            """);

        var rows = EstimateRun.Of(SpecFile.Read<EstimateSpec>(spec)).Table!.Rows;

        Assert.Equal(21.596852277347182, (double)rows[0][4]!, tolerance: 1e-9);
        Assert.Equal(0.91772554903616899, (double)rows[0][5]!, tolerance: 1e-9);
        Assert.Equal(2399.4914410616993, (double)rows[1][5]!, tolerance: 1e-6);
        Assert.Equal(18.0, rows[0][10]);
    }

    [Fact]
    public void The_allocation_of_the_example_is_as_kept_and_the_drawing_uses_it()
    {
        var allocation = AllocateRun.Of(SpecFile.Read<AllocateSpec>(Spec("allocate")));
        Golden.Matches(allocation.Table!.ToCsv(), [.. s_folder, "sizes.csv"]);

        var selection = SelectRun.Of(SpecFile.Read<SelectSpec>(Spec("select")));

        Golden.Matches(selection.Table!.ToCsv(), [.. s_folder, "select.out.csv"]);
        Assert.Equal(57, selection.Table.Rows.Count);
    }

    [Fact]
    public void The_program_writes_CSV_and_JSON_with_the_same_numbers()
    {
        var folder = Directory.CreateTempSubdirectory("innovare-specs-").FullName;
        var json = Commands.InnovareProcess.Run(folder, "estimate", Spec("estimate"), "--out", Path.Combine(folder, "out.json"));
        var csv = Commands.InnovareProcess.Run(folder, "estimate", Spec("estimate"));

        Assert.Equal((0, 0), (json.Exit, csv.Exit));
        Assert.Contains("yes,,0.75535267270328", csv.Output, StringComparison.Ordinal);
        Assert.Contains("\"estimate\": 0.75535267270328", File.ReadAllText(Path.Combine(folder, "out.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_forecast_answers_for_every_cell_of_every_table()
    {
        var folder = Directory.CreateTempSubdirectory("innovare-specs-").FullName;
        Commands.InnovareProcess.Run(folder, "simulate", Repository.File("rounds", "demo-2016"), "--out", folder);
        var spec = Path.Combine(folder, "forecast.json");
        File.WriteAllText(spec, $$"""
            { "round": "{{Repository.File("rounds", "demo-2016")}}", "frame": "frame.csv",
              "scenarios": [ { "name": "good", "responseRate": 0.6 }, { "name": "poor", "responseRate": 0.3 } ] }
            """);

        var result = ForecastRun.Of(SpecFile.Read<ForecastSpec>(spec));

        Assert.Empty(result.Findings);
        var rows = result.Table!.Rows.Where(r => r[1] is "DEMO01" && r[2] is "total" && r[3] is "10").ToList();
        Assert.Equal(["good", "poor"], rows.Select(r => r[0]));
        Assert.Equal(4725 * 0.6, (double)rows[0][5]!, tolerance: 1e-6);
        Assert.True((double)rows[0][6]! < (double)rows[1][6]!);
        Assert.All(result.Table.Rows, r => Assert.InRange((double)r[5]!, 0, 4725));
    }

    static string Spec(string name) => Repository.File([.. s_folder, $"{name}.json"]);
}
