using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web;

/// <summary>What every answer says to the browser: nothing from elsewhere, nothing inline, framed by nobody.</summary>
static class SecurityHeaders
{
    const string Own = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; object-src 'none'; base-uri 'none'; ";
    const string Policy = Own + "frame-ancestors 'none'";

    /// <summary>Written when the answer begins, because a fault clears what stood there before. An address that may be framed or fetched by others has said so by then.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var isDemonstration = IsDemonstration(context.Request.Path); // a refusal changes the path
        var isSent = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.TryAdd("Content-Security-Policy", Policy);
            headers.XContentTypeOptions = "nosniff";
            headers.TryAdd("Referrer-Policy", "same-origin"); // an address of ours can say who looked at what
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
            headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
            if (context.Request.IsHttps)
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            if (isDemonstration)
                headers["X-Robots-Tag"] = "noindex, nofollow";
            if (isSent || IsPersonal(context))
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>Lets every site frame this answer: open figures that know no reader and take no answers.</summary>
    public static void MayBeFramed(this HttpResponse response) => response.Headers.ContentSecurityPolicy = Own + "frame-ancestors *";

    /// <summary>Everything below /demo, in either language, is invented.</summary>
    public static bool IsDemonstration(PathString path) =>
        path.StartsWithSegments(Addresses.Demo.Danish, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(Addresses.Demo.English, StringComparison.OrdinalIgnoreCase);

    static bool IsPersonal(HttpContext context) =>
        context.User.Identity?.IsAuthenticated is true || context.Response.Headers.SetCookie.Count > 0 || context.Response.StatusCode >= 400;
}
