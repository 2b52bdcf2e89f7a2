using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
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
        Assert.Equal(["niveau", "2013-2014", "2015-2016", "2018-2019", "2022-2023"], table.QuerySelectorAll("thead th[scope=col]").Select(Text));
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

    [Fact]
    public async Task Signs_that_occur_are_explained_and_others_are_not()
    {
        var published = (await Page("/tabeller/PUB01")).QuerySelectorAll(".legend dt").Select(Text);
        var invented = (await Page("/en/demo/tables/DEMO01?level=*&type=*&time=*")).QuerySelectorAll(".legend div").Select(Text);

        Assert.Equal([".."], published);
        Assert.Contains(invented, sign => sign.Contains("Withheld", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Numbers_are_written_as_the_reader_writes_them()
    {
        var danish = (await Page("/demo/tabeller/DEMO01?type=10&time=2023")).QuerySelector("td")!;
        var english = (await Page("/en/demo/tables/DEMO01?type=10&time=2023")).QuerySelector("td")!;

        Assert.Equal("82,6 95 pct.-interval (80,7–84,5) n 1.610", Text(danish));
        Assert.Equal("82.6 95 per cent interval (80.7–84.5) n 1,610", Text(english));
    }

    [Fact]
    public async Task Intervals_can_be_switched_off_and_on_and_the_choice_is_kept()
    {
        var shown = await Page("/demo/tabeller/DEMO01?type=10&time=2023");
        var off = shown.QuerySelectorAll(".choose-actions a").Single(a => Text(a).StartsWith("Skjul", StringComparison.Ordinal));

        var hidden = await Page(off.GetAttribute("href")!);

        Assert.Equal("82,6", Text(hidden.QuerySelector("td")!));
        var on = hidden.QuerySelectorAll(".choose-actions a").Single(a => Text(a).StartsWith("Vis", StringComparison.Ordinal));
        Assert.Equal("/demo/tabeller/DEMO01?level=total&type=10&time=2023", on.GetAttribute("href"));
        Assert.NotNull(hidden.QuerySelector("form input[type=hidden][name=interval][value='0']"));
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
        var page = await Page("/en/demo/tables/DEMO01?level=municipal&type=10&time=2023");
        var csv = page.QuerySelectorAll(".downloads a").First(a => Text(a) == "CSV, English");

        var rows = (await site.Http.GetStringAsync(csv.GetAttribute("href"), Stop)).Trim().Split('\n');

        Assert.StartsWith("Municipality,Innovative in all,2022-2023,82.1,", Assert.Single(rows[1..]), StringComparison.Ordinal);
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
        await visit.Page.Locator("a", new() { HasText = "Kun Hele den offentlige sektor" }).ClickAsync();
        await visit.Page.Locator("summary", new() { HasText = "niveau" }).ClickAsync();
        await visit.Page.Locator("label", new() { HasText = "Region" }).ClickAsync();
        await visit.Page.Locator("button", new() { HasText = "Vis tabel" }).ClickAsync();

        Assert.Equal(["Hele den offentlige sektor", "Region"], await visit.Page.Locator("tbody th").AllTextContentsAsync());
        Assert.Contains("level=total&level=region", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tabeller/PUB19", "path[aria-roledescription=bar]")]
    [InlineData("/tabeller/PUB01", "path[aria-roledescription=point]")]
    public async Task The_chart_is_drawn_beside_the_table(string address, string mark)
    {
        await using var visit = await site.Open(address);
        await visit.Page.Locator("figure[data-chart]").ScrollIntoViewIfNeededAsync();

        await visit.Page.Locator("figure[data-drawn=true]").WaitForAsync(new() { Timeout = 20_000 });

        Assert.True(await visit.Page.Locator(mark).CountAsync() > 2);
        Assert.Empty(visit.Complaints);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string Text(IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    async Task<IDocument> Page(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await site.Http.GetAsync(address, Stop);
        Assert.Equal(status, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
    }
}
