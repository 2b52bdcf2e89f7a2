using System.Globalization;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Representativity;
using Innovare.Statistics.Weighting;
using Innovare.Survey.Analyse;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Frames;
using Innovare.Survey.Process;
using static Innovare.Survey.Disseminate.PhaseWords;

namespace Innovare.Survey.Disseminate;

/// <summary>Tells a reader how a round was made, phase by phase, with the numbers of the run. Every count is rounded to five.</summary>
public static class PhaseReports
{
    static readonly Text Workplaces = new("Antal arbejdssteder", "Number of workplaces");
    static readonly Text PerCent = new("Pct.", "Per cent");

    /// <summary>The seven phases in order.</summary>
    public static IReadOnlyList<PhaseReport> Of(
        Weighted weighted, IReadOnlyList<DraftTable> drafts, Protected safe, IReadOnlyList<SafeTable> tables, OverlappingRounds? rounds = null)
    {
        ArgumentNullException.ThrowIfNull(weighted);
        ArgumentNullException.ThrowIfNull(safe);
        var (sample, silence) = (weighted.Sample, Silence.Of(weighted.Edited));
        return
        [
            Frame(sample.Definition, sample.Frame),
            Sampled(sample),
            Responded(weighted.Edited),
            Weights(weighted),
            Estimated(weighted, drafts, tables, silence),
            Protection(safe),
            Tables(sample.Definition, tables, silence, rounds),
        ];
    }

    static PhaseReport Frame(RoundDefinition round, Frame frame)
    {
        var workplaces = frame.Workplaces;
        var levels = round.Codelists["level"].Entries;
        var municipal = workplaces.Count(w => w.Level == "municipal") / (double)workplaces.Count;
        return new("frame", new("Rammen", "The frame"),
            Say("Et register med alle offentlige arbejdssteder: {0} i alt.", "A register of all public workplaces: {0} in all.", Count(workplaces.Count)),
            Say("Vi tjekkede hver række: niveau, delsektor, antal ansatte og geografi. Arbejdssteder med færre end {0} ansatte er ikke med.", "We checked each row: level, sub-sector, number of employees and geography. Workplaces with fewer than {0} employees are left out.", Number(round.Round.SmallestWorkplace, 0)),
            new("En ramme, som stikprøven trækkes fra, og som svarene siden vægtes op til.", "A frame that the sample is drawn from, and that the answers are later weighted up to."),
            [
                Fact("Arbejdssteder", "Workplaces", Count(workplaces.Count)),
                Fact("Organisationer", "Organisations", Count(workplaces.Select(w => w.OrganisationId).Distinct().Count())),
                Fact("Andel i kommunerne", "Share in municipalities", Percent(municipal)),
            ],
            new(new("Arbejdssteder i rammen efter delsektor og niveau", "Workplaces of the frame by sub-sector and level"), Workplaces, new("Delsektor", "Sub-sector"),
                [.. levels.Select(l => l.Name)],
                [.. round.Codelists["subsector"].Entries.Select(s => new FigureRow(s.Name, [.. levels.Select(l => Safe(workplaces.Count(w => w.Subsector == s.Code && w.Level == l.Code)))]))]));
    }

    static PhaseReport Sampled(Sample sample)
    {
        double population = sample.Frame.Workplaces.Count, drawn = sample.Units.Count;
        return new("sample", new("Stikprøven", "The sample"),
            Say("Rammen med {0} arbejdssteder, delt i {1} strata efter niveau, delsektor og størrelse.", "The frame of {0} workplaces, split into {1} strata by level, sub-sector and size.", Count(population), Number(sample.Strata.Count, 0)),
            new("Hvert arbejdssted har et fast tilfældigt tal. Vi tog de laveste tal i hvert stratum. Store arbejdssteder trækkes oftere end små, fordi de er færre og mere forskellige.", "Each workplace has a permanent random number. We took the lowest numbers of each stratum. Large workplaces are drawn more often than small ones, because they are fewer and differ more."),
            Say("{0} arbejdssteder fik spørgeskemaet: {1} af alle.", "{0} workplaces got the questionnaire: {1} of all.", Count(drawn), Percent(drawn / population)),
            [
                Fact("Trukket", "Drawn", Count(drawn)),
                Fact("Andel af rammen", "Share of the frame", Percent(drawn / population)),
                Fact("Strata", "Strata", Number(sample.Strata.Count, 0)),
                Fact("Strata taget helt med", "Strata taken whole", Number(sample.Strata.Count(s => s.Drawn == s.Population), 0)),
            ],
            new(new("Rammen og stikprøven efter størrelse", "Frame and sample by size"), PerCent, new("Antal ansatte", "Employees"),
                [new("Rammen", "Frame"), new("Stikprøven", "Sample")],
                BySize(sample.Definition, (size, name) => new FigureRow(name,
                [
                    PercentValue(sample.Frame.Workplaces.Count(w => SizeOf(sample, w) == size) / population),
                    PercentValue(sample.Units.Count(u => SizeOf(sample, u.Workplace) == size) / drawn),
                ]))));
    }

