using System.Data.Common;
using Innovare.Platform.Database;

namespace Innovare.Platform.Accounts;

/// <summary>Somebody has been sent to an identity provider and is expected back once.</summary>
/// <param name="Kind">The account they come for.</param>
/// <param name="Nonce">What the provider must repeat in its token.</param>
/// <param name="Verifier">What proves to the provider that we began it (PKCE, RFC 7636).</param>
public sealed record ProviderRequest(AccountKind Kind, string Nonce, string Verifier)
{
    static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <summary>Begins one.</summary>
    /// <returns>The state that goes with it; kept as a hash.</returns>
    public static (string State, ProviderRequest Request) Begin(DbTransaction transaction, TimeProvider time, AccountKind kind)
    {
        ArgumentNullException.ThrowIfNull(time);
        var (state, request, now) = (Secret.New(), new ProviderRequest(kind, Secret.New(), Secret.New()), time.GetUtcNow());
        var connection = transaction.Open();
        connection.Change(transaction, "delete from account_request where ends_at < @now", ("now", AccountTable.Written(now)));
        connection.Change(
            transaction,
            "insert into account_request (state, kind, language, nonce, verifier, ends_at) values (@state, @kind, '', @nonce, @verifier, @ends)",
            ("state", Secret.Hash(state)), ("kind", AccountTable.Word(kind)), ("nonce", request.Nonce), ("verifier", request.Verifier), ("ends", AccountTable.Written(now + Life)));
        return (state, request);
    }

    /// <summary>Takes it: a state that comes again, or never was, gives null.</summary>
    public static ProviderRequest? Take(DbTransaction transaction, TimeProvider time, AccountKind kind, string state)
    {
        ArgumentNullException.ThrowIfNull(time);
        var connection = transaction.Open();
        return connection.Query(
            transaction,
            "delete from account_request where state = @state and kind = @kind and ends_at > @now returning nonce, verifier",
            row => new ProviderRequest(kind, row.GetString(0), row.GetString(1)),
            ("state", Secret.Hash(state)), ("kind", AccountTable.Word(kind)), ("now", AccountTable.Written(time.GetUtcNow()))).SingleOrDefault();
    }
}
