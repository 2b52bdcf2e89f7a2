using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Innovare.Web;

/// <summary>Turns every refusal into a helpful page in the reader's language, or problem+json where data was asked for.</summary>
static class Refusals
{
    const string FaceKey = "face";

    /// <summary>The face on which this request was refused, or null when it reached none.</summary>
    public static Face? RefusedOn(this HttpContext context) => context.Items[FaceKey] as Face?;

    public static void UseRefusals(this WebApplication app)
    {
        app.UseStatusCodePages(context => WantsData(context.HttpContext.Request.Path)
            ? WriteProblem(context.HttpContext)
            : ShowPage(context));
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => { context.Refuse(Fault(context)); return Task.CompletedTask; },
        });
    }

    /// <summary>A form whose token is not this browser's is refused by its own words: it is not the address that is wrong.</summary>
    public sealed class StaleForms : IAlwaysRunResultFilter
    {
        public void OnResultExecuting(ResultExecutingContext context)
        {
            if (context.Result is IAntiforgeryValidationFailedResult)
                context.HttpContext.Refuse(Problems.FormStale);
        }

        public void OnResultExecuted(ResultExecutedContext context)
        {
        }
    }

    /// <summary>After routing: what is not read is taken only by an address that says it takes it.</summary>
    public static void UseKnownMethods(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || context.GetEndpoint() is { } endpoint && Takes(endpoint, method))
            return next(context);
        context.Response.Headers.Allow = "GET, HEAD";
        context.Refuse(Problems.MethodNotAllowed);
        return Task.CompletedTask;
    });

    // a page without a handler for the method would be drawn as if it had been read
    static bool Takes(Endpoint endpoint, string method) =>
        endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page
            ? page.HandlerMethods.Any(h => string.Equals(h.HttpMethod, method, StringComparison.OrdinalIgnoreCase))
            : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method, StringComparer.OrdinalIgnoreCase) is true;

    /// <summary>Nothing invented exists here: its addresses are as unknown as any other.</summary>
    public static void UseWithoutDemonstration(this WebApplication app) => app.Use((context, next) =>
    {
        if (!SecurityHeaders.IsDemonstration(context.Request.Path))
            return next(context);
        context.Refuse(Problems.PageUnknown);
        return Task.CompletedTask;
    });

    // a request that cannot be read is its sender's fault, whoever found it out
    static Problem Fault(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.RequestTooLarge,
        BadHttpRequestException => Problems.RequestBad,
        _ => Problems.ServerFault,
    };

    static readonly string[] Apis = ["/api", "/statbank", Addresses.Demo.Danish + "/api", Addresses.Demo.Danish + "/statbank"];

    /// <summary>Whether a program asks: below an API, or an address that ends as a file.</summary>
    public static bool WantsData(PathString path) =>
        Array.Exists(Apis, api => path.StartsWithSegments(api, StringComparison.Ordinal)) || Path.HasExtension(path.Value);

    static Task WriteProblem(HttpContext context)
    {
        var (problem, language) = (context.Refusal(), context.ReaderLanguage());
        var body = new
        {
            type = "urn:innovare:problem:" + problem.Code,
            title = problem.What[language],
            status = problem.Status,
            detail = $"{problem.Why[language]} {problem.ToDo[language]}",
            code = problem.Code,
        };
        return context.Response.WriteAsJsonAsync(body, options: null, "application/problem+json", context.RequestAborted);
    }

    static async Task ShowPage(StatusCodeContext context)
    {
        var http = context.HttpContext;
        http.Refuse(http.Refusal());
        http.Request.Path = Addresses.Problem.In(http.ReaderLanguage());
        http.Request.Method = HttpMethods.Get;
        http.Items[FaceKey] = http.GetEndpoint()?.Metadata.GetMetadata<OnFace>()?.Face;
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        await context.Next(http);
    }
}
