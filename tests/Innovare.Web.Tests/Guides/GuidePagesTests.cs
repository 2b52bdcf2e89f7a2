using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate;
using Innovare.Tests;
using Innovare.Web.Guides;
using Innovare.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Innovare.Web.Tests.Guides;

/// <summary>Guides as the running program gives them.</summary>
public sealed class GuidePagesTests(Site site)
{
    static readonly GuideShelf Shelf = GuideShelf.Read(Repository.File("content", "guides"));
    static readonly PublishedFigures Published = PublishedFigures.Read(Repository.File("content", "figures"));

    [Fact]
    public async Task Every_guide_opens_in_both_languages_with_no_reference_left_in_braces()
    {
        foreach (var guide in Shelf.Guides)
            foreach (var language in Enum.GetValues<Language>())
            {
                var page = await Read(GuideReferences.AddressOf(guide, language));

                Assert.Equal(guide.Title[language], page.QuerySelector("h1")!.TextContent);
                Assert.DoesNotContain('{', page.QuerySelector("main")!.TextContent);
            }
    }

    [Fact]
    public async Task A_figure_in_a_guide_leads_to_its_table()
    {
        var page = await Read("/guider/forstaa/hvad-er-offentlig-innovation");

        var figure = page.QuerySelectorAll("main a").Single(a => a.TextContent is "83");
        Assert.Equal("/tabeller/PUB01", figure.GetAttribute("href"));
    }

