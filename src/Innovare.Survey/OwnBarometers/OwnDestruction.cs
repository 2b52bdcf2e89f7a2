using Innovare.Platform.Database;
using Innovare.Platform.Privacy;
using Innovare.Survey.Field;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.OwnBarometers;

/// <summary>Destroys what could tell who answered what, and looks afterwards that it is gone.</summary>
static class OwnDestruction
{
    /// <summary>
    /// Keys, what the register knew, hand-overs, contacts and single answers of a barometer. Any number of times is once. The list of
    /// deletions knows it by the mark, so that a restored backup has it destroyed again; null when it does already.
    /// </summary>
    public static Destroyed Of(Stores stores, TimeProvider time, string id, string formHash, string? mark)
    {
        if (mark is not null)
            new DeletionList(stores.DataFolder).Add([mark], time.GetUtcNow()); // first, so that what is destroyed next stays so
        using var contacts = ContactContext.Open(stores);
        using var keys = KeyContext.Open(stores);
        using var answers = AnswerContext.Open(stores);
        var asked = contacts.Contacts.Where(c => c.Round == id).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var pseudonyms = answers.Respondents.Where(r => r.Round == id).Select(r => r.Pseudonym).ToHashSet(StringComparer.Ordinal);
        pseudonyms.UnionWith(new KeyBook(stores, time).AllContacts().Where(k => asked.Contains(k.Value)).Select(k => k.Key));
        int destroyedKeys = 0;
        foreach (var some in pseudonyms.Chunk(200))
        {
            keys.HandOvers.Where(h => some.Contains(h.Pseudonym)).ExecuteDelete();
            keys.Known.Where(k => some.Contains(k.Pseudonym)).ExecuteDelete();
            destroyedKeys += keys.Keys.Where(k => some.Contains(k.Pseudonym)).ExecuteDelete();
        }
        var destroyedContacts = contacts.Contacts.Where(c => c.Round == id).ExecuteDelete();
        var destroyedAnswers = answers.Respondents.Count(r => r.Round == id && (r.Revision > 0 || r.Outcome != null || r.SubmittedOn != null)); // a row stands for everybody asked
        answers.Respondents.Where(r => r.Round == id).ExecuteDelete();
        answers.Forms.Where(f => f.Hash == formHash).ExecuteDelete();
        foreach (var shape in (StoreShape[])[KeyContext.Shape, ContactContext.Shape, AnswerContext.Shape])
            stores.Open(shape).Forget();
        var left = contacts.Contacts.Count(c => c.Round == id) + answers.Respondents.Count(r => r.Round == id);
        foreach (var some in pseudonyms.Chunk(200))
            left += keys.Keys.Count(k => some.Contains(k.Pseudonym)) + keys.Known.Count(k => some.Contains(k.Pseudonym));
        return new(destroyedKeys, destroyedContacts, destroyedAnswers, left);
    }

    /// <summary>Every barometer with rows in any of these stores; a restored backup may hold what its own store no longer knows.</summary>
    public static IReadOnlySet<string> Traces(Stores stores, IEnumerable<string> known, string prefix)
    {
        using var contacts = ContactContext.Open(stores);
        using var answers = AnswerContext.Open(stores);
        return contacts.Contacts.Select(c => c.Round).Distinct().AsEnumerable().Concat(answers.Respondents.Select(r => r.Round).Distinct())
            .Where(r => r.StartsWith(prefix, StringComparison.Ordinal)).Concat(known).ToHashSet(StringComparer.Ordinal);
    }
}
