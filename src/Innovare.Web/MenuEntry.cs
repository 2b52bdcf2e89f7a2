using Innovare.Platform.Accounts;
using Innovare.PublicSector;

namespace Innovare.Web;

/// <summary>A line in the menu of a face that has accounts, seen by those who may follow it.</summary>
/// <param name="Face">Workplace or backoffice.</param>
/// <param name="Name">One or two words.</param>
/// <param name="Address">Where it leads; an address without holes.</param>
/// <param name="Roles">The roles the page asks for; none: everybody signed in there.</param>
public sealed record MenuEntry(Face Face, Text Name, Address Address, params IReadOnlyList<Role> Roles)
{
    /// <summary>Whether this reader sees it.</summary>
    public bool IsFor(Actor? actor) => actor is not null && (Roles.Count == 0 || actor.Is([.. Roles]));
}
