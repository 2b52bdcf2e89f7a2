using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Survey.Collect;
using Innovare.Survey.Field;
using Innovare.Tests.Databases;

namespace Innovare.Survey.Tests.Field;

public sealed class FollowUpTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void The_silent_are_drawn_by_seed_in_each_group_and_their_probability_is_kept(Dialect dialect)
    {
        using var field = new FieldRound(dialect, 30);
        field.Import();
        for (var i = 0; i < 6; i++)
            field.Answer(i);
        var follow = new FollowUp(field.Stores, field.Clock);
        var units = new FieldStatus(field.Stores, field.Clock).Of(field.Period);

        Assert.Equal(9, follow.Draw(field.Period, units, 9, 5, FieldRound.Anna)); // 8 of each level are silent: 3 of each
        var first = follow.List(FieldRound.Name);
        Assert.All(first, f => Assert.Equal(3 / 8.0, f.Probability, 1e-12));
        Assert.Equal(3, first.Select(f => f.Group).Distinct().Count());
        Assert.DoesNotContain(first, f => Enumerable.Range(0, 6).Any(i => field.ContactOf(i) == f.Contact));
        follow.Draw(field.Period, [.. units.Reverse()], 9, 5, FieldRound.Anna);
        Assert.Equal(first.Select(f => f.Contact), follow.List(FieldRound.Name).Select(f => f.Contact));
        follow.Draw(field.Period, units, 9, 6, FieldRound.Anna);
        Assert.NotEqual(first.Select(f => f.Contact).Order(), follow.List(FieldRound.Name).Select(f => f.Contact).Order());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void What_is_answered_by_telephone_stands_among_the_answers_with_its_mode_and_how_the_call_went_stands_sealed(Dialect dialect)
    {
        using var field = new FieldRound(dialect, 6);
        field.Import();
        var follow = new FollowUp(field.Stores, field.Clock);
        follow.Draw(field.Period, new FieldStatus(field.Stores, field.Clock).Of(field.Period), 6, 5, FieldRound.Anna);
        var form = FieldForms.Of(field.Stores, field.Period)!;
        Assert.Equal(3, form.Core.Count);
        var contact = field.Contacts[0];
        var codes = form.Core.SelectMany(c => c.Question.Variables.Select(v => (v, c.Question.Answers[0].Code))).ToDictionary(c => c.v, c => c.Code);

        Assert.True(follow.Answered(field.Period, contact, codes, "da", FieldRound.Bo));
        follow.Called(field.Period, contact, CallOutcome.Answered, null, FieldRound.Bo);
        follow.Called(field.Period, field.Contacts[1], CallOutcome.Later, new(2026, 3, 5, 9, 0, 0, TimeSpan.Zero), FieldRound.Bo);
        follow.Called(field.Period, field.Contacts[2], CallOutcome.Refused, null, FieldRound.Bo);

        var pseudonym = new Pairing(field.Stores, field.Clock).PseudonymOf(contact.Id)!;
        var kept = field.Answers.Find(pseudonym)!;
        Assert.All(codes, c => Assert.Equal((c.Value, FollowUp.Mode), kept.Progress.Answers.Values.First(a => a.Values.ContainsKey(c.Key)) is var answer ? (answer.Values[c.Key], answer.By) : default));
        Assert.Equal(Outcome.Partial, field.Answers.Returned(FieldRound.Name)[pseudonym].Outcome);
        Assert.Equal([(CallOutcome.Later, false), (null, false), (null, false), (null, false), (CallOutcome.Answered, true), (CallOutcome.Refused, true)],
            follow.List(FieldRound.Name).OrderBy(f => f.IsDone).ThenBy(f => f.Outcome is null).ThenBy(f => f.Outcome).Select(f => (f.Outcome, f.IsDone)));
        Assert.Equal(ContactEnd.Refused, field.Contacts[2].End);
        Assert.Equal(0, follow.Draw(field.Period, [], 3, 9, FieldRound.Anna)); // somebody has been called
        using var connection = field.Stores.Open(ContactContext.Shape).Connect();
        Assert.All(connection.Query(null, "select outcome from field_follow where outcome is not null", row => row.GetString(0)), o => Assert.DoesNotContain("nswered", o, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(AuditLog.Latest(field.Stores.Open(KeyContext.Shape), null, 5), l => l.Entry.Object == $"answer/{pseudonym}");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Own_answers_that_were_sent_are_never_touched_by_a_call(Dialect dialect)
    {
        using var field = new FieldRound(dialect, 2);
        field.Import();
        field.Answer(0);
        var contact = field.Contacts.Single(c => c.Workplace == FieldRound.Number(0));

        Assert.False(new FollowUp(field.Stores, field.Clock).Answered(field.Period, contact, new Dictionary<string, string> { ["strategy"] = "own" }, "da", FieldRound.Bo));

        Assert.Equal("no", field.Answers.Find(new Pairing(field.Stores, field.Clock).PseudonymOf(contact.Id)!)!.Progress.ValuesOf("strategy")["strategy"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_comment_waits_is_answered_and_can_be_opened_again(Dialect dialect)
    {
        using var field = new FieldRound(dialect, 1);
        var comments = new ReviewComments(field.Stores, field.Clock);
        comments.Add(field.Period, "strategy", "Er det <b>klart</b>?", FieldRound.Anna);
        var id = comments.Of(FieldRound.Name).Single().Id;

        Assert.True(comments.Answer(field.Period, id, CommentState.Changed, "Ja, nu.", FieldRound.Bo));
        Assert.Equal((CommentState.Changed, "Ja, nu.", "bo"), comments.Of(FieldRound.Name).Single() is var answered ? (answered.State, answered.Reply, answered.ReplyBy) : default);
        Assert.True(comments.Answer(field.Period, id, CommentState.Open, "", FieldRound.Bo));
        Assert.False(comments.Answer(field.Period, "findes-ikke", CommentState.Open, "", FieldRound.Bo));

        Assert.Equal(CommentState.Open, comments.Of(FieldRound.Name).Single().State);
    }
}
