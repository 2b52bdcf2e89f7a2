using System.Security.Cryptography;
using Innovare.Survey.Field;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.FieldWork;

/// <summary>Who coordinates: a link is exchanged for a cookie of its own, so that no secret stays in an address.</summary>
sealed class CoordinatorDoor(FieldOffice office, FaceCookies cookies, IDataProtectionProvider protection)
{
    const string Purpose = "coordinator";

    static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    readonly ITimeLimitedDataProtector _session = protection.CreateProtector("respond", Purpose).ToTimeLimitedDataProtector();

    public void Open(HttpResponse response, string link) => cookies.Write(response, Face.Respond, _session.Protect(link, Longest), Purpose);

    /// <summary>Who the cookie lets in, or null.</summary>
    public (FieldPeriod Period, Coordinator Coordinator)? Find(HttpRequest request)
    {
        try
        {
            return cookies.Read(request, Face.Respond, Purpose) is { } cookie && new Coordinators(office.Stores).ByLink(_session.Unprotect(cookie)) is { } found && office.Periods.Find(found.Round) is { } period
                ? (period, found.Coordinator)
                : null;
        }
        catch (CryptographicException) // old, or not ours
        {
            return null;
        }
    }
}
