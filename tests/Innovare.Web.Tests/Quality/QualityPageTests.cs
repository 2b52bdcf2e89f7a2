using System.Globalization;
using Innovare.Statbank;
using Innovare.Web.Quality;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Quality;

public sealed class QualityPageTests(Site site)
{
    [Theory]
    [InlineData("/kvalitet", "1.255")]
    [InlineData("/en/quality", "1,255")]
    public async Task The_response_of_each_published_round_stands_with_its_source(string address, string firstAnswers)
    {
        var (_, page) = await site.Read(address);

        var rows = page.QuerySelectorAll("main table tbody tr");
        Assert.Equal(["35", "50", "50", "36"], rows.Select(row => row.Children[1].TextContent));
        Assert.Equal(firstAnswers, rows[0].Children[2].TextContent);
        Assert.All(rows, row => Assert.StartsWith("https://", row.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/kvalitet", "ikke regnet ud", "64 pct.")]
    [InlineData("/en/quality", "has not been computed", "64 per cent")]
    public async Task It_says_that_no_uncertainty_was_computed_and_that_non_response_weighs_most(string address, string computed, string nonResponse)
    {
        var (_, page) = await site.Read(address);

        var words = page.QuerySelector("main")!.Words();
        Assert.Contains(computed, words, StringComparison.Ordinal);
        Assert.Contains(nonResponse, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_invented_number_stands_on_the_public_page()
    {
        var (_, page) = await site.Read("/kvalitet");

        Assert.DoesNotContain("DEMO0", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".invented"));
    }

    [Fact]
    public async Task The_demonstration_tells_response_withheld_cells_and_the_width_of_intervals()
    {
        var (_, page) = await site.Read("/demo/kvalitet");

        var table = site.Newest.Tables[0];
        var years = table.Variables.Single(v => v.Role == VariableRole.Time).Values;
        var cells = Enumerable.Range(0, table.Length).Where(cell => years[cell % years.Count].Code is "2023").ToList(); // time comes last
        var row = page.QuerySelector("main table tbody tr")!.Children.Select(cell => cell.TextContent).ToList();
        Assert.StartsWith(table.Id, row[0], StringComparison.Ordinal);
        Assert.Equal($"{cells.Count(cell => table.Statuses[cell] == CellStatus.Value)}", row[1]);
        Assert.Equal($"{cells.Count(cell => table.Statuses[cell] == CellStatus.Confidential)}", row[2]);
        Assert.InRange(double.Parse(row[3], CultureInfo.GetCultureInfo("da-DK")), 1, 20);
        Assert.Equal(site.Newest.Phases.Single(p => p.Id is "response").Facts[0].Value.Da, page.QuerySelector(".fact-figure")!.TextContent);
    }

    [Fact]
    public void Uncertainty_is_half_the_interval_of_the_asked_round_alone()
    {
        var table = InventedRound.Release.Tables[0];

        var quality = TableQuality.Of(table, 2019);

        Assert.Equal((6, 0), (quality.Shown, quality.Withheld));
        Assert.Equal(1.9, quality.Typical, tolerance: 1e-9);
    }

    [Theory]
    [InlineData("/kvalitet")]
    [InlineData("/demo/kvalitet")]
    public async Task The_words_are_easy_to_read(string address)
    {
        Assert.InRange((await site.Read(address)).Page.Lix(), 10, 45);
    }
}
