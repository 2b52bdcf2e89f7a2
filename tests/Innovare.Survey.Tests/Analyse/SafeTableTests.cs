using System.Reflection;
using Innovare.Statbank;
using Innovare.Statistics.Disclosure;
using Innovare.Survey.Analyse;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Simulate;
using Innovare.Survey.Store;
using Innovare.Survey.Tests.Process;
using Innovare.Survey.Tests.Simulate;

namespace Innovare.Survey.Tests.Analyse;

public sealed class SafeTableTests
{
    public static TheoryData<string> Rounds => Countries.Rounds;

    [Fact]
    public void A_draft_table_shows_no_cube_and_no_one_else_makes_a_safe_one()
    {
        var shown = typeof(DraftTable).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Select(m => m is MethodInfo method ? method.ReturnType : m is PropertyInfo property ? property.PropertyType : null);

        Assert.DoesNotContain(typeof(Cube), shown);
        Assert.All(typeof(SafeTable).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), c => Assert.True(c.IsPrivate));
        Assert.All(typeof(ReleaseDraft).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), c => Assert.True(c.IsPrivate));
        Assert.Empty(typeof(Release).GetConstructors(BindingFlags.Instance | BindingFlags.Public));
    }

    [Fact]
    public void The_store_takes_a_signed_off_release_and_nothing_else()
    {
        var publish = typeof(Publications).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.Name == "Publish");

        Assert.Equal([typeof(PublicationContext), typeof(Release), typeof(TimeProvider)], Assert.Single(publish).GetParameters().Select(p => p.ParameterType));
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Cells_with_fewer_than_three_answers_in_base_numerator_or_complement_are_never_shown(string round)
    {
        var (drafts, safe) = Pipeline.Of(round);

        foreach (var (draft, table) in drafts.Zip(safe.Tables))
            foreach (var (crossing, at, cube) in Shown(draft, table.Cube))
            {
                var cell = crossing.Cells[crossing.IndexOf(at)];
                var isEveryone = crossing.Axes[^1].Values[at[^1]].IsEveryone;
                Assert.True(cell.Base >= 3 && (isEveryone || (cell.Numerator >= 3 && cell.Base - cell.Numerator >= 3)), $"{cube.Id}: {cell.Numerator} of {cell.Base}");
            }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public void No_withheld_cell_can_be_worked_out_by_subtraction_or_any_other_addition(string round)
    {
        var (drafts, safe) = Pipeline.Of(round);

        AssertNothingIsRecovered(drafts, safe);
    }

    // in these countries sums that stand in no table gave withheld cells back, and protection once gave up
    [Theory]
    [InlineData("demo-2016", 6)]
    [InlineData("demo-2016", 12)]
    [InlineData("demo-2023", 9)]
    public void Protection_withholds_more_rather_than_give_up(string round, long seed)
    {
        var definition = Countries.Round(round);
        var drafts = Drafting.Draft(Pipeline.Weighted(definition, Simulator.Make(definition, seed), seed), 2);

        var safe = SafeTable.Protect(drafts);

        Assert.Empty(safe.Findings);
        AssertNothingIsRecovered(drafts, safe);
    }

    // A reader does not see sums that stand in no table, and gains nothing by working those out.
    static void AssertNothingIsRecovered(IReadOnlyList<DraftTable> drafts, Protected safe)
    {
        var layouts = drafts.SelectMany(d => d.Crossings.Select(c => Layout.Of(d, c))).ToList();
        var additions = new Additions(layouts);
        var withheld = Enumerable.Range(0, additions.Cells.Count).Select(additions.IsComputed).ToArray();
        foreach (var number in additions.MergedAway)
            withheld[number] = true;
        foreach (var layout in layouts)
            foreach (var at in layout.Cells())
                withheld[additions.Number(layout.Crossing, at)] = StatusOf(layout, at, safe) == CellStatus.Confidential;

        var recovered = Attack.Recover(additions.Relations, withheld);

        Assert.True(additions.Relations.Count > 500);
        Assert.Contains(true, withheld);
        Assert.DoesNotContain(recovered, cell => !additions.IsComputed(cell));
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Everything_below_the_levels_is_whole_per_cent_and_counts_are_rounded_to_five(string round)
    {
        var (drafts, safe) = Pipeline.Of(round);

        foreach (var (draft, table) in drafts.Zip(safe.Tables))
            foreach (var (crossing, at, cube) in Shown(draft, table.Cube))
            {
                var cell = IndexIn(cube, crossing, at);
                Assert.Equal(0, cube.Counts![cell] % 5);
                if (crossing.Axes.Count == 3 || (crossing.Axes.Count == 2 && crossing.Axes[0].Id != "level"))
                    Assert.All([cube.Values[cell], cube.Lower![cell], cube.Upper![cell]], v => Assert.Equal(Math.Round(v), v));
            }
    }

    [Fact]
    public void A_hidden_addition_between_categories_is_found()
    {
        var (drafts, _) = Pipeline.Of("demo-2023");
        var technology = drafts.Single(d => d.Id == "DEMO05");
        string Code(int value) => technology.Variable.Values[value].Code;

        var covers = Covers.Of(technology, technology.Variable.Planned).ToList();

        Assert.Contains(covers, c => c.Target is { } t && Code(t) == "technological" && c.Parts.Select(Code).Order(StringComparer.Ordinal).SequenceEqual(["important", "itself"]));
        Assert.Contains(covers, c => c.Target is null);
    }

    static IEnumerable<(Crossing Crossing, int[] At, Cube Cube)> Shown(DraftTable draft, Cube cube) =>
        from crossing in draft.Crossings
        from at in Layout.Of(draft, crossing).Cells()
        where cube.Statuses[IndexIn(cube, crossing, at)] == CellStatus.Value
        select (crossing, at, cube);

    static CellStatus StatusOf(Layout layout, int[] at, Protected safe)
    {
        var cube = safe.Tables.Single(t => t.Cube.Id == layout.Table.Id).Cube;
        return cube.Statuses[IndexIn(cube, layout.Crossing, at)];
    }

    internal static int IndexIn(Cube cube, Crossing crossing, int[] at) => cube.IndexOf([.. cube.Variables.Select(variable =>
    {
        var axis = crossing.Axes.ToList().FindIndex(a => a.Id == variable.Code);
        return axis < 0 ? 0 : variable.PositionOf(crossing.Axes[axis].Values[at[axis]].Code);
    })]);
}
