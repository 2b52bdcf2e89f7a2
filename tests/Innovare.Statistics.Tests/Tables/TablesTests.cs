using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Replicates;
using Innovare.Statistics.Tables;
using Innovare.Statistics.Tests.Estimation;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Tables;

/// <summary>Tables from cells give what the estimators give row by row, on a survey with a routed item and crossing domains.</summary>
public sealed class TablesTests
{
    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(true, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, false, true)]
    [InlineData(true, true, true)]
    public void Linearised_tables_are_those_of_the_estimators(bool calibrated, bool numeric, bool clustered)
    {
        var survey = Town.Make();
        int[] clusters = clustered ? survey.Clusters : [];
        double[] populations = clustered ? [30, 40, 50] : [200, 300, 400];
        Margin[] margins = !calibrated ? [] : numeric ? [.. survey.Margins, survey.SizeMargin] : survey.Margins;
        var linear = CalibrationDistance.Linear;
        var plain = SurveyDesign.Of(new SamplingStage(survey.Strata, clusters, populations), survey.Weights);
        var design = calibrated ? plain.Calibrated(margins, Calibration.To(margins, survey.Weights, linear, 1e-14)) : plain;

        var data = survey.Data(raked: false, clusters);
        var found = TaylorTables.Of(
            new Microdata(survey.Strata, survey.Weights, data.Questions, data.Breakdowns, margins, clusters, linear), populations, 1e-13);

        Each(survey, found, (has, inBase, figure) =>
        {
            var share = Estimates.Share(design, has, inBase);
            var units = Estimates.Count(design, has, inBase);
            Same(share.Value, figure.Share, 1e-12);
            Same(share.StandardError, figure.ShareError, 1e-9);
            Same(units.StandardError, figure.UnitsError, 1e-9);
            Assert.Equal((share.Count, share.Numerator), (figure.Base, figure.Respondents));
        });
    }

    [Fact]
    public void Replicates_from_cells_are_those_of_whole_rows_with_every_replicate_raked()
    {
        var survey = Town.Make();
        var plan = Bootstrap.RaoWuYueBeaumont(9, 150, survey.Strata, Array.ConvertAll(survey.Populations, n => (double)n));

        var found = ReplicateTables.Of(plan, survey.Data(raked: true), 1e-13);

        Each(survey, found, (has, inBase, figure) =>
        {
            var rows = ReplicateEstimates.Of(plan, survey.Weights, 2, (w, r) =>
            {
                for (var i = 0; i < w.Length; i++) (r[0], r[1]) = (r[0] + (inBase[i] ? w[i] : 0), r[1] + (inBase[i] && has[i] ? w[i] : 0));
                r[0] = r[1] / r[0];
            }, w => Raking.To(survey.Margins, w, 1e-13));
            Same(rows.Values[0], figure.Share, 1e-11);
            Same(rows.StandardErrors[0], figure.ShareError, 1e-8);
            Same(rows.StandardErrors[1], figure.UnitsError, 1e-8);
        });
    }

    [Fact]
    public void Calibrating_row_by_row_gives_the_numbers_of_calibrating_by_class()
    {
        var survey = Town.Make();
        var plan = Jackknife.Stratified(survey.Strata, survey.Clusters);

        var byClass = ReplicateTables.Of(plan, survey.Data(raked: true), 1e-13);
        var byRow = ReplicateTables.RowByRow(plan, survey.Data(raked: true), w => Raking.To(survey.Margins, w, 1e-13));

        for (var q = 0; q < survey.Questions.Length; q++)
            for (var d = 0; d < byClass.Domains.Count; d++)
                for (var a = 0; a < survey.Questions[q].Values; a++)
                {
                    Same(byClass[q, d, a].Share, byRow[q, d, a].Share, 1e-11);
                    Same(byClass[q, d, a].ShareError, byRow[q, d, a].ShareError, 1e-8);
                }
    }

    [Fact]
    public void Numeric_margins_go_row_by_row_and_give_what_the_estimators_give()
    {
        var survey = Town.Make();
        Margin[] margins = [.. survey.Margins, survey.SizeMargin];
        var linear = CalibrationDistance.Linear;
        var design = SurveyDesign.Stratified(survey.Strata, survey.Weights, survey.Populations)
            .Calibrated(margins, Calibration.To(margins, survey.Weights, linear, 1e-13));
        var data = new Microdata(survey.Strata, survey.Weights, survey.Questions, [], margins, [], linear);
        var plan = Jackknife.Stratified(survey.Strata);

        var linearised = TaylorTables.Of(data, [200, 300, 400]);
        var replicates = ReplicateTables.Of(plan, data);
        var rows = ReplicateEstimates.Of(plan, survey.Weights, 1,
            (w, r) => r[0] = w.ToArray().Zip(survey.Answers[0]).Sum(p => p.Second == 0 ? p.First : 0) / Sums.Of(w),
            w => Calibration.To(margins, w, linear, 1e-13));

        var share = Estimates.Share(design, [.. survey.Answers[0].Select(a => a == 0)], design.All());
        Same(share.Value, linearised[0, 0, 0].Share, 1e-11);
        Same(share.StandardError, linearised[0, 0, 0].ShareError, 1e-9);
        Same(rows.Values[0], replicates[0, 0, 0].Share, 1e-11);
        Same(rows.StandardErrors[0], replicates[0, 0, 0].ShareError, 1e-8);
    }

    [Fact]
    public void With_several_respondents_to_a_PSU_linearised_totals_are_those_of_the_jackknife()
    {
        var survey = Town.Make();
        double[] populations = [30, 40, 50];
        var data = survey.Data(raked: false, survey.Clusters);

        var linearised = TaylorTables.Of(data, populations);
        var jackknife = ReplicateTables.Of(Jackknife.Stratified(survey.Strata, survey.Clusters, populations), data);

        for (var q = 0; q < survey.Questions.Length; q++)
            for (var d = 0; d < linearised.Domains.Count; d++)
                Same(jackknife[q, d, 0].UnitsError, linearised[q, d, 0].UnitsError, 1e-9);
        Assert.Equal(jackknife.DegreesOfFreedom, linearised.DegreesOfFreedom);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        var survey = Town.Make();
        var plan = Bootstrap.RaoWuWithoutCorrection(4, 500, survey.Strata);

        var one = ReplicateTables.Of(plan, survey.Data(raked: true));
        var five = ReplicateTables.Of(plan, survey.Data(raked: true), threads: 5);

        for (var q = 0; q < survey.Questions.Length; q++)
            for (var d = 0; d < one.Domains.Count; d++)
                Assert.Equal(one[q, d, 1], five[q, d, 1]);
    }

    [Fact]
    public void The_order_of_rows_moves_nothing_but_the_last_digits()
    {
        var survey = Town.Make();
        var order = Enumerable.Range(0, survey.Weights.Length).ToArray();
        new SeededRandom(3).Shuffle<int>(order);
        var populations = Array.ConvertAll(survey.Populations, n => (double)n);

        var before = TaylorTables.Of(survey.Data(raked: true), populations);
        var after = TaylorTables.Of(survey.InOrder(order).Data(raked: true), populations);

        for (var d = 0; d < before.Domains.Count; d++) Same(before[1, d, 2].ShareError, after[1, d, 2].ShareError, 1e-10);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void What_the_margins_fix_has_no_error_and_what_they_nearly_fix_keeps_its_digits(bool clustered)
    {
        var survey = Town.Make();
        int[] clusters = clustered ? survey.Clusters : [];
        int[] nearly = [.. survey.Kind.Select((k, i) => i == 7 ? 1 - k : k)];
        Classification[] questions = [new("kind", survey.Kind, 2), new("nearly", nearly, 2)];
        double[] weights = [.. survey.Weights.Select((w, i) => i == 7 ? w / 1e6 : w)];
        var design = SurveyDesign.Of(new SamplingStage(survey.Strata, clusters, []), weights)
            .Calibrated(survey.Margins, Raking.To(survey.Margins, weights, 1e-14));

        var found = TaylorTables.Of(new Microdata(survey.Strata, weights, questions, [], survey.Margins, clusters));

        Assert.Equal((0, 0), (found[0, 0, 1].UnitsError, found[0, 0, 1].ShareError));
        var exact = Estimates.Share(design, [.. nearly.Select(k => k == 1)], design.All()).StandardError;
        Assert.InRange(exact!.Value, 1e-12, 1e-5);
        Same(exact, found[1, 0, 1].ShareError, 1e-9);
    }

    [Fact]
    public void A_census_has_no_error()
    {
        var survey = Town.Make();
        double[] populations = [.. survey.Strata.CountBy(h => h).OrderBy(p => p.Key).Select(p => (double)p.Value)];

        var found = TaylorTables.Of(survey.Data(raked: false), populations);

        Assert.Equal(0, found[0, 0, 0].ShareError);
    }

    [Fact]
    public void A_domain_without_anyone_and_an_answer_nobody_gave_are_defined()
    {
        int[] strata = [0, 0, 0, 1, 1, 1];
        Classification[] questions = [new("q", [0, 0, 0, 0, 0, 0], 2), new("routed", [-1, -1, -1, -1, -1, -1], 2)];
        Classification[] by = [new("by", [0, 0, 0, 0, 0, 0], 2)];
        var data = new Microdata(strata, [1, 1, 1, 1, 1, 1], questions, by);

        var linearised = TaylorTables.Of(data);
        var replicates = ReplicateTables.Of(Jackknife.Stratified(strata), data);

        foreach (var found in new[] { linearised, replicates })
        {
            Assert.Equal(new TableCell(1, 0, 6, 0, 6, 6), found[0, 0, 0]);
            Assert.Equal(new TableCell(0, 0, 0, 0, 6, 0), found[0, 0, 1]);
            Assert.Null(found[0, 2, 0].Share);
            Assert.Null(found[1, 0, 0].ShareError);
            Assert.Equal(0, found[1, 0, 0].Base);
        }
    }

    [Fact]
    public void Margins_that_cannot_be_met_leave_values_without_errors_and_are_named()
    {
        var survey = Town.Make();
        Margin[] margins = [new("kind", [.. survey.Strata.Select(h => h == 0 ? 0 : 1)], [100, 200, 5], ["a", "b", "c"])];
        var data = new Microdata(survey.Strata, survey.Weights, survey.Questions, [], margins);

        var linearised = TaylorTables.Of(data);
        var replicates = ReplicateTables.Of(Jackknife.Stratified(survey.Strata), data);

        Assert.Equal((1, "kind=c"), (linearised.Uncalibrated, linearised.WorstMargin));
        Assert.Equal((survey.Weights.Length + 1, "kind=c"), (replicates.Uncalibrated, replicates.WorstMargin));
        Assert.Null(linearised[0, 0, 0].ShareError);
        Assert.Null(replicates[0, 0, 0].UnitsError);
    }

    [Fact]
    public void A_stratum_of_one_leaves_values_without_errors()
    {
        var data = new Microdata([0, 0, 1], [2, 2, 2], [new Classification("q", [0, 1, 0], 2)], []);

        var found = TaylorTables.Of(data);

        Assert.Equal(2.0 / 3, found[0, 0, 0].Share!.Value, 1e-12);
        Assert.Null(found[0, 0, 0].ShareError);
    }

    [Fact]
    public void Wrong_input_is_refused_at_the_door()
    {
        Classification[] two = [new("q", [0, 1], 2)];
        var data = new Microdata([0, 0], [1, 1], two, []);

        Assert.Throws<ArgumentOutOfRangeException>(() => new Classification("q", [0, 2], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Classification("q", [0, -2], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Microdata([0, 0], [1, double.NaN], two, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Microdata([0, 0], [1, 0], two, []));
        Assert.Throws<ArgumentException>(() => new Microdata([0, 0, 0], [1, 1], two, []));
        Assert.Throws<ArgumentException>(() => new Microdata([0, 0, 0], [1, 1, 1], two, []));
        Assert.Throws<ArgumentException>(() => ReplicateTables.Of(Jackknife.Stratified([0, 0, 0]), data));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReplicateTables.Of(Jackknife.Stratified([0, 0]), data, threads: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TaylorTables.Of(data, [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TaylorTables.Of(data)[0, 1, 0]);
    }

    [Fact]
    public void Odd_surveys_by_the_hundred_never_give_a_number_that_is_none()
    {
        var random = new SeededRandom(77);
        for (var round = 0; round < 300; round++)
        {
            var units = 2 + random.NextBelow(12);
            int[] strata = [.. Enumerable.Range(0, units).Select(i => i / 2 % 3)];
            int[] psus = [.. Enumerable.Range(0, units)];
            var weights = psus.Select(_ => Math.Exp(10 * random.NextNormal())).ToArray();
            Classification[] questions = [new("q", [.. psus.Select(_ => random.NextBelow(4) - 1)], 3)];
            Classification[] by = [new("by", [.. psus.Select(_ => random.NextBelow(3) - 1)], 2)];
            Margin[] margins = round % 2 == 0 ? [] : [new("m", [.. psus.Select(_ => random.NextBelow(2))], [random.NextDouble() * 50, 20])];
            var data = new Microdata(strata, weights, questions, by, margins);

            Sound(TaylorTables.Of(data));
            if (strata.CountBy(h => h).All(p => p.Value > 1)) Sound(ReplicateTables.Of(Bootstrap.RaoWuWithoutCorrection(round, 20, strata), data));
        }

        static void Sound(TableEstimates found)
        {
            for (var d = 0; d < found.Domains.Count; d++)
                for (var a = 0; a < 3; a++)
                {
                    var figure = found[0, d, a];
                    Assert.All((double?[])[figure.Share, figure.ShareError, figure.Units, figure.UnitsError],
                        x => Assert.True(x is null || double.IsFinite(x.Value), $"{figure}"));
                    Assert.True(figure.Share is null or (>= -1e-9 and <= 1 + 1e-9), $"{figure}");
                }
        }
    }

    static void Each(Town survey, TableEstimates found, Action<bool[], bool[], TableCell> check)
    {
        for (var q = 0; q < survey.Questions.Length; q++)
            for (var d = 0; d < found.Domains.Count; d++)
                for (var a = 0; a < survey.Questions[q].Values; a++)
                {
                    var answers = survey.Answers[q];
                    var domain = found.Domains[d];
                    bool[] inBase = [.. answers.Select((x, i) => x >= 0
                        && (domain.Breakdown is null || survey.By[domain.Breakdown][i] == domain.Value))];
                    check([.. answers.Select(x => x == a)], inBase, found[q, d, a]);
                }
    }

    static void Same(double? expected, double? actual, double agreement)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } e && actual is { } a)
            Assert.True(Math.Abs(e - a) <= agreement * Math.Max(Math.Abs(e), 1e-6), FormattableString.Invariant($"{e:R} {a:R}"));
    }
}

/// <summary>A made-up survey: three strata, clusters of four, unequal weights, a question only some are asked, domains across the strata.</summary>
sealed record Town(int[] Strata, int[] Clusters, double[] Weights, int[][] Answers, Dictionary<string, int[]> By, int[] Kind)
{
    public int[] Populations => [200, 300, 400];

    public Classification[] Questions => [new("yes", Answers[0], 2), new("three", Answers[1], 3), new("routed", Answers[2], 2)];

    public Margin[] Margins => [new("stratum", Strata, [200, 300, 400]), new("kind", Kind, [500, 400])];

    public Margin SizeMargin => Margin.Numeric("size", [.. Clusters.Select(c => (double)(c % 7))], 2700);

    public static Town Make()
    {
        var random = new SeededRandom(21);
        int[] strata = [.. Enumerable.Range(0, 120).Select(i => i / 40)];
        int[] first = [.. strata.Select(h => random.NextDouble() < 0.3 + (0.2 * h) ? 0 : 1)];
        return new Town(
            strata,
            [.. strata.Select((_, i) => i / 4)],
            [.. strata.Select(h => (4 + (2 * h)) * (0.8 + (0.4 * random.NextDouble())))],
            [first, [.. strata.Select(_ => random.NextBelow(3))], [.. first.Select(a => a == 0 ? random.NextBelow(2) : -1)]],
            new Dictionary<string, int[]> { ["across"] = [.. strata.Select((_, i) => i % 3)], ["partly"] = [.. strata.Select(h => h - 1)] },
            [.. strata.Select(_ => random.NextBelow(2))]);
    }

    public Microdata Data(bool raked, int[]? clusters = null) => new(
        Strata, Weights, Questions, [new("across", By["across"], 3), new("partly", By["partly"], 2)], raked ? Margins : [], clusters ?? []);

    public Town InOrder(int[] order)
    {
        return new Town(
            In(Strata), In(Clusters), [.. order.Select(i => Weights[i])], Array.ConvertAll(Answers, In),
            By.ToDictionary(p => p.Key, p => In(p.Value)), In(Kind));

        int[] In(int[] column) => [.. order.Select(i => column[i])];
    }
}
