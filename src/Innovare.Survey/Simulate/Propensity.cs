using Innovare.Survey.Design;

namespace Innovare.Survey.Simulate;

/// <summary>How likely each workplace is to answer: only by level, sub-sector and size, so that weighting can make up for it.</summary>
static class Propensity
{
    const double Highest = 0.95;

    /// <summary>Against the average; larger workplaces, and the sub-sectors that are more innovative, answer more. Ours.</summary>
    static readonly Dictionary<string, double> Factor = new (string Group, double Times)[]
    {
        ("3-9", 0.84), ("10-19", 0.93), ("20-49", 1.02), ("50-99", 1.10), ("100+", 1.18),
        ("municipal", 0.99), ("region", 1.02), ("state", 1.06),
        ("administration", 1.05), ("judiciary", 1.00), ("education", 0.98), ("health", 1.03),
        ("care", 0.99), ("childcare", 0.98), ("culture", 1.06), ("other", 0.92),
    }.ToDictionary(f => f.Group, f => f.Times, StringComparer.Ordinal);

    /// <param name="frame">The workplaces.</param>
    /// <param name="sizes">Size class of each.</param>
    /// <param name="design">Says how likely each is to be drawn.</param>
    /// <param name="answers">Answers expected from the sample.</param>
    /// <returns>A probability for each workplace.</returns>
    public static double[] Of(IReadOnlyList<Workplace> frame, string[] sizes, SampleDesign design, int answers)
    {
        var relative = frame.Select((w, i) => Known(w.Level) * Known(w.Subsector) * Known(sizes[i])).ToArray();
        var drawn = ExpectedSample.Probabilities(frame, sizes, design);
        var scale = answers / relative.Zip(drawn, (r, d) => r * d).Sum();
        // Rounded to six decimals: population.csv gives back the very same number.
        return Array.ConvertAll(relative, r => Math.Round(Math.Min(Highest, r * scale), 6));
    }

    static double Known(string code) => Factor.GetValueOrDefault(code, 1);
}
