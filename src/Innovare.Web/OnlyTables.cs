using System.Reflection;
using Innovare.PublicSector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Innovare.Web;

/// <summary>A server of a folder of tables has their pages and data addresses, and nothing else of the house.</summary>
static class OnlyTables
{
    // Said by name: the root of the web knows its slices only by convention.
    static readonly string[] Slices = ["Innovare.Web.Statbank", "Innovare.Web.Look"];

    public static void UseOnlyTables(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path == Addresses.Home.Danish || context.Request.Path == Addresses.Home.English)
        {
            context.Response.Redirect(Addresses.Tables.In(context.Request.Path == Addresses.Home.English ? Language.English : Language.Danish));
            return Task.CompletedTask;
        }
        if (context.GetEndpoint() is not { } endpoint || context.IsRefused() || !IsElsewhere(endpoint))
            return next(context);
        context.Refuse(Problems.PageUnknown);
        return Task.CompletedTask;
    });

    static bool IsElsewhere(Endpoint endpoint)
    {
        var home = endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.ModelTypeInfo?.Namespace
            ?? endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Namespace;
        return home is not null && home.StartsWith("Innovare.Web.", StringComparison.Ordinal) && !Array.Exists(Slices, slice => home.StartsWith(slice, StringComparison.Ordinal));
    }
}
