using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Innovare.Platform.Database;

namespace Innovare.Platform.Sheets;

/// <summary>Sheets people keep: whoever has the key of a space, or the account, sees those of that owner and no others.</summary>
/// <param name="store">Store whose shape holds <see cref="Tables"/>.</param>
/// <param name="time">Clock.</param>
public sealed class SheetBook(Store store, TimeProvider time)
{
    const string Columns = "id, owner, form, name, answers, revision, created_at, changed_at, deleted_at";

    /// <summary>A sheet nobody has touched for so long is gone.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromDays(365);

    /// <summary>A sheet that was thrown away can be brought back for so long.</summary>
    public static TimeSpan BroughtBackWithin { get; } = TimeSpan.FromDays(30);

    /// <summary>The table, for the shape of a store.</summary>
    public static MigrationSet Tables { get; } = new("sheet", typeof(SheetBook).Assembly);

    /// <summary>A new key to a space without a name: 128 bits, kept by its owner alone.</summary>
    public static string NewSpace() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The owner behind the key of a space; the key itself is never stored.</summary>
    public static string OwnerOfSpace(string key) => "space/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The owner that is an account.</summary>
    public static string OwnerOfAccount(string id) => "account/" + id;

    /// <summary>Keeps a new sheet.</summary>
    public Sheet Add(string owner, string form, string name, IReadOnlyDictionary<string, string> answers)
    {
        var now = time.GetUtcNow();
        var sheet = new Sheet(NewSpace(), owner, form, name, answers, 1, now, now, null);
        using var connection = store.Connect();
        connection.Change(
            null,
            $"insert into sheet ({Columns}) values (@id, @owner, @form, @name, @answers, 1, @now, @now, null)",
            ("id", sheet.Id), ("owner", owner), ("form", form), ("name", name), ("answers", JsonSerializer.Serialize(answers)), ("now", Instant.Written(now)));
        return sheet;
    }

    /// <summary>Keeps what was changed. When the sheet was saved elsewhere since <paramref name="revision"/>, both stay: this becomes a sheet of its own.</summary>
    /// <returns>The sheet that holds these answers, or null when the owner has no such sheet.</returns>
    public Sheet? Save(string owner, string id, string name, IReadOnlyDictionary<string, string> answers, long revision)
    {
        if (Find(owner, id) is not { } before)
            return null;
        if (SameAnswers(before.Answers, answers) && string.Equals(before.Name, name, StringComparison.Ordinal))
            return before;
        using var connection = store.Connect();
        var changed = connection.Change(
            null,
            "update sheet set name = @name, answers = @answers, revision = revision + 1, changed_at = @now where id = @id and owner = @owner and revision = @revision",
            ("name", name), ("answers", JsonSerializer.Serialize(answers)), ("now", Instant.Written(time.GetUtcNow())), ("id", id), ("owner", owner), ("revision", revision));
        return changed > 0 ? Find(owner, id) : Add(owner, before.Form, name, answers);
    }

    /// <summary>A sheet of that owner, or null.</summary>
    public Sheet? Find(string owner, string id)
    {
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from sheet where id = @id and owner = @owner", Read, ("id", id), ("owner", owner)).SingleOrDefault();
    }

    /// <summary>Sheets of that owner, last changed first; those thrown away last.</summary>
    public IReadOnlyList<Sheet> Of(string owner)
    {
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from sheet where owner = @owner order by case when deleted_at is null then 0 else 1 end, changed_at desc, id", Read, ("owner", owner));
    }

    /// <summary>Throws a sheet away; it can be brought back within <see cref="BroughtBackWithin"/>.</summary>
    /// <returns>Whether the owner has it.</returns>
    public bool Delete(string owner, string id) => Mark(owner, id, Instant.Written(time.GetUtcNow()));

    /// <summary>Brings a sheet back.</summary>
    /// <returns>Whether the owner has it.</returns>
    public bool BringBack(string owner, string id) => Mark(owner, id, null);

    /// <summary>Gives all sheets of one owner to another: a space that gets an account.</summary>
    /// <returns>How many.</returns>
    public int Move(string from, string to)
    {
        using var connection = store.Connect();
        return connection.Change(null, "update sheet set owner = @to where owner = @from", ("from", from), ("to", to));
    }

    /// <summary>Removes what was thrown away or not touched for too long.</summary>
    /// <returns>How many.</returns>
    public int Purge()
    {
        var now = time.GetUtcNow();
        using var connection = store.Connect();
        return connection.Change(
            null,
            "delete from sheet where deleted_at < @deleted or changed_at < @untouched",
            ("deleted", Instant.Written(now - BroughtBackWithin)), ("untouched", Instant.Written(now - KeptFor)));
    }

    bool Mark(string owner, string id, string? deletedAt)
    {
        using var connection = store.Connect();
        return connection.Change(null, "update sheet set deleted_at = @at where id = @id and owner = @owner", ("at", deletedAt), ("id", id), ("owner", owner)) > 0;
    }

    static bool SameAnswers(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(a => other.TryGetValue(a.Key, out var value) && string.Equals(value, a.Value, StringComparison.Ordinal));

    static Sheet Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(4))!, // written by Add or Save
        row.GetInt64(5),
        Instant.Read(row.GetString(6)),
        Instant.Read(row.GetString(7)),
        row.IsDBNull(8) ? null : Instant.Read(row.GetString(8)));
}
