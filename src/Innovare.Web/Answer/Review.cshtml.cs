using Innovare.PublicSector;
using Innovare.Survey.Collect.Answering;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Answer;

/// <summary>All answers with a way to change each; the button that sends them in.</summary>
[At(nameof(Addresses.AnswerReview), Face.Respond)]
sealed class ReviewModel(RespondentDoor door) : RespondentPage(door)
{
    public override Text Title => AnswerTexts.Review;

    /// <summary>The first page that is not done, or null.</summary>
    public string? FirstOpen => Route.FirstOpen?.Id;

    public bool HasUnsent => Answers.HasUnsent(Respondent.Progress);

    public IActionResult OnPost() => Door.Submit(Respondent, LanguageCode)?.Progress.Submission is null ? To(Addresses.AnswerReview) : To(Addresses.AnswerReceipt);
}

/// <summary>The answers of a respondent as they are listed.</summary>
/// <param name="Page">Whose page.</param>
/// <param name="CanChange">Whether each page has a link to change it.</param>
sealed record AnswersView(RespondentPage Page, bool CanChange);
