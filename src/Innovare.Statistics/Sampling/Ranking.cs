using System.Runtime.InteropServices;
using static System.FormattableString;

namespace Innovare.Statistics.Sampling;

/// <summary>The units with the smallest scores of each stratum, whatever order they stand in.</summary>
static class Ranking
{
    /// <returns>Row numbers, ascending.</returns>
    public static int[] Smallest(
        ReadOnlySpan<int> stratumOfUnit, double[] scores, IReadOnlyList<string> keys, IReadOnlyList<int> sampleSizes)
    {
        var firsts = Firsts(stratumOfUnit, sampleSizes);
        var units = Sorted(stratumOfUnit, firsts);
        var drawn = new List<int>();
        var order = new ByScore(scores, keys);
        for (var h = 0; h < sampleSizes.Count; h++)
        {
            var inside = units.AsSpan(firsts[h]..firsts[h + 1]);
            if (sampleSizes[h] < inside.Length && sampleSizes[h] > 0) inside.Sort(order);
            drawn.AddRange(inside[..sampleSizes[h]]);
        }
        drawn.Sort();
        return [.. drawn];
    }

    /// <summary>All units by score, those of equal score by key.</summary>
    public static int[] Ordered(double[] scores, IReadOnlyList<string> keys)
    {
        int[] units = [.. Enumerable.Range(0, scores.Length)];
        units.AsSpan().Sort(new ByScore(scores, keys));
        return units;
    }

    // Where each stratum's units begin when they are put side by side.
    static int[] Firsts(ReadOnlySpan<int> stratumOfUnit, IReadOnlyList<int> sampleSizes)
    {
        var firsts = new int[sampleSizes.Count + 1];
        foreach (var h in stratumOfUnit) firsts[h + 1]++;
        for (var h = 0; h < sampleSizes.Count; h++)
        {
            if (sampleSizes[h] < 0 || sampleSizes[h] > firsts[h + 1])
                throw new ArgumentOutOfRangeException(
                    nameof(sampleSizes), sampleSizes[h], Invariant($"Stratum {h} holds {firsts[h + 1]} units."));
            firsts[h + 1] += firsts[h];
        }
        return firsts;
    }

    static int[] Sorted(ReadOnlySpan<int> stratumOfUnit, int[] firsts)
    {
        var next = (int[])firsts.Clone();
        var units = new int[stratumOfUnit.Length];
        for (var i = 0; i < units.Length; i++) units[next[stratumOfUnit[i]]++] = i;
        return units;
    }

    [StructLayout(LayoutKind.Auto)]
    readonly struct ByScore(double[] scores, IReadOnlyList<string> keys) : IComparer<int>
    {
        public int Compare(int left, int right)
        {
            var order = scores[left].CompareTo(scores[right]);
            return order != 0 ? order : string.CompareOrdinal(keys[left], keys[right]);
        }
    }
}
