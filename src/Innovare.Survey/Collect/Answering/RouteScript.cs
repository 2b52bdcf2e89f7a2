using System.Text.Json;
using Innovare.Survey.Design;

namespace Innovare.Survey.Collect.Answering;

/// <summary>What the browser's small script needs to show and hide questions while a page is filled in: the rule trees as they stand in the definition.</summary>
public static class RouteScript
{
    /// <summary>JSON of these questions and of all their rules can ask.</summary>
    /// <param name="form">The form.</param>
    /// <param name="questions">Those of a page, or all.</param>
    /// <param name="register">What the frame knows of the respondent.</param>
    /// <param name="json">How definitions are written.</param>
    public static string Of(Form form, IEnumerable<Question> questions, Func<string, string?> register, JsonSerializerOptions json)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(register);
        return JsonSerializer.Serialize(new
        {
            questions = questions.Select(q => new
            {
                q.Id,
                q.Kind,
                q.When,
                q.Least,
                q.Most,
                q.Decimals,
                q.MostCharacters,
                items = q.Items.Select(o => new { o.Code, o.When }),
                answers = q.Answers.Select(o => new { o.Code, o.When }),
            }),
            derived = form.DerivedRules,
            register = Source.RegisterValues.Where(v => register(v) is not null).ToDictionary(v => v, v => register(v), StringComparer.Ordinal),
            round = Source.RoundValues.Where(v => form.Round(v) is not null).ToDictionary(v => v, form.Round, StringComparer.Ordinal),
        }, json);
    }
}
