using Innovare.Platform.Mail;
using Innovare.Platform.Sparring;
using Innovare.PublicSector;

namespace Innovare.Web.Sparring;

/// <summary>The words of asking for help, and of the queue behind it.</summary>
static class SparringTexts
{
    public static Text Menu { get; } = new("Få sparring", "Get advice");
    public static Text Title { get; } = new("Bed om sparring", "Ask for advice");
    public static Text Lead { get; } = new(
        "Sidder I med et konkret projekt, så skriv kort, hvad det handler om. Så svarer vi på mail. I behøver ikke en konto.",
        "Are you working on something? Write briefly what it is about, and we will answer by mail. You need no account.");
    public static Text Steps { get; } = new(
        "Først får du en mail med et link. Følg det, og tryk på knappen på siden. Så får vi det, du har skrevet.",
        "First you get a mail with a link. Follow it and press the button on the page. Then we get what you have written.");
    public static Text More { get; } = new("Hvad kan I få hjælp til?", "What can you get help with?");
    public static Text Name { get; } = new("Dit navn", "Your name");
    public static Text Mail { get; } = new("Din mailadresse", "Your mail address");
    public static Text MailHint { get; } = new("Vi sender linket og svaret hertil.", "We send the link and the answer here.");
    public static Text Workplace { get; } = new("Hvor arbejder du?", "Where do you work?");
    public static Text WorkplaceHint { get; } = new("For eksempel: Plejehjemmet Solsiden, Horsens Kommune", "For example: Solsiden nursing home, Horsens Municipality");
    public static Text Kind { get; } = new("Hvad vil I gerne?", "What would you like?");
    public static Text About { get; } = new("Hvad handler det om?", "What is it about?");
    public static Text AboutHint { get; } = new(
        "Skriv, hvad I vil opnå, hvad I har prøvet, og hvad I er i tvivl om. Skriv ikke om personer på en måde, så de kan genkendes.",
        "Write what you want to achieve, what you have tried, and what you are unsure of. Do not write about people in a way that lets them be recognised.");
    public static Text Wanted { get; } = new("Hvornår har I brug for det?", "When do you need it?");
    public static Text Needed { get; } = new("Ønsket svar", "Answer wanted");
    public static Text Lure { get; } = new("Lad dette felt stå tomt", "Leave this field empty");
    public static Text Send { get; } = new("Send mig linket", "Send me the link");
    public static Text What { get; } = new("Vi bruger det, du skriver, til at svare dig. Du kan læse, hvor længe vi har det, under", "We use what you write to answer you. You can read how long we keep it under");
    public static Text Privacy { get; } = new("Privatliv", "Privacy");

    public static Text LookAgain { get; } = new("Se på felterne igen", "Look at the fields again");
    public static Text LookAgainWhy { get; } = new("Det, du har skrevet, står der endnu.", "What you have written is still there.");
    public static Text NameMissing { get; } = new("Skriv dit navn.", "Write your name.");
    public static Text MailWrong { get; } = new("Det er ikke en mailadresse. Skriv for eksempel navn@kommune.dk.", "This is not a mail address. Write it like name@town.example.");
    public static Text WorkplaceMissing { get; } = new("Skriv, hvor du arbejder.", "Write where you work.");
    public static Text AboutMissing { get; } = new("Skriv et par linjer om, hvad det handler om.", "Write a few lines about it.");
    public static Text AboutLong { get; } = new("Det er for langt: skriv højst {0:N0} tegn. Nu er der {1:N0}.", "It is too long: write at most {0:N0} characters. There are {1:N0} now.");
    public static Text Lured { get; } = new(
        "Feltet »Lad dette felt stå tomt« er udfyldt. Det gør robotter. Vi har tømt det: send igen.",
        "The field “Leave this field empty” was filled in. Robots do that. We have emptied it: send it again.");
    public static Text TooFast { get; } = new(
        "Det gik så hurtigt, at det kunne være en robot. Læs det igennem, og send igen.",
        "That was so quick that it could be a robot. Read it through and send it again.");
    public static Text TooMany { get; } = new(
        "Vi har allerede sendt tre mails til den adresse det sidste døgn. Se efter dem, også i mappen med uønsket post. Ellers prøv igen i morgen.",
        "We have already sent three mails to that address within a day. Look for them, in the junk folder too. Otherwise try again tomorrow.");
    public static Text NotSent { get; } = new("Vi kunne ikke sende det", "We could not send it");

