using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Comparison;

/// <summary>Which respondents two rounds have in common, and how much that makes their estimates move together.</summary>
/// <remarks>
/// The correlation of Berger and Priam (2016), JRSS A 179, 251–272: of the weighted influence values, each less the mean
/// of those in the same pair of strata. With population sizes the part of the overlap that independent samples would have
/// is taken out, since they would not move together; see docs/methods/estimation.md.
/// </remarks>
public sealed class Overlap
{
    readonly SurveyDesign _earlier, _later;
    readonly int[] _cellOfEarlier, _cellOfLater;
    readonly (int Earlier, int Later)[] _pairs;
    readonly double[] _kept;
    readonly double[] _apart;

    Overlap(
        SurveyDesign earlier, SurveyDesign later, int[] cellOfEarlier, int[] cellOfLater, (int Earlier, int Later)[] pairs, double[] kept, double[] apart)
    {
        (_earlier, _later) = (earlier, later);
        (_cellOfEarlier, _cellOfLater) = (cellOfEarlier, cellOfLater);
        (_pairs, _kept, _apart) = (pairs, kept, apart);
    }

    /// <summary>Units (or clusters, where those were drawn) that answered both times.</summary>
    public int Common => _pairs.Length;

    /// <summary>Finds what two samples have in common.</summary>
    /// <param name="earlier">The earlier round's design.</param>
    /// <param name="earlierKeys">
    /// What each respondent is known by in both rounds; where clusters were drawn, the key of the cluster, the same for
    /// all its respondents.
    /// </param>
    /// <param name="later">The later round's design.</param>
    /// <param name="laterKeys">The same for the later round.</param>
    /// <param name="keptApart">
    /// The samples were drawn to avoid each other, from strata that have the same numbers and populations in both rounds.
    /// Estimates then vary against each other; how much is not seen in samples without common units, so the most that can
    /// be is taken.
    /// </param>
    /// <exception cref="ArgumentException">Lengths differ, or a key stands for two units or clusters in one round.</exception>
    public static Overlap Of(
        SurveyDesign earlier,
        IReadOnlyList<string> earlierKeys,
        SurveyDesign later,
        IReadOnlyList<string> laterKeys,
        bool keptApart = false)
    {
        var first = Clusters(earlier, earlierKeys, nameof(earlierKeys));
        var second = Clusters(later, laterKeys, nameof(laterKeys));
        (int Earlier, int Later)[] pairs =
            [.. first.Where(f => second.ContainsKey(f.Key)).Select(f => (f.Value, second[f.Key])).Order()];
        var cells = Cells(earlier.Strata, later.Strata, pairs);
        // Those seen in one round only have cells after the pairs of strata, one a stratum.
        var cellOfEarlier = Array.ConvertAll(earlier.Strata.OfCluster, h => cells.Count + h);
        var cellOfLater = Array.ConvertAll(later.Strata.OfCluster, h => cells.Count + h);
        var counts = new int[cells.Count];
        foreach (var (a, b) in pairs)
        {
            var cell = cells[(earlier.Strata.OfCluster[a], later.Strata.OfCluster[b])];
            cellOfEarlier[a] = cellOfLater[b] = cell;
            counts[cell]++;
        }
        var kept = new double[cells.Count];
        foreach (var ((h, k), cell) in cells) kept[cell] = Kept(earlier.Strata, h, later.Strata, k, counts[cell]);
        return new Overlap(
            earlier, later, cellOfEarlier, cellOfLater, pairs, kept, keptApart ? Apart(earlier.Strata, later.Strata, pairs) : []);
    }

    /// <summary>The covariance of an estimate of each round.</summary>
    /// <param name="earlier">An estimate from the earlier design.</param>
    /// <param name="later">An estimate from the later design.</param>
    /// <returns>0 without overlap; null where a variance is unknown.</returns>
    /// <exception cref="ArgumentException">An estimate is not from its design.</exception>
    public double? Covariance(Linearised earlier, Linearised later)
    {
        if (earlier.Design != _earlier) throw new ArgumentException("Comes from another design.", nameof(earlier));
        if (later.Design != _later) throw new ArgumentException("Comes from another design.", nameof(later));
        if (earlier.StandardError is not { } first || later.StandardError is not { } second) return null;
        var z1 = Residuals(earlier, _cellOfEarlier);
        var z2 = Residuals(later, _cellOfLater);
        var (squares1, squares2) = (Squares(_earlier.Strata, z1), Squares(_later.Strata, z2));
        if (squares1 == 0 || squares2 == 0) return 0;
        var products = default(RunningSum);
        foreach (var (a, b) in _pairs) products.Add(_kept[_cellOfEarlier[a]] * z1[a] * z2[b]);
        return (Math.Clamp(products.Value / Math.Sqrt(squares1 * squares2), -1, 1) * first * second) + AtMostApart(earlier, later);
    }

