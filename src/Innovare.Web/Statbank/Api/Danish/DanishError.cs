using System.Globalization;
using Innovare.Statbank.Selections;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Statbank.Api.Danish;

/// <summary>Refusals in the form that StatBank Denmark's clients print: <c>{"errorTypeCode", "message"}</c>.</summary>
/// <param name="Code">errorTypeCode.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Da">Danish, with a hole for what was asked.</param>
/// <param name="En">English.</param>
sealed record DanishError(string Code, int Status, string Da, string En)
{
    public static readonly DanishError TableUnknown = new("EXTRACT-NOTFOUND", 400, "Tabellen findes ikke: {0}", "Can't find table: {0}");
    public static readonly DanishError VariableUnknown = new("EXTRACT-NOTFOUND", 400, "Variablen findes ikke: {0}", "Can't find variable: {0}");
    public static readonly DanishError ValueUnknown = new("EXTRACT-NOTFOUND", 400, "Værdien findes ikke: {0}", "Can't find value: {0}");
    public static readonly DanishError TableMissing = new("REQUEST-MISSING", 400, "Der er ikke angivet en tabel.", "No table is given.");
    public static readonly DanishError FormatMissing = new("REQUEST-MISSING", 400, "Formatet mangler eller findes ikke: {0}", "Format not found or not valid: {0}");
    public static readonly DanishError BodyUnreadable = new("REQUEST-EMPTY", 400, "Indholdet kan ikke læses som JSON.", "The body cannot be read as JSON.");
    public static readonly DanishError VariableMandatory = new("EXTRACT-NOTALLOWED", 400, "Variablen kan ikke udelades: {0}", "The variable cannot be left out: {0}");
    public static readonly DanishError NotAllowed = new("EXTRACT-NOTALLOWED", 400, "Tallene kan ikke lægges sammen eller regnes om her: {0}", "The figures cannot be added up or calculated here: {0}");
    public static readonly DanishError TooLarge = new("REQUEST-LIMIT", 400, "Forespørgslen på {0:N0} celler er over grænsen på {1:N0}. Vælg færre værdier, eller brug BULK.", "The request for {0:N0} cells is above the limit of {1:N0}. Choose fewer values, or use BULK.");
    public static readonly DanishError FunctionUnknown = new("REQUEST-NOTFOUND", 404, "Funktionen findes ikke: {0}", "The function does not exist: {0}");

    static readonly Dictionary<string, DanishError> ByFault = new(StringComparer.Ordinal)
    {
        [SelectionFault.VariableUnknown] = VariableUnknown,
        [SelectionFault.ValueUnknown] = ValueUnknown,
        [SelectionFault.ExpressionBad] = ValueUnknown,
        [SelectionFault.VariableMissing] = VariableMandatory,
        [SelectionFault.SumRefused] = NotAllowed,
    };

    public static Task Send(HttpContext http, SelectionFault fault, string language)
    {
        var asked = fault.Value is null ? fault.Variable : $"{fault.Value} ({fault.Variable})";
        var choices = fault.Nearest.Count > 0 ? $" – {string.Join(", ", fault.Nearest)}" : "";
        return ByFault[fault.Code].Send(http, language, asked + choices);
    }

    public Task Send(HttpContext http, string language, params object[] asked)
    {
        http.Response.StatusCode = Status;
        http.Response.Headers.CacheControl = "no-store";
        var message = string.Format(Language(language), language == "en" ? En : Da, asked);
        return http.Response.WriteAsJsonAsync(new { errorTypeCode = Code, message }, DanishTables.Json, http.RequestAborted);
    }

    static CultureInfo Language(string language) => (language == "en" ? PublicSector.Language.English : PublicSector.Language.Danish).Culture();
}
