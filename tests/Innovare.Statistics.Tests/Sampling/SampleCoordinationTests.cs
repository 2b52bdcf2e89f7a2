using Innovare.Statistics.Numbers;
using Innovare.Statistics.Sampling;

namespace Innovare.Statistics.Tests.Sampling;

public sealed class SampleCoordinationTests
{
    const int Units = 20_000;

    static readonly string[] s_keys = [.. Enumerable.Range(0, Units).Select(i => $"{i}")];
    static readonly double[] s_numbers = [.. s_keys.Select(k => PermanentRandomNumber.Of(5, k))];

    [Theory, InlineData(0, 1.0), InlineData(0.25, 0.75), InlineData(0.5, 0.5), InlineData(1, 0)]
    public void Rotation_keeps_the_share_it_is_told_to(double replaced, double kept)
    {
        var earlier = Draw(0.8, 4000);
        var later = Draw(SampleCoordination.Rotated(0.8, 0.2, replaced), 4000);

        Assert.Equal(kept, earlier.Intersect(later).Count() / 4000.0, tolerance: 0.03);
    }

    [Theory, InlineData(0, 0.2, 0.1, 0.3, 0.1), InlineData(0.9, 0.3, 0.05, 0.1, 0.1), InlineData(0.5, 0.2, 0.6, 0.95, 0.15), InlineData(0.3, 1, 0.7, 0.4, 0.4)]
    public void The_overlap_drawn_is_the_overlap_expected(double start, double fraction, double otherStart, double otherFraction, double expected)
    {
        var both = Draw(start, (int)(Units * fraction)).Intersect(Draw(otherStart, (int)(Units * otherFraction))).Count();

        Assert.Equal(expected, SampleCoordination.ExpectedOverlap(start, fraction, otherStart, otherFraction), tolerance: 1e-12);
        Assert.Equal(expected, (double)both / Units, tolerance: 0.012);
    }

    [Fact]
    public void Negative_coordination_avoids_the_earlier_sample_while_there_are_others()
    {
        var earlier = Draw(0.7, 4000);
        var later = Draw(SampleCoordination.StartAfter(0.7, 0.2), 4000);

        Assert.InRange(earlier.Intersect(later).Count(), 0, 150);
    }

    [Fact]
    public void Panels_are_alike_in_size_and_a_unit_stays_in_its_own()
    {
        var panels = s_keys.Select(k => SampleCoordination.PanelOf(77, k, 4)).ToArray();

        Assert.Equal(panels, s_keys.Select(k => SampleCoordination.PanelOf(77, k, 4)));
        foreach (var panel in panels.GroupBy(p => p)) Assert.InRange(panel.Count(), 4750, 5250);
    }

    [Fact]
    public void Each_stratum_can_start_at_its_own_place()
    {
        var drawn = SampleSelection.ByPermanentRandomNumbers(
            [0, 0, 1, 1], [0.2, 0.7, 0.2, 0.7], ["a", "b", "c", "d"], [1, 1], (ReadOnlySpan<double>)[0, 0.5]);

        Assert.Equal([0, 3], drawn);
    }

    [Fact]
    public void What_is_not_a_share_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleCoordination.Rotated(1, 0.1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleCoordination.Rotated(0, 0.1, 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleCoordination.PanelOf(1, "a", 0));
    }

    static IReadOnlyList<int> Draw(double start, int size) =>
        SampleSelection.ByPermanentRandomNumbers(new int[Units], s_numbers, s_keys, [size], start);
}
