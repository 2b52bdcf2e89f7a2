using Innovare.Platform.Accounts;
using Innovare.Platform.Ids;
using Innovare.Platform.Mail;
using Innovare.PublicSector;

namespace Innovare.Web.Accounts;

/// <summary>What accounts are written. Only what to do and a link: no name, no role, no password.</summary>
static class Letters
{
    public static Letter PasswordKnown(Account account, Language language, TimeProvider time) => Of(
        account.Mail, language, time,
        new("Nogen kender måske din adgangskode til Innovare", "Somebody may know your Innovare password"),
        new("Nogen har flere gange skrevet din rigtige adgangskode, men en forkert kode fra appen.\n\nEr det dig selv, så log ind fra den computer, du plejer at bruge. Er det ikke dig, så vælg en ny adgangskode under »Glemt adgangskode«.",
            "Somebody has several times typed your right password, but a wrong code from the app.\n\nIf it was you, sign in from the computer you usually use. If it was not, choose a new password under “Forgotten password”."));

    public static Letter Invitation(string mail, Language language, TimeProvider time, string link) => Of(
        mail, language, time,
        new("Din konto hos Innovare", "Your Innovare account"),
        new($"Du er inviteret til at arbejde i Innovare. Her opretter du din konto:\n\n{link}\n\nLinket virker én gang og i tre dage. Har du ikke ventet denne mail, så slet den.",
            $"You are invited to work in Innovare. Set up your account here:\n\n{link}\n\nThe link works once, for three days. If you did not expect this mail, delete it."));

    public static Letter NewPassword(string mail, Language language, TimeProvider time, string link) => Of(
        mail, language, time,
        new("Vælg en ny adgangskode til Innovare", "Choose a new Innovare password"),
        new($"Her vælger du en ny adgangskode:\n\n{link}\n\nLinket virker én gang og i en time. Har du ikke bedt om det, skal du ikke gøre noget. Din adgangskode er den samme som før.",
            $"Choose a new password here:\n\n{link}\n\nThe link works once, for an hour. If you did not ask for it, do nothing. Your password is the same as before."));

    public static Letter Changed(Account account, Language language, TimeProvider time) => Of(
        account.Mail, language, time,
        new("Din adgangskode til Innovare er ændret", "Your Innovare password has been changed"),
        new("Din adgangskode er ændret, og du er logget ud alle andre steder.\n\nVar det ikke dig, så skriv straks til en administrator.",
            "Your password has been changed, and you are signed out everywhere else.\n\nIf it was not you, write to an administrator at once."));

    public static Letter WorkplaceSignIn(string mail, Language language, TimeProvider time, string link) => Of(
        mail, language, time,
        new("Log ind hos Innovare", "Sign in to Innovare"),
        new($"Her logger du ind:\n\n{link}\n\nLinket virker én gang og i en halv time. Har du ikke bedt om det, så slet mailen.",
            $"Sign in here:\n\n{link}\n\nThe link works once, for half an hour. If you did not ask for it, delete this mail."));

    static Letter Of(string mail, Language language, TimeProvider time, Text subject, Text body) =>
        new($"account/{Id.Next(time)}", Channel.Smtp, mail, language, subject[language], body[language]);
}
