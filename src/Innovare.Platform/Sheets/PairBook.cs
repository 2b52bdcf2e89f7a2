using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Innovare.Platform.Database;

namespace Innovare.Platform.Sheets;

/// <summary>Forms that two parties fill in, each its own half, at different times and without accounts. The second comes by a link that works once.</summary>
/// <param name="store">Store whose shape holds <see cref="Tables"/>.</param>
/// <param name="time">Clock.</param>
public sealed class PairBook(Store store, TimeProvider time)
{
    const string Columns = "pair, side, owner, subject, name, answers, revision, changed_at, deleted_at";

    /// <summary>A link to the other party is good for so long.</summary>
    public static TimeSpan InvitedFor { get; } = TimeSpan.FromDays(30);

    /// <summary>The table, for the shape of a store.</summary>
    public static MigrationSet Tables { get; } = new("pair", typeof(PairBook).Assembly);

    /// <summary>Begins a form with its first half, empty.</summary>
    public SheetHalf Begin(string owner, string side, string subject, string name)
    {
        using var connection = store.Connect();
        return Add(connection, null, Secret(), owner, side, subject, name);
    }

    /// <summary>All halves of those owners, last changed first; those thrown away last.</summary>
    public IReadOnlyList<SheetHalf> Of(params IReadOnlyCollection<string> owners)
    {
        ArgumentNullException.ThrowIfNull(owners);
        using var connection = store.Connect();
        return
        [
            .. owners.SelectMany(owner => connection.Query(null, $"select {Columns} from sheet_half where owner = @owner", Read, ("owner", owner)))
                .OrderBy(h => h.DeletedAt is not null).ThenByDescending(h => h.ChangedAt).ThenBy(h => h.Pair, StringComparer.Ordinal),
        ];
    }

    /// <summary>The form as one of those owners sees it, or null when none of them has a half that is there.</summary>
    public SheetPair? Find(string pair, params IReadOnlyCollection<string> owners)
    {
        using var connection = store.Connect();
        var halves = connection.Query(null, $"select {Columns} from sheet_half where pair = @pair", Read, ("pair", pair));
        return halves.FirstOrDefault(h => owners.Contains(h.Owner)) is { DeletedAt: null } mine
            ? new(mine, halves.FirstOrDefault(h => h.Side != mine.Side && h.DeletedAt is null), halves.Count > 1)
            : null;
    }

    /// <summary>A new link for the other party: 128 bits, of which only a hash is kept. The one before stops working.</summary>
    /// <returns>The secret of the link, or null when two have taken part already.</returns>
    public string? Invite(SheetPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (pair.IsFull)
            return null;
        var secret = Secret();
        using var connection = store.Connect();
        connection.Change(
            null,
            "update sheet_half set invitation = @hash, invited_at = @now where id = @id and (select count(*) from sheet_half where pair = @pair) = 1",
            ("hash", Hash(secret)), ("now", Instant.Written(time.GetUtcNow())), ("id", IdOf(pair.Mine)), ("pair", pair.Mine.Pair));
        return secret;
    }

    /// <summary>Who invites with that secret, or null when it is unknown, used or too old. Looking uses nothing up.</summary>
    public SheetHalf? Invited(string secret)
    {
        using var connection = store.Connect();
        return Invited(connection, null, secret);
    }

    /// <summary>Takes the other half and uses the link up.</summary>
    /// <returns>The new half, or null when the link is unknown, used or too old, or the inviter's own.</returns>
    public SheetHalf? Join(string secret, string owner, string side, string name)
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        if (Invited(connection, transaction, secret) is not { } inviter
            || inviter.Owner == owner
            || inviter.Side == side
            || connection.Change(transaction, "update sheet_half set invitation = null, invited_at = null where invitation = @hash", ("hash", Hash(secret))) == 0)
            return null;
        var joined = Add(connection, transaction, inviter.Pair, owner, side, inviter.Subject, name);
        transaction.Commit();
        return joined;
    }

    /// <summary>Keeps what was written, unless the half was saved elsewhere since it was read.</summary>
    /// <returns>Whether it was kept.</returns>
    public bool Save(SheetHalf read, IReadOnlyDictionary<string, string> answers)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var connection = store.Connect();
        return connection.Change(
            null,
            "update sheet_half set answers = @answers, revision = revision + 1, changed_at = @now where id = @id and owner = @owner and revision = @revision",
            ("answers", JsonSerializer.Serialize(answers)), ("now", Instant.Written(time.GetUtcNow())), ("id", IdOf(read)), ("owner", read.Owner), ("revision", read.Revision)) > 0;
    }

    /// <summary>Throws a half away; the other party keeps its own. It can be brought back within <see cref="SheetBook.BroughtBackWithin"/>.</summary>
    /// <returns>Whether the owner has it.</returns>
    public bool Delete(string owner, string pair) => Mark(owner, pair, Instant.Written(time.GetUtcNow()));

    /// <summary>Brings a half back.</summary>
    /// <returns>Whether the owner has it.</returns>
    public bool BringBack(string owner, string pair) => Mark(owner, pair, null);

    /// <summary>Removes what was thrown away or not touched for too long, as <see cref="SheetBook"/> does.</summary>
    /// <returns>How many.</returns>
    public int Purge()
    {
        var now = time.GetUtcNow();
        using var connection = store.Connect();
        return connection.Change(
            null,
            "delete from sheet_half where deleted_at < @deleted or changed_at < @untouched",
            ("deleted", Instant.Written(now - SheetBook.BroughtBackWithin)), ("untouched", Instant.Written(now - SheetBook.KeptFor)));
    }

    SheetHalf Add(DbConnection connection, DbTransaction? transaction, string pair, string owner, string side, string subject, string name)
    {
        var now = time.GetUtcNow();
        var half = new SheetHalf(pair, side, owner, subject, name, new Dictionary<string, string>(StringComparer.Ordinal), 1, now, null);
        connection.Change(
            transaction,
            $"insert into sheet_half (id, {Columns}, created_at) values (@id, @pair, @side, @owner, @subject, @name, '{{}}', 1, @now, null, @now)",
            ("id", IdOf(half)), ("pair", pair), ("side", side), ("owner", owner), ("subject", subject), ("name", name), ("now", Instant.Written(now)));
        return half;
    }

    SheetHalf? Invited(DbConnection connection, DbTransaction? transaction, string secret) =>
        connection.Query(
            transaction,
            $"select {Columns} from sheet_half where invitation = @hash and invited_at > @since and deleted_at is null",
            Read,
            ("hash", Hash(secret)), ("since", Instant.Written(time.GetUtcNow() - InvitedFor))).SingleOrDefault();

    bool Mark(string owner, string pair, string? deletedAt)
    {
        using var connection = store.Connect();
        return connection.Change(null, "update sheet_half set deleted_at = @at where pair = @pair and owner = @owner", ("at", deletedAt), ("pair", pair), ("owner", owner)) > 0;
    }

    static string IdOf(SheetHalf half) => $"{half.Pair}/{half.Side}";

    static string Secret() => SheetBook.NewSpace();

    static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    static SheetHalf Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(5))!, // written by Add or Save
        row.GetInt64(6),
        Instant.Read(row.GetString(7)),
        row.IsDBNull(8) ? null : Instant.Read(row.GetString(8)));
}