    public static Text LookInMail { get; } = new("Se i din mail", "Check your mail");
    public static Text LookInMailWhat { get; } = new(
        "Vi har sendt dig et link. Tryk på det, og send din henvendelse derfra. Linket virker i tre dage.",
        "We have sent you a link. Follow it and send your request from there. The link works for three days.");
    public static Text Another { get; } = new("Skriv en ny", "Write another");

    public static Text Yours { get; } = new("Din henvendelse", "Your request");
    public static Text NotYet { get; } = new("Vi har den ikke endnu", "We do not have it yet");
    public static Text NotYetWhat { get; } = new("Læs den igennem, og tryk på knappen. Først da ser vi den.", "Read it through and press the button. Only then do we see it.");
    public static Text Confirm { get; } = new("Send henvendelsen", "Send the request");
    public static Text TakeBack { get; } = new("Slet den", "Delete it");
    public static Text TakenBack { get; } = new("Din henvendelse er slettet", "Your request is deleted");
    public static Text TakenBackWhat { get; } = new("Ingen har set den.", "Nobody has seen it.");

    public static Text QueueTitle { get; } = new("Sparring", "Requests for advice");
    public static Text QueueWhat { get; } = new(
        "De, der har ventet længst, står øverst. Henvendelser, der ikke er bekræftet, er ikke med.",
        "Those who have waited longest come first. Requests that have not been confirmed are not here.");
    public static Text QueueEmpty { get; } = new("Ingen venter på svar.", "Nobody is waiting for an answer.");
    public static Text ClosedEmpty { get; } = new("Ingen er lukket endnu.", "None has been closed yet.");
    public static Text Open { get; } = new("Åbne", "Open");
    public static Text Closed { get; } = new("Lukkede", "Closed");
    public static Text Who { get; } = new("Hvem", "Who");
    public static Text State { get; } = new("Status", "State");
    public static Text TakenBy { get; } = new("Taget af", "Taken by");
    public static Text AskedOn { get; } = new("Modtaget", "Received");
    public static Text InJournal { get; } = new("Journal", "Journal");
    public static Text NotInJournal { get; } = new("Ikke lagt i journalen", "Not in the journal");
    public static Text All { get; } = new("Hent alle til journalen", "Download all for the journal");
    public static Text One { get; } = new("Hent som JSON", "Download as JSON");
    public static Text PrintIt { get; } = new("Udskriv siden, eller gem den som PDF fra browserens menu.", "Print the page, or save it as PDF from the browser's menu.");
    public static Text Done { get; } = new("Det er der gjort", "What has been done");
    public static Text Answer { get; } = new("Svar", "Answer");
    public static Text AnswerHint { get; } = new("Svaret sendes til {0}.", "The answer is sent to {0}.");
    public static Text SendAnswer { get; } = new("Send svaret", "Send the answer");
    public static Text Note { get; } = new("Notat", "Note");
    public static Text NoteHint { get; } = new("Kun for jer, der arbejder her. Det følger med i journalen.", "Only for those who work here. It is filed with the request.");
    public static Text KeepNote { get; } = new("Gem notatet", "Save the note");
    public static Text Journal { get; } = new("Journalens nummer", "Journal number");
    public static Text JournalHint { get; } = new(
        "Hent henvendelsen, læg den i journalen, og skriv nummeret her. Først da kan den slettes, når tiden er gået.",
        "Download the request, file it in the journal, and write the number here. Only then can it be deleted when its time is up.");
    public static Text KeepJournal { get; } = new("Den ligger i journalen", "It is in the journal");
    public static Text WordsMissing { get; } = new("Skriv noget først.", "Write something first.");
    public static Text Changed { get; } = new("Der er sket noget imens", "Something has happened meanwhile");
    public static Text ChangedWhy { get; } = new("En anden har arbejdet med henvendelsen. Se, hvad der er gjort, og tryk så igen. Det, du har skrevet, står der endnu.", "Somebody else has worked on the request. See what has been done, and then press again. What you have written is still there.");

