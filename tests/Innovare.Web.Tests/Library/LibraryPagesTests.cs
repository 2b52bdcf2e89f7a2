using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Innovare.Cases.Store;
using Innovare.PublicSector;
using Innovare.Tests;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Library;

/// <summary>The list of cases and the page of each, as the running program gives them.</summary>
public sealed class LibraryPagesTests(Site site)
{
    static readonly CaseLibrary House = CaseLibrary.ReadContent(Repository.File("content"));

    [Fact]
    public async Task A_reader_without_JavaScript_searches_narrows_and_opens_a_case()
    {
        await using var visit = await site.Open("/cases", javaScript: false);

        await visit.Page.GetByLabel("Søg i cases", new() { Exact = true }).Last.FillAsync("robotter");
        await visit.Page.GetByLabel("Teknologi er nævnt").CheckAsync();
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Søg", Exact = true }).Turn();
        Assert.Contains("q=robotter", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains("technology=yes", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Robotstøvsugere i hjemmehjælpen" }).Turn();

        Assert.Equal("Robotstøvsugere i hjemmehjælpen", await visit.Page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task The_choices_open_by_keyboard_on_a_telephone()
    {
        await using var visit = await site.Open("/cases", width: 390);

        Assert.False(await visit.Page.GetByLabel("Serviceydelse").IsVisibleAsync());
        await visit.Page.Locator("summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.True(await visit.Page.GetByLabel("Serviceydelse").IsVisibleAsync());
    }

    [Fact]
    public async Task Every_case_has_a_page_in_both_languages_with_its_status_and_all_its_sources()
    {
        foreach (var one in House.Cases)
            foreach (var language in Enum.GetValues<Language>())
            {
                var page = await Read(Addresses.Case.In(language, one.Slug));

                Assert.Equal(one.Title[language], page.QuerySelector("h1")!.TextContent);
                Assert.Contains(language == Language.English ? "not confirmed by the place" : "Gengivet fra kilde, ikke bekræftet af stedet", page.QuerySelector(".case-status")!.TextContent, StringComparison.Ordinal);
                Assert.Superset(one.Sources.Select(s => s.Url).ToHashSet(), page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).ToHashSet());
            }
    }

    [Fact]
    public async Task What_the_source_says_stands_word_for_word_and_in_Danish_on_the_English_page()
    {
        var page = await Read("/en/cases/chatbotten-muni");

        var evidence = page.QuerySelector("blockquote")!;
        Assert.Equal("da", evidence.GetAttribute("lang"));
        Assert.Equal(House.Find("chatbotten-muni")!.Evidence!.Text, evidence.TextContent.Trim());
        Assert.Contains("our translation", page.QuerySelector(".case-status")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cases/loftlifte-paa-rosengaarden", "Søgeord", "De er ikke kildens ord")]
    [InlineData("/en/cases/loftlifte-paa-rosengaarden", "Search words (in Danish)", "not the source's words")]
    public async Task Search_words_stand_folded_on_the_page_as_the_editors_own_and_not_on_paper(string address, string name, string whose)
    {
        var words = (await Read(address)).QuerySelector("details.case-search-words")!;

        Assert.Equal(name, words.QuerySelector("summary")!.TextContent);
        Assert.Contains(whose, words.TextContent, StringComparison.Ordinal);
        Assert.Contains("tunge løft", words.QuerySelector("[lang=da]")!.TextContent, StringComparison.Ordinal);
        Assert.False(words.HasAttribute("open"));
        Assert.Contains("no-print", words.ClassList);
    }

    [Theory]
    [InlineData("/cases?q=farmaceut", "Søgeord:")]
    [InlineData("/en/cases?q=farmaceut", "Search words (in Danish):")]
    public async Task A_card_that_only_search_words_answer_shows_them(string address, string name)
    {
        var card = (await Read(address)).QuerySelector(".case-card:has(a[href$='dosispakket-medicin-apoteksrobot'])")!;

        var line = card.QuerySelectorAll(".case-quiet").Single(p => p.TextContent.StartsWith(name, StringComparison.Ordinal));
        Assert.NotEmpty(line.QuerySelectorAll("mark"));
    }

    [Fact]
    public async Task Addresses_inside_evidence_are_links_and_the_sentence_around_them_is_kept()
    {
        var page = await Read("/cases/sverigesprogrammet-herning-modellen");

        Assert.Equal(2, page.QuerySelectorAll("blockquote a").Length);
        Assert.EndsWith("blev ikke målt (sl.dk).", page.QuerySelector("blockquote")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reuse_is_linked_both_ways()
    {
        var giver = await Read("/cases/opfoelgningsopkald-til-hofteopererede");
        var taker = await Read("/cases/opfoelgningsopkald-tilpasset-akutte-hoftebrud");

        Assert.NotNull(giver.QuerySelector(".spread-links a[href='/cases/opfoelgningsopkald-tilpasset-akutte-hoftebrud']"));
        Assert.NotNull(taker.QuerySelector(".case-facts a[href='/cases/opfoelgningsopkald-til-hofteopererede']"));
    }

    [Theory]
    [InlineData("/cases/robotstoevsuger", "/cases/robotstoevsugere-i-hjemmehjaelpen")]
    [InlineData("/en/cases/muni", "/en/cases/chatbotten-muni")]
    public async Task An_unknown_case_is_refused_with_near_titles(string address, string near)
    {
        var page = await Read(address, HttpStatusCode.NotFound);

        Assert.NotNull(page.QuerySelector($"main a[href='{near}']"));
    }

    [Fact]
    public async Task The_longest_case_prints_on_one_sheet()
    {
        var longest = House.Cases.MaxBy(c => (c.Evidence?.Text.Length ?? 0) + c.Summary.Da.Length + c.Sources.Sum(s => s.Url.Length))!;
        await using var visit = await site.Open($"/cases/{longest.Slug}");

        var print = System.Text.Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Format = "A4" }));

        Assert.Contains("/Type /Pages\n/Count 1\n", print, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_answer_helps_the_reader_on()
    {
        var page = await Read("/cases?q=qxz&level=state");

        Assert.Contains("Ingen cases passer", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a.case-chip[href='/cases?q=qxz']"));
        Assert.NotNull(page.QuerySelector("main a[href='/cases']"));
        Assert.Null((await Read("/cases?q=qxz")).QuerySelector(".case-filters")); // nothing to narrow
    }

    [Fact]
    public async Task The_pages_of_the_list_hold_each_case_once()
    {
        var shown = new List<string>();
        for (var page = 1; page <= 4; page++)
            shown.AddRange((await Read($"/cases?p={page}")).QuerySelectorAll(".case-card h3 a").Select(a => a.GetAttribute("href")!));

        Assert.Equal(64, shown.Count);
        Assert.Equal(64, shown.Distinct().Count());
    }

    [Theory]
    [InlineData("/cases?p=999&level=moon&order=sideways&type=")]
    [InlineData("/cases?q=%00%ff%E2%82&p=-1")]
    public async Task What_an_address_cannot_mean_counts_for_nothing(string address) => await Read(address);

    async Task<IDocument> Read(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
