using System.Globalization;
using Innovare.PublicSector;

namespace Innovare.Web.Telling;

/// <summary>The words of the pages where workplaces tell.</summary>
static class TellingTexts
{
    public static Text TellMenu { get; } = new("Fortæl om jeres løsning", "Share your solution");
    public static Text Tell { get; } = new("Fortæl om jeres løsning", "Tell us about your solution");
    public static Text TellLead { get; } = new("Det vigtigste tager omkring ti minutter. Så kan andre med samme problem finde jer.", "The most important part takes about ten minutes. Then others with the same problem can find you.");
    public static Text HowTitle { get; } = new("Sådan foregår det", "How it works");
    public static IReadOnlyList<Text> How { get; } =
    [
        new("I svarer på fem sider. Alt gemmes, når I går videre, og I kan altid gå tilbage.", "You answer on five pages. Everything is saved when you go on, and you can always go back."),
        new("I sender den ind med en arbejdsmail. En redaktør læser den og skriver til jer.", "You send it in with a work e-mail. An editor reads it and writes to you."),
        new("Den kommer først i biblioteket, når både redaktøren og I har sagt ja.", "It enters the library only when both the editor and you have said yes."),
        new("I kan altid rette den eller tage den ned.", "You can always change it or take it down."),
    ];
    public static Text Begin { get; } = new("Begynd", "Begin");
    public static Text TakeOver { get; } = new("Overtag casen", "Take over the case");
    public static Text TakeOverLead { get; } = new("Vi har gengivet casen fra en kilde. Er det jeres løsning, så gør teksten til jeres egen. Når redaktøren har set den, står der, at I selv har fortalt den.", "We have retold the case from a source. If it is your solution, make the text your own. When the editor has seen it, it will say that you have told it yourselves.");
    public static Text FromSheet { get; } = new("Vi har taget det med, I allerede har skrevet.", "We have brought along what you have already written.");
    public static Text Kept { get; } = new("Uden login kan kun denne browser åbne kladden. Logger du ind med din arbejdsmail, kan du åbne den overalt.", "Without signing in, only this browser can open the draft. Signed in with your work e-mail, you can open it anywhere.");
    public static Text MineLink { get; } = new("Se alt, I har fortalt", "See everything you have told us");
    public static Text PartOf(int number, int count) => new(
        string.Create(CultureInfo.InvariantCulture, $"Side {number} af {count}"), string.Create(CultureInfo.InvariantCulture, $"Page {number} of {count}"));
    public static Text Pages { get; } = new("Gem, og gå til en anden side", "Save, and go to another page");
    public static Text Choose { get; } = new("Vælg", "Choose");
    public static Text NotSaid { get; } = new("Ikke oplyst", "Not stated");
    public static Text SaveNext { get; } = new("Gem og gå videre", "Save and go on");
    public static Text Save { get; } = new("Gem", "Save");
    public static Text SaveBack { get; } = new("Gem og gå tilbage", "Save and go back");
    public static Text Saved { get; } = new("Gemt.", "Saved.");
    public static Text SavedWithFaults { get; } = new("Det er gemt, men noget skal rettes.", "It is saved, but something needs correcting.");
    public static Text Clash { get; } = new("Siden er rettet et andet sted", "The page was changed elsewhere");
    public static Text ClashWords { get; } = new("Intet er overskrevet. Det, du har skrevet, står i felterne. Under dem står, hvad der er gemt. Gem igen, hvis dit skal gælde.", "Nothing has been overwritten. What you wrote is in the fields; what is saved is shown below them. Save again if yours is to count.");
    public static Text Stored { get; } = new("Gemt", "Saved");
    public static Text SimilarTitle { get; } = new("Ligner den en af disse?", "Is it like one of these?");
    public static Text SimilarLead { get; } = new("Er det den samme løsning hos jer selv, så overtag den. Har I taget den fra dem, så fortæl om genbrug. Ellers gå bare videre.", "If it is your own solution, take it over. If you took it from them, tell us about the reuse. Otherwise just go on.");
    public static Text Shared { get; } = new("Fælles", "In common");
    public static Text TakeItOver { get; } = new("Det er vores", "It is ours");
    public static Text WeTookIt { get; } = new("Vi har taget den derfra", "We took it from there");
    public static Text Review { get; } = new("Gennemse og send", "Check and send");
    public static Text ReviewLead { get; } = new("Sådan ser den ud. Den kan printes på ét ark, hvis en kollega skal læse den først.", "This is how it looks. It prints on one page, if a colleague is to read it first.");
    public static Text Missing { get; } = new("Det mangler, før I kan sende", "Before you can send");
    public static Text Change { get; } = new("Ret side", "Change page");
    public static Text SendTitle { get; } = new("Send den ind", "Send it in");
    public static Text ConsentTick { get; } = new("Den må offentliggøres, som den står nu, når redaktøren har godkendt den", "It may be published as it stands now, once the editor has approved it");
    public static Text ConsentHint { get; } = new("Ellers skriver vi til jer og spørger først.", "Otherwise we write and ask you first.");
    public static Text WorkMail { get; } = new("Din arbejdsmail", "Your work e-mail");
    public static Text WorkMailHint { get; } = new("Vi sender et link, så vi ved, at du er offentligt ansat. Den vises ingen steder.", "We send a link, so that we know you are a public employee. It is shown nowhere.");
    public static Text NotWorkMail { get; } = new("Skriv en arbejdsmail fra en offentlig arbejdsplads. Adressen er ikke på listen over offentlige domæner.", "Write a work e-mail of a public workplace. The address is not on the list of public domains.");
    public static Text NoDomains { get; } = new("Siden kan ikke tage imod endnu: den, der driver den, har ikke skrevet, hvilke maildomæner der er offentlige. Kladden er gemt.", "The site cannot take it yet: whoever runs it has not said which mail domains are public. The draft is saved.");
    public static Text SendNow { get; } = new("Send ind", "Send in");
    public static Text LookInMail { get; } = new("Se i din mail", "Check your e-mail");
    public static Text LookInMailWords { get; } = new("Vi har sendt et link til din arbejdsmail. Tryk på det, så er det sendt ind. Linket virker i to dage.", "We have sent a link to your work e-mail. Press it, and it is sent in. The link works for two days.");
    public static Text MovedOn { get; } = new("Det kan ikke gøres nu: der er sket noget, efter at siden blev hentet. Se, hvor den er.", "That cannot be done now: something has happened since the page was opened. See where it is.");
    public static Text NotWhole { get; } = new("Der mangler noget. Se listen.", "Something is missing. See the list.");
    public static Text Where { get; } = new("Hvor er den nu?", "Where is it now?");
    public static Text WhatHappened { get; } = new("Det er der sket", "What has happened");
    public static Text NoTitle { get; } = new("Uden titel", "Untitled");
    public static Text GoOn { get; } = new("Skriv videre", "Continue writing");
    public static Text SeeInLibrary { get; } = new("Se den i biblioteket", "See it in the library");
    public static Text NoLongerTitle { get; } = new("Slet kladden", "Delete the draft");
    public static Text DeleteWhy { get; } = new("En kladde, der ikke er sendt, bliver slettet helt.", "A draft that was not sent is deleted for good.");
    public static Text OpenTitle { get; } = new("Åbn det, I har fortalt", "Open what you have told");
    public static Text OpenWords { get; } = new("Tryk for at åbne det i denne browser.", "Press to open it in this browser.");
    public static Text OpenNow { get; } = new("Åbn", "Open");
    public static Text ProveTitle { get; } = new("Bekræft din arbejdsmail", "Confirm your work e-mail");
    public static Text ProveWords { get; } = new("Tryk for at bekræfte, at {0} er din arbejdsmail. Så sender vi det, I har skrevet, til redaktionen.", "Press to confirm that {0} is your work e-mail. Then we send what you wrote to the editors.");
    public static Text ProveNow { get; } = new("Bekræft og send", "Confirm and send");
    public static Text Reason { get; } = new("Hvorfor?", "Why?");

