using Innovare.PublicSector;

namespace Innovare.Survey.Design.Describing;

/// <summary>Texts as they stand where no respondent is known: a placeholder says what it says otherwise, or the round's own value.</summary>
static class PlainWords
{
    public static Text Of(Text text, Form form)
    {
        foreach (var placeholder in form.Questionnaire.Placeholders ?? [])
        {
            var round = placeholder.Value.Round is { } name ? form.Round(name) : null;
            text = new(text.Da.Replace($"{{{placeholder.Id}}}", round ?? placeholder.Otherwise.Da, StringComparison.Ordinal), text.En.Replace($"{{{placeholder.Id}}}", round ?? placeholder.Otherwise.En, StringComparison.Ordinal));
        }
        return text;
    }
}
