using System.Text.RegularExpressions;
using Innovare.Tests;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Security;

/// <summary>Every address that gives what a spreadsheet opens, as the running program lists them, over content whose every text begins as a formula.</summary>
public sealed partial class ExportsTests : IDisposable
{
    const string Formula = "=1+cmd|' /C calc'!A0 ";

    static readonly string[] Formats = ["csv", "csv2", "csv3", "tsv", "xlsx", "ods", "px", "html"];

    readonly string _home = Directory.CreateTempSubdirectory("innovare-formulas-").FullName;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_cell_of_any_export_begins_as_a_formula()
    {
        Plant();
        await using var server = await OwnServer.Start(settings => settings with { HomeFolder = _home });
        var (exports, planted, faults) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new List<string>());
        foreach (var endpoint in (await RunningEndpoint.All).Where(e => e.Takes("GET")))
            foreach (var address in Addresses(endpoint))
            {
                using var answer = await server.Http.GetAsync(new Uri(address, UriKind.Relative), Stop);
                var type = answer.Content.Headers.ContentType?.MediaType ?? "";
                if (!answer.IsSuccessStatusCode || !OpensInSpreadsheets(type))
                    continue;
                exports.Add(endpoint.Template);
                var text = await answer.Content.ReadAsStringAsync(Stop);
                if (type is "text/csv" && Runs().IsMatch(text)) // a workbook says of each cell that it is text, and XlsxTests look there
                    faults.Add($"{address} gives a formula: {Runs().Match(text).Value}");
                if (text.Contains(Formula, StringComparison.Ordinal))
                    planted.Add(endpoint.Template);
            }

        Assert.Empty(faults);
        Assert.True(planted.Count > 5, $"The texts that were planted came out of {string.Join(", ", planted)} alone, of {string.Join(", ", exports)}.");
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    static IEnumerable<string> Addresses(RunningEndpoint endpoint)
    {
        if (endpoint.Holes.Contains("format"))
            return Formats.Select(format => endpoint.Fill(hole => hole is "format" ? format : null));
        return endpoint.Template.EndsWith("/data", StringComparison.Ordinal) ? Formats.Select(format => $"{endpoint.ExampleAddress}?outputFormat={format}") : [endpoint.ExampleAddress];
    }

    // all but pages and JSON: what is new here is looked at, not let through
    static bool OpensInSpreadsheets(string type) =>
        type.Contains("csv", StringComparison.Ordinal) || type.Contains("sheet", StringComparison.Ordinal) || type.Contains("excel", StringComparison.Ordinal) || type.Contains("tab-separated", StringComparison.Ordinal);

    void Plant()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.File("content"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_home, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // a file stands in a folder
            var isData = new[] { "cases", "figures", "reuse" }.Contains(Path.GetFileName(Path.GetDirectoryName(file)), StringComparer.Ordinal);
            File.WriteAllText(target, isData ? Texts().Replace(File.ReadAllText(file), "$0" + Formula) : File.ReadAllText(file));
        }
        Directory.CreateDirectory(Path.Combine(_home, "rounds"));
    }

    // where the words of a text in two languages, or of a name, begin
    [GeneratedRegex("\"(da|en|organisation)\": ?\"", RegexOptions.None, 1000)]
    private static partial Regex Texts();

    // a cell that begins, quoted or not, with a sign that makes a spreadsheet count
    [GeneratedRegex("(^|[;,\t])\uFEFF?\"?[=+@].{0,40}", RegexOptions.Multiline, 5000)]
    private static partial Regex Runs();
}
