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
    [InlineData("/demo/demo-2016/udgivelse", "da-DK")]
    public async Task Every_figure_of_the_text_leads_to_the_cell_that_holds_it(string address, string culture)
    {
        var (_, page) = await site.Read(address);
        var quoted = page.QuerySelectorAll(".release-text a.quoted-figure").Where(link => Whole().IsMatch(link.TextContent)).ToList();
        Assert.InRange(quoted.Count, 15, 100);

        foreach (var link in quoted)
        {
            var (status, table) = await site.Read(link.GetAttribute("href")!);

            var cells = table.QuerySelectorAll("main table tbody td.figure-cell").Select(cell => Number().Match(cell.Words()).Value).Where(n => n.Length > 0).ToList();
            Assert.Equal(200, status);
            Assert.Equal(double.Parse(link.TextContent, CultureInfo.InvariantCulture), double.Parse(cells[0], CultureInfo.GetCultureInfo(culture)), tolerance: 0.51);
        }
    }

    [Fact]
    public async Task A_figure_says_its_interval_where_it_stands_and_in_the_list_without_JavaScript()
    {
        var headline = ReleaseText.Of(site.Newest, Language.Danish).Figures[0];
        var culture = CultureInfo.GetCultureInfo("da-DK");
        string Written(IReadOnlyList<double>? values) => values![headline.Cell].ToString("N" + headline.Table.Decimals, culture);
        var interval = $"{Written(headline.Table.Lower)}–{Written(headline.Table.Upper)}";

        var (_, page) = await site.Read("/demo/demo-2023/udgivelse");

        Assert.Equal($"DEMO01 · 95 pct. sikkerhedsinterval {interval}", page.QuerySelector(".quoted-figure")!.GetAttribute("data-note"));
        var row = page.QuerySelector(".figure-list tbody tr")!.Children.Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(
            [headline.Written, Written(headline.Table.Values), interval, headline.Table.Counts![headline.Cell].ToString("N0", culture), "DEMO01 Sådan lavet"],
            [row[0], .. row[2..]]);
    }

    [Fact]
    public async Task Words_of_change_lead_to_both_rounds()
    {
        var (_, page) = await site.Read("/demo/demo-2023/udgivelse");

        var changes = page.QuerySelectorAll(".quoted-figure") // neither a figure nor its interval: "82", "81 til 84"
            .Where(link => !Whole().IsMatch(link.TextContent) && !link.TextContent.Contains(" til ", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(changes);
        Assert.All(changes, link => Assert.Matches("time=20(16|19),2023$", link.GetAttribute("href")!));
        Assert.Equal(200, (await site.Read(changes[0].GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task A_release_tells_base_answers_notes_tables_and_whom_to_ask()
    {
        var (_, page) = await site.Read("/en/demo/demo-2023/release");

        var words = page.QuerySelector("main")!.Words();
        Assert.Contains("11 December 2023", words, StringComparison.Ordinal);
        Assert.Contains("Per cent of all public workplaces", words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"Answers behind the table (rounded): {site.Newest.Phases.Single(p => p.Id is "response").Facts[0].Value.En}.", words, StringComparison.Ordinal);
        Assert.All(site.Newest.Tables.SelectMany(t => t.Id is "DEMO01" ? t.Notes : []), note => Assert.Contains(note["en"], words, StringComparison.Ordinal));
        Assert.All(site.Newest.Tables, table => Assert.NotNull(page.QuerySelector($"main a[href='/en/demo/tables/{table.Id}']")));
        Assert.NotNull(page.QuerySelector("main a[href='/en/contact']"));
        Assert.Equal(site.Newest.Headline(Language.English), page.QuerySelector("h1")!.Words());
    }

    [Fact]
    public void No_figure_of_a_release_of_the_demonstration_is_without_a_cell()
    {
        foreach (var language in Enum.GetValues<Language>())
            Assert.Empty(ReleaseText.Of(site.Newest, language).Unknown);
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

        Assert.DoesNotContain("<script", text.Lead.ToString()!, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["cell:DEMO99?time=2023"], text.Unknown);
    }

    [GeneratedRegex(@"^\d+$", RegexOptions.None, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\d+([.,]\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
