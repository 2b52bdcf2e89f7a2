using System.Text.Json;
using Innovare.Platform.Database;
using Innovare.Platform.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Field;

/// <summary>Gives out links and codes, and finds the pseudonym they open. Looking something up changes nothing.</summary>
public sealed class KeyBook(Stores stores, TimeProvider time)
{
    internal const string Contacts = "contact";
    internal const string Links = "link";
    internal const string Codes = "code";
    const string Facts = "facts";

    KeyRing Ring => stores.Ring;

    /// <summary>A link and a code for a pseudonym; those given before stop working.</summary>
    public GivenKey Give(string pseudonym, string contact) => Give([(pseudonym, contact)])[pseudonym];

    /// <summary>The same for many at once.</summary>
    /// <returns>By pseudonym.</returns>
    public IReadOnlyDictionary<string, GivenKey> Give(IReadOnlyList<(string Pseudonym, string Contact)> asked)
    {
        using var context = KeyContext.Open(stores);
        var (salt, ring, today) = (Salt(context), Ring, FieldDay.Of(time));
        var made = asked.AsParallel().Select(a => (a.Pseudonym, a.Contact, Key: new GivenKey(AccessCodes.NewLink(), AccessCodes.NewCode())))
            .Select(a => (a.Pseudonym, a.Contact, a.Key, Link: LinkMarks(a.Key.Link)[0], Code: CodeMarks(a.Key.Code, salt)[0])) // just made, so they are ones
            .OrderBy(a => a.Pseudonym, StringComparer.Ordinal).ToList();
        var pseudonyms = made.Select(m => m.Pseudonym).ToList();
        var there = context.Keys.Where(k => pseudonyms.Contains(k.Pseudonym)).ToDictionary(k => k.Pseudonym, StringComparer.Ordinal);
        foreach (var (pseudonym, contact, _, link, code) in made)
            if (there.TryGetValue(pseudonym, out var key))
                (key.LinkHash, key.CodeHash, key.RevokedOn) = (link, code, null);
            else
                context.Keys.Add(new() { Pseudonym = pseudonym, Contact = ring.Seal(Contacts, pseudonym, contact), ContactMark = ring.Mark(Contacts, contact), LinkHash = link, CodeHash = code, MadeOn = today });
        context.SaveChanges();
        FieldRows.Order(stores, KeyContext.Shape, "access_key");
        return made.ToDictionary(m => m.Pseudonym, m => m.Key, StringComparer.Ordinal);
    }

    /// <summary>Whose answers the link opens, or null.</summary>
    public string? ByLink(string? link)
    {
        if (LinkMarks(link) is not { Count: > 0 } marks)
            return null;
        using var context = KeyContext.Open(stores);
        return context.Keys.AsNoTracking().Where(k => marks.Contains(k.LinkHash) && k.RevokedOn == null).Select(k => k.Pseudonym).SingleOrDefault();
    }

    /// <summary>Whose answers the code opens, be it of the letter or of the receipt; null when it is neither.</summary>
    public string? ByCode(string? typed)
    {
        if (!AccessCodes.IsCode(typed))
            return null;
        using var context = KeyContext.Open(stores);
        var marks = CodeMarks(typed, Salt(context));
        return context.Keys.AsNoTracking().Where(k => (marks.Contains(k.CodeHash) || (k.ReceiptHash != null && marks.Contains(k.ReceiptHash))) && k.RevokedOn == null).Select(k => k.Pseudonym).SingleOrDefault();
    }

    /// <summary>Whether the answers may still be opened.</summary>
    public bool IsOpen(string pseudonym)
    {
        using var keys = KeyContext.StoreOf(stores).Connect();
        return keys.Execute(null, "select 1 from access_key where pseudonym = @pseudonym and revoked_on is null", ("pseudonym", pseudonym)) is not null;
    }

    /// <summary>Lets a receipt's code open the answers too.</summary>
    public void AddReceipt(string pseudonym, string code)
    {
        using var context = KeyContext.Open(stores);
        var mark = CodeMarks(code, Salt(context))[0]; // made by us
        context.Keys.Where(k => k.Pseudonym == pseudonym).ExecuteUpdate(k => k.SetProperty(key => key.ReceiptHash, mark));
    }

    /// <summary>Id of the contact behind a pseudonym, or null.</summary>
    /// <exception cref="SealException">The ring at hand is not the one it was sealed with.</exception>
    public string? ContactOf(string pseudonym)
    {
        using var keys = KeyContext.StoreOf(stores).Connect();
        return keys.Execute(null, "select contact from access_key where pseudonym = @pseudonym", ("pseudonym", pseudonym)) is string contact ? Ring.Open(Contacts, pseudonym, contact) : null;
    }

    /// <summary>The pseudonym of a contact, or null.</summary>
    public string? PseudonymOf(string contact)
    {
        using var context = KeyContext.Open(stores);
        var marks = Ring.Marks(Contacts, contact);
        return context.Keys.AsNoTracking().Where(k => marks.Contains(k.ContactMark!)).Select(k => k.Pseudonym).SingleOrDefault(); // all are marked once settled
    }

