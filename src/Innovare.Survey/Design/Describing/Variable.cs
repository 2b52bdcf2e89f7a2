using System.Globalization;
using Innovare.PublicSector;

namespace Innovare.Survey.Design.Describing;

/// <summary>A column of responses.csv as its reader needs it described.</summary>
/// <param name="Name">Column name.</param>
/// <param name="Label">What it holds, in a line.</param>
/// <param name="Question">The question it belongs to.</param>
/// <param name="Codes">Codes with their meaning, those for the want of an answer last; of a number, text or date only those.</param>
public sealed record Variable(string Name, Text Label, Question Question, IReadOnlyList<Code> Codes)
{
    static readonly Code NotAsked = new("-1", new("Ikke spurgt", "Not asked"), true);

    static readonly Code DontKnow = new("-2", new("Ved ikke", "Don't know"), true);

    static readonly Code NoAnswer = new("-3", new("Ikke besvaret", "No answer"), true);

    /// <summary>Whether its values are numbers; codes in words are not.</summary>
    public bool IsNumeric => Question.Kind is QuestionKind.Number or QuestionKind.Multiple || (Codes.Count > 3 && Codes.All(c => int.TryParse(c.Value, CultureInfo.InvariantCulture, out _)));

    /// <summary>Every answer column of a form, in order.</summary>
    public static IReadOnlyList<Variable> Of(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [.. form.Questions.SelectMany(q => q.Kind switch
        {
            QuestionKind.Multiple => q.Answers.Select(a => new Variable($"{q.Id}.{a.Code}", Beside(q, a, form), q,
                [new("0", new("Ikke krydset af", "Not ticked"), false), new("1", new("Krydset af", "Ticked"), false), NotAsked, NoAnswer])),
            QuestionKind.Grid => q.Items.Select(i => new Variable($"{q.Id}.{i.Code}", Beside(q, i, form), q, Choices(q, form))),
            QuestionKind.Single => [new(q.Id, PlainWords.Of(q.Text, form), q, Choices(q, form))],
            _ => (Variable[])[new(q.Id, PlainWords.Of(q.Text, form), q, q.OffersDontKnow ? [NotAsked, DontKnow, NoAnswer] : [NotAsked, NoAnswer])],
        })];
    }

    static Code[] Choices(Question question, Form form) =>
        [.. question.Answers.Where(a => a.Code != "-2").Select(a => new Code(a.Code, PlainWords.Of(a.Text, form), false)), NotAsked, .. question.Answers.Where(a => a.Code == "-2").Select(a => new Code(a.Code, a.Text, true)), NoAnswer];

    static Text Beside(Question question, Option option, Form form) =>
        PlainWords.Of(new($"{question.Text.Da} – {option.Text.Da}", $"{question.Text.En} – {option.Text.En}"), form);
}

/// <summary>One code and what it means.</summary>
/// <param name="Value">As it stands in the file.</param>
/// <param name="Text">What it means.</param>
/// <param name="IsMissing">It stands for the want of an answer.</param>
public sealed record Code(string Value, Text Text, bool IsMissing);
