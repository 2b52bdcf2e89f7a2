using System.Collections;
using System.Reflection;
using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Tests.Estimation;

namespace Innovare.Statistics.Tests.Comparison;

/// <summary>Thousands of small, odd samples: few respondents, weights of 0, strata of one, everyone drawn, all alike, empty domains.</summary>
public sealed class NeverNaNTests
{
    [Fact]
    public void Whatever_the_sample_no_number_that_is_none_comes_out()
    {
        var random = new SeededRandom(2026);
        for (var k = 0; k < 4000; k++)
        {
            var sample = Odd(random);
            foreach (var (what, result) in Everything(sample))
                Assert.True(IsSound(result), $"sample {k}, {what}: {result}");
        }
    }

    static IEnumerable<(string What, object? Result)> Everything(OddSample s)
    {
        var (design, inBase) = (s.Design, s.InBase);
        foreach (var method in Enum.GetValues<IntervalMethod>())
        {
            yield return ($"share {method}", Estimates.Share(design, s.Has, inBase, interval: method));
            yield return ($"quantile {method}", Quantiles.Of(design, s.Values, 0.3, inBase, interval: method));
        }
        foreach (var rule in Enum.GetValues<QuantileRule>())
            yield return ($"quantile {rule}", Quantiles.Of(design, s.Values, 0.9, inBase, rule: rule));
        var (mean, all) = (Linearised.Mean(design, s.Values, inBase), Linearised.Mean(design, s.Values, design.All()));
        yield return ("mean", Estimates.Mean(design, s.Values, inBase));
        yield return ("total", Estimates.Total(design, s.Values, inBase));
        yield return ("ratio", Estimates.Ratio(design, s.Values, s.Other, inBase));
        yield return ("count", Estimates.Count(design, s.Has, inBase));
        yield return ("variance", Estimates.Of(Linearised.PopulationVariance(design, s.Values, inBase)));
        yield return ("change", Change.Between(mean, all));
        yield return ("unchanged", Equivalence.Of(Change.Between(mean, all), 0.5));
        var keys = Enumerable.Range(0, design.Units).Select(i => $"{design.Strata.ClusterOfUnit[i]}").ToArray();
        yield return ("round change", Overlap.Of(design, keys, design, keys).ChangeBetween(mean, all));
        yield return ("table", TwoWayTable.Of(design, s.Rows, s.Columns, 2, 3, inBase));
        yield return ("standardised", Standardised.To(design, s.Values, inBase, s.Columns, [1, 2, 3]).Mean is { } m ? Estimates.Of(m) : null);
        double[][] predictors = [[.. s.Values.Select(_ => 1.0)], s.Values, s.Other];
        foreach (var fit in new[]
        {
            Regression.Linear(design, s.Other, predictors[..2], inBase),
            Regression.Logistic(design, [.. s.Has.Select(h => h ? 1.0 : 0)], predictors, inBase),
        })
            foreach (var term in fit.Terms) yield return ("regression", Estimates.Of(term));
    }

    static OddSample Odd(SeededRandom random)
    {
        var n = 1 + random.NextBelow(9);
        int[] Numbers(int below) => [.. Enumerable.Range(0, n).Select(_ => random.NextBelow(below))];
        var clusters = random.NextBelow(2) == 0 ? Enumerable.Range(0, n).ToArray() : Numbers(4);
        var strata = clusters.Select(c => c % (1 + (n % 3))).ToArray();
        var spare = random.NextBelow(3); // 0: everyone was drawn
        double Size(int h) => clusters.Zip(strata).Distinct().Count(p => p.Second == h) + spare;
        var sizes = random.NextBelow(2) == 0 ? [] : Enumerable.Range(0, 3).Select(Size).ToArray();
        var weights = Numbers(4).Select(w => (double)w).ToArray();
        var rule = Enum.GetValues<SingleUnitStrata>()[random.NextBelow(5)];
        var design = SurveyDesign.Of(new SamplingStage(strata, clusters, sizes), weights, singleUnits: rule);
        return new OddSample(
            design,
            [.. Numbers(3).Select(v => v - 1.0)],
            [.. Numbers(2).Select(v => (double)v)],
            [.. Numbers(2).Select(v => v > 0)],
            [.. Numbers(4).Select(v => v > 0)],
            Numbers(2),
            Numbers(3));
    }

    // Every double a result holds, and what it holds in lists and records.
    static bool IsSound(object? result) => result switch
    {
        null or string or Linearised => true,
        double number => double.IsFinite(number),
        IEnumerable many => many.Cast<object?>().All(IsSound),
        _ when result.GetType().Assembly == typeof(Estimate).Assembly => result.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .All(p => (result is Change && p.Name == nameof(Change.DegreesOfFreedom)) || IsSound(p.GetValue(result))),
        _ => true,
    };

    sealed record OddSample(
        SurveyDesign Design, double[] Values, double[] Other, bool[] Has, bool[] InBase, int[] Rows, int[] Columns);
}