    public static Text ActName(string step) => step switch
    {
        "withdraw" => new("Træk den tilbage", "Withdraw it"),
        "consent" => new("Ja, offentliggør den", "Yes, publish it"),
        "revise" => new("Ret casen", "Change the case"),
        "stillInUse" => new("Ja, vi bruger den stadig", "Yes, we still use it"),
        "stop" => new("Nej, vi er stoppet", "No, we have stopped"),
        "takeDown" => new("Tag den ned", "Take it down"),
        "undo" => new("Fortryd: vis den igen", "Undo: show it again"),
        _ => new(step, step),
    };

    public static Text ActWords(string step, bool isShown) => step switch
    {
        "withdraw" => new("Så er den en kladde igen.", "It is then a draft again."),
        "consent" => new("Redaktøren har godkendt den. Når I siger ja, står den i biblioteket med det samme.", "The editor has approved it. When you say yes, it stands in the library at once."),
        "undo" => new("Så står den i biblioteket igen, som den stod.", "It is then in the library again, as it was."),
        "revise" when !isShown => new("Ret casen, og send den ind igen.", "Change the case, and send it in again."),
        "revise" => new("Casen bliver stående i biblioteket, til rettelserne er godkendt.", "The case stays in the library until the changes are approved."),
        "stillInUse" => new("Bruger I den stadig? Så skriver vi dagens dato på casen.", "Do you still use it? Then we write today's date on the case."),
        "stop" => new("Er I holdt op? Så bliver casen stående som stoppet. Skriv hvorfor, så andre kan lære af det.", "Have you stopped? The case stays, marked as stopped. Write why, so that others can learn from it."),
        "takeDown" => new("Skal den ikke længere kunne læses? Så forsvinder den fra biblioteket med det samme. Det kan fortrydes.", "Should nobody read it any more? It leaves the library at once. This can be undone."),
        _ => new("", ""),
    };

