using System.Globalization;
using Innovare.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Field;

/// <summary>Gives out links and codes, and finds the pseudonym they open. Looking something up changes nothing.</summary>
public sealed class KeyBook(Stores stores, TimeProvider time)
{
    const string CodeSalt = "code";

    /// <summary>A link and a code for a pseudonym; those given before stop working.</summary>
    public GivenKey Give(string pseudonym, string contact)
    {
        using var context = KeyContext.Open(stores);
        var given = new GivenKey(AccessCodes.NewLink(), AccessCodes.NewCode());
        var (link, code) = (AccessCodes.HashOfLink(given.Link)!, AccessCodes.HashOfCode(given.Code, Salt(context))!); // both just made
        if (context.Keys.Find(pseudonym) is { } key)
            (key.LinkHash, key.CodeHash, key.RevokedAt) = (link, code, null);
        else
            context.Keys.Add(new() { Pseudonym = pseudonym, Contact = contact, LinkHash = link, CodeHash = code, MadeAt = Now });
        context.SaveChanges();
        return given;
    }

    /// <summary>Whose answers the link opens, or null.</summary>
    public string? ByLink(string? link)
    {
        if (AccessCodes.HashOfLink(link) is not { } hash)
            return null;
        using var context = KeyContext.Open(stores);
        return context.Keys.AsNoTracking().Where(k => k.LinkHash == hash && k.RevokedAt == null).Select(k => k.Pseudonym).SingleOrDefault();
    }

    /// <summary>Whose answers the code opens, be it of the letter or of the receipt; null when it is neither.</summary>
    public string? ByCode(string? typed)
    {
        using var context = KeyContext.Open(stores);
        if (AccessCodes.HashOfCode(typed, Salt(context)) is not { } hash)
            return null;
        return context.Keys.AsNoTracking().Where(k => (k.CodeHash == hash || k.ReceiptHash == hash) && k.RevokedAt == null).Select(k => k.Pseudonym).SingleOrDefault();
    }

    /// <summary>Whether the answers may still be opened.</summary>
    public bool IsOpen(string pseudonym)
    {
        using var context = KeyContext.Open(stores);
        return context.Keys.AsNoTracking().Any(k => k.Pseudonym == pseudonym && k.RevokedAt == null);
    }

    /// <summary>Lets a receipt's code open the answers too.</summary>
    public void AddReceipt(string pseudonym, string code)
    {
        using var context = KeyContext.Open(stores);
        var hash = AccessCodes.HashOfCode(code, Salt(context));
        context.Keys.Where(k => k.Pseudonym == pseudonym).ExecuteUpdate(k => k.SetProperty(key => key.ReceiptHash, hash));
    }

    /// <summary>Id of the contact behind a pseudonym, or null.</summary>
    public string? ContactOf(string pseudonym)
    {
        using var context = KeyContext.Open(stores);
        return context.Keys.AsNoTracking().Where(k => k.Pseudonym == pseudonym).Select(k => k.Contact).SingleOrDefault();
    }

    /// <summary>Link and code open nothing any more.</summary>
    public void Revoke(string pseudonym)
    {
        using var context = KeyContext.Open(stores);
        var now = Now;
        context.Keys.Where(k => k.Pseudonym == pseudonym && k.RevokedAt == null).ExecuteUpdate(k => k.SetProperty(key => key.RevokedAt, now));
    }

    string Now => time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    static string Salt(KeyContext context)
    {
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

/// <summary>What a respondent is sent, once: only hashes are kept.</summary>
/// <param name="Link">The last part of the personal address.</param>
/// <param name="Code">What can be typed instead.</param>
public sealed record GivenKey(string Link, string Code);
