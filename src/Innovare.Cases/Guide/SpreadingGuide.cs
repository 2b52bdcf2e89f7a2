using Innovare.PublicSector;

namespace Innovare.Cases.Guide;

/// <summary>The dialogue between those who share a solution and those who want to reuse it: six phases, thirteen tools, mirrored questions.</summary>
/// <remarks>
/// Phases and tools follow the table of contents of Spredningsguiden (Center for Offentlig Innovation, 2016, ISBN 978-87-997555-9-2,
/// https://co-pi.dk/spredningsguiden/), which may be referred to with clear source. Every name in Danish and every question is our own.
/// </remarks>
public static class SpreadingGuide
{
    /// <summary>Codes that carry logic.</summary>
    public const string Relevance = "relevance", Choice = "choice", Changed = "core", Tasks = "tasks",
        Yes = "yes", Partly = "partly", No = "no", Measured = "measured", Judged = "judged", Unknown = "unknown";

    /// <summary>Where the idea of the guide comes from.</summary>
    public static Text Source { get; } = new(
        "Faser og værktøjer følger Spredningsguiden (Center for Offentlig Innovation, 2016, ISBN 978-87-997555-9-2). Spørgsmålene, ordene for de syv områder og reglen bag anbefalingen er vores egne.",
        "Phases and tools follow Spredningsguiden (the Danish National Centre for Public Sector Innovation, 2016, ISBN 978-87-997555-9-2). The questions, the words of the seven domains and the rule behind the recommendation are our own.");

    /// <summary>Where it can be read.</summary>
    public const string SourceAddress = "https://co-pi.dk/spredningsguiden/";

    /// <summary>What the giver knows of the value.</summary>
    public static Codelist ValueAnswers { get; } = new("value",
    [
        new(Measured, new("Ja, vi har målt det", "Yes, we have measured it")),
        new(Judged, new("Ja, det er vores egen vurdering", "Yes, in our own judgement")),
        new(Unknown, new("Det ved vi ikke endnu", "We do not know yet")),
        new(No, new("Nej", "No")),
    ]);

    /// <summary>Whether the taker has the problem.</summary>
    public static Codelist NeedAnswers { get; } = new("need",
    [
        new(Yes, new("Ja", "Yes")),
        new(Partly, new("En del af det", "Part of it")),
        new(No, new("Nej", "No")),
    ]);

    /// <summary>The ways to go, closest last.</summary>
    public static Codelist Ways { get; } = new("way",
    [
        new(nameof(Way.Adopt), new("Overtag løsningen, som den er", "Adopt the solution as it is")),
        new(nameof(Way.Adapt), new("Tilpas løsningen", "Adapt the solution")),
        new(nameof(Way.BeInspired), new("Lad jer inspirere", "Be inspired")),
        new(nameof(Way.Leave), new("Lad den ligge", "Leave it")),
    ]);

