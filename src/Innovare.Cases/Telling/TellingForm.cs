using Innovare.PublicSector;

namespace Innovare.Cases.Telling;

/// <summary>What a place is asked about its own innovation: five pages, ten minutes; only what a reader cannot do without must be answered.</summary>
public static class TellingForm
{
    /// <summary>How many documents and sources there is room for.</summary>
    public const int Places = 3;

    /// <summary>Most letters that are kept of any answer, so that nothing typed is lost while it is too long.</summary>
    public const int MostKept = 20_000;

    static readonly Codelist Known = new("stage", CaseWords.Stages.Entries);

    /// <summary>The pages.</summary>
    public static IReadOnlyList<TellingPart> Parts { get; } =
    [
        new(1, new("Problemet og løsningen", "The problem and the solution"), new("Begynd med problemet. Det er det, andre søger efter.", "Begin with the problem. It is what others search for."),
        [
            new(null,
            [
                Line("title", "Hvad kalder I det?", "What do you call it?", needed: true, longest: 200) with { Hint = new("Kort og genkendeligt, fx Skærmbesøg i stedet for kørsel.", "Short and easy to recognise, such as Screen visits instead of driving.") },
                Words("problem", "Hvilket problem løser det?", "Which problem does it solve?", needed: true) with { Hint = new("Skriv det, som I ville sige det til en kollega et andet sted.", "Write it as you would say it to a colleague elsewhere.") },
                Words("summary", "Hvad gør I nu?", "What do you do now?", needed: true) with { Hint = new("To eller tre sætninger er nok.", "Two or three sentences will do.") },
                Words("novelty", "Hvad er nyt ved det?", "What is new about it?", needed: true) with { Hint = new("Nyt for jer er nok. Andre må gerne have gjort det først.", "New to you is enough. Others may have done it first.") },
                Words("inspiredBy", "Har I det fra nogen? Fra hvem?", "Did you get it from somebody? From whom?", longest: 1000),
                Words("searchWords", "Hvad ville en kollega med samme problem skrive for at finde jer?", "What would a colleague with the same problem write to find you?", longest: 2400) with
                {
                    Hint = new("Ét ord eller en kort sætning på hver linje, fx vagttelefonen ringer hele tiden. Højst 40. De bliver søgeord.", "In Danish, one word or short phrase on each line. At most 40. They become search words."),
                },
            ]),
            new(new("På engelsk, hvis I vil", "In English, if you like"),
            [
                Line("title.en", "Titel på engelsk", "Title in English", longest: 200),
                Words("summary.en", "Hvad I gør, på engelsk", "What you do, in English"),
            ], IsFolded: true),
        ]),
        new(2, new("Hvem, hvor og hvor langt", "Who, where and how far"), new("Så andre kan se, om I ligner dem.", "So that others can see whether you are like them."),
        [
            new(null,
            [
                Line("organisation", "Hvor er det?", "Where is it?", needed: true, longest: 200) with { Hint = new("Skriv stedet og kommunen eller regionen, fx Plejecenter Solgården, Aalborg Kommune.", "Write the place and its municipality or region.") },
                Choice("level", "Hvor hører I til?", "Where do you belong?", CaseWords.Levels, needed: true),
                Choice("types", "Hvad er det nye?", "What is the new thing?", PublicInnovation.Types, needed: true) with { IsMany = true },
                Words("audience", "Hvem er det for?", "Who is it for?", longest: 1000),
                Choice("stage", "Hvor langt er I?", "How far are you?", Known, needed: true),
                Words("stoppedBecause", "Hvis I er stoppet: hvorfor?", "If you have stopped: why?") with { Hint = new("Så behøver andre ikke lære det forfra.", "So that others need not learn it again.") },
                Line("year", "Hvilket år?", "Which year?", longest: 9) with { Hint = new("Fx 2024 eller 2022-2024.", "For example 2024 or 2022-2024.") },
                Choice("technologyRole", "Hvad betyder teknologi for det?", "What does technology mean to it?", CaseWords.TechnologyRoles),
                Line("technology", "Hvilken teknologi?", "Which technology?", longest: 300),
            ]),
        ]),
        new(3, new("Hvad det krævede", "What it took"), new("Spring det over, I ikke ved.", "Skip what you do not know."),
        [
            new(null,
            [
                Words("startedBy", "Hvem satte det i gang?", "Who started it?", longest: 1000),
                Words("helpedBy", "Hvem hjalp til?", "Who helped?", longest: 1000),
                Words("paidBy", "Hvem betalte?", "Who paid?", longest: 1000),
                Words("time", "Hvor lang tid tog det?", "How long did it take?", longest: 1000),
                Words("money", "Hvad kostede det?", "What did it cost?", longest: 1000),
                Words("supplier", "Hvem leverede?", "Who supplied it?", longest: 1000),
                Words("price", "Til hvilken pris?", "At what price?", longest: 1000),
                Words("prerequisites", "Hvad skal være på plads først?", "What must be in place first?"),
                Words("legalBasis", "Er der regler eller hjemmel, andre skal kende?", "Are there rules others must know?", longest: 1000),
                Words("didNotWork", "Hvad virkede ikke?", "What did not work?") with { Hint = new("Og hvad ville I gøre anderledes i dag?", "And what would you do differently today?") },
            ]),
        ]),
        new(4, new("Hvad det gav", "What it gave"), new("Skriv kun om de bundlinjer, I ved noget om. Ingen eller dårlig virkning er også viden.", "Write only on the bottom lines you know about. No effect, or a bad one, is knowledge too."),
            [.. PublicInnovation.Values.Entries.Select(ClaimOf)]),
        new(5, new("Kontakt og deling", "Contact and sharing"), new("Hvem må andre ringe til, og hvem må læse det?", "Who may others call, and who may read it?"),
        [
            new(new("Hvem kan man spørge?", "Who can be asked?"),
            [
                Line("contact.name", "Navn", "Name", needed: true, longest: 120),
                Line("contact.role", "Stilling", "Position", longest: 120),
                Line("contact.mail", "Mail", "E-mail", longest: 200) with { Hint = new("Står på siden. Vi skriver også dertil, når andre siger, at de har taget jeres løsning.", "It is shown on the page. We also write there when others say that they have taken your solution.") },
                Line("contact.phone", "Telefon", "Telephone", longest: 40),
                Tick("contact.mayBeCalled", "Man må gerne ringe", "Calls are welcome"),
                Tick("contact.agreed", "Personen har sagt ja til at stå her", "The person has agreed to be named here") with { IsNeeded = true },
            ]),
            new(new("Hvem må se den?", "Who may see it?"),
            [
                Choice("visibility", "Casen må læses af", "The case may be read by", CaseWords.Visibilities, needed: true),
                Tick("isOpen", "Teksten må bruges frit, når kilden nævnes (CC BY 4.0)", "The text may be used freely with its source (CC BY 4.0)") with { Hint = new("Ellers står casen kun her på siden og ikke i åbne data.", "Otherwise the case is on this site only, and not in open data.") },
            ]),
            new(new("Bilag, der ligger et andet sted", "Documents kept elsewhere"), [.. Enumerable.Range(1, Places).SelectMany(i => Pair("attachment", i, "Hvad er det?", "What is it?", new("Fx konsekvensanalyse (DPIA), kravspecifikation eller vejledning.", "For example an impact assessment (DPIA), a requirement specification or a manual.")))], IsFolded: true),
            new(new("Kilder, andre kan slå op", "Sources others can look up"), [.. Enumerable.Range(1, Places).SelectMany(i => Pair("source", i, "Hvad hedder kilden?", "What is the source called?"))], IsFolded: true),
        ]),
    ];

