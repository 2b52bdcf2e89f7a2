using Innovare.Platform.Mail;
using Innovare.PublicSector;

namespace Innovare.Web.Sparring;

/// <summary>Letters about requests. The first holds nothing of what was written, so that the form cannot put words into a stranger's mailbox.</summary>
static class SparringLetters
{
    public static Letter Confirm(string key, string mail, Language language, string link) => Of(
        key, mail, language,
        new("Bekræft din henvendelse til Innovare", "Confirm your request to Innovare"),
        new($"Nogen har bedt om sparring med denne mailadresse. Er det dig, så læs henvendelsen igennem og send den her:\n\n{link}\n\nLinket virker i tre dage. Er det ikke dig, så slet mailen. Så hører du ikke mere.",
            $"Somebody has asked for advice with this mail address. If it was you, read the request through and send it here:\n\n{link}\n\nThe link works for three days. If it was not you, delete this mail. You will hear no more."));

    public static Letter Notice(string key, string mail, Language language, string? link) => Of(
        key, mail, language,
        new("Ny henvendelse om sparring", "New request for advice"),
        new(link is null ? "Der er kommet en ny henvendelse om sparring. Log ind og se den." : $"Der er kommet en ny henvendelse om sparring. Den ligger her:\n\n{link}",
            link is null ? "There is a new request for advice. Sign in to see it." : $"There is a new request for advice. You find it here:\n\n{link}"));

    public static Letter Reply(string key, string mail, Language language, string words, string? contact) => Of(
        key, mail, language,
        new("Svar på din henvendelse om sparring", "Answer to your request for advice"),
        contact is null ? Text.Same(words) : new($"{words}\n\nVil du skrive igen, så skriv til {contact}.", $"{words}\n\nIf you want to write again, write to {contact}."));

    static Letter Of(string key, string mail, Language language, Text subject, Text body) => new(key, Channel.Smtp, mail, language, subject[language], body[language]);
}
