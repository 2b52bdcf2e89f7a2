using System.Globalization;
using Innovare.Platform;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Look;

namespace Innovare.Web.Quality;

/// <summary>
/// The quality report of a round in the order of the Single Integrated Metadata Structure (SIMS 2.0): everything the program can
/// measure it writes itself, from what is published and so has passed protection; the rest is asked of people.
/// </summary>
public sealed class QualityReport
{
    readonly Vintage _round;
    readonly IReadOnlyList<Vintage> _revisions;
    readonly IReadOnlyList<PublishedRelease> _all;
    readonly Settings _settings;
    readonly WrittenQuality _written;
    readonly List<QualityChapter> _chapters = [];

    readonly IReadOnlyList<PlannedDay> _told;

    QualityReport(Vintage round, IReadOnlyList<Vintage> history, IReadOnlyList<PlannedDay> told, Settings settings)
    {
        _told = told;
        _round = round;
        _revisions = [.. history.Where(v => v.Release.Id == round.Release.Id)];
        _all = [.. history.Where(v => v.Until is null && v.Release.IsSynthetic == round.Release.IsSynthetic).Select(v => v.Release).OrderBy(r => r.Year)];
        _settings = settings;
        _written = WrittenQuality.Read(Path.Combine(settings.HomeFolder, "content", "quality"), round.Release.Id, round.Release.IsSynthetic);
        Write();
    }

    /// <summary>The report of a revision readers have before them.</summary>
    /// <param name="round">The revision.</param>
    /// <param name="history">Everything that has been shown.</param>
    /// <param name="told">Days readers were told for it before there were figures, the first first.</param>
    /// <param name="settings">Who runs the site, and where people's texts stand.</param>
    public static QualityReport Of(Vintage round, IReadOnlyList<Vintage> history, IReadOnlyList<PlannedDay> told, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(settings);
        return new(round, history, told, settings);
    }

    /// <summary>What it is of.</summary>
    public PublishedRelease Round => _round.Release;

    /// <summary>File in which people write.</summary>
    public string File => _written.File;

    /// <summary>Sections in the order of SIMS.</summary>
    public IReadOnlyList<QualityChapter> Sims => _chapters;

    /// <summary>The same sections in the chapters of Statistics Denmark's documentation of statistics.</summary>
    public IReadOnlyList<(Text Name, IReadOnlyList<QualityChapter> Sections)> Dst =>
    [
        .. DstChapters.Select(chapter => (chapter.Name, (IReadOnlyList<QualityChapter>)[.. chapter.Codes.SelectMany(code => _chapters.Where(c => !c.IsHeading && (c.Code == code || c.Code.StartsWith(code + ".", StringComparison.Ordinal))))])),
    ];

    static readonly (Text Name, string[] Codes)[] DstChapters =
    [
        (new("Indhold", "Statistical presentation"), ["1", "2", "3", "4", "5", "6", "7"]),
        (new("Statistisk behandling", "Statistical processing"), ["18"]),
        (new("Relevans", "Relevance"), ["12", "16"]),
        (new("Præcision og pålidelighed", "Accuracy and reliability"), ["13", "11", "17"]),
        (new("Aktualitet og punktlighed", "Timeliness and punctuality"), ["14", "9"]),
        (new("Sammenlignelighed", "Comparability"), ["15"]),
        (new("Tilgængelighed", "Accessibility and clarity"), ["8", "10", "19"]),
    ];

