using System.Globalization;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Analyse;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;

namespace Innovare.Survey.Rounds;

/// <summary>
/// Makes such a table. It is protected together with everything of the round that can be read already, and is refused when a
/// figure that has been shown would have to be withheld for its sake: two safe tables can give away what neither does alone.
/// </summary>
public static class SpecialRun
{
    /// <summary>Most breakdowns of one special run.</summary>
    public const int MostBreakdowns = 2;

    /// <summary>What can be asked for in a round, or null when its definition or answers are not here.</summary>
    public static RoundDefinition? Offer(string homeFolder, string dataFolder, string round) =>
        IsName(round) && RoundFolder.Read(Path.Combine(homeFolder, "rounds", round)) is { Definition: { } definition } && File.Exists(Path.Combine(Output(dataFolder, round), "weights.csv")) ? definition : null;

    /// <summary>Makes the table.</summary>
    /// <param name="homeFolder">Holds rounds/.</param>
    /// <param name="dataFolder">Holds the answers, as the round's run wrote them.</param>
    /// <param name="id">What the table is called.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="earlier">Special runs of the round that have been handed out: they are read as published tables are.</param>
    /// <param name="published">Tables of the round that are shown.</param>
    /// <param name="threads">Threads that estimate.</param>
    /// <returns>The table, or why it cannot be made.</returns>
    public static (Cube? Table, IReadOnlyList<Finding> Findings) Make(
        string homeFolder, string dataFolder, string id, SpecialRequest request, IReadOnlyList<(SpecialRequest Request, Cube Table)> earlier, IReadOnlyList<Cube> published, int threads)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(published);
        if (Offer(homeFolder, dataFolder, request.Round) is not { } definition)
            return (null, [new("special-round", request.Round, "The answers of the round are not here.", "Choose a round whose run is kept on this machine.")]);
        if (Plan(definition, "SPECIAL", request) is not { } plan)
            return (null, [new("special-request", request.Table, "The round has no such table, breakdown or level.", "Choose among those offered.")]);
        var (_, weighted, _) = EarlierMicrodata.Read(Path.Combine(homeFolder, "rounds", request.Round), Output(dataFolder, request.Round), request.Round);
        if (weighted is null)
            return (null, [new("special-answers", request.Round, "The answers are not those the run was made of.", "Run the round again.")]);
        var handedOut = earlier.Select((e, i) => (Id: string.Create(CultureInfo.InvariantCulture, $"EARLIER{i}"), e.Request, e.Table)).ToList();
        List<TableDefinition> plans = [.. definition.Tables.Tables, .. handedOut.Select(e => Plan(definition, e.Id, e.Request)).OfType<TableDefinition>(), plan];
        var drafts = Drafting.Draft(weighted.Planned(definition.Tables with { Tables = plans }), threads);
        var safe = SafeTable.Protect(drafts);
        if (safe.Findings.Count > 0)
            return (null, safe.Findings);
        var year = definition.Round.Year.ToString(CultureInfo.InvariantCulture);
        if (safe.Tables.SkipLast(1).FirstOrDefault(t => (published.FirstOrDefault(p => p.Id == t.Cube.Id) ?? handedOut.Find(e => e.Id == t.Cube.Id).Table) is { } shown && TakesBack(shown, t.Cube, year)) is { } taken)
            return (null, [new("special-differencing", taken.Cube.Id, "Together with figures that are shown already it would give a workplace's answer away.", "Ask for fewer breakdowns.")]);
        return (Named(safe.Tables[^1].Cube, id, definition), []);
    }

    // a figure that stands published and would now have to be withheld
    static bool TakesBack(Cube shown, Cube joint, string year)
    {
        for (var cell = 0; cell < joint.Length; cell++)
        {
            if (joint.Statuses[cell] != CellStatus.Confidential)
                continue;
            var at = joint.PositionsOf(cell);
            int[] there = [.. shown.Variables.Select(v => joint.Variables.ToList().FindIndex(j => j.Code == v.Code) is >= 0 and var j ? v.PositionOf(joint.Variables[j].Values[at[j]].Code) : -1)];
            if (Array.TrueForAll(there, p => p >= 0) && shown.Statuses[shown.IndexOf(there)] == CellStatus.Value && shown.Variables.Any(v => v.Role == VariableRole.Time && v.PositionOf(year) >= 0))
                return true;
        }
        return false;
    }

    static TableDefinition? Plan(RoundDefinition definition, string id, SpecialRequest request)
    {
        var known = definition.Tables.Breakdowns.Select(b => b.Id).ToHashSet(StringComparer.Ordinal);
        if (definition.Tables.Tables.FirstOrDefault(t => t.Id == request.Table) is not { } planned
            || request.By.Count is 0 or > MostBreakdowns || request.By.Distinct(StringComparer.Ordinal).Count() != request.By.Count || !request.By.All(known.Contains)
            || (request.Level is not null && (OnlyOf(definition, request) is not { } group || request.By.Contains(group.By, StringComparer.Ordinal))))
            return null;
        IReadOnlyList<IReadOnlyList<string>> by = [[], .. request.By.Select(b => (IReadOnlyList<string>)[b]), .. request.By.Count > 1 ? (IReadOnlyList<IReadOnlyList<string>>)[request.By] : []];
        var (only, name) = OnlyOf(definition, request) is { } found ? (found.Only, found.Name) : ((Rule?)null, null);
        return planned with
        {
            Id = id,
            By = by,
            Base = (planned.Base, only) switch { (null, _) => only, (_, null) => planned.Base, var (a, b) => new Rule.All([a, b]) },
            BaseText = name is null ? planned.BaseText : new($"{planned.BaseText.Da} ({name.Da})", $"{planned.BaseText.En} ({name.En})"),
        };
    }

    /// <summary>The breakdowns whose groups may be asked for alone, each with what a request calls them.</summary>
    public static IEnumerable<(Breakdown By, IReadOnlyList<(string Code, Text Name)> Groups)> Groups(RoundDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition.Tables.Breakdowns.Where(b => b.Register is not null)
            .Select(b => (b, (IReadOnlyList<(string, Text)>)[.. definition.Codelists[b.Register!].Entries.Where(e => e.IsValidIn(definition.Round.Year)).Select(e => (b.Id is Level ? e.Code : $"{b.Id}={e.Code}", e.Name))]));
    }

    const string Level = "level";

    static (string By, Rule Only, Text Name)? OnlyOf(RoundDefinition definition, SpecialRequest request)
    {
        foreach (var (by, groups) in Groups(definition))
            if (groups.FirstOrDefault(g => g.Code == request.Level) is { Code: { } code } group)
                return (by.Id, new Rule.Register(by.Register!, [code[(code.IndexOf('=', StringComparison.Ordinal) + 1)..]]), group.Name);
        return null;
    }

    static Cube Named(Cube cube, string id, RoundDefinition definition) => cube with
    {
        Id = id,
        Source = Label.Of($"Særkørsel {id} på {definition.Round.Title.Da}", $"Special run {id} on {definition.Round.Title.En}"),
        Notes =
        [
            new(Label.Of(
                "Særkørsel: lavet på bestilling og ikke en del af de planlagte tabeller. Beskyttet sammen med alt, hvad der er udgivet af runden.",
                "Special run: made on request and not among the planned tables. Protected together with everything released of the round."), IsMandatory: true),
            .. cube.Notes,
        ],
    };

    static string Output(string dataFolder, string round) => Path.Combine(dataFolder, "rounds", round, "output");

    static bool IsName(string round) => round.Length is > 0 and < 64 && round.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
