using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Answer;

/// <summary>Closed, merged, wrong place, unwilling: answers too.</summary>
[At(nameof(Addresses.AnswerNotUs), Face.Respond)]
sealed class NotUsModel(RespondentDoor door) : RespondentPage(door)
{
    public static IReadOnlyDictionary<string, (Text Text, Outcome Outcome)> Reasons { get; } = new Dictionary<string, (Text, Outcome)>(StringComparer.Ordinal)
    {
        ["closed"] = (AnswerTexts.Closing, Outcome.OutOfScope),
        ["merged"] = (AnswerTexts.Merged, Outcome.OutOfScope),
        ["elsewhere"] = (AnswerTexts.WrongPlace, Outcome.NoContact),
        ["unwilling"] = (AnswerTexts.Unwilling, Outcome.Refused),
    };

    public override Text Title => AnswerTexts.NotUsTitle;

    public bool IsDone => Respondent.Outcome is not null;

    public bool IsMissing { get; private set; }

    public IActionResult OnPost(string? why)
    {
        if (why is null || !Reasons.TryGetValue(why, out var reason))
        {
            IsMissing = true;
            return Page();
        }
        Door.Answers.Decline(Respondent.Pseudonym, reason.Outcome, why);
        return To(Addresses.AnswerNotUs);
    }
}
