using System.Globalization;
using Innovare.PublicSector;

namespace Innovare.Web.CaseDesk;

/// <summary>The words of the editors' desk.</summary>
static class CaseDeskTexts
{
    public static Text MorningSubject { get; } = new("Der venter noget på redaktionen", "Something is waiting for the editors");
    public static Text MorningStop { get; } = new("Du får højst ét brev om dagen, og kun når noget venter. Du kan sige nej tak her:", "You get one letter a day at most, and only when something is waiting. You can say no here:");

    public static Text Morning(int cases, int reuses, DateOnly oldest, string link) => new(
        $"Dette venter på en redaktør: {Waits(cases, "case", "cases", reuses, "genbrug", "genbrug")}. Det ældste har ventet siden {oldest.ToString("d. MMMM yyyy", CultureInfo.GetCultureInfo("da-DK"))}.\n\n{link}",
        $"This is waiting for an editor: {Waits(cases, "case", "cases", reuses, "reuse", "reuses")}. The oldest has been waiting since {oldest.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}.\n\n{link}");

    static string Waits(int cases, string one, string many, int reuses, string reuse, string reusesMany) => string.Join(", ", new[] { Count(cases, one, many), Count(reuses, reuse, reusesMany) }.OfType<string>());

    static string? Count(int number, string one, string many) => number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    public static Text Desk { get; } = new("Cases til behandling", "Cases to look at");
    public static Text Lead { get; } = new("Det, der har ventet længst, står øverst.", "What has waited longest comes first.");
    public static Text Waiting { get; } = new("Venter på en redaktør", "Waiting for an editor");
    public static Text Reuses { get; } = new("Genbrug, der venter", "Reuse waiting");
    public static Text AtOwner { get; } = new("Venter på ejeren", "Waiting for the owner");
    public static Text Unanswered { get; } = new("Har ikke svaret, om den stadig bruges", "Have not answered whether it is still used");
    public static Text Shown { get; } = new("I biblioteket", "In the library");
    public static Text Away { get; } = new("Ikke i biblioteket", "Not in the library");
    public static Text AllReuse { get; } = new("Behandlet genbrug", "Reuse that has been dealt with");
    public static Text None { get; } = new("Intet.", "Nothing.");
    public static Text NoTitle { get; } = new("Uden titel", "Untitled");
    public static Text Missing { get; } = new("Søgninger uden svar", "Searches without an answer");
    public static Text MissingLead { get; } = new(
        "Læsere har bedt om besked, når der kommer en case. Har I en, der passer, så giv den læserens ord som søgeord.",
        "Readers have asked to be told when a case comes. If you have one that fits, give it the reader's words as search words.");
    public static Text NothingMissing { get; } = new("Ingen venter på svar på en søgning.", "Nobody waits for an answer to a search.");
    public static Text Wait(int followers) => new(
        followers == 1 ? "1 venter, siden" : string.Create(CultureInfo.InvariantCulture, $"{followers} venter, den første siden"),
        followers == 1 ? "1 waits, since" : string.Create(CultureInfo.InvariantCulture, $"{followers} wait, the first since"));
    public static Text ClaimsRetold { get; } = new("Overtager en gengivet case", "Takes over a retold case");
    public static Text ChangedOn { get; } = new("ændret", "changed");
    public static Text AskedOn { get; } = new("spurgt", "asked");
    public static Text Where { get; } = new("Hvor er den nu?", "Where is it now?");
    public static Text Told { get; } = new("Fortalt af", "Told by");
    public static Text MailNote { get; } = new("Hører adressen til stedet? Den vises ingen andre steder.", "Does the address belong to the place? It is shown nowhere else.");
    public static Text OwnCase { get; } = new("Det er din egen. En anden redaktør må tage stilling.", "It is your own. Another editor must decide.");
    public static Text Similar { get; } = new("Ligner", "Similar to");
    public static Text Checklist { get; } = new("Det skal være i orden", "All of this must be in order");
    public static Text Reason { get; } = new("Hvorfor? Ejeren får det at se.", "Why? The owner will see it.");
    public static Text Log { get; } = new("Det er der sket", "What has happened");
    public static Text Undo { get; } = new("Fortryd det seneste skridt", "Undo the last step");
    public static Text Decide { get; } = new("Tag stilling", "Decide");
    public static Text SeeInLibrary { get; } = new("Se den i biblioteket", "See it in the library");
    public static Text MovedOn { get; } = new("Det kan ikke gøres nu: der er sket noget, efter at siden blev hentet. Se, hvor den er.", "That cannot be done now: something has happened since the page was opened. See where it is.");
    public static Text ReasonMissing { get; } = new("Skriv hvorfor. Tageren får det at se.", "Write why. The taker will see it.");
    public static Text ReuseTitle { get; } = new("Genbrug", "Reuse");
    public static Text GiverAnswer { get; } = new("Giverens svar", "The giver's answer");
    public static Text Objection { get; } = new("Giveren skriver", "The giver writes");
    public static Text GiverAsked { get; } = new("Giveren er spurgt. Vent gerne på svaret.", "The giver has been asked. You may well wait for the answer.");
    public static Text GiverUnknown { get; } = new("Vi kender ingen at spørge hos giveren. Se, om det er rimeligt, og afgør det.", "We know nobody to ask at the giver's. See whether it is reasonable, and decide.");
    public static Text Show { get; } = new("Vis det i biblioteket", "Show it in the library");
    public static Text Hide { get; } = new("Vis det ikke", "Do not show it");
    public static Text TakenBack { get; } = new("De, der fortalte det, har selv skjult det. Kun de kan vise det igen.", "Those who told it have hidden it themselves. Only they can show it again.");
    public static Text Owner { get; } = new("ejeren", "the owner");
    public static Text Giver { get; } = new("giveren", "the giver");
    public static Text House { get; } = new("systemet", "the system");
    public static Text Editor { get; } = new("redaktør", "editor");

