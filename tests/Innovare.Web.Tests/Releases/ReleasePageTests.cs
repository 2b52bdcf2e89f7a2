using System.Globalization;
using System.Text.RegularExpressions;
using Innovare.PublicSector;
using Innovare.Web.Releases;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Releases;

public sealed partial class ReleasePageTests(Site site)
{
    [Theory]
    [InlineData("/demo/demo-2023/udgivelse", "da-DK")]
    [InlineData("/en/demo/demo-2023/release", "en-GB")]
    public async Task Every_figure_of_the_text_leads_to_the_cell_it_was_read_from(string address, string culture)
    {
        var (_, page) = await site.Read(address);
        var quoted = page.QuerySelectorAll(".release-text a.quoted-figure");
        Assert.True(quoted.Length > 20);

        foreach (var link in quoted.Where(link => Whole().IsMatch(link.TextContent)))
        {
            var (status, table) = await site.Read(link.GetAttribute("href")!);

            var cells = table.QuerySelectorAll("main table tbody td.figure-cell").Select(cell => Number().Match(cell.Words()).Value).Where(n => n.Length > 0);
            var shown = double.Parse(cells.First(), CultureInfo.GetCultureInfo(culture));
            Assert.Equal(200, status);
            Assert.Equal(double.Parse(link.TextContent, CultureInfo.InvariantCulture), shown, tolerance: 0.5);
        }
    }

    [Fact]
    public async Task A_figure_says_its_interval_where_it_stands_and_in_the_list_without_JavaScript()
    {
        var (_, page) = await site.Read("/demo/demo-2023/udgivelse");

        Assert.Matches(@"^DEMO01 · 95 pct\. sikkerhedsinterval \d+(,\d)?–\d+(,\d)?$", page.QuerySelector(".quoted-figure")!.GetAttribute("data-note")!);
        var row = page.QuerySelector(".figure-list tbody tr")!.Children.Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(6, row.Count);
        Assert.Matches(@"^\d+(,\d)?–\d+(,\d)?$", row[3]);
        Assert.Matches(@"^1\.\d\d[05]$", row[4]); // the answers behind it, rounded to 5
        Assert.Equal("DEMO01", row[5]);
    }

    [Fact]
    public async Task A_figure_of_change_leads_to_both_rounds()
    {
        var (_, page) = await site.Read("/demo/demo-2023/udgivelse");

        var changes = page.QuerySelectorAll(".quoted-figure").Where(link => !Whole().IsMatch(link.TextContent)).ToList();

        Assert.NotEmpty(changes);
        Assert.All(changes, change => Assert.Matches("time=20(16|19),2023$", change.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_release_tells_base_answers_notes_tables_and_whom_to_ask()
    {
        var (_, page) = await site.Read("/en/demo/demo-2023/release");

        var words = page.QuerySelector("main")!.Words();
        Assert.Contains(site.Newest.Tables[0].Unit["en"], words, StringComparison.Ordinal);
        Assert.Matches(@"Answers behind the table \(rounded\): 1,\d\d[05]\.", words);
        Assert.NotNull(page.QuerySelector("main a[href='/en/demo/tables/DEMO01']"));
        Assert.NotNull(page.QuerySelector("main a[href='/en/contact']"));
        Assert.Matches(@"^\d\d per cent of public workplaces are innovative$", page.QuerySelector("h1")!.Words());
    }

    [Theory]
    [InlineData("cell:DEMO99?type=10&time=2023")]
    [InlineData("cell:DEMO01?type=99&time=2023")]
    [InlineData("cell:DEMO01?level=municipal")]
    public void A_figure_of_no_cell_is_told_apart(string link)
    {
        Assert.Null(QuotedFigure.Find(InventedRound.Release, link, "83"));
    }

    [Fact]
    public void Html_in_a_release_text_is_shown_as_text_never_run()
    {
        var release = InventedRound.Release with { Body = Text.Same("# Hej\n\n<script>alert(1)</script> [83](cell:DEMO99?time=2023)") };

        var text = ReleaseText.Of(release, Language.Danish);

        Assert.DoesNotContain("<script", text.Html.ToString()!, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["cell:DEMO99?time=2023"], text.Unknown);
    }

    [GeneratedRegex(@"^\d+$", RegexOptions.None, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\d+([.,]\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
