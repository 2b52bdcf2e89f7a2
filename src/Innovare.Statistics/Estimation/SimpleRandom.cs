using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Estimation;

/// <summary>The variance a simple random sample of as many respondents would have had: what a design effect is measured by.</summary>
/// <param name="WithReplacement">Null where there is no spread to compare with.</param>
/// <param name="WithoutReplacement">Null also where as many respondents would be everyone.</param>
sealed record SimpleRandom(double? WithReplacement, double? WithoutReplacement)
{
    /// <summary>Of a mean in a base.</summary>
    public static SimpleRandom OfMean(SurveyDesign design, ReadOnlySpan<double> values, ReadOnlySpan<bool> inBase, double mean, Base found)
    {
        var squares = default(RunningSum);
        for (var i = 0; i < values.Length; i++)
            if (inBase[i]) squares.Add(design.UnitWeights[i] * (values[i] - mean) * (values[i] - mean));
        return Of(squares.Value / found.Weight, found.Count, found.Weight, 1);
    }

    /// <summary>Of a total over the whole sample (values are 0 outside the base).</summary>
    public static SimpleRandom OfTotal(SurveyDesign design, double[] values)
    {
        var weight = Sums.Of(design.UnitWeights);
        var mean = Sums.OfProducts(design.UnitWeights, values) / weight;
        var squares = default(RunningSum);
        for (var i = 0; i < values.Length; i++) squares.Add(design.UnitWeights[i] * (values[i] - mean) * (values[i] - mean));
        return Of(squares.Value / weight, values.Length, weight, weight * weight);
    }

    static SimpleRandom Of(double spread, int count, double weight, double scale)
    {
        if (count < 2 || !(spread > 0)) return new SimpleRandom(null, null);
        var variance = spread / (count - 1) * scale;
        return new SimpleRandom(variance, weight > count ? variance * ((weight - count) / weight) : null);
    }
}