    // Cov = (n₁₂ − n₁n₂/N) s₁₂ in each stratum, with s₁₂ at most s₁s₂: docs/methods/change.md.
    double AtMostApart(Linearised earlier, Linearised later)
    {
        if (_apart.Length == 0) return 0;
        var (spread1, spread2) = (Deviations(earlier), Deviations(later));
        var sum = 0.0;
        for (var h = 0; h < _apart.Length; h++) sum += _apart[h] * spread1[h] * spread2[h];
        return sum;
    }

    static double[] Deviations(Linearised estimate)
    {
        var strata = estimate.Design.Strata;
        var residuals = Residuals(estimate, strata.OfCluster);
        var squares = new RunningSum[strata.Counts.Length];
        for (var c = 0; c < residuals.Length; c++)
            if (strata.OfCluster[c] is >= 0 and var h) squares[h].Add(residuals[c] * residuals[c]);
        return [.. squares.Select((s, h) => Math.Sqrt(s.Value / Math.Max(1, strata.Counts[h] - 1)))];
    }

    // How many fewer common units each stratum has than independent samples would; 0 where it has as many.
    static double[] Apart(Stratification earlier, Stratification later, (int Earlier, int Later)[] pairs)
    {
        var apart = new double[Math.Min(earlier.Counts.Length, later.Counts.Length)];
        foreach (var (a, b) in pairs)
            if (earlier.OfCluster[a] == later.OfCluster[b]) apart[earlier.OfCluster[a]]++;
        for (var h = 0; h < apart.Length; h++) apart[h] = Math.Min(0, apart[h] - ((1 - earlier.Remaining[h]) * later.Counts[h]));
        return apart;
    }

    /// <summary>The change between the rounds, with the covariance of the samples.</summary>
    /// <param name="earlier">An estimate from the earlier design.</param>
    /// <param name="later">An estimate of the same thing from the later design.</param>
    /// <param name="level">Level of the test, strictly between 0 and 1.</param>
    /// <returns>No test where an estimate shows no spread (a share of exactly 0 or 1) or has no standard error.</returns>
    /// <exception cref="ArgumentException">An estimate is not from its design, or the level is out of range.</exception>
    public Change ChangeBetween(Linearised earlier, Linearised later, double level = 0.05) =>
        Change.Between(Estimates.Of(earlier), Estimates.Of(later), level, Covariance(earlier, later) ?? 0);

    // The share of a cell's overlap that is more than independent samples of f₁ and f₂ would have by chance.
    static double Kept(Stratification earlier, int h, Stratification later, int k, int common)
    {
        var (f1, f2) = (1 - earlier.Remaining[h], 1 - later.Remaining[k]);
        if (f1 <= 0 || f2 <= 0) return 1;
        var population = Math.Min(earlier.Counts[h] / f1, later.Counts[k] / f2);
        return Math.Max(0, 1 - (f1 * f2 * population / common));
    }

    // Numbers 0, 1, … for the pairs of strata that common units stand in.
    static Dictionary<(int Earlier, int Later), int> Cells(
        Stratification earlier, Stratification later, (int Earlier, int Later)[] pairs)
    {
        var cells = new Dictionary<(int, int), int>();
        foreach (var (a, b) in pairs) cells.TryAdd((earlier.OfCluster[a], later.OfCluster[b]), cells.Count);
        return cells;
    }

    static Dictionary<string, int> Clusters(SurveyDesign design, IReadOnlyList<string> keys, string name)
    {
        Doors.SameLength(design.Units, keys.Count, name);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Count; i++)
        {
            var cluster = design.Strata.ClusterOfUnit[i];
            if (!found.TryAdd(keys[i], cluster) && found[keys[i]] != cluster)
                throw new ArgumentException($"The key {keys[i]} stands for two of those drawn.", name);
        }
        return found;
    }

    static double[] Residuals(Linearised estimate, int[] cellOfCluster)
    {
        var totals = Spread.Totals(estimate.Design.Strata, Variance.Weighted(estimate.Design, estimate.Influence));
        var cells = cellOfCluster.Max() + 1;
        var (sums, counts) = (new RunningSum[cells], new int[cells]);
        for (var c = 0; c < totals.Length; c++)
        {
            if (estimate.Design.Strata.OfCluster[c] < 0) continue;
            sums[cellOfCluster[c]].Add(totals[c]);
            counts[cellOfCluster[c]]++;
        }
        for (var c = 0; c < totals.Length; c++)
            totals[c] = estimate.Design.Strata.OfCluster[c] < 0 ? 0 : totals[c] - (sums[cellOfCluster[c]].Value / counts[cellOfCluster[c]]);
        return totals;
    }

    static double Squares(Stratification strata, double[] residuals)
    {
        var sum = default(RunningSum);
        for (var c = 0; c < residuals.Length; c++)
            if (strata.OfCluster[c] is >= 0 and var h) sum.Add(strata.Remaining[h] * residuals[c] * residuals[c]);
        return sum.Value;
    }
}
