using System.Diagnostics;
using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Statbank.Api;

/// <summary>The examples of the page on fetching data, run as a reader would run them.</summary>
public sealed class GetDataTests(FolderSite folder, Site site)
{
    // The newest two years of the first table of the folder: three regions, both sexes together.
    static readonly string[] Expected = ["14", "15", "29", "30", "44", "45"];

    [Theory]
    [InlineData("/hent-data")]
    [InlineData("/en/get-data")]
    public async Task Every_example_in_python_and_curl_prints_the_figures(string page)
    {
        var examples = await Examples(folder.Http, page);

        foreach (var (tool, lines) in examples.Where(e => e.Tool is "Python" or "curl"))
            AssertPrints(tool is "curl" ? await Run("sh", "-c", lines) : await Run("python3", "-c", lines), lines);
        Assert.Equal(6, examples.Count(e => e.Tool is "Python" or "curl"));
    }

    [Theory]
    [InlineData("/hent-data")]
    [InlineData("/en/get-data")]
    public async Task Every_example_in_R_prints_the_figures(string page)
    {
        var examples = (await Examples(folder.Http, page)).Where(e => e.Tool == "R").Select(e => e.Lines).ToList();

        var printed = await Task.WhenAll(examples.Select(lines => Run("Rscript", "--vanilla", "-e", lines)));

        Assert.Equal(3, examples.Count);
        Assert.All(examples.Zip(printed), one => AssertPrints(one.Second, one.First));
    }

    [Fact]
    public async Task Every_example_for_Excel_asks_an_address_that_answers_with_the_figures()
    {
        var examples = (await Examples(folder.Http, "/en/get-data")).Where(e => e.Tool == "Excel").ToList();

        Assert.Equal(3, examples.Count);
        foreach (var (_, lines) in examples)
            AssertPrints(await Excel(lines), lines);
    }

    [Fact]
    public async Task The_example_of_uncertainty_prints_errors_limits_and_answers_of_an_invented_table()
    {
        var lines = (await Examples(site.Http, "/en/get-data"))[^1].Lines;

        var printed = (await Run("python3", "-c", lines)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains("/demo/", lines, StringComparison.Ordinal);
        Assert.NotEmpty(printed);
        Assert.All(printed, line => Assert.Equal(5, line.Split(' ').Length));
    }

    [Theory]
    [InlineData("/tabeller", "da", "Innovation i det offentlige › Kommuner")]
    [InlineData("/en/tables", "en", "Innovation in the public sector › Kommuner")]
    [InlineData("/tabeller/PLACES", "da", "Steder efter område og tid")]
    [InlineData("/en/get-data", "en", "PEOPLE, Population by region, sex and time")]
    public async Task The_pages_of_a_folder_are_styled_quiet_and_free_of_faults(string address, string language, string says)
    {
        var window = await site.Window(new() { ViewportSize = new() { Width = 390, Height = 900 } });
        await using var visit = await Visit.To(window, folder.Root + address);

        await visit.AssertQuietAndStyled(language);
        await visit.AssertNoFaults();
        Assert.Contains(says, await visit.Page.TextContentAsync("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("CC BY", await visit.Page.TextContentAsync("main"), StringComparison.Ordinal);
    }

    // What Power Query would send: the address and its Query record, or its Content.
    async Task<string> Excel(string lines)
    {
        var address = lines.Split("Web.Contents(\"", 2)[1].Split('"')[0];
        if (lines.Contains("Content =", StringComparison.Ordinal))
        {
            var question = lines.Split("Question = \"", 2)[1].Split("\",\n")[0].Replace("\"\"", "\"", StringComparison.Ordinal);
            using var body = new StringContent(question, Encoding.UTF8, "application/json");
            using var answer = await folder.Http.PostAsync(address, body, Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await answer.Content.ReadAsStringAsync(Stop);
        }
        var query = lines.Split("Query = [", 2)[1].Split("]])")[0].Split("\", ").Select(pair => pair.TrimEnd('"').Split("\" = \"")).Select(pair => $"{Uri.EscapeDataString(pair[0][2..])}={Uri.EscapeDataString(pair[1])}");
        return await folder.Http.GetStringAsync($"{address}?{string.Join('&', query)}", Stop);
    }

    static void AssertPrints(string printed, string lines)
    {
        foreach (var figure in Expected)
            Assert.True(printed.Contains(figure, StringComparison.Ordinal), $"{figure} is not printed by\n{lines}\nbut\n{printed}");
    }

    static async Task<List<(string Tool, string Lines)>> Examples(HttpClient http, string page)
    {
        var document = await new HtmlParser().ParseDocumentAsync(await http.GetStreamAsync(page, Stop), Stop);
        return [.. document.QuerySelectorAll("textarea").Select(t => (document.QuerySelector($"label[for='{t.Id}']")!.TextContent.Split(' ')[0], t.TextContent))];
    }

    static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["PYTHONIOENCODING"] = "utf-8", ["LC_ALL"] = "C.UTF-8" } })!; // a process or a throw
        var error = process.StandardError.ReadToEndAsync(Stop);
        var printed = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)}\n{await error}");
        return printed;
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
