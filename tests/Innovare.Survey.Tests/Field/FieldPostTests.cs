using Innovare.Platform.Approvals;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.Survey.Field;
using Innovare.Tests.Databases;

namespace Innovare.Survey.Tests.Field;

public sealed class FieldPostTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Each_is_invited_once_and_reminded_only_while_they_have_neither_answered_nor_said_no(Dialect dialect)
    {
        using var field = new FieldRound(dialect);
        field.Import();
        field.Approve();

        Assert.Equal(12, field.Post.Round());
        Assert.Equal(0, field.Post.Round());
        field.Answer(0);
        field.Begin(1);
        field.Decline(2);
        field.Periods.End(field.Contacts.Single(c => c.Workplace == FieldRound.Number(3)), ContactEnd.Closed, FieldRound.Anna);
        field.Clock.Pass(TimeSpan.FromDays(7));
        Assert.Equal(9, field.Post.Round());

        var reminders = field.Letters().Skip(12).Select(l => l.Recipient).ToHashSet();
        Assert.Equal(Enumerable.Range(0, 12).Except([0, 2, 3]).Select(i => $"leder{i}@town.example").Order(StringComparer.Ordinal), reminders.Order(StringComparer.Ordinal));
        field.Clock.Pass(TimeSpan.FromDays(60));
        Assert.Equal(0, field.Post.Round());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void The_reminder_repeats_the_link_of_the_invitation_in_the_recipients_language(Dialect dialect)
    {
        using var field = new FieldRound(dialect, 2);
        field.Import();
        field.Approve();

        field.Post.Round();
        field.Clock.Pass(TimeSpan.FromDays(7));
        field.Post.Round();

        var letters = field.Letters().ToLookup(l => l.Recipient, l => l.Body);
        static string LinkOf(string body, string before) => body.Split(before)[1][..26];
        Assert.Single(letters["leder0@town.example"].Select(b => LinkOf(b, "http://svar.example/svar/l/")).Distinct());
        Assert.Single(letters["leder1@town.example"].Select(b => LinkOf(b, "http://svar.example/en/answer/l/")).Distinct());
        Assert.All(letters["leder1@town.example"], b => Assert.Contains("31 March", b, StringComparison.Ordinal));
        Assert.DoesNotContain(field.Letters(), l => l.Body.Contains("Prøvested", StringComparison.Ordinal)); // no fact on a workplace in a mail
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Nothing_goes_before_two_people_answer_for_exactly_that_plan(Dialect dialect)
    {
        using var field = new FieldRound(dialect);
        field.Import();
        field.Plans.Save(field.Period, FieldPlan.Default(field.Period, "http://svar.example", "Prøvekontoret", "87654321", 7), FieldRound.Anna);
        Assert.Equal(0, field.Post.Round());

        Assert.Empty(field.Plans.Ask(field.Period, field.Plans.Newest(field.Period)!, FieldRound.Anna));
        var asked = field.Plans.Newest(field.Period)!;
        Assert.False(field.Plans.Save(field.Period, asked.Plan with { Help = "en anden" }, FieldRound.Anna)); // locked
        Assert.Equal(FourEyesOutcome.SamePerson, field.Plans.Decide(asked, FieldRound.Anna, asked.Hash, true, ""));
        Assert.Equal(FourEyesOutcome.Changed, field.Plans.Decide(asked, FieldRound.Bo, "another", true, ""));
        Assert.Equal(0, field.Post.Round());
        field.Plans.Decide(asked, FieldRound.Bo, asked.Hash, true, "");
        Assert.Equal(0, field.Post.Round()); // its time has not come
        field.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(12, field.Post.Round());

        Assert.False(field.Plans.Save(field.Period, asked.Plan with { Help = "en anden" }, FieldRound.Anna));
        field.Plans.Stop(field.Period, field.Plans.Newest(field.Period)!, FieldRound.Anna);
        field.Clock.Pass(TimeSpan.FromDays(7));
        Assert.Equal(0, field.Post.Round());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Whoever_said_no_thanks_or_whose_address_bounced_is_not_written_to_again(Dialect dialect)
    {
        using var field = new FieldRound(dialect);
        field.Import();
        field.Approve();
        field.Post.Round();

        using (var connection = field.Stores.Open(ContactContext.Shape).Connect())
        using (var transaction = connection.BeginTransaction())
        {
            Assert.True(Outbox.OptOut(transaction, field.Clock, Outbox.OptOutWord(transaction, Channel.Smtp, "leder4@town.example"), isOut: true));
            Outbox.Stop(transaction, field.Clock, Channel.Smtp, "leder5@town.example", hasBounced: true);
            transaction.Commit();
        }
        field.Clock.Pass(TimeSpan.FromDays(7));

        Assert.Equal(10, field.Post.Round());
        Assert.DoesNotContain(field.Letters().Skip(12), l => l.Recipient is "leder4@town.example" or "leder5@town.example");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Arms_of_a_trial_are_drawn_by_seed_as_large_as_said_and_the_same_again(Dialect dialect)
    {
        using var field = new FieldRound(dialect);
        field.Import();
        Arm[] arms = [new("A", 2, null, null), new("B", 1, new("Et andet emne {deadline}", "Another subject {deadline}"), new("Den anden", "The other"))];
        var plan = field.Approve(p => p with { Waves = [p.Waves[0] with { Arms = arms }] }).Plan;

        field.Post.Round();

        var drawn = plan.Allocate(plan.Waves[0], field.Contacts);
        Assert.Equal((8, 4), (drawn.Values.Count(a => a.Code == "A"), drawn.Values.Count(a => a.Code == "B")));
        Assert.Equal(drawn.ToDictionary(d => d.Key, d => d.Value.Code), plan.Allocate(plan.Waves[0], [.. field.Contacts.Reverse()]).ToDictionary(d => d.Key, d => d.Value.Code));
        Assert.NotEqual(drawn.ToDictionary(d => d.Key, d => d.Value.Code), (plan with { Seed = 8 }).Allocate(plan.Waves[0], field.Contacts).ToDictionary(d => d.Key, d => d.Value.Code));
        Assert.Equal(4, field.Letters().Count(l => l.Subject.StartsWith("Et andet emne", StringComparison.Ordinal) || l.Subject.StartsWith("Another subject", StringComparison.Ordinal)));
        Assert.Equal(8, field.Plans.Written(FieldRound.Name)[("1", "A")]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_coordinator_gets_one_letter_for_all_their_workplaces_with_the_same_link_each_time(Dialect dialect)
    {
        using var field = new FieldRound(dialect);
        var list = field.Imports.Prepare(field.Period, "p-nummer,mail,koordinator,koordinatornavn\n1000000000,,ko@town.example,Karen Ko\n1000000001,,ko@town.example,\n1000000002,leder2@town.example,,\n"u8.ToArray(), "k.csv", FieldRound.Anna);
        Assert.Empty(list.Findings);
        Assert.Equal(9, list.Unreachable);
        field.Imports.Land(field.Period, list, FieldRound.Anna);
        field.Approve();

        Assert.Equal(2, field.Post.Round());
        field.Answer(0);
        field.Clock.Pass(TimeSpan.FromDays(7));
        Assert.Equal(2, field.Post.Round());
        field.Answer(1);
        field.Clock.Pass(TimeSpan.FromDays(20));
        Assert.Equal(1, field.Post.Round()); // nothing left to coordinate

        var letters = field.Letters().Where(l => l.Recipient == "ko@town.example").ToList();
        Assert.Equal(["2 af jeres", "1 af jeres"], letters.Select(l => l.Subject[..10]));
        Assert.Single(letters.Select(l => l.Body.Split("/svar/koordinator/")[1][..26]).Distinct());
        Assert.Equal("Karen Ko", new Coordinators(field.Stores).ByLink(letters[0].Body.Split("/svar/koordinator/")[1][..26])?.Coordinator.Name);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Every_change_of_contacts_by_staff_stands_in_the_audit_log(Dialect dialect)
    {
        using var field = new FieldRound(dialect);
        var seen = field.Import();
        field.Imports.Undo(field.Period, field.Imports.Newest(field.Period)!, FieldRound.Bo);
        field.Periods.Reach(field.Period, field.Contacts[0], "ny@town.example", "da", null, null, FieldRound.Anna);
        field.Approve();

        var store = field.Stores.Open(ContactContext.Shape);
        var acts = AuditLog.Latest(store, null, 100).Select(l => $"{l.Entry.Actor} {l.Entry.Object.Split('/')[0]} {l.Entry.Object.Split('/')[^1]}").Reverse().ToList();
        Assert.Equal(["anna field opened", "anna field 12", "bo field undone", "anna contact reach", "anna field plan"], acts[..5]);
        Assert.Equal(12, seen.Lines.Count);
        Assert.Empty(AuditVerification.Of(store).Findings);
    }
}
