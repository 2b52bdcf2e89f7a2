using System.Data.Common;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;

namespace Innovare.Web.Accounts;

/// <summary>The platform store as pages use it: what belongs together is kept together.</summary>
sealed class AccountWork(Settings settings, TimeProvider time)
{
    public Store Store => Stores.Of(settings).Open(PlatformStore.Shape);

    public TimeProvider Time => time;

    /// <summary>The key an authenticator learns from a link: with a sealing key it is made of the link and stands nowhere.</summary>
    public string KeyOf(AccountLink link, string secret) => settings.SealingKey is null ? link.TotpKey : Totp.KeyOf(Stores.Of(settings).Ring.Mark("authenticator", secret));

    /// <summary>The same as an account keeps it: sealed when the operator has given a sealing key.</summary>
    public string Kept(string account, string key) => settings.SealingKey is null ? key : Totp.Sealed(Stores.Of(settings).Ring, account, key);

    /// <summary>Does all of it, or nothing when it throws.</summary>
    public T Do<T>(Func<DbTransaction, T> work)
    {
        using var connection = Store.Connect();
        using var transaction = connection.BeginTransaction();
        var result = work(transaction);
        transaction.Commit();
        return result;
    }

    public void Do(Action<DbTransaction> work) => Do(transaction =>
    {
        work(transaction);
        return true;
    });

    /// <summary>Notes what somebody did to an account.</summary>
    public void Note(DbTransaction transaction, Actor actor, AuditAct act, string subject) =>
        AuditLog.Append(transaction, time, new(actor.Id, actor.Is(Role.Administrator) ? "administrator" : "staff", act, subject));
}
