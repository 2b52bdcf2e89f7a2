using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Innovare.Platform.Database;

namespace Innovare.Platform.Groups;

/// <summary>
/// Closed groups. An answer is added to counts at once and kept nowhere else: no row ties a code to an answer, or two answers
/// of one person to each other. Of a code only a hash is kept, and whether it has been used; when the group is closed they go.
/// </summary>
/// <param name="store">Store whose shape holds <see cref="Tables"/>.</param>
/// <param name="time">Clock.</param>
public sealed class GroupBook(Store store, TimeProvider time)
{
    public const int FewestCodes = 5, MostCodes = 500;

    const string Columns = "id, owner, name, made_at, codes, answered, closed_at";

    // Crockford's base 32: nothing is mistaken for another when read aloud or typed; twelve signs are 60 bits
    const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const int CodeLength = 12, Block = 4;

    /// <summary>A group is gone so long after it was made, closed or not.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromDays(90);

    /// <summary>The tables, for the shape of a store.</summary>
    public static MigrationSet Tables { get; } = new("testgroup", typeof(GroupBook).Assembly);

    /// <summary>Makes a group with its codes; they are shown now and never again.</summary>
    /// <returns>The codes as they are printed, or null when there is a group of that id.</returns>
    public IReadOnlyList<string>? Make(string id, string owner, string name, int codes)
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        if (connection.Change(
            transaction, $"insert into test_group ({Columns}) values (@id, @owner, @name, @now, 0, 0, null) on conflict (id) do nothing",
            ("id", id), ("owner", owner), ("name", name), ("now", Instant.Written(time.GetUtcNow()))) == 0)
            return null;
        var made = NewCodes(connection, transaction, id, codes);
        transaction.Commit();
        return made;
    }

    /// <summary>Makes more codes for an open group.</summary>
    /// <returns>The new codes, or null when the owner has no such group or there would be more than <see cref="MostCodes"/>.</returns>
    public IReadOnlyList<string>? More(string owner, string id, int codes)
    {
        if (Find(id) is not { ClosedAt: null } group || group.Owner != owner || group.Codes + codes > MostCodes)
            return null;
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        var made = NewCodes(connection, transaction, id, codes);
        transaction.Commit();
        return made;
    }

    /// <summary>Groups of that owner, newest first.</summary>
    public IReadOnlyList<ClosedGroup> Of(string owner)
    {
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from test_group where owner = @owner order by made_at desc, id", Read, ("owner", owner));
    }

    /// <summary>A group, or null.</summary>
    public ClosedGroup? Find(string id)
    {
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from test_group where id = @id", Read, ("id", id)).SingleOrDefault();
    }

    /// <summary>The open group that a code nobody has used lets one into, or null. Looking uses nothing up.</summary>
    public ClosedGroup? Behind(string? code)
    {
        if (Hash(code) is not { } hash)
            return null;
        using var connection = store.Connect();
        return connection.Query(
            null, "select g.id, owner, name, made_at, codes, answered, closed_at from test_code c join test_group g on g.id = c.test_group where c.hash = @hash and c.is_spent = 0 and g.closed_at is null",
            Read, ("hash", hash)).SingleOrDefault();
    }

    /// <summary>Uses a code up and adds its answers to the counts, all of it or nothing.</summary>
    /// <returns>Whether it was; not when the code is unknown or used, or the group is closed.</returns>
    public bool Give(string? code, IEnumerable<(string Line, string Answer)> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (Behind(code) is not { } group)
            return false;
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        if (connection.Change(transaction, "update test_code set is_spent = 1 where hash = @hash and is_spent = 0", ("hash", Hash(code))) == 0
            || connection.Change(transaction, "update test_group set answered = answered + 1 where id = @id and closed_at is null", ("id", group.Id)) == 0)
            return false;
        foreach (var (line, answer) in answers)
            connection.Change(
                transaction, "insert into test_count (test_group, line, answer, people) values (@id, @line, @answer, 1) on conflict (test_group, line, answer) do update set people = test_count.people + 1",
                ("id", group.Id), ("line", line), ("answer", answer));
        transaction.Commit();
        return true;
    }

    /// <summary>Closes a group: what may be shown stays, the other counts and all codes go.</summary>
    /// <param name="owner">Who made it.</param>
    /// <param name="id">The group.</param>
    /// <param name="safe">What may be shown, from how many answered and the counts.</param>
    /// <returns>Whether it was closed now.</returns>
    public bool Close(string owner, string id, Func<long, IReadOnlyList<GroupCount>, IReadOnlyList<GroupCount>> safe)
    {
        ArgumentNullException.ThrowIfNull(safe);
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        if (connection.Change(transaction, "update test_group set closed_at = @now where id = @id and owner = @owner and closed_at is null", ("now", Instant.Written(time.GetUtcNow())), ("id", id), ("owner", owner)) == 0)
            return false;
        var answered = (long)connection.Execute(transaction, "select answered from test_group where id = @id", ("id", id))!; // it was just closed
        var shown = safe(answered, Counts(connection, transaction, id));
        connection.Change(transaction, "delete from test_code where test_group = @id", ("id", id));
        connection.Change(transaction, "delete from test_count where test_group = @id", ("id", id));
        foreach (var count in shown)
            connection.Change(transaction, "insert into test_count (test_group, line, answer, people) values (@id, @line, @answer, @people)", ("id", id), ("line", count.Line), ("answer", count.Answer), ("people", count.People));
        transaction.Commit();
        return true;
    }

    /// <summary>What a closed group shows; nothing while it is open.</summary>
    public IReadOnlyList<GroupCount> Result(ClosedGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        using var connection = store.Connect();
        return group.ClosedAt is null ? [] : Counts(connection, null, group.Id);
    }

    /// <summary>Removes a group with all it holds.</summary>
    /// <returns>Whether the owner had it.</returns>
    public bool Delete(string owner, string id) => Find(id)?.Owner == owner && Delete([id]) > 0;

    /// <summary>Removes groups whose time is up.</summary>
    /// <returns>How many.</returns>
    public int Purge()
    {
        using var connection = store.Connect();
        return Delete(connection.Query(null, "select id from test_group where made_at < @until", row => row.GetString(0), ("until", Instant.Written(time.GetUtcNow() - KeptFor))));
    }

    internal int Delete(IReadOnlyCollection<string> ids)
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        var gone = 0;
        foreach (var id in ids)
        {
            connection.Change(transaction, "delete from test_code where test_group = @id", ("id", id));
            connection.Change(transaction, "delete from test_count where test_group = @id", ("id", id));
            gone += connection.Change(transaction, "delete from test_group where id = @id", ("id", id));
        }
        transaction.Commit();
        return gone;
    }

    static IReadOnlyList<string> NewCodes(DbConnection connection, DbTransaction transaction, string id, int count)
    {
        if (count is < 1 or > MostCodes)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"A group has 1 to {MostCodes} codes.");
        var codes = Enumerable.Range(0, count).Select(_ => RandomNumberGenerator.GetString(Signs, CodeLength)).ToList();
        foreach (var hash in codes.Select(Hash).Order(StringComparer.Ordinal)) // in no order that the sheet has
            connection.Change(transaction, "insert into test_code (hash, test_group, is_spent) values (@hash, @id, 0)", ("hash", hash), ("id", id));
        connection.Change(transaction, "update test_group set codes = codes + @count where id = @id", ("count", (long)count), ("id", id));
        return [.. codes.Select(c => string.Join('-', c.Chunk(Block).Select(signs => new string(signs))))];
    }

    static IReadOnlyList<GroupCount> Counts(DbConnection connection, DbTransaction? transaction, string id) =>
        connection.Query(transaction, "select line, answer, people from test_count where test_group = @id order by line, answer", row => new GroupCount(row.GetString(0), row.GetString(1), row.GetInt64(2)), ("id", id));

    // however it was typed; null when it can be no code
    static string? Hash(string? typed)
    {
        if (typed is null or { Length: > 40 })
            return null;
        var code = string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)).Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return code.Length == CodeLength ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("group " + code))) : null;
    }

    static ClosedGroup Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), Instant.Read(row.GetString(3)), row.GetInt64(4), row.GetInt64(5), row.IsDBNull(6) ? null : Instant.Read(row.GetString(6)));
}
