using Innovare.Statistics.Estimation;

namespace Innovare.Statistics.Tests.Estimation;

public sealed class IntervalsTests
{
    [Fact]
    public void The_interval_of_a_share_stays_inside_0_and_1()
    {
        var design = Equal(40, population: 4000);

        var share = Estimates.Share(design, First(40, 1), design.All());

        Assert.InRange(share.Lower!.Value, 0, share.Value!.Value);
        Assert.InRange(share.Upper!.Value, share.Value.Value, 1);
        Assert.True(share.Upper - share.Value > share.Value - share.Lower, "longer towards the middle");
    }

    [Fact] // Clopper and Pearson (1934): with none of 40 the upper end solves (1 − p)^40 = 0.025
    public void A_share_of_exactly_0_has_an_upper_end_all_the_same()
    {
        var design = Equal(40, population: 4000);

        var none = Estimates.Share(design, new bool[40], design.All());
        var all = Estimates.Share(design, design.All(), design.All());

        Assert.Equal(EstimateState.Boundary, none.State);
        Assert.Equal((0.0, 0.0, 0.0), (none.Value, none.StandardError, none.Lower));
        Assert.Equal(1 - Math.Pow(0.025, 1 / 40.0), none.Upper!.Value, tolerance: 1e-12);
        Assert.Equal(Math.Pow(0.025, 1 / 40.0), all.Lower!.Value, tolerance: 1e-12);
        Assert.Equal(1, all.Upper);
    }

    [Fact]
    public void Unequal_weights_widen_the_interval_at_a_boundary()
    {
        var weights = Enumerable.Range(0, 40).Select(i => i < 4 ? 20.0 : 1).ToArray();
        var unequal = SurveyDesign.Stratified(new int[40], weights, [4000]);

        var none = Estimates.Share(unequal, new bool[40], unequal.All());

        Assert.True(none.Upper > Estimates.Share(Equal(40, 4000), new bool[40], unequal.All()).Upper);
    }

    [Fact]
    public void Strata_that_agree_within_are_no_proof_of_certainty()
    {
        var design = SurveyDesign.Stratified([0, 0, 0, 1, 1, 1], [5, 5, 5, 5, 5, 5], [15, 15]);

        var share = Estimates.Share(design, First(6, 3), design.All());

        Assert.Equal(EstimateState.Boundary, share.State);
        Assert.True(share.Lower < 0.25 && share.Upper > 0.75);
    }

    [Fact]
    public void A_count_of_nobody_has_an_upper_end_in_units()
    {
        var design = Equal(40, population: 4000);

        var count = Estimates.Count(design, new bool[40], design.All());

        Assert.Equal((0.0, 0.0), (count.Value, count.Lower));
        Assert.Equal(4000 * (1 - Math.Pow(0.025, 1 / 40.0)), count.Upper!.Value, tolerance: 1e-8);
    }

    [Fact]
    public void A_count_never_reaches_below_0()
    {
        var design = Equal(40, population: 4000);

        Assert.Equal(0, Estimates.Count(design, First(40, 1), design.All()).Lower);
    }

    [Fact]
    public void One_respondent_says_nothing_about_uncertainty()
    {
        var design = Equal(40, population: 4000);

        var share = Estimates.Share(design, First(40, 1), First(40, 1));

        Assert.Equal(EstimateState.TooFewDegreesOfFreedom, share.State);
        Assert.Equal((0.0, 1.0), (share.Lower, share.Upper));
    }

    static SurveyDesign Equal(int units, int population) => SurveyDesign.Stratified(
        new int[units], Enumerable.Repeat((double)population / units, units).ToArray(), [population]);

    static bool[] First(int units, int count) => [.. Enumerable.Range(0, units).Select(i => i < count)];
}
