using System.Net.Mail;
using Innovare.Platform;

namespace Innovare.Web;

/// <summary>The domains whose mail addresses belong to public employees: INNOVARE_WORK_DOMAINS, parted by commas; each with all below it.</summary>
public sealed class WorkDomains(Settings settings)
{
    public IReadOnlyList<string> Listed { get; } =
        [.. (settings.WorkDomains ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(domain => domain.TrimStart('@', '.').ToLowerInvariant())];

    /// <summary>Whether an address is on a listed domain, or one below it.</summary>
    public bool Holds(string mail) =>
        MailAddress.TryCreate(mail, out var address) && address.Address == mail
        && Listed.Any(domain => address.Host == domain || address.Host.EndsWith("." + domain, StringComparison.Ordinal));
}
