using Innovare.Platform;
using Innovare.Platform.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Innovare.Web.Accounts;

/// <summary>Signing in, on the faces that ask for it.</summary>
sealed class AccountsSlice : Slice
{
    /// <summary>PBKDF2 with SHA-512: as many rounds as OWASP's Password Storage Cheat Sheet asks of it.</summary>
    public static IOptions<PasswordHasherOptions> Hashing { get; } = Options.Create(new PasswordHasherOptions { IterationCount = 210_000 });

    public override void AddServices(IServiceCollection services, Settings settings)
    {
        services.AddIdentityCore<Account>()
            .AddUserStore<UserStore>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddSingleton(Hashing);
        services.RemoveAll<IPasswordValidator<Account>>();
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.RemoveAll<IUserValidator<Account>>(); // an account's address is checked when it is invited, and is its name
        services.AddScoped<StaffSignIn>();
        services.AddSingleton<SigningOut>();
    }
}
