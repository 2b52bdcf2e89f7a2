using System.Globalization;
using Innovare.Cli.Specs;
using Innovare.Tests;

namespace Innovare.Cli.Tests.Specs;

/// <summary>Every method and comparison of innovare estimate gives what R's survey package gives: Golden/R, with the script that made it.</summary>
public sealed class MethodsTests
{
    const string Figures = """
        { "statistic": "total", "of": "y" }, { "statistic": "mean", "of": "y" }, { "statistic": "share", "of": "q", "in": ["yes"] },
        { "statistic": "ratio", "of": "y", "over": "x" }, { "statistic": "mean", "of": "y", "by": ["group"], "against": "north" }
        """;

    const string Quantiles = """, { "statistic": "quantile", "of": "y" }, { "statistic": "quantile", "of": "y", "by": ["group"], "against": "north" }""";
    const string Clustered = """{ "strata": ["stratum"], "cluster": "psu", "weight": "w" }""";
    const string Simple = """{ "weight": "w" }""";
    const string Keyed = """{ "strata": ["stratum"], "weight": "w", "key": "id" }""";
    const string GivenColumns = """{ "method": "given", "weights": ["rep*"], "scale": 0.025 }""";

    static string Folder => Repository.File("tests", "Innovare.Cli.Tests", "Golden", "R");

