using Innovare.PublicSector;
using Innovare.Survey.Design.Checking;
using static System.FormattableString;

namespace Innovare.Survey.Design.Reading;

/// <summary>What the files of a round say to each other: everything a JSON Schema cannot see.</summary>
static class RoundChecks
{
    public static IEnumerable<Finding> Of(RoundParts parts)
    {
        var head = parts.Head;
        if (head?.Year is 0) // left out: said already, and nothing can be held against it
            parts = parts with { Head = null };
        var variables = new KnownVariables(parts);
        return
        [
            .. head is null ? [] : Head(head),
            .. parts.Questionnaire is null ? [] : QuestionnaireChecks.Of(parts.Questionnaire, variables),
            .. parts.Questionnaire?.Period is null ? [] : new[] { Faults.PeriodTwice.At("questionnaire.json#/period") },
            .. parts.Sample is null ? [] : Sample(parts.Sample, parts.Head),
            .. parts.Margins is null ? [] : Margins(parts.Margins),
            .. parts.Edits is null ? [] : Edits(parts.Edits, variables),
            .. parts.Tables is null ? [] : TableChecks.Of(parts.Tables, parts, variables),
            .. parts.Tables is null || parts.Head is null ? [] : ReleaseChecks.Of(parts.Release, parts.Tables, parts.Head, variables),
        ];
    }

    /// <summary>One finding for each name that stands more than once.</summary>
    public static IEnumerable<Finding> Twice(IEnumerable<(string Name, string Where)> names, string what) =>
        names.Where(n => n.Name.Length > 0).GroupBy(n => n.Name, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => new Finding("id-duplicate", g.Last().Where, Invariant($"The {what} “{g.Key}” stands {g.Count()} times."), "Give each its own."));

    /// <summary>One finding for each name that is no frame variable.</summary>
    public static IEnumerable<Finding> NotInFrame(IEnumerable<(string Name, string Where)> names) =>
        names.Where(n => !FrameVariable.Names.Contains(n.Name, StringComparer.Ordinal))
            .Select(n => new Finding("register-unknown", n.Where, $"The frame has no variable “{n.Name}”.", $"Use one of {string.Join(", ", FrameVariable.Names)}."));

    static IEnumerable<Finding> Head(RoundHead head)
    {
        if (head.CollectionEnds < head.CollectionStarts)
            yield return Backwards("collectionEnds", head.CollectionEnds, "before collection starts", head.CollectionStarts);
        if (head.ReleasedOn < head.CollectionEnds)
            yield return Backwards("releasedOn", head.ReleasedOn.Value, "before collection ends", head.CollectionEnds);
        if (head.Year is not 0 and (< 1900 or > 2200))
            yield return new("year-outside", "round.json#/year", Invariant($"{head.Year} is not a year."), "Write the year the round stands under in tables.");
        if (head.SmallestWorkplace < 1)
            yield return new("number-outside", "round.json#/smallestWorkplace", Invariant($"The smallest workplace has {head.SmallestWorkplace} employees."), "Write 1 or more.");
        for (var i = 0; i < head.Languages.Count; i++)
            if (head.Languages[i] is not ("da" or "en"))
                yield return new("language-unknown", Invariant($"round.json#/languages/{i}"), $"The language “{head.Languages[i]}” is not known.", "Write da or en.");
        for (var i = 0; i < head.Sectors.Count; i++)
            if (!Sectors.Inside.ContainsKey(head.Sectors[i]))
                yield return new("sector-unknown", Invariant($"round.json#/sectors/{i}"), $"The sector code “{head.Sectors[i]}” is not public sector.", $"Use some of {string.Join(", ", Sectors.Inside.Keys)}.");
        if (head.Synthetic && head.Seed is null)
            yield return new("seed-missing", "round.json#/seed", "A synthetic round has no seed.", "Write \"seed\": 1.");
        if (!head.Synthetic && head.Seed is not null)
            yield return new("seed-public", "round.json#/seed", "The seed of a real round stands in a public file.", "Remove it; the seed of a real round is secret and comes from a file.");
    }

    static Finding Backwards(string field, DateOnly date, string relation, DateOnly other) =>
        new("dates-backwards", $"round.json#/{field}", Invariant($"{date:yyyy-MM-dd} is {relation} ({other:yyyy-MM-dd})."), "Put the dates in order: collection starts, collection ends, release.");

    static IEnumerable<Finding> Sample(SampleDesign sample, RoundHead? head)
    {
        if (sample.Size < 1)
            yield return new("number-outside", "sample.json#/size", Invariant($"A sample of {sample.Size} cannot be drawn."), "Write how many workplaces to draw.");
        if (sample.SizeClasses.Count == 0 || sample.SizeClasses.Zip(sample.SizeClasses.Skip(1)).Any(p => p.Second <= p.First))
            yield return new("size-classes-order", "sample.json#/sizeClasses", $"The classes {string.Join(", ", sample.SizeClasses)} do not rise.", "Write lower bounds from small to large, e.g. 3, 10, 20.");
        else if (head is not null && sample.SizeClasses[0] != head.SmallestWorkplace)
            yield return new("size-classes-start", "sample.json#/sizeClasses/0", Invariant($"The first class starts at {sample.SizeClasses[0]}, the smallest workplace has {head.SmallestWorkplace} employees."), "Let both be the same number.");
        if (sample.Allocation.Rule is not ("proportional" or "power"))
            yield return new("word-unknown", "sample.json#/allocation/rule", $"The allocation “{sample.Allocation.Rule}” is not known here.", "Write proportional or power.");
        foreach (var finding in NotInFrame(sample.Strata.Select((n, i) => (n, Invariant($"sample.json#/strata/{i}")))).Concat(NotInFrame(sample.ResponseGroups.Select((n, i) => (n, Invariant($"sample.json#/responseGroups/{i}"))))))
            yield return finding;
    }

    static IEnumerable<Finding> Margins(Margins margins) => NotInFrame(
        margins.Calibrate.SelectMany((margin, m) => margin.Select((name, i) => (name, Invariant($"margins.json#/calibrate/{m}/{i}")))));

    static IEnumerable<Finding> Edits(Edits edits, KnownVariables variables) =>
        Twice(edits.Rules.Select((r, i) => (r.Id, Invariant($"edits.json#/rules/{i}/id"))), "check")
            .Concat(edits.Rules.SelectMany((r, i) => variables.Check(r.When, Invariant($"edits.json#/rules/{i}/when"))
                .Concat(variables.Check(r.Must, Invariant($"edits.json#/rules/{i}/must")))));
}