    static PhaseReport Responded(Edited edited)
    {
        var sample = edited.Response.Sample;
        var asked = sample.Units.Zip(edited.Returns).ToList();
        int Of(Outcome outcome) => asked.Count(a => a.Second.Outcome == outcome);
        var complete = Of(Outcome.Complete);
        double Rate(Func<Workplace, bool> among) => asked.Where(a => among(a.First.Workplace)).ToList() is { Count: > 0 } group
            ? PercentValue(group.Count(a => a.Second.Outcome == Outcome.Complete) / (double)group.Count)
            : 0;
        return new("response", new("Svarene", "The responses"),
            Say("{0} arbejdssteder blev spurgt.", "{0} workplaces were asked.", Count(asked.Count)),
            Say("Vi tjekkede hvert svar: kendte koder, vejen gennem skemaet og {0} regler for, hvad der hænger sammen. {1} svar måtte lægges til side.", "We checked each answer: known codes, the path through the form and {0} rules for what goes together. {1} answers had to be set aside.",
                Number(sample.Definition.Edits.Rules.Count, 0), Count(edited.Changed)),
            Say("{0} brugbare besvarelser: en svarprocent på {1}", "{0} usable responses: a response rate of {1}.", Count(complete), Percent(complete / (double)asked.Count)),
            [
                Fact("Besvarelser", "Responses", Count(complete)),
                Fact("Svarprocent", "Response rate", Percent(complete / (double)asked.Count)),
                .. Of(Outcome.Telephone) is > 0 and var phoned ? (PhaseFact[])[Fact("Svarede i stedet pr. telefon på kernespørgsmålene", "Answered the core questions by telephone instead", Count(phoned))] : [],
                Fact("Ville ikke svare", "Declined", Count(Of(Outcome.Refused))),
                Fact("Ikke nået", "Not reached", Count(Of(Outcome.NoContact))),
            ],
            new(new("Svarprocent efter niveau og størrelse", "Response rate by level and size"), PerCent, new("Gruppe", "Group"),
                [new("Svarprocent", "Response rate")],
                [
                    .. sample.Definition.Codelists["level"].Entries.Select(l => new FigureRow(l.Name, [Rate(w => w.Level == l.Code)])),
                    .. BySize(sample.Definition, (size, name) => new FigureRow(name, [Rate(w => SizeOf(sample, w) == size)])),
                ]));
    }

