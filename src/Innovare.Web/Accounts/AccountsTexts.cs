using Innovare.Platform.Accounts;
using Innovare.PublicSector;

namespace Innovare.Web.Accounts;

/// <summary>What accounts say.</summary>
static class AccountsTexts
{
    public static Text Staff { get; } = new("Intern forside", "Staff front page");
    public static Text LogIn { get; } = new("Log ind", "Sign in");
    public static Text LogInLead { get; } = new("For medarbejdere. Du skal bruge din adgangskode og koden fra din app.", "For staff. You need your password and the code from your app.");
    public static Text Mail { get; } = new("E-mail", "E-mail");
    public static Text Password { get; } = new("Adgangskode", "Password");
    public static Text Code { get; } = new("Kode fra app", "Code from app");
    public static Text CodeHint { get; } = new("Seks tal. Har du ikke telefonen, så skriv en af dine gendannelseskoder.", "Six digits. If you do not have the telephone, type one of your recovery codes.");
    public static Text WrongHeading { get; } = new("Vi kan ikke logge dig ind", "We cannot sign you in");
    public static Text Wrong { get; } = new("E-mail, adgangskode eller kode passer ikke. En kode kan kun bruges én gang, så vent på den næste.", "E-mail, password or code does not fit. A code works only once, so wait for the next.");
    public static Text Wait { get; } = new("Der er prøvet for mange gange herfra. Prøv igen om {0}.", "There have been too many tries from here. Try again in {0}.");
    public static Text Forgotten { get; } = new("Glemt adgangskode", "Forgotten password");
    public static Text LogOutTitle { get; } = new("Log ud", "Sign out");
    public static Text SignedOut { get; } = new("Du er logget ud", "You are signed out");
    public static Text StillSignedIn { get; } = new("Du er stadig logget ind hos jeres loginudbyder", "You are still signed in at your identity provider");
    public static Text StillSignedInWhy { get; } = new("Den næste på computeren kan komme ind uden adgangskode. Log også ud dér, hvis andre bruger den.", "The next person at the computer can come in without a password. Sign out there too if others use it.");
    public static Text SignOutThere { get; } = new("Log ud hos loginudbyderen", "Sign out at the identity provider");
    public static Text SignedOutWhy { get; } = new("Luk browseren, hvis andre bruger den samme computer.", "Close the browser if others use the same computer.");
    public static Text LogInAgain { get; } = new("Log ind igen", "Sign in again");
    public static Text Hello { get; } = new("Velkommen, {0}", "Welcome, {0}");
    public static Text YourRoles { get; } = new("Dine roller", "Your roles");
    public static Text Nothing { get; } = new("Din konto har ingen roller endnu. Bed en administrator om dem.", "Your account has no roles yet. Ask an administrator for them.");
    public static Text WhatYouCan { get; } = new("Det kan du her", "What you can do here");

