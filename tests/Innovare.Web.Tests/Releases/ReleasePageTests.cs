using System.Globalization;
using System.Text.RegularExpressions;
using Innovare.PublicSector;
using Innovare.Tests;
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
    public async Task Figure_notes_tell_how_many_answers_are_left_out_and_that_words_are_tested_at_5_per_cent()
    {
        var (_, page) = await site.Read("/demo/demo-2023/udgivelse");

        var notes = page.QuerySelector("main dl.figure-notes")!;
        var ofSome = site.Newest.Tables.First(t => t.Unit["en"].Contains("of innovative", StringComparison.OrdinalIgnoreCase) && notes.Words().Contains(t.Id + ":", StringComparison.Ordinal));
        // the whole base is told by the largest count of the round: no group of it is larger
        var inBase = Enumerable.Range(0, ofSome.Length).Where(c => ofSome.PositionsOf(c).Select((at, v) => ofSome.Variables[v].Values[at].Code).Contains("2023")).Max(c => ofSome.Counts![c]);
        var leftOut = site.Newest.Quality!.Complete - inBase;
        Assert.InRange(leftOut, 1, site.Newest.Quality.Complete - 1);
        var said = notes.QuerySelectorAll("dt").Single(t => t.TextContent.Contains(ofSome.Id + ":", StringComparison.Ordinal)).NextElementSibling!.Words();
        Assert.Contains($"Ikke med: {leftOut.ToString("N0", CultureInfo.GetCultureInfo("da-DK"))} besvarelser uden for basis", said, StringComparison.Ordinal);
        var compared = page.QuerySelectorAll(".quoted-figure").Count(link => TwoYears().IsMatch(link.GetAttribute("href")!));
        Assert.NotEqual(0, compared);
        Assert.Contains($"prøvet mod tallene ved 5 pct. niveau. Uden et sikkert resultat står der »ingen sikker ændring«. Sammenligninger mellem runder i teksten: {compared}.", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_that_is_out_belongs_to_one_subject_that_can_be_followed()
    {
        var subjects = TableSubject.All(new(site.Root, site.Root, Repository.Root, ShowsDemonstration: true));

        Assert.All(site.Newest.Tables, table => Assert.Single(subjects, subject => subject.Holds(table.Id)));
        Assert.All(subjects, subject => Assert.All([subject.Name.Da, subject.Name.En, subject.Id], words => Assert.NotEmpty(words)));
    }

    [Fact]
    public async Task A_round_that_only_adds_its_own_figures_is_said_to_do_that()
    {
        var (_, danish) = await site.Read("/demo/tabeller/DEMO01/udgaver");
        var (_, english) = await site.Read("/en/demo/tables/DEMO01/editions");

        Assert.Matches(@"Tabellen er udvidet med \d{1,3}(\.\d{3})* tal\. Ingen tidligere tal er ændret\.", danish.QuerySelector("main")!.Words());
        Assert.Matches(@"The table has grown by \d{1,3}(,\d{3})* figures\. No earlier figure has changed\.", english.QuerySelector("main")!.Words());
    }

    [Fact]
    public async Task Why_a_table_has_another_edition_is_read_on_a_telephone_without_scrolling_sideways()
    {
        await using var visit = await site.Open("/demo/tabeller/DEMO01/udgaver", 390);

        Assert.InRange(await visit.Page.Locator(".table-scroll").First.EvaluateAsync<int>("e => e.scrollWidth - e.clientWidth"), int.MinValue, 0);
        await visit.AssertQuietAndStyled("da");
        await visit.AssertNoFaults();
    }

    [Fact]
    public async Task On_a_telephone_the_figures_with_their_uncertainty_are_whole_and_still_a_table_to_those_who_listen()
    {
        await using var visit = await site.Open("/demo/demo-2023/udgivelse", 390);
        await visit.Page.Locator(".figure-list summary").ClickAsync();

        await visit.AssertQuietAndStyled("da");
        var table = visit.Page.Locator(".figure-list table");
        Assert.Equal("flex", await table.Locator("tbody tr").First.EvaluateAsync<string>("e => getComputedStyle(e).display")); // folded: some browsers then forget the table
        Assert.Equal(["table", "columnheader", "row", "rowheader", "cell"], await table.EvaluateAsync<string[]>(
            "e => [e, e.querySelector('thead th'), e.querySelector('tbody tr'), e.querySelector('tbody th'), e.querySelector('tbody td')].map(part => part.getAttribute('role'))"));
        await visit.AssertNoFaults();
    }

    [Fact]
    public async Task Words_of_change_lead_to_both_rounds()
    {
        var (_, page) = await site.Read("/demo/demo-2023/udgivelse");

        var changes = page.QuerySelectorAll(".quoted-figure") // neither a figure nor its interval: "82", "81 til 84"
            .Where(link => !Whole().IsMatch(link.TextContent) && !link.TextContent.Contains(" til ", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(changes);
        Assert.Contains(page.QuerySelectorAll(".figure-list tbody tr"), row => row.Children[0].Words() is "ingen sikker ændring" && row.Children[1].Words() is "Innovative i alt, fra 2019 til 2023");
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
        var made = page.QuerySelector("section[aria-labelledby=made]")!;
        Assert.Equal("Sources and methods", made.QuerySelector("h2")!.Words());
        Assert.Contains($"Source: {site.Newest.Tables[0].Source["en"]}.", made.Words(), StringComparison.Ordinal);
        Assert.Equal(["/en/demo/demo-2023", "/en/demo/demo-2023/quality"], made.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        foreach (var method in made.QuerySelectorAll("a"))
            Assert.Equal(200, (await site.Read(method.GetAttribute("href")!)).Status);
        Assert.Equal(site.Newest.Headline(Language.English), page.QuerySelector("h1")!.Words());
    }

    [Theory]
    [InlineData("/demo/kalender", "11. december 2023: ")]
    [InlineData("/en/demo/calendar", "11 December 2023: ")]
    public async Task The_calendar_tells_the_day_of_what_is_out(string address, string day)
    {
        var (_, page) = await site.Read(address);

        Assert.StartsWith(day, page.QuerySelector("section[aria-labelledby=released] li")!.Words(), StringComparison.Ordinal);
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

    [GeneratedRegex(@"time=\d{4},\d{4}$", RegexOptions.None, 1000)]
    private static partial Regex TwoYears();

    [GeneratedRegex(@"^\d+$", RegexOptions.None, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\d+([.,]\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
