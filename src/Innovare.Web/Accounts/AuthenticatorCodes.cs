using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Microsoft.AspNetCore.Identity;

namespace Innovare.Web.Accounts;

/// <summary>The framework's own authenticator takes a code again within its half-minutes; this one takes each once.</summary>
sealed class AuthenticatorCodes(Settings settings, TimeProvider time) : IUserTwoFactorTokenProvider<Account>
{
    public Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (user.TotpKey is null || Totp.StepOf(Totp.Opened(Stores.Of(settings).Ring, user.Id, user.TotpKey), token, time.GetUtcNow()) is not { } step || step <= user.TotpStep)
            return Task.FromResult(false);
        user.TotpStep = step; // AccountTable.Spend decides between two who came at once
        return Task.FromResult(true);
    }

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.TotpKey is not null);
}
