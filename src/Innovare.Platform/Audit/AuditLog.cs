using System.Data.Common;
using System.Globalization;
using Innovare.Platform.Database;

namespace Innovare.Platform.Audit;

/// <summary>The append-only log that stands in each store it watches, so that the act and its trace are kept together or not at all.</summary>
public static class AuditLog
{
    /// <summary>The tables of the log, for the shape of a store.</summary>
    public static MigrationSet Tables { get; } = new("audit", typeof(AuditLog).Assembly);

    /// <summary>Adds an entry in the caller's transaction; others that add wait until it ends, so the chain never forks.</summary>
    public static void Append(DbTransaction transaction, TimeProvider time, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(entry);
        var connection = transaction.Connection ?? throw new ArgumentException("The transaction has ended.", nameof(transaction));
        // the first statement locks the head: whoever comes next reads what we leave
        var head = connection.Query(
            transaction,
            "insert into audit_head (id, number, hash) values (1, 1, '') on conflict (id) do update set number = audit_head.number + 1 returning number, hash",
            row => (Number: row.GetInt64(0), Hash: row.GetString(1)))[0];
        var row = new AuditRow(head.Number, time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), entry.Actor, entry.Role, entry.Act is AuditAct.Read ? "read" : "change", entry.Object, head.Hash, "");
        row = row with { Hash = row.HashAt(row.Number) };
        connection.Change(
            transaction,
            "insert into audit (number, at, actor, role, act, object, previous, hash) values (@number, @at, @actor, @role, @act, @object, @previous, @hash)",
            ("number", row.Number), ("at", row.At), ("actor", row.Actor), ("role", row.Role), ("act", row.Act), ("object", row.Object), ("previous", row.Previous), ("hash", row.Hash));
        connection.Change(transaction, "update audit_head set hash = @hash", ("hash", row.Hash));
    }

    /// <summary>The newest entries, newest first.</summary>
    /// <param name="store">A store whose shape holds <see cref="Tables"/>.</param>
    /// <param name="before">Only those with a lower number; null for the newest.</param>
    /// <param name="count">At most this many.</param>
    public static IReadOnlyList<AuditLine> Latest(Store store, long? before, int count)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(
            null,
            "select number, at, actor, role, act, object from audit where number < @before order by number desc limit @count",
            row => new AuditLine(row.GetInt64(0), DateTimeOffset.Parse(row.GetString(1), CultureInfo.InvariantCulture),
                new(row.GetString(2), row.GetString(3), row.GetString(4) is "read" ? AuditAct.Read : AuditAct.Change, row.GetString(5))),
            ("before", before ?? long.MaxValue), ("count", (long)count));
    }

    internal static (IReadOnlyList<AuditRow> Rows, (long Number, string Hash)? Head) Read(Store store)
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(System.Data.IsolationLevel.Serializable);
        var rows = connection.Query(
            transaction,
            "select number, at, actor, role, act, object, previous, hash from audit order by number",
            row => new AuditRow(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7)));
        var heads = connection.Query(transaction, "select number, hash from audit_head", row => (row.GetInt64(0), row.GetString(1)));
        return (rows, heads.Count == 0 ? null : heads[0]);
    }
}
