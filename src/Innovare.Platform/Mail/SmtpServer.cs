using System.Net.Mail;

namespace Innovare.Platform.Mail;

/// <summary>The mail server letters are handed to, and who they are from.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">25 or 587; TLS from the first byte (465) is not spoken.</param>
/// <param name="From">Sender's address; bounces come back to it.</param>
/// <param name="StartTls">Encrypted before anything is said; always, but to this machine itself when it asks for no login.</param>
/// <param name="User">Account on the server, or null.</param>
/// <param name="Password">Its password, or null.</param>
public sealed record SmtpServer(string Host, int Port, string From, bool StartTls, string? User, string? Password)
{
    /// <summary>The server of INNOVARE_SMTP, <c>smtp://user:password@host:port?from=address</c>; null when none is named.</summary>
    /// <exception cref="InvalidDataException">It is written otherwise; the message does not repeat it.</exception>
    public static SmtpServer? Of(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Smtp is not { } said)
            return null;
        if (!Uri.TryCreate(said, UriKind.Absolute, out var uri) || uri.Scheme != "smtp" || uri.Host.Length == 0)
            throw new InvalidDataException("INNOVARE_SMTP is not an address of a mail server: write it as smtp://user:password@host:587?from=address");
        var from = uri.Query.StartsWith("?from=", StringComparison.Ordinal) ? Uri.UnescapeDataString(uri.Query["?from=".Length..]) : settings.Contact;
        if (!MailAddress.TryCreate(from, out _))
            throw new InvalidDataException("INNOVARE_SMTP names no sender: add ?from=address, or set INNOVARE_CONTACT.");
        var account = uri.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        return new(uri.Host, uri.Port > 0 ? uri.Port : 25, from!, !uri.IsLoopback || account[0].Length > 0, account[0].Length > 0 ? account[0] : null, account.ElementAtOrDefault(1)); // TryCreate refuses null
    }

    /// <summary>Without the password.</summary>
    public override string ToString() => FormattableString.Invariant($"{Host}:{Port} as {From}");
}
