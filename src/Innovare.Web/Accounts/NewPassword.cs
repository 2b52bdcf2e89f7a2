using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Microsoft.AspNetCore.Identity;

namespace Innovare.Web.Accounts;

/// <summary>Tries a new password on the framework's rules and ours.</summary>
static class NewPassword
{
    /// <summary>Sets its hash on the account, in memory.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public static async Task<Text?> Set(UserManager<Account> users, Account account, string? password)
    {
        account.Password = null;
        var result = await users.AddPasswordAsync(account, password ?? "");
        return result.Errors.FirstOrDefault()?.Code switch
        {
            null => null,
            "guessed" => AccountsTexts.PasswordGuessed,
            _ => AccountsTexts.PasswordLength,
        };
    }
}
