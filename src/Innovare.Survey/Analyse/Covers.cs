namespace Innovare.Survey.Analyse;

/// <summary>Finds categories that share out a base, or another category, with nobody left over and nobody twice.</summary>
static class Covers
{
    /// <summary>Each target with the categories that add up to it; a null target is the base itself.</summary>
    public static IEnumerable<(int? Target, IReadOnlyList<int> Parts)> Of(DraftTable table, IReadOnlyList<int> categories)
    {
        var masks = categories.ToDictionary(c => c, c => And(table.InBase, table.Variable.Values[c].Holds));
        if (table.Plan.Variable.Exclusive)
            yield return (null, categories); // also where a category happens to be empty
        else if (Cover(table.InBase, categories, masks, []) is { Count: > 0 } whole)
            yield return (null, whole);
        foreach (var target in categories)
        {
            var inside = categories.Where(c => c != target && Array.Exists(masks[c], m => m) && !Equal(masks[c], masks[target])).ToList();
            if (Cover(masks[target], inside, masks, []) is { Count: > 1 } parts)
                yield return (target, parts);
        }
    }

    /// <summary>Categories that fill what is left, or null; the first uncovered respondent decides where to look.</summary>
    static List<int>? Cover(bool[] left, IReadOnlyList<int> categories, Dictionary<int, bool[]> masks, List<int> taken)
    {
        var first = Array.IndexOf(left, true);
        if (first < 0)
            return taken;
        foreach (var category in categories)
            if (masks[category][first] && IsInside(masks[category], left)
                && Cover(Less(left, masks[category]), categories, masks, [.. taken, category]) is { } found)
                return found;
        return null;
    }

    static bool[] And(bool[] a, bool[] b) => [.. a.Zip(b, (x, y) => x && y)];

    static bool[] Less(bool[] a, bool[] b) => [.. a.Zip(b, (x, y) => x && !y)];

    static bool IsInside(bool[] part, bool[] whole) => part.AsSpan().IndexOf(true) >= 0 && part.Zip(whole).All(p => !p.First || p.Second);

    static bool Equal(bool[] a, bool[] b) => a.AsSpan().SequenceEqual(b);
}
