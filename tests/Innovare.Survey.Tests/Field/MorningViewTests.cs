using System.Text.Json.Nodes;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Statistics.Representativity;
using Innovare.Statistics.Weighting;
using Innovare.Survey.Collect;
using Innovare.Survey.Field;
using Innovare.Survey.Rounds;
using Innovare.Tests;
using Innovare.Tests.Databases;

namespace Innovare.Survey.Tests.Field;

public sealed class MorningViewTests
{
    static readonly FieldDesign Design = new(
        ["level", "size"],
        [new("a|s", 400, 40), new("a|l", 100, 40), new("b|s", 300, 30), new("b|l", 60, 30)],
        [[], ["level"], ["level", "size"]], 3, new Dictionary<string, Text>());

    static StratumStanding[] Standing(params int[] answered) => [.. Design.Strata.Zip(answered, (s, n) => new StratumStanding(s.Code, s.Population, s.Drawn, n))];

    [Fact]
    public void The_indicator_is_that_of_the_units_themselves_though_only_counts_went_in()
    {
        var view = MorningView.Of(Design, Standing(10, 25, 12, 20), new(2026, 3, 9));

        var units = Standing(10, 25, 12, 20).SelectMany((s, h) => Enumerable.Range(0, s.Asked).Select(i => (h, Answered: i < s.Answered))).ToList();
        var fit = ResponsePropensity.Fit(
            [Predictor.Category("level", units.Select(u => u.h / 2).ToArray(), ["a", "b"]), Predictor.Category("size", units.Select(u => u.h % 2).ToArray(), ["s", "l"])],
            units.Select(u => u.Answered).ToArray(), units.Select(u => new[] { 10.0, 2.5, 10, 2 }[u.h]).ToArray());
        var expected = RIndicator.Of(fit);
        Assert.Equal(expected.Value, view.Indicator!.Value, 1e-12);
        Assert.True(view.Indicator.Lower < view.Indicator.Value && view.Indicator.Value < view.Indicator.Upper);
        Assert.True(view.Partials.Single(p => p.Name == "size").Categories.Single(c => c.Label == "s").Unconditional < 0); // the small answer too little
        Assert.True(view.Partials.Single(p => p.Name == "size").Unconditional > view.Partials.Single(p => p.Name == "level").Unconditional);
    }

    [Fact]
    public void Even_response_is_near_one_and_uneven_response_is_less()
    {
        var even = MorningView.Of(Design, Standing(20, 20, 15, 15), new(2026, 3, 9)).Indicator!.Value;
        var uneven = MorningView.Of(Design, Standing(4, 36, 3, 27), new(2026, 3, 9)).Indicator!.Value;

        Assert.InRange(even, 0.99, 1);
        Assert.InRange(uneven, 0, 0.5);
    }

    [Theory]
    [InlineData(NoIndicator.TooFew, 0, 0, 0, 0)]
    [InlineData(NoIndicator.TooFew, 8, 8, 8, 5)]
    [InlineData(NoIndicator.EmptyCategory, 20, 20, 0, 0)]
    [InlineData(NoIndicator.Everybody, 40, 40, 30, 30)]
    public void When_it_cannot_be_reckoned_it_says_why_and_the_counts_stand(NoIndicator why, int a, int b, int c, int d)
    {
        var view = MorningView.Of(Design, Standing(a, b, c, d), new(2026, 3, 9));

        Assert.Equal((why, null, 140, a + b + c + d), (view.Why, view.Indicator, view.Asked, view.Answered));
        Assert.Equal(1 + 2 + 4, view.Outlook(Design, 1).Count);
    }

    [Fact]
    public void A_cell_expects_what_its_strata_will_bring_and_never_more_than_were_asked()
    {
        var view = MorningView.Of(Design, Standing(10, 25, 12, 20), new(2026, 3, 9));

        var (now, twice, all) = (view.Outlook(Design, 1), view.Outlook(Design, 2), view.Outlook(Design, 100));

        Assert.Equal([67.0, 114, 140], new[] { now, twice, all }.Select(o => o[0].Expected)); // 20 + 40 + 24 + 30 when twice
        Assert.True(now[0].StandardError > twice[0].StandardError && twice[0].StandardError > all[0].StandardError);
        Assert.Equal(now[0].StandardError!.Value / 0.5, now[0].CoefficientOfVariation!.Value, 1e-12);
        Assert.Equal(now[0].Answered, now.Where(c => c.Where.Count == 1).Sum(c => c.Answered));
        // by hand: p = 1/2, Σ N²(1/n − 1/N)·p(1 − p) over N² (Särndal, Swensson and Wretman, section 3.7)
        double[] sizes = [400, 100, 300, 60], answers = [10, 25, 12, 20];
        Assert.Equal(Math.Sqrt(sizes.Zip(answers, (n, m) => n * (n / m - 1) * 0.25).Sum()) / 860, now[0].StandardError!.Value, 1e-12);
        Assert.Contains(MorningView.Of(Design, Standing(30, 30, 20, 4), new(2026, 3, 9)).Outlook(Design, 1), c => c.IsLikelyWithheld && c.Where.Count == 2);
    }

