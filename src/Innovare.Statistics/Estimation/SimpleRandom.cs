using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Estimation;

/// <summary>The variance a simple random sample of as many respondents would have had: what a design effect is measured by.</summary>
static class SimpleRandom
{
    /// <summary>Of a mean in a base; null where there is no spread or no chance to compare with.</summary>
    public static double? OfMean(SurveyDesign design, double[] values, ReadOnlySpan<bool> inBase, double mean, Base found)
    {
        var squares = default(RunningSum);
        for (var i = 0; i < values.Length; i++)
            if (inBase[i]) squares.Add(design.UnitWeights[i] * (values[i] - mean) * (values[i] - mean));
        return Of(squares.Value / found.Weight, found.Count, found.Weight);
    }

    /// <summary>Of a total over the whole sample (values are 0 outside the base).</summary>
    public static double? OfTotal(SurveyDesign design, double[] values)
    {
        var weight = Sums.Of(design.UnitWeights);
        var mean = Sums.OfProducts(design.UnitWeights, values) / weight;
        var squares = default(RunningSum);
        for (var i = 0; i < values.Length; i++) squares.Add(design.UnitWeights[i] * (values[i] - mean) * (values[i] - mean));
        return Of(squares.Value / weight, values.Length, weight) * weight * weight;
    }

    static double? Of(double spread, int count, double weight)
    {
        if (count < 2 || weight <= count) return null;
        var variance = spread / (count - 1) * (weight - count) / weight;
        return variance > 0 ? variance : null;
    }
}
