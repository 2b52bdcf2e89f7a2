using System.Data.Common;
using System.Globalization;
using Innovare.Platform.Database;

namespace Innovare.Platform.Accounts;

/// <summary>
/// How often signing in has failed, counted in buckets that whoever fails fills for themselves alone: a browser the account knows,
/// or a network together with the address typed. So nobody's failing keeps another out (docs/decisions).
/// </summary>
public static class Failures
{
    /// <summary>Tries before one has to wait.</summary>
    public const int Free = 5;

    /// <summary>Wrong codes after a right password, from anywhere, before only known browsers may try.</summary>
    public const int WrongCodes = 10;

    static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    /// <summary>How long this bucket has to wait still: nothing for the first tries, then 1, 2, 4 … seconds, at most a quarter of an hour.</summary>
    public static TimeSpan WaitOf(Store store, TimeProvider time, string bucket)
    {
        ArgumentNullException.ThrowIfNull(time);
        var (failures, last) = Find(store, time, bucket);
        if (failures < Free)
            return TimeSpan.Zero;
        var wait = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, failures - Free)));
        var left = last + wait - time.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>How many failures the last day has seen.</summary>
    public static long Count(Store store, TimeProvider time, string bucket) => Find(store, time, bucket).Failures;

    /// <summary>Counts one, and drops what is older than a day.</summary>
    /// <returns>How many there are now.</returns>
    public static long Add(DbTransaction transaction, TimeProvider time, string bucket)
    {
        ArgumentNullException.ThrowIfNull(time);
        var (connection, now) = (transaction.Open(), time.GetUtcNow());
        connection.Change(transaction, "delete from account_failure where last_at < @old", ("old", AccountTable.Written(now - Forgotten)));
        return Convert.ToInt64(connection.Execute(
            transaction,
            "insert into account_failure (bucket, failures, last_at) values (@bucket, 1, @now) "
            + "on conflict (bucket) do update set failures = account_failure.failures + 1, last_at = @now returning failures",
            ("bucket", bucket), ("now", AccountTable.Written(now))), CultureInfo.InvariantCulture);
    }

    /// <summary>Begins anew: who they are has been proved.</summary>
    public static void Forget(DbTransaction transaction, string bucket) =>
        transaction.Open().Change(transaction, "delete from account_failure where bucket = @bucket", ("bucket", bucket));

    static (long Failures, DateTimeOffset Last) Find(Store store, TimeProvider time, string bucket)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(
            null,
            "select failures, last_at from account_failure where bucket = @bucket and last_at >= @old",
            row => (row.GetInt64(0), AccountTable.Time(row.GetString(1))),
            ("bucket", bucket), ("old", AccountTable.Written(time.GetUtcNow() - Forgotten))).SingleOrDefault();
    }
}
