using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Sealing;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Innovare.Web.Accounts;

/// <summary>Password and authenticator code, in one step, so that an answer never tells which of them was right.</summary>
sealed class StaffSignIn(UserManager<Account> users, Settings settings, TimeProvider time, FaceCookies cookies, IDataProtectionProvider protection)
{
    const string Device = "device";

    static readonly TimeSpan DeviceAge = TimeSpan.FromDays(180);

    // the address of a reader is never kept: it is mixed with a key that only this process knows
    static readonly byte[] Pepper = RandomNumberGenerator.GetBytes(32);

    static readonly Account Nobody = new() { Id = "", Kind = AccountKind.Staff, Mail = "", Name = "", CreatedAt = default };

    // what a password is compared with when there is no account: as much work as when there is
    static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Account>(AccountsSlice.Hashing).HashPassword(Nobody, "nobody knows this one"));

    Store Store => Stores.Of(settings).Open(PlatformStore.Shape);

    public async Task<SignInOutcome> Try(HttpContext context, string mail, string password, string code)
    {
        var account = AccountTable.Find(Store, AccountKind.Staff, mail);
        var isKnownDevice = account is not null && cookies.Read(context.Request, Face.Backoffice, Device) is { } device && Opened(device) == account.Id;
        var bucket = Bucket(isKnownDevice ? $"device {cookies.Read(context.Request, Face.Backoffice, Device)}" : $"network {RateLimits.ClientOf(context.Connection.RemoteIpAddress)} {AccountTable.Folded(mail)}");
        if (Failures.WaitOf(Store, time, bucket) is { Ticks: > 0 } wait)
            return new SignInOutcome.Wait(wait);
        var isPassword = await IsPassword(account, password);
        if (account is null || !isPassword || !account.IsActive)
            return Fail(bucket);
        if (!isKnownDevice && Failures.Count(Store, time, WrongCodes(account)) >= Failures.WrongCodes)
            return Fail(bucket);
        var proof = await Proof(account, code);
        return proof is null ? FailCode(account, bucket, context.ReaderLanguage()) : Begin(context, account, proof, bucket, code);
    }

    /// <summary>Begins a session of an account whose owner has proved themselves, and remembers the browser.</summary>
    public void Begin(HttpContext context, DbTransaction transaction, Account account, string proof)
    {
        if (cookies.Read(context.Request, Face.Backoffice) is { } old)
            Sessions.End(transaction, old); // a browser has one session
        var secret = Sessions.Begin(transaction, time, account, proof, context.Request.Headers.UserAgent.ToString());
        AuditLog.Append(transaction, time, new(account.Id, "staff", AuditAct.Change, $"account/{account.Id}/session/{proof}"));
        cookies.Write(context.Response, Face.Backoffice, secret);
        cookies.Write(context.Response, Face.Backoffice, Protector.Protect(account.Id), Device, DeviceAge);
    }

    /// <summary>The bucket of wrong codes of an account: emptied when its owner has chosen a new password.</summary>
    public static string WrongCodes(Account account) => $"codes {account.Id}";

    ITimeLimitedDataProtector Protector => protection.CreateProtector("innovare.device").ToTimeLimitedDataProtector();

    string? Opened(string device)
    {
        try
        {
            return Protector.Unprotect(device);
        }
        catch (CryptographicException)
        {
            return null; // not ours, or too old
        }
    }

    async Task<bool> IsPassword(Account? account, string password)
    {
        if (account?.Password is not null)
            return await users.CheckPasswordAsync(account, password);
        users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
        return false;
    }

    async Task<string?> Proof(Account account, string code)
    {
        if (await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, Typed(code)))
            return "code";
        return (await users.RedeemTwoFactorRecoveryCodeAsync(account, Typed(code))).Succeeded ? "recovery" : null;
    }

    SignInOutcome Begin(HttpContext context, Account account, string proof, string bucket, string code)
    {
        using var connection = Store.Connect();
        using var transaction = connection.BeginTransaction();
        var isSpent = proof is "code"
            ? AccountTable.Spend(transaction, account.Id, account.TotpStep)
            : AccountTable.SpendRecovery(transaction, account.Id, account.HashOf(Typed(code)));
        if (!isSpent)
            return new SignInOutcome.Wrong(); // somebody else has just used the same code
        if (settings.SealingKey is not null && account.TotpKey is { } key && !KeyRing.IsSealed(key))
            AccountTable.Seal(transaction, account.Id, Totp.Sealed(Stores.Of(settings).Ring, account.Id, key)); // enrolled before there was a sealing key
        AccountTable.SetPassword(transaction, account); // its hash may have been made anew, with more work in it
        Failures.Forget(transaction, bucket);
        Begin(context, transaction, account, proof);
        transaction.Commit();
        return new SignInOutcome.Done();
    }

    SignInOutcome.Wrong Fail(string bucket)
    {
        using var connection = Store.Connect();
        using var transaction = connection.BeginTransaction();
        Failures.Add(transaction, time, bucket);
        transaction.Commit();
        return new();
    }

    // somebody knows the password: its owner is told before the guessing of codes can get anywhere
    SignInOutcome.Wrong FailCode(Account account, string bucket, Language language)
    {
        using var connection = Store.Connect();
        using var transaction = connection.BeginTransaction();
        Failures.Add(transaction, time, bucket);
        if (Failures.Add(transaction, time, WrongCodes(account)) == Failures.WrongCodes)
            Outbox.Add(transaction, time, Letters.PasswordKnown(account, language, time));
        transaction.Commit();
        return new();
    }

    static string Typed(string code) => code.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    static string Bucket(string who) => Convert.ToHexStringLower(HMACSHA256.HashData(Pepper, Encoding.UTF8.GetBytes(who)));
}
