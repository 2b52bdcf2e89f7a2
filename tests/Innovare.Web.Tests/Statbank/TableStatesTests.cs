using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Innovare.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Innovare.Web.Tests.Statbank;

/// <summary>The table page in its states: uncertainty, comparison, turning, sharing, embedding, files, code, charts.</summary>
public sealed class TableStatesTests(Site site)
{
    const string Demo = "/demo/tabeller/DEMO01?level=*&subsector=total&size=total&type=10&time=2023";

    [Fact]
    public async Task Uncertainty_is_shown_as_the_reader_wants_it_and_what_it_means_is_printed()
    {
        var (_, plusMinus) = await site.Read(Demo + "&interval=pm");
        var (_, letters) = await site.Read(Demo + "&interval=letter");

        Assert.All(Sureness(plusMinus), word => Assert.Matches(@"^halvt 95 pct\.-interval ± \d+$", word));
        Assert.All(Sureness(letters), word => Assert.Matches("^sikkerhed [A-E]$", word));
        Assert.Equal(["A", "B", "C", "D", "E"], letters.QuerySelectorAll(".legend dt").Select(dt => dt.TextContent).Take(5));
        Assert.Contains("1,96 gange standardfejlen", plusMinus.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_is_pointed_at_and_the_others_are_tested_against_it_in_words()
    {
        var (_, page) = await site.Read(Demo);
        var (_, picking) = await site.Read(page.QuerySelector(".compare a")!.GetAttribute("href")!);
        var (_, compared) = await site.Read(picking.QuerySelector(".figures td a")!.GetAttribute("href")!);

        var words = compared.QuerySelectorAll(".cell-compared").Select(e => e.Words()).ToList();

        Assert.Equal("sammenlignet med dette", words[0]);
        Assert.Equal(4, words.Count);
        Assert.All(words.Skip(1), word => Assert.Matches("^(▲ højere|▼ lavere|≈ ikke sikkert)$", word)); // groups: never "if apart"
        Assert.Contains("hvis de to tal ikke bygger på de samme svar", compared.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/demo/tabeller/DEMO01?level=*&type=10&time=2023")]
    [InlineData("/en/demo/tables/DEMO04?level=*&value=*&time=2023&chart=bar")]
    [InlineData("/demo/tabeller/DEMO02?level=*&novelty=*&time=2023&chart=stacked")]
    [InlineData("/demo/tabeller/DEMO01/embed?level=*&type=10&time=*")]
    [InlineData("/en/demo/demo-2023/release")]
    public async Task Every_figure_a_chart_draws_stands_in_a_table_beside_it(string address)
    {
        var (_, page) = await site.Read(address);
        var spec = System.Text.Json.JsonDocument.Parse(await site.Http.GetStringAsync(page.QuerySelector("figure[data-chart]")!.GetAttribute("data-chart")!, Stop)).RootElement;

        var drawn = spec.GetProperty("data").GetProperty("values").EnumerateArray().Select(d => d.EnumerateObject().First(p => p.Name is "y" or "value").Value).Where(v => v.ValueKind is System.Text.Json.JsonValueKind.Number).Select(v => (int)Math.Round(v.GetDouble(), MidpointRounding.AwayFromZero)).ToList();
        var table = page.QuerySelectorAll("figure[data-chart] table, table.figures").First(t => t.QuerySelector("td.figure-cell") is not null);
        var told = table.QuerySelectorAll("tbody td.figure-cell").Select(td => td.FirstChild?.TextContent.Trim() ?? "").Where(f => int.TryParse(f, out _)).Select(f => int.Parse(f, CultureInfo.InvariantCulture)).ToList();

        Assert.NotEmpty(drawn);
        Assert.All(drawn.CountBy(figure => figure), figure => Assert.True(told.Count(t => t == figure.Key) >= figure.Value, $"{figure.Key} is drawn {figure.Value} times"));
    }

    [Fact]
    public async Task The_table_is_turned_and_sorted_by_links_alone_and_the_address_says_so()
    {
        var (_, page) = await site.Read("/en/tables/PUB01");
        var swap = page.QuerySelectorAll(".turn-button").Single(a => a.Words() == "Swap rows and columns").GetAttribute("href")!;
        var (_, turned) = await site.Read(swap);
        var (_, sorted) = await site.Read(turned.QuerySelector(".figures a.sort")!.GetAttribute("href")!);

        Assert.Contains("stub=time", swap, StringComparison.Ordinal);
        Assert.Equal(["2013-2014", "2015-2016", "2018-2019", "2022-2023"], turned.QuerySelectorAll(".figures tbody th").Select(th => th.Words()));
        Assert.Equal("descending", sorted.QuerySelector(".figures th[aria-sort]")!.GetAttribute("aria-sort"));
        var figures = sorted.QuerySelectorAll(".figures tbody tr").Select(row => row.QuerySelector("td")!.FirstChild!.TextContent.Trim()).Where(f => f != "..").Select(f => int.Parse(f, null)).ToList();
        Assert.Equal(figures.OrderDescending(), figures);
    }

    [Fact]
    public async Task Codes_and_answers_are_shown_on_demand_only()
    {
        var (_, plain) = await site.Read(Demo);
        var (_, full) = await site.Read(Demo + "&codes=1&n=1");

        Assert.DoesNotContain("municipal", plain.QuerySelector(".figures")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kommune (municipal)", full.QuerySelector(".figures")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("2023 (2023)", full.QuerySelector(".figures")!.TextContent, StringComparison.Ordinal); // said once
        Assert.DoesNotMatch(@"\bn \d", plain.QuerySelector(".figures")!.TextContent);
        Assert.Matches(@"\bn \d", full.QuerySelector(".figures")!.TextContent);
    }

    [Fact]
    public async Task The_page_says_whether_its_link_follows_new_figures_and_offers_the_other()
    {
        var (_, follows) = await site.Read("/tabeller/PUB01?level=total&time=top(2)");
        var stay = follows.QuerySelector(".share-follows a")!.GetAttribute("href")!;
        var (_, stays) = await site.Read(stay);

        Assert.StartsWith("Følger nyeste tal", follows.QuerySelector(".share-follows")!.Words(), StringComparison.Ordinal);
        Assert.EndsWith("?level=total&time=top(2)", follows.QuerySelector("#share-link")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Equal("/tabeller/PUB01?level=total&time=2019,2023", stay);
        Assert.StartsWith("Fast udvalg", stays.QuerySelector(".share-follows")!.Words(), StringComparison.Ordinal);
        Assert.Equal("/tabeller/PUB01?level=total&time=top(2)", stays.QuerySelector(".share-follows a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_embedded_table_may_be_framed_by_anyone_and_no_other_page_may()
    {
        using var embed = await site.Http.GetAsync("/demo/tabeller/DEMO01/embed?type=10&time=2023", Stop);
        using var page = await site.Http.GetAsync("/demo/tabeller/DEMO01", Stop);
        var (_, read) = await site.Read("/demo/tabeller/DEMO01/embed?type=10&time=2023");

        Assert.EndsWith("frame-ancestors *", Policy(embed), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", Policy(page), StringComparison.Ordinal);
        Assert.Equal(Policy(page).Replace("'none'", "*", StringComparison.Ordinal)[^20..], Policy(embed).Replace("'none'", "*", StringComparison.Ordinal)[^20..]);
        Assert.Contains("Opdigtede eksempeltal – ikke statistik", read.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(read.QuerySelectorAll("nav, header, footer, form"));
        Assert.Equal("/demo/tabeller/DEMO01?level=total&subsector=total&size=total&type=10&time=2023", read.QuerySelector("a[target=_blank]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    [InlineData("jsonstat1", "application/json")]
    [InlineData("px", "application/octet-stream")]
    [InlineData("sdmx", "application/vnd.sdmx.data+csv")]
    [InlineData("html", "text/html")]
    public async Task Every_format_that_is_offered_can_be_had(string format, string type)
    {
        var (_, page) = await site.Read("/en/tables/PUB01?level=state&time=2019");
        var link = page.QuerySelectorAll(".downloads a").Select(a => a.GetAttribute("href")!).First(href => href.Contains($"/data.{format}?", StringComparison.Ordinal));

        using var file = await site.Http.GetAsync(link, Stop);
        var content = await file.Content.ReadAsByteArrayAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal(type, file.Content.Headers.ContentType?.MediaType);
        Assert.InRange(content.Length, 100, 100_000);
    }

    [Fact]
    public async Task The_lines_for_curl_Python_and_R_run_as_they_stand()
    {
        var (_, page) = await site.Read("/tabeller/PUB01?level=state,total&time=top(2)");
        string Lines(string name) => page.QuerySelector($"#code-{name}")!.TextContent;
        var folder = Directory.CreateTempSubdirectory("innovare-code-");

        var curl = await Run("sh", ["-c", Lines("curl") + " --silent"], folder.FullName);
        var python = await Run("python3", ["-c", Lines("Python")], folder.FullName);

        var r = await Run("Rscript", ["--vanilla", "-e", Lines("R")], folder.FullName);

        Assert.Equal(0, curl.Code);
        Assert.Contains("\"version\":\"2.0\"", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "PUB01.json"), Stop), StringComparison.Ordinal);
        Assert.Equal(0, python.Code);
        Assert.Contains("'level of government': 'Central government'", python.Output, StringComparison.Ordinal);
        Assert.Equal(0, r.Code);
        Assert.Matches("Central government +2018-2019 +84 ", r.Output);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/tabeller/PUB01?level=state,total&time=top(2)", "Tal", "Noter")]
    [InlineData("/en/demo/tables/DEMO01?level=*&type=10&time=2023&interval=pm", "Figures", "Notes")]
    public async Task The_link_for_Excel_opens_as_a_workbook_with_the_figures_of_the_page_and_every_note(string address, string figures, string notes)
    {
        var (_, page) = await site.Read(address);

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(await site.Http.GetByteArrayAsync(new Uri(page.QuerySelector("#code-Excel")!.TextContent), Stop)), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(workbook, Stop));
        var sheets = workbook.WorkbookPart!.Workbook.Descendants<Sheet>().ToList();
        Assert.Equal([figures, notes], sheets.Select(s => s.Name!.Value));
        var cells = sheets.ConvertAll(s => ((WorksheetPart)workbook.WorkbookPart.GetPartById(s.Id!.Value!)).Worksheet.Descendants<Cell>().ToList());
        var shown = page.QuerySelectorAll(".figures tbody td").Select(td => td.FirstChild!.TextContent.Trim()).Where(f => int.TryParse(f, out _)).Select(f => int.Parse(f, CultureInfo.InvariantCulture)).ToList();
        var numbers = cells[0].Where(c => c.DataType is null).Select(c => (int)Math.Round(double.Parse(c.CellValue!.Text, CultureInfo.InvariantCulture), MidpointRounding.AwayFromZero)).ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown.CountBy(f => f), figure => Assert.True(numbers.Count(n => n == figure.Key) >= figure.Value, $"{figure.Key} is no number of the sheet")); // beside them the uncertainty
        var around = string.Join('\n', cells[1].Select(c => c.InnerText));
        var said = page.QuerySelectorAll("main h2").Where(h => h.Words() is "Noter" or "Notes").SelectMany(h => h.NextElementSibling!.QuerySelectorAll("li")).Concat(page.QuerySelectorAll(".cell-notes li > span:first-child")).Select(e => e.Words().Split("Kilde:")[0].Trim()).ToList();
        Assert.NotEmpty(said);
        Assert.All(said, note => Assert.Contains(note, around, StringComparison.Ordinal));
        Assert.Equal(address.Contains("DEMO", StringComparison.Ordinal), around.Contains("Invented example figures", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/demo/tabeller/DEMO01/chart.json?level=*&type=10&time=*&chart=bar", "bar")]
    [InlineData("/tabeller/PUB01/chart.json?chart=none", null)]
    [InlineData("/demo/tabeller/DEMO01/chart.json?level=*&type=*&time=2023&chart=stacked", null)] // several answers are no parts of a whole
    [InlineData("/demo/tabeller/DEMO02/chart.json?level=*&novelty=*&time=2023&chart=bar", "bar")]
    [InlineData("/demo/tabeller/DEMO01/chart.json?level=*&type=10&time=*", "area")]
    public async Task The_chart_is_the_one_asked_for_else_the_one_that_fits(string address, string? mark)
    {
        var spec = await site.Http.GetStringAsync(address, Stop);

        if (mark is null)
            Assert.Equal("null", spec);
        else
            Assert.Contains(mark == "area" ? "\"type\":\"area\"" : $"\"mark\":\"{mark}\"", spec, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/demo/tabeller/DEMO01?level=*&type=10&time=*&chart=line")]
    [InlineData("/demo/tabeller/DEMO02?level=*&novelty=*&time=2023&chart=stacked")]
    [InlineData("/demo/tabeller/DEMO01?level=*&type=10&time=*&chart=multiples")]
    public async Task A_chart_is_saved_with_title_source_and_mark_drawn_in(string address)
    {
        await using var visit = await site.Open(address);
        await visit.Page.Locator("figure[data-drawn=true]").WaitForAsync();

        var svg = await Saved(visit, "Gem figur som SVG");
        var png = await Saved(visit, "Gem figur som PNG");

        var drawing = Encoding.UTF8.GetString(svg);
        Assert.Contains("Opdigtede eksempeltal", drawing, StringComparison.Ordinal);
        Assert.Contains("Kilde:", drawing, StringComparison.Ordinal);
        Assert.Contains("Hentet", drawing, StringComparison.Ordinal);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.InRange(png.Length, 10_000, 2_000_000);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_wide_table_on_a_telephone_keeps_its_first_column_in_sight()
    {
        await using var visit = await site.Open("/demo/tabeller/DEMO01?level=*&type=*&time=2023&heading=type&stub=level", width: 390);

        var left = await visit.Page.EvaluateAsync<double>("""
            () => {
              const region = document.querySelector('.table-scroll:has(.figures)');
              region.scrollLeft = 200;
              return region.querySelector('tbody th[scope=row]').getBoundingClientRect().left - region.getBoundingClientRect().left;
            }
            """);

        Assert.InRange(left, -1, 1);
        Assert.True(await visit.Page.Locator(".scroll-hint").IsVisibleAsync());
    }

    [Fact]
    public async Task The_embedded_table_is_free_of_faults_and_stays_within_its_frame()
    {
        await using var visit = await site.Open("/demo/tabeller/DEMO01/embed?type=10&time=2023", width: 390);

        await visit.AssertNoFaults();
        Assert.InRange(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"), int.MinValue, 1);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task On_paper_there_are_figures_and_notes_and_no_controls()
    {
        await using var visit = await site.Open("/tabeller/PUB01");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var control in new[] { ".choose", ".turn", ".share", ".downloads", ".figures .sort" })
            Assert.False(await visit.Page.Locator(control).First.IsVisibleAsync(), control);
        foreach (var content in new[] { ".figures td", ".cell-notes li", ".chart figcaption", ".print-only" })
            Assert.True(await visit.Page.Locator(content).First.IsVisibleAsync(), content);
        Assert.Contains($"{site.Root}/tabeller/PUB01", await visit.Page.Locator(".print-only").InnerTextAsync(), StringComparison.Ordinal); // where it was printed from
        Assert.Equal("table-header-group", await visit.Style(".figures thead", "display"));
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static IEnumerable<string> Sureness(IDocument page) => page.QuerySelectorAll(".cell-interval").Select(e => e.Words());

    static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    static async Task<byte[]> Saved(Visit visit, string button)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator("button", new() { HasText = button }).ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, Stop);
        return memory.ToArray();
    }

    static async Task<(int Code, string Output)> Run(string program, string[] arguments, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, output);
    }
}
