using System.Globalization;
using Innovare.PublicSector;

namespace Innovare.Web.Guides;

/// <summary>Words around the guides.</summary>
static class GuidesTexts
{
    public static Text Guides { get; } = new("Guider", "Guides");
    public static Text Lead { get; } = new(
        "Bliv klogere på offentlig innovation, find en måde at arbejde på, og brug et værktøj med det samme.",
        "Learn about public innovation, find a way of working, and use a tool straight away.");
    public static Text Learn { get; } = new("Forstå", "Understand");
    public static Text Try { get; } = new("Spørg jer selv", "Ask yourselves");
    public static Text Approaches { get; } = new("Tilgange", "Approaches");
    public static Text ApproachesLead { get; } = new(
        "En tilgang er en måde at arbejde på. Her står, hvad hver er god til, hvornår I skal lade være, og hvad I kan gøre i den første time.",
        "An approach is a way of working. Here is what each is good for, when not to use it, and what you can do in the first hour.");
    public static Text Tools { get; } = new("Værktøjer", "Tools");
    public static Text ToolsLead { get; } = new(
        "Tyve værktøjer med et ark, I kan printe eller udfylde. Vælg efter, hvor I er i arbejdet. Udvalg og tekst er Innovares egne.",
        "Twenty tools, each with a sheet to print or fill in. Choose by where you are in the work. Selection and wording are Innovare's own.");
    public static Text Tips { get; } = new("Tips", "Tips");
    public static Text Partnerships { get; } = new("Sammen med virksomheder", "Together with firms");
    public static Text Value { get; } = new("Vis værdien", "Show the value");
    public static Text Cases { get; } = new("Eksempler", "Examples");
    public static Text ToolsToUse { get; } = new("Værktøjer, der passer til", "Tools that go with it");
    public static Text BelongsTo { get; } = new("Hører til", "Belongs to");
    public static Text Sources { get; } = new("Kilder", "Sources");
    public static Text Phase { get; } = new("Fase", "Phase");
    public static Text Level { get; } = new("Niveau", "Level");
    public static Text Time { get; } = new("Tid", "Time");
    public static Text Participants { get; } = new("Deltagere", "Participants");
    public static Text All { get; } = new("Alle", "All");
    public static Text Show { get; } = new("Vis", "Show");
    public static Text NoTools { get; } = new("Ingen værktøjer passer til begge valg.", "No tool fits both choices.");
    public static Text NoToolsDo { get; } = new("Vis alle værktøjer", "Show all tools");
    public static Text Sheet { get; } = new("Arket", "The sheet");
    public static Text SheetLead { get; } = new(
        "Print siden og skriv i hånden. Der er plads under hvert punkt.",
        "Print the page and write by hand. There is room below each item.");
    public static Text FillIn { get; } = new("Udfyld arket her", "Fill in the sheet here");
    public static Text MySheets { get; } = new("Mine ark", "My sheets");
    public static Text MySheetsLead { get; } = new(
        "Ark, I har udfyldt og gemt. Kun denne browser kan se dem, eller jeres konto, hvis I er logget ind.",
        "Sheets you have filled in and saved. Only this browser can see them, or your account if you are logged in.");
    public static Text NoSheets { get; } = new("Her er ingen ark endnu.", "There are no sheets here yet.");
    public static Text FindTool { get; } = new("Find et værktøj", "Find a tool");
    public static Text SheetName { get; } = new("Navn på arket", "Name of the sheet");
    public static Text Save { get; } = new("Gem", "Save");
    public static Text MoreRows { get; } = new("Når I gemmer, kommer der flere tomme rækker.", "When you save, more empty rows appear.");
    public static Text Saved { get; } = new("Gemt.", "Saved.");
    public static Text SavedApart { get; } = new(
        "Arket var ændret et andet sted imens. Det, du skrev her, er gemt som et ark for sig, så intet er tabt.",
        "The sheet had been changed elsewhere in the meantime. What you wrote here is saved as a separate sheet, so nothing is lost.");
    public static Text SpreadingGuide { get; } = new("Spredningsguiden", "The spreading guide");
    public static Text SpreadingGuideLead { get; } = new("En samtale i seks faser mellem dem, der deler en løsning, og dem, der vil genbruge den.", "A dialogue in six phases between those who share a solution and those who want to reuse it.");
    public static Text Kept { get; } = new(
        "Arket ligger i jeres eget rum her på siden. En nødvendig cookie husker, at det er jeres. Det bliver slettet, når ingen har rørt det i et år. Skriv ikke om personer på en måde, så de kan genkendes.",
        "The sheet is kept in your own space on this site. A necessary cookie remembers that it is yours. It is deleted when nobody has touched it for a year. Do not write about people in a way that lets them be recognised.");
    public static Text StartCase { get; } = new("Begynd en case ud fra svaret", "Start a case from the answer");
    public static Text TellPlan { get; } = new("Fortæl det som en case: planen bliver til det, I forventer", "Tell it as a case: the plan becomes what you expect");
    public static Text Work { get; } = new("Arbejd med det", "Work on it");
    public static Text SelfTest { get; } = new("Test jeres arbejdsplads", "Test your workplace");
    public static Text SelfTestLead { get; } = new(
        "Svar som i Innovationsbarometeret, og se jeres svar ved siden af de udgivne tal. Alene eller som gruppe.",
        "Answer as in the Innovation Barometer and see your answers beside the published figures. Alone or as a group.");
    public static Text Help { get; } = new("Få hjælp", "Get help");
    public static Text HelpLead { get; } = new("Sidder I fast, eller mangler I nogen at gøre det sammen med?", "Are you stuck, or do you need somebody to do it with?");
    public static Text AskForHelp { get; } = new("Bed om sparring eller et fælles projekt", "Ask for advice or a joint project");
    public static Text Download { get; } = new("Hent", "Download");
    public static Text AsText { get; } = new("Hent som tekst", "Download as text");
    public static Text AsJson { get; } = new("Hent som JSON", "Download as JSON");
    public static Text Delete { get; } = new("Slet", "Delete");
    public static Text Deleted { get; } = new("Slettet. Det kan hentes tilbage i 30 dage.", "Deleted. It can be brought back for 30 days.");
    public static Text BringBack { get; } = new("Fortryd sletning", "Undo deletion");
    public static Text Changed { get; } = new("Ændret", "Changed");
    public static Text AboutTool { get; } = new("Sådan bruger I værktøjet", "How to use the tool");
    public static Text PerCent { get; } = new("pct.", "per cent");
    public static Text Choose { get; } = new("Vælg", "Choose");
    public static Text Row { get; } = new("række", "row");
    public static Text ToAccount { get; } = new("Flyt arkene fra denne browser til min konto", "Move the sheets of this browser to my account");