    [Fact]
    public void A_cell_that_cuts_through_strata_expects_its_part_of_each_and_one_made_of_answers_is_not_forecast()
    {
        var shared = Design with { Shared = [new(["subsector"], ["care"], 60, [100, 50, 0, 0])] };

        var cell = MorningView.Of(shared, Standing(10, 25, 12, 20), new(2026, 3, 9)).Outlook(shared, 1)[^1];

        // by hand: n·M/N of each stratum; σ² = Σ N²(1/n − 1/N)·d, d = (M/N)·p(1 − p), over M² (Särndal, Swensson and Wretman, result 5.8.1)
        double[] sizes = [400, 100], answers = [10, 25], inside = [100, 50];
        Assert.Equal((60, (int?)null), (cell.Asked, cell.Answered));
        Assert.Equal(2.5 + 12.5, cell.Expected, 1e-12);
        Assert.Equal(Math.Sqrt(sizes.Select((n, h) => n * n * (1 / answers[h] - 1 / n) * (inside[h] / n) * 0.25).Sum()) / 150, cell.StandardError!.Value, 1e-12);

        using var folder = new TemporaryFolder();
        var rehearsal = RehearsalRound.Write(folder.Path, 300, 60, (file, node) =>
        {
            if (file == "tables.json")
                node["tables"]![0]!["by"] = new JsonArray(new JsonArray(), new JsonArray("level"), new JsonArray("subsector"), new JsonArray("latest_type"));
        });
        var sample = RoundSample.Draw(new(rehearsal.RoundFolder, rehearsal.InputFolder, rehearsal.OutputFolder)).Sample!;
        var design = FieldOpening.Of(sample, new(2026, 3, 3), new(2026, 3, 31), 12).Period.Design;
        var fields = design.Shared.Where(c => c.By.SequenceEqual(["subsector"])).ToList(); // strata cross level and size
        Assert.Equal(sample.Strata.Select(s => s.Population), Enumerable.Range(0, sample.Strata.Count).Select(h => fields.Sum(c => c.Sizes[h])));
        Assert.Equal(60, fields.Sum(c => c.Asked));
        Assert.Equal("Type of latest innovation", Assert.Single(design.OfAnswers).En);
    }

