using System.Collections.Concurrent;
using Innovare.Platform.Database;
using Innovare.Platform.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Field;

/// <summary>Rows of a program that did not seal yet are sealed when this one first opens the stores: a migration has no key.</summary>
static class Settling
{
    const string Ring = "ring";

    static readonly ConcurrentDictionary<Stores, object?> Settled = new();

    public static void Once(Stores stores)
    {
        if (!Settled.TryAdd(stores, null))
            return;
        try
        {
            Recognise(stores);
            SealKeys(stores);
            MoveFacts(stores);
        }
        catch
        {
            Settled.TryRemove(stores, out _);
            throw;
        }
    }

    // another key would find nobody, and say "unknown link" to everybody
    static void Recognise(Stores stores)
    {
        using var context = KeyContext.Unsettled(stores);
        var marks = stores.Ring.Marks(Ring, Ring);
        if (context.Salts.AsNoTracking().SingleOrDefault(s => s.Id == Ring) is { } made)
        {
            if (!marks.Contains(made.Value, StringComparer.Ordinal))
                throw new SealException("The key store was sealed with another key than the one at hand. Set INNOVARE_SEALING_KEY (or its file, or sealing.key of the data folder) to that key, the same for every process; a former key may stand after the newest, parted by a comma.");
            return;
        }
        context.Salts.Add(new() { Id = Ring, Value = marks[0] });
        try
        {
            context.SaveChanges();
        }
        catch (DbUpdateException) when (Made(stores)) // by another process, a moment ago
        {
            Recognise(stores);
        }
    }

    static bool Made(Stores stores)
    {
        using var context = KeyContext.Unsettled(stores);
        return context.Salts.Any(s => s.Id == Ring);
    }

    static void SealKeys(Stores stores)
    {
        using var context = KeyContext.Unsettled(stores);
        var open = context.Keys.Where(k => k.ContactMark == null).ToList();
        foreach (var key in open)
        {
            var (contact, ring) = (key.Contact, stores.Ring);
            key.ContactMark = ring.Mark(KeyBook.Contacts, contact);
            key.Contact = ring.Seal(KeyBook.Contacts, key.Pseudonym, contact);
            key.LinkHash = ring.Mark(KeyBook.Links, key.LinkHash);
            key.CodeHash = ring.Mark(KeyBook.Codes, key.CodeHash);
            key.ReceiptHash = key.ReceiptHash is { } receipt ? ring.Mark(KeyBook.Codes, receipt) : null;
        }
        context.SaveChanges();
        if (open.Count > 0)
            Forget(stores, KeyContext.Shape);
    }

    static void MoveFacts(Stores stores)
    {
        if (!stores.Has(AnswerContext.Shape))
            return;
        using var answers = AnswerContext.Unsettled(stores);
        var open = answers.Respondents.Where(r => r.Facts != null).Select(r => new { r.Pseudonym, r.Facts }).ToList();
        if (open.Count == 0)
            return;
        using (var keys = KeyContext.Unsettled(stores))
        {
            var known = keys.Known.Select(k => k.Pseudonym).ToHashSet(StringComparer.Ordinal);
            keys.Known.AddRange(open.Where(o => !known.Contains(o.Pseudonym)).Select(o => KeyBook.Sealed(stores.Ring, o.Pseudonym, o.Facts!))); // asked for
            keys.SaveChanges();
        }
        answers.Respondents.ExecuteUpdate(r => r.SetProperty(x => x.Facts, (string?)null)); // known by now
        Forget(stores, AnswerContext.Shape);
    }

    // what was overwritten can be read from the free pages of the file until it is written anew
    static void Forget(Stores stores, StoreShape shape)
    {
        using var connection = stores.Open(shape).Connect();
        connection.Execute(null, "vacuum");
        if (stores.Dialect is Dialect.Sqlite)
            connection.Execute(null, "pragma wal_checkpoint(truncate)");
    }
}
