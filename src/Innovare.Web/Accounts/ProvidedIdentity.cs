namespace Innovare.Web.Accounts;

/// <summary>Who the provider says it is.</summary>
/// <param name="Subject">Issuer and subject: who it will be next time too.</param>
/// <param name="Mail">Work e-mail, when the provider has proved it.</param>
/// <param name="IsEmployee">The provider's word that this is a public employee.</param>
sealed record ProvidedIdentity(string Subject, string? Mail, bool IsEmployee);
