using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web;

/// <summary>What every answer says to the browser: nothing from elsewhere, nothing inline, framed by nobody.</summary>
static class SecurityHeaders
{
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        if (IsDemonstration(context.Request.Path))
            headers["X-Robots-Tag"] = "noindex, nofollow";
        return next(context);
    });

    /// <summary>Everything below /demo, in either language, is invented.</summary>
    public static bool IsDemonstration(PathString path) =>
        path.StartsWithSegments(Addresses.Demo.Danish, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(Addresses.Demo.English, StringComparison.OrdinalIgnoreCase);
}
