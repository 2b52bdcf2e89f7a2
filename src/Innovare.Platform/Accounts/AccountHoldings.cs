using System.Data.Common;
using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Platform.Accounts;

/// <summary>Accounts with their roles, where they are signed in, and links that wait to be used. Passwords and keys are never shown: that they are there is.</summary>
sealed class AccountHoldings : IHoldings
{
    const string LastAdministrator = "select count(*) from account a join account_role r on r.account = a.id where a.is_active = 1 and r.role = 'administrator' and a.id <> @id";

    public string Class => "account";

    public MigrationSet Tables => AccountTable.Tables;

    public IReadOnlyList<Holding> All(HoldingPlace place)
    {
        using var connection = place.Rows.Connect();
        var roles = connection.Query(null, "select account, role from account_role", row => (Account: row.GetString(0), Role: row.GetString(1))).ToLookup(r => r.Account, r => r.Role, StringComparer.Ordinal);
        var accounts = connection.Query(
            null,
            "select id, kind, mail, name, subject, is_active, created_at, case when password is null then 0 else 1 end as has_password, case when totp_key is null then 0 else 1 end as has_totp, 'account/' || id as number from account order by id",
            row => HoldingRow.Read(row, id: "number", at: "created_at", title: "name", keys: ["mail", "number"]));
        var sessions = connection.Query(
            null,
            "select 'session/' || id as id, 'account/' || account as account, proof, device, begun_at, seen_at, ends_at from account_session order by id",
            row => HoldingRow.Read(row, id: "id", at: "begun_at", title: "device", keys: "account"));
        var links = connection.Query(
            null,
            "select 'link/' || mail as id, purpose, mail, roles, 'account/' || made_by as made_by, ends_at from account_link order by mail",
            row => HoldingRow.Read(row, id: "id", at: "ends_at", title: "purpose", keys: "mail"));
        return [.. sessions, .. links, .. accounts.Select(a => a with { Fields = [.. a.Fields, .. roles[a.Id["account/".Length..]].Select(r => KeyValuePair.Create("role", r))] })];
    }

    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) => [.. All(place).Where(h => h.At <= until)];

    /// <summary>The last administrator stays: without one nobody could let others in.</summary>
    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids)
    {
        using var connection = place.Rows.Connect();
        using var transaction = connection.BeginTransaction();
        var gone = 0;
        foreach (var (kind, id) in ids.Select(i => i.Split('/', 2)).Where(i => i.Length == 2).Select(i => (i[0], i[1])))
            gone += kind switch
            {
                "session" => connection.Change(transaction, "delete from account_session where id = @id", ("id", id)),
                "link" => connection.Change(transaction, "delete from account_link where mail = @id", ("id", id)),
                _ when IsLastAdministrator(connection, transaction, id) => 0,
                _ => DeleteAccount(connection, transaction, id),
            };
        transaction.Commit();
        return gone;
    }

    static bool IsLastAdministrator(DbConnection connection, DbTransaction transaction, string id) =>
        connection.Execute(transaction, "select 1 from account_role where account = @id and role = 'administrator'", ("id", id)) is not null
        && connection.Execute(transaction, LastAdministrator, ("id", id)) is 0L;

    static int DeleteAccount(DbConnection connection, DbTransaction transaction, string id)
    {
        foreach (var table in (string[])["account_session", "account_link", "account_recovery", "account_role"])
            connection.Change(transaction, $"delete from {table} where account = @id", ("id", id));
        return connection.Change(transaction, "delete from account where id = @id", ("id", id));
    }
}
