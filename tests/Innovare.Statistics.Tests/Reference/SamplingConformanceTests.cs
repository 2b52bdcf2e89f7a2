using Innovare.Statistics.Numbers;
using Innovare.Statistics.Sampling;

namespace Innovare.Statistics.Tests.Reference;

public sealed class SamplingConformanceTests
{
    [Theory, InlineData("strata_demo", 300), InlineData("workplaces", 4494)]
    public void Proportional_Neyman_and_power_allocations_agree_before_rounding(string name, int size)
    {
        KnownAnswers.SkipWithout("estimation", $"allocation_{name}.csv");
        var (expected, strata) = Load(name);
        var units = strata.Numbers("N");
        var (means, spreads) = (strata.Numbers("M1"), strata.Numbers("S1"));
        // Bankier's power allocation with q = 0.5: the square root of the total times the coefficient of variation.
        var power = units.Select((n, h) => Math.Sqrt(n * means[h]) * spreads[h] / means[h]).ToArray();

        Check(expected, "proportional", size, units, units);
        Check(expected, "neyman_S1", size, units.Zip(spreads, (n, s) => n * s).ToArray(), units);
        Check(expected, "power_q0.5_y1", size, power, units);
    }

    [Theory, InlineData("strata_demo", 300), InlineData("workplaces", 4494)]
    public void Whole_sizes_add_up_and_lie_within_one_of_the_reference(string name, int size)
    {
        KnownAnswers.SkipWithout("estimation", $"allocation_{name}.csv");
        var (expected, strata) = Load(name);
        var units = Array.ConvertAll(strata.Numbers("N"), n => (int)n);

        var allocation = StratumAllocation.Neyman(size, units, strata.Numbers("S1"));

        Assert.Equal(size, allocation.SampleSizes.Sum());
        foreach (var (exact, whole) in expected.Numbers("neyman_S1").Zip(allocation.SampleSizes))
            Assert.True(Math.Abs(exact - whole) < 1, $"{whole}");
    }

    [Fact]
    public void Drawing_by_permanent_random_numbers_agrees_unit_by_unit_on_a_frame_in_any_order()
    {
        KnownAnswers.SkipWithout("estimation", "prn_prn_example.csv");
        var frame = KnownAnswers.Read("estimation", "data", "prn_example.csv");
        var expected = KnownAnswers.Read("estimation", "prn_prn_example.csv");
        var drawn = expected.Rows.Where(r => r[1] == "1").Select(r => r[0]).ToHashSet();
        var rows = Enumerable.Range(0, frame.Rows.Count).ToArray();
        new SeededRandom(15).Shuffle<int>(rows);
        var (strata, numbers, sizes) = (frame.Codes("stratum"), frame.Numbers("rands"), frame.Numbers("nsample"));
        var wanted = new int[strata.Max() + 1];
        foreach (var (stratum, size) in strata.Zip(sizes)) wanted[stratum] = (int)size;
        var ids = frame.Text("id");
        string[] keys = [.. rows.Select(r => ids[r])];

        var selection = SampleSelection.ByPermanentRandomNumbers(
            rows.Select(r => strata[r]).ToArray(), rows.Select(r => numbers[r]).ToArray(), keys, wanted);

        Assert.Equal(21_001, selection.Count);
        Assert.Equal(drawn, selection.Select(i => keys[i]).ToHashSet());
    }

    [Theory, InlineData("strata_demo", 0.04, 0.06), InlineData("workplaces", 0.02, 0.02)]
    public void Bethel_allocations_agree_before_and_after_rounding(string name, double first, double second)
    {
        KnownAnswers.SkipWithout("estimation", $"allocation_{name}.csv");
        var (expected, strata) = Load(name);
        PrecisionTarget[] targets =
        [
            new("y1", first, strata.Numbers("M1"), strata.Numbers("S1")),
            new("y2", second, strata.Numbers("M2"), strata.Numbers("S2")),
        ];

        var allocation = MultivariateAllocation.Of(Array.ConvertAll(strata.Numbers("N"), n => (int)n), targets);

        // The reference lifts a stratum to 2 units after it has solved, so there ours is cut the same way here.
        foreach (var (known, ours) in expected.Numbers("bethel_real").Zip(allocation.Exact))
            KnownAnswers.Agree(known, Math.Max(2, ours), "bethel_real");
        foreach (var (known, ours) in expected.Numbers("bethel_int").Zip(allocation.SampleSizes))
            Assert.Equal(known, Math.Max(2, ours));
        Assert.All(allocation.Precision, p => Assert.True(p.CoefficientOfVariation <= p.Bound));
    }

    [Fact]
    public void Probabilities_proportional_to_size_and_the_Pareto_sample_agree_unit_by_unit()
    {
        KnownAnswers.SkipWithout("estimation", "prn_prn_example.csv");
        var frame = KnownAnswers.Read("estimation", "data", "prn_example.csv");
        var expected = KnownAnswers.Read("estimation", "prn_prn_example.csv");
        var (strata, wanted) = (frame.Codes("stratum"), new int[100]);
        foreach (var (stratum, size) in strata.Zip(frame.Numbers("nsample"))) wanted[stratum] = (int)size;

        var probabilities = UnequalSelection.ProportionalToSize(strata, frame.Numbers("sizeM"), wanted);
        var drawn = UnequalSelection.Pareto(strata, probabilities, frame.Numbers("rands"), frame.Text("id"), wanted);

        var rowOf = frame.Text("id").Select((id, row) => (id, row)).ToDictionary(x => x.id, x => x.row);
        foreach (var row in expected.Rows) KnownAnswers.Agree(KnownAnswers.Number(row[3]), probabilities[rowOf[row[0]]], row[0]);
        Assert.Equal(expected.Rows.Where(r => r[2] == "1").Select(r => rowOf[r[0]]).Order(), drawn);
    }

    static (Columns Expected, Columns Strata) Load(string name) => (
        KnownAnswers.Read("estimation", $"allocation_{name}.csv"),
        KnownAnswers.Read("estimation", "data", $"{name}_strata.csv"));

    static void Check(Columns expected, string column, int size, double[] measure, double[] units)
    {
        var most = Array.ConvertAll(units, n => (int)n);
        var sizes = Spread.Over(size, measure, new int[most.Length], most);
        foreach (var (known, ours) in expected.Numbers(column).Zip(sizes)) KnownAnswers.Agree(known, ours, column);
    }
}
