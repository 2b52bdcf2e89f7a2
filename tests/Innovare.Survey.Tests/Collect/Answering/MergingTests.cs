using Innovare.Survey.Design;
using static Innovare.Survey.Tests.Collect.Answering.Asking;

namespace Innovare.Survey.Tests.Collect.Answering;

public sealed class MergingTests
{
    static readonly Form TwoOnAPage = FormOf(new Page("both", [Single("left"), Text("right")]));

    [Fact]
    public void Two_devices_that_answer_different_questions_of_a_page_both_keep_theirs()
    {
        var respondent = new Respondent(TwoOnAPage);
        respondent.Send("both", ("left", "yes"), ("right", "før"));
        var (phone, desk) = (respondent.Page("both", ("left", "no"), ("right", "før")), respondent.Page("both", ("left", "yes"), ("right", "efter")));

        respondent.Send(phone);
        var step = respondent.Send(desk);

        Assert.Empty(step.Conflicts);
        Assert.Equal(["no", "efter"], respondent.Route.Codes);
    }

    [Fact]
    public void A_stale_tab_never_overwrites_what_was_saved_after_it_was_drawn_and_is_told()
    {
        var respondent = new Respondent(TwoOnAPage);
        var stale = respondent.Page("both", ("left", "no"), ("right", "fra den gamle fane"));
        respondent.Send("both", ("left", "yes"), ("right", "fra telefonen"));

        var step = respondent.Send(stale);

        Assert.Equal(["yes", "fra telefonen"], respondent.Route.Codes);
        Assert.Equal(["left", "right"], step.Conflicts.Select(c => c.Question));
        Assert.Equal("fra den gamle fane", step.Conflicts[1].Given["right"]);
        Assert.Equal("both", step.Next?.Id);
    }

    [Fact]
    public void Who_has_seen_the_newer_answer_may_change_it()
    {
        var respondent = new Respondent(TwoOnAPage);
        var stale = respondent.Page("both", ("left", "no"), ("right", "min"));
        respondent.Send("both", ("left", "yes"), ("right", "din"));
        respondent.Send(stale);

        var step = respondent.Send("both", ("left", "no"), ("right", "min"));

        Assert.Empty(step.Conflicts);
        Assert.Equal(["no", "min"], respondent.Route.Codes);
    }

    [Fact]
    public void In_any_order_of_two_stale_pages_every_answer_is_either_kept_or_told_back()
    {
        var random = new Random(1);
        for (var turn = 0; turn < 500; turn++)
        {
            var respondent = new Respondent(TwoOnAPage);
            var pages = Enumerable.Range(0, 6).Select(i => respondent.Page("both", ("left", random.Next(2) == 0 ? "yes" : "no"), ("right", $"tekst {i}"))).ToList();
            var first = respondent.Send(pages[0]);

            Assert.Empty(first.Conflicts);
            foreach (var page in pages.Skip(1))
            {
                var step = respondent.Send(page);
                Assert.All(page.Fields, f => Assert.True(respondent.Route.Answer(f.Key) == f.Value || step.Conflicts.Any(c => c.Given.GetValueOrDefault(f.Key) == f.Value)));
                Assert.Equal(first.Progress, step.Progress);
            }
        }
    }
}
