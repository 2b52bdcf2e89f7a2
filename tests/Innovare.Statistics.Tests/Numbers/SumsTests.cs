using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Tests.Numbers;

public sealed class SumsTests
{
    [Fact]
    public void A_small_term_between_two_large_ones_survives() =>
        Assert.Equal(2.0, Sums.Of([1.0, 1e100, 1.0, -1e100])); // Neumaier (1974); a plain loop gives 0

    [Fact]
    public void A_million_tenths_make_a_hundred_thousand()
    {
        var tenths = Enumerable.Repeat(0.1, 1_000_000).ToArray();

        Assert.Equal(100_000.0, Sums.Of(tenths), tolerance: 1e-10);
    }

    [Fact]
    public void Products_of_unequal_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => Sums.OfProducts([1.0, 2.0], [1.0]));
}

public sealed class SymmetricSystemTests
{
    [Fact]
    public void A_regular_system_is_solved()
    {
        var system = SymmetricSystem.Factor([4, 2, 2, 3], 2);
        double[] right = [8, 7];

        system.Solve(right);

        Assert.Equal(2, system.Rank);
        Assert.Equal(1.25, right[0], tolerance: 1e-15);
        Assert.Equal(1.5, right[1], tolerance: 1e-15);
    }

    [Fact]
    public void Columns_that_others_explain_are_left_out_and_named_by_the_rank()
    {
        // Indicators of two categories and their sum: the third column says nothing new.
        var system = SymmetricSystem.Factor([3, 0, 3, 0, 2, 2, 3, 2, 5], 3);
        double[] right = [6, 10, 16];

        system.Solve(right);

        Assert.Equal(2, system.Rank);
        Assert.Equal(2, right[0], tolerance: 1e-14);
        Assert.Equal(5, right[1], tolerance: 1e-14);
        Assert.Equal(0, right[2]);
    }
}
