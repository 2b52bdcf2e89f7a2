using System.Globalization;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;
using Innovare.Statistics.Numbers;

namespace Innovare.Survey.Field;

/// <summary>
/// The telephone follow-up: a random part of those who have not answered is called and asked three core questions. Each one's
/// probability of being drawn is kept, so that its answers can stand for those who were not called.
/// </summary>
public sealed class FollowUp(Stores stores, TimeProvider time)
{
    /// <summary>Who gave an answer that came by telephone: the mode stands on each answer.</summary>
    public const string Mode = "phone";

    const string Purpose = "call"; // how a call went stands sealed: it tells who has answered

    /// <summary>Draws in each group of the first stratum variable by the same share, rounded up; those drawn before stay.</summary>
    /// <param name="period">The round.</param>
    /// <param name="units">As they stand.</param>
    /// <param name="count">How many there is time to call.</param>
    /// <param name="seed">Of the draw: the same one draws the same.</param>
    /// <param name="by">Who draws.</param>
    /// <returns>How many are on the list; 0 when there is a list already that somebody has called from.</returns>
    public int Draw(FieldPeriod period, IReadOnlyList<FieldUnit> units, int count, long seed, Staff by)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(units);
        if (!MayDraw(period.Round))
            return 0;
        var silent = units.Where(u => u.MayBeChased && u.Contact.Pilot is not Pilot.Apart).Select(u => u.Contact).ToList();
        var share = silent.Count == 0 ? 0 : Math.Min(1, (double)count / silent.Count);
        var drawn = silent.GroupBy(c => c.Stratum.Split('|')[0], StringComparer.Ordinal).SelectMany(group =>
        {
            var size = (int)Math.Ceiling(group.Count() * share);
            return group.OrderBy(c => PermanentRandomNumber.Of(seed, "follow-up " + c.Workplace)).ThenBy(c => c.Workplace, StringComparer.Ordinal).Take(size).Select(c => (Contact: c, Group: group.Key, Probability: (double)size / group.Count()));
        }).ToList();
        return FieldTables.Do(stores, transaction =>
        {
            var connection = transaction.Connection!; // still open
            connection.Change(transaction, "delete from field_follow where round = @round", ("round", period.Round));
            foreach (var (contact, group, probability) in drawn)
                connection.Change(transaction, "insert into field_follow (contact, round, stratum, probability, drawn_on, seed) values (@contact, @round, @stratum, @probability, @day, @seed)",
                    ("contact", contact.Id), ("round", period.Round), ("stratum", group), ("probability", probability), ("day", FieldTables.Written(FieldTables.Today(time))), ("seed", seed));
            FieldTables.Note(transaction, time, by, AuditAct.Change, string.Create(CultureInfo.InvariantCulture, $"field/{period.Round}/follow-up/{drawn.Count}"));
            return drawn.Count;
        });
    }

    /// <summary>Whether a list can be drawn: none has been called from.</summary>
    public bool MayDraw(string round) => FieldTables.Rows(stores, "select contact from field_follow where round = @round and outcome is not null", row => row.GetString(0), ("round", round)).Count == 0;

    /// <summary>The list: whoever is to be called now first, those who are done last.</summary>
    public IReadOnlyList<Follow> List(string round)
    {
        var now = time.GetUtcNow();
        return [.. FieldTables.Rows(
            stores, "select contact, stratum, probability, seed, outcome, call_again from field_follow where round = @round",
            row => new Follow(row.GetString(0), row.GetString(1), row.GetDouble(2), row.GetInt64(3), row.Word(4) is { } outcome ? Enum.Parse<CallOutcome>(stores.Ring.Open(Purpose, row.GetString(0), outcome)) : null, row.Word(5) is { } at ? FieldTables.Time(at) : null),
            ("round", round))
            .OrderBy(f => f.IsDone).ThenBy(f => f.CallAgain is { } at && at > now).ThenBy(f => f.CallAgain ?? DateTimeOffset.MinValue).ThenBy(f => PermanentRandomNumber.Of(f.Seed, f.Contact))];
    }

    /// <summary>Notes a call.</summary>
    /// <param name="period">The round.</param>
    /// <param name="contact">Who was called.</param>
    /// <param name="outcome">How it went.</param>
    /// <param name="callAgain">When they asked to be called again, or null.</param>
    /// <param name="by">Who called.</param>
    public void Called(FieldPeriod period, FieldContact contact, CallOutcome outcome, DateTimeOffset? callAgain, Staff by)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(contact);
        FieldTables.Do(stores, transaction =>
        {
            var connection = transaction.Connection!; // still open
            connection.Change(transaction, "update field_follow set outcome = @outcome, call_again = @again where contact = @contact",
                ("outcome", stores.Ring.Seal(Purpose, contact.Id, outcome.ToString())), ("again", callAgain is { } at ? FieldTables.Written(at) : null), ("contact", contact.Id));
            connection.Change(transaction, "insert into field_call (id, contact, round, made_on, actor) values (@id, @contact, @round, @day, @actor)",
                ("id", Id.Next(time)), ("contact", contact.Id), ("round", period.Round), ("day", FieldTables.Written(FieldTables.Today(time))), ("actor", by.Account));
            if (outcome is CallOutcome.Refused)
                new FieldPeriods(stores, time).Set(transaction, contact.Id, ContactEnd.Refused);
            FieldTables.Note(transaction, time, by, AuditAct.Change, $"contact/{contact.Id}/call");
            return true;
        });
    }

    /// <summary>Takes in what was answered by telephone, among the answers of the same workplace and marked with the mode.</summary>
    /// <returns>Whether all of it could be kept: not when the workplace has sent its own answers, or the round is closed.</returns>
    public bool Answered(FieldPeriod period, FieldContact contact, IReadOnlyDictionary<string, string> codes, string language, Staff by)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(contact);
        var book = new AnswerBook(stores, time);
        if (new Pairing(stores, time).PseudonymOf(contact.Id) is not { } pseudonym || book.Find(pseudonym) is not { IsClosed: false, Progress.Submission: null } respondent)
            return false;
        FieldAudit.Answers(stores, time, new(by.Account, by.Role, AuditAct.Change, $"answer/{pseudonym}"));
        var isKept = true;
        foreach (var page in respondent.Form.Core.GroupBy(c => c.Page.Id, c => c.Question, StringComparer.Ordinal))
        {
            var variables = page.SelectMany(q => q.Variables).Where(codes.ContainsKey).ToDictionary(v => v, v => codes[v], StringComparer.Ordinal);
            var revision = book.Find(pseudonym)!.Progress.Revision; // found above
            isKept &= variables.Count == 0 || book.Take(pseudonym, new(page.Key, revision, variables, By: Mode), language) is not null;
        }
        return isKept;
    }
}

/// <summary>One workplace drawn for the follow-up.</summary>
/// <param name="Contact">Id of the contact.</param>
/// <param name="Group">Group it was drawn in.</param>
/// <param name="Probability">Its probability of being drawn among the silent, 0..1.</param>
/// <param name="Seed">Of the draw.</param>
/// <param name="Outcome">How the newest call went, or null.</param>
/// <param name="CallAgain">When they asked to be called again.</param>
public sealed record Follow(string Contact, string Group, double Probability, long Seed, CallOutcome? Outcome, DateTimeOffset? CallAgain)
{
    /// <summary>Nobody is to call any more.</summary>
    public bool IsDone => Outcome is CallOutcome.Answered or CallOutcome.Refused or CallOutcome.WrongNumber;
}
