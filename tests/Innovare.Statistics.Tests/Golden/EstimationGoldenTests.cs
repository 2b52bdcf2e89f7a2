using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Tests.Estimation;
using Innovare.Statistics.Tests.Reference;
using Innovare.Tests;

namespace Innovare.Statistics.Tests.Golden;

/// <summary>An invented sample of people in towns, and what R's survey package makes of it: Golden/R/estimation.R.</summary>
public sealed class EstimationGoldenTests
{
    static readonly Columns s_data = Read("data.csv");
    static readonly Columns s_answers = Read("answers.csv");

    public static TheoryData<string, string> All => [.. s_answers.Rows.Select(r => (r[0], r[1])).Distinct()
        .Select(c => new TheoryDataRow<string, string>(c.Item1, c.Item2))];

    [Theory, MemberData(nameof(All))]
    public void Agrees_with_R(string name, string stat)
    {
        var design = Design(isTwoStage: name == "two");

        var actual = Answer(design, stat);

        foreach (var row in s_answers.Rows.Where(r => r[0] == name && r[1] == stat))
            KnownAnswers.Agree(KnownAnswers.Number(row[3]), actual[row[2]], $"{name} {stat} {row[2]}");
    }

    static SurveyDesign Design(bool isTwoStage)
    {
        var (strata, towns) = (s_data.Codes("stratum"), s_data.Codes("town"));
        if (!isTwoStage) return SurveyDesign.Of(new SamplingStage(strata, towns, []), s_data.Numbers("weight"));
        double[] PerCode(int[] codes, string column) => [.. codes.Zip(s_data.Numbers(column)).Distinct().OrderBy(p => p.First).Select(p => p.Second)];
        return SurveyDesign.Of(
            new SamplingStage(strata, towns, PerCode(strata, "towns")),
            s_data.Numbers("weight"),
            new SamplingStage(towns, [], PerCode(towns, "people")));
    }

    static Dictionary<string, double?> Answer(SurveyDesign design, string stat)
    {
        var (y, x, has, everyone) = (s_data.Numbers("y"), s_data.Numbers("x"), s_data.Numbers("has"), design.All());
        var parts = stat.Split('.');
        return parts[0] switch
        {
            "degf" => new() { ["degf"] = design.DegreesOfFreedom },
            "mean" => Whole(Estimates.Mean(design, y, everyone)),
            "total" => Whole(Estimates.Total(design, y, everyone)),
            "ratio" => Whole(Estimates.Ratio(design, y, x, everyone)),
            "variance" => Whole(Estimates.Of(Linearised.PopulationVariance(design, y, everyone))),
            "difference" => Of(Change.Between(Linearised.Mean(design, y, Is("group", "old")), Linearised.Mean(design, y, Is("group", "young")))),
            "share" => Whole(Estimates.Share(design, [.. has.Select(h => h > 0)], everyone, interval: parts[1] switch
            {
                "xlogit" => IntervalMethod.Logit,
                "beta" => IntervalMethod.Beta,
                "asin" => IntervalMethod.ArcSine,
                _ => IntervalMethod.T,
            })),
            "quantile" => Quantile(design, y, (QuantileRule)(parts[1][^1] - '0')),
            "chisq" => Test(TwoWayTable.Of(design, s_data.Codes("kind"), s_data.Codes("has"), 3, 2, everyone), parts[1]),
            "logistic" => Terms(Regression.Logistic(design, has, Predictors(), everyone)),
            "linear" => Terms(Regression.Linear(design, y, Predictors(), everyone)),
            _ => Standard(design, y),
        };
    }

    static Dictionary<string, double?> Whole(Estimate estimate) => new()
    {
        ["value"] = estimate.Value,
        ["se"] = estimate.StandardError,
        ["lo"] = estimate.Lower,
        ["hi"] = estimate.Upper,
        ["deff"] = estimate.DesignEffect,
    };

    static Dictionary<string, double?> Of(Change change) => new() { ["value"] = change.Difference, ["se"] = change.StandardError };

    static Dictionary<string, double?> Quantile(SurveyDesign design, double[] y, QuantileRule rule) => new[] { "0.25", "0.6" }
        .SelectMany(p => Whole(Quantiles.Of(design, y, KnownAnswers.Number(p), design.All(), rule: rule)), (p, v) => ($"{p} {v.Key}", v.Value))
        .ToDictionary();

    static Dictionary<string, double?> Test(TwoWayTable table, string test)
    {
        var result = test switch
        {
            "F" => table.RaoScottF,
            "Chisq" => table.RaoScottChiSquare,
            "Wald" => table.Wald,
            _ => table.AdjustedWald,
        };
        return new() { ["stat"] = result!.Statistic, ["p"] = result.PValue };
    }

    static Dictionary<string, double?> Terms(Regression fit)
    {
        var answers = new[] { "0", "x", "b", "c" }.Zip(fit.Terms)
            .SelectMany(t => new[] { ($"{t.First} value", t.Second.Value), ($"{t.First} se", t.Second.StandardError) }).ToDictionary();
        answers["df"] = fit.DegreesOfFreedom;
        return answers;
    }

    static Dictionary<string, double?> Standard(SurveyDesign design, double[] y) => new[] { "old", "young" }.SelectMany(group =>
    {
        var mean = Standardised.To(design, y, Is("group", group), s_data.Codes("kind"), [5, 3, 2]).Mean!;
        return new[] { ($"{group} value", mean.Value), ($"{group} se", mean.StandardError) };
    }).ToDictionary();

    static double[][] Predictors() =>
    [
        Enumerable.Repeat(1.0, s_data.Rows.Count).ToArray(),
        s_data.Numbers("x"),
        [.. Is("kind", "b").Select(b => b ? 1.0 : 0)],
        [.. Is("kind", "c").Select(c => c ? 1.0 : 0)],
    ];

    static bool[] Is(string variable, string level) => Array.ConvertAll(s_data.Text(variable), v => v == level);

    static Columns Read(string file)
    {
        var lines = File.ReadAllLines(Repository.File("tests", "Innovare.Statistics.Tests", "Golden", "R", file));
        return new Columns(lines[0].Split(','), [.. lines.Skip(1).Select(l => l.Split(','))]);
    }
}
