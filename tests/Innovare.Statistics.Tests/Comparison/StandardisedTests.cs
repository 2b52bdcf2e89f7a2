using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Tests.Estimation;

namespace Innovare.Statistics.Tests.Comparison;

public sealed class StandardisedTests
{
    static readonly Sample s_sample = Samples.Stratified();
    static readonly int[] s_classes = [.. Enumerable.Range(0, 60).Select(i => i / 5 % 3)];
    static readonly bool[] s_group = [.. Enumerable.Range(0, 60).Select(i => i % 2 == 0)];

    [Fact]
    public void It_is_the_class_means_weighted_by_the_composition_wanted()
    {
        var design = s_sample.Design;
        double Mean(int c) => Estimates.Mean(
            design, s_sample.Values, [.. s_group.Select((g, i) => g && s_classes[i] == c)]).Value!.Value;

        var standardised = Standardised.To(design, s_sample.Values, s_group, s_classes, [50, 30, 20]);

        Assert.Equal((0.5 * Mean(0)) + (0.3 * Mean(1)) + (0.2 * Mean(2)), standardised.Mean!.Value!.Value, tolerance: 1e-10);
    }

    [Fact]
    public void A_group_with_its_own_composition_has_its_own_mean_and_standard_error()
    {
        var design = s_sample.Design;

        var own = Standardised.ToGroup(design, s_sample.Values, s_group, s_classes, s_group).Mean!;

        var mean = Estimates.Mean(design, s_sample.Values, s_group);
        Assert.Equal(mean.Value!.Value, own.Value!.Value, tolerance: 1e-10);
        Assert.Equal(mean.StandardError!.Value, own.StandardError!.Value, tolerance: 1e-10);
    }

    [Fact]
    public void A_difference_that_is_all_composition_goes_away()
    {
        // Within each class the value is the class; the two groups differ in classes only.
        var design = SurveyDesign.Stratified(new int[12], Enumerable.Repeat(5.0, 12).ToArray(), [60]);
        int[] classes = [0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 1, 1];
        double[] values = [.. classes.Select(c => (double)c)];
        bool[] first = [.. Enumerable.Range(0, 12).Select(i => i < 6)], second = [.. first.Select(x => !x)];

        var raw = Change.Between(Linearised.Mean(design, values, first), Linearised.Mean(design, values, second));
        var like = Change.Between(
            Standardised.ToGroup(design, values, first, classes, second).Mean!, Linearised.Mean(design, values, second));

        Assert.Equal(1 / 3.0, raw.Difference!.Value, tolerance: 1e-12);
        Assert.Equal(0, like.Difference!.Value, tolerance: 1e-12);
    }

    [Fact]
    public void A_class_the_group_has_nobody_in_is_named()
    {
        var without = s_group.Select((g, i) => g && s_classes[i] != 2).ToArray();

        var standardised = Standardised.To(s_sample.Design, s_sample.Values, without, s_classes, [1, 1, 1]);

        Assert.Null(standardised.Mean);
        Assert.Equal([2], standardised.MissingClasses);
        Assert.NotNull(Standardised.To(s_sample.Design, s_sample.Values, without, s_classes, [1, 1, 0]).Mean);
    }

    [Fact]
    public void A_composition_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Standardised.To(s_sample.Design, s_sample.Values, s_group, s_classes, [0, 0, 0]));
        Assert.Throws<ArgumentException>(
            () => Standardised.ToGroup(s_sample.Design, s_sample.Values, s_group, s_classes, new bool[60]));
    }
}
