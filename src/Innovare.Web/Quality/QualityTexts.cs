using Innovare.PublicSector;

namespace Innovare.Web.Quality;

/// <summary>What quality means here, in plain words.</summary>
static class QualityTexts
{
    public static Text Report { get; } = new("Kvalitetsrapport", "Quality report");
    public static Text ReportLead { get; } = new("Programmet har selv skrevet alt, hvad det kan måle. Det, kun mennesker ved, står der, når nogen har skrevet det.", "The program has written all that it can measure. What only people know stands here once somebody has written it.");
    public static Text BySims { get; } = new("Efter den europæiske orden (SIMS)", "In the European order (SIMS)");
    public static Text ByDst { get; } = new("Efter Danmarks Statistiks kapitler", "In the chapters of Statistics Denmark");
    public static Text OrderIs { get; } = new("Rækkefølge", "Order");
    public static Text TakeReport { get; } = new("Hent rapporten", "Take the report");
    public static Text MustBeWritten { get; } = new("Mangler: skal skrives af et menneske ({0}, under »{1}«).", "Missing: to be written by a person ({0}, under “{1}”).");
    public static Text MissingCount { get; } = new("Afsnit, der mangler: {0}", "Sections missing: {0}");

    public static Text Title { get; } = new("Hvor gode er tallene?", "How good are the figures?");
    public static Text Summary { get; } = new(
        "Hvem der har lavet tallene om offentlig innovation, hvor mange der svarede, og hvad tallene ikke kan sige.",
        "Who made the figures on public-sector innovation, how many answered, and what the figures cannot say.");
    public static Text Lead { get; } = new(
        "Et tal er kun noget værd, når man ved, hvem der har lavet det, hvem det gælder, og hvor sikkert det er.",
        "A figure is only worth something when one knows who made it, whom it is about and how sure it is.");

    public static Text Published { get; } = new("De udgivne tal", "The published figures");
    public static Text PublishedWho { get; } = new(
        "Tallene om Danmark er fra Innovationsbarometeret. Det er lavet af Danmarks Statistik sammen med Center for Offentlig-Privat Innovation (CO-PI). Vi gengiver deres tal. Vi har ikke lavet dem.",
        "The figures on Denmark are from the Innovation Barometer. It is made by Statistics Denmark together with the Center for Public-Private Innovation (CO-PI). We quote their figures. We did not make them.");
    public static Text Promise { get; } = new("Det lover vi om dem", "What we promise about them");
    public static IReadOnlyList<Text> Promises { get; } =
    [
        new("Hvert tal har kilde, periode og en linje om, hvem det gælder.", "Each figure has a source, a period and a line on whom it is about."),
        new("Kender vi ikke tallet, står der to prikker. Vi gætter ikke.", "Where we do not know the figure, two dots stand. We do not guess."),
        new("Skriver kilden \"næsten halvdelen\", gør vi det ikke til et tal. Ordene står i noten.", "Where the source writes \"almost half\", we do not make it a number. The words stand in the note."),
        new("Er to kilder uenige, står det ved tallet.", "Where two sources disagree, it says so at the figure."),
        new("Ingen opdigtede tal står mellem de rigtige. De bor for sig selv under Demonstration.", "No invented figure stands among the real ones. Those live apart, under Demonstration."),
    ];

    public static Text Response { get; } = new("Så mange svarede", "How many answered");
    public static Text ResponseWhy { get; } = new(
        "Det er frivilligt at svare. Arbejdspladsens leder får skemaet.",
        "Answering is voluntary. The leader of the workplace gets the form.");
    public static Text Round { get; } = new("Periode", "Period");
    public static Text Answers { get; } = new("Svar (antal, uvægtet)", "Answers (count, unweighted)");
    public static Text Rate { get; } = new("Svarprocent", "Response rate");
    public static Text Source { get; } = new("Kilde", "Source");

    public static Text Says { get; } = new("Det siger Danmarks Statistik selv", "What Statistics Denmark itself says");
    public static IReadOnlyList<Remark> Remarks { get; } =
    [
        new(
            new("Usikkerheden er ikke regnet ud", "The uncertainty has not been computed"),
            new("Tallene bygger på en stikprøve og er derfor usikre, mest for små grupper. Hvor usikre er ikke regnet ud. Derfor står der intet interval ved de udgivne tal.", "The figures rest on a sample and are therefore uncertain, most so for small groups. How uncertain has not been computed. So no interval stands beside the published figures."),
            "praecision-og-paalidelighed"),
        new(
            new("Bortfaldet vejer tungest", "Non-response weighs most"),
            new("I seneste runde svarede 64 pct. ikke. Det vurderes som den største kilde til usikkerhed. Fejl i svarene menes at være små.", "In the latest round 64 per cent did not answer. This is judged the largest source of uncertainty. Errors in the answers are thought to be small."),
            "praecision-og-paalidelighed"),
        new(
            new("Svarene rettes ikke", "Answers are not corrected"),
            new("Det er arbejdspladsens egen vurdering, der tæller. Svarene er vægtet, så de gælder hele den offentlige sektor.", "The workplace's own judgement counts. The answers are weighted to represent the whole public sector."),
            "statistisk-behandling"),
        new(
            new("Tre runder kan sammenlignes", "Three rounds can be compared"),
            new("Runderne 2015-2016, 2018-2019 og 2022-2023 ligner hinanden. Den første, 2013-2014, er ikke med i Danmarks Statistiks tabeller.", "The rounds 2015-2016, 2018-2019 and 2022-2023 are alike. The first, 2013-2014, is not in Statistics Denmark's tables."),
            "sammenlignelighed"),
    ];
    public static Text ReadMore { get; } = new("Danmarks Statistik, statistikdokumentation 2023", "Statistics Denmark, documentation of statistics 2023 (in Danish)");

