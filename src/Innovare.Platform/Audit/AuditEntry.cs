using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Innovare.Platform.Audit;

/// <summary>Something a member of staff did with what we hold on others.</summary>
/// <param name="Actor">Account id of who did it; no name, so that the log itself stays thin.</param>
/// <param name="Role">Role they did it in.</param>
/// <param name="Act">Looked at it or changed it.</param>
/// <param name="Object">What it was done to, by id: <c>contact/17</c>. Never its content.</param>
public sealed record AuditEntry(string Actor, string Role, AuditAct Act, string Object);

/// <summary>What was done.</summary>
public enum AuditAct
{
    Read,
    Change,
}

/// <summary>An entry as the log keeps it.</summary>
/// <param name="Number">Its place.</param>
/// <param name="At">When.</param>
/// <param name="Entry">What was done.</param>
public sealed record AuditLine(long Number, DateTimeOffset At, AuditEntry Entry);

/// <summary>A row of the log: its hash covers its own words, its number and the row before it.</summary>
sealed record AuditRow(long Number, string At, string Actor, string Role, string Act, string Object, string Previous, string Hash)
{
    public bool IsItself => HashAt(Number) == Hash;

    /// <summary>The hash this row would have at that place. Each word stands with its length, so no two rows read the same.</summary>
    public string HashAt(long number)
    {
        var words = new StringBuilder();
        foreach (var word in (string[])[number.ToString(CultureInfo.InvariantCulture), At, Actor, Role, Act, Object, Previous])
            words.Append(CultureInfo.InvariantCulture, $"{word.Length}:{word}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())));
    }
}
