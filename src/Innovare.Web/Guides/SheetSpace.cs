using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Sheets;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Guides;

/// <summary>Whose sheets a reader sees: the account's, or those of the browser when nobody is signed in.</summary>
public sealed class SheetSpace(Settings settings, OwnSpace space, TimeProvider time)
{
    const string Purpose = "sheets";

    /// <summary>The sheets of the store.</summary>
    public SheetBook Book => new(Stores.Of(settings).Open(PlatformStore.Shape), time);

    /// <summary>The reader's owner, or null when the browser has kept nothing yet.</summary>
    public string? OwnerOf(HttpContext context) => space.OwnersOf(context, Purpose) is [var owner, ..] ? owner : null;

    /// <summary>The space of the browser, whoever is signed in, or null.</summary>
    public string? BrowserOf(HttpContext context) => space.BrowserOf(context, Purpose);

    /// <summary>The reader's owner; the browser gets a space when it has none.</summary>
    public string OwnerToKeep(HttpContext context) => space.OwnerToKeep(context, Purpose, SheetBook.KeptFor);
}
