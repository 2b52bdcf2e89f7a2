using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Innovare.Web.Statbank.Api;

/// <summary>What every API has in common: open to every site, no cookie read, counted as data.</summary>
static class ApiRoutes
{
    // A question that names every municipality in every variable is about a tenth of this.
    const int MostBytes = 1 << 20;

    static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapRead(this IEndpointRouteBuilder endpoints, string address, Func<HttpContext, Task> answer) =>
        endpoints.MapMethods(address, Reading, http => Open(http, answer));

    /// <summary>A question that comes as a body; it changes nothing.</summary>
    public static void MapQuestion(this IEndpointRouteBuilder endpoints, string address, Func<HttpContext, Task> answer) =>
        endpoints.MapMethods(address, ["POST"], http => Open(http, answer))
            .WithMetadata(StatelessData.Instance, new LimitedAttribute(Limit.Data), new RequestSizeLimitAttribute(MostBytes));

    /// <summary>Something a stranger may keep here: counted as a form, and knows nobody all the same.</summary>
    public static void MapSaving(this IEndpointRouteBuilder endpoints, string address, Func<HttpContext, Task> answer) =>
        endpoints.MapMethods(address, ["POST"], http => Open(http, answer)).WithMetadata(StatelessData.Instance, new LimitedAttribute(Limit.Form));

    /// <summary>A browser asks first whether another site may ask.</summary>
    public static void MapMayAsk(this IEndpointRouteBuilder endpoints, string below) =>
        endpoints.MapMethods(below + "/{**any}", ["OPTIONS"], http =>
        {
            AllowAll(http);
            http.Response.Headers.AccessControlAllowMethods = "GET, HEAD, POST, OPTIONS";
            http.Response.Headers.AccessControlAllowHeaders = "Content-Type, If-None-Match";
            http.Response.Headers.AccessControlMaxAge = "86400";
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }).WithMetadata(StatelessData.Instance);

    static Task Open(HttpContext http, Func<HttpContext, Task> answer)
    {
        AllowAll(http);
        if (AsOf.Wrong(http.Request, SecurityHeaders.IsDemonstration(http.Request.Path)) is not { } wrong)
            return answer(http);
        http.Refuse(wrong);
        return Task.CompletedTask;
    }

    static void AllowAll(HttpContext http)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        http.Response.Headers.AccessControlExposeHeaders = "ETag, Content-Disposition, Retry-After";
    }
}
