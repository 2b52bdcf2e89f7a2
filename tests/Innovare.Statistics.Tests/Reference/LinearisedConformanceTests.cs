using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Tests.Estimation;

namespace Innovare.Statistics.Tests.Reference;

/// <summary>R's survey package 4.5 on its own samples: every linearised statistic, one test a case and statistic.</summary>
public sealed class LinearisedConformanceTests
{
    public static TheoryData<string, string> All => [.. LinearisedCases.All.Select(c => new TheoryDataRow<string, string>(c.Case, c.Stat))];

    [Theory, MemberData(nameof(All))]
    public void Agrees_with_R(string name, string stat)
    {
        KnownAnswers.SkipWithout("estimation", "reference.csv");
        var (design, data) = LinearisedCases.Load(name);
        var expected = KnownAnswers.Texts(name, stat);

        var actual = new LinearisedAnswers(design, data).Of(stat, expected.Keys);

        Assert.NotEmpty(expected);
        foreach (var (key, text) in expected)
            if (!LinearisedCases.OursDiffer(name, stat, key)) Check($"{name} {stat} {key}", text, actual[key], LinearisedCases.Agreement(name, stat));
    }

    [Theory, InlineData("math", 479), InlineData("school", 480.5)]
    public void A_quantile_that_ties_is_found_whatever_the_rounding(string rule, double expected)
    {
        KnownAnswers.SkipWithout("estimation", "reference.csv");
        var (design, data) = LinearisedCases.Load("apisrs");

        var actual = new LinearisedAnswers(design, data).Of($"quantile.{rule}.mean", ["api00@0.1|q"]);

        Assert.Equal(expected, actual["api00@0.1|q"]);
    }

    [Fact]
    public void Every_linearised_answer_is_tested_or_has_a_reason_not_to_be()
    {
        KnownAnswers.SkipWithout("estimation", "reference.csv");
        var tested = LinearisedCases.All.ToHashSet();

        var left = KnownAnswers.Stats().Where(s =>
            LinearisedCases.IsLinearised(s.Case) && !tested.Contains(s) && !LinearisedCases.NotReproduced.ContainsKey(s.Stat));

        Assert.Empty(left);
    }

    [Theory]
    [InlineData("diff_total"), InlineData("rel_change_pct"), InlineData("diff_mean")]
    public void Change_between_overlapping_samples_agrees_with_ReGenesees(string stat)
    {
        KnownAnswers.SkipWithout("estimation", "roundchange_delta_el.csv");
        var ((earlier, first), (later, second)) = (Round(1), Round(2));
        var overlap = Overlap.Of(earlier, first.Text("id"), later, second.Text("id"));
        var table = KnownAnswers.Read("estimation", "roundchange_delta_el.csv");
        var (before, after) = (Figure(stat, earlier, first), Figure(stat, later, second));
        // A relative change is a difference of the two totals, each times its derivative.
        var (a, b) = stat == "rel_change_pct" ? (100 * after.Value!.Value / (before.Value!.Value * before.Value.Value), 100 / before.Value.Value) : (1, 1);

        var covariance = overlap.Covariance(before, after)!.Value;

        foreach (var row in table.Rows.Where(r => r[0] == stat))
        {
            var (v1, v2) = (Math.Pow(a * before.StandardError!.Value, 2), Math.Pow(b * after.StandardError!.Value, 2));
            var error = Math.Sqrt(v1 + v2 - (row[1] == "TRUE" ? 0 : 2 * a * b * covariance));
            var change = row[1] == "TRUE" ? Change.Between(Estimates.Of(before), Estimates.Of(after)) : overlap.ChangeBetween(before, after);
            KnownAnswers.Agree(KnownAnswers.Number(row[3]), error, $"{stat} {row[1]} se");
            if (stat == "rel_change_pct") continue;
            KnownAnswers.Agree(KnownAnswers.Number(row[2]), change.Difference, $"{stat} est");
            KnownAnswers.Agree(KnownAnswers.Number(row[3]), change.StandardError, $"{stat} {row[1]} se");
        }
    }

    static (SurveyDesign Design, Columns Data) Round(int number)
    {
        var data = KnownAnswers.Read("estimation", "data", $"delta_el_round{number}.csv");
        return (SurveyDesign.Stratified(data.Codes("strata"), data.Numbers("w"), []), data);
    }

    static Linearised Figure(string stat, SurveyDesign design, Columns data) => stat == "diff_mean"
        ? Linearised.Mean(design, data.Numbers("y"), design.All())
        : Linearised.Total(design, data.Numbers("y"), design.All());

    static void Check(string what, string expected, double? actual, double agreement)
    {
        // R divides by the 0 a census leaves; we say there is no such number.
        if (expected is "NA" or "NaN" or "Inf") Assert.Null(actual);
        else KnownAnswers.Agree(KnownAnswers.Number(expected), actual, what, agreement);
    }
}
