using System.Globalization;
using System.Reflection;

namespace Innovare.Web.Statbank.Api.PxWeb2;

/// <summary>What a client should know of this server before it asks.</summary>
static class Configuration
{
    // The version of PxAPI-2 that the routes follow; clients refuse what is below 2.0.0.
    const string ApiVersion = "2.0.0";

    // The bucket of calls for data: see the limits on how often one client may call.
    const int MostCalls = 200;
    const int Seconds = 10;

    public static ConfigResponse Of(ApiTables tables, TablesLicence? licence) => new(
        ApiVersion,
        Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0.0.0",
        [.. tables.Languages.Select(code => new LanguageInfo(code, Name(code)))],
        tables.Languages[0],
        Data.MostCells,
        MostCalls,
        Seconds,
        licence?.Address ?? "",
        [.. tables.Languages.Select(code => new SourceReference(code, Reference(code)))],
        Output.Usual,
        [.. Output.All.Select(o => o.Name)],
        [new("CORS", [new("enabled", "True")])]);

    static string Reference(string code) => code is "da" ? "Kilde: den udgiver, som står ved tabellen, via Innovare" : "Source: the publisher named with the table, via Innovare";

    static string Name(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code, predefinedOnly: true) is var culture
                ? string.Concat(culture.NativeName[..1].ToUpper(culture), culture.NativeName.AsSpan(1))
                : code;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
