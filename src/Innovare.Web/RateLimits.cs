using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Innovare.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web;

/// <summary>How often one client may call. Every endpoint is counted, a new one too; beyond the limit the answer is 429 with Retry-After.</summary>
/// <remarks>
/// A whole municipality may share one address, so pages are generous, and what protects a single account from guessing is
/// the account's own lock-out. INNOVARE_RATE multiplies every limit; 0 turns them off, for a proxy in front that counts.
/// </remarks>
static class RateLimits
{
    // calls at once, and calls per second when those are used up
    static readonly Dictionary<Limit, (int AtOnce, double PerSecond)> Standard = new()
    {
        [Limit.Page] = (1000, 100),
        [Limit.Data] = (200, 20),
        [Limit.Form] = (120, 4),
        [Limit.SignIn] = (30, 0.5),
        [Limit.Token] = (60, 1),
    };

    public static void AddRateLimits(this IServiceCollection services, Settings settings) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = Problems.TooManyRequests.Status;
        options.OnRejected = (rejected, _) => Reject(rejected);
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (Limit, string)>(context =>
            settings.Rate <= 0 || context.IsRefused() // the page that says why is not counted again
                ? RateLimitPartition.GetNoLimiter((Limit.Page, ""))
                : RateLimitPartition.GetTokenBucketLimiter((KindOf(context), ClientOf(context.Connection.RemoteIpAddress)), key => Bucket(key.Item1, settings.Rate)));
    });

    /// <summary>What this call is counted as.</summary>
    public static Limit KindOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<LimitedAttribute>()?.Limit
        ?? (HttpMethods.IsPost(context.Request.Method) ? Limit.Form : Refusals.WantsData(context.Request.Path) ? Limit.Data : Limit.Page);

    /// <summary>Who is calling: an IPv4 address, or the /64 that one subscriber has of IPv6.</summary>
    public static string ClientOf(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    static TokenBucketRateLimiterOptions Bucket(Limit limit, double rate)
    {
        var (atOnce, perSecond) = Standard[limit];
        var seconds = perSecond * rate >= 1 ? 1 : (int)Math.Ceiling(1 / (perSecond * rate)); // whole calls are given back
        return new()
        {
            TokenLimit = Math.Max(1, (int)(atOnce * rate)),
            TokensPerPeriod = Math.Max(1, (int)(perSecond * rate * seconds)),
            ReplenishmentPeriod = TimeSpan.FromSeconds(seconds),
            AutoReplenishment = true,
        };
    }

    static ValueTask Reject(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var said) ? said : TimeSpan.FromSeconds(1);
        rejected.HttpContext.Refuse(Problems.TooManyRequests);
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
