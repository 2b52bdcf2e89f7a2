using Innovare.PublicSector;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Answer;

/// <summary>What was sent and when, and the code that opens it again; made to be printed.</summary>
[At(nameof(Addresses.AnswerReceipt), Face.Respond)]
sealed class ReceiptModel(RespondentDoor door) : RespondentPage(door)
{
    public override Text Title => AnswerTexts.Receipt;

    /// <summary>The day; the hour is not kept.</summary>
    public string SentOn => Respondent.SubmittedOn?.ToString(Language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", Culture) ?? "";

    public string? Code => Door.CodeOf(Respondent);

    public IActionResult OnGet() => Respondent.Progress.Submission is null ? To(Addresses.AnswerReview) : Page();
}