    [Fact]
    public void Answers_grow_by_half_as_much_each_week_that_is_left()
    {
        Assert.Equal(1, MorningView.Growth(100, 60, 0));
        Assert.Equal(1.2, MorningView.Growth(100, 60, 7), 1e-12);
        Assert.Equal(1.3, MorningView.Growth(100, 60, 14), 1e-12);
        Assert.Equal(1, MorningView.Growth(100, 100, 14));
        Assert.Equal(1, MorningView.Growth(0, 0, 14));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void The_chase_list_begins_with_the_groups_that_answer_too_little_and_spares_who_said_no_or_was_asked_enough(Dialect dialect)
    {
        using var field = new FieldRound(dialect, 12);
        field.Import((6, "unknown@town.example"));
        field.Approve();
        field.Post.Round();
        field.Answer(0);
        field.Decline(1);
        field.Periods.End(field.Contacts.Single(c => c.Workplace == FieldRound.Number(2)), ContactEnd.Refused, FieldRound.Anna);
        var units = new FieldStatus(field.Stores, field.Clock).Of(field.Period);
        var view = new MorningView(new(2026, 3, 4), [], null, [new("level", 0.1, 0.1, [new("region", 0.1, -0.2, 0), new("state", 0.5, 0.1, 0), new("municipal", 0.4, 0.1, 0)])], null);

        var list = ChaseList.Of(field.Period.Design, view, units, 50, 6, 1);

        Assert.Equal(9, list.Count);
        Assert.All(list.Take(3), c => Assert.StartsWith("region", c.Unit.Contact.Stratum, StringComparison.Ordinal));
        Assert.DoesNotContain(list, c => c.Unit.Contact.Workplace == FieldRound.Number(0) || c.Unit.Contact.Workplace == FieldRound.Number(1) || c.Unit.Contact.Workplace == FieldRound.Number(2));
        Assert.Equal(list.Select(c => c.Unit.Contact.Id), ChaseList.Of(field.Period.Design, view, [.. units.Reverse()], 50, 6, 1).Select(c => c.Unit.Contact.Id));
        Assert.Empty(ChaseList.Of(field.Period.Design, view, units, 50, cap: 1, 1)); // each has had one letter
        Assert.Equal(4, ChaseList.Of(field.Period.Design, view, units, 4, 6, 1).Count);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Nothing_that_staff_chase_by_reads_an_answer_it_works_when_the_answers_cannot_be_read(Dialect dialect)
    {
        using var field = new FieldRound(dialect, 40);
        field.Import();
        for (var i = 0; i < 32; i++)
            field.Answer(i);
        field.Begin(33);
        var before = new FieldStatus(field.Stores, field.Clock).Of(field.Period);
        using (var connection = field.Stores.Open(AnswerContext.Shape).Connect())
            Assert.Equal(40, connection.Change(null, "update respondent set progress = 'ulæseligt'"));

        var units = new FieldStatus(field.Stores, field.Clock).Of(field.Period);
        var view = MorningView.Of(field.Period.Design, units, new(2026, 3, 9));

        Assert.Equal(before, units);
        Assert.Equal(32, view.Answered);
        Assert.Equal(8, ChaseList.Of(field.Period.Design, view, units, 50, 6, 1).Count);
        Assert.Equal(("strategy", 1), BreakOffs.Of(field.Stores, field.Clock, FieldRound.Name).Single() is var stop ? (stop.Key, stop.Value) : default);
        Assert.Equal(32, Dispositions.Of(field.Stores, field.Period, units).Complete);
        Assert.Equal(1, new FieldDays(field.Stores, field.Clock).Keep() + 1); // not before the first day
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void One_line_a_day_is_kept_and_no_line_tells_of_a_group_so_small_that_one_could_be_named(Dialect dialect)
    {
        using var field = new FieldRound(dialect, 60);
        field.Import();
        field.Clock.Pass(TimeSpan.FromDays(1));
        for (var i = 0; i < 36; i++)
            field.Answer(i);
        var days = new FieldDays(field.Stores, field.Clock);

        Assert.Equal(1, days.Keep());
        Assert.Equal(0, days.Keep());
        field.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(1, days.Keep());

        var lines = days.Of(FieldRound.Name);
        Assert.Equal([36, 36], lines.Select(l => l.Answered));
        Assert.All(lines, l => Assert.NotNull(l.Indicator));
        Assert.Equal(5, lines[0].Groups.Count); // three levels and two sizes, each of at least ten
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Everybody_is_in_one_group_of_final_dispositions_and_the_rates_are_those_of_AAPOR(Dialect dialect)
    {
        using var field = new FieldRound(dialect, 12);
        field.Import();
        field.Approve();
        field.Post.Round();
        for (var i = 0; i < 4; i++)
            field.Answer(i);
        field.Begin(4);
        field.Decline(5);
        field.Answers.Decline(new Pairing(field.Stores, field.Clock).PseudonymOf(field.ContactOf(6))!, Outcome.OutOfScope, "closed");
        field.Periods.End(field.Contacts.Single(c => c.Workplace == FieldRound.Number(7)), ContactEnd.Closed, FieldRound.Anna);
        field.Periods.End(field.Contacts.Single(c => c.Workplace == FieldRound.Number(8)), ContactEnd.WrongPlace, FieldRound.Anna);

        var found = Dispositions.Of(field.Stores, field.Period, new FieldStatus(field.Stores, field.Clock).Of(field.Period));

        Assert.Equal(new(Complete: 4, Partial: 1, Refusal: 1, NonContact: 3, Unknown: 1, NotEligible: 2), found);
        Assert.Equal(4 / 10.0, found.Rate1!.Value, 1e-12);
        Assert.Equal(5 / 10.0, found.Rate2!.Value, 1e-12);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Minutes_are_counters_by_page_and_device_and_a_break_is_not_a_time(Dialect dialect)
    {
        using var field = new FieldRound(dialect, 1);
        var times = new PageTimes(field.Stores, field.Clock);
        foreach (var seconds in new[] { 12, 14, 16, 25, 3600 })
            times.Count(FieldRound.Name, "strategy", isTelephone: true, TimeSpan.FromSeconds(seconds));
        times.Count(FieldRound.Name, "strategy", isTelephone: false, TimeSpan.FromSeconds(200));
        times.Write();
        times.Count(FieldRound.Name, "strategy", isTelephone: false, TimeSpan.FromSeconds(-5));

        var found = times.Of(FieldRound.Name).OrderBy(t => t.Visits).ToList();

        Assert.Equal([(false, 1), (true, 4)], found.Select(t => (t.IsTelephone, t.Visits)));
        Assert.InRange(found[1].MedianSeconds, 10, 20);
        using var connection = field.Stores.Open(ContactContext.Shape).Connect();
        using var columns = connection.Command(null, "select * from field_page_time").ExecuteReader();
        Assert.Equal(["class", "count", "device", "page", "round"], Enumerable.Range(0, columns.FieldCount).Select(columns.GetName).Order(StringComparer.Ordinal)); // nobody and no clock
    }
}
