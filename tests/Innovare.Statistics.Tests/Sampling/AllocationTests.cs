using Innovare.Statistics.Numbers;
using Innovare.Statistics.Sampling;

namespace Innovare.Statistics.Tests.Sampling;

public sealed class AllocationTests
{
    [Fact] // Lohr (2010), Sampling: Design and Analysis, 2nd ed., example 3.2, p. 79
    public void Proportional_gives_the_agricultural_census_sample_of_the_textbook()
    {
        var allocation = StratumAllocation.Proportional(300, [1054, 220, 1382, 422]);

        Assert.Equal([103, 21, 135, 41], allocation.SampleSizes);
    }

    [Fact]
    public void Proportional_adds_up_and_is_within_one_unit_of_exact()
    {
        var random = new SeededRandom(5);
        for (var round = 0; round < 200; round++)
        {
            var strata = Enumerable.Range(0, 1 + random.NextBelow(40)).Select(_ => 1 + random.NextBelow(500)).ToArray();
            var size = random.NextBelow(strata.Sum() + 1);

            var allocation = StratumAllocation.Proportional(size, strata);

            Assert.Equal(size, allocation.SampleSizes.Sum());
            for (var h = 0; h < strata.Length; h++)
                Assert.True(Math.Abs(allocation.SampleSizes[h] - ((double)size * strata[h] / strata.Sum())) < 1);
        }
    }

    [Fact]
    public void Every_bound_is_kept_and_the_sizes_still_add_up()
    {
        var random = new SeededRandom(6);
        for (var round = 0; round < 200; round++)
        {
            var strata = Enumerable.Range(0, 30).Select(_ => random.NextBelow(300)).ToArray();
            var measure = strata.Select(_ => random.NextDouble() * 100).ToArray();

            var allocation = StratumAllocation.Proportional(1000, strata, measure, exponent: 0.5, minimum: 4, takeAll: 10);

            if (!allocation.IsPossible) continue;
            Assert.Equal(1000, allocation.SampleSizes.Sum());
            for (var h = 0; h < strata.Length; h++)
            {
                var lowest = strata[h] <= 10 ? strata[h] : 4;
                Assert.InRange(allocation.SampleSizes[h], lowest, strata[h]);
            }
        }
    }

    [Fact]
    public void Larger_units_get_larger_fractions_when_the_size_measure_says_so()
    {
        var allocation = StratumAllocation.Proportional(60, [100, 100, 100], [1, 4, 9], exponent: 0.5);

        Assert.Equal([10, 20, 30], allocation.SampleSizes);
    }

    [Fact]
    public void Neyman_follows_spread_as_well_as_size()
    {
        var allocation = StratumAllocation.Neyman(40, [100, 200], [3, 0.5]);

        Assert.Equal([30, 10], allocation.SampleSizes);
    }

    [Fact] // Bankier (1988): with exponent 0 each stratum gets by its coefficient of variation alone, with 1 it is Neyman's
    public void Power_goes_from_equal_precision_to_Neyman()
    {
        Assert.Equal([20, 40], StratumAllocation.Power(60, [1000, 100], [10, 10], [5, 10], exponent: 0).SampleSizes);
        Assert.Equal(StratumAllocation.Neyman(60, [1000, 100], [5, 10]).SampleSizes, StratumAllocation.Power(60, [1000, 100], [10, 10], [5, 10], exponent: 1).SampleSizes);
    }

    [Fact]
    public void What_a_full_stratum_cannot_take_goes_to_the_others()
    {
        var allocation = StratumAllocation.Neyman(70, [10, 100, 100], [100, 2, 1]);

        Assert.Equal([10, 40, 20], allocation.SampleSizes);
    }

    [Fact]
    public void Minimums_that_do_not_fit_are_a_result_that_says_so()
    {
        var allocation = StratumAllocation.Proportional(10, [100, 100, 100], minimum: 4);

        Assert.False(allocation.IsPossible);
        Assert.Contains("12 units, the sample holds 10", allocation.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_larger_than_the_frame_is_a_result_that_says_so() =>
        Assert.Equal("The sample asks for 11 units, the strata offer 10.", StratumAllocation.Proportional(11, [4, 6]).Problem);

    [Fact]
    public void A_sample_as_large_as_the_frame_takes_everyone() =>
        Assert.Equal([4, 0, 6], StratumAllocation.Proportional(10, [4, 0, 6], minimum: 2).SampleSizes);
}
