using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web;

/// <summary>Turns every refusal into a helpful page in the reader's language, or problem+json where data was asked for.</summary>
static class Refusals
{
    public static void UseRefusals(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => { context.Refuse(Problems.ServerFault); return Task.CompletedTask; },
        });
        app.UseStatusCodePages(context => WantsData(context.HttpContext.Request.Path)
            ? WriteProblem(context.HttpContext)
            : ShowPage(context));
        app.Use((context, next) =>
        {
            if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
                return next(context);
            context.Response.Headers.Allow = "GET, HEAD";
            context.Refuse(Problems.MethodNotAllowed);
            return Task.CompletedTask;
        });
    }

    /// <summary>Nothing invented exists here: its addresses are as unknown as any other.</summary>
    public static void UseWithoutDemonstration(this WebApplication app) => app.Use((context, next) =>
    {
        if (!SecurityHeaders.IsDemonstration(context.Request.Path))
            return next(context);
        context.Refuse(Problems.PageUnknown);
        return Task.CompletedTask;
    });

    static bool WantsData(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) || Path.HasExtension(path.Value);

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
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        await context.Next(http);
    }
}
