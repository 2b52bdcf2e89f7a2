using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate;

namespace Innovare.Survey.Store;

/// <summary>Days told before there are figures. The old day stays to be read when it is moved, with the reason; figures come on the day that was told last, or not at all.</summary>
public static partial class ReleasePlans
{
    const int LongestTitle = 200, LongestReason = 500;

    /// <summary>All of them, the one told last first.</summary>
    public static IReadOnlyList<ReleasePlan> All(Platform.Database.Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return All(connection, null);
    }

    /// <summary>The same, by whoever only reads; none where nothing has been published or told.</summary>
    public static IReadOnlyList<ReleasePlan> All(Stores stores)
    {
        ArgumentNullException.ThrowIfNull(stores);
        return stores.Has(PublicationContext.Shape) ? All(stores.Open(PublicationContext.Shape)) : [];
    }

    /// <summary>Those that are neither signed off nor out: what a reader still waits for.</summary>
    public static IReadOnlyList<ReleasePlan> Open(Stores stores)
    {
        ArgumentNullException.ThrowIfNull(stores);
        if (!stores.Has(PublicationContext.Shape))
            return [];
        using var connection = stores.Open(PublicationContext.Shape).Connect();
        return [.. All(connection, null).Where(plan => !IsSettled(connection, null, plan.Release))];
    }

    /// <summary>Tells readers of a release to come.</summary>
    /// <param name="transaction">Of the publication store.</param>
    /// <param name="time">Now.</param>
    /// <param name="account">Account id of who tells, and their role.</param>
    /// <param name="release">Round name: a-z, 0-9 and -.</param>
    /// <param name="title">What comes.</param>
    /// <param name="day">The day; figures come at 08:00 in Denmark.</param>
    public static PlanOutcome Announce(DbTransaction transaction, TimeProvider time, (string Id, string Role) account, string release, Text title, DateOnly day)
    {
        var connection = ConnectionOf(transaction);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(title);
        if (!Name().IsMatch(release) || !IsSaid(title, LongestTitle))
            return PlanOutcome.WordsMissing;
        if (IsSettled(connection, transaction, release) || All(connection, transaction).Any(plan => plan.Release == release))
            return PlanOutcome.Taken;
        if (ReleaseMoment.Of(day) <= time.GetUtcNow())
            return PlanOutcome.Passed;
        Say(transaction, time, account, release, 1, title, day, Text.Same(""));
        return PlanOutcome.Told;
    }

    /// <summary>Tells readers of another day, or that there is none for now, and why.</summary>
    public static PlanOutcome Move(DbTransaction transaction, TimeProvider time, (string Id, string Role) account, string release, DateOnly? day, Text reason)
    {
        var connection = ConnectionOf(transaction);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(reason);
        if (IsSettled(connection, transaction, release) || All(connection, transaction).FirstOrDefault(plan => plan.Release == release) is not { } plan)
            return PlanOutcome.Settled;
        if (!IsSaid(reason, LongestReason))
            return PlanOutcome.WordsMissing;
        if (day == plan.Now.Day)
            return PlanOutcome.Same;
        if (day is { } named && ReleaseMoment.Of(named) <= time.GetUtcNow())
            return PlanOutcome.Passed;
        Say(transaction, time, account, release, plan.Days.Count + 1, plan.Title, day, reason);
        return PlanOutcome.Told;
    }

    /// <summary>Whether figures may first be shown at that moment: they may where no day has been told, or the day is that one.</summary>
    internal static bool Allows(DbConnection connection, DbTransaction? transaction, string release, DateTimeOffset at) =>
        IsSettled(connection, transaction, release) || All(connection, transaction).FirstOrDefault(plan => plan.Release == release) is not { } plan || plan.At == at;

    static List<ReleasePlan> All(DbConnection connection, DbTransaction? transaction) =>
    [
        .. connection.Query(
            transaction,
            "select id, release, title_da, title_en, day, reason_da, reason_en, said_at from planned_day order by release, number",
            row => (Release: row.GetString(1), Title: new Text(row.GetString(2), row.GetString(3)), Day: Read(row)))
            .GroupBy(row => row.Release, StringComparer.Ordinal)
            .Select(days => new ReleasePlan(days.Key, days.First().Title, [.. days.Select(d => d.Day)]))
            .OrderByDescending(plan => plan.Now.SaidAt),
    ];

    static PlannedDay Read(DbDataReader row) => new(
        row.GetString(0),
        row.IsDBNull(4) ? null : DateOnly.ParseExact(row.GetString(4), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        new(row.GetString(5), row.GetString(6)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)));

    // Signed off is settled: the row waits for its moment, and nothing moves it.
    static bool IsSettled(DbConnection connection, DbTransaction? transaction, string release) =>
        connection.Execute(transaction, "select 1 from release where id = @id limit 1", ("id", release)) is not null;

    static void Say(DbTransaction transaction, TimeProvider time, (string Id, string Role) account, string release, int number, Text title, DateOnly? day, Text reason)
    {
        var id = Id.Next(time);
        ConnectionOf(transaction).Change(
            transaction,
            "insert into planned_day (id, release, number, title_da, title_en, day, reason_da, reason_en, said_at) values (@id, @release, @number, @titleDa, @titleEn, @day, @reasonDa, @reasonEn, @at)",
            ("id", id), ("release", release), ("number", (long)number), ("titleDa", title.Da), ("titleEn", title.En), ("day", day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("reasonDa", reason.Da), ("reasonEn", reason.En), ("at", time.GetUtcNow().ToUnixTimeMilliseconds()));
        AuditLog.Append(transaction, time, new(account.Id, account.Role, AuditAct.Change, $"release-day/{release}/{number.ToString(CultureInfo.InvariantCulture)}"));
    }

    static bool IsSaid(Text words, int longest) => new[] { words.Da, words.En }.All(w => !string.IsNullOrWhiteSpace(w) && w.Length <= longest && !w.Any(char.IsControl));

    static DbConnection ConnectionOf(DbTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return transaction.Connection ?? throw new ArgumentException("The transaction has ended.", nameof(transaction));
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,39}$", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
