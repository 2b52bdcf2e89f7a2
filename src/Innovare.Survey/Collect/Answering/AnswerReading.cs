using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Innovare.Survey.Design;

namespace Innovare.Survey.Collect.Answering;

/// <summary>Between what was sent in and what is kept. Everything typed is kept; codes nobody offered are not.</summary>
static class AnswerReading
{
    /// <summary>More than this is never kept of one field; a page as a whole is bounded at its door.</summary>
    const int MostKept = 10_000;

    static readonly string[] DateFormats = ["yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy", "dd.MM.yyyy", "d.M.yyyy", "dd/MM/yyyy", "d/M/yyyy"];

    /// <summary>Variable to code, or as typed where it cannot be read; empty when nothing was given.</summary>
    public static ImmutableSortedDictionary<string, string> Read(Question question, PostedPage post)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        switch (question.Kind)
        {
            case QuestionKind.Multiple:
                foreach (var variable in question.Answers.Select(a => $"{question.Id}.{a.Code}").Where(v => post.Fields.GetValueOrDefault(v) == "1"))
                    values[variable] = "1";
                break;
            case QuestionKind.Single or QuestionKind.Grid:
                foreach (var variable in question.Variables)
                    if (post.Fields.GetValueOrDefault(variable) is { } code && question.Answers.Any(a => a.Code == code))
                        values[variable] = code;
                break;
            default:
                if (question.OffersDontKnow && post.Fields.GetValueOrDefault(PostedPage.DontKnow(question.Id)) == "1")
                    values[PostedPage.DontKnow(question.Id)] = "1";
                else if (Clean(post.Fields.GetValueOrDefault(question.Id) ?? "") is { Length: > 0 } typed)
                    values[question.Id] = Typed(question, typed, post.Typed);
                break;
        }
        return values.ToImmutable();
    }

    /// <summary>Whether the page said anything about the question: an empty page of a question that was not shown says nothing.</summary>
    public static bool IsIn(Question question, PostedPage post) =>
        question.Variables.Any(post.Fields.ContainsKey) || post.Fields.ContainsKey(PostedPage.DontKnow(question.Id));

    /// <summary>What a reason or a text is kept as: no control signs, no halves of letters, not without end.</summary>
    public static string Clean(string typed)
    {
        var text = new StringBuilder(Math.Min(typed.Length, MostKept));
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes()) // half a pair comes out as U+FFFD
        {
            if (text.Length >= MostKept)
                break;
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
                text.Append(rune);
        }
        return text.ToString().Trim();
    }

    static string Typed(Question question, string typed, NumberStyle style) => question.Kind switch
    {
        QuestionKind.Number => TypedNumber.Read(typed, style) ?? typed,
        QuestionKind.Date => DateOnly.TryParseExact(typed, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : typed,
        _ => typed,
    };
}