    static readonly Text LetterLost = new("Mailen kom ikke frem.", "The mail did not arrive.");

    public static Text Of(SparringKind kind) => kind switch
    {
        SparringKind.Sparring => new("Faglig sparring om noget, vi er i gang med", "Advice on something we are working on"),
        SparringKind.Project => new("Et fælles projekt", "A joint project"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    public static Text Of(SparringTime time) => time switch
    {
        SparringTime.Week => new("Inden for en uge", "Within a week"),
        SparringTime.Month => new("Inden for en måned", "Within a month"),
        SparringTime.Later => new("Senere", "Later"),
        _ => throw new ArgumentOutOfRangeException(nameof(time), time, "No such time."),
    };

    public static Text Of(SparringState state) => state switch
    {
        SparringState.Unconfirmed => new("Ikke bekræftet", "Not confirmed"),
        SparringState.New => new("Ny", "New"),
        SparringState.Taken => new("I gang", "In progress"),
        SparringState.Answered => new("Besvaret", "Answered"),
        SparringState.Closed => new("Lukket", "Closed"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>Where it is, to the asker.</summary>
    public static (Text Heading, Text Words) ToAsker(SparringState state) => state switch
    {
        SparringState.New => (new("Vi har fået den", "We have it"), new("Den venter på, at en af os tager den. Svaret kommer på mail.", "It is waiting for one of us to take it. The answer comes by mail.")),
        SparringState.Taken => (new("En af os er i gang", "One of us is working on it"), new("Svaret kommer på mail.", "The answer comes by mail.")),
        SparringState.Answered => (new("Vi har svaret", "We have answered"), new("Se efter svaret i din mail, også i mappen med uønsket post.", "Look for the answer in your mail, in the junk folder too.")),
        _ => (new("Den er lukket", "It is closed"), new("Har I brug for mere, så skriv en ny.", "If you need more, write another.")),
    };

    public static Text Of(SparringAct act) => act switch
    {
        SparringAct.Take => new("Tog den", "Took it"),
        SparringAct.Release => new("Gav den fra sig", "Handed it back"),
        SparringAct.Note => new("Notat", "Note"),
        SparringAct.Reply => new("Svar", "Answer"),
        SparringAct.Close => new("Lukkede den", "Closed it"),
        SparringAct.Reopen => new("Åbnede den igen", "Opened it again"),
        SparringAct.Journal => new("Lagt i journalen", "Filed in the journal"),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No such act."),
    };

    /// <summary>What the button says.</summary>
    public static Text Button(SparringAct act) => act switch
    {
        SparringAct.Take => new("Tag den", "Take it"),
        SparringAct.Release => new("Giv den fra dig", "Hand it back"),
        SparringAct.Close => new("Luk den", "Close it"),
        SparringAct.Reopen => new("Åbn den igen", "Open it again"),
        _ => Of(act),
    };

    /// <summary>How a letter went.</summary>
    public static Text Of(LetterState state) => state switch
    {
        LetterState.Sent => new("Mailen er sendt.", "The mail has been sent."),
        LetterState.Waiting or LetterState.Sending => new("Mailen venter på at blive sendt.", "The mail is waiting to be sent."),
        LetterState.Stopped => new("Mailen blev ikke sendt: modtageren får ingen breve fra os.", "The mail was not sent: the recipient gets no mail from us."),
        _ => LetterLost,
    };
}