    void Write()
    {
        var (release, quality) = (Round, Round.Quality);
        Add("1", "Kontakt", "Contact", said: [_settings.Operator is { } who ? Text.Same($"{who}{(_settings.Contact is { } mail ? $", {mail}" : "")}") : new("Operatøren har ikke skrevet sit navn (INNOVARE_OPERATOR).", "The operator has not given a name (INNOVARE_OPERATOR).")]);
        Add("2", "Hvornår oplysningerne er fra", "Metadata update", said: [Say("Skrevet af programmet for udgaven af {0}, revision {1}.", "Written by the program for the edition of {0}, revision {1}.", Moment(_round.At), Text.Same(release.Revision[..Math.Min(12, release.Revision.Length)]))]);

        Head("3", "Hvad statistikken viser", "Statistical presentation");
        Add("3.1", "Indhold", "Data description", said: [Say("{0}. Hvor mange offentlige arbejdssteder der er innovative, hvilke innovationer de har, og hvad de får ud af dem. Tabeller: {1}.", "{0}. How many public workplaces are innovative, which innovations they have, and what they gain from them. Tables: {1}.", release.Title, Text.Same(string.Join(", ", release.Tables.Select(t => t.Id))))]);
        Add("3.2", "Klassifikationer", "Classification system", isHuman: true);
        Add("3.3", "Sektorer", "Sector coverage", said: [new("Den offentlige sektor: kommuner, regioner og stat.", "The public sector: municipalities, regions and central government.")]);
        Add("3.4", "Begreber", "Statistical concepts and definitions", said: [new(
            "En innovation er noget nyt eller klart ændret, som arbejdsstedet har taget i brug (Oslo-manualen 2018). Den kan være et produkt, en service, en proces eller måde at organisere arbejdet på, eller en måde at kommunikere på (Københavnermanualen 2021).",
            "An innovation is something new or clearly changed that the workplace has put to use (Oslo Manual 2018). It may be a product, a service, a process or way of organising work, or a way of communicating (Copenhagen Manual 2021).")]);
        Add("3.5", "Enhed", "Statistical unit", said: [new("Arbejdsstedet.", "The workplace.")]);
        Add("3.6", "Population", "Statistical population", said: release.Population is { } population ? [population] : [], isHuman: release.Population is null);
        Add("3.7", "Område", "Reference area", said: [release.IsSynthetic ? new("Et opdigtet land.", "An invented country.") : new("Danmark.", "Denmark.")]);
        Add("3.8", "Tid", "Time coverage", said: [Text.Same(string.Join(", ", _all.Select(r => r.ReferencePeriod)))]);
        Add("3.9", "Basisperiode", "Base period", said: [new("Ikke relevant: der er ingen indeks.", "Not relevant: there are no index numbers.")]);
        Add("4", "Måleenhed", "Unit of measure", said: [.. release.Tables.Select(t => new Text(t.Unit["da"], t.Unit["en"])).Distinct()]);
        Add("5", "Referenceperiode", "Reference period", said: [Text.Same(release.ReferencePeriod)]);
        Add("6", "Hjemmel", "Institutional mandate", isHuman: true);

        Head("7", "Fortrolighed", "Confidentiality");
        Add("7.1", "Politik", "Policy", isHuman: true);
        var tables = release.Tables.Select(t => TableQuality.Of(t, release.Year)).ToList();
        Add("7.2", "Behandling af data", "Data treatment",
            said: [new("Tal med for få svar bag holdes tilbage, og så mange andre, at de ikke kan regnes ud. Antal svar rundes til nærmeste fem.", "Figures with too few answers are withheld, and as many others as it takes that they cannot be worked out. Numbers of answers are rounded to the nearest five.")],
            facts: [(new("Celler vist", "Cells shown"), Number(tables.Sum(t => t.Shown))), (new("Celler holdt tilbage", "Cells withheld"), Number(tables.Sum(t => t.Withheld)))]);

        Head("8", "Udgivelsespolitik", "Release policy");
        Add("8.1", "Kalender", "Release calendar", said: [new("Udgivelser annonceres i kalenderen.", "Releases are announced in the calendar.")]);
        Add("8.2", "Adgang til kalenderen", "Release calendar access", said: [new(Addresses.DemoCalendar.Danish, Addresses.DemoCalendar.English)]);
        Add("8.3", "Adgang til tallene", "User access", said: [new("Kl. 8.00 til alle på samme tid. Kun de, der laver og godkender udgivelsen, ser den før.", "At 08:00 to everybody at the same time. Only those who make and approve the release see it before.")]);
        var years = _all.Select(r => r.Year).Distinct().ToList();
        Add("9", "Hyppighed", "Frequency of dissemination", said: [years.Count > 1 ? Say("Runder: {0}.", "Rounds: {0}.", Text.Same(string.Join(", ", years))) : new("Én runde er udgivet.", "One round is released.")]);

        Head("10", "Tilgængelighed", "Accessibility and clarity");
        Add("10.1", "Pressemeddelelse", "News release", said: [new(Addresses.DemoRelease.In(Language.Danish, release.Id), Addresses.DemoRelease.In(Language.English, release.Id))]);
        Add("10.2", "Publikationer", "Publications", said: [new("Udgivelsen selv.", "The release itself.")]);
        Add("10.3", "Tabeller på nettet", "On-line database", said: [Say("{0} tabeller med usikkerhed i hver celle, på siden og i tre API'er.", "{0} tables with uncertainty in each cell, on the page and in three APIs.", Number(release.Tables.Count))], facts: [(new("AC1 (opslag)", "AC1 (consultations)"), _written.Texts.GetValueOrDefault("AC1")
            ?? Say("ikke talt: siden holder ikke øje med sine læsere. Den, der driver siden, kan skrive sit eget tal i {0} under AC1.", "not counted: the site does not watch its readers. Whoever runs it can write a number of their own in {0} under AC1.", Text.Same(_written.File)))]);
        Add("10.4", "Mikrodata", "Micro-data access", isHuman: true);
        Add("10.5", "Andet", "Other", said: [new("Tidligere udgaver af hver tabel, forskelle mellem dem og mail om nye tal.", "Earlier editions of each table, differences between them and mail about new figures.")]);
        Add("10.6", "Metode", "Documentation on methodology", said: [new(Addresses.DemoRound.In(Language.Danish, release.Id), Addresses.DemoRound.In(Language.English, release.Id))]);
        Add("10.7", "Kvalitetsdokumentation", "Quality documentation", said: [new("Denne rapport og en side for hver celle.", "This report and a page for each cell.")]);

        Head("11", "Kvalitetsstyring", "Quality management");
        Add("11.1", "Kvalitetssikring", "Quality assurance", said: [new("Samme input giver samme bytes. To personer står inde for en udgivelse. Ord i teksten prøves mod tallene.", "The same input gives the same bytes. Two people answer for a release. Words of the text are tested against the figures.")]);
        Add("11.2", "Kvalitetsvurdering", "Quality assessment", isHuman: true);

        Head("12", "Relevans", "Relevance");
        Add("12.1", "Brugernes behov", "User needs", isHuman: true);
        Add("12.2", "Brugernes tilfredshed", "User satisfaction", isHuman: true);
        var cells = tables.Sum(t => t.Shown + t.Withheld);
        Add("12.3", "Fuldstændighed", "Completeness", facts: [(new("R1, vist af alle beregnede celler", "R1, shown of all cells computed"), cells == 0 ? Unknown : PerCent(100.0 * tables.Sum(t => t.Shown) / cells))]);

        Head("13", "Præcision og pålidelighed", "Accuracy and reliability");
        Add("13.1", "Samlet præcision", "Overall accuracy", isHuman: true);
        Add("13.2", "Stikprøveusikkerhed (A1)", "Sampling error (A1)",
            said: [new("Halv bredde af 95 pct. intervallet: den midterste og den største i hver tabel. Hver celle har sit eget interval.", "Half the width of the 95 per cent interval: the median and the largest of each table. Each cell has its own interval.")],
            facts: [.. tables.Where(t => double.IsFinite(t.Typical)).Select(t => (Text.Same(t.Table.Id), Say("{0} / {1}", "{0} / {1}", Decimal(t.Typical), Decimal(t.Widest))))]);
        Head("13.3", "Anden usikkerhed", "Non-sampling error");
        Add("13.3.1", "Dækning (A2, A3)", "Coverage error (A2, A3)", facts:
        [
            (new("A2, overdækning", "A2, over-coverage"), Of(quality, q => PerCent(q.OverCoverage))),
            (new("A3, fælles enheder", "A3, common units"), new("ikke relevant: én kilde", "not relevant: one source")),
        ]);
        Add("13.3.2", "Målefejl", "Measurement error", isHuman: true);
        Add("13.3.3", "Bortfald (A4, A5)", "Non-response error (A4, A5)",
            said:
            [
                new("A4 er dem, der ikke har svaret helt, af dem der blev spurgt. A5 er svar, der mangler i færdige skemaer.", "A4 is those without a complete answer of those asked. A5 is answers missing in complete forms."),
                .. HasTelephone ? (Text[])[new("Nogle af dem, der ikke svarede, er trukket ud og ringet op med få spørgsmål. I A4 tæller de som tavse.", "Some of those who did not answer were drawn and called with a few questions. In A4 they count as silent.")] : [],
            ],
            facts:
            [
                (new("Spurgt / svaret", "Asked / answered"), Of(quality, q => Say("{0} / {1}", "{0} / {1}", Number(q.Drawn), Number(q.Complete)))),
                .. HasTelephone ? ((Text, Text)[])[(new("Svarede i stedet pr. telefon", "Answered by telephone instead"), Number(quality!.Telephone))] : [], // HasTelephone says it is there
                (new("A4, uvægtet", "A4, unweighted"), Of(quality, q => PerCent(100 - q.ResponseRate))),
                (new("A4, vægtet", "A4, weighted"), Of(quality, q => PerCent(100 - q.WeightedResponseRate))),
                .. (quality?.Rates ?? []).Select(r => (Say("Svarprocent, {0}: {1}", "Response rate, {0}: {1}", new(r.By.Da.ToLowerInvariant(), r.By.En.ToLowerInvariant()), r.Name), PerCent(r.Rate))),
                .. (quality?.Items ?? []).Where(i => i.Missing + i.DontKnow > 0).Take(MostItems).Select(i => (Say("A5, {0}", "A5, {0}", i.Text), Say("vil ikke svare {0}, ved ikke {1}", "would not say {0}, do not know {1}", PerCent(i.Missing), PerCent(i.DontKnow)))),
            ]);
        Add("13.3.4", "Behandlingsfejl", "Processing error", facts: [(new("Svar lagt til side af kontrollen", "Answers set aside by the checks"), Of(quality, q => Number(q.Changed)))]);
        Add("13.3.5", "Modelfejl", "Model assumption error", said:
        [
            new("Vægtene antager, at de tavse i en gruppe ligner dem, der svarede. Fejlen ved det er ikke i intervallerne.", "The weights assume that the silent of a group are like those who answered. The error of that is not in the intervals."),
            .. HasTelephone ? (Text[])[new(
                "I tabeller, der kun bygger på de spørgsmål, som også blev stillet pr. telefon, står telefonsvarene for alle, der ikke selv svarede. Antagelsen gælder da kun dem, der heller ikke svarede i telefonen. Det står i en note i de tabeller.",
                "In tables that rest only on the questions also asked by telephone, those answers stand for all who did not answer by themselves. The assumption is then only of those silent on the telephone too. A note in those tables says so.")] : [],
        ]);

        Head("14", "Aktualitet og punktlighed", "Timeliness and punctuality");
        Add("14.1", "Aktualitet (TP1, TP2)", "Timeliness (TP1, TP2)", said: IsCutShort
            ? [Say("Perioden er talt til indsamlingens slutning, {0}: ingen har kunnet svare for tiden efter.", "The period is counted to the end of collection, {0}: nobody could answer for the time after it.", Day(PeriodEnd))]
            : [Say("Perioden sluttede {0}.", "The period ended {0}.", Day(PeriodEnd))], facts: [.. Timeliness()]);
        Add("14.2", "Punktlighed (TP3)", "Punctuality (TP3)", facts: [.. Punctuality()]);

        Head("15", "Sammenlignelighed", "Coherence and comparability");
        Add("15.1", "Internationalt", "Geographical comparability", said: [new(
            "Følger Oslo-manualens definition: taget i brug, nyt for arbejdsstedet, en bestemt periode. Afviger: enheden er arbejdsstedet, ikke hele organisationen, og perioden er to år, hvor manualen anbefaler ét til tre. Typerne følger Københavnermanualen.",
            "Follows the definition of the Oslo Manual: put to use, new to the workplace, in a given period. Departs: the unit is the workplace, not the whole organisation, and the period is two years, where the manual recommends one to three. The types follow the Copenhagen Manual.")], isHuman: true);
        Add("15.2", "Over tid (CC2)", "Comparability over time (CC2)", facts: [.. release.Tables.Select(t => (Say("CC2, {0}", "CC2, {0}", Text.Same(t.Id)), Say("{0} tidspunkter", "{0} points in time", Number(t.Variables.FirstOrDefault(v => v.Role == VariableRole.Time)?.Values.Count ?? 1))))]);
        Add("15.3", "Med anden statistik", "Coherence, cross domain", isHuman: true);
        Add("15.4", "Indre sammenhæng", "Coherence, internal", said: [new("Alle tabeller er regnet med de samme vægte.", "All tables are computed with the same weights.")]);
        Add("16", "Omkostninger og byrde", "Cost and burden", facts: [(new("Arbejdssteder spurgt", "Workplaces asked"), Of(quality, q => Number(q.Drawn))), .. Burden(quality)], isHuman: true);

        Head("17", "Revisioner", "Data revision");
        Add("17.1", "Politik", "Revision policy", said: [new("Fejl rettes, så snart to personer har godkendt rettelsen. Besked og grund står på udgivelsen og som note i tabellerne, og de gamle tal kan stadig læses.", "Errors are corrected as soon as two people have approved the correction. Notice and reason stand on the release and as a note in the tables, and the old figures can still be read.")]);
        Add("17.2", "Praksis (A6)", "Revision practice (A6)", facts: [.. Revisions()]);

        Head("18", "Statistisk behandling", "Statistical processing");
        Add("18.1", "Kilder", "Source data", said: [new("En stikprøve af arbejdssteder, trukket i strata fra et register.", "A sample of workplaces, drawn in strata from a register.")], facts: release.Lineage is { } lineage ? [(new("Strata", "Strata"), Number(lineage.Strata))] : []);
        Add("18.2", "Indsamlingens hyppighed", "Frequency of data collection", said: [new("Én gang pr. runde.", "Once a round.")]);
        Add("18.3", "Indsamling", "Data collection", said:
        [
            HasTelephone ? new("Skema på nettet, og opkald til en tilfældig del af dem, der ikke svarede.", "A form on the web, and calls to a random part of those who did not answer.") : new("Skema på nettet.", "A form on the web."),
            .. release.CollectionEnds is { } ends ? (Text[])[Say("Sluttede {0}.", "Ended {0}.", Day(ends))] : [],
        ]);
        Add("18.4", "Kontrol", "Data validation", said: [new("Kendte koder, vejen gennem skemaet og regler for, hvad der hænger sammen. Arbejdsstedets egen vurdering bliver aldrig ændret.", "Known codes, the path through the form and rules for what goes together. The workplace's own judgement is never changed.")]);
        Add("18.5", "Beregning (A7)", "Data compilation (A7)", said: [new("Vægte fra stikprøven, rettet for bortfald og kalibreret.", "Weights from the sample, adjusted for nonresponse and calibrated.")], facts: [(new("A7, imputation", "A7, imputation rate"), new("0 pct.: intet svar er gættet", "0 per cent: no answer is imputed"))]);
        Add("18.6", "Justering", "Adjustment", said: [new("Ingen sæsonkorrektion.", "No seasonal adjustment.")]);
        Add("19", "Bemærkninger", "Comment", isHuman: true);
    }

