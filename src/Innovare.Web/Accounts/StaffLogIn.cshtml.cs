using System.Globalization;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>The door of the backoffice.</summary>
[At(nameof(Addresses.StaffLogIn), Face.Backoffice, IsForAnyone = true), Limited(Limit.SignIn)]
sealed class StaffLogInModel(StaffSignIn signIn) : SitePage
{
    public override Text Title => AccountsTexts.LogIn;

    /// <summary>What was typed, to stand there again; never the password.</summary>
    public string Mail { get; private set; } = "";

    public string? Trouble { get; private set; }

    /// <summary>The page that was asked for before one had signed in.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Til { get; set; }

    public IActionResult OnGet() => Actor is null ? Page() : Onward();

    public async Task<IActionResult> OnPost(string? mail, string? password, string? code)
    {
        Mail = mail ?? "";
        switch (await signIn.Try(HttpContext, Mail, password ?? "", code ?? ""))
        {
            case SignInOutcome.Done:
                return Onward();
            case SignInOutcome.Wait wait:
                Trouble = string.Format(Culture, AccountsTexts.Wait[Language], Duration(wait.For));
                break;
            default:
                Trouble = AccountsTexts.Wrong[Language];
                break;
        }
        return Page();
    }

    // only to a page of the backoffice itself: a link from elsewhere leads nowhere else
    LocalRedirectResult Onward() =>
        LocalRedirect(Til is not null && Url.IsLocalUrl(Til) && (Til.StartsWith(Addresses.Staff.Danish, StringComparison.Ordinal) || Til.StartsWith(Addresses.Staff.English, StringComparison.Ordinal))
            ? Til
            : Addresses.Staff.In(Language));

    string Duration(TimeSpan wait) => wait < TimeSpan.FromMinutes(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(wait.TotalSeconds)} {(Language is Language.Danish ? "sekunder" : "seconds")}")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(wait.TotalMinutes)} {(Language is Language.Danish ? "minutter" : "minutes")}");
}