    /// <summary>Contact by pseudonym, of everybody asked in any round.</summary>
    /// <exception cref="SealException">The ring at hand is not the one they were sealed with.</exception>
    public IReadOnlyDictionary<string, string> AllContacts()
    {
        using var context = KeyContext.Open(stores);
        var ring = Ring;
        return context.Keys.AsNoTracking().Select(k => new { k.Pseudonym, k.Contact }).ToList().ToDictionary(k => k.Pseudonym, k => ring.Open(Contacts, k.Pseudonym, k.Contact), StringComparer.Ordinal);
    }

    /// <summary>Link and code open nothing any more.</summary>
    public void Revoke(string pseudonym)
    {
        using var context = KeyContext.Open(stores);
        var today = FieldDay.Of(time);
        context.Keys.Where(k => k.Pseudonym == pseudonym && k.RevokedOn == null).ExecuteUpdate(k => k.SetProperty(key => key.RevokedOn, today));
    }

    /// <summary>Keeps what the register knows; who is known already is left as they are.</summary>
    internal void Know(IReadOnlyList<(string Pseudonym, IReadOnlyDictionary<string, string> Facts)> asked)
    {
        using var context = KeyContext.Open(stores);
        var pseudonyms = asked.Select(a => a.Pseudonym).ToList();
        var known = context.Known.Where(k => pseudonyms.Contains(k.Pseudonym)).Select(k => k.Pseudonym).ToHashSet(StringComparer.Ordinal);
        context.Known.AddRange(asked.Where(a => !known.Contains(a.Pseudonym)).OrderBy(a => a.Pseudonym, StringComparer.Ordinal).Select(a => Sealed(Ring, a.Pseudonym, JsonSerializer.Serialize(a.Facts))));
        context.SaveChanges();
        FieldRows.Order(stores, KeyContext.Shape, "known");
    }

    /// <summary>What the register knows of one respondent; nothing when nobody has said.</summary>
    /// <exception cref="SealException">The ring at hand is not the one it was sealed with.</exception>
    internal IReadOnlyDictionary<string, string> FactsOf(string pseudonym)
    {
        using var keys = KeyContext.StoreOf(stores).Connect();
        return keys.Execute(null, "select facts from known where pseudonym = @pseudonym", ("pseudonym", pseudonym)) is string facts ? Opened(Ring, pseudonym, facts) : Nothing;
    }

    /// <summary>The same of one whose answers may still be opened; null of everybody else.</summary>
    /// <exception cref="SealException">The ring at hand is not the one it was sealed with.</exception>
    internal IReadOnlyDictionary<string, string>? FactsOfOpen(string pseudonym)
    {
        using var keys = KeyContext.StoreOf(stores).Connect();
        return keys.Execute(null, "select coalesce(known.facts, '') from access_key left join known on known.pseudonym = access_key.pseudonym where access_key.pseudonym = @pseudonym and access_key.revoked_on is null", ("pseudonym", pseudonym)) is not string facts ? null
            : facts.Length == 0 ? Nothing : Opened(Ring, pseudonym, facts);
    }

    /// <summary>The same of everybody.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> AllFacts()
    {
        using var context = KeyContext.Open(stores);
        var ring = Ring;
        return context.Known.AsNoTracking().ToList().ToDictionary(k => k.Pseudonym, k => Opened(ring, k.Pseudonym, k.Facts), StringComparer.Ordinal);
    }

    internal static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal static Known Sealed(KeyRing ring, string pseudonym, string facts) => new() { Pseudonym = pseudonym, Facts = ring.Seal(Facts, pseudonym, facts) };

    internal IReadOnlyList<string> LinkMarks(string? link) => AccessCodes.HashOfLink(link) is { } hash ? Ring.Marks(Links, hash) : [];

    static IReadOnlyDictionary<string, string> Opened(KeyRing ring, string pseudonym, string facts) => JsonSerializer.Deserialize<Dictionary<string, string>>(ring.Open(Facts, pseudonym, facts)) ?? Nothing;

    IReadOnlyList<string> CodeMarks(string? code, string salt) => AccessCodes.HashOfCode(code, salt) is { } hash ? Ring.Marks(Codes, hash) : [];

    static string Salt(KeyContext context)
    {
        const string CodeSalt = "code";
        if (context.Salts.AsNoTracking().SingleOrDefault(s => s.Id == CodeSalt) is { } found)
            return found.Value;
        try
        {
            var salt = new Salt { Id = CodeSalt, Value = AccessCodes.NewSalt() };
            context.Salts.Add(salt);
            context.SaveChanges();
            return salt.Value;
        }
        catch (DbUpdateException) // another made it first
        {
            context.ChangeTracker.Clear();
            return context.Salts.AsNoTracking().Single(s => s.Id == CodeSalt).Value;
        }
    }
}

/// <summary>What a respondent is sent, once: only marks are kept.</summary>
/// <param name="Link">The last part of the personal address.</param>
/// <param name="Code">What can be typed instead.</param>
public sealed record GivenKey(string Link, string Code);
