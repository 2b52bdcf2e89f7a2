using System.Data.Common;
using System.Globalization;
using Innovare.Platform.Database;

namespace Innovare.Platform.Accounts;

/// <summary>Accounts in the platform store. What changes them stands in the caller's transaction, beside its audit entry and its letter.</summary>
public static class AccountTable
{
    const string Columns = "id, kind, mail, name, password, totp_key, totp_step, subject, is_active, created_at";

    /// <summary>The tables of accounts, sessions and links.</summary>
    public static MigrationSet Tables { get; } = new("accounts", typeof(AccountTable).Assembly);

    /// <summary>Adds an account.</summary>
    /// <returns>False when the address has one of that kind already; nothing is added then.</returns>
    public static bool Add(DbTransaction transaction, Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var isNew = transaction.Open().Change(
            transaction,
            $"insert into account ({Columns}) values (@id, @kind, @mail, @name, @password, @key, @step, @subject, @active, @at) on conflict (kind, mail) do nothing",
            ("id", account.Id), ("kind", Word(account.Kind)), ("mail", account.Mail), ("name", account.Name), ("password", account.Password), ("key", account.TotpKey),
            ("step", account.TotpStep), ("subject", account.Subject), ("active", account.IsActive ? 1L : 0L), ("at", Written(account.CreatedAt))) == 1;
        if (isNew)
        {
            SetRoles(transaction, account.Id, account.Roles);
            SetRecoveryCodes(transaction, account);
        }
        return isNew;
    }

    /// <summary>Keeps the hash of a password.</summary>
    public static void SetPassword(DbTransaction transaction, Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        transaction.Open().Change(transaction, "update account set password = @password where id = @id", ("id", account.Id), ("password", account.Password));
    }

    /// <summary>Keeps the key of the authenticator, with the code that proved it spent, and the recovery codes that belong to it.</summary>
    public static void SetAuthenticator(DbTransaction transaction, Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        transaction.Open().Change(transaction, "update account set totp_key = @key, totp_step = @step where id = @id", ("id", account.Id), ("key", account.TotpKey), ("step", account.TotpStep));
        SetRecoveryCodes(transaction, account);
    }

    /// <summary>Keeps the recovery codes; the former ones are gone.</summary>
    public static void SetRecoveryCodes(DbTransaction transaction, Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var connection = transaction.Open();
        connection.Change(transaction, "delete from account_recovery where account = @id", ("id", account.Id));
        foreach (var code in account.RecoveryCodes)
            connection.Change(transaction, "insert into account_recovery (account, code) values (@id, @code)", ("id", account.Id), ("code", code));
    }

    /// <summary>Gives an account exactly these roles.</summary>
    public static void SetRoles(DbTransaction transaction, string account, IEnumerable<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        var connection = transaction.Open();
        connection.Change(transaction, "delete from account_role where account = @id", ("id", account));
        foreach (var role in roles)
            connection.Change(transaction, "insert into account_role (account, role) values (@id, @role)", ("id", account), ("role", Word(role)));
    }

    /// <summary>Closes or opens an account; a closed one keeps no session.</summary>
    public static void SetActive(DbTransaction transaction, string account, bool isActive)
    {
        transaction.Open().Change(transaction, "update account set is_active = @active where id = @id", ("id", account), ("active", isActive ? 1L : 0L));
        if (!isActive)
            Sessions.EndOf(transaction, account);
    }

    /// <summary>Binds an account to whom an identity provider means by it.</summary>
    public static void SetSubject(DbTransaction transaction, string account, string subject) =>
        transaction.Open().Change(transaction, "update account set subject = @subject where id = @id", ("id", account), ("subject", subject));

    /// <summary>Keeps the key of an authenticator sealed that was kept readable.</summary>
    public static void Seal(DbTransaction transaction, string account, string sealedKey) =>
        transaction.Open().Change(transaction, "update account set totp_key = @key where id = @id", ("id", account), ("key", sealedKey));

    /// <summary>Spends an authenticator code: false when it, or a later one, has been used.</summary>
    public static bool Spend(DbTransaction transaction, string account, long step) => transaction.Open().Change(
        transaction, "update account set totp_step = @step where id = @id and totp_step < @step", ("id", account), ("step", step)) == 1;

    /// <summary>Spends a recovery code, given as its hash: false when it is not there any more.</summary>
    public static bool SpendRecovery(DbTransaction transaction, string account, string code) => transaction.Open().Change(
        transaction, "delete from account_recovery where account = @id and code = @code", ("id", account), ("code", code)) == 1;

    /// <summary>The account of that id, or null.</summary>
    public static Account? Find(Store store, string id) => Query(store, "id = @id", ("id", id)).SingleOrDefault();

    /// <summary>The account of that kind and address, however it is written; or null.</summary>
    public static Account? Find(Store store, AccountKind kind, string mail) =>
        Query(store, "kind = @kind and mail = @mail", ("kind", Word(kind)), ("mail", Folded(mail))).SingleOrDefault();

    /// <summary>The same within a transaction, without its roles and codes.</summary>
    public static Account? Find(DbTransaction transaction, AccountKind kind, string mail) => transaction.Open().Query(
        transaction, $"select {Columns} from account where kind = @kind and mail = @mail", Read, ("kind", Word(kind)), ("mail", Folded(mail))).SingleOrDefault();

    /// <summary>The account an identity provider means, or null.</summary>
    public static Account? FindSubject(Store store, string subject) => Query(store, "subject = @subject", ("subject", subject)).SingleOrDefault();

    /// <summary>All accounts of a kind, by name.</summary>
    public static IReadOnlyList<Account> All(Store store, AccountKind kind) => Query(store, "kind = @kind order by name, id", ("kind", Word(kind)));

    /// <summary>Whether any account of staff is there, used or not.</summary>
    public static bool HasStaff(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Execute(null, "select 1 from account where kind = 'staff' limit 1") is not null;
    }

    /// <summary>How an address is kept: without blanks around it, in lower case.</summary>
    public static string Folded(string mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return mail.Trim().ToLowerInvariant();
    }

    internal static string Word(AccountKind kind) => kind is AccountKind.Staff ? "staff" : "workplace";

    internal static AccountKind Kind(string word) => word is "staff" ? AccountKind.Staff : AccountKind.Workplace;

    internal static string Word(Role role) => role.ToString().ToLowerInvariant();

    internal static Role Role(string word) => Enum.Parse<Role>(word, ignoreCase: true);

    internal static string Written(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Time(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);

    internal static DbConnection Open(this DbTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return transaction.Connection ?? throw new ArgumentException("The transaction has ended.", nameof(transaction));
    }

    static List<Account> Query(Store store, string where, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        var accounts = connection.Query(null, $"select {Columns} from account where {where}", Read, values).ToList();
        foreach (var account in accounts)
        {
            account.Roles = connection.Query(null, "select role from account_role where account = @id", row => Role(row.GetString(0)), ("id", account.Id)).ToHashSet();
            account.RecoveryCodes = connection.Query(null, "select code from account_recovery where account = @id", row => row.GetString(0), ("id", account.Id)).ToHashSet();
        }
        return accounts;
    }

    static Account Read(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        Kind = Kind(row.GetString(1)),
        Mail = row.GetString(2),
        Name = row.GetString(3),
        Password = row.IsDBNull(4) ? null : row.GetString(4),
        TotpKey = row.IsDBNull(5) ? null : row.GetString(5),
        TotpStep = row.GetInt64(6),
        Subject = row.IsDBNull(7) ? null : row.GetString(7),
        IsActive = row.GetInt64(8) == 1,
        CreatedAt = Time(row.GetString(9)),
    };
}
