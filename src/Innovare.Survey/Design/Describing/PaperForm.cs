using System.Globalization;
using System.Net;
using System.Text;
using Innovare.PublicSector;

namespace Innovare.Survey.Design.Describing;

/// <summary>The blank questionnaire as a page for paper: every question, who answers it, boxes to tick. One file that needs no other.</summary>
public static class PaperForm
{
    const string Style = """
        body { font: 11pt/1.45 "IBM Plex Sans", system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #111; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; break-after: avoid; border-bottom: 2px solid #111; padding-bottom: .2rem; margin-top: 2rem; }
        fieldset { border: 0; margin: 1.4rem 0; padding: 0; break-inside: avoid; } legend { font-weight: 600; padding: 0; }
        p { margin: .2rem 0 .5rem; } .who { font-style: italic; } ul { list-style: none; margin: .3rem 0; padding: 0; }
        li { margin: .25rem 0 .25rem 1.6rem; text-indent: -1.6rem; } li::before { content: "☐"; display: inline-block; width: 1.6rem; text-indent: 0; }
        table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 1px solid #999; padding: .25rem .3rem; font-weight: 400; text-align: center; font-size: .85rem; }
        tbody th { text-align: left; } .line { border-bottom: 1px solid #111; height: 1.6rem; } footer { margin-top: 2rem; font-size: .8rem; color: #444; }
        """;

    /// <summary>HTML in one language.</summary>
    public static string Html(Form form, Language language)
    {
        ArgumentNullException.ThrowIfNull(form);
        string Word(string da, string en) => language == Language.English ? en : da;
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{Word("da", "en")}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Safe(form.Questionnaire.Title[language])}</title><style>{Style}</style></head>\n<body>\n<h1>{Safe(PlainWords.Of(form.Questionnaire.Title, form)[language])}</h1>\n");
        var number = 0;
        var numbers = form.Questions.ToDictionary(q => q.Id, _ => ++number, StringComparer.Ordinal);
        foreach (var section in form.Questionnaire.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{Safe(section.Title[language])}</h2>\n");
            foreach (var question in section.Pages.SelectMany(p => p.Questions))
                page.Append(Question(question, numbers, form, language));
            page.Append("</section>\n");
        }
        return page.Append(CultureInfo.InvariantCulture, $"<footer>{Safe(form.Questionnaire.Id)} {Safe(form.Questionnaire.Version)} · {form.Hash}</footer>\n</body>\n</html>\n").ToString();
    }

    static string Question(Question question, Dictionary<string, int> numbers, Form form, Language language)
    {
        string Word(string da, string en) => language == Language.English ? en : da;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<fieldset>\n<legend>{numbers[question.Id]}. {Safe(PlainWords.Of(question.Text, form)[language])}</legend>\n");
        if (question.When is { } when)
            text.Append(CultureInfo.InvariantCulture, $"<p class=\"who\">{Word("Svar kun, hvis", "Answer only if")} {Safe(RuleWords.Of(when, form, numbers)[language])}.</p>\n");
        if (question.Help is { } help)
            text.Append(CultureInfo.InvariantCulture, $"<p>{Safe(PlainWords.Of(help, form)[language])}</p>\n");
        text.Append(question.Kind switch
        {
            QuestionKind.Single or QuestionKind.Multiple => $"<ul>{string.Concat(question.Answers.Select(a => $"<li>{Safe(PlainWords.Of(a.Text, form)[language])}</li>"))}</ul>\n",
            QuestionKind.Grid => Grid(question, form, language),
            QuestionKind.Number => $"<p class=\"line\"></p><p>{Safe(question.Measure?[language] ?? "")}</p>\n",
            QuestionKind.Date => $"<p class=\"line\"></p><p>{Word("dag-måned-år", "day-month-year")}</p>\n",
            _ => "<p class=\"line\"></p><p class=\"line\"></p>\n",
        });
        if (question.OffersDontKnow)
            text.Append(CultureInfo.InvariantCulture, $"<ul><li>{Word("Ved ikke", "Don't know")}</li></ul>\n");
        return text.Append("</fieldset>\n").ToString();
    }

    static string Grid(Question question, Form form, Language language) =>
        $"<table><thead><tr><td></td>{string.Concat(question.Answers.Select(a => $"<th scope=\"col\">{Safe(PlainWords.Of(a.Text, form)[language])}</th>"))}</tr></thead><tbody>"
        + string.Concat(question.Items.Select(i => $"<tr><th scope=\"row\">{Safe(PlainWords.Of(i.Text, form)[language])}</th>{string.Concat(question.Answers.Select(_ => "<td>☐</td>"))}</tr>"))
        + "</tbody></table>\n";

    static string Safe(string words) => WebUtility.HtmlEncode(words);
}
