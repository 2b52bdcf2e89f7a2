using Innovare.PublicSector;

namespace Innovare.Cases.Reuse;

/// <summary>What may be said about reuse, and by whom. Nothing is thrown for a wish that cannot be met.</summary>
public static class ReuseDecisions
{
    /// <summary>Everything that speaks against a new link.</summary>
    public static IReadOnlyList<Finding> Check(ReuseLink link, ReuseGraph graph)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(graph);
        var findings = new List<Finding>();
        foreach (var party in new[] { link.Giver, link.Taker }) CheckParty(party);
        if (link.Giver.Case is null && link.Taker.Case is null)
            Note("reuse-outside", "Neither end is a case of the library.", "Name the case of one of them.");
        if (ReuseWords.Kinds.Find(link.Kind) is null) Note("reuse-kind", $"\"{link.Kind}\" is no kind of reuse.", $"Use {Codes(ReuseWords.Kinds)}.");
        if (link.State is not null && ReuseWords.States.Find(link.State) is null) Note("reuse-state", $"\"{link.State}\" is no state.", $"Use {Codes(ReuseWords.States)}, or leave it out.");
        if (ReuseWords.Confirmations.Find(link.Confirmation) is null) Note("reuse-confirmation", $"\"{link.Confirmation}\" is no answer of a giver.", $"Use {Codes(ReuseWords.Confirmations)}.");
        foreach (var value in link.Value.Where(v => PublicInnovation.Values.Find(v) is null)) Note("reuse-value", $"\"{value}\" is no value.", $"Use {Codes(PublicInnovation.Values)}.");
        if (link.Value.Count > 0 && link.State is not ReuseWords.Done) Note("reuse-value-early", "Value is told of something that is not in use.", "Say that it is done, or leave the value out.");
        if (link.State is ReuseWords.GivenUp && link.GivenUpBecause is null) Note("reuse-reason", "It was given up, and nobody says why.", "Write the reason, or that it is not known.");
        if (link is { Giver.Case: { } giver, Taker.Case: { } taker } && graph.BuildsOn(giver, taker))
            Note("reuse-loop", giver == taker ? "A case cannot reuse itself." : $"{giver} already builds on {taker}.", "Turn the link round, or drop it.");
        return findings;

        void CheckParty(Party party)
        {
            if (party.Case is { } slug && graph.CaseOf(party) is null) Note("reuse-case-unknown", $"There is no case \"{slug}\".", "Correct the slug, or name the place.");
            if (party.Case is null && party.Called is null) Note("reuse-party-missing", "One end is neither a case, a name nor a number of places.", "Write one of them.");
            if (party.Number is <= 0) Note("reuse-number", "The number of places is not above 0.", "Write how many, or leave it out.");
        }

        void Note(string code, string what, string mend) => findings.Add(new Finding(code, link.Id, what, mend));
    }

    /// <summary>The giver answers that it is so. The taker cannot: nobody confirms his own reuse.</summary>
    /// <param name="link">The link as it stands.</param>
    /// <param name="organisation">Who answers.</param>
    /// <param name="graph">Knows whose the cases are.</param>
    public static (ReuseLink Link, IReadOnlyList<Finding> Findings) Confirm(ReuseLink link, string organisation, ReuseGraph graph) =>
        Answer(link, organisation, graph, ReuseWords.Confirmed, null);

    /// <summary>The giver answers that it is not so, and why.</summary>
    public static (ReuseLink Link, IReadOnlyList<Finding> Findings) Dispute(ReuseLink link, string organisation, Text? why, ReuseGraph graph) =>
        string.IsNullOrWhiteSpace(why?.Da)
            ? Refuse(link, "reuse-objection", "No objection is written.", "Write what is wrong.")
            : Answer(link, organisation, graph, ReuseWords.Disputed, why);

    /// <summary>The taker tells how far it is now.</summary>
    public static (ReuseLink Link, IReadOnlyList<Finding> Findings) Move(ReuseLink link, string state, Text? because, IReadOnlyList<string> value, ReuseGraph graph)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (link.State is ReuseWords.GivenUp) return Refuse(link, "reuse-ended", "It has been given up.", "Tell of a new reuse if it begins again.");
        var moved = link with { State = state, GivenUpBecause = because, Value = value };
        // what was agreed does not change by going on: the link itself does not count when loops are looked for
        var findings = Check(moved, graph).Where(f => f.Code is not "reuse-loop").ToList();
        return findings.Count > 0 ? (link, findings) : (moved, []);
    }

    static (ReuseLink, IReadOnlyList<Finding>) Answer(ReuseLink link, string organisation, ReuseGraph graph, string answer, Text? why)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(graph);
        if (Is(link.Taker)) return Refuse(link, "reuse-own", "Nobody confirms or disputes what they took themselves.", "Ask the giver.");
        return Is(link.Giver)
            ? (link with { Confirmation = answer, Objection = why }, [])
            : Refuse(link, "reuse-stranger", "Only the giver can answer.", "Ask the giver.");

        bool Is(Party party) => string.Equals(graph.CaseOf(party)?.Organisation, organisation, StringComparison.OrdinalIgnoreCase);
    }

    static (ReuseLink, IReadOnlyList<Finding>) Refuse(ReuseLink link, string code, string what, string mend) => (link, [new Finding(code, link.Id, what, mend)]);

    static string Codes(Codelist list) => string.Join(", ", list.Entries.Select(e => e.Code));
}
