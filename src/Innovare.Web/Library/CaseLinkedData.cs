using System.Text.Json.Nodes;
using Innovare.Cases;
using Innovare.Cases.Store;
using Innovare.PublicSector;

namespace Innovare.Web.Library;

/// <summary>A case as JSON-LD in the words of schema.org, for search engines and catalogues.</summary>
static class CaseLinkedData
{
    public static JsonObject Write(Case found, CaseLibrary library, Language language, string site)
    {
        string At(Case one) => site + Addresses.Case.In(language, one.Slug);
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "CreativeWork",
            ["@id"] = At(found),
            ["identifier"] = found.Slug,
            ["name"] = found.Title[language],
            ["abstract"] = found.Summary[language],
            ["inLanguage"] = language == Language.English ? "en" : "da",
            ["about"] = new JsonObject { ["@type"] = "Organization", ["name"] = found.Organisation },
            ["keywords"] = new JsonArray([.. found.Types.Concat(found.Values).Concat(found.SearchWords).Select(k => JsonValue.Create(k))]),
            ["temporalCoverage"] = found.Years?.ToString().Replace('-', '/'),
            ["datePublished"] = found.PublishedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["license"] = "https://creativecommons.org/licenses/by/4.0/",
            ["citation"] = new JsonArray([.. found.Sources.Select(s => JsonValue.Create(s.Url))]),
            ["isBasedOn"] = new JsonArray([.. library.Reuse.OriginsOf(found).Select(o => JsonValue.Create(At(o)))]),
        };
    }
}
