using System.Globalization;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Rounds;

public sealed class RoundWalkTests(Site site)
{
    static readonly string[] Danish = ["ramme", "stikproeve", "svar", "vaegte", "estimater", "beskyttelse", "tabeller"];
    static readonly string[] English = ["frame", "sample", "response", "weights", "estimates", "protection", "tables"];

    public static TheoryData<string, string, int> Steps
    {
        get
        {
            var steps = new TheoryData<string, string, int>();
            for (var i = 0; i < Danish.Length; i++)
            {
                steps.Add($"/demo/demo-2023/{Danish[i]}", "da", i);
                steps.Add($"/en/demo/demo-2023/{English[i]}", "en", i);
            }
            return steps;
        }
    }

    [Theory, MemberData(nameof(Steps))]
    public async Task Each_step_tells_what_came_in_what_was_done_what_went_out_and_shows_its_numbers(string address, string language, int step)
    {
        var phase = site.Newest.Phases[step];
        var reader = language == "da" ? PublicSector.Language.Danish : PublicSector.Language.English;

        var (status, page) = await site.Read(address);

        var words = page.QuerySelector("main")!.Words();
        Assert.Equal(200, status);
        Assert.Equal(phase.Title[reader], page.QuerySelector("h1")!.TextContent);
        Assert.All([phase.CameIn, phase.WasDone, phase.WentOut], text => Assert.Contains(text[reader], words, StringComparison.Ordinal));
        Assert.Equal(phase.Facts.Select(f => f.Value[reader]), page.QuerySelectorAll(".fact-figure").Select(f => f.TextContent));
        Assert.Equal(phase.Figure.Rows.Select(r => r.Name[reader]), page.QuerySelectorAll("figure.chart tbody th").Select(th => th.TextContent));
        var culture = CultureInfo.GetCultureInfo(language == "da" ? "da-DK" : "en-GB");
        foreach (var (row, shown) in phase.Figure.Rows.Zip(page.QuerySelectorAll("figure.chart tbody tr")))
            foreach (var (value, cell) in row.Values.Zip(shown.QuerySelectorAll("td")))
                Assert.Equal(value, double.Parse(cell.TextContent, culture), tolerance: 0.051);
    }

    [Theory]
    [InlineData("/demo/demo-2023", "/demo/demo-2023/udgivelse")]
    [InlineData("/en/demo/demo-2023", "/en/demo/demo-2023/release")]
    public async Task The_walk_leads_from_the_first_step_through_all_to_the_release_and_back_again(string start, string end)
    {
        var (_, overview) = await site.Read(start);
        var at = overview.QuerySelector("a.button")!.GetAttribute("href")!;
        for (var step = 0; step < Danish.Length; step++)
        {
            var (status, page) = await site.Read(at);
            Assert.Equal(200, status);
            Assert.Equal($"{step + 1}", page.QuerySelector(".step-list [aria-current=step] .step-number")!.TextContent);
            var next = page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
            if (step + 1 < Danish.Length)
                Assert.Equal(at, (await site.Read(next)).Page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
            at = next;
        }

        Assert.Equal(end, at);
        Assert.Equal(200, (await site.Read(at)).Status);
    }

    [Theory]
    [InlineData("/demo/demo-2023/stikproeve", "/en/demo/demo-2023/sample")]
    [InlineData("/en/demo/demo-2023/weights", "/demo/demo-2023/vaegte")]
    public async Task The_other_language_is_the_same_step_under_its_own_name(string here, string there)
    {
        var (_, page) = await site.Read(here);

        Assert.Equal(there, page.QuerySelector("a.language-switch")!.GetAttribute("href"));
        Assert.Equal(200, (await site.Read(there)).Status);
    }

    [Theory]
    [InlineData("/demo")]
    [InlineData("/en/demo")]
    [InlineData("/demo/kvalitet")]
    [InlineData("/demo/demo-2023")]
    [InlineData("/en/demo/demo-2023/estimates")]
    [InlineData("/demo/demo-2023/udgivelse")]
    [InlineData("/demo/findes-ikke")]
    public async Task Every_page_of_the_demonstration_says_it_is_invented_and_stays_out_of_search(string address)
    {
        using var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var (_, page) = await site.Read(address);

        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        if (answer.IsSuccessStatusCode)
        {
            Assert.Contains(address.StartsWith("/en", StringComparison.Ordinal) ? "Invented example figures – not statistics" : "Opdigtede eksempeltal – ikke statistik", page.QuerySelector(".invented")!.Words(), StringComparison.Ordinal);
            Assert.Contains("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content")!, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/demo/demo-1799", "Runden findes ikke")]
    [InlineData("/en/demo/demo-1799", "This round does not exist")]
    [InlineData("/demo/demo-1799/svar", "Runden findes ikke")]
    [InlineData("/demo/demo-2023/sample", "Trinnet findes ikke")]
    [InlineData("/en/demo/demo-2023/svar", "This step does not exist")]
    [InlineData("/en/demo/demo-1799/release", "This round does not exist")]
    public async Task An_unknown_round_or_step_is_refused_with_help(string address, string says)
    {
        var (status, page) = await site.Read(address);

        Assert.Equal(404, status);
        Assert.Equal(says, page.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("main a"));
    }

    [Fact]
    public async Task The_picture_of_a_step_holds_the_numbers_of_its_table()
    {
        using var answer = await site.Http.GetAsync(new Uri("/demo/demo-2023/ramme/chart.json", UriKind.Relative), TestContext.Current.CancellationToken);
        var spec = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)answer.StatusCode);
        foreach (var value in site.Newest.Phases[0].Figure.Rows.SelectMany(row => row.Values))
            Assert.Contains(FormattableString.Invariant($"\"value\":{value}"), spec, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await site.Http.GetAsync(new Uri("/demo/demo-2023/findes-ikke/chart.json", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_words_around_the_steps_are_easy_to_read()
    {
        Assert.InRange((await site.Read("/demo")).Page.Lix(), 10, 45);
    }
}
