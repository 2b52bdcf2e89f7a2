using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Innovare.Platform.Accounts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Innovare.Web.Accounts;

/// <summary>Talks with the identity provider: OpenID Connect Core 1.0, authorization code with PKCE (RFC 7636).</summary>
sealed class ProviderDoor : IDisposable
{
    static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(15) }) { Timeout = TimeSpan.FromSeconds(10) };
    readonly Provider? _provider;
    readonly ConfigurationManager<OpenIdConnectConfiguration>? _configuration;

    public ProviderDoor(IServiceProvider services)
    {
        _provider = services.GetService<Provider>();
        if (_provider is not null)
            _configuration = new(
                _provider.Issuer + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever(_http) { RequireHttps = !new Uri(_provider.Issuer).IsLoopback });
    }

    /// <summary>How a session that begins here is marked.</summary>
    public const string Proof = "provider";

    /// <summary>Where one signs out of the provider too (OpenID Connect RP-Initiated Logout 1.0), or null when it offers no such place or cannot be asked now.</summary>
    public async Task<string?> SignOutAddress(CancellationToken stop)
    {
        if (_provider is null)
            return null;
        try
        {
            var (provider, configuration) = await Open(stop);
            return Uri.TryCreate(configuration.EndSessionEndpoint, UriKind.Absolute, out var there) && (there.Scheme is "https" || there.IsLoopback)
                ? QueryHelpers.AddQueryString(there.AbsoluteUri, "client_id", provider.Client)
                : null;
        }
        catch (Exception trouble) when (trouble is InvalidOperationException or IOException or HttpRequestException)
        {
            return null; // signing out here must not fail because the provider is away
        }
    }

    public bool IsOpen => _provider is not null;

    /// <summary>Where the reader is sent.</summary>
    public async Task<string> Address(ProviderRequest request, string state, string back, CancellationToken stop)
    {
        var (provider, configuration) = await Open(stop);
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["response_type"] = "code",
            ["client_id"] = provider.Client,
            ["redirect_uri"] = back,
            ["scope"] = "openid email profile",
            ["state"] = state,
            ["nonce"] = request.Nonce,
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(request.Verifier))),
            ["code_challenge_method"] = "S256",
        };
        if (provider.Assurance.Count > 0)
            query["acr_values"] = string.Join(' ', provider.Assurance);
        return QueryHelpers.AddQueryString(configuration.AuthorizationEndpoint, query);
    }

    /// <summary>Exchanges the code and reads what the provider says.</summary>
    /// <returns>Who it is, or why not.</returns>
    public async Task<(ProvidedIdentity? Identity, Problem? Refusal)> Answer(ProviderRequest request, string code, string back, CancellationToken stop)
    {
        var (provider, configuration) = await Open(stop);
        if (await Exchange(provider, configuration, request, code, back, stop) is not { } written)
            return (null, Problems.ProviderAnswer);
        var read = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(written, new TokenValidationParameters
        {
            ValidIssuer = configuration.Issuer,
            ValidAudience = provider.Client,
            IssuerSigningKeys = configuration.SigningKeys,
            ValidAlgorithms = Algorithms,
            ClockSkew = TimeSpan.FromMinutes(1),
        });
        if (!read.IsValid || read.SecurityToken is not JsonWebToken token || Claim(token, "nonce") != request.Nonce
            || Claim(token, "sub") is not { Length: > 0 } subject || (Claim(token, "azp") ?? provider.Client) != provider.Client)
            return (null, Problems.ProviderAnswer);
        if (provider.Assurance.Count > 0 && !provider.Assurance.Contains(Claim(token, "acr") ?? ""))
            return (null, Problems.AssuranceTooLow);
        var isProved = Claim(token, "email_verified") is null or "true" or "True";
        return (new($"{configuration.Issuer} {subject}", isProved ? Claim(token, provider.MailClaim) : null,
            provider.EmployeeClaim is { } employee && Claim(token, employee.Name) == employee.Value), null);
    }

    public void Dispose() => _http.Dispose();

    async Task<(Provider, OpenIdConnectConfiguration)> Open(CancellationToken stop)
    {
        if (_provider is null || _configuration is null)
            throw new InvalidOperationException("No identity provider is named.");
        var configuration = await _configuration.GetConfigurationAsync(stop);
        return configuration.Issuer.TrimEnd('/') == _provider.Issuer // who answers there may not speak for another
            ? (_provider, configuration)
            : throw new InvalidOperationException($"The identity provider calls itself {configuration.Issuer}, and INNOVARE_OIDC names {_provider.Issuer}.");
    }

    async Task<string?> Exchange(Provider provider, OpenIdConnectConfiguration configuration, ProviderRequest request, string code, string back, CancellationToken stop)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, configuration.TokenEndpoint)
        {
            Content = new FormUrlEncodedContent([new("grant_type", "authorization_code"), new("code", code), new("redirect_uri", back), new("code_verifier", request.Verifier)]),
        };
        message.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(provider.Client)}:{Uri.EscapeDataString(provider.Secret)}")));
        using var answer = await _http.SendAsync(message, stop);
        if (!answer.IsSuccessStatusCode)
            return null;
        using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(stop));
        return said.RootElement.TryGetProperty("id_token", out var token) ? token.GetString() : null;
    }

    static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<object>(name, out var value) ? value?.ToString() : null;
}
