using Innovare.Platform.Accounts;
using Innovare.PublicSector;

namespace Innovare.Web;

/// <summary>A line in the menu of a face that has accounts, seen by those who may follow it.</summary>
/// <param name="Face">Workplace or backoffice.</param>
/// <param name="Name">One or two words.</param>
/// <param name="Address">Where it leads; an address without holes.</param>
/// <param name="Roles">The roles the page asks for; none: everybody on the workplace face, in the backoffice everybody who is signed in.</param>
public sealed record MenuEntry(Face Face, Text Name, Address Address, params IReadOnlyList<Role> Roles)
{
    /// <summary>Whether this reader sees it.</summary>
    public bool IsFor(Actor? actor) => Roles.Count == 0 ? Face is Face.Workplace || actor is not null : actor?.Is([.. Roles]) is true;
}
