using System.Text;
using Innovare.Cli.Specs;

namespace Innovare.Cli.Tests.Specs;

/// <summary>Bad specifications and bad data are refused by name; nothing is guessed, and NaN never comes out.</summary>
public sealed class RefusalsTests
{
    const string Good = "id,h,N,w,y,x\na,1,10,5,1,yes\nb,1,10,5,2,no\nc,2,8,4,3,yes\nd,2,8,4,5,no\n";
    const string Spec = """{ "data": "d.csv", "design": { "strata": ["h"], "weight": "w", "populationSize": "N" }, "requests": [ { "statistic": "mean", "of": "y" }, { "statistic": "share", "of": "x", "by": ["h"] } ] }""";

    const string Everything = """
        { "data": "d.csv", "design": { "strata": ["h"], "weight": "w", "key": "id" }, "variance": { "method": "METHOD", "replicates": 8, "order": "y", "weights": ["w", "N"], "scale": 0.5, "rho": 0.3 },
          "earlier": { "data": "d.csv", "design": { "strata": ["h"], "weight": "w", "key": "id" } },
          "requests": [ { "statistic": "mean", "of": "y", "by": ["x"], "against": "no", "change": true, "margin": 0.5 },
            { "statistic": "twoWay", "of": "x", "with": "h" }, { "statistic": "logistic", "of": "x", "in": ["yes"], "predictors": [ { "of": "y", "numeric": true } ] },
            { "statistic": "standardised", "of": "y", "by": ["x"], "classes": ["h"], "to": "yes" }, { "statistic": "quantile", "of": "y" } ] }
        """;

    static readonly string[] s_methods = ["linearised", "jackknife", "bootstrapWithoutCorrection", "given", "halfSamples", "fay", "unstratifiedJackknife", "successiveDifferences", "bootstrap"];

    readonly string _folder = Directory.CreateTempSubdirectory("innovare-specs-").FullName;

    [Fact]
    public void The_good_one_is_answered() => Assert.Empty(Estimate(Spec, Good).Findings);

