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
    public static Text Overtaken { get; } = new("En anden rettelse er kommet imellem, dagen er flyttet, eller indholdet er ændret. Læg udgivelsen frem igen.", "Another correction has come between, the day has been moved, or the content has changed. Propose the release again.");
    public static Text Correction { get; } = new("Rettelsen", "The correction");
    public static Text Notice { get; } = new("Det, læserne får at vide", "What readers are told");
    public static Text CorrectionReason { get; } = new("Hvorfor", "Why");
    public static Text Changed { get; } = new("Ændret", "Changed");
    public static Text ChangedCells { get; } = new("{0}: {1} ændrede celler, {2} nye, {3} fjernede", "{0}: {1} changed cells, {2} new, {3} removed");
    public static Text Days { get; } = new("Dage, vi har meldt ud", "Days we have told");
    public static Text DaysWhat { get; } = new(
        "Meld dagen ud, før tallene er klar. Læserne ser titlen og dagen i kalenderen. Tallene kommer kl. 8.00 den dag, når to har godkendt dem.",
        "Tell the day before the figures are ready. Readers see the title and the day in the calendar. The figures come at 08:00 that day, once two have approved them.");
    public static Text NoDays { get; } = new("Ingen udgivelse er meldt ud.", "No release has been told of.");
    public static Text DayLink { get; } = new("Meld en dag ud, eller flyt en", "Tell a day, or move one");
    public static Text NewDay { get; } = new("Meld en udgivelse ud", "Tell of a release");
    public static Text RoundName { get; } = new("Rundens navn", "Name of the round");
    public static Text RoundNameHint { get; } = new("Navnet på rundens mappe, for eksempel demo-2025. Små bogstaver, tal og bindestreg.", "The name of the round's folder, for example demo-2025. Small letters, digits and hyphens.");
    public static Text TitleDa { get; } = new("Titel på dansk", "Title in Danish");
    public static Text TitleEn { get; } = new("Titel på engelsk", "Title in English");
    public static Text Day { get; } = new("Dag", "Day");
    public static Text DayHint { get; } = new("Tallene kommer kl. 8.00 dansk tid.", "The figures come at 08:00 Danish time.");
    public static Text Tell { get; } = new("Vis dagen i kalenderen", "Show the day in the calendar");
    public static Text Move { get; } = new("Flyt dagen", "Move the day");
    public static Text MoveWhat { get; } = new("Den gamle dag bliver stående i kalenderen sammen med grunden.", "The old day stays in the calendar together with the reason.");
    public static Text NewDayHint { get; } = new("Lad feltet stå tomt, hvis der ikke er en ny dag endnu.", "Leave it empty if there is no new day yet.");
    public static Text ReasonDa { get; } = new("Grunden på dansk", "The reason in Danish");
    public static Text ReasonEn { get; } = new("Grunden på engelsk", "The reason in English");
    public static Text NoDayNow { get; } = new("ingen dag endnu", "no day yet");
    public static Text ToldAt { get; } = new("meldt ud {0}", "told {0}");
    public static Text DaySettled { get; } = new("Udgivelsen er godkendt eller ude. Dagen ligger fast.", "The release is signed off or out. Its day stands.");
    public static Text DayPassed { get; } = new("Dagen er gået. Vælg en dag, hvor klokken ikke er blevet 8.00 endnu.", "The day has passed. Choose a day where it is not yet 08:00.");
    public static Text DaySame { get; } = new("Det er den dag, der står i kalenderen nu.", "That is the day in the calendar now.");
    public static Text DayTaken { get; } = new("En udgivelse er allerede meldt ud eller udgivet under det navn.", "A release is already told of or out under that name.");
    public static Text DayWords { get; } = new("Udfyld navn og titel på begge sprog. Navnet skriver I med små bogstaver, tal og bindestreg.", "Fill in the name, and the title in both languages. The name has small letters, digits and hyphens.");
    public static Text DayReason { get; } = new("Skriv grunden på begge sprog, højst 500 tegn og på én linje.", "Write the reason in both languages, at most 500 characters and on one line.");
    public static Text DayMissing { get; } = new("Vælg en dag.", "Choose a day.");
    public static Text Handed { get; } = new("Kørsler, der kan blive til en rettelse", "Reruns that can become a correction");
    public static Text HandedWhat { get; } = new("En runde, der er ude, er kørt igen med andre tal. Her skriver I, hvad læserne får at vide, og ser hver celle, der bliver ændret.", "A round that is out has been run again with other figures. Here you write what readers are told, and see each cell that changes.");
    public static Text NoHanded { get; } = new("Ingen kørsler venter.", "No reruns are waiting.");
    public static Text HowToHand { get; } = new("Aflever en kørsel med", "Hand over a rerun with");
    public static Text HandedAt { get; } = new("Afleveret", "Handed over");
    public static Text WriteCorrection { get; } = new("Skriv rettelsen", "Write the correction");
    public static Text CorrectionOf { get; } = new("Ret {0}", "Correct {0}");
    public static Text LaidBefore { get; } = new("Den er lagt frem til godkendelse.", "It has been laid before two.");
    public static Text SeeProposal { get; } = new("Se den, der er lagt frem", "See what was proposed");
    public static Text NoticeDa { get; } = new("Hvad var forkert, og hvad står der nu? (dansk)", "What was wrong, and what stands there now? (Danish)");
    public static Text NoticeEn { get; } = new("Det samme på engelsk", "The same in English");
    public static Text WhyDa { get; } = new("Hvordan gik det til? (dansk)", "How did it come about? (Danish)");
    public static Text WhyEn { get; } = new("Det samme på engelsk", "The same in English");
    public static Text NoticeHint { get; } = new("Læserne ser teksten på udgivelsen og som note i tabellerne.", "Readers see the text on the release and as a note in the tables.");
    public static Text CorrectionDay { get; } = new("Dag, hvor rettelsen bliver vist", "Day on which the correction is shown");
    public static Text CorrectionDayHint { get; } = new("Lad feltet stå tomt, så bliver den vist, så snart to har godkendt. Ellers kl. 8.00 den dag.", "Leave it empty, and it is shown as soon as two have approved. Otherwise at 08:00 that day.");
    public static Text Propose { get; } = new("Læg frem til godkendelse", "Lay before two");
    public static Text WordsMissing { get; } = new("Skriv besked og grund på begge sprog.", "Write notice and reason in both languages.");
    public static Text CellsThatChange { get; } = new("Celler, der bliver ændret", "Cells that change");
    public static Text Cell { get; } = new("Celle", "Cell");
    public static Text Was { get; } = new("Står der nu", "Stands now");
    public static Text Becomes { get; } = new("Kommer til at stå", "Will stand");
    public static Text MostCells { get; } = new("Her er de første {0}. Alle står i udgaverne, når rettelsen er ude.", "Here are the first {0}. All stand in the editions when the correction is out.");
    public static Text OnlyText { get; } = new("Ingen celler bliver ændret, kun teksten.", "No cells change, only the text.");
}
