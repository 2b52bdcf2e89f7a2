using Innovare.Cases.Guide;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Sheets;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Dialogue;

/// <summary>Whose dialogues a reader sees: those of the browser, and of the account when somebody is signed in.</summary>
sealed class DialogueSpace(Settings settings, OwnSpace space, FaceCookies cookies, TimeProvider time)
{
    const string Browser = "dialogues", Link = "dialogue-link";

    public PairBook Book => new(Stores.Of(settings).Open(PlatformStore.Shape), time);

    /// <summary>Everybody the reader is here.</summary>
    public IReadOnlyList<string> OwnersOf(HttpContext context) => space.OwnersOf(context, Browser);

    /// <summary>Who keeps what is begun now; the browser gets a space when it has none.</summary>
    public string OwnerToKeep(HttpContext context) => space.OwnerToKeep(context, Browser, SheetBook.KeptFor);

    /// <summary>The dialogue as the reader sees it, or null.</summary>
    public SheetPair? Find(HttpContext context, string id) => Book.Find(id, OwnersOf(context));

    /// <summary>Keeps the secret of a link in the reader's browser: the inviter's, to show it again, and the invited one's, to use it.</summary>
    public void Remember(HttpContext context, string secret) => cookies.Write(context.Response, Face.Workplace, secret, Link, PairBook.InvitedFor);

    public string? Secret(HttpContext context) => cookies.Read(context.Request, Face.Workplace, Link);

    public void Forget(HttpContext context) => cookies.Clear(context.Response, Face.Workplace, Link);

    /// <summary>The side of a half.</summary>
    public static Side SideOf(SheetHalf half) => half.Side == nameof(Side.Giver) ? Side.Giver : Side.Taker;

    public static Side Opposite(Side side) => side is Side.Giver ? Side.Taker : Side.Giver;
}
