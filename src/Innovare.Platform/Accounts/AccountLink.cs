using System.Data.Common;
using Innovare.Platform.Database;

namespace Innovare.Platform.Accounts;

/// <summary>A link that works once, until it ends.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Mail">Address it was sent to; empty for the first administrator, who writes it.</param>
/// <param name="Account">Account it is for, or null when it is made by the link.</param>
/// <param name="Roles">What the account will be allowed.</param>
/// <param name="TotpKey">Key the authenticator is to learn.</param>
/// <param name="MadeBy">Account id of who invited, or <c>start</c>.</param>
/// <param name="EndsAt">When it is over.</param>
public sealed record AccountLink(LinkPurpose Purpose, string Mail, string? Account, IReadOnlySet<Role> Roles, string TotpKey, string MadeBy, DateTimeOffset EndsAt)
{
    const string Columns = "purpose, mail, account, roles, totp_key, made_by, ends_at";

    /// <summary>How long each kind lives.</summary>
    public static TimeSpan LifeOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Enrol => TimeSpan.FromDays(3),
        LinkPurpose.Password => TimeSpan.FromHours(1),
        _ => TimeSpan.FromMinutes(30),
    };

    /// <summary>Keeps the link and gives its secret; those that are over go. Links of the same purpose and address stop working.</summary>
    public static string Make(DbTransaction transaction, TimeProvider time, LinkPurpose purpose, string mail, string? account, IReadOnlySet<Role> roles, string madeBy)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(roles);
        var (secret, now, connection) = (Secret.New(), time.GetUtcNow(), transaction.Open());
        connection.Change(transaction, "delete from account_link where ends_at < @now or (purpose = @purpose and mail = @mail)", ("now", AccountTable.Written(now)), ("purpose", Word(purpose)), ("mail", mail));
        connection.Change(
            transaction,
            $"insert into account_link (secret, {Columns}) values (@secret, @purpose, @mail, @account, @roles, @key, @by, @ends)",
            ("secret", Secret.Hash(secret)), ("purpose", Word(purpose)), ("mail", mail), ("account", account), ("roles", string.Join(' ', roles.Order().Select(AccountTable.Word))),
            ("key", Totp.NewKey()), ("by", madeBy), ("ends", AccountTable.Written(now + LifeOf(purpose))));
        return secret;
    }

    /// <summary>The link of that secret and purpose, or null; looking burns nothing, so a mail scanner may.</summary>
    public static AccountLink? Find(Store store, TimeProvider time, LinkPurpose purpose, string secret)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return Find(connection, null, time, purpose, secret);
    }

    /// <summary>Takes the link: of several who try, one gets it.</summary>
    public static AccountLink? Take(DbTransaction transaction, TimeProvider time, LinkPurpose purpose, string secret)
    {
        var connection = transaction.Open();
        var link = Find(connection, transaction, time, purpose, secret);
        return connection.Change(transaction, "delete from account_link where secret = @secret", ("secret", Secret.Hash(secret))) == 1 ? link : null;
    }

    static AccountLink? Find(DbConnection connection, DbTransaction? transaction, TimeProvider time, LinkPurpose purpose, string secret) => connection.Query(
        transaction,
        $"select {Columns} from account_link where secret = @secret and purpose = @purpose and ends_at > @now",
        row => new AccountLink(
            purpose, row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2),
            row.GetString(3).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(AccountTable.Role).ToHashSet(),
            row.GetString(4), row.GetString(5), AccountTable.Time(row.GetString(6))),
        ("secret", Secret.Hash(secret)), ("purpose", Word(purpose)), ("now", AccountTable.Written(time.GetUtcNow()))).SingleOrDefault();

    static string Word(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Enrol => "enrol",
        LinkPurpose.Password => "password",
        _ => "sign-in",
    };
}
