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

        for (var i = 0; i < country.Frame.Count; i += 29)
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
}
