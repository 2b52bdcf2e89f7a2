using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.Survey.Field;
using Innovare.Survey.OwnBarometers;
using Innovare.Survey.Store;

namespace Innovare.Web;

/// <summary>Every store of the house: what is backed up, moved, watched and reported on. A new store is added here.</summary>
public static class HouseStores
{
    public static IReadOnlyList<StoreShape> All { get; } = [PlatformStore.Shape, PublicationContext.Shape, SavedQueries.Shape, SpecialRuns.Shape, ContactContext.Shape, KeyContext.Shape, AnswerContext.Shape, OwnBarometerContext.Shape, .. LibraryStores.All];

    /// <summary>Those that a process with these faces works on: the public one reads what is published and may have no right to more.</summary>
    public static IReadOnlyList<StoreShape> Of(ServedFaces faces)
    {
        ArgumentNullException.ThrowIfNull(faces);
        return faces.Served.SetEquals([Face.Public]) ? [PublicationContext.Shape, LibraryStores.Shelf()] : All;
    }

    /// <summary>Those with letters to send.</summary>
    public static IEnumerable<StoreShape> WithLetters => All.Where(s => s.Sets.Contains(Outbox.Tables));

    /// <summary>Those that note what staff do.</summary>
    public static IEnumerable<StoreShape> WithAudit => All.Where(s => s.Sets.Contains(AuditLog.Tables));
}
