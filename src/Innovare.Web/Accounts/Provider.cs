using Innovare.Platform;
using Microsoft.AspNetCore.WebUtilities;

namespace Innovare.Web.Accounts;

/// <summary>The identity provider of INNOVARE_OIDC.</summary>
/// <param name="Issuer">Its address, as its tokens name it.</param>
/// <param name="Client">Our name there.</param>
/// <param name="Secret">Our secret there.</param>
/// <param name="Assurance">The values of <c>acr</c> that are strong enough; empty when any is.</param>
/// <param name="MailClaim">Claim that holds the work e-mail.</param>
/// <param name="EmployeeClaim">Claim and value by which the provider says that somebody is a public employee, or null: then the mail must be on a listed domain.</param>
sealed record Provider(string Issuer, string Client, string Secret, IReadOnlyList<string> Assurance, string MailClaim, (string Name, string Value)? EmployeeClaim)
{
    /// <summary>Reads the setting; null when no provider is named.</summary>
    /// <exception cref="StartRefusedException">It is written otherwise; the message does not repeat it.</exception>
    public static Provider? Of(Settings settings)
    {
        if (settings.Oidc is not { } said)
            return null;
        if (!Uri.TryCreate(said, UriKind.Absolute, out var uri) || !(uri.Scheme is "https" || (uri.Scheme is "http" && uri.IsLoopback)))
            throw new StartRefusedException("INNOVARE_OIDC is not an https address: write it as https://login.example?client=innovare&secret=…&acr=substantial,high");
        var words = QueryHelpers.ParseQuery(uri.Query);
        string Word(string name) => words.TryGetValue(name, out var value) ? value.ToString() : "";
        if (Word("client").Length == 0 || Word("secret").Length == 0)
            throw new StartRefusedException("INNOVARE_OIDC names no client or no secret: add ?client=…&secret=…");
        var employee = Word("employee").Split(':', 2);
        return new(
            uri.GetLeftPart(UriPartial.Path).TrimEnd('/'), Word("client"), Word("secret"),
            Word("acr").Split(',', StringSplitOptions.RemoveEmptyEntries), Word("mail") is { Length: > 0 } mail ? mail : "email",
            employee.Length == 2 ? (employee[0], employee[1]) : null);
    }

    /// <summary>Without the secret.</summary>
    public override string ToString() => $"{Issuer} as {Client}";
}