    public static Text Yes { get; } = new("Ja", "Yes");
    public static Text No { get; } = new("Nej", "No");
    public static Text Answer { get; } = new("Se svaret", "See the answer");
    public static Text Missing { get; } = new("Svar også på dette", "Answer this too");
    public static Text Also { get; } = new("Desuden", "Also");
    public static Text Law { get; } = new("Retskilde", "Legal source");
    public static Text Verify { get; } = new("Skal kontrolleres", "To be checked");
    public static Text NothingKept { get; } = new(
        "Svarene står kun i sidens adresse. Vi gemmer dem ikke.",
        "The answers are only in the address of the page. We do not keep them.");
    public static Text Again { get; } = new("Begynd forfra", "Start again");
    public static Text Low { get; } = new("Lavt", "Low");
    public static Text Likely { get; } = new("Sandsynligt", "Likely");
    public static Text High { get; } = new("Højt", "High");
    public static Text Print { get; } = new("Siden kan printes på A4.", "The page prints on A4.");

    public static Text OpenTable { get; } = new("Åbn tabellen med kilder", "Open the table with its sources");

    static readonly Dictionary<string, Text> Phases = new(StringComparer.Ordinal)
    {
        ["explore"] = new("Udforsk", "Explore"),
        ["develop"] = new("Udvikl", "Develop"),
        ["implement"] = new("Indfør", "Implement"),
        ["spread"] = new("Spred", "Spread"),
    };

    static readonly Dictionary<string, Text> Levels = new(StringComparer.Ordinal)
    {
        ["beginner"] = new("Begynder", "Beginner"),
        ["practised"] = new("Øvet", "Practised"),
        ["expert"] = new("Ekspert", "Expert"),
    };

    /// <summary>Codes in order with their names.</summary>
    public static IReadOnlyDictionary<string, Text> PhaseNames => Phases;

    /// <inheritdoc cref="PhaseNames" />
    public static IReadOnlyDictionary<string, Text> LevelNames => Levels;

    public static Text Minutes(int minutes)
    {
        var number = minutes.ToString(CultureInfo.InvariantCulture);
        return new($"{number} minutter", $"{number} minutes");
    }
}
