using System.Globalization;
using Innovare.Statbank.Selections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Innovare.Web.Statbank.Api.PxWeb2;

/// <summary>Figures of a table, in the form that is asked for.</summary>
static class Data
{
    /// <summary>Cells that one answer may hold.</summary>
    public const int MostCells = 1_000_000;

    // Sums may read more than they answer, but not without end.
    const long MostCellsRead = 20_000_000;

    public static Task Send(HttpContext http, AnswerCache cache, ApiTable table, PxWebQuestion question, string language, string? format, StringValues parameters)
    {
        if (Output.Find(string.IsNullOrEmpty(format) ? Output.Usual : format) is not { } output)
            return http.Say(Problems.OutputFormatBad, language, $"outputFormat={format}", new { formats = Output.All.Select(o => o.Name) });
        string[] asked = [.. parameters.SelectMany(p => (p ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        if (asked.FirstOrDefault(p => !output.Params.Contains(p, StringComparer.OrdinalIgnoreCase)) is { } wrong)
            return http.Say(Problems.OutputFormatBad, language, $"outputFormatParams={wrong}", new { format = output.Name, outputFormatParams = output.Params });
        var extract = question.Ask(table.WithContents);
        if (extract.Faults.Count > 0)
            return http.Refuse(extract.Faults, language);
        if (extract.Cells > MostCells || extract.CellsRead > MostCellsRead || (output.Ending is "xlsx" && !extract.FitsASheet))
            return http.Say(Problems.TooManyCells, language, extract.Cells.ToString("N0", CultureInfo.InvariantCulture), new { cells = extract.Cells, maxDataCells = MostCells });
        var chosen = asked.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new Answer(
            $"{table.Revision} {output.Name} {language} {string.Join(',', chosen.Order(StringComparer.OrdinalIgnoreCase))} {extract.Key()}",
            output.Type,
            $"{table.Id}.{output.Ending}",
            stream => output.Write(extract.Take(table.WithContents), stream, language, chosen)).Send(http, cache);
    }
}
