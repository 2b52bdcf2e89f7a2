using Innovare.PublicSector;
using Innovare.Survey.Field;

namespace Innovare.Web.FieldWork;

/// <summary>Words of the pages of field work.</summary>
static class FieldTexts
{
    public static Text Field { get; } = new("Dataindsamling", "Data collection");
    public static Text FieldLead { get; } = new("Runder, hvor arbejdssteder bliver spurgt nu eller er blevet det.", "Rounds whose workplaces are being asked now, or have been.");
    public static Text NoRounds { get; } = new("Ingen runder er i gang", "No rounds in the field");
    public static Text NoRoundsHow { get; } = new("En statistiker sætter en runde i gang med", "A statistician opens a round with");
    public static Text Invented { get; } = new("Opdigtet øverunde: ingen af arbejdsstederne findes.", "Invented practice round: none of the workplaces exist.");
    public static Text InventedShort { get; } = new("opdigtet", "invented");
    public static Text Round { get; } = new("Runde", "Round");
    public static Text PeriodWord { get; } = new("Periode", "Period");
    public static Text Asked { get; } = new("Spurgt", "Asked");
    public static Text Answered { get; } = new("Svar", "Answers");
    public static Text State { get; } = new("Status", "State");
    public static Text Over { get; } = new("Slut", "Over");
    public static Text Coming { get; } = new("Ikke begyndt", "Not begun");
    public static Text Running { get; } = new("I gang", "Running");
    public static Text Morning { get; } = new("Morgenbillede", "This morning");
    public static Text Chase { get; } = new("Hvem skal rykkes", "Whom to chase");
    public static Text Contacts { get; } = new("Kontakter", "Contacts");
    public static Text List { get; } = new("Indlæs liste", "Bring in a list");
    public static Text Plan { get; } = new("Breve", "Letters");
    public static Text Calls { get; } = new("Opkald", "Calls");
    public static Text Comments { get; } = new("Kommentarer", "Comments");
    public static Text ContactsLead { get; } = new("Her står, hvordan arbejdsstederne nås, og om de har svaret. Hvad de har svaret, kan ingen se her. Det bliver noteret, at du har set listen.", "How the workplaces are reached, and whether they have answered. Nobody can see here what they answered. It is noted that you have looked.");
    public static Text Search { get; } = new("Navn, nummer eller mail", "Name, number or mail");
    public static Text AllStates { get; } = new("Vis alle", "Show all");
    public static Text Show { get; } = new("Søg", "Search");
    public static Text Found { get; } = new("{0} arbejdssteder", "{0} workplaces");
    public static Text Workplace { get; } = new("Arbejdssted", "Workplace");
    public static Text Number { get; } = new("P-nummer", "Workplace number");
    public static Text Mail { get; } = new("Mail", "Mail");
    public static Text Letters { get; } = new("Breve", "Letters");
    public static Text ByCoordinator { get; } = new("gennem koordinator", "through a coordinator");
    public static Text Pages { get; } = new("Sider", "Pages");
    public static Text Earlier { get; } = new("Forrige", "Previous");
    public static Text Later { get; } = new("Næste", "Next");
    public static Text SideOf { get; } = new("Side {0} af {1}", "Page {0} of {1}");
    public static Text PilotTitle { get; } = new("Pilot", "Pilot");
    public static Text PilotNone { get; } = new("Der er ikke trukket en pilot. En pilot er nogle få tilfældige arbejdssteder, der bliver inviteret først.", "No pilot has been drawn. A pilot is a few random workplaces that are invited first.");
    public static Text PilotNow { get; } = new("{0} arbejdssteder er trukket til piloten.", "{0} workplaces have been drawn for the pilot.");
    public static Text PilotCount { get; } = new("Hvor mange?", "How many?");
    public static Text PilotHint { get; } = new("Trækker du igen, slipper de gamle. Det kan kun ske, før der er sendt breve.", "A new draw lets go of the old one. It can only be made before letters are sent.");
    public static Text PilotApart { get; } = new("Pilotens svar skal ikke regnes med i tallene", "The pilot's answers are to be left out of the figures");
    public static Text PilotDraw { get; } = new("Træk en pilot", "Draw a pilot");
    public static Text PilotWrong { get; } = new("Skriv et helt tal, højst antallet af arbejdssteder.", "Write a whole number, at most the number of workplaces.");
    public static Text Saved { get; } = new("Gemt.", "Saved.");
    public static Text LettersAndCalls { get; } = new("{0} breve sendt, {1} opkald.", "{0} letters sent, {1} calls.");
    public static Text CoordinatorIs { get; } = new("Breve går til koordinator {0}, {1}.", "Letters go to the coordinator {0}, {1}.");
    public static Text HowReached { get; } = new("Sådan nås arbejdsstedet", "How the workplace is reached");
    public static Text Person { get; } = new("Leder", "Leader");
    public static Text Phone { get; } = new("Telefon", "Telephone");
    public static Text LetterLanguage { get; } = new("Brevenes sprog", "Language of letters");
    public static Text Danish { get; } = new("Dansk", "Danish");
    public static Text English { get; } = new("Engelsk", "English");
    public static Text Save { get; } = new("Gem", "Save");
    public static Text MailWrong { get; } = new("Skriv én mailadresse, for eksempel leder@kommune.dk.", "Write one mail address, such as leader@town.dk.");
    public static Text PhoneWrong { get; } = new("Skriv otte cifre, eller + og landekode.", "Write eight digits, or + and a country code.");
    public static Text EndTitle { get; } = new("Har arbejdsstedet sagt noget til os?", "Has the workplace told us something?");
    public static Text EndLead { get; } = new("Vælg det, de har sagt i telefon eller mail. Så får de ikke flere breve.", "Choose what they said by telephone or mail. They then get no more letters.");
    public static Text EndWhat { get; } = new("De har sagt", "They said");
    public static Text EndNone { get; } = new("Intet – skriv fortsat til dem", "Nothing – go on writing to them");
    public static Text ListSeen { get; } = new("Det står i {0}", "What {0} holds");
    public static Text ListUsable { get; } = new("rækker kan bruges", "rows can be used");
    public static Text ListNew { get; } = new("arbejdssteder får en mailadresse", "workplaces get a mail address");
    public static Text ListChanged { get; } = new("arbejdssteder får en anden mailadresse", "workplaces get another mail address");
    public static Text ListUnreachable { get; } = new("arbejdssteder mangler bagefter stadig en adresse", "workplaces will still lack an address");
    public static Text ListFaults { get; } = new("{0} ting skal rettes", "{0} things to mend");
    public static Text ListFaultsWhat { get; } = new("Rækker med fejl kommer ikke med. Ret dem i regnearket, og indlæs listen igen, eller indlæs kun de andre.", "Rows with faults are left out. Mend them in the spreadsheet and bring the list in again, or bring in the others only.");
    public static Text Line { get; } = new("Linje", "Line");
    public static Text Wrong { get; } = new("Hvad er galt", "What is wrong");
    public static Text ToDo { get; } = new("Gør sådan", "What to do");
    public static Text ListPreview { get; } = new("Se rækkerne", "See the rows");
    public static Text CoordinatorWord { get; } = new("Koordinator", "Coordinator");
    public static Text ListLand { get; } = new("Indlæs {0} rækker", "Bring in {0} rows");
    public static Text ListLanded { get; } = new("{0} er indlæst: {1} rækker", "{0} has been brought in: {1} rows");
    public static Text ListBy { get; } = new("Af {0}, {1}.", "By {0}, {1}.");
    public static Text ListUndo { get; } = new("Fortryd", "Undo");
    public static Text ListNoUndo { get; } = new("Der er sendt breve, så listen kan ikke fortrydes. Ret kontakterne én for én, eller indlæs en ny liste.", "Letters have been sent, so the list cannot be undone. Mend the contacts one by one, or bring in a new list.");
    public static Text ListUndone { get; } = new("{0} er fortrudt. Kontakterne står som før.", "{0} has been undone. The contacts are as before.");
    public static Text ListChoose { get; } = new("Vælg en liste", "Choose a list");
    public static Text ListHow { get; } = new("Et regneark (xlsx) eller en csv-fil med overskrifter i første række. Intet ændres, før du har set det efter.", "A workbook (xlsx) or a csv file with a head in the first row. Nothing changes until you have looked at it.");
    public static Text ColumnNumber { get; } = new("skal være der", "must be there");
    public static Text ColumnCoordinator { get; } = new("mailadressen på den, der tager imod brevene for flere arbejdssteder", "the mail address of whoever takes the letters for several workplaces");
    public static Text File { get; } = new("Fil", "File");
    public static Text FileHint { get; } = new("csv eller xlsx, højst 5 MB", "csv or xlsx, at most 5 MB");
    public static Text FileMissing { get; } = new("Vælg en fil først.", "Choose a file first.");
    public static Text ListSee { get; } = new("Se den efter", "Look at it");
    public static Text PlanNone { get; } = new("Der er ingen plan for breve endnu. Begynd med en invitation og to påmindelser; bagefter kan du rette alt.", "There is no plan of letters yet. Begin with an invitation and two reminders; then change whatever you like.");
    public static Text PlanBegin { get; } = new("Lav en plan", "Make a plan");
    public static Text Sender { get; } = new("Hvem underskriver?", "Who signs?");
    public static Text SenderHint { get; } = new("En afsender, modtagerne kender, giver flere svar.", "A sender the recipients know gives more answers.");
    public static Text Help { get; } = new("Hvem kan man kontakte?", "Who can be contacted?");
    public static Text HelpHint { get; } = new("Telefonnummer eller mail", "Telephone number or mail");
    public static Text Hash { get; } = new("Planens fingeraftryk:", "Fingerprint of the plan:");
    public static Text Letter { get; } = new("Brev", "Letter");
    public static Text Goes { get; } = new("Sendes", "Goes");
    public static Text Subject { get; } = new("Emne", "Subject");
    public static Text Trial { get; } = new("Forsøg", "Trial");
    public static Text WouldGo { get; } = new("Mangler det nu", "Would get it now");
    public static Text Gone { get; } = new("Sendt", "Sent");
    public static Text Invitation { get; } = new("Invitation", "Invitation");
    public static Text Reminder { get; } = new("Påmindelse", "Reminder");
    public static Text PilotDay { get; } = new("Hvornår bliver piloten inviteret?", "When is the pilot invited?");
    public static Text PilotDayHint { get; } = new("Lad feltet stå tomt, hvis den får invitationen sammen med de andre.", "Leave it empty when the pilot is invited with the others.");
    public static Text AddReminder { get; } = new("Tilføj en påmindelse", "Add a reminder");
    public static Text AskApproval { get; } = new("Lås planen, og bed om godkendelse", "Lock the plan and ask for approval");
    public static Text OwnRequest { get; } = new("Du har selv bedt om godkendelse. En anden skal svare.", "You asked for approval yourself. Somebody else must answer.");
    public static Text Withdraw { get; } = new("Træk tilbage, og lås op", "Withdraw and unlock");
    public static Text Reason { get; } = new("Hvis du siger nej: hvorfor?", "If you say no: why?");
    public static Text ReasonMissing { get; } = new("Skriv, hvorfor planen bliver afvist.", "Write why the plan is refused.");
    public static Text Approve { get; } = new("Godkend", "Approve");
    public static Text RefuseIt { get; } = new("Afvis", "Refuse");
    public static Text CannotChange { get; } = new("En godkendt plan kan ikke ændres, kun stoppes. Derefter kan du lave en ny.", "An approved plan cannot be changed, only stopped. You can then make a new one.");
    public static Text StopPlan { get; } = new("Stop flere breve", "Stop further letters");
    public static Text AskedBy { get; } = new("{0} har bedt om godkendelse.", "{0} has asked for approval.");
    public static Text ApprovedBy { get; } = new("{0} og {1} står inde for den. Brevene går af sig selv, når tiden er inde.", "{0} and {1} answer for it. The letters go by themselves when their time comes.");
    public static Text RefusedBy { get; } = new("{0} sagde nej: {1}", "{0} said no: {1}");
    public static Text ChangedMeanwhile { get; } = new("Planen er ændret i mellemtiden. Siden viser, hvad der gælder nu.", "The plan was changed meanwhile. The page shows what holds now.");
    public static Text InLetter { get; } = new("Brev {0}:", "Letter {0}:");
    public static Text CoordinatorLetter { get; } = new("Brevet til koordinatorer", "The letter to coordinators");
    public static Text CoordinatorLetterWhy { get; } = new("Den, der tager imod for flere arbejdssteder, får ét brev hver gang i stedet for mange.", "Whoever takes the letters for several workplaces gets one letter each time instead of many.");
    public static Text CloseTitle { get; } = new("Slut med breve", "No more letters");
    public static Text CloseWhat { get; } = new("Perioden slutter af sig selv {0}. Du kan stoppe alle breve nu. Svar bliver taget imod til sidste dag.", "The period ends by itself on {0}. You can stop all letters now. Answers are taken until the last day.");
    public static Text CloseNow { get; } = new("Slut perioden nu", "End the period now");
    public static Text DayWord { get; } = new("Dag", "Day");
    public static Text TimeWord { get; } = new("Klokken", "Time");
    public static Text WordsHint { get; } = new("Ord, der bliver udfyldt:", "Words that are filled in:");
    public static Text SubjectDa { get; } = new("Emne på dansk", "Subject in Danish");
    public static Text SubjectEn { get; } = new("Emne på engelsk", "Subject in English");
    public static Text BodyDa { get; } = new("Brevet på dansk", "The letter in Danish");
    public static Text BodyEn { get; } = new("Brevet på engelsk", "The letter in English");
    public static Text TrialHow { get; } = new("Vil du prøve to emner eller to afsendere af? Skriv, hvor mange dele hver gruppe skal have, for eksempel 1 og 1. Lodtrækning afgør, hvem der er i hvilken. Lad alt stå tomt, hvis alle skal have det samme.", "Do you want to try two subjects or two senders? Write how many parts each group has, such as 1 and 1. A random draw decides who is in which. Leave all empty when everybody gets the same.");
    public static Text Group { get; } = new("Gruppe {0}", "Group {0}");
    public static Text Parts { get; } = new("Dele", "Parts");
    public static Text OwnSender { get; } = new("Egen afsender", "Own sender");
    public static Text RemoveLetter { get; } = new("Fjern påmindelsen", "Remove the reminder");
    public static Text LockedWhy { get; } = new("Planen er låst. Brevet kan ses, men ikke ændres.", "The plan is locked. The letter can be seen, but not changed.");
    public static Text Preview { get; } = new("Sådan ser brevet ud", "What the letter looks like");

