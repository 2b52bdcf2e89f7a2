using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Innovare.Statbank;
using Innovare.Statbank.Formats;
using Innovare.Survey.Disseminate;
using Innovare.Tests;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Statbank;

public sealed class TablePagesTests(Site site)
{
    [Fact]
    public async Task The_list_names_every_published_table_in_both_languages()
    {
        var tables = PublishedFigures.Read(Repository.File("content", "figures")).Tables;

        var danish = (await Page("/tabeller")).QuerySelectorAll(".table-list a").Select(a => a.TextContent);
        var english = (await Page("/en/tables")).QuerySelectorAll(".table-list a").Select(a => a.TextContent);

        Assert.Equal(tables.Select(t => t.Title["da"]), danish);
        Assert.Equal(tables.Select(t => t.Title["en"]), english);
    }

    [Fact]
    public async Task Every_published_table_opens_in_both_languages()
    {
        foreach (var list in new[] { "/tabeller", "/en/tables" })
            foreach (var link in (await Page(list)).QuerySelectorAll(".table-list a"))
            {
                var page = await Page(link.GetAttribute("href")!);

                Assert.NotNull(page.QuerySelector("table caption"));
            }
    }

    [Fact]
    public async Task Every_figure_has_its_headings_and_the_table_its_caption()
    {
        var table = (await Page("/tabeller/PUB01")).QuerySelector("table")!;

        Assert.StartsWith("Innovative offentlige arbejdssteder", table.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["niveau", "2013-2014", "2015-2016", "2018-2019", "2022-2023"], table.QuerySelectorAll("thead th[scope=col]").Select(heading => Text(heading).TrimEnd(' ', '↕')));
        Assert.Equal(4, table.QuerySelectorAll("tbody th[scope=row]").Length);
        Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(4, row.QuerySelectorAll("td").Length));
    }

    [Fact]
    public async Task A_published_figure_leads_to_its_source_and_base()
    {
        var page = await Page("/tabeller/PUB01?level=region&time=2019");
        var cell = page.QuerySelector("td")!;

        var note = page.QuerySelector(cell.QuerySelector("a")!.GetAttribute("href")!)!;

        Assert.StartsWith("85", Text(cell), StringComparison.Ordinal);
        Assert.Contains("Danmarks Statistik", note.TextContent, StringComparison.Ordinal);
        Assert.Contains("Gælder: Alle offentlige arbejdssteder", note.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("https://www.dst.dk/", note.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tabeller/PUB01")]
    [InlineData("/tabeller/PUB11")]
    [InlineData("/demo/tabeller/DEMO01?level=municipal&subsector=*&size=*&type=10,20&time=*")]
    public async Task Signs_that_occur_are_explained_and_others_are_not(string address)
    {
        string[] signs = ["..", "x", "."];
        var page = await Page(address);

        var occurring = page.QuerySelectorAll("td").Select(cell => cell.FirstChild!.TextContent.Trim()).Intersect(signs, StringComparer.Ordinal);

        Assert.Equal(occurring.Order(StringComparer.Ordinal), page.QuerySelectorAll(".legend dt").Select(Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Rows_that_are_never_made_in_that_detail_are_left_out_and_the_page_says_so()
    {
        var page = await Page("/en/demo/tables/DEMO03?time=2023");

        Assert.DoesNotContain(page.QuerySelectorAll("tbody tr"), row => row.QuerySelectorAll("td") is { Length: > 0 } cells && cells.All(cell => Text(cell) == "."));
        Assert.Contains("Rows not made in that detail are left out", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/demo/tabeller", "pct.-interval", "da-DK")]
    [InlineData("/en/demo/tables", "per cent interval", "en-GB")]
    public async Task Figure_interval_and_answers_are_written_as_the_reader_writes_them(string tables, string words, string culture)
    {
        var cube = await Read($"{tables}/DEMO11/data.json?time=2023");
        string Number(double number) => number.ToString("N0", CultureInfo.GetCultureInfo(culture));

        var cells = (await Page($"{tables}/DEMO11?time=2023&n=1")).QuerySelectorAll("td").Select(Text).ToList();

        Assert.Equal(Number(cube.Values[1]) + $" 95 {words} ({Number(cube.Lower![1])}–{Number(cube.Upper![1])}) n {Number(cube.Counts![1])}", cells[1]);
        Assert.Matches(@"^\d\d[.,]\d{3} ", cells[1]);
    }

    [Fact]
    public async Task Intervals_can_be_switched_off_and_the_form_keeps_the_choice()
    {
        var shown = await Page("/demo/tabeller/DEMO01?type=10&time=2023");
        var hidden = await Page("/demo/tabeller/DEMO01?type=10&time=2023&interval=0");

        Assert.NotEmpty(shown.QuerySelectorAll(".cell-interval"));
        Assert.Empty(hidden.QuerySelectorAll(".cell-interval"));
        Assert.Matches("^\\d\\d$", Text(hidden.QuerySelector("main .figures td")!));
        Assert.Equal("0", hidden.QuerySelector("select[name=interval] option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_invented_table_says_so_and_that_its_wording_is_adapted()
    {
        var page = await Page("/demo/tabeller/DEMO01");

        Assert.Contains("Opdigtede eksempeltal – ikke statistik", page.QuerySelector(".invented")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Omformuleret – ikke direkte sammenlignelig", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Opdigtede eksempeltal – ikke statistik", page.QuerySelector("figure[data-chart]")!.GetAttribute("data-watermark"));
    }

    [Fact]
    public async Task A_published_table_is_nowhere_called_invented()
    {
        var page = await Page("/tabeller/PUB01");

        Assert.DoesNotContain("pdigtede eksempeltal", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[data-watermark]"));
    }

    [Fact]
    public async Task An_unknown_value_is_named_with_all_that_can_be_chosen()
    {
        var page = await Page("/tabeller/PUB01?level=kommune&niveau=1", HttpStatusCode.BadRequest);

        var alert = Text(page.QuerySelector(".alert-error")!);
        Assert.Contains("kommune. Du kan vælge total, municipal, region, state.", alert, StringComparison.Ordinal);
        Assert.Contains("Tabellen har ingen variabel, der hedder niveau. Den har level, time.", alert, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form.choose"));
        Assert.NotNull(page.QuerySelector("table"));
    }

    [Fact]
    public async Task An_unknown_table_leads_to_those_it_resembles()
    {
        var page = await Page("/tabeller/PUBO1", HttpStatusCode.NotFound);

        Assert.Contains("PUBO1", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/tabeller/PUB01", page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/tabeller/%3Cscript%3Ealert(1)%3C%2Fscript%3E", HttpStatusCode.NotFound)]
    [InlineData("/tabeller/PUB01?level=%3Cscript%3Ealert(1)%3C%2Fscript%3E", HttpStatusCode.BadRequest)]
    public async Task What_was_asked_for_is_said_back_as_text_never_as_markup(string address, HttpStatusCode status)
    {
        var page = await Page(address, status);

        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Contains("<script>alert(1)", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_downloads_of_a_page_give_what_it_shows()
    {
        var page = await Page("/en/tables/PUB01?level=municipal&time=2019");
        var csv = page.QuerySelector(".downloads a[aria-label='English: CSV, What is shown']")!;

        var rows = (await site.Http.GetStringAsync(csv.GetAttribute("href"), Stop)).Trim().Split('\n');

        Assert.StartsWith("Municipality,2018-2019,80,", Assert.Single(rows[1..]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_switch_keeps_the_choice()
    {
        var page = await Page("/tabeller/PUB01?level=state&time=2019");

        Assert.Equal("/en/tables/PUB01?level=state&time=2019", page.QuerySelector(".language-switch")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Values_are_chosen_without_JavaScript_and_the_choice_stands_in_the_address()
    {
        await using var visit = await site.Open("/tabeller/PUB01", javaScript: false);
        await visit.Page.Locator("summary", new() { HasText = "niveau" }).ClickAsync();
        await visit.Page.Locator("a", new() { HasText = "Kun Hele den offentlige sektor" }).Turn();
        await visit.Page.Locator("summary", new() { HasText = "niveau" }).ClickAsync();
        await visit.Page.Locator("label", new() { HasText = "Region" }).ClickAsync();
        await visit.Page.Locator("button", new() { HasText = "Vis tabel" }).Turn();

        Assert.Equal(["Hele den offentlige sektor", "Region"], await visit.Page.Locator(".figures tbody th").AllTextContentsAsync());
        Assert.Contains("level=total&level=region", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tabeller/PUB19", "path[aria-roledescription=bar]")]
    [InlineData("/tabeller/PUB01", "path[aria-roledescription=point]")]
    public async Task The_chart_is_drawn_beside_the_table(string address, string mark)
    {
        await using var visit = await site.Open(address);
        await visit.Page.Locator("figure[data-chart]").ScrollIntoViewIfNeededAsync();

        await visit.Page.Locator("figure[data-drawn=true]").WaitForAsync();

        Assert.True(await visit.Page.Locator(mark).CountAsync() > 2);
        Assert.Empty(visit.Complaints);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string Text(IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    async Task<Cube> Read(string address)
    {
        await using var stream = await site.Http.GetStreamAsync(address, Stop);
        return JsonStat2.Read(stream).Cube!;
    }

    async Task<IDocument> Page(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await site.Http.GetAsync(address, Stop);
        Assert.Equal(status, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
    }
}
