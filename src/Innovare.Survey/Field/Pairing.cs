using Innovare.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Field;

/// <summary>
/// The one door between contacts and answers, and it needs the sealing key: who is asked, and how far each contact has come.
/// Nothing of it is kept in the contact store, and no answer goes through it.
/// </summary>
public sealed class Pairing(Stores stores, TimeProvider time)
{
    readonly KeyBook _keys = new(stores, time);
    readonly AnswerBook _answers = new(stores, time);

    /// <summary>Asks many at once; repeated after a crash it goes on where it stopped. Who was asked before keeps the answers and gets a new link and code.</summary>
    /// <param name="round">The round.</param>
    /// <param name="form">Hash of a form that has been opened.</param>
    /// <param name="asked">Contacts with what routing may ask of the register: codes, no name.</param>
    /// <returns>Link and code by contact.</returns>
    public IReadOnlyDictionary<string, GivenKey> Ask(string round, string form, IReadOnlyList<(string Contact, IReadOnlyDictionary<string, string> Facts)> asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var before = _keys.AllContacts().ToDictionary(k => k.Value, k => k.Key, StringComparer.Ordinal);
        var paired = asked.Select(a => (Pseudonym: before.GetValueOrDefault(a.Contact) ?? Pseudonym.New(), a.Contact, a.Facts)).ToList();
        var given = _keys.Give([.. paired.Select(p => (p.Pseudonym, p.Contact))]); // first, so that a pseudonym without a contact is never asked
        _answers.Ask(round, form, [.. paired.Select(p => (p.Pseudonym, p.Facts))]);
        return paired.ToDictionary(p => p.Contact, p => given[p.Pseudonym], StringComparer.Ordinal);
    }

    /// <summary>How far each contact of a round has come: for reminders and the morning view.</summary>
    public IReadOnlyDictionary<string, AnswerState> States(string round)
    {
        var contacts = _keys.AllContacts();
        using var context = AnswerContext.Open(stores);
        return context.Respondents.AsNoTracking().Where(r => r.Round == round).Select(r => new { r.Pseudonym, r.Revision, r.Outcome, r.SubmittedOn }).ToList()
            .Where(r => contacts.ContainsKey(r.Pseudonym)).ToDictionary(r => contacts[r.Pseudonym], r => StateOf(r.Revision, r.Outcome, r.SubmittedOn), StringComparer.Ordinal);
    }

    /// <summary>How far one contact has come; null when they have not been asked.</summary>
    public AnswerState? StateOf(string contact)
    {
        if (_keys.PseudonymOf(contact) is not { } pseudonym)
            return null;
        using var context = AnswerContext.Open(stores);
        return context.Respondents.AsNoTracking().Where(r => r.Pseudonym == pseudonym).Select(r => new { r.Revision, r.Outcome, r.SubmittedOn }).SingleOrDefault() is { } row
            ? StateOf(row.Revision, row.Outcome, row.SubmittedOn)
            : null;
    }

    /// <summary>A new link and code for a contact who has been asked; the former ones stop working. Null when they have not been.</summary>
    public GivenKey? NewKey(string contact) => _keys.PseudonymOf(contact) is { } pseudonym ? _keys.Give(pseudonym, contact) : null;

    /// <summary>Id of the contact behind a pseudonym, or null.</summary>
    public string? ContactOf(string pseudonym) => _keys.ContactOf(pseudonym);

    /// <summary>The pseudonym of a contact, or null.</summary>
    public string? PseudonymOf(string contact) => _keys.PseudonymOf(contact);

    static AnswerState StateOf(long revision, string? outcome, string? submittedOn) =>
        submittedOn is not null ? AnswerState.Sent : outcome is not null ? AnswerState.Declined : revision > 0 ? AnswerState.Begun : AnswerState.NotBegun;
}
