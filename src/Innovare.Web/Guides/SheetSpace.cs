using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Sheets;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Guides;

/// <summary>Whose sheets a reader sees: the account's, and the browser's own space when nobody is signed in.</summary>
public sealed class SheetSpace(Settings settings, FaceCookies cookies, TimeProvider time)
{
    const string Purpose = "sheets";

    /// <summary>The sheets of the store.</summary>
    public SheetBook Book => new(Stores.Of(settings).Open(PlatformStore.Shape), time);

    /// <summary>The reader's owner, or null when the browser has kept nothing yet.</summary>
    public string? OwnerOf(HttpContext context) =>
        context.Actor() is { } actor ? SheetBook.OwnerOfAccount(actor.Id) : BrowserOf(context);

    /// <summary>The space of the browser, whoever is signed in, or null.</summary>
    public string? BrowserOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return cookies.Read(context.Request, Face.Workplace, Purpose) is { } key ? SheetBook.OwnerOfSpace(key) : null;
    }

    /// <summary>The reader's owner; the browser gets a space when it has none. Called when something is kept, never when a page is read.</summary>
    public string OwnerToKeep(HttpContext context)
    {
        if (OwnerOf(context) is { } owner)
            return owner;
        var key = SheetBook.NewSpace();
        cookies.Write(context.Response, Face.Workplace, key, Purpose, SheetBook.KeptFor);
        return SheetBook.OwnerOfSpace(key);
    }
}
