using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.Survey.Store;

namespace Innovare.Web.Operate;

/// <summary>Every store of the house: what is backed up, moved, watched and reported on. A new store is added here.</summary>
public static class HouseStores
{
    public static IReadOnlyList<StoreShape> All { get; } = [PlatformStore.Shape, PublicationContext.Shape];

    /// <summary>Those with letters to send.</summary>
    public static IEnumerable<StoreShape> WithLetters => All.Where(s => s.Sets.Contains(Outbox.Tables));

    /// <summary>Those that note what staff do.</summary>
    public static IEnumerable<StoreShape> WithAudit => All.Where(s => s.Sets.Contains(AuditLog.Tables));
}
