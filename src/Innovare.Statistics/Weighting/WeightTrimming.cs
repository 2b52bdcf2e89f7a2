using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Weighting;

/// <summary>Weights cut to bounds, with what was cut given to the others of the same group.</summary>
/// <param name="Weights">The trimmed weights; every group keeps its sum.</param>
/// <param name="Cut">How many weights stand at a bound.</param>
/// <param name="MovedShare">Weight moved over the sum of all weights, 0..1.</param>
/// <param name="Problem">Null when possible; else the group whose sum the bounds do not allow. Its weights are left as they were.</param>
public sealed record WeightTrimming(double[] Weights, int Cut, double MovedShare, string? Problem)
{
    /// <summary>Trims weights.</summary>
    /// <param name="weights">Weight of each respondent, 0 or more.</param>
    /// <param name="lower">Smallest weight allowed, 0 or more.</param>
    /// <param name="upper">Largest weight allowed, above <paramref name="lower"/>.</param>
    /// <param name="groupOfUnit">Group (0, 1, …) whose sum is kept; empty for all together.</param>
    /// <returns>Trimmed weights. Trim before calibration, or calibrate again: margins are kept only as far as groups hold them.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a number is out of range.</exception>
    /// <remarks>Potter (1990), Proceedings of the Survey Research Methods Section, ASA, 225–230; repeated until nothing sticks out.</remarks>
    public static WeightTrimming To(ReadOnlySpan<double> weights, double lower, double upper, ReadOnlySpan<int> groupOfUnit = default)
    {
        Doors.FiniteNotNegative(weights, nameof(weights));
        if (!(lower >= 0)) throw new ArgumentOutOfRangeException(nameof(lower), lower, "Must be 0 or more.");
        if (!(upper > lower) || !double.IsFinite(upper)) throw new ArgumentOutOfRangeException(nameof(upper), upper, "Must be above the lower bound.");
        if (!groupOfUnit.IsEmpty) Doors.SameLength(weights.Length, groupOfUnit.Length, nameof(groupOfUnit));
        var before = weights.ToArray();
        var trimmed = weights.ToArray();
        string? problem = null;
        foreach (var (group, units) in Groups(weights.Length, groupOfUnit))
            if (!Trim(trimmed, units, lower, upper)) problem ??= FormattableString.Invariant($"group {group}");
        var moved = before.Zip(trimmed, (b, t) => Math.Abs(b - t)).Sum() / 2;
        return new WeightTrimming(
            trimmed, trimmed.Count(w => w == lower || w == upper), moved / Math.Max(Sums.Of(before), double.Epsilon), problem);
    }

    static IEnumerable<(int Group, int[] Units)> Groups(int units, ReadOnlySpan<int> groupOfUnit)
    {
        var groups = groupOfUnit.IsEmpty ? new int[units] : groupOfUnit.ToArray();
        return Enumerable.Range(0, units).GroupBy(i => groups[i]).OrderBy(g => g.Key).Select(g => (g.Key, g.ToArray()));
    }

    // One factor for all that are free, found by bisection: what it gives rises with it.
    static bool Trim(double[] weights, int[] units, double lower, double upper)
    {
        var sum = units.Sum(i => weights[i]);
        if (units.Length * lower > sum || units.Length * upper < sum) return false;
        if (units.All(i => weights[i] >= lower && weights[i] <= upper)) return true;
        var most = upper / Math.Max(units.Where(i => weights[i] > 0).Select(i => weights[i]).DefaultIfEmpty(1).Min(), 1e-300);
        var factor = Roots.Between(0, Math.Max(1, most), f => units.Sum(i => Math.Clamp(f * weights[i], lower, upper)) - sum);
        foreach (var i in units) weights[i] = Math.Clamp(factor * weights[i], lower, upper);
        return true;
    }
}
