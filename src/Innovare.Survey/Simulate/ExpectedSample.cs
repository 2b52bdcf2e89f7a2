using Innovare.Statistics.Sampling;
using Innovare.Survey.Design;

namespace Innovare.Survey.Simulate;

/// <summary>How likely the design makes each workplace to be drawn.</summary>
static class ExpectedSample
{
    /// <summary>For each workplace its probability of being drawn.</summary>
    /// <exception cref="ArgumentException">The design cannot be met in this frame.</exception>
    public static double[] Probabilities(IReadOnlyList<Workplace> frame, string[] sizes, SampleDesign design)
    {
        var strata = Enumerable.Range(0, frame.Count)
            .GroupBy(i => (frame[i].Level, frame[i].Subsector, sizes[i]))
            .Select(g => g.ToArray())
            .ToArray();
        var allocation = StratumAllocation.Proportional(
            design.Size,
            Array.ConvertAll(strata, s => s.Length),
            Array.ConvertAll(strata, s => s.Average(i => (double)frame[i].Employees)),
            design.Allocation.Exponent,
            design.Minimum,
            design.TakeAll);
        if (!allocation.IsPossible)
            throw new ArgumentException(allocation.Problem, nameof(design));
        var probabilities = new double[frame.Count];
        for (var h = 0; h < strata.Length; h++)
        {
            foreach (var i in strata[h])
                probabilities[i] = (double)allocation.SampleSizes[h] / strata[h].Length;
        }
        return probabilities;
    }
}
