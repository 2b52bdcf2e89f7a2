using Innovare.PublicSector;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Answer;

/// <summary>What was sent and when, and the code that opens it again; made to be printed.</summary>
[At(nameof(Addresses.AnswerReceipt), Face.Respond)]
sealed class ReceiptModel(RespondentDoor door) : RespondentPage(door)
{
    static readonly TimeZoneInfo Denmark = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public override Text Title => AnswerTexts.Receipt;

    public string SentAt => Respondent.SubmittedAt is { } at
        ? TimeZoneInfo.ConvertTime(at, Denmark).ToString(Language == Language.English ? "d MMMM yyyy 'at' HH:mm" : "d. MMMM yyyy 'kl.' HH.mm", Culture)
        : "";

    public string? Code => Door.CodeOf(Respondent);

    public IActionResult OnGet() => Respondent.Progress.Submission is null ? To(Addresses.AnswerReview) : Page();
}
