using System.Collections.Immutable;
using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Tests.Simulate;

namespace Innovare.Survey.Tests.Collect.Answering;

public sealed class BarometerTests
{
    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void The_whole_barometer_answered_page_by_page_gives_the_codes_the_simulation_gives(string name)
    {
        var (round, country) = (Countries.Round(name), Countries.Of(name));
        var form = Form.Of(round);
        Assert.Equal(Response.VariablesOf(round), form.Variables);

        for (var i = 0; i < country.Frame.Count; i += 97)
        {
            var (workplace, row) = (country.Frame[i], i);
            var respondent = new Respondent(form, Source.RegisterValues.ToDictionary(v => v, v => FrameVariable.Of(workplace, v, round.Sample.SizeClasses)!));
            for (var page = respondent.Route.FirstOpen; page is not null; page = respondent.Route.FirstOpen)
            {
                var step = respondent.Send(page.Id, [.. page.Questions.SelectMany(q => q.Variables)
                    .Select(v => (v, country.Population[v][row])).Where(f => f.Item2 is not ("-1" or "0") || form.Find(f.v.Split('.')[0])!.Kind != QuestionKind.Multiple)]);
                Assert.Empty(step.Faults);
            }
            respondent.Progress = Answers.Submit(form, respondent.Register, respondent.Progress);

            var sent = Returns.Of(form, respondent.Register, respondent.Progress, "da", Outcome.NoContact);
            Assert.Equal(Outcome.Complete, sent.Outcome);
            Assert.Equal(form.Variables.Select(v => country.Population[v][row]), sent.Answers);
        }
    }

    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void Half_of_those_who_answer_are_through_in_less_than_twelve_minutes(string name)
    {
        var (round, country) = (Countries.Round(name), Countries.Of(name));
        var form = Form.Of(round);

        foreach (var language in Enum.GetValues<Language>())
        {
            var minutes = Enumerable.Range(0, country.Frame.Count).Where(i => i % 29 == 0 && country.Population.Answers(i)).Select(i =>
            {
                var progress = Progress.Empty with
                {
                    Answers = form.Questions.ToImmutableSortedDictionary(q => q.Id, q => new Kept(q.Variables.Select(v => (v, Code: country.Population[v][i]))
                        .Where(a => a.Code is not ("-1" or "0") || (a.Code == "0" && q.Kind != QuestionKind.Multiple)).ToImmutableSortedDictionary(a => a.v, a => a.Code), 1, "")),
                };
                var route = Route.Of(form, v => FrameVariable.Of(country.Frame[i], v, round.Sample.SizeClasses), progress);
                Assert.True(route.IsComplete);
                return RouteMinutes.Of(route, progress, language);
            }).Order().ToList();

            Assert.InRange(minutes[minutes.Count / 2], 3, 12);
            Assert.InRange(minutes[^1], 3, 15);
        }
    }
}
