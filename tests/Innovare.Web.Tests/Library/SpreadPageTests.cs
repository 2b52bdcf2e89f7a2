using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Innovare.Cases.Store;
using Innovare.Tests;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Library;

/// <summary>Reuse on the pages, and what the library hands out as data.</summary>
public sealed class SpreadPageTests(Site site)
{
    static readonly CaseLibrary House = CaseLibrary.ReadContent(Repository.File("content"));

    [Theory]
    [InlineData("/cases/spredning", "Kulturrygsækken i Holbæk")]
    [InlineData("/en/cases/spread", "Norway: scaling of innovative procurement")]
    public async Task Every_link_stands_in_words_and_as_a_drawing(string address, string party)
    {
        var page = await Read(address);

        var list = page.QuerySelectorAll("main .spread-links")[0];
        Assert.Equal(House.Reuse.Links.Count, list.Children.Length);
        Assert.Contains(party, list.TextContent, StringComparison.Ordinal);
        foreach (var drawing in new[] { ".spread-tree", ".spread-tree-narrow" })
            Assert.Equal(House.Reuse.Links.Count, page.QuerySelectorAll(drawing + " path").Length);
        Assert.Equal(98 + 5, page.QuerySelectorAll(".tile-map rect").Length);
    }

    [Fact]
    public async Task The_counts_are_those_of_the_links()
    {
        var page = await Read("/cases/spredning");

        Assert.Equal(House.Reuse.Links.Count, page.QuerySelectorAll(".spread-counts strong").Sum(s => int.Parse(s.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_case_says_what_is_documented_and_what_is_judgement()
    {
        var text = (await Read("/cases/telecare-nord")).QuerySelector("main")!.TextContent;

        Assert.Contains("Det er dokumenteret", text, StringComparison.Ordinal);
        Assert.Contains("Det er en forventning eller en vurdering", text, StringComparison.Ordinal);
        Assert.Contains("Sammenlignet med en kontrolgruppe", text, StringComparison.Ordinal);
        Assert.Contains("Bundlinje og trin for dokumentation er Innovares læsning af kilden.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retold_case_says_what_its_source_does_not_tell_and_what_nobody_has_measured()
    {
        var silent = (await Read("/en/cases/kulturrygsaekken")).QuerySelector("main")!.TextContent;
        var judged = (await Read("/cases/opfoelgningsopkald-til-hofteopererede")).QuerySelector("main")!.TextContent;

        Assert.Contains("Not stated in the source: the problem, whom the solution is for, what it took, what did not work, how far it is.", silent, StringComparison.Ordinal);
        Assert.Contains("Vurderet", judged, StringComparison.Ordinal);
        Assert.DoesNotContain("Det er dokumenteret", judged, StringComparison.Ordinal);
        Assert.Contains("Ikke oplyst i kilden: problemet, hvad den krævede", judged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_in_other_words_marks_what_answers()
    {
        var page = await Read("/cases?q=besøg+skærm");

        Assert.Equal("/cases/skaermbesoeg-i-viborg", page.QuerySelector(".case-card h3 a")!.GetAttribute("href"));
        Assert.Contains("skærmbesøg", page.QuerySelectorAll(".case-card h3 mark").Select(m => m.TextContent));
    }

    [Fact]
    public async Task Where_nothing_answers_the_nearest_are_offered_with_what_they_lack()
    {
        var page = await Read("/cases?q=robotter+qxz");

        Assert.Contains("0 cases", page.QuerySelector("#results")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nævner ikke: qxz", page.QuerySelector(".case-card")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_are_a_list_of_texts()
    {
        var list = JsonSerializer.Deserialize<string[]>(await Get("/cases/forslag.json?q=gentof"))!;

        Assert.Contains("Gentofte Kommune", list);
    }

    [Fact]
    public async Task A_search_can_be_followed_by_feed()
    {
        var feed = XDocument.Parse(await Get("/cases/feed.atom?q=telemedicin"));

        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Contains(feed.Descendants(atom + "entry"), e => e.Element(atom + "id")!.Value.EndsWith("/cases/telecare-nord", StringComparison.Ordinal));
        Assert.All(feed.Descendants(atom + "updated"), u => Assert.True(DateTimeOffset.TryParse(u.Value, System.Globalization.CultureInfo.InvariantCulture, out _)));
    }

    [Fact]
    public async Task A_case_is_linked_data_with_what_it_builds_on()
    {
        using var data = JsonDocument.Parse(await Get("/cases/kulturrygsaekken-i-holbaek/data.jsonld"));

        Assert.Equal("https://schema.org", data.RootElement.GetProperty("@context").GetString());
        Assert.EndsWith("/cases/kulturrygsaekken", data.RootElement.GetProperty("isBasedOn")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_case_in_open_data_has_its_source_line_and_no_contact()
    {
        using var data = JsonDocument.Parse(await Get("/cases/data.json"));

        Assert.All(data.RootElement.GetProperty("cases").EnumerateArray(), c =>
        {
            Assert.Contains("CC BY 4.0", c.GetProperty("sourceLine").GetString(), StringComparison.Ordinal);
            Assert.False(c.TryGetProperty("contact", out _));
        });
    }

    [Fact]
    public async Task The_links_are_open_data_in_both_forms()
    {
        using var data = JsonDocument.Parse(await Get("/cases/spredning/data.json"));
        var rows = (await Get("/cases/spredning/data.csv")).TrimEnd().Split('\n');

        Assert.Equal(House.Reuse.Links.Count, data.RootElement.GetProperty("links").GetArrayLength());
        Assert.Equal(House.Reuse.Links.Count + 1, rows.Length);
    }

    [Fact]
    public async Task Every_address_of_the_description_answers()
    {
        using var description = JsonDocument.Parse(await Get("/cases/openapi.json"));

        foreach (var path in description.RootElement.GetProperty("paths").EnumerateObject())
        {
            var address = path.Name.Replace("{slug}", "telecare-nord", StringComparison.Ordinal).Replace("{format}", "json", StringComparison.Ordinal);
            Assert.NotEmpty(await Get(address));
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("{{7*7}}' or 1=1 --")]
    public async Task What_a_reader_writes_comes_back_as_text(string words)
    {
        var page = await Read("/cases?q=" + Uri.EscapeDataString(words));

        Assert.Equal(words, page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("main script, main img"));
    }

    async Task<IDocument> Read(string address) => new HtmlParser().ParseDocument(await Get(address));

    async Task<string> Get(string address)
    {
        var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
