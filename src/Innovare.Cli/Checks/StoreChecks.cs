using System.Data.Common;
using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Web;

namespace Innovare.Cli.Checks;

/// <summary>Each store: reached, of this version, whole; what waits in it too long; its audit log.</summary>
static class StoreChecks
{
    static readonly TimeSpan TooLate = TimeSpan.FromHours(1);

    public static IEnumerable<Finding> Of(Settings settings, TimeProvider time)
    {
        var stores = Stores.Of(settings);
        return HouseStores.All.SelectMany(shape => Of(shape, stores, time));
    }

    static List<Finding> Of(StoreShape shape, Stores stores, TimeProvider time)
    {
        try
        {
            if (!stores.Has(shape))
                return [];
            if (stores.Pending(shape) is { Count: > 0 } pending)
                return [new("doctor-store-version", $"{stores}, store {shape.Name}", $"The store is of another version than this program ({string.Join(", ", pending)}).", "Start the program that serves with this version; it brings the store forward. Take a backup first.")];
            var store = stores.Open(shape);
            return [.. Whole(store), .. Letters(shape, store, time), .. Waiting(shape, store, time), .. Log(shape, store)];
        }
        catch (Exception trouble) when (trouble is IOException or DbException)
        {
            return [new("doctor-store-away", $"{stores}, store {shape.Name}", trouble.Message.ReplaceLineEndings(" ").Trim(), "Check that the database runs, and INNOVARE_DATABASE and INNOVARE_DATA.")];
        }
    }

    static IEnumerable<Finding> Whole(Store store)
    {
        if (store.Damage() is { } damage)
            yield return new("doctor-store-damaged", $"store {store.Name}", $"SQLite finds it damaged: {damage}", "Stop the program, and restore the newest backup.");
    }

    static IEnumerable<Finding> Letters(StoreShape shape, Store store, TimeProvider time)
    {
        if (!HouseStores.WithLetters.Contains(shape))
            yield break;
        var count = Outbox.Count(store, time.GetUtcNow() - TooLate);
        if (count.States.GetValueOrDefault(LetterState.Failed) is > 0 and var failed)
            yield return new("doctor-letters-failed", $"store {store.Name}", string.Create(CultureInfo.InvariantCulture, $"{failed} letters have been given up."), "See why in innovare mail status.");
        if (count.Overdue is > 0 and var overdue)
            yield return new("doctor-letters-late", $"store {store.Name}", string.Create(CultureInfo.InvariantCulture, $"{overdue} letters should have gone an hour ago."), "Check that one process runs jobs (INNOVARE_JOBS is not 0) and that INNOVARE_SMTP is set.");
    }

    static IEnumerable<Finding> Waiting(StoreShape shape, Store store, TimeProvider time)
    {
        if (shape != PlatformStore.Shape)
            yield break;
        foreach (var job in JobBook.All(store))
            if (job.State is JobState.Failed)
                yield return new("doctor-job-failed", job.Key, $"The job has been given up: {job.Trouble}", $"Mend the cause, then: innovare jobs again {job.Key}");
            else if (job.State is JobState.Waiting && time.GetUtcNow() - job.NextAt > TooLate)
                yield return new("doctor-job-late", job.Key, "The job should have been done an hour ago.", "Check that one process runs jobs (INNOVARE_JOBS is not 0).");
    }

    static IEnumerable<Finding> Log(StoreShape shape, Store store) =>
        HouseStores.WithAudit.Contains(shape) ? AuditVerification.Of(store).Findings : [];
}
