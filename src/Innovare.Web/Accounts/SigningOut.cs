using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Accounts;

/// <summary>Ends the session in the store and takes the cookie back.</summary>
sealed class SigningOut(Settings settings, FaceCookies cookies)
{
    public void End(HttpContext context, Face face)
    {
        if (context.Actor() is { } actor)
        {
            using var connection = Stores.Of(settings).Open(PlatformStore.Shape).Connect();
            using var transaction = connection.BeginTransaction();
            Sessions.EndOf(transaction, actor.Id, only: actor.Session);
            transaction.Commit();
        }
        cookies.Clear(context.Response, face);
    }
}
