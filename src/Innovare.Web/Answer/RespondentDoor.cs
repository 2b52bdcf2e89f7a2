using System.Security.Cryptography;
using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.Survey.Field;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Answer;

/// <summary>Who is answering: a link or a code is exchanged once for a cookie, so that no secret stays in an address.</summary>
sealed class RespondentDoor(Settings settings, TimeProvider time, FaceCookies cookies, Gate gate, IDataProtectionProvider protection)
{
    static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    readonly ITimeLimitedDataProtector _session = protection.CreateProtector("respond", "session").ToTimeLimitedDataProtector();
    readonly IDataProtector _receipt = protection.CreateProtector("respond", "receipt");

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Counts those inside.</summary>
    public Gate Gate { get; } = gate;

    public KeyBook Keys { get; } = new(Stores.Of(settings), time);

    public AnswerBook Answers { get; } = new(Stores.Of(settings), time);

    public ContactBook Contacts { get; } = new(Stores.Of(settings));

    public HandOverBook HandOvers { get; } = new(Stores.Of(settings), time);

    /// <summary>Lets the respondent in, or a colleague whom sections were handed to.</summary>
    public void Open(HttpResponse response, string pseudonym, string colleague = "") =>
        cookies.Write(response, Face.Respond, _session.Protect(colleague.Length > 0 ? $"{pseudonym}/{colleague}" : pseudonym, Longest));

    /// <summary>Whose answers a link opens, and for which colleague (empty for the one who was asked); or null.</summary>
    public (string Pseudonym, string Colleague)? ByLink(string link) => Keys.ByLink(link) is { } pseudonym ? (pseudonym, "") : HandOvers.ByLink(link);

    /// <summary>Lets go of the respondent; the answers are kept.</summary>
    public void Close(HttpResponse response) => cookies.Clear(response, Face.Respond);

    /// <summary>Whether somebody came in by this browser, whatever the cookie opens now.</summary>
    public bool HasCookie(HttpRequest request) => cookies.Read(request, Face.Respond) is not null;

    /// <summary>Who the cookie lets in, and what was handed to them when it is a colleague; or null.</summary>
    public (Respondent Respondent, HandOver? HandOver)? Find(HttpRequest request)
    {
        try
        {
            if (cookies.Read(request, Face.Respond) is not { } cookie || _session.Unprotect(cookie).Split('/') is not [var pseudonym, .. var rest] || Answers.FindOpen(pseudonym) is not { } respondent)
                return null;
            if (rest is not [var colleague])
                return (respondent, null);
            return HandOvers.Find(pseudonym, colleague) is { } handOver ? (respondent, handOver) : null; // else it was taken back
        }
        catch (CryptographicException) // old, or not ours
        {
            return null;
        }
    }

    /// <summary>What the workplace is called; null when nobody has said.</summary>
    public string? NameOf(string pseudonym) => Keys.ContactOf(pseudonym) is { } contact ? Contacts.NameOf(contact) : null;

    /// <summary>Sends the answers in, and lets the receipt's code open them.</summary>
    public Respondent? Submit(Respondent respondent, string language)
    {
        var code = AccessCodes.NewCode();
        var after = Answers.Submit(respondent.Pseudonym, language, _receipt.Protect(code));
        if (after?.Receipt is { } sealedCode)
            Keys.AddReceipt(after.Pseudonym, _receipt.Unprotect(sealedCode));
        return after;
    }

    /// <summary>The receipt's code, or null when nothing has been sent.</summary>
    public string? CodeOf(Respondent respondent) => respondent.Receipt is { } sealedCode ? _receipt.Unprotect(sealedCode) : null;
}