    /// <summary>The six, in order.</summary>
    public static IReadOnlyList<SpreadingPhase> Phases { get; } =
    [
        new(1, new("Tjek", "Check"), new("I ved, hvad løsningen er, og om det er værd at gå videre.", "You know what the solution is, and whether it is worth going on."),
            new SpreadingTool(
                new("Beskriv løsningen", "Describe the solution"),
                Written(
                    "describe",
                    new("Hvad er løsningen, og hvad gør I anderledes end før?", "What is the solution, and what do you do differently from before?"),
                    new("Hvad har I forstået, at løsningen er? Brug jeres egne ord.", "What have you understood the solution to be? Use your own words."))),
            new SpreadingTool(
                new("Fortæl den gode historie", "Tell the good story"),
                Written(
                    "story",
                    new("Hvornår så I første gang, at det virkede? Fortæl om én dag.", "When did you first see that it worked? Tell about one day."),
                    new("Hvad fik jer til at standse op ved løsningen?", "What made you stop at this solution?"))),
            new SpreadingTool(
                new("Se løsningen fra alle sider", "See the solution from all sides"),
                Written(
                    "angles",
                    new("Hvad har den kostet i tid og penge, og hvad gik ikke?", "What did it cost in time and money, and what did not work?"),
                    new("Hvad vil I vide om pris, tid og besvær, før I går videre?", "What do you want to know about price, time and trouble before you go on?"))),
            new SpreadingTool(
                new("Er det relevant, og er det nu?", "Is it relevant, and is it now?"),
                new(
                    Relevance,
                    new(new("Har løsningen givet værdi hos jer?", "Has the solution given value at your place?"), ValueAnswers),
                    new(new("Har I det problem, løsningen løser?", "Do you have the problem that the solution solves?"), NeedAnswers)),
                Written(
                    "timing",
                    new("Hvor meget tid har I til at hjælpe nu?", "How much time do you have to help now?"),
                    new("Hvorfor nu? Hvad sker der, hvis I venter?", "Why now? What happens if you wait?"))),
            new SpreadingTool(
                new("Stem forventninger af", "Align expectations"),
                Written(
                    "expect",
                    new("Hvad vil I have ud af at dele, og hvad kan I ikke love?", "What do you want from sharing, and what can you not promise?"),
                    new("Hvad venter I af dem, der deler, og hvad giver I tilbage?", "What do you expect of those who share, and what do you give back?")))),
        new(2, new("Afprøv", "Test"), new("I ved, hvor jeres forhold ligner hinanden, og hvor de ikke gør.", "You know where your conditions are alike, and where they are not."),
            new SpreadingTool(
                new("Del viden om målgruppen", "Share knowledge about the target group"),
                Written(
                    "target",
                    new("Hvem har løsningen virket for, og hvem ikke?", "Whom did the solution work for, and whom not?"),
                    new("Hvem er jeres målgruppe, og ligner den deres?", "Who is your target group, and is it like theirs?"))),
            new SpreadingTool(
                new("Lær af afprøvning", "Learn from tests"),
                Written(
                    "trial",
                    new("Hvad lærte I af at prøve den af?", "What did you learn from trying it?"),
                    new("Hvordan kan I prøve den i det små, og hvad ser I efter?", "How can you try it on a small scale, and what do you look for?"))),
            new SpreadingTool(
                new("Overtage eller tilpasse?", "Adopt or adapt?"),
                [
                    .. FitDomains.All.Select(d => new SpreadingQuestion(d.Answer, Rated(d), Rated(d))),
                    Written(
                        Changed,
                        new("Hvad er kernen, som ikke kan undværes?", "What is the core that cannot be left out?"),
                        new("Hvad er I nødt til at lave om?", "What do you have to change?")),
                ])),
        new(3, new("Tilpas", "Adapt"), new("I ved, hvem der taler med hvem.", "You know who talks to whom."),
            new SpreadingTool(
                new("Brug kontakterne igen", "Reuse contacts"),
                Written(
                    "contacts",
                    new("Hvem kan de ringe til? Skriv rolle og sted, og spørg personen først.", "Whom may they call? Write role and place, and ask the person first."),
                    new("Hvem hos jer skal tale med hvem hos dem? Skriv roller.", "Who of you should talk to whom of them? Write roles.")))),
        new(4, new("Ryd vejen", "Remove"), new("I ved, hvad der står i vejen, og hvem der kan flytte det.", "You know what is in the way, and who can move it."),
            new SpreadingTool(
                new("Fjern forhindringer", "Remove obstacles"),
                Written(
                    "obstacles",
                    new("Hvad stod i vejen hos jer, og hvad fik det væk?", "What was in the way at your place, and what removed it?"),
                    new("Hvad står i vejen hos jer, og hvem kan flytte det?", "What is in the way at your place, and who can move it?")))),
        new(5, new("Indfør", "Implement"), new("I har valgt og ved, hvem der gør hvad hvornår.", "You have chosen and know who does what when."),
            new SpreadingTool(
                new("Indfør løsningen", "Implement the solution"),
                new(
                    Choice,
                    new(new("Hvad råder I dem til?", "What do you advise them to do?"), Ways),
                    new(new("Hvad vælger I?", "What do you choose?"), Ways)),
                Written(
                    Tasks,
                    new("Hvad hjælper I med? Skriv én opgave på hver linje: hvad, hvem, hvornår.", "What do you help with? Write one task a line: what, who, when."),
                    new("Hvad skal gøres? Skriv én opgave på hver linje: hvad, hvem, hvornår.", "What must be done? Write one task a line: what, who, when.")))),
        new(6, new("Høst", "Harvest"), new("I ved, hvordan værdien bliver målt, vist og delt.", "You know how the value will be measured, shown and shared."),
            new SpreadingTool(
                new("Vis det nye frem", "Show what is new"),
                Written(
                    "show",
                    new("Hvordan fortæller I, at andre nu bruger løsningen?", "How will you tell that others now use the solution?"),
                    new("Hvem skal høre om det nye, og hvordan nævner I dem, I har det fra?", "Who should hear of the news, and how do you credit those you have it from?"))),
            new SpreadingTool(
                new("Del udbyttet", "Share the gains"),
                Written(
                    "gains",
                    new("Hvad vil I gerne høre om senere, så jeres egen løsning bliver bedre?", "What would you like to hear later, so that your own solution improves?"),
                    new("Hvordan og hvornår måler I værdien, og hvornår fortæller I om den?", "How and when do you measure the value, and when do you tell about it?")))),
    ];

    static SpreadingQuestion Written(string id, Text giver, Text taker) => new(id, new(giver), new(taker));

    static Asked Rated(FitDomain domain) => new(new($"{domain.Name.Da}: {domain.Question.Da}", $"{domain.Name.En}: {domain.Question.En}"), FitDomains.Ratings);
}
