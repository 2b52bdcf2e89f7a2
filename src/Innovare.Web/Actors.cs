using System.Security.Claims;
using Innovare.Platform.Accounts;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web;

/// <summary>Who is asking, on the faces that have accounts.</summary>
public static class Actors
{
    /// <summary>Who is signed in on the face of this page, or null.</summary>
    public static Actor? Actor(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Of(context.User);
    }

    internal static Actor? Of(ClaimsPrincipal user) => (user.Identity as ActorIdentity)?.Actor;
}

/// <summary>The actor in the framework's clothes; forms are bound to account and session.</summary>
sealed class ActorIdentity(Actor actor)
    : ClaimsIdentity([new(ClaimTypes.NameIdentifier, actor.Id), new("session", actor.Session)], SessionAuthentication.Name)
{
    public new Actor Actor => actor;
}
