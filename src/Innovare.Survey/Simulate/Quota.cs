namespace Innovare.Survey.Simulate;

/// <summary>Gives attributes to exactly as many units as wanted, those with the highest scores first.</summary>
static class Quota
{
    /// <summary>The score of a unit that must not have the attribute.</summary>
    public const double Never = double.NegativeInfinity;

    /// <summary>How many of <paramref name="units"/> that per cent is.</summary>
    public static int Count(double percent, int units) =>
        (int)Math.Round(percent * units / 100, MidpointRounding.AwayFromZero);

    /// <summary>The <paramref name="count"/> units with the highest score; among equals the first in the frame.</summary>
    public static int[] Best(IReadOnlyCollection<int> units, double[] score, int count)
    {
        var able = units.Where(u => score[u] > Never).ToArray();
        Array.Sort(able, (a, b) => score[b].CompareTo(score[a]) is var order and not 0 ? order : a.CompareTo(b));
        return count >= able.Length ? able : able[..Math.Max(0, count)];
    }

    /// <summary>Shares the units out over the codes, one code each; the last code takes what is left.</summary>
    public static IEnumerable<(string Code, int[] Units)> ShareOut(
        IReadOnlyCollection<int> units, IReadOnlyList<(string Code, double Percent)> parts, Func<string, double[]> score)
    {
        var left = units;
        for (var i = 0; i < parts.Count; i++)
        {
            var (code, percent) = parts[i];
            var chosen = i == parts.Count - 1 ? [.. left] : Best(left, score(code), Count(percent, units.Count));
            yield return (code, chosen);
            var gone = chosen.ToHashSet();
            left = [.. left.Where(u => !gone.Contains(u))];
        }
    }
}