    const int MostItems = 10;

    static IEnumerable<(Text, Text)> Burden(QualityIndicators? quality)
    {
        if (quality?.Minutes is not { } minutes)
        {
            yield return (new("Tid til at svare", "Time to answer"), new("ikke talt i denne udgave", "not counted in this edition"));
            yield break;
        }
        yield return (new("Minutter pr. svar, beregnet", "Minutes an answer, reckoned"), Say("{0} (halvdelen er færdig før; regnet ud fra skemaet, ikke målt)", "{0} (half are through before; reckoned from the form, not measured)", Number(minutes)));
        yield return (new("Timer i alt for dem, der svarede", "Hours in all of those who answered"), Number(Math.Round(quality.Complete * minutes / 60.0, MidpointRounding.AwayFromZero)));
    }

    static readonly Text Unknown = new("ikke målt i denne udgave", "not measured in this edition");

    Vintage First => _revisions[^1];

    // What is asked about ends in December of its last year, or with the last answer where that was before.
    DateOnly PeriodEnd => IsCutShort ? Round.CollectionEnds!.Value : December; // IsCutShort says it is there

    bool HasTelephone => Round.Quality is { Telephone: > 0 };

    bool IsCutShort => Round.CollectionEnds < December;

    DateOnly December => new(Round.ReferencePeriod.Length >= 4 && int.TryParse(Round.ReferencePeriod[^4..], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : Round.Year, 12, 31);

    IEnumerable<(Text, Text)> Timeliness()
    {
        var whole = _revisions.LastOrDefault(v => v.Release.IsHeadline is null) ?? First;
        yield return (new("TP1, dage fra periodens slutning til de første tal", "TP1, days from the end of the period to the first figures"), Number(Days(PeriodEnd, First.At)));
        yield return (new("TP2, dage fra periodens slutning til alle tal", "TP2, days from the end of the period to all figures"), Number(Days(PeriodEnd, whole.At)));
        if (Round.CollectionEnds is { } collected)
            yield return (new("Dage fra indsamlingens slutning til de første tal", "Days from the end of collection to the first figures"), Number(Days(collected, First.At)));
    }

    // TP3 needs a day that was told. A move does not make a late release punctual: it is counted from the first day.
    IEnumerable<(Text, Text)> Punctuality()
    {
        if (_told.FirstOrDefault(d => d.Day is not null)?.Day is { } first)
        {
            yield return (Say("TP3, dage efter den dag, der først blev meldt ud ({0})", "TP3, days after the day first announced ({0})", Day(first)), Number(Days(first, First.At)));
            if (_told.Count > 1)
                yield return (new("Gange dagen blev flyttet", "Times the day was moved"), Number(_told.Count - 1));
        }
        else
        {
            yield return (new("TP3, dage efter den dag, der blev meldt ud", "TP3, days after the day announced"), First.WasAnnounced
                ? new("0: tallene ligger til det øjeblik, der er meldt ud, og kommer ellers ikke", "0: the figures wait for the moment announced, or do not come")
                : new("kan ikke regnes: der blev ikke meldt en dag ud", "cannot be computed: no day was announced"));
        }
    }

    IEnumerable<(Text, Text)> Revisions()
    {
        yield return (new("Rettelser", "Corrections"), Number(Round.Corrections?.Count ?? 0));
        foreach (var (later, earlier) in _revisions.Zip(_revisions.Skip(1)).Where(pair => pair.First.Release.Corrections is not null))
            foreach (var table in later.Release.Corrections![^1].Tables)
                if (later.Release.Tables.FirstOrDefault(t => t.Id == table.Id) is { } now && earlier.Release.Tables.FirstOrDefault(t => t.Id == table.Id) is { } was)
                {
                    var sizes = CubeChanges.Between(was, now).Changed.Select(c => Math.Abs(now.Values[c.Is] - was.Values[c.Was])).Where(double.IsFinite).ToList();
                    yield return (Say("A6, {0}, rettet {1}: celler og gennemsnitlig ændring", "A6, {0}, corrected {1}: cells and mean change", Text.Same(table.Id), Moment(later.At)), Say("{0} / {1}", "{0} / {1}", Number(table.Changed), sizes.Count == 0 ? Text.Same("–") : Decimal(sizes.Average())));
                }
    }

    static int Days(DateOnly from, DateTimeOffset to) => ReleaseMoment.DayOf(to).DayNumber - from.DayNumber;

    static Text Of(QualityIndicators? quality, Func<QualityIndicators, Text> value) => quality is null ? Unknown : value(quality);

    void Head(string code, string da, string en) => _chapters.Add(new(code, new(da, en), [], [], null, false));

    void Add(string code, string da, string en, IReadOnlyList<Text>? said = null, IReadOnlyList<(Text, Text)>? facts = null, bool isHuman = false)
    {
        var written = _written.Texts.GetValueOrDefault(code);
        _chapters.Add(new(code, new(da, en), said ?? [], facts ?? [], written, isHuman && written is null));
    }

    static Text Number(double value) => new(CellWords.Number(value, 0, Language.Danish), CellWords.Number(value, 0, Language.English));

    static Text Decimal(double value) => new(CellWords.Number(value, 1, Language.Danish), CellWords.Number(value, 1, Language.English));

    static Text PerCent(double value) => new($"{CellWords.Number(value, 0, Language.Danish)} pct.", $"{CellWords.Number(value, 0, Language.English)} per cent");

    static Text Moment(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, ReleaseMoment.Denmark);
        return new(local.ToString("d. MMMM yyyy 'kl.' HH.mm", Language.Danish.Culture()), local.ToString("d MMMM yyyy 'at' HH:mm", Language.English.Culture()));
    }

    static Text Day(DateOnly day) => new(day.ToString("d. MMMM yyyy", Language.Danish.Culture()), day.ToString("d MMMM yyyy", Language.English.Culture()));

    static Text Say(string da, string en, params Text[] words) => new(
        string.Format(CultureInfo.InvariantCulture, da, [.. words.Select(w => (object)w.Da)]), string.Format(CultureInfo.InvariantCulture, en, [.. words.Select(w => (object)w.En)]));
}