    public static TheoryData<string, string, string, string, string, string> Expected()
    {
        var rows = new TheoryData<string, string, string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, "expected.csv")).Skip(1))
        {
            var f = line.Split(',');
            rows.Add(f[0], f[1], f[2], f[3], f[4], f[5]);
        }
        return rows;
    }

    [Theory, MemberData(nameof(Expected))]
    public void Agrees_with_R(string method, string key, string value, string error, string df, string p)
    {
        var row = Row(method, key);

        Same(value, row.Estimate, 1e-9);
        Same(error, row.StandardError, method is "logistic" ? 1e-7 : 1e-8);
        Same(df, row.DegreesOfFreedom, 1e-9);
        Same(p, row.PValue, method is "logistic" ? 1e-6 : 1e-8);

        static void Same(string expected, double? actual, double agreement)
        {
            if (expected.Length == 0) return;
            var e = double.Parse(expected, CultureInfo.InvariantCulture);
            Assert.Equal(e, actual!.Value, tolerance: agreement * Math.Max(1e-3, Math.Abs(e)));
        }
    }

    [Theory]
    [InlineData("""{ "strata": ["stratum"], "weight": "w" }""", "bootstrapWithoutCorrection")]
    [InlineData("""{ "strata": ["stratum"], "weight": "w", "populationSize": "N" }""", "bootstrap")]
    [InlineData("""{ "weight": "w" }""", "successiveDifferences", """, "order": "x" """)]
    public void Replicates_of_our_own_making_are_near_the_linearised(string design, string method, string more = "")
    {
        // Sorted by the variable asked for, neighbours differ less than units at random do: that is what the method is for.
        var limits = method == "successiveDifferences" ? (Low: 0.01, High: 0.6) : (Low: 0.93, High: 1.07);
        var request = """{ "statistic": "mean", "of": "x" }""";

        var linearised = Rows(design, "", request)[0];
        var replicated = Rows(design, $$""", "variance": { "method": "{{method}}", "replicates": 2000{{more}} }""", request)[0];

        Assert.Equal(linearised.Estimate, replicated.Estimate);
        Assert.InRange(replicated.StandardError!.Value / linearised.StandardError!.Value, limits.Low, limits.High);
        Assert.Equal(
            replicated.DesignEffect!.Value / linearised.DesignEffect!.Value,
            Math.Pow(replicated.StandardError.Value / linearised.StandardError.Value, 2), tolerance: 1e-9);
    }

    [Fact]
    public void A_bootstrap_of_two_stages_is_near_the_linearised()
    {
        const string Design = """{ "strata": ["stratum"], "cluster": "psu", "weight": "w", "populationSize": "M", "clusterSize": "S" }""";
        var request = """{ "statistic": "total", "of": "y" }""";

        var linearised = Rows(Design, "", request)[0];
        var replicated = Rows(Design, """, "variance": { "method": "bootstrap", "replicates": 4000 }""", request)[0];

        Assert.InRange(replicated.StandardError!.Value / linearised.StandardError!.Value, 0.95, 1.05);
    }

    [Fact]
    public void A_change_counts_the_overlap_and_may_be_tested_for_being_none()
    {
        var request = """{ "statistic": "mean", "of": "y", "change": true, "margin": 2 }, { "statistic": "share", "of": "q", "by": ["group"], "change": true }""";

        var rows = Rows(Keyed, Earlier(Keyed), request);

        var change = Assert.Single(rows, r => r is { Statistic: "mean", Compared: "earlier" });
        Assert.Equal(0.58231934414857633, change.Estimate!.Value, tolerance: 1e-12);
        // Most of the sample is in both rounds: less than half of what independent samples would have.
        Assert.InRange(change.StandardError!.Value, 0.2, 0.3);
        Assert.Equal("yes", change.Unchanged);
        Assert.Equal(6, rows.Count(r => r is { Statistic: "share", Compared: "earlier" })); // three groups, yes and no
    }

    [Fact]
    public void Neither_changes_nor_differences_are_unchanged_without_a_margin()
    {
        var rows = Rows(Clustered, "", """{ "statistic": "mean", "of": "y", "by": ["group"], "against": "north" }""");

        Assert.All(rows, r => Assert.Null(r.Unchanged));
        Assert.Equal(["north", "north"], rows.Where(r => r.Compared is not null).Select(r => r.Compared));
    }

    [Theory]
    [InlineData(Simple, """, "variance": { "method": "given", "scale": 1 }""", "columns of replicate weights")]
    [InlineData(Keyed, """, "variance": { "method": "unstratifiedJackknife" }""", "takes no strata")]
    [InlineData(Simple, """, "variance": { "method": "successiveDifferences" }""", "needs order")]
    [InlineData(Simple, """, "variance": { "method": "bootstrap", "centre": "mean" }""", "measures from the estimate")]
    [InlineData("""{ "weight": "w", "populationSize": "N" }""", """, "variance": { "method": "fay" }""", "no correction")]
    [InlineData(Simple, "", "needs earlier", """{ "statistic": "mean", "of": "y", "change": true }""")]
    [InlineData(Simple, """, "earlier": { "data": "earlier.csv", "design": { "weight": "w" } }""", "key in both", """{ "statistic": "mean", "of": "y", "change": true }""")]
    [InlineData(Simple, "", "by is needed", """{ "statistic": "mean", "of": "y", "against": "north" }""")]
    [InlineData(Simple, "", "needs with", """{ "statistic": "twoWay", "of": "q" }""")]
    [InlineData(Simple, "", "needs predictors", """{ "statistic": "linear", "of": "y" }""")]
    [InlineData(Simple, "", "needs in", """{ "statistic": "logistic", "of": "q", "predictors": [ { "of": "kind" } ] }""")]
    [InlineData(Simple, "", "needs by, classes", """{ "statistic": "standardised", "of": "y", "by": ["group"] }""")]
    [InlineData(Simple, "", "need replicates", """{ "statistic": "quantile", "of": "y", "by": ["group"], "against": "north" }""")]
    [InlineData(Simple, "", "margin is for a comparison", """{ "statistic": "mean", "of": "y", "margin": 1 }""")]
    [InlineData(Simple, "", "above 0", """{ "statistic": "mean", "of": "y", "by": ["group"], "against": "north", "margin": 0 }""")]
    [InlineData(Simple, "", "“east” is not in the data", """{ "statistic": "mean", "of": "y", "by": ["group"], "against": "east" }""")]
    [InlineData(Simple, "", "“none” is not in the column", """{ "statistic": "linear", "of": "y", "predictors": [ { "of": "kind", "reference": "none" } ] }""")]
    [InlineData(Simple, """, "variance": { "method": "unstratifiedJackknife" }""", "linearised variances", """{ "statistic": "twoWay", "of": "q", "with": "kind" }""")]
    public void What_is_not_said_is_asked_for(string design, string more, string says, string request = """{ "statistic": "mean", "of": "y" }""")
    {
        var result = Run(design, more, request);

        Assert.Contains(says, Assert.Single(result.Findings).What, StringComparison.Ordinal);
    }

    static EstimateCells Row(string method, string key)
    {
        var (design, more, requests) = method switch
        {
            "linearised" => (Clustered, "", Figures),
            "jk1" => (Simple, Variance("unstratifiedJackknife"), Figures),
            "jkn" => (Clustered, Variance("jackknife"), Figures),
            "brr" => (Clustered, Variance("halfSamples"), Figures),
            "fay" => (Clustered, """, "variance": { "method": "fay", "rho": 0.3 }""", Figures),
            "given" => (Simple, $", \"variance\": {GivenColumns}", Figures + Quantiles),
            "jkn raked" => (Clustered, Variance("jackknife") + Raked, Figures),
            "raked" => (Clustered, Raked, Figures),
            "twoWay" => (Clustered, "", """{ "statistic": "twoWay", "of": "group", "with": "q" }"""),
            "logistic" => (Simple, "", """{ "statistic": "logistic", "of": "q", "in": ["yes"], "predictors": [ { "of": "group" }, { "of": "x", "numeric": true } ] }"""),
            "linear" => (Simple, "", """{ "statistic": "linear", "of": "y", "predictors": [ { "of": "group", "reference": "north" }, { "of": "x", "numeric": true } ] }"""),
            "standardised" => (Clustered, Variance("jackknife"), """{ "statistic": "standardised", "of": "y", "by": ["group"], "classes": ["kind"], "to": "north" }"""),
            "change jkn" => (Keyed, Variance("jackknife") + Earlier(Keyed), """{ "statistic": "mean", "of": "y", "change": true }"""),
            "change given" => (Keyed, $", \"variance\": {GivenColumns}" + Earlier(Keyed), """{ "statistic": "mean", "of": "y", "change": true }"""),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Unknown."),
        };
        var rows = Rows(design, more, requests);
        return method switch
        {
            "twoWay" => rows.Single(r => r.Value == key switch { "F" => "raoScottF", "Chisq" => "raoScottChiSquare", "Wald" => "wald", _ => "adjustedWald" }),
            "logistic" or "linear" => rows.Single(r => r.Value == key.Replace("group", "group=", StringComparison.Ordinal).Replace("(I", "(i", StringComparison.Ordinal)),
            "standardised" => rows.Single(r => r.By == key),
            "change jkn" or "change given" => rows.Single(r => r.Compared == "earlier"),
            _ when key.EndsWith("-north", StringComparison.Ordinal) => rows.Single(r =>
                r.Compared == "north" && r.Statistic == (key.StartsWith('q') ? "quantile" : "mean") && key.Contains(r.By, StringComparison.Ordinal)),
            _ => rows.First(r => r.Statistic == key),
        };
    }

    const string Raked = """, "calibration": { "margins": [ { "of": ["kind"], "totals": { "one": 160, "two": 180 } } ], "tolerance": 1e-13 }""";

    static string Variance(string method) => $$""", "variance": { "method": "{{method}}" }""";

    static string Earlier(string design) => $$""", "earlier": { "data": "earlier.csv", "design": {{design}} }""";

    static EstimateCells[] Rows(string design, string more, string requests)
    {
        var result = Run(design, more, requests);
        Assert.Empty(result.Findings);
        return [.. result.Table!.Rows.Select(r => new EstimateCells(r))];
    }

    static SpecResult Run(string design, string more, string requests)
    {
        var folder = Directory.CreateTempSubdirectory("innovare-specs-").FullName;
        // Populations for the corrections: 40 units, 5 pairs or 8 units of a pair.
        var lines = File.ReadAllLines(Path.Combine(Folder, "methods.csv"));
        File.WriteAllLines(Path.Combine(folder, "methods.csv"), lines.Select((l, i) => l + (i == 0 ? ",N,M,S" : ",40,5,8")));
        File.Copy(Path.Combine(Folder, "earlier.csv"), Path.Combine(folder, "earlier.csv"));
        var spec = Path.Combine(folder, "spec.json");
        File.WriteAllText(spec, $$"""{ "data": "methods.csv", "design": {{design}}, "requests": [ {{requests}} ]{{more}} }""");
        return EstimateRun.Of(SpecFile.Read<EstimateSpec>(spec));
    }

    /// <summary>A row of the answer by the names of its columns.</summary>
    sealed record EstimateCells(IReadOnlyList<object?> Cells)
    {
        public string Statistic => (string)At("statistic")!;

        public string? Value => (string?)At("value");

        public string By => (string)At("by")!;

        public double? Estimate => (double?)At("estimate");

        public double? StandardError => (double?)At("standardError");

        public double? DegreesOfFreedom => (double?)At("degreesOfFreedom");

        public double? DesignEffect => (double?)At("designEffect");

        public string? Compared => (string?)At("compared");

        public double? PValue => (double?)At("pValue");

        public string? Unchanged => (string?)At("unchanged");

        object? At(string column) => Cells[EstimateRow.Columns.ToList().IndexOf(column)];
    }
}
