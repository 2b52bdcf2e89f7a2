using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Innovare.Statbank.Selections;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Statbank.Api.PxWeb2;

/// <summary>Refusals of PxWebApi 2 as problem+json: the titles that its clients know, and beside them what would be right.</summary>
static class Refusing
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // data, never part of a page
    };

    // Titles are English in every language: clients compare them. They are those of the reference server.
    static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        [Problems.TableUnknown.Code] = "Non-existent table",
        [Problems.SelectionVariableUnknown.Code] = "Non-existent variable",
        [Problems.SelectionValueUnknown.Code] = "Non-existent value",
        [Problems.SelectionExpressionBad.Code] = "Illegal selection expression",
        [Problems.SelectionVariableMissing.Code] = "Missing selection for mandantory variable",
        [Problems.CodelistUnknown.Code] = "Non-existent codelist",
        [Problems.SumRefused.Code] = "Illegal aggregation",
        [Problems.PlacementBad.Code] = "Illegal placement",
        [Problems.TooManyCells.Code] = "Too many cells selected",
        [Problems.OutputFormatBad.Code] = "Unsupported output format",
        [Problems.LanguageUnknown.Code] = "Unsupported language",
        [Problems.ListPageUnknown.Code] = "Non-existent page",
        [Problems.SavedQueryUnknown.Code] = "Saved query not found",
        [Problems.BodyUnreadable.Code] = "One or more validation errors occurred.",
    };

    static readonly Dictionary<string, Problem> ByFault = new(StringComparer.Ordinal)
    {
        [SelectionFault.VariableUnknown] = Problems.SelectionVariableUnknown,
        [SelectionFault.ValueUnknown] = Problems.SelectionValueUnknown,
        [SelectionFault.ExpressionBad] = Problems.SelectionExpressionBad,
        [SelectionFault.VariableMissing] = Problems.SelectionVariableMissing,
        [SelectionFault.CodelistUnknown] = Problems.CodelistUnknown,
        [SelectionFault.SumRefused] = Problems.SumRefused,
        [SelectionFault.PlacementBad] = Problems.PlacementBad,
    };

    /// <summary>The first fault gives the title; all stand in <c>help</c>.</summary>
    public static Task Refuse(this HttpContext http, IReadOnlyList<SelectionFault> faults, string language)
    {
        var first = faults[0];
        var choices = first.Nearest.Count > 0 ? $" ({string.Join(", ", first.Nearest)})" : "";
        return http.Say(ByFault[first.Code], language, $"{first.Variable}{(first.Value is null ? "" : $" = {first.Value}")}{choices}", new { faults });
    }

    /// <summary>Why, in the reader's language, with what was asked for and what would be right.</summary>
    public static Task Say(this HttpContext http, Problem problem, string language, string? asked = null, object? help = null)
    {
        var words = string.Equals(language, "da", StringComparison.OrdinalIgnoreCase) ? PublicSector.Language.Danish : PublicSector.Language.English;
        http.Response.StatusCode = problem.Status;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(
            new
            {
                type = "urn:innovare:problem:" + problem.Code,
                title = Titles.GetValueOrDefault(problem.Code, problem.What.En),
                status = problem.Status,
                detail = $"{problem.Why[words]} {(asked is null ? "" : asked + ". ")}{problem.ToDo[words]}",
                code = problem.Code,
                help,
            },
            Json, "application/problem+json", http.RequestAborted);
    }
}
