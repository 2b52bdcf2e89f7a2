using System.CommandLine;
using Innovare.Cli.Specs;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare estimate|allocate|select SPEC.json</c>: the statistics on any CSV.</summary>
static class SpecCommands
{
    public static IEnumerable<Command> Of(Terminal terminal) =>
    [
        One<EstimateSpec>(terminal, "estimate", Estimate, EstimateRun.Of),
        One<AllocateSpec>(terminal, "allocate", Allocate, AllocateRun.Of),
        One<SelectSpec>(terminal, "select", Select, SelectRun.Of),
        One<ForecastSpec>(terminal, "forecast", Forecast, ForecastRun.Of),
    ];

    const string Estimate = """
        Estimates shares, means, totals, counts, ratios and quantiles with their uncertainty from any CSV; compares groups and
        rounds, tests tables and fits regressions.

        Example: means by type of school from a stratified sample, weights calibrated to two margins:
          { "data": "schools.csv",
            "design": { "strata": ["stype"], "weight": "pw", "populationSize": "fpc" },
            "calibration": { "distance": "raking", "margins": [
              { "of": ["stype"], "totals": { "E": 4421, "H": 755, "M": 1018 } },
              { "of": ["enroll"], "total": 3811472 } ] },
            "requests": [ { "statistic": "mean", "of": "api00", "by": ["stype"] },
                          { "statistic": "share", "of": "awards", "in": ["Yes"], "interval": "wilson" } ] }
          innovare estimate spec.json --out figures.csv

        Example: the same with a bootstrap, every replicate calibrated anew; add
            "variance": { "method": "bootstrap", "replicates": 1000, "seed": 1 }
        Methods: linearised, unstratifiedJackknife (JK1), jackknife (JKn), halfSamples (BRR), fay, successiveDifferences (SDR),
        bootstrap (with the finite population correction, of two stages where there are two), bootstrapWithoutCorrection, and
            "variance": { "method": "given", "weights": ["rep*"], "scale": 0.01 }

        Example: groups against one of them, and whether they differ by less than half a type:
          "requests": [ { "statistic": "mean", "of": "types", "by": ["level"], "against": "municipal", "margin": 0.5 } ]

        Example: change since an earlier round; units of the same key are in both:
          { "data": "respondents.csv", "design": { "strata": ["level", "size"], "populationSize": "N", "key": "id" },
            "earlier": { "data": "earlier.csv", "design": { "strata": ["level", "size"], "populationSize": "N", "key": "id" } },
            "requests": [ { "statistic": "share", "of": "innovative", "in": ["yes"], "change": true, "margin": 0.1 } ] }

        Example: tests of a two-way table, a logistic regression, and a comparison of like with like:
          "requests": [ { "statistic": "twoWay", "of": "innovative", "with": "level" },
                        { "statistic": "logistic", "of": "innovative", "in": ["yes"],
                          "predictors": [ { "of": "level" }, { "of": "employees", "numeric": true } ] },
                        { "statistic": "standardised", "of": "types", "by": ["level"], "classes": ["size"], "to": "municipal" } ]
        """;

    const string Allocate = """
        Spreads a sample over strata: proportional, neyman, power or bethel.

        Example: the smallest sample with a CV of at most 2 % for turnover in each sector and 1 % in all:
          { "strata": "strata.csv", "stratum": "stratum", "populationSize": "N", "rule": "bethel", "minimum": 5,
            "targets": [
              { "name": "turnover", "mean": "m", "standardDeviation": "s", "coefficientOfVariation": 0.01 },
              { "name": "turnover", "mean": "m", "standardDeviation": "s", "coefficientOfVariation": 0.02, "domain": "sector" } ] }
          innovare allocate spec.json --out sizes.csv

        Example: 4,494 units in proportion to the square root of employees:
          { "strata": "strata.csv", "stratum": "stratum", "populationSize": "N", "rule": "proportional",
            "sampleSize": 4494, "sizeMeasure": "employees", "exponent": 0.5, "minimum": 10, "takeAll": 10 }
        """;

    const string Select = """
        Draws a sample by permanent random numbers: simple, poisson, sequentialPoisson, pareto or systematic.

        Example: a stratified simple random sample with the sizes that innovare allocate wrote; a quarter of the last
        round's sample is replaced:
          { "frame": "frame.csv", "key": "id", "strata": ["level", "size"], "seed": 20231,
            "sizes": { "file": "sizes.csv" }, "replaced": 0.25 }
          innovare select spec.json --out sample.csv

        Example: 500 units with probability in proportion to employees:
          { "frame": "frame.csv", "key": "id", "seed": 20231, "method": "pareto", "sizeMeasure": "employees",
            "sizes": { "total": 500 } }
        """;

    const string Forecast = """
        Tells before anyone is invited how precise every cell of a round's tables will be.

        Example: two scenarios of response, and shares known from the last round:
          { "round": "rounds/demo-2023", "frame": "data/rounds/demo-2023/input/frame.csv",
            "scenarios": [ { "name": "as last time", "responseRate": 0.40 },
                           { "name": "poor", "responseRate": 0.25, "variable": "size", "rates": { "3-9": 0.15 } } ],
            "assumed": { "DEMO01:10": 0.83, "DEMO02:base": 0.83 },
            "earlier": "data/rounds/demo-2019/output", "assumedShare": 0.5 }
        A share is the one named; else the one the earlier round published for the domain, or for all; else assumedShare.
        Where nothing says what to expect the forecast is refused and names what is missing.
          innovare forecast spec.json --out forecast.csv
        """;

    static Command One<T>(Terminal terminal, string name, string help, Func<SpecFile<T>, SpecResult> run)
        where T : class
    {
        var spec = new Argument<string>("SPEC.json") { Description = $"What is asked for; JSON Schema: docs/specs/{name}.schema.json." };
        var to = new Option<string?>("--out") { Description = "File to write to; .json for JSON, else CSV. Default: CSV to the terminal." };
        var command = new Command(name, help) { spec, to };
        command.SetAction(parsed => Answer(terminal, run(SpecFile.Read<T>(parsed.GetRequiredValue(spec))), parsed.GetValue(to)));
        return command;
    }

    static int Answer(Terminal terminal, SpecResult result, string? to)
    {
        if (result.Table is not { } table) return terminal.Refuse(result.Findings);
        if (to is null)
            terminal.Output.Write(table.ToCsv());
        else
            File.WriteAllText(to, to.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? table.ToJson() : table.ToCsv());
        foreach (var note in table.Notes) terminal.Error.WriteLine(note);
        return Exit.Done;
    }
}
