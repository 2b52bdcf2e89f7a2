using System.Net;
using Innovare.Platform.Database;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Quality;

/// <summary>The quality report: what can be measured is written by the program, what only people know is asked for.</summary>
public sealed class QualityReportTests
{
    static readonly QualityIndicators Measured = new(
        4495, 1610, 5, 120, 2755, 5, 36, 34, 1, 15, [new(new("Niveau", "Level"), new("Kommune", "Municipality"), 35, 3020)], [new("q9", new("Hvem satte det i gang?", "Who began it?"), 1280, 2, 4)], Minutes: 12);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/demo/demo-2023/kvalitet", new[] { "S.13.3.3 Bortfald (A4, A5)", "64 pct.", "66 pct.", "A7, imputation", "Dage fra indsamlingens slutning", "73", "CC2, DEMO01", "Københavnermanualen", "4.495 / 1.610", "Svarprocent, niveau: Kommune", "Perioden er talt til indsamlingens slutning, 29. september 2023", "kan ikke regnes: der blev ikke meldt en dag ud", "12 (halvdelen er færdig før", "322", "ikke talt: siden holder ikke øje", "href=\"/demo/kalender\"" })]
    [InlineData("/en/demo/demo-2023/quality?order=dst", new[] { "Timeliness and punctuality", "Accuracy and reliability", "A4, weighted", "66 per cent", "Copenhagen Manual", "A5, Who began it?", "<a href=\"/en/demo/demo-2023/release\">http" })]
    [InlineData("/demo/demo-2023/kvalitet/report.md", new[] { "#### S.13.3.3 Bortfald (A4, A5)", "- A4, uvægtet: 64 pct.", "Opdigtede eksempeltal" })]
    [InlineData("/en/demo/demo-2023/quality/report.md?order=dst", new[] { "## Relevance", "- A4, unweighted: 64 per cent" })]
    public async Task The_report_has_the_indicators_in_both_orders_languages_and_as_a_file(string address, string[] said)
    {
        await using var house = await Open();
        using var reader = house.Reader();

        var page = WebUtility.HtmlDecode(await reader.GetStringAsync(address, Stop));

        Assert.All(said, words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_people_must_write_and_have_not_is_said_with_the_file_and_the_number()
    {
        await using var house = await Open();
        using var reader = house.Reader();

        var page = WebUtility.HtmlDecode(await reader.GetStringAsync("/en/demo/demo-2023/quality", Stop));

        Assert.Contains("Missing: to be written by a person (content/quality/demonstration.json, under “13.3.2”).", page, StringComparison.Ordinal);
        Assert.Contains("None. The round is invented and has no mandate.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("under “6”", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/demo/demo-1999/kvalitet", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("/demo/demo-2023/kvalitet", "Svarede i stedet pr. telefon", "I A4 tæller de som tavse", "Skema på nettet, og opkald til en tilfældig del", "heller ikke svarede i telefonen")]
    [InlineData("/en/demo/demo-2023/quality/report.md", "- Answered by telephone instead: 85", "In A4 they count as silent", "A form on the web, and calls to a random part", "silent on the telephone too")]
    public async Task Where_some_were_called_the_report_says_how_many_and_whom_they_stand_for(string address, params string[] said)
    {
        await using var called = await Open(Measured with { Telephone = 85 });
        await using var silent = await Open();
        using var reader = called.Reader();
        using var other = silent.Reader();

        var (page, without) = (WebUtility.HtmlDecode(await reader.GetStringAsync(address, Stop)), WebUtility.HtmlDecode(await other.GetStringAsync(address, Stop)));

        Assert.All(said, words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.All(said, words => Assert.DoesNotContain(words, without, StringComparison.Ordinal));
    }

    static async Task<House> Open(QualityIndicators? measured = null)
    {
        var house = await House.Open();
        using var context = PublicationContext.Open(Stores.Of(house.Settings));
        context.Releases.Add(new() { Id = "demo-2023", Revision = measured is null ? "with-quality" : "with-calls", Document = System.Text.Json.JsonSerializer.Serialize(InventedRound.Release with { Quality = measured ?? Measured, CollectionEnds = new(2023, 9, 29) }, Innovare.Statbank.Formats.CubeJson.Options) });
        context.SaveChanges();
        return house;
    }
}
