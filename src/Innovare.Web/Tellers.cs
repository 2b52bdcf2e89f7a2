using Innovare.Cases.Telling;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Sheets;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web;

/// <summary>Whose cases and reuse a reader sees: those of the browser, and those of the work e-mail of whoever is signed in.</summary>
public sealed class Tellers(Settings settings, FaceCookies cookies)
{
    const string Browser = "telling";

    /// <summary>Everybody the reader is here.</summary>
    public IReadOnlyList<string> OwnersOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return
        [
            .. MailOf(context) is { } mail ? (string[])[TellingBook.OwnerOfMail(mail)] : [],
            .. cookies.Read(context.Request, Face.Workplace, Browser) is { } key ? (string[])[SheetBook.OwnerOfSpace(key)] : [],
        ];
    }

    /// <summary>The space of the browser, made when it has none, whoever is signed in.</summary>
    public string OwnerOfBrowser(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (cookies.Read(context.Request, Face.Workplace, Browser) is { } known)
            return SheetBook.OwnerOfSpace(known);
        var key = SheetBook.NewSpace();
        cookies.Write(context.Response, Face.Workplace, key, Browser, TellingBook.DraftKeptFor);
        return SheetBook.OwnerOfSpace(key);
    }

    /// <summary>Who keeps what is begun now; the browser gets a space when it has none.</summary>
    public string OwnerToKeep(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return OwnersOf(context) is [var owner, ..] ? owner : OwnerOfBrowser(context);
    }

    /// <summary>The proven address of whoever is signed in, or null.</summary>
    public string? MailOf(HttpContext context) =>
        context.Actor() is { } actor && AccountTable.Find(Stores.Of(settings).Open(PlatformStore.Shape), actor.Id) is { Mail: { Length: > 0 } mail } ? mail : null;
}