    static PhaseReport Weights(Weighted weighted)
    {
        var sample = weighted.Sample;
        var weights = weighted.Design.Weights;
        double Mean(IReadOnlyList<double> values, string size) => Enumerable.Range(0, values.Count)
            .Where(i => SizeOf(sample, sample.Units[weighted.Respondents[i]].Workplace) == size).Select(i => values[i]).ToList() is { Count: > 0 } some
            ? Math.Round(some.Average(), 1) : 0;
        return new("weights", new("Vægtene", "The weights"),
            Say("{0} svar, flest fra store arbejdssteder og fra dem, der helst svarer.", "{0} responses, most from large workplaces and from those readiest to answer.", Count(weights.Count)),
            Say("Hvert svar vejer for dem, der ikke blev trukket, og for dem i samme gruppe, der ikke svarede. Til sidst er vægtene justeret, så {0} kendte fordelinger i rammen passer.", "Each response stands for those not drawn and for those of the same group who did not answer. Last, the weights were adjusted until {0} known distributions of the frame fit.", Number(sample.Definition.Margins.Calibrate.Count, 0)),
            Say("Vægte, der tilsammen giver alle {0} arbejdssteder i rammen.", "Weights that together make all {0} workplaces of the frame.", Count(weights.Sum())),
            [
                Fact("Gennemsnitlig vægt", "Mean weight", Number(weights.Average(), 1)),
                Fact("Svargrupper lagt sammen", "Response groups merged", Number(weighted.GroupsMerged.Count, 0)),
                Fact("Strata lagt sammen for variansen", "Strata merged for the variance", Number(weighted.StrataMerged.Count, 0)),
                Fact("Gennemløb af fordelingerne", "Passes over the distributions", Number(weighted.Iterations, 0)),
                Fact("Effekt af ulige vægte", "Effect of unequal weights", Number(WeightDiagnostics.Of([.. weights]).UnequalWeightingEffect, 2)),
            ],
            new(new("Arbejdssteder bag hvert svar efter størrelse", "Workplaces behind each response by size"), new("Vægt i gennemsnit", "Mean weight"), new("Antal ansatte", "Employees"),
                [new("Efter stikprøven", "By the drawing"), new("Efter bortfald", "After nonresponse"), new("Endelig", "Final")],
                BySize(sample.Definition, (size, name) => new FigureRow(name, [Mean(weighted.DesignWeights, size), Mean(weighted.AdjustedWeights, size), Mean(weights, size)]))));
    }

    static PhaseReport Estimated(Weighted weighted, IReadOnlyList<DraftTable> drafts, IReadOnlyList<SafeTable> tables, Silence? silence)
    {
        var (draft, cube) = (drafts[0], tables[0].Cube);
        var headline = Shown(cube, draft.Variable.Values[0].Code, YearOf(draft.Round));
        return new("estimates", new("Beregningen", "The estimates"),
            Say("{0} svar med vægte.", "{0} responses with weights.", Count(weighted.Respondents.Count)),
            new("Hver andel er vægtet. Usikkerheden er beregnet ud fra stikprøvens strata, hvor stor en del af dem der svarede, og de kendte fordelinger. Vendepunktet er, hvor udbredt det skulle være blandt dem, der ikke svarede, før flertallet skifter.", "Each share is weighted. Its uncertainty is computed from the strata of the sample, how much of them answered, and the known distributions. The tipping point is how common it would have to be among those who did not answer for the majority to turn."),
            Say("{0} tal, hvert med standardfejl og interval.", "{0} figures, each with a standard error and an interval.", Number(drafts.Sum(d => d.Cells), 0)),
            [
                Fact("Beregnede tal", "Figures computed", Number(drafts.Sum(d => d.Cells), 0)),
                .. headline is null ? (PhaseFact[])[] :
                [
                    new(draft.Variable.Values[0].Name, Percent(headline.Values[0] / 100)),
                    Fact("Stikprøveusikkerhed (95 pct.)", "Sampling uncertainty (95 per cent)", Say("{0}-{1} pct.", "{0} to {1} per cent", Number(headline.Lower ?? 0, 0), Number(headline.Upper ?? 0, 0))),
                    .. Silent(silence, headline.Values[0] / 100),
                ],
            ],
            new(new($"{draft.Plan.Title.Da}: vægtet og uvægtet", $"{draft.Plan.Title.En}: weighted and unweighted"), PerCent, draft.Variable.Name,
                [new("Vægtet", "Weighted"), new("Uvægtet", "Unweighted")],
                [.. draft.Variable.Planned.Select(v => Weighed(draft, cube, v)).OfType<FigureRow>()]))
        {
            Headlines = Headlines.Of(draft, cube, silence),
        };
    }

    /// <summary>What those who did not answer could change about the first headline.</summary>
    static IEnumerable<PhaseFact> Silent(Silence? silence, double share)
    {
        if (silence is null) yield break;
        yield return Fact("Repræsentativitet (R-indikator, højst 1)", "Representativity (R-indicator, at most 1)", Number(silence.Indicator.Value, 2));
        if (Headlines.Bias(silence, share) is { } bias) yield return Fact("Størst mulig skævhed uden vægte", "Largest possible bias without weights", bias);
        if (Headlines.Tipping(silence, share) is { } tipping) yield return Fact("Vendepunkt for flertallet", "Tipping point of the majority", tipping);
    }

