using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Tests.Estimation;

/// <summary>Small samples made up for the tests.</summary>
static class Samples
{
    /// <summary>60 units in 4 strata of 100, 200, 300 and 400, with a variable and a property that lean on the stratum.</summary>
    public static Sample Stratified(int seed = 10)
    {
        var random = new SeededRandom(seed);
        var strata = Enumerable.Range(0, 60).Select(i => i % 4).ToArray();
        var values = strata.Select(h => 10.0 * h + 5 * random.NextNormal()).ToArray();
        var has = strata.Select(h => random.NextDouble() < 0.2 + (0.15 * h)).ToArray();
        return new Sample(strata, [100, 200, 300, 400], strata.Select(h => (h + 1) * 100 / 15.0).ToArray(), values, has);
    }

    public static bool[] All(this SurveyDesign design) => Enumerable.Repeat(true, design.Units).ToArray();

    public static double Relative(double expected, double? actual) =>
        actual is null ? double.PositiveInfinity : Math.Abs(expected - actual.Value) / Math.Max(1e-300, Math.Abs(expected));
}

sealed record Sample(int[] Strata, int[] Populations, double[] Weights, double[] Values, bool[] Has)
{
    public SurveyDesign Design => SurveyDesign.Stratified(Strata, Weights, Populations);

    public Sample InOrder(int[] order) => new(
        [.. order.Select(i => Strata[i])],
        Populations,
        [.. order.Select(i => Weights[i])],
        [.. order.Select(i => Values[i])],
        [.. order.Select(i => Has[i])]);
}