    public static Text Enrol { get; } = new("Opret din konto", "Set up your account");
    public static Text EnrolNow { get; } = new("Opret konto", "Set up account");
    public static Text You { get; } = new("Hvem du er", "Who you are");
    public static Text Name { get; } = new("Navn", "Name");
    public static Text NameMissing { get; } = new("Skriv dit navn.", "Write your name.");
    public static Text MailWrong { get; } = new("Skriv en e-mailadresse, for eksempel navn@kommune.dk.", "Write an e-mail address, for example name@town.example.");
    public static Text MailTaken { get; } = new("Adressen har allerede en konto. Find den i listen.", "The address already has an account. Find it in the list.");
    public static Text PasswordHint { get; } = new("Mindst 12 tegn. Flere ord, som ikke hører sammen, er nemme at huske.", "At least 12 characters. Several words that do not belong together are easy to remember.");
    public static Text PasswordLength { get; } = new("Adgangskoden skal have 12-128 tegn.", "The password must have 12-128 characters.");
    public static Text PasswordGuessed { get; } = new("Adgangskoden er for nem at gætte. Den må ikke bare bestå af dit navn, din e-mail eller kendte mønstre.", "The password is too easy to guess. It must not be made of your name, your e-mail or well-known patterns alone.");
    public static Text Authenticator { get; } = new("Kode fra telefonen", "Code from the telephone");
    public static Text AuthenticatorHow { get; } = new("Hent en app, der laver engangskoder, for eksempel Aegis, FreeOTP eller den, I bruger på arbejdet. Peg den på billedet.", "Get an app that makes one-time codes, for example Aegis, FreeOTP or the one you use at work. Point it at the picture.");
    public static Text QrAlt { get; } = new("QR-kode med nøglen. Nøglen står også som tekst nedenfor.", "QR code with the key. The key also stands as text below.");
    public static Text KeyHow { get; } = new("Kan du ikke bruge billedet, så skriv nøglen i appen:", "If you cannot use the picture, type the key in the app:");
    public static Text FirstCodeHint { get; } = new("Skriv de seks tal, appen viser nu.", "Type the six digits the app shows now.");
    public static Text CodeWrong { get; } = new("Koden passer ikke. Vent på den næste, og se efter, at telefonens ur går rigtigt.", "The code does not fit. Wait for the next one, and see that the telephone's clock is right.");
    public static Text NotYet { get; } = new("Kontoen er ikke oprettet endnu", "The account is not set up yet");
    public static Text SeeBelow { get; } = new("Ret det, der står med rødt.", "Correct what stands in red.");
    public static Text Codes { get; } = new("Gendannelseskoder", "Recovery codes");
    public static Text CodesWhy { get; } = new("Mister du telefonen, kan du logge ind med en gendannelseskode. Hver kode virker én gang.", "If you lose the telephone, you can sign in with a recovery code. Each works once.");
    public static Text CodesOnce { get; } = new("Koderne vises kun nu", "The codes are shown only now");
    public static Text CodesKeep { get; } = new("Skriv dem ned eller print siden, og gem dem et andet sted end telefonen. Koder, du havde før, virker ikke længere.", "Write them down or print the page, and keep them elsewhere than the telephone. Codes you had before no longer work.");
    public static Text CodesKept { get; } = new("Jeg har gemt dem", "I have kept them");
    public static Text CodesLeft { get; } = new("Du har {0} koder tilbage.", "You have {0} codes left.");
    public static Text CodesMake { get; } = new("Lav nye koder", "Make new codes");
    public static Text ForgottenHow { get; } = new("Vi sender et link, hvor du vælger en ny adgangskode. Koden fra appen skal du stadig bruge, når du logger ind.", "We send a link where you choose a new password. You still need the code from the app when you sign in.");
    public static Text SendLink { get; } = new("Send link", "Send link");
    public static Text LookInMail { get; } = new("Se i din mail", "Look in your mail");
    public static Text SentIfKnown { get; } = new("Har adressen en konto, ligger der snart en mail med et link. Det virker i en time.", "If the address has an account, a mail with a link will soon be there. It works for an hour.");
    public static Text ChoosePassword { get; } = new("Vælg ny adgangskode", "Choose a new password");
    public static Text YourAccount { get; } = new("Din konto", "Your account");
    public static Text SignedInHere { get; } = new("Her er du logget ind", "You are signed in here");
    public static Text Device { get; } = new("Browser", "Browser");
    public static Text Since { get; } = new("Siden", "Since");
    public static Text LastUsed { get; } = new("Sidst brugt", "Last used");
    public static Text ThisOne { get; } = new("Denne browser", "This browser");
    public static Text Choose { get; } = new("Valg", "Choices");
    public static Text EndOthers { get; } = new("Log ud alle andre steder", "Sign out everywhere else");
    public static Text WhatOpens { get; } = new("Det, der åbner din konto", "What opens your account");
    public static Text Users { get; } = new("Brugere", "Users");
    public static Text RolesTitle { get; } = new("Roller", "Roles");
    public static Text State { get; } = new("Tilstand", "State");
    public static Text Active { get; } = new("Åben", "Open");
    public static Text Closed { get; } = new("Lukket", "Closed");
    public static Text Invite { get; } = new("Inviter en medarbejder", "Invite a member of staff");
    public static Text InviteNow { get; } = new("Send invitation", "Send invitation");
    public static Text Invited { get; } = new("Invitationen er på vej", "The invitation is on its way");
    public static Text InvitedHow { get; } = new("Personen får en mail med et link, som virker én gang og i tre dage.", "The person gets a mail with a link that works once, for three days.");
    public static Text SaveRoles { get; } = new("Gem roller", "Save roles");
    public static Text Access { get; } = new("Adgang", "Access");
    public static Text OwnAccount { get; } = new("Det er din egen konto. En anden administrator skal ændre den.", "This is your own account. Another administrator must change it.");
    public static Text SessionCount { get; } = new("Logget ind {0} steder.", "Signed in in {0} places.");
    public static Text EndAll { get; } = new("Log ud alle steder", "Sign out everywhere");
    public static Text EnrolAgainWhy { get; } = new("Er telefonen og koderne væk, så send en ny invitation. Personen vælger da adgangskode og app forfra.", "If telephone and codes are lost, send a new invitation. The person then chooses password and app anew.");
    public static Text EnrolAgain { get; } = new("Send ny invitation", "Send new invitation");
    public static Text CloseWhy { get; } = new("En lukket konto kan ikke logge ind. Det, personen har gjort, bliver stående i loggen.", "A closed account cannot sign in. What the person did stays in the log.");
    public static Text Close { get; } = new("Luk kontoen", "Close the account");
    public static Text Reopen { get; } = new("Åbn kontoen igen", "Open the account again");
    public static Text Log { get; } = new("Log", "Log");
    public static Text LogWhat { get; } = new("Hvad medarbejdere har set og ændret om konti. Nyeste øverst. Intet kan slettes eller rettes her.", "What staff have seen and changed about accounts. Newest first. Nothing can be deleted or changed here.");
    public static Text When { get; } = new("Hvornår", "When");
    public static Text Who { get; } = new("Hvem", "Who");
    public static Text Did { get; } = new("Gjorde", "Did");
    public static Text ToWhat { get; } = new("Ved hvad", "To what");
    public static Text ActRead { get; } = new("Så", "Saw");
    public static Text ActChange { get; } = new("Ændrede", "Changed");
    public static Text Older { get; } = new("Ældre linjer", "Older lines");
    public static Text YourWorkplace { get; } = new("Din arbejdsplads", "Your workplace");
    public static Text SignedInAs { get; } = new("Du er logget ind som {0}.", "You are signed in as {0}.");
    public static Text WorkLead { get; } = new("Skriv din arbejdsmail. Vi sender et link, som logger dig ind. Du skal ikke bruge en adgangskode.", "Write your work e-mail. We send a link that signs you in. You need no password.");
    public static Text WorkMail { get; } = new("Arbejdsmail", "Work e-mail");
    public static Text NotWorkMail { get; } = new("Adressen hører ikke til en offentlig arbejdsplads, vi kender. Brug din arbejdsmail, eller skriv til os.", "The address does not belong to a public workplace we know. Use your work e-mail, or write to us.");
    public static Text WorkSent { get; } = new("Der ligger snart en mail med et link. Det virker én gang og i en halv time.", "A mail with a link will soon be there. It works once, for half an hour.");
    public static Text NoDomains { get; } = new("Man kan ikke oprette sig endnu. Den, der driver siden, har ikke sagt, hvilke arbejdspladser den er for.", "Nobody can sign up yet. Whoever runs the site has not said which workplaces it is for.");
    public static Text ConfirmAs { get; } = new("Du logger ind som {0}.", "You sign in as {0}.");

    public static Text ByProvider { get; } = new("Log ind med jeres fælles login", "Sign in with your organisation's login");

    public static Text Of(Role role) => role switch
    {
        Role.Administrator => new("Administrator", "Administrator"),
        Role.Statistician => new("Statistiker", "Statistician"),
        Role.Collector => new("Indsamler", "Collector"),
        Role.Editor => new("Redaktør", "Editor"),
        Role.Releaser => new("Frigiver", "Releaser"),
        Role.Workplace => new("Arbejdsplads", "Workplace"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
    };

    public static Text About(Role role) => role switch
    {
        Role.Administrator => new("inviterer medarbejdere, giver roller og ser loggen", "invites staff, gives roles and sees the log"),
        Role.Statistician => new("kører runder fra stikprøve til tabel", "runs rounds from sample to table"),
        Role.Collector => new("følger besvarelsen og skriver til dem, der mangler", "follows response and writes to those who are missing"),
        Role.Editor => new("redigerer cases og svarer på ønsker om sparring", "edits cases and answers requests for advice"),
        Role.Releaser => new("godkender og frigiver tal", "signs off and releases figures"),
        Role.Workplace => new("fortæller om egne cases", "tells of own cases"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
    };
}
