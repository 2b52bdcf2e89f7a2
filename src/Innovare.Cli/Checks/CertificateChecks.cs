using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Innovare.Platform;
using Innovare.PublicSector;

namespace Innovare.Cli.Checks;

/// <summary>How long the certificate lasts that this machine itself shows on the https addresses of INNOVARE_URLS. A server that is not running shows none.</summary>
static class CertificateChecks
{
    const int EnoughDays = 21;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<Finding>> Of(Settings settings, TimeProvider time, CancellationToken stop)
    {
        var findings = new List<Finding>();
        foreach (var url in settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (Uri.TryCreate(url.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal), UriKind.Absolute, out var address)
                && address.Scheme is "https" && await Ends(address, stop) is { } end)
                findings.AddRange(Judge(url, end, time.GetUtcNow()));
        return findings;
    }

    static IEnumerable<Finding> Judge(string url, DateTimeOffset end, DateTimeOffset now)
    {
        var days = (int)Math.Floor((end - now).TotalDays);
        if (days < EnoughDays)
            yield return new("doctor-certificate-old", url, string.Create(CultureInfo.InvariantCulture, $"The certificate {(days < 0 ? "ran out" : "runs out")} on {end:yyyy-MM-dd}."), "Renew it, and let a timer do so from now on.");
    }

    static async Task<DateTimeOffset?> Ends(Uri address, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        DateTimeOffset? end = null;
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address.Host is "0.0.0.0" or "[::]" ? "localhost" : address.Host, address.Port, patience.Token);
            await using var tls = new SslStream(client.GetStream());
            // only looked at, and nothing is said over it: an old certificate is what we are looking for
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = address.Host, RemoteCertificateValidationCallback = (_, shown, _, _) => (end = (shown as X509Certificate2)?.NotAfter) is not null }, patience.Token);
        }
        catch (Exception trouble) when (trouble is SocketException or IOException or OperationCanceledException or AuthenticationException)
        {
            return end;
        }
        return end;
    }
}
