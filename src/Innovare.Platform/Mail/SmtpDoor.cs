using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Innovare.Platform.Mail;

/// <summary>Hands letters to a mail server, each as plain text and HTML side by side.</summary>
public sealed class SmtpDoor(SmtpServer server) : IMailDoor
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public Channel Channel => Channel.Smtp;

    public async Task<Handover> Send(OutgoingLetter letter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (!MailAddress.TryCreate(letter.Letter.Recipient, out var recipient))
            return new Handover.NoSuchRecipient("This is not a mail address.");
        using var message = Message(letter, recipient);
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.StartTls, DeliveryFormat = SmtpDeliveryFormat.International };
        if (server.User is not null)
            client.Credentials = new NetworkCredential(server.User, server.Password);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
            return new Handover.Accepted();
        }
        catch (SmtpFailedRecipientException trouble)
        {
            return IsUnknown(trouble) ? new Handover.NoSuchRecipient(Why(trouble)) : new Handover.NotNow(Why(trouble));
        }
        catch (SmtpException trouble)
        {
            return IsAboutUs(trouble.StatusCode) && (IsPlain(recipient) || trouble.InnerException is not null) ? new Handover.NobodyThere(Why(trouble)) : new Handover.NotNow(Why(trouble));
        }
        catch (OperationCanceledException)
        {
            return new Handover.NobodyThere("The mail server did not answer in time.");
        }
    }

    MailMessage Message(OutgoingLetter outgoing, MailAddress recipient)
    {
        var letter = outgoing.Letter;
        var from = new MailAddress(server.From, letter.Sender, Encoding.UTF8);
        var message = new MailMessage(from, recipient) { Subject = letter.Subject, SubjectEncoding = Encoding.UTF8 };
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Body, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(LetterHtml.Of(letter), Encoding.UTF8, MediaTypeNames.Text.Html));
        message.Headers["Message-ID"] = $"<{outgoing.Id}@{from.Host}>";
        message.Headers["Auto-Submitted"] = "auto-generated"; // RFC 3834: no out-of-office in return
        if (letter.OptOut is { } optOut)
        {
            message.Headers["List-Unsubscribe"] = $"<{optOut.AbsoluteUri}>";
            message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"; // RFC 8058
        }
        return message;
    }

    // 550, 551 and 553 say that there is no such mailbox, but with 5.7 that the sender is not liked.
    static bool IsUnknown(SmtpFailedRecipientException trouble) =>
        trouble.StatusCode is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.MailboxNameNotAllowed
        && !trouble.Message.Contains(" 5.7.", StringComparison.Ordinal);

    // a server that takes only ASCII makes the client give up on søren@… before it is asked; that says nothing of the next letter
    static bool IsPlain(MailAddress recipient) => Ascii.IsValid(recipient.Address);

    // no connection, going down, or our login is wrong: the next letter would meet the same
    static bool IsAboutUs(SmtpStatusCode status) =>
        status is SmtpStatusCode.GeneralFailure or SmtpStatusCode.ServiceNotAvailable or SmtpStatusCode.MustIssueStartTlsFirst or (SmtpStatusCode)535;

    static string Why(SmtpException trouble) => FormattableString.Invariant($"{(int)trouble.StatusCode} {(trouble.InnerException ?? trouble).Message}").ReplaceLineEndings(" ");
}
