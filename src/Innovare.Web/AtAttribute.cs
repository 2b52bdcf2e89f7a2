using Innovare.Platform.Accounts;

namespace Innovare.Web;

/// <summary>
/// Says where a page lives: <c>[At(nameof(Addresses.Table))]</c> on its model gives it both its routes, on the public face;
/// <c>[At(nameof(Addresses.Users), Face.Backoffice, Role.Administrator)]</c> puts it elsewhere and asks for one of the roles.
/// </summary>
/// <param name="name">Name of a property of <see cref="Addresses"/>.</param>
/// <param name="face">The face it is on.</param>
/// <param name="roles">Who may see it; none: everybody on that face, in the backoffice everybody who is signed in.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AtAttribute(string name, Face face = Face.Public, params Role[] roles) : Attribute
{
    public string Name => name;

    public Face Face => face;

    public IReadOnlyList<Role> Roles => roles;

    /// <summary>Seen before one has signed in, though it stands in the backoffice.</summary>
    public bool IsForAnyone { get; init; }

    /// <summary>On every face at once.</summary>
    public bool IsOnEveryFace { get; init; }

    /// <summary>The address of that name.</summary>
    public Address Address { get; } = (Address?)typeof(Addresses).GetProperty(name)?.GetValue(null)
        ?? throw new ArgumentException($"Addresses has no {name}.", nameof(name));

    internal OnFace Place => new(IsOnEveryFace ? null : face, roles, IsForAnyone);
}
