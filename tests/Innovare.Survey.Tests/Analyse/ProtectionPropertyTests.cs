using Innovare.PublicSector;
using Innovare.Statistics.Disclosure;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;
using Innovare.Survey.Analyse;
using Innovare.Survey.Design;
using Innovare.Survey.Tests.Simulate;

namespace Innovare.Survey.Tests.Analyse;

/// <summary>Protection on random tables: sizes, sparsity and shape drawn from a seed.</summary>
public sealed class ProtectionPropertyTests
{
    [Fact]
    public void Nothing_withheld_is_ever_recovered_from_random_tables()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var drafts = Random(seed);
            var safe = SafeTable.Protect(drafts);

            Assert.True(safe.Findings.Count == 0, $"Seed {seed}: {safe.Findings.Count} findings");
            var layouts = drafts.SelectMany(d => d.Crossings.Select(c => Layout.Of(d, c))).ToList();
            var additions = new Additions(layouts);
            var withheld = new bool[additions.Cells.Count];
            foreach (var layout in layouts)
                foreach (var at in layout.Cells())
                {
                    var cube = safe.Tables.Single(t => t.Cube.Id == layout.Table.Id).Cube;
                    var cell = SafeTableTests.IndexIn(cube, layout.Crossing, at);
                    withheld[additions.Number(layout.Crossing, at)] = cube.Statuses[cell] == Innovare.Statbank.CellStatus.Confidential;
                }
            Assert.True(Attack.Recover(additions.Relations, withheld).Count == 0, $"Seed {seed} leaks.");
        }
    }

    static IReadOnlyList<DraftTable> Random(int seed)
    {
        var random = new SeededRandom(seed);
        var answers = 30 + random.NextBelow(120);
        var design = SurveyDesign.Stratified(new int[answers], Enumerable.Repeat(2.0, answers).ToArray(), [2 * answers]);
        var estimator = new CellEstimator(design, 1);
        var (rows, columns) = (Axis("level", 2 + random.NextBelow(4)), Axis("size", 2 + random.NextBelow(4)));
        var categories = Axis("answer", 2 + random.NextBelow(4)) with { Total = null };
        var half = Axis("answer", 2) with { Total = null };
        return [Table("T1", [rows, columns], categories), Table("T2", [rows], categories), Table("T3", [columns], half)];

        Axis Axis(string id, int values)
        {
            var of = Enumerable.Range(0, answers).Select(_ => Math.Min(values - 1, random.NextBelow(values + 2) * random.NextBelow(2))).ToArray(); // the first is the most common
            return new(id, Text.Same(id), Text.Same("total"), [.. Enumerable.Range(0, values).Select(v => new AxisValue($"v{v}", Text.Same($"v{v}"), [.. of.Select(o => o == v)], true, false, []))]);
        }

        DraftTable Table(string id, Axis[] by, Axis variable)
        {
            var everyone = Enumerable.Repeat(true, answers).ToArray();
            IReadOnlyList<IReadOnlyList<Axis>> crossings = by.Length == 2 ? [[], [by[0]], [by[1]], by] : [[], by];
            var plan = new TableDefinition(id, Text.Same(id), Measure.Share, Text.Same("all"), null, [], new(variable.Id, variable.Name, true, []), [], new(3, 5, []));
            return new(Countries.Round(Countries.Newest), plan, everyone, by, variable, [.. crossings.Select(c => estimator.Estimate(Measure.Share, everyone, [.. c, variable]))]);
        }
    }
}