    static FigureRow? Weighed(DraftTable draft, Cube cube, int value)
    {
        var whole = draft.Crossings.FirstOrDefault(c => c.Axes.Count == 1);
        return whole is not null && Shown(cube, draft.Variable.Values[value].Code, YearOf(draft.Round)) is { } row
            ? row with { Name = draft.Variable.Values[value].Name, Values = [row.Values[0], PercentValue(whole.Cells[value].Numerator / (double)whole.Cells[value].Base)] }
            : null;
    }

    static PhaseReport Protection(Protected safe)
    {
        int Cells(SafeTable table, CellStatus status) => table.Cube.Statuses.Count(s => s == status);
        return new("protection", new("Beskyttelsen", "The protection"),
            Say("{0} tal i {1} tabeller.", "{0} figures in {1} tables.", Number(safe.Tally.Shown + safe.Tally.Unsafe + safe.Tally.Added, 0), Number(safe.Tables.Count, 0)),
            Say("Er der færre end tre svar bag et tal, kunne nogen genkende et arbejdssted. Så lægger vi grupper sammen eller udelader tallet. {0} tal mere er udeladt, så ingen kan regne sig tilbage.", "With fewer than three answers behind a figure someone might recognise a workplace. Then groups are put together or the figure is withheld. {0} more figures are withheld so that nobody can work them out.", Number(safe.Tally.Added, 0)),
            Say("{0} tal kan vises. Vi har selv prøvet at regne hvert udeladt tal ud, og det kan ikke lade sig gøre.", "{0} figures can be shown. We tried to work out every withheld figure ourselves, and it cannot be done.", Number(safe.Tally.Shown, 0)),
            [
                Fact("Vises", "Shown", Number(safe.Tally.Shown, 0)),
                Fact("Udeladt, for få svar", "Withheld, too few answers", Number(safe.Tally.Unsafe, 0)),
                Fact("Udeladt for at beskytte andre", "Withheld to protect others", Number(safe.Tally.Added, 0)),
                Fact("Grupper lagt sammen", "Groups put together", Number(safe.Tally.Merges.Count, 0)),
            ],
            new(new("Tal i hver tabel", "Figures in each table"), new("Antal tal", "Number of figures"), new("Tabel", "Table"),
                [new("Vises", "Shown"), new("Udeladt", "Withheld")],
                [.. safe.Tables.Select(t => new FigureRow(Text.Same(t.Cube.Id), [Cells(t, CellStatus.Value), Cells(t, CellStatus.Confidential)]))]));
    }

    static PhaseReport Tables(RoundDefinition round, IReadOnlyList<SafeTable> tables, Silence? silence, OverlappingRounds? rounds)
    {
        var cube = tables[0].Cube;
        var first = round.Tables.Tables[0].Variable.Values[0];
        var years = cube.Variables.Single(v => v.Role == VariableRole.Time).Values;
        var rows = years.Select(y => Shown(cube, first.Code, y.Code) is { } row ? row with { Name = Text.Same(y.Code) } : null).OfType<FigureRow>().ToList();
        return new("tables", new("Tabellerne", "The tables"),
            new("Tal, der er vægtet og beskyttet.", "Figures that are weighted and protected."),
            Say("Tallene er sat i tabeller sammen med tidligere runder. Der står kun, at noget er steget eller faldet, hvor en test viser det.", "The figures are put in tables beside those of earlier rounds. Words of rise or fall stand only where a test supports them.") is var done && years.Count > 1 && Overlapping(rounds) is { } overlapping
                ? new($"{done.Da} {overlapping.Da}", $"{done.En} {overlapping.En}")
                : done,
            Say("{0} tabeller og en udgivelse, hvor hvert tal peger på sin celle.", "{0} tables and a release whose every figure points to its cell.", Number(tables.Count, 0)),
            [
                Fact("Tabeller", "Tables", Number(tables.Count, 0)),
                Fact("År i tabellerne", "Years in the tables", Text.Same(string.Join(", ", years.Select(y => y.Code)))),
                .. Common(rounds, [.. years.Select(y => y.Code)]),
                .. TurnOfChange(cube, first.Code, [.. years.Select(y => y.Code)], silence, rounds),
            ],
            new(new($"{first.Text.Da} over tid", $"{first.Text.En} over time"), PerCent, new("År", "Year"), [first.Text], rows));
    }

