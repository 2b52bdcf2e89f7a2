using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Innovare.Web.Statbank.Api;

/// <summary>What every API has in common: open to every site, no cookie read, counted as data.</summary>
static class ApiRoutes
{
    static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapRead(this IEndpointRouteBuilder endpoints, string address, Func<HttpContext, Task> answer) =>
        endpoints.MapMethods(address, Reading, http => Open(http, answer));

    /// <summary>A question that comes as a body; it changes nothing.</summary>
    public static void MapQuestion(this IEndpointRouteBuilder endpoints, string address, Func<HttpContext, Task> answer) =>
        endpoints.MapMethods(address, ["POST"], http => Open(http, answer))
            .WithMetadata(StatelessData.Instance, new LimitedAttribute(Limit.Data));

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
        });

    static Task Open(HttpContext http, Func<HttpContext, Task> answer)
    {
        AllowAll(http);
        return answer(http);
    }

    static void AllowAll(HttpContext http)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        http.Response.Headers.AccessControlExposeHeaders = "ETag, Content-Disposition, Retry-After";
    }
}
