using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web;

/// <summary>How the first member of staff gets in: a link that only whoever starts the program sees.</summary>
static class FirstAdministrator
{
    /// <summary>The first account has every role of staff, so that one person can set all of it up; four eyes still ask for two people.</summary>
    static readonly IReadOnlySet<Role> Roles = Enum.GetValues<Role>().Where(role => role is not Role.Workplace).ToHashSet();

    /// <summary>A new link, when this process serves the backoffice and nobody has an account there; the one of an earlier start stops working.</summary>
    public static string? Link(IServiceProvider services, string url)
    {
        var (faces, store) = (services.GetRequiredService<ServedFaces>(), Stores.Of(services.GetRequiredService<Settings>()));
        if (!faces.Served.Contains(Face.Backoffice) || AccountTable.HasStaff(store.Open(PlatformStore.Shape)))
            return null;
        using var connection = store.Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        var secret = AccountLink.Make(transaction, services.GetRequiredService<TimeProvider>(), LinkPurpose.Enrol, "", null, Roles, "start");
        transaction.Commit();
        return faces.Root(Face.Backoffice, url) + Addresses.StaffLink.In(Language.Danish, secret);
    }
}
