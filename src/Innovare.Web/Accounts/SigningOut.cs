using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Accounts;

/// <summary>Ends the session in the store and takes the cookie back.</summary>
sealed class SigningOut(Settings settings, TimeProvider time, FaceCookies cookies)
{
    /// <returns>Whether the session had begun at the identity provider, where one may still be signed in.</returns>
    public bool End(HttpContext context, Face face)
    {
        var isProvided = false;
        if (context.Actor() is { } actor)
        {
            var store = Stores.Of(settings).Open(PlatformStore.Shape);
            isProvided = Sessions.Of(store, time, actor.Id).Any(s => s.Id == actor.Session && s.Proof == ProviderDoor.Proof);
            using var connection = store.Connect();
            using var transaction = connection.BeginTransaction();
            Sessions.EndOf(transaction, actor.Id, only: actor.Session);
            transaction.Commit();
        }
        cookies.Clear(context.Response, face);
        return isProvided;
    }
}
