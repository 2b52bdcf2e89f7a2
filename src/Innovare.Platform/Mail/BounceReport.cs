using System.Text.RegularExpressions;

namespace Innovare.Platform.Mail;

/// <summary>A delivery report (RFC 3464) that says a letter of ours will never arrive.</summary>
/// <param name="LetterId">Id of the letter.</param>
/// <param name="Status">What the other side said, e.g. <c>5.1.1</c>.</param>
public sealed partial record BounceReport(string LetterId, string Status)
{
    /// <summary>Reads a mail as it came; null when it is no report, names no letter of ours, or tells only of a delay.</summary>
    public static BounceReport? Read(string mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var status = StatusLine().Match(mail);
        var ours = MessageId().Matches(mail);
        return status.Success && ours.Count > 0 ? new(ours[^1].Groups[1].Value, status.Groups[1].Value) : null; // the report has a Message-ID too, ours comes back below it
    }

    [GeneratedRegex(@"^Status:\s*(5\.\d{1,3}\.\d{1,3})", RegexOptions.Multiline | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex StatusLine();

    [GeneratedRegex(@"^Message-ID:\s*<([0-9a-f]{32})@", RegexOptions.Multiline | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MessageId();
}
