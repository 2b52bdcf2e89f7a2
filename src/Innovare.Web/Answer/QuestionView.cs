using System.Collections.Immutable;
using Innovare.PublicSector;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;

namespace Innovare.Web.Answer;

/// <summary>One question as it stands on a page.</summary>
/// <param name="Question">The question.</param>
/// <param name="Page">The page it stands on.</param>
/// <param name="Values">What stands in its fields.</param>
/// <param name="Faults">What is said beside it.</param>
/// <param name="Conflict">An answer that was not taken because another was saved first; null = none.</param>
sealed record QuestionView(Question Question, QuestionPageModel Page, ImmutableSortedDictionary<string, string> Values, IReadOnlyList<AnswerFault> Faults, Conflict? Conflict)
{
    public Language Language => Page.Language;

    public string Id => Question.Id;

    /// <summary>Who has answered it, when it was somebody else.</summary>
    public string? AnsweredBy => Page.AnsweredBy(Id);

    public bool IsAsked => Page.Shown.IsAsked(Id);

    public string Text => Page.Words.Of(Question)[Language];

    public string? Help => Question.Help is { } help ? Page.Words.Filled(help)[Language] : null;

    public IReadOnlyList<string> Examples => [.. Page.Words.Examples(Question).Select(e => e[Language])];

    /// <summary>Answers or rows; those not offered are there, hidden, so that the script can show them.</summary>
    public IEnumerable<OptionView> Options(IReadOnlyList<Option> options) =>
        options.Select(o => new OptionView(o.Code, Page.Words.Filled(o.Text)[Language], o.When?.Holds(Page.Shown) ?? true));

    public string? FaultOf(string? variable) => Faults.FirstOrDefault(f => variable is null ? f.Variable is null : f.Variable == variable)?.Text[Language];

    /// <summary>What stands in a typed field, as this reader writes numbers.</summary>
    public string Typed => Values.GetValueOrDefault(Id) is not { } value ? ""
        : Question.Kind == QuestionKind.Number ? TypedNumber.Write(value, Language == Language.English ? NumberStyle.English : NumberStyle.Danish)
        : Question.Kind == QuestionKind.Date ? AnswerWords.Day(value)
        : value;

    public string? Register => Question.Preload is { } preload && Page.Respondent.Progress.Answers.ContainsKey(Id)
        ? string.Format(Page.Culture, (preload.Editable ? AnswerTexts.FromRegister : AnswerTexts.FromRegisterLocked)[Language], preload.Source[Language])
        : null;

    public bool IsLocked => Question.Preload is { Editable: false };

    /// <summary>What describes the question to a screen reader.</summary>
    public string? DescribedBy => string.Join(' ', new[] { Help is null ? null : $"{Id}-help", FaultOf(null) is null ? null : $"{Id}-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    /// <summary>Mark of what is kept: says whether this page changed it.</summary>
    public string Mark => Merging.Mark(Page.Stored.ValuesOf(Id));
}

/// <summary>An answer or a row as it stands on a page.</summary>
sealed record OptionView(string Code, string Text, bool IsOffered);