    public static Text ReuseTitle { get; } = new("Vi har taget en løsning", "We have taken a solution");
    public static Text ReuseLead { get; } = new("Fortæl det, så giveren får æren, og andre kan se, at den virker flere steder.", "Tell us, so that the giver gets the credit and others can see that it works in several places.");
    public static Text ReuseHow { get; } = new("Giveren bekræfter, eller en redaktør ser på det, før det vises.", "The giver confirms it, or an editor looks at it, before it is shown.");
    public static Text ReuseOpen { get; } = new("Det, I skriver, vises i biblioteket og må bruges frit, når kilden nævnes (CC BY 4.0). Din mail vises ingen steder.", "What you write is shown in the library and may be used freely with its source (CC BY 4.0). Your e-mail is shown nowhere.");
    public static Text ReuseOutside { get; } = new("Den står ikke i biblioteket", "It is not in the library");
    public static Text ReuseNotTold { get; } = new("Nej", "No");
    public static Text ReuseSend { get; } = new("Send", "Send");
    public static Text ReuseDelete { get; } = new("Vis det ikke længere", "Stop showing it");
    public static Text ReuseAgain { get; } = new("Fortryd: send det ind igen", "Undo: send it in again");
    public static Text ReuseChange { get; } = new("Fortæl, hvad der er sket siden", "Tell us what has happened since");
    public static Text ReuseTalk { get; } = new("Er I først i gang med at overveje, så tal med dem gennem spredningsguiden.", "If you are still considering it, talk with them through the spreading guide.");
    public static Text Confirmation { get; } = new("Giverens svar", "The giver's answer");
    public static Text Objection { get; } = new("Giveren skriver", "The giver writes");
    public static Text GiverTitle { get; } = new("Bygger de på jeres løsning?", "Do they build on your solution?");
    public static Text GiverLead { get; } = new("En anden arbejdsplads fortæller dette. Jeres svar vises som “Bekræftet af giveren” eller “Bestridt af giveren”, aldrig med jeres navn.", "Another workplace says this. Your answer is shown as “Confirmed by the giver” or “Disputed by the giver”, never with your name.");
    public static Text ItIsSo { get; } = new("Ja, det er rigtigt", "Yes, that is right");
    public static Text ItIsNot { get; } = new("Nej, det passer ikke", "No, that is not right");
    public static Text WhatIsWrong { get; } = new("Hvad passer ikke?", "What is wrong?");
    public static Text ObjectionMissing { get; } = new("Skriv, hvad der ikke passer.", "Write what is wrong.");
    public static Text Thanks { get; } = new("Tak for svaret", "Thank you for your answer");
    public static Text ThanksWords { get; } = new("Vi har skrevet til dem, der fortalte det.", "We have written to those who told us.");
    public static Text GiverSaidYes { get; } = new("Giveren har bekræftet det genbrug, I har fortalt om. Nu vises det i biblioteket.", "The giver has confirmed the reuse you told us about. It is now shown in the library.");
    public static Text GiverSaidNo { get; } = new("Giveren mener ikke, at det passer. Se, hvad de skriver. En redaktør ser også på det.", "The giver says that it is not right. See what they write. An editor will look at it too.");
}
