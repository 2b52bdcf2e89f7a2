using Innovare.Survey.Design;

namespace Innovare.Survey.Simulate;

/// <summary>The share of each stratum the design would draw, to the precision a simulation needs: no rounding to whole units.</summary>
static class ExpectedSample
{
    /// <summary>For each workplace the probability of being drawn.</summary>
    public static double[] Probabilities(IReadOnlyList<Workplace> frame, string[] sizes, SampleDesign design)
    {
        var strata = Enumerable.Range(0, frame.Count)
            .GroupBy(i => (frame[i].Level, frame[i].Subsector, sizes[i]))
            .Select(g => g.ToArray())
            .ToArray();
        var measures = Array.ConvertAll(strata,
            s => s.Length * Math.Pow(s.Average(i => frame[i].Employees), design.Allocation.Exponent));
        var shares = Allocate(Array.ConvertAll(strata, s => s.Length), measures, design);
        var probabilities = new double[frame.Count];
        for (var h = 0; h < strata.Length; h++)
        {
            foreach (var i in strata[h])
                probabilities[i] = shares[h];
        }
        return probabilities;
    }

    /// <summary>Proportional to the measures, within the least and the whole of each stratum; the level is found by halving.</summary>
    static double[] Allocate(int[] units, double[] measures, SampleDesign design)
    {
        var (low, high) = (0.0, (double)units.Max());
        for (var halving = 0; halving < 100; halving++)
        {
            var middle = (low + high) / 2;
            var drawn = units.Select((n, h) => Drawn(n, measures[h] * middle)).Sum();
            (low, high) = drawn < design.Size ? (middle, high) : (low, middle);
        }
        return [.. units.Select((n, h) => Drawn(n, measures[h] * high) / n)];

        double Drawn(int n, double wanted) =>
            n <= design.TakeAll ? n : Math.Clamp(wanted, Math.Min(design.Minimum, n), n);
    }
}
