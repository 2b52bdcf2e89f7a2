using System.Security.Cryptography;
using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.Survey.Field;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Answer;

/// <summary>Who is answering: a link or a code is exchanged once for a cookie, so that no secret stays in an address.</summary>
sealed class RespondentDoor(Settings settings, TimeProvider time, FaceCookies cookies, IDataProtectionProvider protection)
{
    static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    readonly ITimeLimitedDataProtector _session = protection.CreateProtector("respond", "session").ToTimeLimitedDataProtector();
    readonly IDataProtector _receipt = protection.CreateProtector("respond", "receipt");

    public DateTimeOffset Now => time.GetUtcNow();

    public KeyBook Keys { get; } = new(Stores.Of(settings), time);

    public AnswerBook Answers { get; } = new(Stores.Of(settings), time);

    public ContactBook Contacts { get; } = new(Stores.Of(settings));

    /// <summary>Lets the respondent in.</summary>
    public void Open(HttpResponse response, string pseudonym) => cookies.Write(response, Face.Respond, _session.Protect(pseudonym, Longest));

    /// <summary>Lets go of the respondent; the answers are kept.</summary>
    public void Close(HttpResponse response) => cookies.Clear(response, Face.Respond);

    /// <summary>Who the cookie lets in, or null.</summary>
    public Respondent? Find(HttpRequest request)
    {
        try
        {
            return cookies.Read(request, Face.Respond) is { } cookie && _session.Unprotect(cookie) is var pseudonym && Keys.IsOpen(pseudonym) ? Answers.Find(pseudonym) : null;
        }
        catch (CryptographicException) // old, or not ours
        {
            return null;
        }
    }

    /// <summary>What the workplace is called; null when nobody has said.</summary>
    public string? NameOf(string pseudonym) => Keys.ContactOf(pseudonym) is { } contact ? Contacts.Find(contact)?.Name : null;

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
