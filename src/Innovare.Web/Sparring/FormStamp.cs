using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Innovare.Web.Sparring;

/// <summary>When a form was drawn, signed so that a program cannot make one up. A person reads and writes for a while; a program sends at once.</summary>
sealed class FormStamp(IDataProtectionProvider protection, TimeProvider time)
{
    readonly IDataProtector _protector = protection.CreateProtector("sparring-form");

    /// <summary>Nobody fills the form in faster.</summary>
    public static TimeSpan Least { get; } = TimeSpan.FromSeconds(4);

    /// <summary>A stamp of now.</summary>
    public string New() => _protector.Protect(time.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether the form is ours and was not sent at once.</summary>
    public bool IsOldEnough(string? stamp)
    {
        try
        {
            return stamp is { Length: > 0 and < 2000 }
                && long.TryParse(_protector.Unprotect(stamp), CultureInfo.InvariantCulture, out var ticks)
                && time.GetUtcNow().UtcTicks - ticks >= Least.Ticks;
        }
        catch (CryptographicException)
        {
            return false; // not ours
        }
    }
}
