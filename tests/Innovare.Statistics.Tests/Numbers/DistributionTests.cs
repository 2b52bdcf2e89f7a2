using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Tests.Numbers;

public sealed class DistributionTests
{
    // Abramowitz and Stegun (1964), tables 26.1 and 26.5 to the digits that R's qnorm, pnorm and qt print.
    [Theory]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.5, 0)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-12, -7.034483825301132)]
    public void Normal_quantiles_are_those_of_the_tables(double probability, double expected)
    {
        var x = Normal.Quantile(probability);

        Assert.Equal(expected, x, tolerance: 1e-13);
        Assert.Equal(probability, Normal.Cumulative(x), tolerance: 1e-15);
    }

    [Theory]
    [InlineData(0.975, 1, 12.706204736174693)]
    [InlineData(0.975, 10, 2.2281388519862735)]
    [InlineData(0.975, 197, 1.9720790337760217)]
    [InlineData(0.95, 2.5, 2.5582186)]
    public void Student_quantiles_are_those_of_the_tables(double probability, double df, double expected)
    {
        var t = StudentT.Quantile(probability, df);

        Assert.Equal(expected, t, tolerance: 1e-7 * expected);
        Assert.Equal(probability, StudentT.Cumulative(t, df), tolerance: 1e-14);
        Assert.Equal(-t, StudentT.Quantile(1 - probability, df), tolerance: 1e-12 * t);
    }

    [Fact]
    public void Student_with_one_degree_of_freedom_is_cauchy()
    {
        foreach (var t in new[] { -5.0, -0.1, 0.3, 1, 40 })
            Assert.Equal(0.5 + (Math.Atan(t) / Math.PI), StudentT.Cumulative(t, 1), tolerance: 1e-14);
    }

    [Fact]
    public void Student_with_many_degrees_of_freedom_is_normal() =>
        Assert.Equal(Normal.Quantile(0.975), StudentT.Quantile(0.975, double.PositiveInfinity), tolerance: 0);

    [Fact]
    public void Beta_of_whole_shapes_is_a_binomial_tail()
    {
        // P(Beta(3, 5) <= 0.4) = P(Binomial(7, 0.4) >= 3)
        var expected = 1 - (Math.Pow(0.6, 7) + (7 * 0.4 * Math.Pow(0.6, 6)) + (21 * 0.16 * Math.Pow(0.6, 5)));

        Assert.Equal(expected, Beta.Cumulative(0.4, 3, 5), tolerance: 1e-14);
        Assert.Equal(0.4, Beta.Quantile(expected, 3, 5), tolerance: 1e-13);
    }
}
