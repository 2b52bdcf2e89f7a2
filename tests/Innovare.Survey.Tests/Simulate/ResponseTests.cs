using Innovare.Survey.Design;
using Innovare.Survey.Simulate;

namespace Innovare.Survey.Tests.Simulate;

public sealed class ResponseTests
{
    [Theory]
    [InlineData("demo-2016", 2362)]
    [InlineData("demo-2019", 2271)]
    [InlineData("demo-2023", 1611)]
    public void The_sample_can_expect_as_many_answers_as_the_real_round_had(string round, int answers)
    {
        var drawn = Drawn(round);

        var expected = drawn.Select((probability, i) => probability * Countries.Of(round).Population.Propensities[i]).Sum();

        Assert.InRange(drawn.Sum(), Countries.Round(round).Sample.Size - 1, Countries.Round(round).Sample.Size + 1);
        Assert.InRange(expected, answers - 1, answers + 1);
    }

    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void Unweighted_the_answers_lean_towards_innovation_as_in_the_real_rounds(string round)
    {
        var (country, drawn) = (Countries.Of(round), Drawn(round));
        var answers = drawn.Select((probability, i) => probability * country.Population.Propensities[i]).ToArray();

        var unweighted = 100 * Shares.Innovators(country).Sum(i => answers[i]) / answers.Sum();

        // The real rounds: 82.2 against 80 or 81, 82.7 against 81, 83.9 against 83.
        Assert.InRange(unweighted - Shares.Of(country, "innovative", "all"), 0.3, 3);
    }

    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void Whether_a_workplace_answers_hangs_only_on_what_the_weights_know(string name)
    {
        var (round, country) = (Countries.Round(name), Countries.Of(name));

        var strata = Shares.All(country).GroupBy(i => (
            country.Frame[i].Level, country.Frame[i].Subsector, round.Sample.SizeClasses.Count(bound => country.Frame[i].Employees >= bound)));

        Assert.All(strata, s => Assert.Single(s.Select(i => country.Population.Propensities[i]).Distinct()));
    }

    [Fact]
    public void Draws_are_spread_evenly_and_are_new_in_each_round()
    {
        var (one, two) = (Countries.Of("demo-2019").Population, Countries.Of("demo-2023").Population);

        Assert.All(two.Draws, d => Assert.InRange(d, double.Epsilon, 1 - 1e-16));
        Assert.All(Enumerable.Range(0, 10), tenth => Assert.InRange(two.Draws.Count(d => (int)(10 * d) == tenth), 1250, 1610));
        Assert.All(two.Ids.Take(500).Where(id => one.RowOf(id) >= 0), id => Assert.NotEqual(one.Draws[one.RowOf(id)], two.Draws[two.RowOf(id)]));
    }

    static double[] Drawn(string round)
    {
        var (definition, frame) = (Countries.Round(round), Countries.Of(round).Frame);
        return ExpectedSample.Probabilities(
            frame,
            [.. frame.Select(w => FrameVariable.SizeClass(w.Employees, definition.Sample.SizeClasses))],
            definition.Sample);
    }
}
