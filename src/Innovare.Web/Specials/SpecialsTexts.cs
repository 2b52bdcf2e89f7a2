using Innovare.PublicSector;

namespace Innovare.Web.Specials;

/// <summary>Words of special runs.</summary>
static class SpecialsTexts
{
    public static Text Demonstration { get; } = Text.Same("Demonstration");
    public static Text Tables { get; } = new("Tabeller", "Tables");
    public static Text Ask { get; } = new("Bestil en særkørsel", "Ask for a special run");
    public static Text AskWhat { get; } = new(
        "Mangler du en tabel, kan du bestille den. Den bliver beskyttet som alle andre, så ingen kan genkendes. Vi svarer med en mail.",
        "If you lack a table you can ask for it. It is protected as all others are, so that nobody can be recognised. We answer by mail.");
    public static Text NoRounds { get; } = new("Der er ingen runde, vi kan lave særkørsler på.", "There is no round we can make special runs of.");
    public static Text Round { get; } = new("Runde", "Round");
    public static Text Variable { get; } = new("Hvad skal tabellen vise?", "What should the table show?");
    public static Text First { get; } = new("Delt efter", "Broken down by");
    public static Text Second { get; } = new("Og efter (kan udelades)", "And by (may be left out)");
    public static Text None { get; } = new("intet", "nothing");
    public static Text Population { get; } = new("For hvem?", "For whom?");
    public static Text Everybody { get; } = new("Alle arbejdssteder", "All workplaces");
    public static Text Purpose { get; } = new("Hvad skal du bruge den til?", "What is it for?");
    public static Text Name { get; } = new("Navn og organisation", "Name and organisation");
    public static Text Mail { get; } = new("E-mail", "E-mail");
    public static Text Kept { get; } = new("Vi gemmer det et år efter svaret.", "We keep it for a year after the answer.");
    public static Text Send { get; } = new("Send bestillingen", "Send the request");
    public static Text Sent { get; } = new("Bestillingen er sendt", "The request has been sent");
    public static Text SentWhat { get; } = new("Vi ser på den og skriver til dig.", "We look at it and write to you.");
    public static Text NameMissing { get; } = new("Skriv, hvem der bestiller.", "Write who asks.");
    public static Text MailMissing { get; } = new("Skriv en mailadresse, for eksempel navn@kommune.dk", "Write a mail address, for example name@town.example");
    public static Text PurposeMissing { get; } = new("Skriv kort, hvad du skal bruge tabellen til.", "Write in short what the table is for.");
    public static Text SameTwice { get; } = new("Vælg to forskellige, eller lad den anden være tom.", "Choose two that differ, or leave the second empty.");
    public static Text GroupTwice { get; } = new("Tabellen kan ikke deles efter det, du allerede har valgt én gruppe af. Vælg en anden opdeling, eller vælg alle arbejdssteder.", "The table cannot be divided by what you have chosen one group of already. Choose another breakdown, or all workplaces.");
    public static Text TooMany { get; } = new("Der venter for mange bestillinger lige nu. Prøv igen i morgen.", "Too many requests wait just now. Try again tomorrow.");
    public static Text Desk { get; } = new("Særkørsler", "Special runs");
    public static Text Nothing { get; } = new("Ingen har bestilt noget.", "Nobody has asked for anything.");
    public static Text State { get; } = new("Status", "State");
    public static Text Waits { get; } = new("Venter", "Waits");
    public static Text IsMade { get; } = new("Lavet", "Made");
    public static Text IsRefused { get; } = new("Afvist", "Refused");
    public static Text Who { get; } = new("Hvem", "Who");
    public static Text When { get; } = new("Hvornår", "When");
    public static Text What { get; } = new("Hvad", "What");
    public static Text Try { get; } = new("Beregn og se, om den kan laves", "Compute it and see whether it can be made");
    public static Text CanBeMade { get; } = new("Den kan laves", "It can be made");
    public static Text Cells { get; } = new("Tal vist: {0}. Holdt tilbage: {1}.", "Figures shown: {0}. Withheld: {1}.");
    public static Text CannotBeMade { get; } = new("Den kan ikke laves", "It cannot be made");
    public static Text Make { get; } = new("Lav den og send linket", "Make it and send the link");
    public static Text Refuse { get; } = new("Afvis", "Refuse");
    public static Text Reason { get; } = new("Hvis du siger nej: hvorfor? Det står i mailen.", "If you say no: why? It stands in the mail.");
    public static Text ReasonMissing { get; } = new("Skriv, hvorfor den bliver afvist.", "Write why it is refused.");
    public static Text Decided { get; } = new("Den er afgjort.", "It has been decided.");
    public static Text See { get; } = new("Se tabellen", "See the table");
    public static Text Special { get; } = new("Særkørsel", "Special run");
    public static Text SpecialWhat { get; } = new("Tabellen er lavet på bestilling. Den står ingen andre steder, og kun den, der har linket, kan finde den.", "The table was made on request. It stands nowhere else, and only whoever has the link can find it.");
    public static Text MadeAt { get; } = new("Lavet", "Made");
    public static Text Source { get; } = new("Kilde", "Source");
    public static Text Unit { get; } = new("Enhed", "Unit");
    public static Text Csv { get; } = new("Hent som CSV", "Take as CSV");
    public static Text JsonStat { get; } = new("Hent som JSON-stat 2", "Take as JSON-stat 2");
    public static Text Px { get; } = new("Hent som PX", "Take as PX");
    public static Text Figure { get; } = new("Tal", "Figure");
    public static Text Interval { get; } = new("95 pct. sikkerhedsinterval", "95 per cent confidence interval");
    public static Text Answers { get; } = new("Svar (afrundet)", "Answers (rounded)");
    public static Text MadeSubject { get; } = new("Din særkørsel er klar", "Your special run is ready");
    public static Text MadeBody { get; } = new("Tabellen, du bestilte, er lavet. Du finder den her:\n\n{0}\n\nDen har sit eget id, {1}, som du skal nævne som kilde.\n\nOpdigtede eksempeltal – ikke statistik.", "The table you asked for has been made. You find it here:\n\n{0}\n\nIt has an id of its own, {1}, to be named as the source.\n\nInvented example figures – not statistics.");
    public static Text RefusedSubject { get; } = new("Din særkørsel kan ikke laves", "Your special run cannot be made");
    public static Text RefusedBody { get; } = new("Vi kan ikke lave den tabel, du bestilte.\n\n{0}", "We cannot make the table you asked for.\n\n{0}");
}
