using System.Data.Common;
using System.Globalization;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;

namespace Innovare.Platform.Jobs;

/// <summary>Jobs written in the caller's transaction: what was decided and the work that follows are kept together or not at all.</summary>
public static class JobBook
{
    const string Columns = "id, key, kind, input, state, turn, attempts, next_at, node, ended_at, report, trouble";

    /// <summary>The tables of the book, for the shape of a store.</summary>
    public static MigrationSet Tables { get; } = new("job", typeof(JobBook).Assembly) { HoldsNobodyBecause = "A job is told an id, never content that is personal." };

    /// <summary>Puts a job in the book; one with the same key is there once, so a step can be repeated.</summary>
    /// <param name="transaction">Of a store whose shape holds <see cref="Tables"/>.</param>
    /// <param name="time">Clock.</param>
    /// <param name="kind">Name of a <see cref="JobKind"/>.</param>
    /// <param name="key">What is done to what.</param>
    /// <param name="input">What the work is told.</param>
    /// <param name="at">Not before then; at once when null.</param>
    public static void Add(DbTransaction transaction, TimeProvider time, string kind, string key, string input = "", DateTimeOffset? at = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow();
        ConnectionOf(transaction).Change(
            transaction,
            "insert into job (id, key, kind, input, queued_at, state, turn, attempts, next_at) values (@id, @key, @kind, @input, @now, 'waiting', 0, 0, @at) on conflict (key) do nothing",
            ("id", Id.Next(time)), ("key", key), ("kind", kind), ("input", input), ("now", Written(now)), ("at", Written(at ?? now)));
    }

    /// <summary>Takes a job off that nobody has begun.</summary>
    /// <returns>Whether it was still waiting.</returns>
    public static bool Cancel(DbTransaction transaction, string key) =>
        ConnectionOf(transaction).Change(transaction, "update job set state = 'cancelled' where key = @key and state = 'waiting'", ("key", key)) > 0;

    /// <summary>Lets a job be done again, or at another time, whatever became of it; not one that is being worked on.</summary>
    /// <returns>Whether there is such a job.</returns>
    public static bool Again(DbTransaction transaction, string key, DateTimeOffset at) => ConnectionOf(transaction).Change(
        transaction,
        "update job set state = 'waiting', attempts = 0, next_at = @at where key = @key and state <> 'running'",
        ("key", key), ("at", Written(at))) > 0;

    /// <summary>The job of that key, or null.</summary>
    public static Job? Find(Store store, string key)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from job where key = @key", Read, ("key", key)).SingleOrDefault();
    }

    /// <summary>Every job, the next one due first, those that have ended last.</summary>
    public static IReadOnlyList<Job> All(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from job order by case when state in ('waiting', 'running') then 0 else 1 end, next_at, id", Read);
    }

    internal static IReadOnlyList<string> Due(DbConnection connection, DateTimeOffset now) => connection.Query(
        null, "select distinct kind from job where state in ('waiting', 'running') and next_at <= @now", row => row.GetString(0), ("now", Written(now)));

    // One statement decides who has the job: on SQLite one writes at a time, on PostgreSQL the others skip to the next.
    internal static Job? Take(DbConnection connection, Dialect dialect, JobKind kind, string node, DateTimeOffset now) => connection.Query(
        null,
        "update job set state = 'running', turn = turn + 1, attempts = attempts + 1, node = @node, next_at = @until where id = "
        + "(select id from job where kind = @kind and state in ('waiting', 'running') and next_at <= @now order by next_at, id limit 1"
        + (dialect is Dialect.Postgres ? " for update skip locked)" : ")") + $" returning {Columns}",
        Read, ("kind", kind.Name), ("node", node), ("now", Written(now)), ("until", Written(now + kind.Lease))).SingleOrDefault();

    /// <returns>Whether the job is still this node's.</returns>
    internal static bool Renew(DbConnection connection, Job job, DateTimeOffset until) => connection.Change(
        null, "update job set next_at = @until where id = @id and turn = @turn and state = 'running'", ("id", job.Id), ("turn", job.Turn), ("until", Written(until))) > 0;

    internal static void Mark(DbConnection connection, Job job, DateTimeOffset now) => connection.Change(
        null,
        "update job set state = @state, attempts = @attempts, next_at = @next, ended_at = @now, report = @report, trouble = @trouble where id = @id and turn = @turn and state = 'running'",
        ("id", job.Id), ("turn", job.Turn), ("state", job.State.ToString().ToLowerInvariant()), ("attempts", job.Attempts), ("next", Written(job.NextAt)),
        ("now", Written(now)), ("report", job.Report), ("trouble", job.Trouble));

    static Job Read(DbDataReader row) => new(
        row.GetString(1), row.GetString(2), row.GetString(3), Enum.Parse<JobState>(row.GetString(4), ignoreCase: true), row.GetInt64(6), Time(row.GetString(7)),
        row.IsDBNull(8) ? null : row.GetString(8), row.IsDBNull(9) ? null : Time(row.GetString(9)),
        row.IsDBNull(10) ? null : row.GetString(10), row.IsDBNull(11) ? null : row.GetString(11))
    {
        Id = row.GetString(0),
        Turn = row.GetInt64(5),
    };

    static DbConnection ConnectionOf(DbTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return transaction.Connection ?? throw new ArgumentException("The transaction has ended.", nameof(transaction));
    }

    static string Written(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    static DateTimeOffset Time(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);
}
