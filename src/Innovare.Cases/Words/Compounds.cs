namespace Innovare.Cases.Words;

/// <summary>Takes Danish compounds apart: hjemmepleje is hjemme + pleje, affaldssortering affald + s + sortering.</summary>
/// <param name="roots">Folded words that may stand in a compound.</param>
/// <param name="known">Folded compounds with the parts an editor has given them; one part means: do not split.</param>
sealed class Compounds(IReadOnlySet<string> roots, IReadOnlyDictionary<string, IReadOnlyList<string>> known)
{
    const int ShortestPart = 3;
    const int ShortestCompound = 6;

    static readonly string[] Joiners = ["", "s", "e"];

    readonly HashSet<string> _stems = roots.Select(DanishStem.Of).ToHashSet();
    readonly Dictionary<string, IReadOnlyList<string>> _knownStems = known
        .GroupBy(k => DanishStem.Of(k.Key)).ToDictionary(g => g.Key, g => g.First().Value);

    /// <summary>The folded parts in order, joiners left out; empty when the word is no compound of known words.</summary>
    public IReadOnlyList<string> Split(string folded)
    {
        if (folded.Length < ShortestCompound || char.IsAsciiDigit(folded[0])) return [];
        if (_knownStems.TryGetValue(DanishStem.Of(folded), out var given)) return given.Count > 1 ? given : [];
        var isRoot = roots.Contains(folded) || _stems.Contains(DanishStem.Of(folded));
        // a root may be a compound itself (sagsbehandling), but of long parts only: samarbejde is not sam + arbejde
        return Best(folded, isWhole: true, []) is { Count: > 1 } parts && (!isRoot || parts.All(p => p.Length > ShortestPart)) ? parts : [];
    }

    // fewest parts; of these the one with the longest first part
    IReadOnlyList<string>? Best(string rest, bool isWhole, Dictionary<string, IReadOnlyList<string>?> seen)
    {
        if (seen.TryGetValue(rest, out var before)) return before;
        IReadOnlyList<string>? best = !isWhole && IsLast(rest) ? [rest] : null;
        for (var length = rest.Length - ShortestPart; length >= ShortestPart && best is not { Count: 1 }; length--)
        {
            var first = rest[..length];
            if (!roots.Contains(first)) continue;
            foreach (var joiner in Joiners)
            {
                if (!rest.AsSpan(length).StartsWith(joiner) || rest.Length - length - joiner.Length < ShortestPart) continue;
                if (Best(rest[(length + joiner.Length)..], isWhole: false, seen) is { } others && (best is null || others.Count + 1 < best.Count))
                    best = [first, .. others];
            }
        }

        seen[rest] = best;
        return best;
    }

    bool IsLast(string part) => roots.Contains(part) || (part.Length > ShortestPart && _stems.Contains(DanishStem.Of(part)));
}