    /// <summary>Every field, in order.</summary>
    public static IReadOnlyList<TellingField> Fields { get; } = [.. Parts.SelectMany(p => p.Fields)];

    /// <summary>What was typed, without signs that no reader sees and no database takes.</summary>
    public static string Clean(string? typed, int longest = 5000)
    {
        var said = string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !(char.IsControl(c) || c is '\uFFFE' or '\uFFFF'))).Trim();
        return said[..Math.Min(said.Length, longest)];
    }

    /// <summary>What a field is called in a list of faults: with its bottom line, where each bottom line is asked the same.</summary>
    public static Text NameOf(string field)
    {
        var one = Fields.First(f => f.Id == field).Label;
        return Parts.SelectMany(p => p.Groups).FirstOrDefault(g => g.IsFolded && g.Fields.Any(f => f.Id == field)) is { Name: { } group }
            ? new($"{group.Da}: {one.Da}", $"{group.En}: {one.En}")
            : one;
    }

    /// <summary>The page a field stands on.</summary>
    public static TellingPart PartOf(string field) => Parts.First(p => p.Fields.Any(f => f.Id == field));

    static TellingGroup ClaimOf(CodelistEntry value)
    {
        string Of(string name) => $"{value.Code}.{name}";
        return new(value.Name,
        [
            Choice(Of("effect"), "Hvad skete der?", "What happened?", CaseWords.Effects),
            Choice(Of("step"), "Hvordan ved I det?", "How do you know?", CaseWords.EvidenceSteps),
            Words(Of("expected"), "Hvad ventede I?", "What did you expect?"),
            Words(Of("measured"), "Hvad målte I?", "What did you measure?"),
            Words(Of("method"), "Hvordan målte I det?", "How did you measure it?"),
            Line(Of("number"), "På hvor mange?", "On how many?", longest: 9),
            Line(Of("period"), "Hvornår?", "When?", longest: 9) with { Hint = new("Fx 2024 eller 2022-2024.", "For example 2024 or 2022-2024.") },
            Line(Of("assessedBy"), "Hvem har vurderet det?", "Who judged it?", longest: 300),
        ], IsFolded: true);
    }

    static IEnumerable<TellingField> Pair(string kind, int number, string danish, string english, Text? hint = null) =>
    [
        Line(FormattableString.Invariant($"{kind}.{number}.label"), FormattableString.Invariant($"{number}. {danish}"), FormattableString.Invariant($"{number}. {english}"), longest: 200) with { Hint = number == 1 ? hint : null },
        Line(FormattableString.Invariant($"{kind}.{number}.url"), FormattableString.Invariant($"{number}. Adresse på nettet"), FormattableString.Invariant($"{number}. Address on the web"), longest: 500),
    ];

    static TellingField Words(string id, string danish, string english, bool needed = false, int longest = 3000) => new(id, new(danish, english)) { IsNeeded = needed, Longest = longest };

    static TellingField Line(string id, string danish, string english, bool needed = false, int longest = 200) => new(id, new(danish, english)) { IsLine = true, IsNeeded = needed, Longest = longest };

    static TellingField Choice(string id, string danish, string english, Codelist choices, bool needed = false) => new(id, new(danish, english)) { Choices = choices, IsNeeded = needed };

    static TellingField Tick(string id, string danish, string english) => new(id, new(danish, english)) { IsTick = true };
}
