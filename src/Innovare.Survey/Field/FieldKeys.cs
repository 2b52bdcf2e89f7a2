using Innovare.Platform.Database;
using Innovare.Platform.Ids;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Field;

/// <summary>The one place where field work asks the keys: who has answered, never what.</summary>
sealed class FieldKeys(Stores stores, TimeProvider time)
{
    /// <summary>Asks those contacts; each gets a link and a code.</summary>
    public IReadOnlyDictionary<string, GivenKey> Ask(string round, string form, IReadOnlyList<(string Contact, IReadOnlyDictionary<string, string> Facts)> asked)
    {
        var (book, keys) = (new AnswerBook(stores, time), new KeyBook(stores, time));
        var given = new Dictionary<string, GivenKey>(StringComparer.Ordinal);
        foreach (var (contact, facts) in asked)
        {
            var pseudonym = Id.Next(time);
            book.Ask(pseudonym, round, form, facts);
            given[contact] = keys.Give(pseudonym, contact);
        }
        return given;
    }

    /// <summary>How far each contact of a round has come.</summary>
    public IReadOnlyDictionary<string, AnswerState> States(string round)
    {
        using var answers = AnswerContext.Open(stores);
        var rows = answers.Respondents.AsNoTracking().Where(r => r.Round == round).Select(r => new { r.Pseudonym, r.Revision, r.Outcome, Sent = r.SubmittedAt != null }).ToList();
        using var keys = KeyContext.Open(stores);
        var contacts = keys.Keys.AsNoTracking().Select(k => new { k.Pseudonym, k.Contact }).ToDictionary(k => k.Pseudonym, k => k.Contact, StringComparer.Ordinal);
        return rows.Where(r => contacts.ContainsKey(r.Pseudonym)).ToDictionary(
            r => contacts[r.Pseudonym],
            r => r.Sent ? AnswerState.Sent : r.Outcome != null ? AnswerState.Declined : r.Revision > 0 ? AnswerState.Begun : AnswerState.NotBegun,
            StringComparer.Ordinal);
    }
}

/// <summary>How far somebody has come with answering.</summary>
public enum AnswerState
{
    NotBegun,
    Begun,
    Sent,
    Declined,
}