    public static Text OurMethod { get; } = new("Sådan regner Innovare", "How Innovare computes");
    public static Text OurMethodWhy { get; } = new(
        "Innovare er også et program, der kan lave hele undersøgelsen. Her er metoden i få ord.",
        "Innovare is also a program that can make the whole survey. Here is the method in few words.");
    public static IReadOnlyList<(Text Name, Text Words)> Method { get; } =
    [
        (new("Stikprøve", "Sample"), new(
            "Vi spørger ikke alle. Vi trækker lod i hver gruppe af niveau, område og størrelse. Mange trækkes igen i næste runde. Så ser man lettere, hvad der har ændret sig.",
            "We do not ask everyone. We draw lots within each group of level, field and size. Many are drawn again in the next round. That makes it easier to see what has changed.")),
        (new("Vægte", "Weights"), new(
            "Hvert svar taler for flere arbejdssteder. Vægten retter op, når en gruppe er trukket oftere eller har svaret mindre. Til sidst passer vægtene med det antal, vi kender i forvejen.",
            "Each answer speaks for several workplaces. The weight makes up for a group that was drawn more often or answered less. In the end the weights agree with the numbers we know beforehand.")),
        (new("Intervaller", "Intervals"), new(
            "Et andet lod havde givet lidt andre tal. Derfor står der et interval ved hvert tal. Trak vi lod hundrede gange, ville omkring 95 af intervallerne rumme det sande tal.",
            "Another draw would have given slightly different figures. So an interval stands at each figure. If we drew a hundred times, about 95 of the intervals would hold the true figure.")),
        (new("Beskyttelse", "Protection"), new(
            "Ingen må kunne kendes igen. Er der færre end tre svar bag et tal, bliver grupper lagt sammen, eller tallet bliver holdt tilbage. Så holdes et tal mere tilbage, så ingen kan regne baglæns.",
            "Nobody may be recognisable. With fewer than three answers behind a figure, groups are put together or the figure is withheld. Then one more figure is withheld, so that nobody can compute backwards.")),
    ];
    public static Text SeeDemo { get; } = new("Se metoden virke i demonstrationen", "See the method at work in the demonstration");
    public static Text SeeDemoQuality { get; } = new("Se, hvor sikre demonstrationens tal er", "See how sure the demonstration's figures are");

    public static Text Demonstration { get; } = Text.Same("Demonstration");
    public static Text DemoTitle { get; } = new("Hvor sikre er demonstrationens tal?", "How sure are the figures of the demonstration?");
    public static Text DemoLead { get; } = new(
        "Her er landet opdigtet, men usikkerheden er regnet ud som i en rigtig undersøgelse.",
        "Here the country is invented, but the uncertainty is computed as in a real survey.");
    public static Text NoRounds { get; } = new("Ingen runder er kørt endnu.", "No round has been run yet.");
    public static Text Widths { get; } = new("Så brede er intervallerne", "How wide the intervals are");
    public static Text WidthsWhy { get; } = new(
        "Et tal på 80 med usikkerheden 2 ligger mellem 78 og 82. Jo mindre gruppe, jo bredere interval.",
        "A figure of 80 with an uncertainty of 2 lies between 78 and 82. The smaller the group, the wider the interval.");
    public static Text Table { get; } = new("Tabel", "Table");
    public static Text Shown { get; } = new("Tal vist", "Figures shown");
    public static Text Withheld { get; } = new("Holdt tilbage", "Withheld");
    public static Text Typical { get; } = new("Typisk usikkerhed (±)", "Typical uncertainty (±)");
    public static Text Widest { get; } = new("Største usikkerhed (±)", "Largest uncertainty (±)");
    public static Text MethodWords { get; } = new("Metoden i få ord", "The method in few words");
    public static Text WalkThrough { get; } = new("Følg runden trin for trin", "Follow the round step by step");
}

/// <summary>What the producer itself says about the quality of a statistic, and where.</summary>
/// <param name="Heading">In a few words.</param>
/// <param name="Words">In a few sentences.</param>
/// <param name="Page">Last part of the address of the page of the documentation.</param>
sealed record Remark(Text Heading, Text Words, string Page)
{
    /// <summary>Where it says so.</summary>
    public string Address =>
        "https://www.dst.dk/da/Statistik/dokumentation/statistikdokumentation/innovation-i-den-offentlige-sektor/" + Page;
}
