using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Frames;
using Innovare.Survey.Tests.Simulate;

namespace Innovare.Survey.Tests.Collect;

public sealed class SamplingTests
{
    [Theory]
    [InlineData("demo-2016", 4725)]
    [InlineData("demo-2019", 4540)]
    [InlineData("demo-2023", 4494)]
    public void A_round_draws_as_many_as_it_says_and_keeps_to_its_strata(string round, int size)
    {
        var sample = Draw(round);

        Assert.Equal(size, sample.Units.Count);
        Assert.Equal(size, sample.Strata.Sum(s => s.Drawn));
        Assert.All(sample.Strata, s => Assert.InRange(s.Drawn, Math.Min(s.Population, Countries.Round(round).Sample.Minimum), s.Population));
        Assert.All(sample.Strata.Where(s => s.Population <= Countries.Round(round).Sample.TakeAll), s => Assert.Equal(s.Population, s.Drawn));
    }

    [Fact]
    public void The_order_of_the_frame_never_matters()
    {
        var (round, frame) = (Countries.Round(Countries.Newest), Countries.Of(Countries.Newest).Frame);

        var one = Sampling.Draw(round, new Frame(frame), 1).Sample!;
        var other = Sampling.Draw(round, new Frame(frame.Reverse()), 1).Sample!;

        Assert.Equal(one.ToCsv(), other.ToCsv());
    }

    [Fact]
    public void Rounds_that_share_a_seed_share_much_of_their_samples()
    {
        var older = Draw("demo-2019").Units.Select(u => u.Workplace.Id).ToHashSet(StringComparer.Ordinal);
        var newer = Draw("demo-2023").Units.Select(u => u.Workplace.Id).ToHashSet(StringComparer.Ordinal);
        var inBoth = Countries.Of("demo-2019").Frame.Select(w => w.Id).Intersect(Countries.Of("demo-2023").Frame.Select(w => w.Id), StringComparer.Ordinal).Count();

        var shared = older.Intersect(newer, StringComparer.Ordinal).Count();

        Assert.True(shared > 2.0 * older.Count * newer.Count / inBoth, $"{shared} shared of {older.Count} and {newer.Count}"); // twice what chance gives
    }

    [Fact]
    public void Without_coordination_another_sample_is_drawn()
    {
        var round = Countries.Round(Countries.Newest);
        var apart = round with { Sample = round.Sample with { Coordination = Coordination.None } };

        Assert.NotEqual(Draw(Countries.Newest).ToCsv(), Sampling.Draw(apart, new Frame(Countries.Of(Countries.Newest).Frame), 1).Sample!.ToCsv());
    }

    [Fact]
    public void A_pseudonym_is_unique_and_says_nothing_without_the_seed()
    {
        var sample = Draw(Countries.Newest);
        var other = Sampling.Draw(sample.Definition, sample.Frame, 2).Sample!;

        Assert.Equal(sample.Units.Count, sample.Units.Select(u => u.Pseudonym).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(sample.Units.Select(u => u.Pseudonym).Intersect(other.Units.Select(u => u.Pseudonym), StringComparer.Ordinal));
        Assert.All(sample.Units, u => Assert.DoesNotContain(u.Workplace.Id, u.Pseudonym, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sample_larger_than_the_frame_is_a_finding()
    {
        var round = Countries.Round(Countries.Newest);

        var (sample, findings) = Sampling.Draw(round with { Sample = round.Sample with { Size = 20_000 } }, new Frame(Countries.Of(Countries.Newest).Frame), 1);

        Assert.Null(sample);
        Assert.Equal("sample-impossible", Assert.Single(findings).Code);
    }

    static Sample Draw(string round) => Sampling.Draw(Countries.Round(round), new Frame(Countries.Of(round).Frame), 1).Sample!;
}
