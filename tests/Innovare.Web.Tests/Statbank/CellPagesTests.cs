using System.Net;
using Innovare.Platform.Database;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Statbank;

/// <summary>From any figure back to how it was made, by links alone.</summary>
public sealed class CellPagesTests
{
    static readonly RoundLineage Lineage = new(new string('d', 64), "1.2.3", new string('e', 64), new string('f', 64), 62, 3, 4, new Dictionary<string, double>(StringComparer.Ordinal) { ["DEMO01 10"] = 1.37 });

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_figure_opens_to_estimate_error_answers_method_and_the_hashes_it_can_be_checked_by()
    {
        await using var house = await Open();
        using var reader = house.Reader();

        var page = await Read(reader, "/demo/tabeller/DEMO01/tal?type=10&time=2023");

        Assert.All(["82,6", "Innovative i alt", "Designeffekt", "1,37", "Lineariseret varians", "Strata: 62, heraf lagt sammen for variansen: 3.", Lineage.Definition, Lineage.Weights, Lineage.Manifest, "Innovare 1.2.3"], said => Assert.Contains(said, page, StringComparison.Ordinal));
        Assert.Contains("linearised", (await Read(reader, "/en/demo/tables/demo01/figure?type=20&level=municipal")).ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withheld_figure_opens_to_why_and_to_nothing_it_rests_on()
    {
        await using var house = await Open();
        using var reader = house.Reader();

        var page = await Read(reader, "/demo/tabeller/DEMO01/tal?level=region&type=10&time=2023");

        Assert.Contains("Tallet holdes tilbage", page, StringComparison.Ordinal);
        Assert.All(["Standardfejl", "sikkerhedsinterval", "Svar bag", "Designeffekt"], hidden => Assert.DoesNotContain(hidden, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_table_page_makes_each_figure_a_link_on_demand_and_a_published_figure_leads_to_its_source()
    {
        await using var house = await Open();
        using var reader = house.Reader();

        Assert.DoesNotContain("/demo/tabeller/DEMO01/tal?", await Read(reader, "/demo/tabeller/DEMO01"), StringComparison.Ordinal);
        Assert.Contains("/demo/tabeller/DEMO01/tal?level=total&type=10&time=2023", await Read(reader, "/demo/tabeller/DEMO01?made=1"), StringComparison.Ordinal);
        var published = System.Text.RegularExpressions.Regex.Match(await Read(reader, "/tabeller/PUB01?made=1"), "/tabeller/PUB01/tal\\?[^\"]+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        Assert.Contains("Hvor tallet kommer fra", await Read(reader, published), StringComparison.Ordinal);
        Assert.Contains("/demo/tabeller/DEMO01/tal?", await Read(reader, "/demo/demo-2023/udgivelse"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/demo/tabeller/DEMO99/tal", HttpStatusCode.NotFound)]
    [InlineData("/demo/tabeller/DEMO01/tal", HttpStatusCode.BadRequest)]
    [InlineData("/demo/tabeller/DEMO01/tal?type=99", HttpStatusCode.BadRequest)]
    public async Task A_cell_that_is_not_there_is_said(string address, HttpStatusCode status)
    {
        await using var house = await Open();
        using var reader = house.Reader();

        Assert.Equal(status, (await reader.GetAsync(address, Stop)).StatusCode);
    }

    static async Task<House> Open()
    {
        var house = await House.Open();
        using var context = PublicationContext.Open(Stores.Of(house.Settings));
        context.Releases.Add(new() { Id = "demo-2023", Revision = "with-lineage", Document = System.Text.Json.JsonSerializer.Serialize(InventedRound.Release with { Lineage = Lineage }, Innovare.Statbank.Formats.CubeJson.Options) });
        context.SaveChanges();
        return house;
    }

    static async Task<string> Read(HttpClient reader, string address) => WebUtility.HtmlDecode(await reader.GetStringAsync(address, Stop));
}
