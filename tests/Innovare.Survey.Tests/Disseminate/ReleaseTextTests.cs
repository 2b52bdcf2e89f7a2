using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;

namespace Innovare.Survey.Tests.Disseminate;

public sealed class ReleaseTextTests
{
    [Theory]
    [InlineData("{T1: type=a | percent0}", "[83](cell:T1?type=a&time=2023)", "[83](cell:T1?type=a&time=2023)")]
    [InlineData("{T1: type=a, level=total, time=2019 | percent1}", "[80,2](cell:T1?type=a&time=2019)", "[80.2](cell:T1?type=a&time=2019)")]
    [InlineData("{T1: type=n | number}", "[11.870](cell:T1?type=n&time=2023)", "[11,870](cell:T1?type=n&time=2023)")]
    [InlineData("{T1: type=a | interval}", "[81 til 84](cell:T1?type=a&time=2023)", "[81 to 84](cell:T1?type=a&time=2023)")]
    [InlineData("{T1: level=state, type=a | percent0} og {T1: type=a | percent0}", "[84](cell:T1?level=state&type=a&time=2023) og [83](cell:T1?type=a&time=2023)", "[84](cell:T1?level=state&type=a&time=2023) og [83](cell:T1?type=a&time=2023)")]
    public void A_reference_becomes_a_figure_that_links_to_its_cell(string text, string danish, string english)
    {
        var (body, findings) = ReleaseText.Fill(Text.Same(text), [Table()], 2023);

        Assert.Empty(findings);
        Assert.Equal(new Text(danish.Replace(" til ", " to ", StringComparison.Ordinal), english), body! with { Da = body.Da.Replace(" til ", " to ", StringComparison.Ordinal) });
    }

    [Theory]
    [InlineData("a", "[en stigning på 2,4 procentpoint]", "[a rise of 2.4 percentage points]")]
    [InlineData("b", "[et fald på 9,0 procentpoint]", "[a fall of 9.0 percentage points]")]
    [InlineData("c", "[ingen sikker ændring]", "[no certain change]")]
    [InlineData("new", "[kan ikke sammenlignes]", "[cannot be compared]")]
    public void Words_of_change_stand_only_where_a_test_supports_them(string type, string danish, string english)
    {
        var (body, _) = ReleaseText.Fill(Text.Same($"{{T1: type={type}, from=2019 | change}}"), [Table()], 2023);

        Assert.StartsWith(danish, body!.Da, StringComparison.Ordinal);
        Assert.StartsWith(english, body.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{T9: type=a | percent0}", "no such table")]
    [InlineData("{T1: type=z | percent0}", "no value")]
    [InlineData("{T1: level=region, type=a | percent0}", "withheld")]
    [InlineData("{T1: type=new, time=2019 | percent0}", "has no value")]
    public void A_reference_that_no_published_cell_answers_is_a_finding(string text, string why)
    {
        var (body, findings) = ReleaseText.Fill(new(text, "fine"), [Table()], 2023);

        Assert.Null(body);
        Assert.Equal("release-cell-missing", Assert.Single(findings).Code);
        Assert.Contains(why, findings[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_that_are_no_reference_are_left_as_they_are() =>
        Assert.Equal(Text.Same("a {b} c {}"), ReleaseText.Fill(Text.Same("a {b} c {}"), [], 2023).Body);

    /// <summary>level (total, state, region) × type × time (2019, 2023).</summary>
    static Cube Table()
    {
        string[] levels = ["total", "state", "region"], types = ["a", "b", "c", "n", "new"], years = ["2019", "2023"];
        double[] total = [80.2, 82.6, 40, 31, 50, 51.5, 11_000, 11_870, double.NaN, 5];
        var values = levels.SelectMany(level => total.Select(v => level == "state" ? v + 1 : v)).ToArray();
        return new()
        {
            Id = "T1",
            Title = Label.Same("T1"),
            Unit = Label.Same("%"),
            Source = Label.Same("test"),
            Variables =
            [
                new("level", Label.Same("level"), [.. levels.Select(l => new Value(l, Label.Same(l)))], Elimination: "total"),
                new("type", Label.Same("type"), [.. types.Select(t => new Value(t, Label.Same(t)))]),
                new("time", Label.Same("time"), [.. years.Select(y => new Value(y, Label.Same(y)))], VariableRole.Time),
            ],
            Values = values,
            Statuses = [.. values.Select((v, i) => double.IsNaN(v) ? CellStatus.Missing : i >= 20 ? CellStatus.Confidential : CellStatus.Value)],
            StandardErrors = [.. values.Select(_ => 0.8)],
            Lower = [.. values.Select(v => v - 1.6)],
            Upper = [.. values.Select(v => v + 1.6)],
            Counts = [.. values.Select(_ => 1000)],
        };
    }
}
