namespace Innovare.Cases.Reuse;

/// <summary>Which places build on which others' solutions.</summary>
public sealed class ReuseGraph
{
    readonly Dictionary<string, Case> _cases;
    readonly ILookup<string, ReuseLink> _from;
    readonly ILookup<string, ReuseLink> _to;

    ReuseGraph(IReadOnlyList<Case> cases, IReadOnlyList<ReuseLink> links)
    {
        _cases = cases.ToDictionary(c => c.Slug);
        Links = links;
        _from = links.Where(l => l.Giver.Case is not null).ToLookup(l => l.Giver.Case!); // the line asks
        _to = links.Where(l => l.Taker.Case is not null).ToLookup(l => l.Taker.Case!); // the line asks
    }

    /// <summary>Every link, in the order of the file.</summary>
    public IReadOnlyList<ReuseLink> Links { get; }

    /// <summary>The graph of those cases and links.</summary>
    public static ReuseGraph Of(IReadOnlyList<Case> cases, IReadOnlyList<ReuseLink> links) => new(cases, links);

    /// <summary>The case of that party, or null when it is none of the library's.</summary>
    public Case? CaseOf(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.Case is { } slug ? _cases.GetValueOrDefault(slug) : null;
    }

    /// <summary>The links that a case gives by.</summary>
    public IEnumerable<ReuseLink> GivenBy(Case giver)
    {
        ArgumentNullException.ThrowIfNull(giver);
        return _from[giver.Slug];
    }

    /// <summary>The links that a case takes by.</summary>
    public IEnumerable<ReuseLink> TakenBy(Case taker)
    {
        ArgumentNullException.ThrowIfNull(taker);
        return _to[taker.Slug];
    }

    /// <summary>The cases that this one builds on.</summary>
    public IEnumerable<Case> OriginsOf(Case taker) => TakenBy(taker).Select(l => CaseOf(l.Giver)).OfType<Case>();

    /// <summary>The cases that build on this one.</summary>
    public IEnumerable<Case> TakersOf(Case origin) => GivenBy(origin).Select(l => CaseOf(l.Taker)).OfType<Case>();

    /// <summary>What the link counts as, a code of <see cref="ReuseWords.Weights"/>: only reuse in use and of value in the new place is spread.</summary>
    public string WeightOf(ReuseLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.State switch
        {
            ReuseWords.GivenUp => "givenUp",
            ReuseWords.Done when link.Confirmation is ReuseWords.Disputed => "interest",
            ReuseWords.Done => link.Value.Count > 0 || CaseOf(link.Taker) is { Values.Count: > 0 } ? "spread" : "inUse",
            _ => "interest",
        };
    }

    /// <summary>Whether the solution is in use in the new place; what is thought of, planned or given up is not.</summary>
    public bool IsInUse(ReuseLink link) => WeightOf(link) is "spread" or "inUse";

    /// <summary>The links that follow from a case, by generation: those who took from it, those who took from them, and so on.</summary>
    public IReadOnlyList<IReadOnlyList<ReuseLink>> GenerationsOf(Case origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var generations = new List<IReadOnlyList<ReuseLink>>();
        var seen = new HashSet<string> { origin.Slug };
        IReadOnlyList<ReuseLink> next = [.. _from[origin.Slug]];
        while (next.Count > 0)
        {
            generations.Add(next);
            next = [.. next.Select(l => l.Taker.Case).OfType<string>().Where(seen.Add).SelectMany(slug => _from[slug])];
        }

        return generations;
    }

    /// <summary>Whether what this case builds on leads, link by link, to that one.</summary>
    public bool BuildsOn(string taker, string giver)
    {
        var (seen, next) = (new HashSet<string>(), new Queue<string>([taker]));
        while (next.TryDequeue(out var slug))
        {
            if (string.Equals(slug, giver, StringComparison.Ordinal)) return true;
            if (!seen.Add(slug)) continue;
            foreach (var origin in _to[slug].Select(l => l.Giver.Case).OfType<string>()) next.Enqueue(origin);
        }

        return false;
    }
}
