using Innovare.Platform.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Innovare.Web.Accounts;

/// <summary>What a password must be: long, and not made of what everybody would guess first. No rule on kinds of letters; they make passwords worse.</summary>
sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Shortest = 12;
    public const int Longest = 128;
    const int FewestKinds = 5;

    static readonly string[] Guessed = ["innovare", "password", "adgangskode", "kodeord", "qwerty", "123456", "abcdef"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Fault(user, password ?? "") is { } fault ? IdentityResult.Failed(new IdentityError { Code = fault, Description = fault }) : IdentityResult.Success);

    static string? Fault(Account user, string password)
    {
        var rest = password.ToLowerInvariant();
        foreach (var guess in (string[])[.. Guessed, .. user.Mail.Split('@', '.').Where(part => part.Length > 3), .. user.Name.ToLowerInvariant().Split(' ').Where(part => part.Length > 3)])
            rest = rest.Replace(guess, "", StringComparison.Ordinal);
        return password.Length is < Shortest or > Longest ? "length"
            : rest.Length < Shortest / 2 || rest.Distinct().Count() < FewestKinds ? "guessed"
            : null;
    }
}
