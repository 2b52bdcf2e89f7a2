using Innovare.Cases.Words;

namespace Innovare.Cases.Reuse;

/// <summary>Which cases of the library build on which others, read off what each says it was inspired by.</summary>
public sealed class ReuseGraph
{
    readonly ILookup<string, Case> _origins;
    readonly ILookup<string, Case> _takers;

    ReuseGraph(IReadOnlyList<(Case Taker, Case Origin)> edges)
    {
        _origins = edges.ToLookup(e => e.Taker.Slug, e => e.Origin);
        _takers = edges.ToLookup(e => e.Origin.Slug, e => e.Taker);
    }

    /// <summary>The graph of those cases, in their order.</summary>
    public static ReuseGraph Of(IReadOnlyList<Case> cases)
    {
        var edges =
            from taker in cases
            where taker.InspiredBy is not null
            let named = NamedOrigin.Parse(taker.InspiredBy!.Da) // the line above is not seen through the query
            from origin in cases
            where origin != taker && named.Means(origin)
            select (taker, origin);
        return new ReuseGraph([.. edges]);
    }

    /// <summary>The cases that this one builds on.</summary>
    public IEnumerable<Case> OriginsOf(Case taker)
    {
        ArgumentNullException.ThrowIfNull(taker);
        return _origins[taker.Slug];
    }

    /// <summary>The cases that build on this one.</summary>
    public IEnumerable<Case> TakersOf(Case origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return _takers[origin.Slug];
    }
}

/// <summary>An origin as a source names it: <c>PLACE: SOLUTION</c>, <c>SOLUTION (PLACE)</c> or a name alone.</summary>
sealed record NamedOrigin(string Solution, string Place)
{
    public static NamedOrigin Parse(string text)
    {
        if (text.Split(": ", 2) is [var place, var what]) return new NamedOrigin(what, place);
        return text.Split(" (", 2) is [var solution, var inside]
            ? new NamedOrigin(solution, inside.TrimEnd(')'))
            : new NamedOrigin(text, "");
    }

    /// <summary>The solution's name is the case's, or the place is the case's and the solution shares a word with its title.</summary>
    public bool Means(Case other)
    {
        var name = other.Title.Da.Split(": ", 2)[0];
        if (Same(name, Solution)) return true;
        return Same(other.Organisation, Place) && Stems(Solution).Overlaps(Stems(other.Title.Da));
    }

    static bool Same(string one, string other) => string.Equals(DanishWords.Fold(one), DanishWords.Fold(other), StringComparison.Ordinal);

    // short words (til, og, af) say nothing about which solution is meant
    static HashSet<string> Stems(string text) =>
        DanishWords.Of(text).Where(w => w.Length > 4).Select(DanishStem.Of).ToHashSet();
}
