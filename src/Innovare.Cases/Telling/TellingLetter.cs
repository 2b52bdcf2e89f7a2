using Innovare.PublicSector;

namespace Innovare.Cases.Telling;

/// <summary>A letter about what was told. It carries a link, and never what a stranger has written.</summary>
/// <param name="Mail">To whom.</param>
/// <param name="Language">In which language.</param>
/// <param name="Of">What it is about: <c>case/ID</c> or <c>reuse/ID</c>.</param>
/// <param name="Kind">Kind of <see cref="TellingLink"/> that it carries; null for none.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">The words, given the secret of the link.</param>
public sealed record TellingLetter(string Mail, Language Language, string Of, string? Kind, string Subject, Func<string, string> Body)
{
    /// <summary>To a teller who has to prove that the address is theirs.</summary>
    public static TellingLetter Prove(string mail, Language language, string of, Func<string, string> address) => Write(
        mail, language, of, TellingLink.Prove, address,
        new("Bekræft din arbejdsmail", "Confirm your work e-mail"),
        new("Nogen har skrevet noget til Innovares bibliotek og brugt din arbejdsmail. Er det dig, så bekræft det her. Så sender vi det, I har skrevet, til redaktionen.", "Somebody has written something for the library of Innovare and given your work e-mail. If it was you, confirm it here. Then we send what you wrote to the editors."),
        new("Linket virker én gang og i to dage. Er det ikke dig, så slet mailen.", "The link works once, for two days. If it was not you, delete this mail."));

    /// <summary>To the owner of a case or a reuse: something has happened.</summary>
    public static TellingLetter News(string mail, Language language, string of, Text what, Func<string, string> address) => Write(
        mail, language, of, TellingLink.Open, address,
        new("Nyt om det, I har fortalt", "News about what you have told us"),
        what,
        new("Linket virker én gang og i 30 dage. Senere kan du logge ind med din arbejdsmail.", "The link works once, for 30 days. Later you can sign in with your work e-mail."));

    /// <summary>To the contact of a case that somebody says they have taken.</summary>
    public static TellingLetter Giver(string mail, Language language, string of, Func<string, string> address) => Write(
        mail, language, of, TellingLink.Giver, address,
        new("Nogen bygger på jeres løsning", "Somebody builds on your solution"),
        new("En anden arbejdsplads fortæller, at den har taget eller overvejer en løsning, I har delt. Er det rigtigt? Se det, og svar her.", "Another workplace says that it has taken, or is considering, a solution you have shared. Is that right? See it, and answer here."),
        new("Linket virker, til I har svaret, og højst i 60 dage.", "The link works until you have answered, and at most for 60 days."));

    /// <summary>To the contact of a case, once a year.</summary>
    public static TellingLetter Yearly(string mail, Language language, string of, Func<string, string> address) => Write(
        mail, language, of, TellingLink.Open, address,
        new("Bruger I den stadig?", "Do you still use it?"),
        new("Det er et år siden, vi sidst hørte, om løsningen er i brug hos jer. Svar ja eller nej her. Det tager et minut.", "It is a year since we last heard whether the solution is in use with you. Answer yes or no here. It takes a minute."),
        new("Linket virker én gang og i 30 dage.", "The link works once, for 30 days."));

    static TellingLetter Write(string mail, Language language, string of, string kind, Func<string, string> address, Text subject, Text before, Text after) =>
        new(mail, language, of, kind, subject[language], secret => $"{before[language]}\n\n{address(secret)}\n\n{after[language]}");
}
