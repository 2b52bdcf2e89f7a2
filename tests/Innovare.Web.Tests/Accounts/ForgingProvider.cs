using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Innovare.Web.Tests.Accounts;

/// <summary>A provider that hands out tokens with one fault each, which the real one never would.</summary>
public sealed class ForgingProvider : IDisposable
{
    readonly HttpListener _listener = new();
    readonly RSA _key = RSA.Create(2048);
    readonly RSA _other = RSA.Create(2048);
    readonly string _fault;
    string _nonce = "";

    public ForgingProvider(string fault)
    {
        _fault = fault;
        using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Issuer = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }
        _listener.Prefixes.Add(Issuer + "/");
        _listener.Start();
        _ = Serve();
    }

    public string Issuer { get; }

    public string Mail { get; set; } = "";

    public string Setting => $"{Issuer}?client=innovare&secret=a-secret-of-the-tests&acr=high";

    public void Dispose()
    {
        _listener.Close();
        _key.Dispose();
        _other.Dispose();
    }

    async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext met;
            try
            {
                met = await _listener.GetContextAsync();
            }
            catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            if (met.Request.Url!.AbsolutePath is "/authorize")
            {
                _nonce = met.Request.QueryString["nonce"]!;
                met.Response.Redirect($"{met.Request.QueryString["redirect_uri"]}?code=abc&state={Uri.EscapeDataString(met.Request.QueryString["state"]!)}");
            }
            else
            {
                met.Response.ContentType = "application/json";
                met.Response.OutputStream.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Said(met.Request.Url.AbsolutePath))));
            }
            met.Response.Close();
        }
    }

    object Said(string path) => path switch
    {
        "/token" => new { id_token = Token(), access_token = "x", token_type = "Bearer" },
        "/keys" => new { keys = new[] { new { kty = "RSA", use = "sig", kid = "k", alg = "RS256", n = Base64UrlEncoder.Encode(_key.ExportParameters(false).Modulus), e = Base64UrlEncoder.Encode(_key.ExportParameters(false).Exponent) } } },
        _ => new { issuer = Issuer, authorization_endpoint = Issuer + "/authorize", token_endpoint = Issuer + "/token", jwks_uri = Issuer + "/keys", response_types_supported = new[] { "code" }, subject_types_supported = new[] { "public" }, id_token_signing_alg_values_supported = new[] { "RS256" } },
    };

    string Token()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = _fault is "issuer" ? "https://another.example" : Issuer,
            Audience = _fault is "audience" ? "another" : "innovare",
            IssuedAt = now.AddHours(-2),
            NotBefore = now.AddHours(-2),
            Expires = _fault is "expired" ? now.AddHours(-1) : now.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = "forged", ["nonce"] = _nonce, ["email"] = Mail, ["email_verified"] = true, ["acr"] = "high" },
            SigningCredentials = _fault switch
            {
                "none" => null,
                "signature" => new(new RsaSecurityKey(_other) { KeyId = "k" }, SecurityAlgorithms.RsaSha256),
                "secret" => new(new SymmetricSecurityKey(_key.ExportSubjectPublicKeyInfo()) { KeyId = "k" }, SecurityAlgorithms.HmacSha256), // the public key taken for a shared secret
                _ => new(new RsaSecurityKey(_key) { KeyId = "k" }, SecurityAlgorithms.RsaSha256),
            },
        };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }
}
