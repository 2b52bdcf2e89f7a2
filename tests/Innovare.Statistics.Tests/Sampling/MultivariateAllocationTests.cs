using Innovare.Statistics.Numbers;
using Innovare.Statistics.Sampling;

namespace Innovare.Statistics.Tests.Sampling;

public sealed class MultivariateAllocationTests
{
    static readonly int[] s_populations = [400, 300, 200];
    static readonly double[] s_means = [2.0, 5, 20];
    static readonly double[] s_spreads = [1.0, 3, 15];

    [Fact] // Cochran (1977), eq. 5.25: n = (Σ N S)² / (V + Σ N S²), shared as N S
    public void One_target_is_Neymans_allocation()
    {
        var allocation = MultivariateAllocation.Of(s_populations, [new("y", 0.05, s_means, s_spreads)]);

        var total = s_populations.Zip(s_means, (n, m) => n * m).Sum();
        var products = s_populations.Zip(s_spreads, (n, s) => n * s).ToArray();
        var correction = s_populations.Zip(s_spreads, (n, s) => n * s * s).Sum();
        var size = products.Sum() * products.Sum() / (Math.Pow(0.05 * total, 2) + correction);
        foreach (var (exact, product) in allocation.Exact.Zip(products)) Assert.Equal(size * product / products.Sum(), exact, tolerance: 1e-9);
    }

    [Fact]
    public void Every_bound_is_kept_in_random_problems()
    {
        var random = new SeededRandom(3);
        for (var round = 0; round < 50; round++)
        {
            var (populations, targets) = Problem(random);

            var allocation = MultivariateAllocation.Of(populations, targets, minimum: 2, takeAll: 5);

            Assert.All(allocation.Precision, p => Assert.True(p.CoefficientOfVariation <= p.Bound * (1 + 1e-9), $"{p}"));
            for (var h = 0; h < populations.Length; h++)
                Assert.InRange(allocation.SampleSizes[h], populations[h] <= 5 ? populations[h] : 2, populations[h]);
        }
    }

    [Fact]
    public void A_given_total_is_met_exactly_and_all_bounds_give_way_alike()
    {
        var random = new SeededRandom(4);
        for (var round = 0; round < 10; round++)
        {
            var (populations, targets) = Problem(random);

            var allocation = MultivariateAllocation.Of(populations, targets, minimum: 2, sampleSize: 300);

            Assert.Equal(300, allocation.SampleSizes.Sum());
            Assert.Equal(allocation.Relaxation, allocation.Precision.Max(p => p.CoefficientOfVariation / p.Bound), tolerance: 0.05);
        }
    }

    [Fact]
    public void A_domain_of_its_own_raises_only_its_own_strata()
    {
        PrecisionTarget all = new("all", 0.05, s_means, s_spreads);
        PrecisionTarget first = new("first", 0.02, s_means, s_spreads, [true, false, false]);

        var without = MultivariateAllocation.Of(s_populations, [all]).Exact;
        var with = MultivariateAllocation.Of(s_populations, [all, first]).Exact;

        Assert.True(with[0] > without[0] * 2);
        Assert.True(with[1] <= without[1] && with[2] <= without[2]);
    }

    [Fact]
    public void Dearer_strata_get_fewer_by_the_square_root_of_the_cost()
    {
        var allocation = MultivariateAllocation.Of([1000, 1000], [new("y", 0.1, [1.0, 1], [1.0, 1])], costs: [1, 4]);

        Assert.Equal(2, allocation.Exact[0] / allocation.Exact[1], tolerance: 1e-9);
    }

    [Fact]
    public void A_total_that_the_minimum_forbids_is_a_result_that_says_so()
    {
        var allocation = MultivariateAllocation.Of(s_populations, [new("y", 0.1, s_means, s_spreads)], minimum: 50, sampleSize: 100);

        Assert.Equal("The minimum in each stratum asks for 150 units, the sample holds 100.", allocation.Problem);
    }

    [Fact]
    public void A_target_without_a_total_and_an_empty_stratum_are_refused()
    {
        Assert.Throws<ArgumentException>(() => MultivariateAllocation.Of([10], [new("y", 0.1, [0.0], [1.0])]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MultivariateAllocation.Of([0], [new("y", 0.1, [1.0], [1.0])]));
        Assert.Throws<ArgumentException>(() => MultivariateAllocation.Of([10], []));
    }

    static (int[] Populations, PrecisionTarget[] Targets) Problem(SeededRandom random)
    {
        var populations = Enumerable.Range(0, 12).Select(_ => 3 + random.NextBelow(400)).ToArray();
        double[] Draw(double scale) => [.. populations.Select(_ => scale * (0.1 + random.NextDouble()))];
        return (populations, [.. Enumerable.Range(0, 4).Select(j =>
            new PrecisionTarget($"y{j}", 0.03 + (0.05 * random.NextDouble()), Draw(10), Draw(8), j == 0 ? [] : [.. populations.Select((_, h) => h % 3 == j - 1)]))]);
    }
}
