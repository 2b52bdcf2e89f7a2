using System.Globalization;
using Innovare.Platform.Database;

namespace Innovare.Survey.Field;

/// <summary>How each asked workplace stands: worked out when somebody looks, never kept, and without reading one answer.</summary>
public sealed class FieldStatus(Stores stores, TimeProvider time)
{
    /// <summary>Every workplace of a round, by name.</summary>
    public IReadOnlyList<FieldUnit> Of(FieldPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var states = new Pairing(stores, time).States(period.Round);
        var stops = FieldTables.Rows(stores, "select recipient, reason from mail_stop where channel = 'smtp'", row => (Mail: row.GetString(0), Reason: row.GetString(1))).ToLookup(s => s.Mail, s => s.Reason, StringComparer.Ordinal);
        var letters = Count("select recipient, count(*) from field_letter where round = @round group by recipient", period.Round);
        var calls = Count("select contact, count(*) from field_call where round = @round group by contact", period.Round);
        var coordinators = new Coordinators(stores).Of(period.Round).ToDictionary(c => c.Id, c => c.Mail, StringComparer.Ordinal);
        return [.. new FieldPeriods(stores, time).Contacts(period.Round).Select(contact =>
        {
            var answer = states.GetValueOrDefault(contact.Id);
            var mail = contact.Coordinator is { } coordinator ? coordinators.GetValueOrDefault(coordinator) : contact.Mail;
            return new FieldUnit(contact, answer, StateOf(contact, answer, mail, mail is null ? [] : stops[mail.Trim().ToLowerInvariant()]),
                letters.GetValueOrDefault(contact.Coordinator is null ? contact.Id : "c/" + contact.Coordinator), calls.GetValueOrDefault(contact.Id));
        })];
    }

    static FieldState StateOf(FieldContact contact, AnswerState answer, string? mail, IEnumerable<string> stops)
    {
        if (answer is AnswerState.Sent)
            return FieldState.Answered;
        if (answer is AnswerState.Declined)
            return FieldState.Declined;
        if (contact.End is not null)
            return FieldState.Ended;
        var reasons = stops.ToList();
        return reasons.Contains("opt-out") ? FieldState.OptedOut
            : reasons.Contains("bounced") ? FieldState.Bounced
            : mail is null ? FieldState.Unreachable
            : answer is AnswerState.Begun ? FieldState.Begun : FieldState.Waiting;
    }

    Dictionary<string, int> Count(string sql, string round) => FieldTables.Rows(stores, sql, row => (row.GetString(0), Convert.ToInt32(row.GetValue(1), CultureInfo.InvariantCulture)), ("round", round))
        .ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
}

/// <summary>One asked workplace as it stands.</summary>
/// <param name="Contact">How it is reached.</param>
/// <param name="Answer">How far it has come, never what it answered.</param>
/// <param name="State">What that means for whoever follows up.</param>
/// <param name="Letters">Letters written to it, or to whoever takes its letters.</param>
/// <param name="Calls">Telephone calls made to it.</param>
public sealed record FieldUnit(FieldContact Contact, AnswerState Answer, FieldState State, int Letters, int Calls)
{
    /// <summary>Whether somebody may still ask it to answer, by mail or telephone.</summary>
    public bool MayBeChased => State is FieldState.Waiting or FieldState.Begun or FieldState.Bounced or FieldState.Unreachable;
}
