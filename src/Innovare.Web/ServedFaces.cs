using System.Net;
using Innovare.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Innovare.Web;

/// <summary>Which faces this process serves, and under which host names.</summary>
public sealed class ServedFaces
{
    static readonly string Known = string.Join(", ", Enum.GetNames<Face>()).ToLowerInvariant();

    readonly Dictionary<Face, string> _hosts;

    ServedFaces(IReadOnlySet<Face> served, Dictionary<Face, string> hosts) => (Served, _hosts) = (served, hosts);

    public IReadOnlySet<Face> Served { get; }

    /// <summary>The face that speaks for the process when no other is asked for: it words what is not there.</summary>
    public Face First => Served.Min();

    /// <summary>Reads INNOVARE_FACES and INNOVARE_HOSTS.</summary>
    /// <exception cref="StartRefusedException">One of them names what is no face, or hosts that do not go together.</exception>
    public static ServedFaces Of(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var served = settings.Faces is null ? Enum.GetValues<Face>().ToHashSet() : Words(settings.Faces).Select(word => Read(word, "INNOVARE_FACES")).ToHashSet();
        var hosts = new Dictionary<Face, string>();
        foreach (var pair in Words(settings.Hosts ?? ""))
        {
            var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || Uri.CheckHostName(parts[1]) is UriHostNameType.Unknown)
                throw new StartRefusedException($"INNOVARE_HOSTS holds \"{pair}\": write for example public=innovare.example,backoffice=intern.innovare.example.");
            hosts[Read(parts[0], "INNOVARE_HOSTS")] = parts[1].ToLowerInvariant();
        }
        if (served.Count == 0)
            throw new StartRefusedException($"INNOVARE_FACES names no face: write one or more of {Known}.");
        foreach (var without in hosts.Count > 0 ? served.Where(face => !hosts.ContainsKey(face)) : [])
            throw new StartRefusedException($"INNOVARE_HOSTS names no host for the face {Word(without)}: name one for each face that is served, or leave INNOVARE_HOSTS unset.");
        return new(served, hosts);
    }

    /// <summary>What goes before an address of a face in a link from the page now shown: nothing, another host, or null when nobody knows where it is.</summary>
    public string? Before(Face face, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!_hosts.TryGetValue(face, out var host))
            return Served.Contains(face) ? "" : null;
        return string.Equals(host, request.Host.Host, StringComparison.OrdinalIgnoreCase)
            ? ""
            : $"{request.Scheme}://{new HostString(host, request.Host.Port ?? (request.IsHttps ? 443 : 80)).ToUriComponent()}";
    }

    /// <summary>What a link to a face begins with in a letter. Never what a stranger's request calls us: on this machine its own name, elsewhere INNOVARE_HOSTS.</summary>
    /// <returns>Null when nobody has said under which name we are reached.</returns>
    public string? Root(Face face, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_hosts.ContainsKey(face))
            return Before(face, request) is { Length: > 0 } other ? other : $"{request.Scheme}://{request.Host.ToUriComponent()}";
        var isHere = request.Host.Host is "localhost" || (IPAddress.TryParse(request.Host.Host, out var address) && IPAddress.IsLoopback(address));
        return isHere ? $"{request.Scheme}://{request.Host.ToUriComponent()}" : null;
    }

    /// <summary>The same before any request: for the first link that is printed.</summary>
    public string Root(Face face, string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return _hosts.TryGetValue(face, out var host) ? $"https://{host}" : url.Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal).TrimEnd('/');
    }

    /// <summary>Leaves the endpoints of the served faces, each on its own host. The others are gone, not merely closed.</summary>
    internal void Keep(ICollection<EndpointDataSource> sources)
    {
        var all = sources.ToList();
        sources.Clear();
        sources.Add(new Kept(new CompositeEndpointDataSource(all), this));
    }

    RouteEndpoint? KeptOrNull(Endpoint endpoint)
    {
        var place = endpoint.Metadata.GetMetadata<OnFace>() ?? OnFace.Public;
        if (endpoint is not RouteEndpoint route || (place.Face is { } face && !Served.Contains(face)))
            return null;
        var metadata = new EndpointMetadataCollection(place.Face is { } on && _hosts.TryGetValue(on, out var host) ? [.. endpoint.Metadata, new HostAttribute(host)] : endpoint.Metadata);
        return new RouteEndpoint(route.RequestDelegate!, route.RoutePattern, route.Order, metadata, route.DisplayName); // an endpoint of the framework always has a delegate
    }

    static string[] Words(string said) => said.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static string Word(Face face) => face.ToString().ToLowerInvariant();

    static Face Read(string word, string setting) => Enum.GetValues<Face>().Any(face => Word(face) == word)
        ? Enum.Parse<Face>(word, ignoreCase: true)
        : throw new StartRefusedException($"{setting} names \"{word}\", which is no face: write one or more of {Known}.");

    /// <summary>The endpoints that are left, as the framework asks for them.</summary>
    sealed class Kept(CompositeEndpointDataSource all, ServedFaces faces) : EndpointDataSource
    {
        readonly Lazy<IReadOnlyList<Endpoint>> _endpoints = new(() => [.. all.Endpoints.Select(faces.KeptOrNull).OfType<RouteEndpoint>()]);

        public override IReadOnlyList<Endpoint> Endpoints => _endpoints.Value;

        public override IChangeToken GetChangeToken() => NullChangeToken.Singleton; // endpoints are made once, at the start
    }
}
