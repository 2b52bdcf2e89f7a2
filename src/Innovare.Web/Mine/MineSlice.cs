using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Innovare.Cases.Telling;
using Innovare.PublicSector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Innovare.Web.Mine;

/// <summary>A workplace's own corner of the library.</summary>
sealed class MineSlice : Slice
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public override IReadOnlyList<MenuEntry> Menu => [new(Face.Workplace, MineTexts.Title, Addresses.Mine)];

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var language in Enum.GetValues<Language>())
            endpoints.MapGet(Addresses.MineData.Template(language), Data).On(Face.Workplace);
    }

    static IResult Data(string format, HttpContext context, TellingBook book, Tellers tellers, Following following)
    {
        var owners = tellers.OwnersOf(context);
        var (cases, reuses) = (book.CasesOf(owners), book.ReusesOf(owners));
        switch (format)
        {
            case "json":
                return Results.File(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
                {
                    cases = cases.Select(c => new { c.Id, c.Slug, c.State, c.IsShown, c.PublishedOn, c.InUseOn, c.ChangedAt, c.Answers }),
                    follows = (tellers.MailOf(context) is { } mail ? following.Of(mail, "case") : []).Select(f => new { f.Topic, f.Name, f.ConfirmedAt }),
                    reuse = reuses.Select(r => new { r.Id, r.State, r.Confirmation, r.Objection, r.ChangedAt, r.Answers }),
                }, Json)), "application/json; charset=utf-8", "innovare-vores.json");
            case "csv":
                return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Table(cases, reuses))], "text/csv; charset=utf-8", "innovare-vores.csv");
            default:
                context.Refuse(Problems.FormatUnknown);
                return Results.StatusCode(Problems.FormatUnknown.Status);
        }
    }

    // one row a case or a reuse, every field of both forms a column
    static string Table(IReadOnlyList<ToldCase> cases, IReadOnlyList<ToldReuse> reuses)
    {
        List<string> fields = [.. TellingForm.Fields.Select(f => f.Id), .. ReuseForm.Fields.Select(f => f.Id)];
        var table = new StringBuilder();
        void Row(IEnumerable<string> cells) => table.AppendJoin(';', cells.Select(Cell)).Append("\r\n");
        Row(["kind", "id", "state", "slug", .. fields]);
        foreach (var told in cases)
            Row(["case", told.Id, told.State, told.Slug ?? "", .. fields.Select(f => told.Answers.GetValueOrDefault(f) ?? "")]);
        foreach (var told in reuses)
            Row(["reuse", told.Id, told.State, "", .. fields.Select(f => told.Answers.GetValueOrDefault(f) ?? "")]);
        return table.ToString();
    }

    // a spreadsheet runs what begins with these signs
    static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
