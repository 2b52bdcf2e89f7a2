using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Estimation;

/// <summary>Five designs, each drawn many times from one population: how often intervals hold the truth.</summary>
public sealed class DesignCoverageTests
{
    const int Population = 3000, Towns = 150, Draws = 800;

    static readonly int[] s_stratum = [.. Enumerable.Range(0, Population).Select(i => i < 1500 ? 0 : i < 2400 ? 1 : 2)];
    static readonly int[] s_town = [.. Enumerable.Range(0, Population).Select(i => i % Towns)];
    static readonly double[] s_values = Values();
    static readonly bool[] s_has = [.. s_values.Select(v => v > 24)];

    public static TheoryData<string> Designs => ["simple", "stratified", "clusters", "two stages", "raked"];

    [Theory, MemberData(nameof(Designs))]
    public void Intervals_of_95_percent_hold_the_truth_about_95_times_in_100(string kind)
    {
        var random = new SeededRandom(31);
        var (share, mean) = (s_has.Count(x => x) / (double)Population, s_values.Average());
        var median = s_values.Order().ElementAt((Population / 2) - 1);
        // Clopper and Pearson's looks at no design, so it is only right where there is none.
        var methods = Enum.GetValues<IntervalMethod>().Where(m => m != IntervalMethod.ClopperPearson || kind == "simple").ToArray();
        var held = new Dictionary<string, int>();
        void Count(string name, Estimate estimate, double truth) =>
            held[name] = held.GetValueOrDefault(name) + (estimate.Lower <= truth && truth <= estimate.Upper ? 1 : 0);

        for (var draw = 0; draw < Draws; draw++)
        {
            var (units, design) = Draw(kind, random);
            bool[] has = [.. units.Select(i => s_has[i])];
            double[] values = [.. units.Select(i => s_values[i])];
            foreach (var method in methods) Count($"{method}", Estimates.Share(design, has, design.All(), interval: method), share);
            Count("mean", Estimates.Mean(design, values, design.All()), mean);
            Count("total", Estimates.Total(design, values, design.All()), mean * Population);
            Count("median", Quantiles.Of(design, values, 0.5, design.All()), median);
        }

        // 95 % ± 3.3 standard errors of a share of 800, that is 2.5 points; counts are whole numbers, so that no interval
        // of a share holds exactly 95 %, and the exact one holds at least that: 1 point more above.
        Assert.All(held, h => Assert.InRange(h.Value / (double)Draws, 0.925, 0.985));
    }

    [Fact]
    public void An_interval_that_ignores_the_clusters_is_too_short()
    {
        var random = new SeededRandom(32);
        var held = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            var (units, design) = Draw("clusters", random);
            var simple = SurveyDesign.Stratified(new int[units.Length], [.. design.Weights], [Population]);
            var mean = Estimates.Mean(simple, [.. units.Select(i => s_values[i])], simple.All());
            if (mean.Lower <= s_values.Average() && s_values.Average() <= mean.Upper) held++;
        }

        Assert.InRange(held / (double)Draws, 0, 0.85);
    }

    static (int[] Units, SurveyDesign Design) Draw(string kind, SeededRandom random)
    {
        int[] Some(IEnumerable<int> from, int count) => [.. from.OrderBy(_ => random.NextDouble()).Take(count)];
        var all = Enumerable.Range(0, Population);
        switch (kind)
        {
            case "simple":
                var simple = Some(all, 300);
                return (simple, SurveyDesign.Stratified(new int[300], Enumerable.Repeat(10.0, 300).ToArray(), [Population]));
            case "clusters":
                var towns = Some(Enumerable.Range(0, Towns), 50);
                int[] whole = [.. all.Where(i => towns.Contains(s_town[i]))];
                return (whole, SurveyDesign.Of(InTowns(whole), Enumerable.Repeat(3.0, whole.Length).ToArray()));
            case "two stages":
                var drawn = Some(Enumerable.Range(0, Towns), 50);
                int[] part = [.. drawn.SelectMany(t => Some(all.Where(i => s_town[i] == t), 8))];
                var second = new SamplingStage([.. part.Select(i => s_town[i])], [], Enumerable.Repeat(20.0, Towns).ToArray());
                return (part, SurveyDesign.Of(InTowns(part), Enumerable.Repeat(7.5, part.Length).ToArray(), second));
            default:
                return Stratified(kind == "raked", Some);
        }
    }

    static SamplingStage InTowns(int[] units) =>
        new(new int[units.Length], [.. units.Select(i => s_town[i])], [Towns]);

    static (int[] Units, SurveyDesign Design) Stratified(bool isRaked, Func<IEnumerable<int>, int, int[]> some)
    {
        int[] drawn = [90, 120, 150], sizes = [1500, 900, 600];
        int[] units = [.. Enumerable.Range(0, 3).SelectMany(h => some(Enumerable.Range(0, Population).Where(i => s_stratum[i] == h), drawn[h]))];
        int[] strata = [.. units.Select(i => s_stratum[i])];
        double[] weights = [.. strata.Select(h => sizes[h] / (double)drawn[h])];
        var design = SurveyDesign.Stratified(strata, weights, sizes);
        if (!isRaked) return (units, design);
        Margin[] margins =
        [
            new("stratum", strata, [1500, 900, 600]),
            new("half", [.. units.Select(i => Half(s_town[i]))], [Population / 2.0, Population / 2.0]),
        ];
        return (units, design.Calibrated(margins, Raking.To(margins, weights)));
    }

    static int Half(int town) => town < Towns / 2 ? 0 : 1;

    // Leans on the stratum, the half of the country, and the town.
    static double[] Values()
    {
        var random = new SeededRandom(30);
        var towns = Enumerable.Range(0, Towns).Select(_ => 3 * random.NextNormal()).ToArray();
        return [.. Enumerable.Range(0, Population).Select(i =>
            20 + (3 * s_stratum[i]) + (4 * Half(s_town[i])) + towns[s_town[i]] + (5 * random.NextNormal()))];
    }
}
