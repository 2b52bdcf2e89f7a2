using System.Globalization;

namespace Innovare.Survey.Tests.Simulate;

public sealed class PublishedTargetTests
{
    /// <summary>Half a unit of the last printed digit is 0.5 point; the demonstration promises 0.1.</summary>
    const double Tolerance = 0.1;

    [Theory]
    [InlineData("demo-2016", "innovative", "municipal", 80)]
    [InlineData("demo-2016", "innovative", "region", 80)]
    [InlineData("demo-2016", "innovative", "state", 84)]
    [InlineData("demo-2016", "reuse", "1", 73)]
    [InlineData("demo-2016", "novelty", "-2", 8)]
    [InlineData("demo-2019", "innovative", "all", 81)]
    [InlineData("demo-2019", "innovative", "municipal", 80)]
    [InlineData("demo-2019", "innovative", "region", 85)]
    [InlineData("demo-2019", "innovative", "state", 84)]
    [InlineData("demo-2019", "underway", "-2", 23)]
    [InlineData("demo-2019", "reuse", "1", 72)]
    [InlineData("demo-2019", "novelty", "60", 18)]
    [InlineData("demo-2019", "novelty", "-2", 10)]
    [InlineData("demo-2019", "practice", "-2", 10)]
    [InlineData("demo-2019", "values", "230", 68)]
    [InlineData("demo-2019", "values", "250", 47)]
    [InlineData("demo-2019", "factors.employees", "promoted", 83)]
    [InlineData("demo-2019", "roles", "employees", 87)]
    [InlineData("demo-2019", "roles", "politics", 59)]
    [InlineData("demo-2019", "roles", "citizens", 57)]
    [InlineData("demo-2019", "roles", "firms", 26)]
    [InlineData("demo-2019", "partners", "any", 71)]
    [InlineData("demo-2019", "technological", "all", 37)]
    [InlineData("demo-2019", "evaluated", "any", 40)]
    [InlineData("demo-2019", "phases", "other", 8)]
    [InlineData("demo-2019", "phases", "dk", 7)]
    [InlineData("demo-2019", "evaluation_purpose", "other", 5)]
    [InlineData("demo-2019", "evaluation_methods", "other", 9)]
    [InlineData("demo-2019", "financing", "dk", 2)]
    [InlineData("demo-2023", "innovative", "all", 83)]
    [InlineData("demo-2023", "latest_types", "product", 22)]
    [InlineData("demo-2023", "latest_types", "service", 29)]
    [InlineData("demo-2023", "latest_types", "process", 79)]
    [InlineData("demo-2023", "latest_types", "communication", 37)]
    [InlineData("demo-2023", "latest_types", "several", 47)]
    [InlineData("demo-2023", "technology", "itself", 11)]
    [InlineData("demo-2023", "technology", "important", 26)]
    [InlineData("demo-2023", "technology", "minor", 33)]
    [InlineData("demo-2023", "technology", "none", 27)]
    [InlineData("demo-2023", "technology", "-2", 3)]
    [InlineData("demo-2023", "technological", "all", 37)]
    [InlineData("demo-2023", "technological", "product", 55)]
    [InlineData("demo-2023", "technological", "communication", 49)]
    [InlineData("demo-2023", "technological", "service", 36)]
    [InlineData("demo-2023", "technological", "process", 33)]
    [InlineData("demo-2023", "values", "230", 69)]
    [InlineData("demo-2023", "values", "250", 53)]
    [InlineData("demo-2023", "values", "240", 37)]
    [InlineData("demo-2023", "values", "265", 28)]
    [InlineData("demo-2023", "values", "260", 26)]
    [InlineData("demo-2023", "initiators", "180", 14)]
    [InlineData("demo-2023", "initiators", "130", 2)]
    [InlineData("demo-2023", "partners", "firms", 16)]
    [InlineData("demo-2023", "factors.firms", "promoted", 17)]
    [InlineData("demo-2023", "roles", "firms", 26)]
    [InlineData("demo-2023", "procurement", "1", 11)]
    [InlineData("demo-2023", "factors.employees", "promoted", 90)]
    [InlineData("demo-2023", "factors.employees", "inhibited", 7)]
    [InlineData("demo-2023", "factors.cooperation", "promoted", 82)]
    [InlineData("demo-2023", "factors.cooperation", "inhibited", 8)]
    public void The_population_holds_each_published_figure_within_a_tenth_of_a_point(string round, string of, string code, double published)
    {
        var share = Shares.Of(Countries.Of(round), of, code);

        Assert.InRange(share, published - Tolerance, published + Tolerance);
    }

    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void Every_figure_a_round_says_is_published_is_held_and_listed_above(string round)
    {
        var listed = typeof(PublishedTargetTests)
            .GetMethod(nameof(The_population_holds_each_published_figure_within_a_tenth_of_a_point))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Cast<InlineDataAttribute>()
            .Where(d => Equals(d.Data[0], round))
            .Select(d => (d.Data[1], d.Data[2], Convert.ToDouble(d.Data[3], CultureInfo.InvariantCulture)));

        var said = Countries.Round(round).Simulation!.Published.Select(p => ((object?)p.Of, (object?)p.Code, p.Percent));

        Assert.Equal(listed, said);
    }

    [Fact]
    public void Types_over_the_two_years_add_up_to_202_per_cent_of_all_workplaces_in_2023()
    {
        var country = Countries.Of(Countries.Newest);

        var sum = new[] { "product", "service", "process", "communication" }.Sum(t => Shares.Of(country, "types", t));

        Assert.InRange(sum, 201.9, 202.1);
    }

    [Fact]
    public void Initiators_add_up_to_217_and_values_to_229_per_cent_of_the_innovative_in_2023()
    {
        var country = Countries.Of(Countries.Newest);

        Assert.InRange(Sum("initiators."), 216.8, 217.2);
        Assert.InRange(Sum("values."), 228.8, 229.2);

        double Sum(string question) => country.Population.Variables
            .Where(v => v.StartsWith(question, StringComparison.Ordinal))
            .Sum(v => Shares.Percent(Shares.Innovators(country), i => Shares.Is(country, v, i, "1")));
    }

    [Fact]
    public void Words_without_a_number_hold_too()
    {
        var (first, second, third) = (Countries.Of("demo-2016"), Countries.Of("demo-2019"), Countries.Of("demo-2023"));

        Assert.InRange(Shares.Of(first, "types", "communication"), 46, 50); // "almost half of all workplaces"
        Assert.InRange(Shares.Of(second, "latest_types", "process"), 79, 81); // "four of five"
        Assert.InRange(Shares.Of(second, "latest_types", "several"), 49, 51); // "about half"
        Assert.InRange(Shares.Of(second, "practice", "new"), 29, 31); // "about three of ten"
        Assert.InRange(Shares.Of(second, "technology", "itself"), 9, 11); // "about one in ten"
        Assert.InRange(Shares.Of(second, "underway", "1"), 24, 29); // "about one in four"; 111 of 394 unweighted
        Assert.True(Shares.Of(second, "novelty", "70") > 3 * Shares.Of(second, "novelty", "80")); // "far more frequent"
        Assert.InRange(Shares.Of(first, "innovative", "all"), 80, 81); // "unchanged" to 2019
        // Process and organisation rose most from the first round to the third.
        var rise = new[] { "product", "service", "communication", "process" }
            .Select(t => Shares.Of(third, "types", t) - Shares.Of(first, "types", t)).ToArray();
        Assert.Equal(rise.Max(), rise[3]);
    }
}
