using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using KestrelServerLimits = Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerLimits;

namespace Innovare.Web;

/// <summary>How large a request may be. What is larger gets a plain refusal before any page reads it.</summary>
/// <remarks>An endpoint that must take more says so itself: <c>[RequestSizeLimit]</c>.</remarks>
static class RequestLimits
{
    /// <summary>Bytes of a body: a form of 40 questions with long texts is about 20 kB.</summary>
    public const int Body = 64 * 1024;

    /// <summary>Bytes of a refused body that are read and thrown away, so that the browser comes to the answer that says why.</summary>
    const int Heard = 4 * 1024 * 1024;

    /// <summary>Characters of path and query: a table with every municipality chosen is about 2,000.</summary>
    public const int Address = 8000;

    /// <summary>Fields of a form, and values in a query.</summary>
    public const int Fields = 1000;

    /// <summary>The outer walls, where the server hangs up by itself with 414, 431, 408 or 413.</summary>
    public static void Set(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = Body;
        limits.MaxRequestLineSize = 2 * Address;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }

    public static void AddRequestLimits(this IServiceCollection services) => services.Configure<FormOptions>(form =>
    {
        form.ValueCountLimit = Fields;
        form.KeyLengthLimit = 200;
        form.ValueLengthLimit = Body;
        form.MultipartHeadersCountLimit = 8;
    });

    /// <summary>After routing: an endpoint may have said its own size.</summary>
    public static void UseRequestLimits(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!context.IsRefused() && await Find(context) is { } problem) // the page that says why is shown whatever was sent
        {
            if (problem == Problems.RequestTooLarge)
                await HearOut(context);
            context.Refuse(problem);
        }
        else
            await next(context);
    });

    // answered while it still sends, a browser says that the connection was broken, and the reader never learns why
    static async Task HearOut(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } size || context.Request.ContentLength is not <= Heard)
            return;
        size.MaxRequestBodySize = Heard;
        try
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
        catch (Exception trouble) when (trouble is IOException or OperationCanceledException) // whoever sent it hung up
        {
        }
    }

    static async Task<Problem?> Find(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.Value?.Length + request.QueryString.Value?.Length > Address || request.Query.Count > Fields)
            return Problems.AddressTooLong;
        if (request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
            return Problems.RequestTooLarge;
        if (request.RouteValues.Values.Any(name => name is string words && string.IsNullOrWhiteSpace(words)))
            return Problems.PageUnknown; // a page would be handed null for it
        if (!request.HasFormContentType || context.GetEndpoint()?.Metadata.GetMetadata<StatelessData>() is not null) // clients of data APIs send JSON under any name
            return null;
        try
        {
            await request.ReadFormAsync(context.RequestAborted); // kept: whoever reads it next gets this one
            return null;
        }
        catch (BadHttpRequestException trouble) when (trouble.StatusCode is StatusCodes.Status413PayloadTooLarge)
        {
            return Problems.RequestTooLarge;
        }
        catch (Exception trouble) when (trouble is InvalidDataException or IOException)
        {
            return Problems.FormUnreadable;
        }
    }
}
