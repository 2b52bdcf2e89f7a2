namespace Innovare.Platform.Accounts;

/// <summary>Who is asking: read anew from the store at each request, so that what was taken from an account is gone at once.</summary>
/// <param name="Id">Account id: what the audit log names.</param>
/// <param name="Name">Name, or mail address of an account that has none.</param>
/// <param name="Kind">Staff or workplace.</param>
/// <param name="Roles">What the account may do.</param>
/// <param name="Session">Id of the session, not its secret.</param>
public sealed record Actor(string Id, string Name, AccountKind Kind, IReadOnlySet<Role> Roles, string Session)
{
    /// <summary>Whether the account has at least one of these.</summary>
    public bool Is(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
            if (Roles.Contains(role))
                return true;
        return false;
    }

    /// <summary>
    /// Whether an object is theirs to reach: they own it, or have a role that looks after all of its kind.
    /// A page that is refused by this answers as if the object were not there.
    /// </summary>
    /// <param name="owner">Account id of the owner, or null when nobody owns it.</param>
    /// <param name="keepers">Roles that look after every object of the kind.</param>
    public bool MayReach(string? owner, params ReadOnlySpan<Role> keepers) => owner == Id || Is(keepers);
}
