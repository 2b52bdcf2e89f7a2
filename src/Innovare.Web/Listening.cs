using System.Net;
using Innovare.Platform;

namespace Innovare.Web;

/// <summary>Whether the server may start as told, before anything is opened.</summary>
static class Listening
{
    /// <summary>The addresses to bind.</summary>
    /// <exception cref="StartRefusedException">Says in one sentence what does not go together.</exception>
    public static string[] Check(Settings settings)
    {
        if (settings.IsProduction && settings.ShowsDemonstration)
            throw new StartRefusedException("Production mode does not show invented figures: set INNOVARE_DEMO=0, or leave INNOVARE_MODE unset.");
        var urls = settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (urls.Length == 0)
            throw new StartRefusedException("INNOVARE_URLS names no address: write for example http://localhost:5080.");
        foreach (var url in urls)
            CheckUrl(url, settings.IsBehindProxy);
        return urls;
    }

    static void CheckUrl(string url, bool isBehindProxy)
    {
        // * and + are Kestrel's words for every address of the machine
        if (!Uri.TryCreate(url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal),
                UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https") || uri.PathAndQuery.Length > 1)
            throw new StartRefusedException($"INNOVARE_URLS holds \"{url}\", which is no address to listen on: write for example http://localhost:5080.");
        if (uri.Scheme is "http" && !IsLoopback(uri) && !isBehindProxy)
            throw new StartRefusedException(
                $"Plain http beyond this machine is refused ({url}): serve https, or set INNOVARE_PROXY=1 when a proxy in front ends TLS.");
    }

    static bool IsLoopback(Uri uri) =>
        string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