    [Fact]
    public async Task The_other_language_of_a_guide_is_the_same_guide()
    {
        var page = await Read("/guider/vaerktoejer/vaerdiplan");

        Assert.Equal("/en/guides/tools/value-plan", page.QuerySelector("link[hreflang=en]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_Danish_word_in_an_English_address_leads_on()
    {
        using var answer = await site.Http.GetAsync(new Uri("/en/guides/tools/vaerdiplan", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/en/guides/tools/value-plan", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Tools_are_narrowed_by_phase_and_level_and_an_empty_choice_says_so()
    {
        var practised = await Read("/guider/vaerktoejer?phase=spread&level=practised");
        var none = await Read("/guider/vaerktoejer?phase=spread&level=expert");

        Assert.Equal("Hvad kan flyttes?", Assert.Single(practised.QuerySelectorAll("main h3")).TextContent);
        Assert.Contains("Ingen værktøjer passer til begge valg.", none.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_are_answered_without_JavaScript_and_the_answer_says_what_comes_next()
    {
        await using var visit = await site.Open("/guider/spoergsmaal/er-det-en-innovation", width: 390, javaScript: false);

        foreach (var question in new[] { "new", "kind", "tried", "used", "value" })
            await visit.Page.Locator($"label[for={question}-yes]").ClickAsync();
        await visit.Page.Locator("label[for=documented-no]").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Se svaret" }).Turn();

        Assert.Equal("I har noget nyt i brug", await visit.Page.Locator("#outcome").InnerTextAsync());
        await visit.Page.Locator(".key-result a").First.Turn();
        Assert.Equal("Værdiplan", await visit.Page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task Tools_and_tips_are_said_to_be_our_own()
    {
        foreach (var (address, words) in ((string, string)[])[("/guider/vaerktoejer", "Udvalg og tekst er Innovares egne."), ("/en/guides/tools", "Selection and wording are Innovare's own."), ("/guider/tips", "Innovares egne ord"), ("/en/guides/tips", "Innovare's own words")])
            Assert.Contains(words, (await Read(address)).QuerySelector("main .font-lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_in_a_text_keep_within_a_telephone()
    {
        await using var visit = await site.Open("/guider/forstaa/offentlig-privat-innovation", width: 390);

        await visit.AssertQuietAndStyled("da");
    }

    [Fact]
    public async Task An_answer_that_is_missing_is_asked_for_beside_its_question()
    {
        var page = await Read("/guider/spoergsmaal/hvilken-form?market=no&buy=yes");

        Assert.Contains("kun prøve et produkt", page.QuerySelector(".form-error legend")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#outcome"));
    }

    [Fact]
    public async Task A_legal_guide_says_that_it_must_be_checked_and_by_which_law()
    {
        var page = await Read("/guider/spoergsmaal/hvilken-form?market=no&small=no&buy=yes");

        Assert.Contains("Skal kontrolleres", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Udbudsloven §§ 73-79", page.QuerySelector(".key-result")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/guider/hvor-innovative-er-vi", "da", "/tabeller/PUB")]
    [InlineData("/en/guides/how-innovative-are-we", "en", "/en/tables/PUB")]
    public async Task Every_chapter_of_the_barometer_opens_its_table_and_draws_what_the_table_says(string address, string language, string tables)
    {
        var page = await Read(address);
        var told = page.QuerySelectorAll("main h2:not(.guide-beside h2), main a[href]").ToList();
        var chapters = told.Where(e => e.LocalName is "h2").ToList();
        Assert.Equal(9, chapters.Count);
        Assert.All(chapters, chapter => Assert.Contains(told.Skip(told.IndexOf(chapter) + 1).TakeWhile(e => e.LocalName is "a"), a => a.GetAttribute("href")!.StartsWith(tables, StringComparison.Ordinal)));

        var figures = page.QuerySelectorAll("main [data-chart]");
        Assert.InRange(figures.Length, 7, 20);
        foreach (var figure in figures)
        {
            var cube = Published.Tables.First(t => figure.GetAttribute("data-chart")!.Contains($"/{t.Id}", StringComparison.Ordinal));
            Assert.Contains("vega-lite", await site.Http.GetStringAsync(new Uri(figure.GetAttribute("data-chart")!, UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Contains(cube.Unit[language], figure.Words(), StringComparison.Ordinal); // its base
            var headings = figure.QuerySelectorAll("thead th").Select(h => h.TextContent).ToList();
            Assert.All(headings, heading => Assert.False(char.IsLower(heading[0]), heading));
            foreach (var row in figure.QuerySelectorAll("tbody tr"))
                foreach (var (cell, column) in row.QuerySelectorAll("td").Select((c, i) => (c.TextContent, i + 1)).Where(c => c.TextContent is not ".."))
                {
                    var at = cube.IndexOf([Position(0, row.QuerySelector("th")!.TextContent), Position(1, headings[column])]);
                    Assert.Equal(cube.Values[(int)at], double.Parse(cell, new System.Globalization.CultureInfo(language is "da" ? "da-DK" : "en-GB")));
                }
            int Position(int variable, string name) => cube.Variables[variable].Values.ToList().FindIndex(v => v.Name[language] == name);
        }
    }

    [Fact]
    public async Task The_barometer_is_charts_on_a_telephone_and_each_table_opens_when_asked_for_on_paper_and_without_JavaScript()
    {
        await using var visit = await site.Open("/guider/hvor-innovative-er-vi", 390);
        var tables = visit.Page.Locator("main figure table");

        Assert.False(await tables.First.IsVisibleAsync());
        await visit.AssertQuietAndStyled("da");
        Assert.InRange(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 1, 9_500); // 10,700 with every table open
        await visit.AssertNoFaults();

        await visit.Page.Locator("main figure summary").First.ClickAsync();
        Assert.True(await tables.First.IsVisibleAsync());
        Assert.False(await tables.Last.IsVisibleAsync());

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await tables.Last.IsVisibleAsync());

        await using var plain = await site.Open("/guider/hvor-innovative-er-vi", 390, javaScript: false);
        Assert.True(await plain.Page.Locator("main figure table").Last.IsVisibleAsync());
    }

    [Theory]
    [InlineData("/guider/hvor-innovative-er-vi", "betaler fakturaer", "kortlægger naturtyper", "Chatbotten MUNI", "skader på veje", "små robotter", "VR til oplæring", "særlige fysiske handicap", "robotkatte", "på en iPad", "varmt vand mod ukrudt", "klimaspots", "VR i undervisningen", "musikpuder", "skraldespand", "Aula", "digitale møder", "Facebook")]
    [InlineData("/en/guides/how-innovative-are-we", "pay invoices", "maps types of nature", "MUNI", "damage to roads", "small robots", "VR to train", "special physical disabilities", "robot cats", "on an iPad", "hot water", "climate spots", "VR in teaching", "music pillows", "bin needs", "Aula", "digital meetings", "Facebook")]
    public async Task Technology_is_told_by_type_with_every_example_of_the_source(string address, params string[] examples)
    {
        var page = await Read(address);
        var words = page.QuerySelector("main")!.Words();

        Assert.All(examples, example => Assert.Contains(example, words, StringComparison.Ordinal));
        string[] Of(string table) => [.. page.QuerySelectorAll($".running-text a[href$='/{table}']").Select(a => a.TextContent)];
        Assert.Equal(["11", "26", "27"], Of("PUB10"));
        Assert.Equal(["55", "49", "36", "33"], Of("PUB11")); // products, communication, services, processes: Statistics Denmark, 2022-2023
        Assert.Contains(page.QuerySelectorAll(".guide-beside a"), a => a.GetAttribute("href")!.EndsWith("cid=52522", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/guider/hvor-innovative-er-vi", "Hvordan er tallene lavet?", "Oslo-manualen", "Copenhagen-manualen", "4.494", "14.297", "1.611")]
    [InlineData("/en/guides/how-innovative-are-we", "How are the figures made?", "the Oslo Manual", "the Copenhagen Manual", "4,494", "14,297", "1,611")]
    public async Task How_the_survey_is_made_names_its_manuals_its_numbers_and_where_each_is_read(string address, string heading, string oslo, string copenhagen, params string[] numbers)
    {
        var page = await Read(address);
        var chapter = page.QuerySelectorAll("main h2").Single(h => h.TextContent == heading).ParentElement!;

        Assert.Contains(oslo, chapter.Words(), StringComparison.Ordinal);
        Assert.Contains(copenhagen, chapter.Words(), StringComparison.Ordinal);
        Assert.Equal(numbers, chapter.QuerySelectorAll("a[href$='/PUB15']").Select(a => a.TextContent));
        var sources = page.QuerySelector(".guide-beside")!.Words();
        Assert.All((string[])["Om Innovationsbarometeret", "Statistikdokumentation", "Oslo Manual", "Copenhagen Manual"], source => Assert.Contains(source, sources, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_public_innovation_has_a_drawing_that_says_in_words_what_it_shows()
    {
        foreach (var (address, words) in ((string, string)[])[("/guider/forstaa/hvad-er-offentlig-innovation", "En kolbe med bobler"), ("/en/guides/understand/what-is-public-innovation", "A flask with bubbles")])
        {
            var drawing = (await Read(address)).QuerySelector("figure.drawing")!;

            Assert.Contains(words, drawing.QuerySelectorAll("svg[role=img]").Select(s => s.GetAttribute("aria-label")));
            Assert.All(drawing.QuerySelectorAll("li"), step => Assert.True(step.TextContent.Trim().Length > 20));
            Assert.NotEmpty(drawing.QuerySelector("figcaption")!.TextContent);
            Assert.Empty(drawing.QuerySelectorAll("[style], [fill], [stroke]")); // the policy refuses the first; colours come from the text
        }
    }

    [Theory]
    [InlineData("/guider/spoergsmaal/er-det-en-innovation?new=yes&kind=yes&tried=no", "/arbejdsplads/fortael?stage=idea", "idea")]
    [InlineData("/en/guides/questions/is-it-an-innovation?new=yes&kind=yes&tried=yes&used=yes&value=yes&documented=no", "/en/workplace/tell?stage=inUse", "inUse")]
    [InlineData("/guider/spoergsmaal/er-det-en-innovation?new=yes&kind=yes&tried=yes&used=yes&value=yes&documented=yes", "/arbejdsplads/fortael?stage=documented", "documented")]
    public async Task A_case_is_started_from_the_answer_with_its_stage_chosen(string asked, string told, string stage)
    {
        Assert.Contains(told, (await Read(asked)).QuerySelectorAll(".key-result a").Select(a => a.GetAttribute("href")));

        using var reader = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(site.Root) };
        using var begun = await House.Post(reader, told);
        var first = begun.Headers.Location!.OriginalString; // on to the first part of the case
        var chosen = new List<string?>();
        for (var part = 1; part < 9; part++)
        {
            using var answer = await reader.GetAsync(new Uri(string.Concat(first.AsSpan(0, first.LastIndexOf('/') + 1), $"{part}"), UriKind.Relative), TestContext.Current.CancellationToken);
            if (!answer.IsSuccessStatusCode)
                break;
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            chosen.AddRange(page.QuerySelectorAll("main input[name=stage][checked], main select[name=stage] option[selected]").Select(c => c.GetAttribute("value")));
        }
        Assert.Equal(stage, Assert.Single(chosen));
    }

    [Fact]
    public async Task Private_partners_are_counted_in_three_roles_from_published_figures()
    {
        var page = await Read("/guider/forstaa/offentlig-privat-innovation");

        var rows = page.QuerySelector("main table")!.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent).ToArray()).ToList();
        // 14,297 workplaces, 83 per cent innovative: 14,297 · 0.83 · 0.16 = 1,899; with half a per cent less in both 14,297 · 0.825 · 0.155 = 1,828
        Assert.Equal(["var partner", "16", "1.900", "1.800-2.000"], rows[0]);
        Assert.Equal(["fremmede det", "17", "2.000", "1.900-2.100"], rows[1]);
        Assert.Equal(["satte det i gang", "2", "240", "170-300"], rows[2]);
        Assert.Equal(["spillede en positiv rolle i alt", "26", "3.100", "3.000-3.200"], rows[3]);
        Assert.All(page.QuerySelector("main table")!.QuerySelectorAll("tbody td a"), a => Assert.StartsWith("/tabeller/PUB", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_statement_of_the_two_documents_is_told_on_a_page_that_opens()
    {
        var rows = File.ReadLines(Repository.File("docs", "sources-covered.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| Statement", StringComparison.Ordinal)).Select(l => l.Split('|')[2]).ToList();
        var addresses = rows.SelectMany(r => r.Split('`').Where((_, i) => i % 2 == 1)).Distinct().ToList();

        Assert.True(rows.Count > 35);
        Assert.All(rows, row => Assert.True(row.Contains('`', StringComparison.Ordinal) || row.Contains("not told", StringComparison.Ordinal), row));
        foreach (var address in addresses)
            await Read(address);
    }

    async Task<IDocument> Read(string address)
    {
        var (status, page) = await site.Read(address);
        Assert.True(status == (int)HttpStatusCode.OK, $"{address}: {status}");
        return page;
    }
}
