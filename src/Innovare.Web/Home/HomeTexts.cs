using Innovare.PublicSector;

namespace Innovare.Web.Home;

/// <summary>The words of the front page.</summary>
static class HomeTexts
{
    public static Text Title { get; } = new("Noget nyt, der virker", "Something new that works");
    public static Text Lead { get; } = new(
        "Offentlig innovation er at gøre noget nyt på en offentlig arbejdsplads, så det skaber værdi. En god idé er ikke nok. Den skal være taget i brug.",
        "Public-sector innovation is doing something new at a public workplace so that it creates value. A good idea is not enough. It must be in use.");
    public static Text SeeFigures { get; } = new("Se tallene", "See the figures");
    public static Text FindCase { get; } = new("Find en case", "Find a case");

    public static Text FiguresHeading { get; } = new("Hvor innovativ er den offentlige sektor?", "How innovative is the public sector?");
    public static Text FiguresLead { get; } = new(
        "Tallene er udgivet af Danmarks Statistik og CO-PI. Hvert tal fører til sin tabel.",
        "The figures were published by Statistics Denmark and CO-PI. Each leads to its table.");
    public static Text Innovative { get; } = new(
        "af de offentlige arbejdssteder indførte mindst én innovation",
        "of public workplaces introduced at least one innovation");
    public static Text Reuse { get; } = new(
        "af de innovative arbejdssteder hentede deres seneste innovation hos andre, som inspiration eller kopi",
        "of innovative workplaces took their latest innovation from others, as inspiration or copy");
    public static Text QualityUp { get; } = new(
        "af de innovative arbejdssteder fik højere kvalitet ud af deres seneste innovation",
        "of innovative workplaces got higher quality from their latest innovation");
    public static Text Employees { get; } = new(
        "af innovationerne satte medarbejderne i gang eller hjalp på vej",
        "of innovations were set going or helped along by employees");

    public static Text TypesHeading { get; } = new("Fire slags innovation", "Four types of innovation");
    public static Text TypesLead { get; } = new(
        "Det nye kan være en ting, en hjælp, en måde at arbejde på eller en måde at tale sammen på. Ofte er det flere på én gang.",
        "The new can be a thing, a service, a way of working or a way of talking together. Often it is several at once.");
    public static Text ValuesHeading { get; } = new("Fem bundlinjer", "Five bottom lines");
    public static Text ValuesLead { get; } = new(
        "En virksomhed kan nøjes med én bundlinje. Det offentlige har fem, og den samme innovation giver tit værdi på flere af dem.",
        "A firm can do with one bottom line. The public sector has five, and one innovation often gives value on several.");
    public static Text StealHeading { get; } = new("Stjæl med stolthed", "Steal with pride");
    public static Text StealLead { get; } = new(
        "Det er nok, at det er nyt hos jer. Har andre løst jeres problem, så tag løsningen med hjem og tilpas den. Her er tre at begynde med.",
        "It is enough that it is new to you. If others have solved your problem, take their solution home and adapt it. Here are three to begin with.");
    public static Text AllCases { get; } = new("Se alle cases", "See all cases");

    public static Text DemoHeading { get; } = new("Se, hvordan tallene bliver til", "See how the figures are made");
    public static Text DemoLead { get; } = new(
        "Gå med gennem en hel undersøgelse, fra listen over arbejdssteder til den færdige udgivelse. Landet og svarene er fundet på, så alt kan vises frem.",
        "Walk through a whole survey, from the list of workplaces to the finished release. The country and the answers are made up, so that everything can be shown.");
    public static Text DemoLink { get; } = new("Gå til demonstrationen", "Go to the demonstration");

    public static Text ForHeading { get; } = new("Hvad kan du bruge siden til?", "What can you use this site for?");
    public static Text ForWorkplace { get; } = new(
        "Arbejder du i det offentlige? Find en løsning, som andre har prøvet, og se hvor den kommer fra.",
        "Do you work in the public sector? Find a solution that others have tried, and see where it comes from.");
    public static Text ForNewcomer { get; } = new(
        "Ny i det? Læs, hvad offentlig innovation er, og brug værktøjerne med det samme.",
        "New to it? Read what public innovation is, and use the tools at once.");
    public static Text ToGuides { get; } = new("Guider og værktøjer", "Guides and tools");
    public static Text ForTest { get; } = new(
        "Vil I vide, hvor I står? Svar på ti minutter, og se jeres svar ved siden af tallene. Vi gemmer intet.",
        "Want to know where you stand? Answer in ten minutes and see your answers beside the figures. We keep nothing.");
    public static Text ToTest { get; } = new("Test jeres arbejdsplads", "Test your workplace");
    public static Text ForHelp { get; } = new("Sidder du fast? Spørg os.", "Stuck? Ask us.");
    public static Text ToHelp { get; } = new("Få hjælp", "Get help");
    public static Text ForLeader { get; } = new(
        "Leder eller politiker? Se hvor tit det offentlige fornyer sig, hvem der bidrager, og hvad det giver.",
        "A leader or politician? See how often the public sector renews itself, who contributes and what comes of it.");
    public static Text ForReader { get; } = new(
        "Journalist, forsker eller studerende? Hent tabellerne, og læs hvor sikre tallene er.",
        "A journalist, researcher or student? Download the tables and read how certain the figures are.");
    public static Text ForQuality { get; } = new("Sådan er tallene lavet", "How the figures are made");

    /// <summary>The four types with an example each; the words around the codes of the shared list.</summary>
    public static IReadOnlyList<(string Code, string Icon, Text Example)> Types { get; } =
    [
        ("product", "construction", new("En sensor i skraldespanden siger til, når den er fuld.", "A sensor in the bin tells when it is full.")),
        ("service", "support-agent", new("Genoptræning hjemme i stuen i stedet for på et hold.", "Rehabilitation at home in the living room instead of in a class.")),
        ("process", "sync", new("En robot betaler fakturaerne, så kollegerne kan noget andet.", "A robot pays the invoices, so that colleagues can do other things.")),
        ("communication", "chat", new("En chatbot svarer borgerne, også når rådhuset har lukket.", "A chatbot answers citizens, also when the town hall is closed.")),
    ];

    /// <summary>The five values and what they mean in plain words.</summary>
    public static IReadOnlyList<(string Code, string Icon, Text Meaning)> Values { get; } =
    [
        ("quality", "star", new("Det bliver bedre for dem, det er til for.", "It gets better for those it is there for.")),
        ("efficiency", "time", new("Vi når det samme med mindre.", "The same gets done with less.")),
        ("satisfaction", "groups", new("Det bliver bedre at gå på arbejde.", "Work becomes a better place to be.")),
        ("citizens", "forum", new("Borgerne får indsigt og kan være med til at bestemme.", "Citizens gain insight and a say.")),
        ("political", "flag", new("Det, der blev besluttet, bliver til noget.", "What was decided comes true.")),
    ];
}