    public static Text Of(FieldState state) => state switch
    {
        FieldState.Waiting => new("Ikke begyndt", "Not begun"),
        FieldState.Begun => new("Begyndt", "Begun"),
        FieldState.Answered => new("Har svaret", "Has answered"),
        FieldState.Declined => new("Har meldt fra", "Has declined"),
        FieldState.Ended => new("Meldt fra til os", "Told us no"),
        FieldState.OptedOut => new("Vil ikke have mails", "Wants no mails"),
        FieldState.Bounced => new("Adressen findes ikke", "No such address"),
        FieldState.Unreachable => new("Mangler adresse", "No address"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    public static Text Of(ContactEnd end) => end switch
    {
        ContactEnd.Refused => new("De vil ikke svare", "They would rather not answer"),
        ContactEnd.Closed => new("Arbejdsstedet er lukket eller lagt sammen med et andet", "The workplace is closed or merged with another"),
        ContactEnd.Outside => new("Det er ikke et offentligt arbejdssted", "It is not a public workplace"),
        ContactEnd.WrongPlace => new("Adressen fører til nogle andre, og ingen ved bedre", "The address leads to others, and nobody knows better"),
        _ => throw new ArgumentOutOfRangeException(nameof(end), end, "No such end."),
    };

    public static Text Of(PlanState state) => state switch
    {
        PlanState.Draft => new("Kladde.", "Draft."),
        PlanState.Asked => new("Låst, venter på godkendelse.", "Locked, waiting for approval."),
        PlanState.Approved => new("Godkendt.", "Approved."),
        PlanState.Refused => new("Afvist.", "Refused."),
        PlanState.Stopped => new("Stoppet.", "Stopped."),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };
}
