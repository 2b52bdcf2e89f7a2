using System.Globalization;
using System.Text;
using Innovare.Platform.Sheets;
using Innovare.PublicSector;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Builder;

namespace Innovare.Web.Guides;

/// <summary>A sheet to take along: as text for a letter or a report, or as JSON.</summary>
static class SheetFiles
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var language in Enum.GetValues<Language>())
            endpoints.MapGet(Addresses.SheetFile.Template(language), (string id, string format, HttpContext context, SheetSpace space, GuideShelf shelf) =>
            {
                if (format is not ("md" or "json")
                    || space.OwnerOf(context) is not { } owner
                    || space.Book.Find(owner, id) is not { DeletedAt: null } sheet
                    || shelf.Find(GuideKind.Tools, sheet.Form) is not { } tool)
                {
                    context.Refuse(Problems.SheetUnknown);
                    return Results.StatusCode(Problems.SheetUnknown.Status);
                }
                var name = $"{tool.Slug[language]}.{format}";
                return format is "md"
                    ? Results.File(Encoding.UTF8.GetBytes(InWords(sheet, tool, language)), "text/markdown; charset=utf-8", name)
                    : Results.File(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { tool = tool.Id, name = sheet.Name, changed = sheet.ChangedAt, answers = sheet.Answers }), "application/json", name);
            }).On(Face.Workplace);
    }

    /// <summary>The sheet as Markdown: what was written, and what the sheet made of it.</summary>
    internal static string InWords(Sheet sheet, Guide tool, Language language)
    {
        var answers = new SheetAnswers(sheet.Answers);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {sheet.Name}\n\n{tool.Title[language]}. {sheet.ChangedAt.ToString("d", language.Culture())}\n");
        foreach (var field in tool.Tool!.Template) // every tool has a template
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {field.Label[language]}\n\n");
            foreach (var line in Lines(field, answers, language))
                text.Append(line).Append('\n');
        }
        foreach (var part in Worked.Of(tool, answers))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {part.Heading[language]}\n\n");
            foreach (var (line, i) in part.Lines.Select((line, i) => (line, i)))
                text.Append(CultureInfo.InvariantCulture, $"{(part.IsOrder ? $"{i + 1}." : "-")} {line[language]}\n");
        }
        return text.ToString();
    }

    static IEnumerable<string> Lines(TemplateField field, SheetAnswers answers, Language language) => field.Kind switch
    {
        "table" => answers.Rows(field).Select(row => "- " + string.Join("; ", field.Columns
            .Where(c => answers[field.Id, row, c.Id].Length > 0)
            .Select(c => $"{c.Label[language]}: {SheetOptions.NameOf(c.Kind, answers[field.Id, row, c.Id])[language]}"))),
        "low-likely-high" => new[] { (GuidesTexts.Low, "low"), (GuidesTexts.Likely, "likely"), (GuidesTexts.High, "high") }
            .Where(guess => answers[$"{field.Id}.{guess.Item2}"].Length > 0)
            .Select(guess => $"- {guess.Item1[language]}: {answers[$"{field.Id}.{guess.Item2}"]}"),
        _ => [SheetOptions.NameOf(field.Kind, answers[field.Id])[language]],
    };
}
