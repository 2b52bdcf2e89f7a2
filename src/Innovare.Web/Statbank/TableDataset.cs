using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statbank.Formats;

namespace Innovare.Web.Statbank;

/// <summary>A table in the words of schema.org, for search engines that find data.</summary>
public static class TableDataset
{
    // A data block is never run, but it ends where the page's own words say so: < is escaped, as the usual encoder does.
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The dataset as JSON-LD that can stand in a page.</summary>
    /// <param name="table">The table.</param>
    /// <param name="language">Language of the words.</param>
    /// <param name="licence">Address of the licence, or null when it is not ours to say.</param>
    /// <param name="page">Whole address of its page.</param>
    /// <param name="file">Whole address of the whole table in a format, by its ending.</param>
    public static string Write(Cube table, Language language, string? licence, string page, Func<string, string> file)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(file);
        var code = language.Code();
        var dataset = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "Dataset",
            ["@id"] = page,
            ["url"] = page,
            ["identifier"] = table.Id,
            ["name"] = Synthetic.Title(table, code),
            ["description"] = Description(table, code),
            ["inLanguage"] = code,
            ["isAccessibleForFree"] = true,
            ["creator"] = new JsonObject { ["@type"] = "Organization", ["name"] = SourceWords(table.Source[code]) },
            ["variableMeasured"] = new JsonArray([.. table.Variables.Where(v => v.Role == VariableRole.Contents).SelectMany(v => v.Values).Select(v => v.Name).DefaultIfEmpty(table.Contents ?? table.Unit)
                .Select(name => new JsonObject { ["@type"] = "PropertyValue", ["name"] = name[code], ["unitText"] = table.Unit[code] })]),
            ["distribution"] = new JsonArray([.. Files.Select(f => new JsonObject { ["@type"] = "DataDownload", ["encodingFormat"] = f.Type, ["contentUrl"] = file(f.Ending) })]),
        };
        if (licence is not null)
            dataset["license"] = licence;
        if (table.Variables.FirstOrDefault(v => v.Role == VariableRole.Time) is { Values: [var first, .., var last] })
            dataset["temporalCoverage"] = $"{Year(first)}/{Year(last)}";
        if (table.Updated is { } updated)
            dataset["dateModified"] = updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (table.Subject is { } subject)
            dataset["keywords"] = new JsonArray(subject.Name[code]);
        return dataset.ToJsonString(Json);
    }

    static readonly (string Ending, string Type)[] Files =
        [("csv", "text/csv"), ("json", "application/json"), ("px", "text/x-pcaxis"), ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")];

    // Search engines want fifty letters at least: what is counted, by what, and who says so.
    static string Description(Cube table, string code) =>
        $"{Synthetic.Title(table, code)}. {table.Unit[code]}. {string.Join(", ", table.Variables.Select(v => v.Name[code]))}. {table.Source[code]}";

    static string SourceWords(string source) => TablePage.Source(source).Words;

    static string Year(Value time) => (time.Period ?? time.Code) is { Length: >= 4 } text && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 ? text[..4] : time.Code;
}
