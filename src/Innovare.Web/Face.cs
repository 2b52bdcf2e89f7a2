using Innovare.Platform.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Innovare.Web;

/// <summary>Who a page is for. A process serves some or all of the faces; a route of another does not exist in it.</summary>
public enum Face
{
    /// <summary>Anyone. Sets no cookie and takes no POST.</summary>
    Public,

    /// <summary>A public employee; an account is needed only where a page asks for the role.</summary>
    Workplace,

    /// <summary>The leader of a sampled workplace, by a personal link.</summary>
    Respond,

    /// <summary>Staff: every page asks for a signed-in account, and for a role where it names one.</summary>
    Backoffice,
}

/// <summary>Where an endpoint belongs and who may come in.</summary>
/// <param name="Face">Its face; null when it is on every one.</param>
/// <param name="Roles">One of these is asked for; none: see <see cref="Web.Face"/>.</param>
/// <param name="IsForAnyone">A page of the backoffice that is there before one has signed in.</param>
public sealed record OnFace(Face? Face, IReadOnlyList<Role> Roles, bool IsForAnyone = false)
{
    /// <summary>What an endpoint is that says nothing.</summary>
    public static OnFace Public { get; } = new(Web.Face.Public, []);

    /// <summary>Whether somebody must be signed in.</summary>
    public bool AsksForAccount => Roles.Count > 0 || (Face is Web.Face.Backoffice && !IsForAnyone);

    /// <summary>Whether this reader may come in.</summary>
    public bool Admits(Actor? actor) => !AsksForAccount || (actor is not null && (Roles.Count == 0 || actor.Is([.. Roles])));

    /// <summary>The same as the framework asks it.</summary>
    public AuthorizationPolicy? Policy() => !AsksForAccount ? null : new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser()
        .RequireAssertion(context => Admits(Actors.Of(context.User)))
        .Build();
}

/// <summary>How a data address or another endpoint says its face; without a word it is public.</summary>
public static class FaceEndpoints
{
    /// <summary><c>endpoints.MapGet(…).On(Face.Backoffice, Role.Editor)</c></summary>
    public static TBuilder On<TBuilder>(this TBuilder endpoint, Face face, params IReadOnlyList<Role> roles) where TBuilder : IEndpointConventionBuilder =>
        endpoint.On(new OnFace(face, roles));

    /// <summary>On every face: health, robots.txt, the page of refusals.</summary>
    public static TBuilder OnEveryFace<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint.On(new OnFace(null, []));

    internal static TBuilder On<TBuilder>(this TBuilder endpoint, OnFace place) where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(builder =>
        {
            foreach (var metadata in MetadataOf(place))
                builder.Metadata.Add(metadata);
        });
        return endpoint;
    }

    internal static IEnumerable<object> MetadataOf(OnFace place) => place.Policy() is { } policy ? [place, policy] : [place];
}

/// <summary>What a face begins with.</summary>
public static class FaceWords
{
    /// <summary>Its first page; respondents begin at their own link, so theirs is the public one.</summary>
    public static Address Home(this Face face) => face switch
    {
        Face.Backoffice => Addresses.Staff,
        Face.Workplace => Addresses.Workplace,
        Face.Respond => Addresses.AnswerDoor,
        _ => Addresses.Home,
    };
}
