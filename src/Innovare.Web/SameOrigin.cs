using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web;

/// <summary>
/// What changes something is taken from our own pages only. The browser itself says where a request comes from
/// (Sec-Fetch-Site, in older ones Origin); a program that says neither still needs the token of the form.
/// </summary>
static class SameOrigin
{
    public static void UseSameOriginOnly(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsReading(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<StatelessData>() is not null || IsOurs(context.Request))
            return next(context);
        context.Refuse(Problems.FromElsewhere);
        return Task.CompletedTask;
    });

    static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    static bool IsOurs(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site])
            return site is "same-origin" or "none";
        return request.Headers.Origin is not [{ Length: > 0 } origin]
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>Marks a data address that takes POST from anywhere: it changes nothing, and knows nobody, because it reads no cookie.</summary>
public sealed class StatelessData
{
    StatelessData()
    {
    }

    public static StatelessData Instance { get; } = new();
}
