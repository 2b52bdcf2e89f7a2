using System.Text.RegularExpressions;
using Innovare.Platform.Mail;
using Innovare.PublicSector;

namespace Innovare.Survey.Field;

/// <summary>The words of field letters: what stands in them at first, and what is filled in.</summary>
public static partial class FieldWords
{
    /// <summary>What can be filled in, in braces.</summary>
    public static IReadOnlyList<string> Known { get; } = ["title", "link", "code", "door", "deadline", "minutes", "sender", "help", "optOut", "count"];

    internal static IReadOnlyList<string> Needed { get; } = ["link", "deadline", "sender", "optOut"];

    internal static Text InvitationSubject { get; } = new("Hvad har I fornyet? Svar senest {deadline}", "What have you renewed? Answer by {deadline}");

    internal static Text Invitation { get; } = new(
        "Kære leder\n\nJeres arbejdsplads er trukket ud til undersøgelsen {title}. Lodtrækningen er tilfældig, og ingen anden kan svare i jeres sted.\n\nSvar her. Det tager cirka {minutes} minutter, og I kan holde pause undervejs:\n\n{link}\n\nVirker linket ikke? Gå til {door} og skriv koden {code}.\n\nSvar senest {deadline}. Det er frivilligt at svare. Svarene bliver kun brugt til statistik, og ingen kan se på tallene, hvad netop I har svaret.\n\nEr arbejdspladsen lukket, eller er I ikke de rette? Så sig det på samme link.\n\nSpørgsmål? Kontakt {help}.\n\nVenlig hilsen\n{sender}\n\nVil I ikke have flere mails om undersøgelsen? {optOut}",
        "Dear leader\n\nYour workplace has been drawn for the survey {title}. The draw is random, and nobody else can answer in your place.\n\nAnswer here. It takes about {minutes} minutes, and you can take a break on the way:\n\n{link}\n\nDoes the link not work? Go to {door} and type the code {code}.\n\nAnswer by {deadline}. Answering is voluntary. The answers are used for statistics only, and nobody can tell from the figures what you answered.\n\nIs the workplace closed, or are you not the right ones? Say so on the same link.\n\nQuestions? Contact {help}.\n\nKind regards\n{sender}\n\nNo more mails about the survey? {optOut}");

    internal static Text ReminderSubject { get; } = new("Vi mangler jeres svar – senest {deadline}", "We are missing your answer – by {deadline}");

    internal static Text Reminder { get; } = new(
        "Kære leder\n\nVi har ikke fået jeres svar på undersøgelsen {title} endnu. Er I begyndt, så er det, I har skrevet, gemt.\n\nSvar her, cirka {minutes} minutter:\n\n{link}\n\nEller gå til {door} og skriv koden {code}.\n\nSvar senest {deadline}. Det er frivilligt, men hvert svar tæller: Kun nogle arbejdspladser er spurgt.\n\nSpørgsmål? Kontakt {help}.\n\nVenlig hilsen\n{sender}\n\nVil I ikke have flere mails om undersøgelsen? {optOut}",
        "Dear leader\n\nWe have not had your answer to the survey {title} yet. If you have begun, what you wrote is kept.\n\nAnswer here, about {minutes} minutes:\n\n{link}\n\nOr go to {door} and type the code {code}.\n\nAnswer by {deadline}. It is voluntary, but each answer counts: only some workplaces are asked.\n\nQuestions? Contact {help}.\n\nKind regards\n{sender}\n\nNo more mails about the survey? {optOut}");

    internal static Text LastReminderSubject { get; } = new("Sidste dage: svar senest {deadline}", "Last days: answer by {deadline}");

    internal static Text LastReminder { get; } = new(
        "Kære leder\n\nUndersøgelsen {title} lukker {deadline}. Dette er den sidste påmindelse.\n\nSvar her, cirka {minutes} minutter:\n\n{link}\n\nEller gå til {door} og skriv koden {code}.\n\nVil I ikke svare, kan I sige det på samme link.\n\nSpørgsmål? Kontakt {help}.\n\nVenlig hilsen\n{sender}\n\nVil I ikke have flere mails om undersøgelsen? {optOut}",
        "Dear leader\n\nThe survey {title} closes on {deadline}. This is the last reminder.\n\nAnswer here, about {minutes} minutes:\n\n{link}\n\nOr go to {door} and type the code {code}.\n\nIf you would rather not answer, you can say so on the same link.\n\nQuestions? Contact {help}.\n\nKind regards\n{sender}\n\nNo more mails about the survey? {optOut}");

    internal static Text CoordinatorSubject { get; } = new("{count} af jeres arbejdspladser er spurgt – svar senest {deadline}", "{count} of your workplaces are asked – answer by {deadline}");

    internal static Text Coordinator { get; } = new(
        "Kære koordinator\n\n{count} arbejdspladser i jeres organisation mangler at svare på undersøgelsen {title}. Du får ét brev for dem alle.\n\nPå din liste kan du se, hvem der mangler, og sende hver af dem videre til lederen:\n\n{link}\n\nDe skal svare senest {deadline}. Du kan se, om de har svaret, men ikke hvad.\n\nSpørgsmål? Kontakt {help}.\n\nVenlig hilsen\n{sender}\n\nVil du ikke have flere mails om undersøgelsen? {optOut}",
        "Dear coordinator\n\n{count} workplaces of your organisation have still to answer the survey {title}. You get one letter for them all.\n\nYour list shows who is missing, and lets you pass each on to its leader:\n\n{link}\n\nThey must answer by {deadline}. You can see whether they have answered, but not what.\n\nQuestions? Contact {help}.\n\nKind regards\n{sender}\n\nNo more mails about the survey? {optOut}");

    internal static IEnumerable<Text> Faults(Text subject, Text body, IReadOnlyList<string> needed)
    {
        foreach (var (language, line, words) in new[] { (Language.Danish, subject.Da, body.Da), (Language.English, subject.En, body.En) })
        {
            var (da, en) = language == Language.Danish ? ("på dansk", "in Danish") : ("på engelsk", "in English");
            if (line.Trim().Length == 0 || words.Trim().Length == 0)
                yield return new($"Brevet mangler emne eller tekst {da}.", $"The letter lacks a subject or text {en}.");
            if (line.AsSpan().ContainsAny('\r', '\n'))
                yield return new($"Emnet {da} er mere end én linje.", $"The subject {en} is more than one line.");
            var used = In(line + " " + words).ToList();
            foreach (var unknown in used.Except(Known, StringComparer.Ordinal))
                yield return new($"Intet udfylder {{{unknown}}} {da}.", $"Nothing fills in {{{unknown}}} {en}.");
            foreach (var missing in needed.Except(used, StringComparer.Ordinal))
                yield return new($"{{{missing}}} mangler {da}.", $"{{{missing}}} is missing {en}.");
        }
    }

    internal static IEnumerable<string> In(string text) => Word().Matches(text).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal);

    internal static Letter Write(string key, string recipient, Language language, Text subject, Text body, IReadOnlyDictionary<string, string> words, Uri? optOut) =>
        new LetterTemplate("field", subject, body).Write(key, Channel.Smtp, recipient, language, words, optOut) with { Sender = words["sender"].ReplaceLineEndings(" ") };

    [GeneratedRegex(@"\{([a-z][A-Za-z]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
