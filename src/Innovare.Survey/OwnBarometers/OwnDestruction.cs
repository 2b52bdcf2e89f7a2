using Innovare.Platform.Database;
using Innovare.Survey.Field;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.OwnBarometers;

/// <summary>Destroys what could tell who answered what, and looks afterwards that it is gone.</summary>
static class OwnDestruction
{
    /// <summary>Keys, what the register knew, hand-overs, contacts and single answers of a barometer. Any number of times is once.</summary>
    public static Destroyed Of(Stores stores, TimeProvider time, string id, string formHash)
    {
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
        var destroyedAnswers = answers.Respondents.Where(r => r.Round == id).ExecuteDelete();
        answers.Forms.Where(f => f.Hash == formHash).ExecuteDelete();
        foreach (var shape in (StoreShape[])[KeyContext.Shape, ContactContext.Shape, AnswerContext.Shape])
            Forget(stores, shape);
        var left = contacts.Contacts.Count(c => c.Round == id) + answers.Respondents.Count(r => r.Round == id);
        foreach (var some in pseudonyms.Chunk(200))
            left += keys.Keys.Count(k => some.Contains(k.Pseudonym)) + keys.Known.Count(k => some.Contains(k.Pseudonym));
        return new(destroyedKeys, destroyedContacts, destroyedAnswers, left);
    }

    /// <summary>What was deleted can be read from free pages of the file until it is written anew.</summary>
    public static void Forget(Stores stores, StoreShape shape)
    {
        using var connection = stores.Open(shape).Connect();
        connection.Execute(null, "vacuum");
        if (stores.Dialect is Dialect.Sqlite)
            connection.Execute(null, "pragma wal_checkpoint(truncate)");
    }
}