    /// <summary>Whether the test of change knows the workplaces that answered in both rounds.</summary>
    static Text? Overlapping(OverlappingRounds? rounds) => rounds switch
    {
        null => null,
        { Missing.Count: 0 } => new("Mange arbejdssteder er spurgt i flere runder. Det regner testen med.", "Many workplaces were asked in several rounds. The test counts that in."),
        _ => Say("Svarene fra {0} er her ikke. Derfor tester vi ændringer siden da, som om ingen var spurgt to gange. Så finder testen hellere for lidt end for meget.",
            "The answers of {0} are not here. So we test changes since then as if nobody had been asked twice. The test then finds too little rather than too much.",
            Text.Same(string.Join(", ", rounds.Missing))),
    };

    static IEnumerable<PhaseFact> Common(OverlappingRounds? rounds, string[] years) => years.Length > 1 && rounds?.Common(years[^2], years[^1]) is { } common
        ? [Fact($"Svarede både i {years[^2]} og {years[^1]}", $"Answered both in {years[^2]} and {years[^1]}", Count(common))]
        : [];

    /// <summary>How common it would have to be among the silent for the latest change of the headline to be no more than chance; nothing where no test shows a change.</summary>
    static IEnumerable<PhaseFact> TurnOfChange(Cube cube, string category, string[] years, Silence? silence, OverlappingRounds? rounds)
    {
        if (silence is null || years.Length < 2 || CellOf(cube, category, years[^2]) is not { } earlier || CellOf(cube, category, years[^1]) is not { } later)
            yield break;
        var change = ChangeTest.Between(cube, earlier, later, rounds);
        if (change is not { IsSignificant: true, StandardError: { } error })
            yield break;
        var tipping = TippingPoint.OfChange(cube.Values[earlier] / 100, cube.Values[later] / 100, silence.ResponseRate, Normal.Quantile(0.975) * error / 100);
        yield return Fact(
            $"Vendepunkt for ændringen siden {years[^2]}",
            $"Tipping point of the change since {years[^2]}",
            tipping.IsPossible ? Say("{0} af dem, der ikke svarede", "{0} of those who did not answer", Percent(tipping.Needed)) : new("Kan ikke skifte", "Cannot turn"));
    }

    internal static int? CellOf(Cube cube, string category, string year)
    {
        var at = cube.Variables.Select(v => v.Role == VariableRole.Time ? v.PositionOf(year) : v.PositionOf(v.Elimination ?? category)).ToArray();
        return Array.Exists(at, p => p < 0) || (cube.IndexOf(at) is var cell && cube.Statuses[cell] != CellStatus.Value) ? null : cube.IndexOf(at);
    }

    /// <summary>The published value of a category for everyone, with its interval; null when it is not shown.</summary>
    static FigureRow? Shown(Cube cube, string category, string year)
    {
        if (CellOf(cube, category, year) is not { } cell)
            return null;
        return new(Text.Same(category), [Rounded(cube.Values[cell])!.Value], Rounded(cube.Lower?[cell]), Rounded(cube.Upper?[cell])); // a shown cell has a value
    }

    static string YearOf(RoundDefinition round) => round.Round.Year.ToString(CultureInfo.InvariantCulture);

    static double? Rounded(double? value) => value is { } v && double.IsFinite(v) ? Math.Round(v, MidpointRounding.AwayFromZero) : null;

    static List<FigureRow> BySize(RoundDefinition round, Func<string, Text, FigureRow> row) =>
        [.. FrameVariable.SizeClasses(round.Sample.SizeClasses).Select(size => row(size, round.Codelists.TryGetValue("size", out var list) && list.Find(size) is { } entry ? entry.Name : Text.Same(size)))];

    static string? SizeOf(Sample sample, Workplace workplace) => FrameVariable.Of(workplace, "size", sample.Definition.Sample.SizeClasses);
}
