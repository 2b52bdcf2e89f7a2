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
              "scenarios": [ { "name": "good", "responseRate": 0.6 }, { "name": "poor", "responseRate": 0.3 } ], "assumedShare": 0.5 }
            """);

        var result = ForecastRun.Of(SpecFile.Read<ForecastSpec>(spec));

        Assert.Empty(result.Findings);
        var rows = result.Table!.Rows.Where(r => r[1] is "DEMO01" && r[2] is "total" && r[3] is "10").ToList();
        Assert.Equal(["good", "poor"], rows.Select(r => r[0]));
        Assert.Equal(4725 * 0.6, (double)rows[0][6]!, tolerance: 1e-6);
        Assert.True((double)rows[0][7]! < (double)rows[1][7]!);
        Assert.All(result.Table.Rows, r => Assert.InRange((double)r[6]!, 0, 4725));
    }

    [Fact]
    public void A_forecast_assumes_nothing_unsaid()
    {
        var folder = Directory.CreateTempSubdirectory("innovare-specs-").FullName;
        var round = Repository.File("rounds", "demo-2016");
        Commands.InnovareProcess.Run(folder, "simulate", round, "--out", folder);
        var tables = Directory.CreateDirectory(Path.Combine(folder, "before", "tables")).FullName;
        File.WriteAllText(Path.Combine(tables, "DEMO01.json"), Published);

        var refused = Forecast("");
        var answered = Forecast(""", "assumed": { "DEMO01:20": 0.2 }, "earlier": "before", "assumedShare": 0.4""");

        Assert.Null(refused.Table);
        Assert.All(refused.Findings, f => Assert.Equal("forecast-share", f.Code));
        Assert.Contains(refused.Findings, f => f.Where == "forecast.json#/assumed/DEMO02:base");
        IReadOnlyList<object?> Cell(string domain, string category) => answered.Table!.Rows.First(r => r[1] is "DEMO01" && r[2] is string d && d == domain && r[3] is string c && c == category);
        Assert.Equal((0.2, "named"), (Cell("total", "20")[4], Cell("total", "20")[5]));
        Assert.Equal((0.8, "earlier"), (Cell("total", "10")[4], Cell("total", "10")[5]));
        Assert.Equal((0.7, "earlier"), (Cell("level=state", "10")[4], Cell("level=state", "10")[5]));
        Assert.Equal((0.8, "earlierTotal"), (Cell("level=region", "10")[4], Cell("level=region", "10")[5]));
        Assert.Equal((0.4, "otherwise"), (Cell("total", "30")[4], Cell("total", "30")[5]));

        SpecResult Forecast(string more)
        {
            var spec = Path.Combine(folder, "forecast.json");
            File.WriteAllText(spec, $$"""{ "round": "{{round}}", "frame": "frame.csv", "scenarios": [ { "name": "only", "responseRate": 0.5 } ]{{more}} }""");
            return ForecastRun.Of(SpecFile.Read<ForecastSpec>(spec));
        }
    }

    // Invented: the share of innovative workplaces in all and in central government.
    const string Published = """
        { "version": "2.0", "class": "dataset", "label": "x", "id": ["level", "type", "time"], "size": [2, 1, 1],
          "extension": { "px": { "tableid": "DEMO01" } }, "role": { "time": ["time"] },
          "dimension": {
            "level": { "label": "level", "category": { "index": ["total", "state"] }, "extension": { "elimination": true, "eliminationValueCode": "total" } },
            "type": { "label": "type", "category": { "index": ["10"] } }, "time": { "label": "time", "category": { "index": ["2014"] } } },
          "value": [80, 70] }
        """;

    static string Spec(string name) => Repository.File([.. s_folder, $"{name}.json"]);
}
