using Innovare.PublicSector;

namespace Innovare.Web.Desk;

/// <summary>Words of the pages where releases are signed off.</summary>
static class DeskTexts
{
    public static Text Releases { get; } = new("Udgivelser", "Releases");
    public static Text What { get; } = new(
        "To personer skal stå inde for en udgivelse. Den ene beder om godkendelse, den anden siger ja eller nej. Intet kan ses udefra før tiden.",
        "Two people must answer for a release. One asks for approval, the other says yes or no. Nothing can be seen from outside before its time.");
    public static Text None { get; } = new("Ingen udgivelser venter.", "No releases are waiting.");
    public static Text HowToPropose { get; } = new("Læg en frem med", "Propose one with");
    public static Text Round { get; } = new("Runde", "Round");
    public static Text Headline { get; } = new("Hovedtallene alene", "The main figures alone");
    public static Text Whole { get; } = new("Det hele", "All of it");
    public static Text State { get; } = new("Status", "State");
    public static Text AtOnce { get; } = Text.Same("–");
    public static Text NotAsked { get; } = new("Ingen har bedt om godkendelse endnu.", "Nobody has asked for approval yet.");
    public static Text Asked { get; } = new("Venter på den anden.", "Waits for the second person.");
    public static Text Approved { get; } = new("Godkendt.", "Approved.");
    public static Text Refused { get; } = new("Afvist.", "Refused.");
    public static Text Secret { get; } = new("Fortroligt indtil tiden", "Confidential until its time");
    public static Text SecretWhy { get; } = new("Del intet herfra. Tabellerne bliver vist for alle på samme tid.", "Share nothing from here. The tables are shown to everybody at the same time.");
    public static Text Words { get; } = new("Teksten", "The text");
    public static Text Tables { get; } = new("Tabeller", "Tables");
    public static Text Ask { get; } = new("Jeg har set det efter. Bed om godkendelse", "I have checked it. Ask for approval");
    public static Text Approve { get; } = new("Godkend", "Approve");
    public static Text Refuse { get; } = new("Afvis", "Refuse");
    public static Text Reason { get; } = new("Hvis du siger nej: hvorfor?", "If you say no: why?");
    public static Text ReasonMissing { get; } = new("Skriv, hvorfor den bliver afvist.", "Write why it is refused.");
    public static Text OwnRequest { get; } = new("Du har selv bedt om godkendelse. En anden skal svare.", "You asked for approval yourself. Somebody else must answer.");
    public static Text AskedBy { get; } = new("{0} har bedt om godkendelse.", "{0} has asked for approval.");
    public static Text ApprovedBy { get; } = new("{0} og {1} står inde for den. Den kommer frem af sig selv, når tiden er inde.", "{0} and {1} answer for it. It appears by itself when its time comes.");
    public static Text RefusedBy { get; } = new("{0} sagde nej: {1}", "{0} said no: {1}");
    public static Text Decided { get; } = new("Den er afgjort i mellemtiden. Siden viser, hvad der skete.", "It was decided meanwhile. The page shows what happened.");
    public static Text ShownAt { get; } = new("Vises {0}.", "Shown {0}.");
    public static Text ShownInSteps { get; } = new("Hovedtallene vises {0}, det hele {1}.", "The main figures are shown {0}, all of it {1}.");
    public static Text ShownAtOnce { get; } = new("Vises, så snart to har godkendt.", "Shown as soon as two have approved.");
    public static Text SoonAsApproved { get; } = new("straks", "at once");
    public static Text Late { get; } = new("Tidspunktet er passeret", "The moment has passed");
    public static Text LateWhat { get; } = new("Læserne er lovet et tidspunkt, og det er gået. Læg udgivelsen frem igen med en ny dag. Den bliver ikke vist nu.", "Readers were promised a moment, and it has passed. Propose the release again with a new day. It is not shown now.");
    public static Text Overtaken { get; } = new("En anden rettelse er kommet imellem, eller den er ændret. Læg den frem igen.", "Another correction has come between, or it has changed. Propose it again.");
    public static Text Correction { get; } = new("Rettelsen", "The correction");
    public static Text Notice { get; } = new("Det, læserne får at vide", "What readers are told");
    public static Text CorrectionReason { get; } = new("Hvorfor", "Why");
    public static Text Changed { get; } = new("Ændret", "Changed");
    public static Text ChangedCells { get; } = new("{0}: {1} ændrede celler, {2} nye, {3} fjernede", "{0}: {1} changed cells, {2} new, {3} removed");
}