    [Theory]
    [InlineData("data-number", "“NaN” in the column “y”", "a,1,10,5,1", "a,1,10,5,NaN")]
    [InlineData("data-number", "“1e999”", "a,1,10,5,1", "a,1,10,5,1e999")]
    [InlineData("data-number", "“many”", "a,1,10,5,1", "a,1,10,many,1")]
    [InlineData("estimate-refused", "below zero", "a,1,10,5,1", "a,1,10,-5,1")]
    [InlineData("data-differs", "says both 10 and 11 in 1", "b,1,10", "b,1,11")]
    [InlineData("csv-row-width", "cells", "a,1,10,5,1,yes", "a,1,10")]
    public void Bad_data_are_named(string code, string says, string from, string to)
    {
        var finding = Estimate(Spec, Good.Replace(from, to, StringComparison.Ordinal)).Findings[0];

        Assert.Equal(code, finding.Code);
        Assert.Contains(says, finding.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv-column-missing", "“z”", "\"y\"", "\"z\"")]
    [InlineData("spec-missing", "over", "\"mean\"", "\"ratio\"")]
    [InlineData("spec-missing", "weight", "\"weight\": \"w\"", "\"cluster\": \"id\"")]
    [InlineData("spec-missing", "clusterSize", "\"weight\": \"w\"", "\"weight\": \"w\", \"clusterSize\": \"N\"")]
    [InlineData("data-missing", "no.csv", "d.csv", "no.csv")]
    [InlineData("spec-unreadable", "colour", "\"data\"", "\"colour\": 1, \"data\"")]
    [InlineData("spec-unreadable", "", "mean", "average")]
    [InlineData("spec-unreadable", "", "]", "")]
    [InlineData("estimate-refused", "Stratum 1: 2 were drawn", "\"populationSize\": \"N\"", "\"populationSize\": \"y\"")]
    public void Bad_specifications_are_named(string code, string says, string from, string to)
    {
        var data = Good.Replace("d,2,8,4,5", "d,2,8,4,3", StringComparison.Ordinal).Replace("b,1,10,5,2", "b,1,10,5,1", StringComparison.Ordinal);
        var finding = Estimate(Spec.Replace(from, to, StringComparison.Ordinal), data).Findings[0];

        Assert.Equal(code, finding.Code);
        Assert.Contains(says, finding.What, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_stratum_with_one_unit_is_answered_without_a_standard_error_and_named()
    {
        var result = Estimate(Spec, Good[..Good.IndexOf("d,2", StringComparison.Ordinal)]);

        Assert.Equal("Strata with one unit: 2.", Assert.Single(result.Table!.Notes));
        Assert.Null(result.Table.Rows[0][5]);
    }

    [Fact]
    public void Bounds_that_are_too_narrow_are_answered_with_bounds_that_would_do()
    {
        var calibration = """, "calibration": { "distance": "truncated", "lower": 0.9, "upper": 1.1, "margins": [ { "of": ["h"], "totals": { "1": 20, "2": 8 } } ] } }""";
        var finding = Assert.Single(Estimate(Spec[..Spec.LastIndexOf('}')] + calibration, Good).Findings);

        Assert.Equal(("calibration-not-reached", "h=1"), (finding.Code, finding.Where));
        Assert.StartsWith("Bounds 0.0000 to 2.0", finding.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_without_a_total_is_named()
    {
        var calibration = """, "calibration": { "margins": [ { "of": ["h"], "totals": { "1": 20 } } ] } }""";

        Assert.Equal("margin-unknown", Assert.Single(Estimate(Spec[..Spec.LastIndexOf('}')] + calibration, Good).Findings).Code);
    }

    [Fact]
    public void Whatever_is_in_the_files_there_is_an_answer_or_a_finding_and_never_NaN()
    {
        var random = new Random(20231);
        for (var round = 0; round < 400; round++)
        {
            var (spec, data) = round % 2 == 0 ? (Broken(Spec, random), Good) : (Spec, Broken(Good, random));

            var result = Estimate(spec, data);

            Assert.True(result.Table is null != (result.Findings.Count == 0), $"{spec}\n{data}");
            if (result.Table is { } table)
            {
                Assert.DoesNotContain("NaN", table.ToCsv(), StringComparison.Ordinal);
                Assert.DoesNotContain("Infinity", table.ToCsv(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Whatever_becomes_of_a_specification_of_everything_there_is_an_answer_or_a_finding_and_never_NaN()
    {
        var random = new Random(20233);
        var answered = 0;
        for (var round = 0; round < 600; round++)
        {
            var method = s_methods[round % s_methods.Length];
            var spec = Everything.Replace("METHOD", method, StringComparison.Ordinal);
            if (method != "linearised") spec = string.Join('\n', spec.Split('\n').Where(l => !l.Contains("twoWay", StringComparison.Ordinal)));
            else spec = spec.Replace(", { \"statistic\": \"quantile\", \"of\": \"y\" }", "", StringComparison.Ordinal);
            if (method is "unstratifiedJackknife" or "successiveDifferences") spec = spec.Replace("\"strata\": [\"h\"], ", "", StringComparison.Ordinal);
            if (round % 9 > 3) spec = spec.Replace(", \"change\": true", "", StringComparison.Ordinal);
            var (s, data) = round % 3 == 0 ? (Broken(spec, random), Good) : round % 3 == 1 ? (spec, Broken(Good, random)) : (spec, Good);

            var result = Estimate(s, data);

            Assert.True(result.Table is null != (result.Findings.Count == 0), $"{s}\n{data}");
            if (result.Table is not { } table) continue;
            answered++;
            Assert.DoesNotContain("NaN", table.ToCsv(), StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", table.ToCsv(), StringComparison.Ordinal);
        }
        Assert.InRange(answered, 200, 600);
    }

    [Theory]
    [InlineData("""{ "strata": "s.csv", "stratum": "h", "populationSize": "N", "rule": "bethel" }""", "spec-missing")]
    [InlineData("""{ "strata": "s.csv", "stratum": "h", "populationSize": "N", "rule": "neyman", "sampleSize": 4 }""", "spec-missing")]
    [InlineData("""{ "strata": "s.csv", "stratum": "h", "populationSize": "N", "rule": "proportional", "sampleSize": 400 }""", "allocation-impossible")]
    [InlineData("""{ "strata": "s.csv", "stratum": "h", "populationSize": "M", "rule": "proportional", "sampleSize": 4 }""", "csv-column-missing")]
    [InlineData("""{ "strata": "s.csv", "stratum": "h", "populationSize": "N", "rule": "bethel", "targets": [ { "name": "y", "mean": "N", "standardDeviation": "N", "coefficientOfVariation": -0.1 } ] }""", "allocate-refused")]
    [InlineData("""{ "strata": "s.csv", "stratum": "h", "populationSize": "N", "rule": "bethel", "targets": [ { "name": "y", "mean": "z", "standardDeviation": "N", "coefficientOfVariation": 0.1 } ] }""", "csv-column-missing")]
    public void Allocations_that_cannot_be_made_are_refused(string spec, string code)
    {
        Write("s.csv", "h,N\n1,10\n2,8\n");

        Assert.Equal(code, AllocateRun.Of(SpecFile.Read<AllocateSpec>(Write("a.json", spec))).Findings[0].Code);
    }

    [Theory]
    [InlineData("""{ "frame": "f.csv", "key": "id", "sizes": { "total": 2 } }""", "spec-missing")]
    [InlineData("""{ "frame": "f.csv", "key": "h", "seed": 1, "sizes": { "total": 2 } }""", "key-twice")]
    [InlineData("""{ "frame": "f.csv", "key": "id", "seed": 1, "sizes": { "total": 9 } }""", "allocation-impossible")]
    [InlineData("""{ "frame": "f.csv", "key": "id", "seed": 1, "method": "pareto", "sizes": { "total": 2 } }""", "spec-missing")]
    [InlineData("""{ "frame": "f.csv", "key": "id", "seed": 1, "start": 2, "sizes": { "total": 2 } }""", "select-refused")]
    public void Drawings_that_cannot_be_made_are_refused(string spec, string code)
    {
        Write("f.csv", Good);

        Assert.Equal(code, SelectRun.Of(SpecFile.Read<SelectSpec>(Write("s.json", spec))).Findings[0].Code);
    }

    [Fact]
    public void Broken_strata_and_frames_are_answered_or_refused_too()
    {
        const string Strata = "h,N,m,s\n1,10,2,1\n2,8,3,2\n";
        const string Allocate = """{ "strata": "s.csv", "stratum": "h", "populationSize": "N", "rule": "bethel", "targets": [ { "name": "y", "mean": "m", "standardDeviation": "s", "coefficientOfVariation": 0.1 } ] }""";
        const string Select = """{ "frame": "f.csv", "key": "id", "strata": ["h"], "seed": 1, "sizes": { "file": "n.csv", "sampleSize": "m" , "stratum": "h" }, "method": "pareto", "sizeMeasure": "y" }""";
        var random = new Random(20232);
        for (var round = 0; round < 300; round++)
        {
            Write("s.csv", round % 2 == 0 ? Broken(Strata, random) : Strata);
            Write("n.csv", round % 3 == 0 ? Broken("h,m\n1,1\n2,2\n", random) : "h,m\n1,1\n2,2\n");
            Write("f.csv", round % 3 == 1 ? Broken(Good, random) : Good);

            var allocated = AllocateRun.Of(SpecFile.Read<AllocateSpec>(Write("a.json", round % 2 == 1 ? Broken(Allocate, random) : Allocate)));
            var selected = SelectRun.Of(SpecFile.Read<SelectSpec>(Write("sel.json", round % 3 == 2 ? Broken(Select, random) : Select)));

            foreach (var result in new[] { allocated, selected })
            {
                Assert.True(result.Table is null != (result.Findings.Count == 0));
                Assert.DoesNotContain("NaN", result.Table?.ToCsv() ?? "", StringComparison.Ordinal);
            }
        }
    }

    static string Broken(string text, Random random)
    {
        var broken = new StringBuilder(text);
        for (var change = 0; change <= random.Next(3); change++)
        {
            var at = random.Next(broken.Length);
            if (random.Next(3) == 0) broken.Remove(at, 1);
            else broken[at] = "0129,\n\"{}[]-eaN.:"[random.Next(17)];
        }
        return broken.ToString();
    }

    SpecResult Estimate(string spec, string data)
    {
        Write("d.csv", data);
        return EstimateRun.Of(SpecFile.Read<EstimateSpec>(Write("e.json", spec)));
    }

    string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