    public static Text ActName(string step) => step switch
    {
        "screen" => new("Jeg ser på den", "I am looking at it"),
        "askChanges" => new("Bed om rettelser", "Ask for changes"),
        "decline" => new("Afvis", "Decline"),
        "approve" => new("Godkend", "Approve"),
        "takeDown" => new("Tag ned", "Take down"),
        "archive" => new("Arkivér", "Archive"),
        _ => new(step, step),
    };

    /// <summary>What the owner is told.</summary>
    public static Text News(string step, bool isPublished) => step switch
    {
        "askChanges" => new("En redaktør har læst det, I har fortalt, og beder om rettelser, før det kommer i biblioteket.", "An editor has read what you told us and asks for changes before it enters the library."),
        "decline" => new("En redaktør har læst det, I har fortalt, og kan ikke optage det, som det er. Se hvorfor.", "An editor has read what you told us and cannot take it in as it is. See why."),
        "approve" when isPublished => new("Det, I har fortalt, er godkendt og står nu i biblioteket.", "What you told us is approved and is now in the library."),
        "approve" => new("Det, I har fortalt, er godkendt. Sig ja, så kommer det i biblioteket.", "What you told us is approved. Say yes, and it enters the library."),
        "takeDown" => new("En redaktør har taget jeres case ned. Se hvorfor.", "An editor has taken your case down. See why."),
        "archive" => new("Jeres case er arkiveret. Se hvorfor.", "Your case has been archived. See why."),
        _ => new("Der er sket noget med det, I har fortalt.", "Something has happened to what you told us."),
    };

    public static Text ReuseNews(bool isShown) => isShown
        ? new("Det genbrug, I har fortalt om, vises nu i biblioteket.", "The reuse you told us about is now shown in the library.")
        : new("En redaktør har set på det genbrug, I har fortalt om, og viser det ikke. Se hvorfor.", "An editor has looked at the reuse you told us about and does not show it. See why.");
}
