using Innovare.Statistics.Comparison;

namespace Innovare.Statistics.Tests.Comparison;

public sealed class TrialSizeTests
{
    /// <remarks>R 4.2: <c>power.prop.test(p1 = .1, p2 = .15, power = .8, tol = 1e-12)$n</c> and so on.</remarks>
    [Theory]
    [InlineData(0.1, 0.15, 0.8, 685.596858)]
    [InlineData(0.4, 0.5, 0.8, 387.338517)]
    [InlineData(0.02, 0.01, 0.8, 2318.164676)]
    [InlineData(0.9, 0.95, 0.95, 718.238060)]
    public void Agrees_with_power_prop_test_of_R(double now, double wanted, double power, double expected) =>
        Assert.Equal(expected, TrialSize.PerGroup(now, wanted, power: power), 1e-6 * expected);

    [Fact]
    public void Half_the_difference_takes_about_four_times_as_many() =>
        Assert.InRange(TrialSize.PerGroup(0.5, 0.45) / TrialSize.PerGroup(0.5, 0.4), 3.9, 4.1);

    [Theory]
    [InlineData(0, 0.1, 0.05, 0.8, "now")]
    [InlineData(0.1, 1, 0.05, 0.8, "wanted")]
    [InlineData(0.1, 0.1, 0.05, 0.8, "wanted")]
    [InlineData(0.1, 0.2, double.NaN, 0.8, "level")]
    [InlineData(0.1, 0.2, 0.05, 0.01, "power")]
    public void What_cannot_be_is_refused_by_name(double now, double wanted, double level, double power, string name) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => TrialSize.PerGroup(now, wanted, level, power)).ParamName);
}
