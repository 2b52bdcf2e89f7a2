using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Rounds;
using Innovare.Survey.Tests.Rounds;
using Innovare.Tests;

namespace Innovare.Survey.Tests.Disseminate;

/// <summary>What the page of a table takes for granted when it compares two groups: that nothing they share makes their difference less certain.</summary>
public sealed class GroupComparisonTests(RunRounds runs)
{
    const int MostGroups = 30;

    [Fact]
    public void The_same_share_of_two_groups_is_compared_on_the_safe_side_as_if_they_shared_no_answers()
    {
        var output = runs.Output("demo-2023");
        var (_, weighted, _) = EarlierMicrodata.Read(Repository.File("rounds", "demo-2023"), output, "demo-2023");
        var answers = new OverlappingRounds([weighted!], []);
        var tables = ReleaseFolder.Read(output).Draft!.Tables.Where(t => t.Id is "DEMO01" or "DEMO02" or "DEMO06" or "DEMO07" or "DEMO10");

        var ratios = tables.SelectMany(table => Ratios(table, answers)).Order().ToList();

        Assert.True(ratios.Count > 1000);
        // calibration makes groups that lie apart vary against each other a little
        Assert.InRange(ratios[(int)(0.99 * ratios.Count)], 0, 1.01);
        Assert.InRange(ratios[^1], 0, 1.1);
        Assert.InRange(ratios[ratios.Count / 2], 0.8, 1); // and little is lost
    }

    // The standard error of each difference over what it would be if the two had no answer in common.
    static IEnumerable<double> Ratios(Cube table, OverlappingRounds answers)
    {
        bool IsAnswer(int v) => table.Variables[v].Role != VariableRole.Time && table.Variables[v].Elimination is null;
        var own = Enumerable.Range(0, table.Variables.Count).Single(IsAnswer);
        var groups = Enumerable.Range(0, table.Length).Where(cell => table.Statuses[cell] == CellStatus.Value && table.PositionsOf(cell) is var at && at[own] == 0 && table.Variables[^1].Values[at[^1]].Code is "2023").Take(MostGroups).ToList();
        foreach (var (i, one) in groups.Index())
            foreach (var other in groups.Skip(i + 1))
                if (answers.Of(table, one, other) is var (both, _) && answers.Of(table, one, one) is var (first, _) && answers.Of(table, other, other) is var (second, _) && first > 0 && second > 0)
                    yield return Math.Sqrt(Math.Max(0, first + second - 2 * both) / (first + second));
    }
}
