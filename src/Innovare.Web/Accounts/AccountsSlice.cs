using Innovare.Platform;
using Innovare.Platform.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
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
        services.AddSingleton<AccountWork>();
        services.AddSingleton<WorkDomains>();
        if (Provider.Of(settings) is { } provider)
            services.AddSingleton(provider);
        services.AddSingleton<ProviderDoor>();
    }

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(Face.Backoffice, AccountsTexts.Users, Addresses.StaffUsers, Role.Administrator),
        new(Face.Backoffice, AccountsTexts.Log, Addresses.StaffLog, Role.Administrator),
        new(Face.Backoffice, AccountsTexts.YourAccount, Addresses.StaffAccount),
        new(Face.Workplace, AccountsTexts.YourWorkplace, Addresses.Workplace, Role.Workplace),
    ];

    public override void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(Addresses.StaffEnrol.Danish + "/qr.svg", (HttpContext http, AccountWork work, FaceCookies cookies) =>
            cookies.Read(http.Request, Face.Backoffice, StaffLinkModel.Cookie) is { } secret && AccountLink.Find(work.Store, work.Time, LinkPurpose.Enrol, secret) is { } link
                ? Results.Text(QrPicture.Svg(Totp.Address(work.KeyOf(link, secret), link.Mail.Length > 0 ? link.Mail : "administrator")), "image/svg+xml")
                : Results.NotFound())
        .On(new OnFace(Face.Backoffice, [], IsForAnyone: true));
}
