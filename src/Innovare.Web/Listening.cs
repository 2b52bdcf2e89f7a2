using System.Net;
using System.Net.Sockets;
using Innovare.Platform;

namespace Innovare.Web;

/// <summary>Whether the server may start as told, before anything is made.</summary>
static class Listening
{
    /// <summary>The addresses to bind.</summary>
    /// <exception cref="StartRefusedException">Says in one sentence what does not go together.</exception>
    public static string[] Check(Settings settings)
    {
        if (settings.IsProduction && settings.ShowsDemonstration)
            throw new StartRefusedException("Production mode does not show invented figures: set INNOVARE_DEMO=0, or leave INNOVARE_MODE unset.");
        TrustedProxies.Read(settings);
        var urls = settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (urls.Length == 0)
            throw new StartRefusedException("INNOVARE_URLS names no address: write for example http://localhost:5080.");
        if (urls.Select(url => url.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
            throw new StartRefusedException("INNOVARE_URLS holds both http and https: cookies are of one kind, so choose one of the two.");
        foreach (var url in urls)
            CheckFree(url, CheckUrl(url, settings.IsBehindProxy));
        return urls;
    }

    static Uri CheckUrl(string url, bool isBehindProxy)
    {
        // * and + are Kestrel's words for every address of the machine
        if (!Uri.TryCreate(url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal),
                UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https") || uri.PathAndQuery.Length > 1)
            throw new StartRefusedException($"INNOVARE_URLS holds \"{url}\", which is no address to listen on: write for example http://localhost:5080.");
        if (uri.Scheme is "http" && !IsLoopback(uri) && !isBehindProxy)
            throw new StartRefusedException(
                $"Plain http beyond this machine is refused ({url}): serve https, or set INNOVARE_PROXY=1 when a proxy in front ends TLS.");
        return uri;
    }

    static void CheckFree(string url, Uri uri)
    {
        var address = IsLoopback(uri) ? IPAddress.Loopback : IPAddress.Any;
        try
        {
            using var probe = new TcpListener(IPAddress.TryParse(uri.Host, out var said) ? said : address, uri.Port);
            probe.Start();
        }
        catch (SocketException e)
        {
            throw new StartRefusedException($"Cannot listen on {url}: {e.Message}. Free it, or name another address in INNOVARE_URLS.", e);
        }
    }

    static bool IsLoopback(Uri uri) =>
        string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
