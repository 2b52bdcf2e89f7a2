using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statbank.Formats;

namespace Innovare.Survey.Store;

/// <summary>Requests for special runs in a store of their own, and the tables made for them beside the releases, found by id alone.</summary>
public static class SpecialRuns
{
    public const string Waiting = "waiting", Made = "made", Refused = "refused";

    // Anyone may ask: a bound on what waits.
    const long MostWaiting = 200;

    const string Columns = "id, name, mail, language, round, request, purpose, site, asked_at, state, result, reason";

    /// <summary>The tables of requests.</summary>
    public static MigrationSet Tables { get; } = new("special", typeof(SpecialRuns).Assembly);

    /// <summary>The store on either database.</summary>
    public static StoreShape Shape { get; } = new("special", Tables, Outbox.Tables, AuditLog.Tables);

    /// <summary>Keeps a request.</summary>
    /// <returns>False when too many wait.</returns>
    public static bool Ask(Platform.Database.Store store, TimeProvider time, SpecialRunRow asked)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(asked);
        using var connection = store.Connect();
        if ((long)connection.Execute(null, "select count(*) from special_run where state = 'waiting'")! >= MostWaiting) // a count is a number
            return false;
        connection.Change(
            null,
            "insert into special_run (id, name, mail, language, round, request, purpose, site, asked_at, state, reason) values (@id, @name, @mail, @language, @round, @request, @purpose, @site, @at, 'waiting', '')",
            ("id", Id.Next(time)), ("name", asked.Name), ("mail", asked.Mail), ("language", asked.Language is Language.English ? "en" : "da"), ("round", asked.Round), ("request", asked.Request),
            ("purpose", asked.Purpose), ("site", asked.Site), ("at", Written(time)));
        return true;
    }

    /// <summary>All requests, those that wait first, then the newest first.</summary>
    public static IReadOnlyList<SpecialRunRow> All(Platform.Database.Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from special_run order by case when state = 'waiting' then 0 else 1 end, id desc", Read);
    }

    /// <summary>The request of that id, or null.</summary>
    public static SpecialRunRow? Find(Platform.Database.Store store, string id)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from special_run where id = @id", Read, ("id", id)).SingleOrDefault();
    }

    /// <summary>Decides, once, and writes to who asked.</summary>
    /// <returns>Whether it was still waiting.</returns>
    public static bool Decide(Platform.Database.Store store, TimeProvider time, (string Id, string Role) account, SpecialRunRow run, string? result, string reason, Letter letter)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(run);
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        if (connection.Change(
            transaction, "update special_run set state = @state, result = @result, reason = @reason, decided_by = @by, decided_at = @at where id = @id and state = 'waiting'",
            ("state", result is null ? Refused : Made), ("result", result), ("reason", reason), ("by", account.Id), ("at", Written(time)), ("id", run.Id)) == 0)
            return false;
        AuditLog.Append(transaction, time, new(account.Id, account.Role, AuditAct.Change, $"special/{run.Id}/{(result is null ? Refused : Made)}"));
        Outbox.Add(transaction, time, letter);
        transaction.Commit();
        return true;
    }

    /// <summary>Lays a table where whoever has its id can read it: 80 bits that nobody guesses.</summary>
    public static string Publish(Platform.Database.Store publication, TimeProvider time, Func<string, Cube> table)
    {
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(time);
        var id = "S" + Convert.ToHexString(RandomNumberGenerator.GetBytes(10));
        using var connection = publication.Connect();
        connection.Change(
            null, "insert into special_table (id, document, made_at) values (@id, @document, @at)",
            ("id", id), ("document", JsonSerializer.Serialize(table(id), CubeJson.Options)), ("at", time.GetUtcNow().ToUnixTimeMilliseconds()));
        return id;
    }

    /// <summary>The table of that id and when it was made, or null.</summary>
    public static (Cube Table, DateTimeOffset At)? Table(Stores stores, string id)
    {
        ArgumentNullException.ThrowIfNull(stores);
        if (!stores.Has(PublicationContext.Shape))
            return null;
        using var connection = stores.Open(PublicationContext.Shape).Connect();
        return connection.Query(null, "select document, made_at from special_table where id = @id", row => ((Cube, DateTimeOffset)?)(
            JsonSerializer.Deserialize<Cube>(row.GetString(0), CubeJson.Options)!, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))), ("id", id)).SingleOrDefault(); // we wrote it
    }

    static SpecialRunRow Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3) is "en" ? Language.English : Language.Danish, row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7),
        DateTimeOffset.Parse(row.GetString(8), CultureInfo.InvariantCulture), row.GetString(9), row.IsDBNull(10) ? null : row.GetString(10), row.GetString(11));

    internal static string Written(TimeProvider time) => Written(time.GetUtcNow());

    internal static string Written(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
