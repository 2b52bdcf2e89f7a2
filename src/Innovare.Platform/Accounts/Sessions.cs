using System.Data.Common;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;

namespace Innovare.Platform.Accounts;

/// <summary>Sessions in the platform store: the cookie holds a random secret, the store its hash.</summary>
public static class Sessions
{
    const int DeviceLetters = 200;

    const string Columns = "id, account, proof, device, begun_at, seen_at, ends_at";

    /// <summary>How long a member of staff may be away, and be signed in at all.</summary>
    public static readonly (TimeSpan Idle, TimeSpan Whole) Staff = (TimeSpan.FromHours(1), TimeSpan.FromHours(12));

    /// <summary>The same for a workplace, whose account reaches its own contributions only.</summary>
    public static readonly (TimeSpan Idle, TimeSpan Whole) Workplace = (TimeSpan.FromDays(7), TimeSpan.FromDays(30));

    /// <summary>Begins a session.</summary>
    /// <returns>The secret for the cookie; it is not kept.</returns>
    public static string Begin(DbTransaction transaction, TimeProvider time, Account account, string proof, string device)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(device);
        var (secret, now) = (Secret.New(), time.GetUtcNow());
        var connection = transaction.Open();
        connection.Change(transaction, "delete from account_session where ends_at < @now", ("now", AccountTable.Written(now)));
        connection.Change(
            transaction,
            "insert into account_session (id, secret, account, proof, device, begun_at, seen_at, ends_at) values (@id, @secret, @account, @proof, @device, @now, @now, @ends)",
            ("id", Id.Next(time)), ("secret", Secret.Hash(secret)), ("account", account.Id), ("proof", proof),
            ("device", device.Length > DeviceLetters ? device[..DeviceLetters] : device), ("now", AccountTable.Written(now)), ("ends", AccountTable.Written(now + Limits(account.Kind).Whole)));
        return secret;
    }

    /// <summary>Who holds that secret, of an active account of that kind; null when the session is over or was ended.</summary>
    public static Actor? Find(Store store, TimeProvider time, AccountKind kind, string secret)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow();
        using var connection = store.Connect();
        var found = connection.Query(
            null,
            "select s.id, a.id, a.name, a.mail, s.seen_at from account_session s join account a on a.id = s.account "
            + "where s.secret = @secret and a.kind = @kind and a.is_active = 1 and s.ends_at > @now and s.seen_at > @idle",
            row => (Session: row.GetString(0), Account: row.GetString(1), Name: row.GetString(2) is { Length: > 0 } name ? name : row.GetString(3), SeenAt: AccountTable.Time(row.GetString(4))),
            ("secret", Secret.Hash(secret)), ("kind", AccountTable.Word(kind)), ("now", AccountTable.Written(now)), ("idle", AccountTable.Written(now - Limits(kind).Idle)));
        if (found.Count == 0)
            return null;
        var (session, account, name, seenAt) = found[0];
        if (now - seenAt > TimeSpan.FromMinutes(1)) // not a write at each page view
            connection.Change(null, "update account_session set seen_at = @now where id = @id", ("now", AccountTable.Written(now)), ("id", session));
        var roles = connection.Query(null, "select role from account_role where account = @id", row => AccountTable.Role(row.GetString(0)), ("id", account));
        return new(account, name, kind, roles.ToHashSet(), session);
    }

    /// <summary>The sessions of an account that are not over, the last used first.</summary>
    public static IReadOnlyList<Session> Of(Store store, TimeProvider time, string account)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        using var connection = store.Connect();
        return connection.Query(
            null,
            $"select {Columns} from account_session where account = @account and ends_at > @now order by seen_at desc, id",
            row => new Session(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), AccountTable.Time(row.GetString(4)), AccountTable.Time(row.GetString(5)), AccountTable.Time(row.GetString(6))),
            ("account", account), ("now", AccountTable.Written(time.GetUtcNow())));
    }

    /// <summary>Ends one session of an account, or all but one, or all.</summary>
    /// <returns>How many there were.</returns>
    public static int EndOf(DbTransaction transaction, string account, string? only = null, string? allBut = null) => transaction.Open().Change(
        transaction,
        "delete from account_session where account = @account and (@only = '' or id = @only) and id <> @but",
        ("account", account), ("only", only ?? ""), ("but", allBut ?? ""));

    /// <summary>Ends the session of that secret, when there is one.</summary>
    public static void End(DbTransaction transaction, string secret) =>
        transaction.Open().Change(transaction, "delete from account_session where secret = @secret", ("secret", Secret.Hash(secret)));

    static (TimeSpan Idle, TimeSpan Whole) Limits(AccountKind kind) => kind is AccountKind.Staff ? Staff : Workplace;
}
