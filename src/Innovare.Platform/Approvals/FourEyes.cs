using System.Data.Common;
using System.Globalization;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;

namespace Innovare.Platform.Approvals;

/// <summary>
/// What one person asks for and another decides. The approval is for exactly that content: when the object has changed since,
/// it must be asked for again. The database refuses a decision by whoever asked. The tables stand in the store of the object,
/// beside <see cref="AuditLog.Tables"/>, so that decision, trace and what follows from it are kept together or not at all.
/// </summary>
public static class FourEyes
{
    const string Columns = "id, object, content, asked_by, asked_at, decided_by, decided_at, decision, reason";

    /// <summary>The table of approvals, for the shape of a store.</summary>
    public static MigrationSet Tables { get; } = new("approvals", typeof(FourEyes).Assembly);

    /// <summary>Asks for an approval.</summary>
    /// <param name="transaction">Of the store that holds the object.</param>
    /// <param name="time">Now.</param>
    /// <param name="account">Account id of who asks, and the role they do it in.</param>
    /// <param name="subject">What is to be approved, by id: <c>release/demo-2023</c>.</param>
    /// <param name="content">Hash of exactly what is to be approved.</param>
    /// <returns>Id of the request; null when one for the same object waits already.</returns>
    public static string? Ask(DbTransaction transaction, TimeProvider time, (string Id, string Role) account, string subject, string content)
    {
        ArgumentNullException.ThrowIfNull(time);
        var id = Id.Next(time);
        if (ConnectionOf(transaction).Change(
            transaction,
            "insert into approval (id, object, content, asked_by, asked_at, reason) values (@id, @object, @content, @by, @at, '') on conflict do nothing",
            ("id", id), ("object", subject), ("content", content), ("by", account.Id), ("at", Written(time))) == 0)
            return null;
        AuditLog.Append(transaction, time, new(account.Id, account.Role, AuditAct.Change, $"approval/{id}/asked"));
        return id;
    }

    /// <summary>Decides. Only somebody else than who asked can, once, and only on the content that was asked about.</summary>
    /// <param name="transaction">Of the store that holds the object.</param>
    /// <param name="time">Now.</param>
    /// <param name="account">Account id of who decides, and the role they do it in.</param>
    /// <param name="id">The request.</param>
    /// <param name="content">Hash of the object as the decider has it before them.</param>
    /// <param name="isApproved">Yes or no.</param>
    /// <param name="reason">Why; a no needs one.</param>
    public static FourEyesOutcome Decide(DbTransaction transaction, TimeProvider time, (string Id, string Role) account, string id, string content, bool isApproved, string reason)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentException.ThrowIfNullOrEmpty(isApproved ? "yes" : reason, nameof(reason));
        var connection = ConnectionOf(transaction);
        var found = connection.Query(transaction, $"select {Columns} from approval where id = @id", Read, ("id", id)).SingleOrDefault();
        if (found is null || found.DecidedBy is not null)
            return FourEyesOutcome.NotWaiting;
        if (found.AskedBy == account.Id)
            return FourEyesOutcome.SamePerson;
        if (found.Content != content)
            return FourEyesOutcome.Changed;
        if (connection.Change(
            transaction,
            "update approval set decided_by = @by, decided_at = @at, decision = @decision, reason = @reason where id = @id and decided_by is null",
            ("id", id), ("by", account.Id), ("at", Written(time)), ("decision", isApproved ? "approved" : "refused"), ("reason", reason)) == 0)
            return FourEyesOutcome.NotWaiting;
        AuditLog.Append(transaction, time, new(account.Id, account.Role, AuditAct.Change, $"approval/{id}/{(isApproved ? "approved" : "refused")}"));
        return isApproved ? FourEyesOutcome.Approved : FourEyesOutcome.Refused;
    }

    /// <summary>Takes back a request that waits; only who asked can.</summary>
    public static bool Withdraw(DbTransaction transaction, TimeProvider time, (string Id, string Role) account, string id)
    {
        var isWithdrawn = ConnectionOf(transaction).Change(transaction, "delete from approval where id = @id and asked_by = @by and decided_by is null", ("id", id), ("by", account.Id)) == 1;
        if (isWithdrawn)
            AuditLog.Append(transaction, time, new(account.Id, account.Role, AuditAct.Change, $"approval/{id}/withdrawn"));
        return isWithdrawn;
    }

    /// <summary>All requests for an object, the newest first.</summary>
    public static IReadOnlyList<Approval> Of(Store store, string subject)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from approval where object = @object order by id desc", Read, ("object", subject));
    }

    /// <summary>Whether exactly this content has been asked for by one and approved by another.</summary>
    public static bool IsApproved(DbTransaction transaction, string subject, string content) => ConnectionOf(transaction).Execute(
        transaction,
        "select 1 from approval where object = @object and content = @content and decision = 'approved' and decided_by <> asked_by limit 1",
        ("object", subject), ("content", content)) is not null;

    static Approval Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Time(row.GetString(4)),
        row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : Time(row.GetString(6)), row.IsDBNull(7) ? null : row.GetString(7) is "approved", row.GetString(8));

    static string Written(TimeProvider time) => time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    static DateTimeOffset Time(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);

    static DbConnection ConnectionOf(DbTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return transaction.Connection ?? throw new ArgumentException("The transaction has ended.", nameof(transaction));
    }
}
