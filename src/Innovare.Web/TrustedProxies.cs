using System.Net;
using Innovare.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Innovare.Web;

/// <summary>Whose word on the client's address and on TLS is believed: the proxies that the operator names, nobody else's.</summary>
static class TrustedProxies
{
    /// <summary>Reads X-Forwarded-For and X-Forwarded-Proto from the right, as long as the one who wrote them is trusted.</summary>
    public static void UseTrustedProxies(this IApplicationBuilder app, Settings settings)
    {
        if (!settings.IsBehindProxy)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null, // walks back through the trusted, and stops at the first who is not
        };
        foreach (var network in Read(settings))
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    /// <summary>The networks that INNOVARE_PROXY names beside this machine itself; none when it is only 1.</summary>
    /// <exception cref="StartRefusedException">A word of it is no address.</exception>
    public static IReadOnlyList<IPNetwork> Read(Settings settings) =>
        settings.Proxies is not { } said ? [] : [.. said.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Network)];

    static IPNetwork Network(string word)
    {
        if (IPNetwork.TryParse(word, out var network))
            return network;
        if (IPAddress.TryParse(word, out var address))
            return new(address, address.GetAddressBytes().Length * 8);
        throw new StartRefusedException($"INNOVARE_PROXY holds \"{word}\": write 1 for a proxy on this machine, or the addresses of the proxies, such as 10.0.0.5 10.1.0.0/16.");
    }
}
