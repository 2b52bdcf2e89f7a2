namespace Innovare.Survey.Simulate;

/// <summary>Chooses the technological innovations so that their share is right in all and within each type, though types overlap.</summary>
/// <remarks>
/// Units are grouped by their pattern of types. A logistic model with a term for all and one for each type gives the number
/// wanted in each pattern; the numbers are made whole by the single steps that most lessen the squared gap.
/// </remarks>
static class TypePatterns
{
    const int Sweeps = 400;

    public static int[] Choose(
        int[] units,
        KeyValuePair<string, int[]>[] types,
        IReadOnlyDictionary<string, double> percentWithin,
        int inAll,
        double[] score)
    {
        var members = types.Select(t => t.Value.ToHashSet()).ToArray();
        var patterns = units.GroupBy(u => Pattern(members, u)).OrderBy(g => g.Key).Select(g => (g.Key, Units: g.ToArray())).ToArray();
        var sizes = patterns.Select(p => (double)p.Units.Length).ToArray();
        // Term 0 is in every pattern; term t+1 in those that hold type t.
        var holds = patterns.Select(p => Enumerable.Range(0, types.Length + 1).Select(t => t == 0 || (p.Key & (1 << (t - 1))) != 0).ToArray()).ToArray();
        double[] wanted = [inAll, .. types.Select(t => percentWithin[t.Key] * t.Value.Length / 100)];
        var counts = MakeWhole(Fit(sizes, holds, wanted), sizes, holds, wanted);
        return [.. patterns.SelectMany((p, i) => Quota.Best(p.Units, score, counts[i])).Order()];
    }

    static int Pattern(HashSet<int>[] members, int unit)
    {
        var pattern = 0;
        for (var t = 0; t < members.Length; t++)
            pattern |= members[t].Contains(unit) ? 1 << t : 0;
        return pattern;
    }

    /// <summary>Newton's step on one term at a time.</summary>
    static double[] Fit(double[] sizes, bool[][] holds, double[] wanted)
    {
        var terms = new double[wanted.Length];
        var shares = new double[sizes.Length];
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var t = 0; t < terms.Length; t++)
            {
                var (have, slope) = (0.0, 1e-9);
                for (var p = 0; p < sizes.Length; p++)
                {
                    shares[p] = Logistic(terms, holds[p]);
                    if (!holds[p][t])
                        continue;
                    have += sizes[p] * shares[p];
                    slope += sizes[p] * shares[p] * (1 - shares[p]);
                }
                terms[t] += Math.Clamp((wanted[t] - have) / slope, -1, 1);
            }
        }
        return [.. sizes.Select((n, p) => n * Logistic(terms, holds[p]))];
    }

    static double Logistic(double[] terms, bool[] holds)
    {
        var sum = 0.0;
        for (var t = 0; t < terms.Length; t++)
            sum += holds[t] ? terms[t] : 0;
        return 1 / (1 + Math.Exp(-sum));
    }

    static int[] MakeWhole(double[] exact, double[] sizes, bool[][] holds, double[] wanted)
    {
        var counts = Array.ConvertAll(exact, x => (int)Math.Round(x));
        while (true)
        {
            var (gap, pattern, step) = (Gap(counts, holds, wanted), -1, 0);
            for (var p = 0; p < counts.Length; p++)
            {
                foreach (var by in new[] { -1, 1 })
                {
                    if (counts[p] + by < 0 || counts[p] + by > sizes[p])
                        continue;
                    counts[p] += by;
                    if (Gap(counts, holds, wanted) is var after && after < gap - 1e-9)
                        (gap, pattern, step) = (after, p, by);
                    counts[p] -= by;
                }
            }
            if (pattern < 0)
                return counts;
            counts[pattern] += step;
        }
    }

    /// <summary>Squared gaps to what is wanted; the total counts most, for the answers are shared out from it.</summary>
    static double Gap(int[] counts, bool[][] holds, double[] wanted)
    {
        var gap = 0.0;
        for (var t = 0; t < wanted.Length; t++)
        {
            var have = 0;
            for (var p = 0; p < counts.Length; p++)
                have += holds[p][t] ? counts[p] : 0;
            gap += (have - wanted[t]) * (have - wanted[t]) * (t == 0 ? 100 : 1);
        }
        return gap;
    }
}
