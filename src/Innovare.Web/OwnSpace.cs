using Innovare.Platform.Sheets;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web;

/// <summary>Whose a reader's things are at the workplace: the account's, and the browser's own space, which no name is tied to.</summary>
/// <param name="cookies">Where a browser keeps the key of its space.</param>
public sealed class OwnSpace(FaceCookies cookies)
{
    /// <summary>Everybody the reader is, the account first.</summary>
    /// <param name="context">The request.</param>
    /// <param name="purpose">What is kept: each purpose has a space and a cookie of its own.</param>
    public IReadOnlyList<string> OwnersOf(HttpContext context, string purpose) =>
        [.. new[] { context.Actor() is { } actor ? SheetBook.OwnerOfAccount(actor.Id) : null, BrowserOf(context, purpose) }.OfType<string>()];

    /// <summary>The space of the browser, whoever is signed in, or null.</summary>
    public string? BrowserOf(HttpContext context, string purpose)
    {
        ArgumentNullException.ThrowIfNull(context);
        return cookies.Read(context.Request, Face.Workplace, purpose) is { } key ? SheetBook.OwnerOfSpace(key) : null;
    }

    /// <summary>Who keeps what is begun now; the browser gets a space when it has none. Called when something is kept, never when a page is read.</summary>
    public string OwnerToKeep(HttpContext context, string purpose, TimeSpan keptFor)
    {
        if (OwnersOf(context, purpose) is [var owner, ..])
            return owner;
        var key = SheetBook.NewSpace();
        cookies.Write(context.Response, Face.Workplace, key, purpose, keptFor);
        return SheetBook.OwnerOfSpace(key);
    }
}
