using Innovare.Platform;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web;

/// <summary>
/// One session cookie a face: <c>__Host-innovare-backoffice</c> over https, so that no other host and no plain http can set or read it;
/// the same without the prefix on plain http, which is bound to this machine only.
/// </summary>
public sealed class FaceCookies(Settings settings)
{
    /// <summary>Whether readers come over https, ended here or by the proxy in front.</summary>
    public bool IsSecure { get; } = settings is { IsBehindProxy: true } || settings?.Urls.StartsWith("https:", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Name of the cookie of a face; with a purpose, of another that goes with it.</summary>
    public string Name(Face face, string? purpose = null) => Name(face.ToString().ToLowerInvariant() + (purpose is null ? "" : "-" + purpose));

    internal string Name(string word) => (IsSecure ? "__Host-" : "") + "innovare-" + word;

    public string? Read(HttpRequest request, Face face, string? purpose = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[Name(face, purpose)] is { Length: > 0 } value ? value : null;
    }

    /// <summary>Leaves the cookie with the reader until the browser is closed, or until it is that old.</summary>
    public void Write(HttpResponse response, Face face, string value, string? purpose = null, TimeSpan? age = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Cookies.Append(Name(face, purpose), value, Options(age));
    }

    public void Clear(HttpResponse response, Face face, string? purpose = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Cookies.Delete(Name(face, purpose), Options(null));
    }

    // Lax: a reader who follows a link from a mail is still signed in; a form of another site is not sent with it
    CookieOptions Options(TimeSpan? age) => new() { Path = "/", HttpOnly = true, Secure = IsSecure, SameSite = SameSiteMode.Lax, MaxAge = age, IsEssential = true };
}
