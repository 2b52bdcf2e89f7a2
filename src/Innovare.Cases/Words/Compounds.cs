namespace Innovare.Cases.Words;

/// <summary>Takes Danish compounds apart: hjemmepleje is hjemme + pleje, affaldssortering affald + s + sortering.</summary>
/// <param name="roots">Folded words that may stand in a compound.</param>
/// <param name="known">Folded compounds with the parts an editor has given them; one part means: do not split.</param>
/// <param name="others">Folded words the cases and the word files use by themselves; they are parts only where the roots are not enough.</param>
/// <param name="stems">What words of one inflection share.</param>
sealed class Compounds(IReadOnlySet<string> roots, IReadOnlyDictionary<string, IReadOnlyList<string>> known, IEnumerable<string> others, Stems stems)
{
    const int ShortestPart = 3;
    const int ShortestRoot = 2; // by, el, it: only as they stand in the file of roots
    const int ShortestOther = 5;
    const int ShortestCompound = 6;

    static readonly string[] Joiners = ["", "s", "e", "er", "n"];

    static readonly HashSet<string> Endings = ["ring", "ringen", "ringer", "ringerne", "ret", "rede", "red", "rende"];

    readonly HashSet<string> _stems = roots.Select(stems.Of).ToHashSet();
    readonly Dictionary<string, IReadOnlyList<string>> _knownStems = known
        .GroupBy(k => stems.Of(k.Key)).ToDictionary(g => g.Key, g => g.First().Value);
    readonly HashSet<string> _otherStems = others.Where(w => w.Length >= ShortestOther && !char.IsAsciiDigit(w[0])).Select(stems.Of).ToHashSet();

    /// <summary>The folded parts in order, joiners left out; empty when the word is no compound of known words.</summary>
    public IReadOnlyList<string> Split(string folded)
    {
        if (folded.Length < ShortestCompound || char.IsAsciiDigit(folded[0])) return [];
        if (_knownStems.TryGetValue(stems.Of(folded), out var given)) return given.Count > 1 ? given : [];
        var isRoot = roots.Contains(folded) || _stems.Contains(stems.Of(folded));
        // a root may be a compound itself (sagsbehandling), but of long parts only: samarbejde is not sam + arbejde
        if (Best(folded, isWhole: true, [], withOthers: false) is { Count: > 1 } parts) return !isRoot || parts.All(p => p.Length > ShortestPart) ? parts : [];
        return !isRoot && Best(folded, isWhole: true, [], withOthers: true) is { Count: > 1 } looser ? looser : [];
    }

    /// <summary>Where a compound may be joined: what stands before, and what is left after the joiner. For words that do not split because one part is misspelled.</summary>
    public static IEnumerable<(string Before, string Joiner, string After)> Joints(string folded) =>
        from length in Enumerable.Range(ShortestOther - 1, Math.Max(0, folded.Length - (2 * (ShortestOther - 1)) + 1))
        from joiner in Joiners
        where folded.AsSpan(length).StartsWith(joiner) && folded.Length - length - joiner.Length >= ShortestOther - 1
        select (folded[..length], joiner, folded[(length + joiner.Length)..]);

    /// <summary>Whether a part could be that word.</summary>
    public bool Knows(string part) => IsFirst(part, withOthers: false) || IsLast(part, withOthers: false);

    // fewest parts; of these the one with the longest first part
    IReadOnlyList<string>? Best(string rest, bool isWhole, Dictionary<string, IReadOnlyList<string>?> seen, bool withOthers)
    {
        if (seen.TryGetValue(rest, out var before)) return before;
        IReadOnlyList<string>? best = !isWhole && IsLast(rest, withOthers) ? [rest] : null;
        for (var length = rest.Length - ShortestPart; length >= ShortestRoot && best is not { Count: 1 }; length--)
        {
            var first = rest[..length];
            if (!IsFirst(first, withOthers)) continue;
            if (length < ShortestPart && !isWhole) continue;
            foreach (var joiner in Joiners)
            {
                if (!rest.AsSpan(length).StartsWith(joiner) || rest.Length - length - joiner.Length < ShortestPart) continue;
                if (length < ShortestPart && joiner.Length > 0) continue;
                if (IsEnding(first, joiner, rest[(length + joiner.Length)..])) continue;
                if (Best(rest[(length + joiner.Length)..], isWhole: false, seen, withOthers) is { } tail && (best is null || tail.Count + 1 < best.Count))
                    best = [first, .. tail];
            }
        }

        seen[rest] = best;
        return best;
    }

    // arkivering is no ring, and evalueret no ret
    bool IsEnding(string first, string joiner, string last) =>
        Endings.Contains(last) && (string.Equals(joiner, "e", StringComparison.Ordinal) || (joiner.Length == 0 && first[^1] == 'e' && !roots.Contains(first)));

    bool IsFirst(string part, bool withOthers) => roots.Contains(part) || (withOthers && IsOther(part));

    bool IsLast(string part, bool withOthers) =>
        roots.Contains(part) || (part.Length > ShortestPart && _stems.Contains(stems.Of(part))) || (withOthers && IsOther(part));

    bool IsOther(string part) => part.Length >= ShortestOther && _otherStems.Contains(stems.Of(part));
}
