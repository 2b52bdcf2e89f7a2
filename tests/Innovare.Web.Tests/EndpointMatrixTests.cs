using System.Net;
using System.Text;
using Innovare.Platform.Accounts;
using Innovare.Tests;
using Innovare.Web.Tests.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Innovare.Web.Tests;

/// <summary>Every endpoint of the running application, the faces it is on, and who gets in: written down, and asked for.</summary>
public sealed class EndpointMatrixTests(EndpointMatrixTests.Whole whole) : IClassFixture<EndpointMatrixTests.Whole>
{
    static readonly (string Name, Role[] Roles)[] Readers =
        [("anyone", []), .. Enum.GetValues<Role>().Select(role => (role.ToString().ToLowerInvariant(), (Role[])[role]))];

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_endpoint_stands_in_the_matrix_with_its_face_and_who_gets_in() => Golden.Matches(Matrix(whole.House), "docs", "endpoints.md");

    [Fact]
    public async Task Each_reader_gets_in_where_the_matrix_says_and_nowhere_else()
    {
        var house = whole.House;
        var wrong = new List<string>();
        foreach (var (name, roles) in Readers)
        {
            using var reader = house.Reader(roles);
            foreach (var endpoint in house.Endpoints.Where(MayBeRead))
            {
                var place = PlaceOf(endpoint);
                using var answer = await reader.GetAsync(Filled(endpoint), Stop);
                var met = Met(answer);
                if (met != Expected(place, roles))
                    wrong.Add($"{name} on {endpoint.RoutePattern.RawText}: {met}, not {Expected(place, roles)}");
                if (place.Face is Face.Public && answer.Headers.Contains("Set-Cookie"))
                    wrong.Add($"{endpoint.RoutePattern.RawText} is public and sets a cookie");
                if (place.Face is not (Face.Public or null) && answer.Headers.CacheControl?.NoStore is not true)
                    wrong.Add($"{endpoint.RoutePattern.RawText} may be kept");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("public")]
    [InlineData("workplace")]
    [InlineData("respond")]
    [InlineData("backoffice")]
    public async Task A_face_that_is_not_served_is_as_unknown_as_any_other_address(string face)
    {
        await using var one = await House.Open(face);
        using var reader = one.Reader(); // even with a session one would not know more: there is nothing to ask
        var (unknown, wrong) = (new Dictionary<(HttpMethod, string), string>(), new List<string>());
        foreach (var endpoint in whole.House.Endpoints.Where(e => IsOfAnother(e, face)))
            foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post])
            {
                var like = (method, NothingLike(Filled(endpoint)));
                if (!unknown.TryGetValue(like, out var told))
                    unknown[like] = told = await Told(reader, method, like.Item2);
                if (await Told(reader, method, Filled(endpoint)) != told)
                    wrong.Add($"{method} {endpoint.RoutePattern.RawText}");
            }

        Assert.All(unknown.Where(u => u.Key.Item1 == HttpMethod.Get), u => Assert.StartsWith("404", u.Value, StringComparison.Ordinal));
        Assert.Empty(wrong);
        Assert.DoesNotContain(one.Endpoints, e => IsOfAnother(e, face));
    }

    [Fact]
    public async Task A_host_of_one_face_knows_nothing_of_another()
    {
        await using var house = await House.Open("public,backoffice", "public=innovare.example,backoffice=intern.innovare.example");
        using var reader = house.Reader();

        Assert.Equal(HttpStatusCode.OK, await Status(reader, "/", "innovare.example"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(reader, "/", "intern.innovare.example"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(reader, "/intern/log-ind", "innovare.example"));
        Assert.Equal(HttpStatusCode.OK, await Status(reader, "/intern/log-ind", "intern.innovare.example"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(reader, "/", "other.example"));
        Assert.Equal(HttpStatusCode.OK, await Status(reader, "/health/live", "other.example"));
    }

    [Fact]
    public async Task No_public_endpoint_takes_a_post_but_what_says_that_it_keeps_nothing()
    {
        using var reader = whole.House.Reader();
        var stateless = whole.House.Endpoints.Where(e => e.Metadata.GetMetadata<StatelessData>() is not null).Select(Filled).ToHashSet();
        foreach (var endpoint in whole.House.Endpoints.Where(e => PlaceOf(e).Face is Face.Public && !stateless.Contains(Filled(e))))
        {
            using var answer = await reader.PostAsync(Filled(endpoint), new FormUrlEncodedContent([]), Stop);
            Assert.True(answer.StatusCode is HttpStatusCode.MethodNotAllowed, $"{endpoint.RoutePattern.RawText} answers a POST with {(int)answer.StatusCode}.");
        }
    }

    static string Matrix(House house)
    {
        var text = new StringBuilder("""
            # Every address, its face and who gets in

            Written by `EndpointMatrixTests` from the running application; `UPDATE_GOLDEN=1 ./test` writes it anew, and the difference is reviewed. A face that a process does not serve has none of its addresses there (404).

            | Address | Methods | Face | Who gets in |
            |---|---|---|---|

            """);
        foreach (var line in house.Endpoints.Select(Line).Distinct().Order(StringComparer.Ordinal))
            text.Append(line).Append('\n');
        return text.ToString();
    }

    static string Line(RouteEndpoint endpoint)
    {
        var place = PlaceOf(endpoint);
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods;
        var who = !place.AsksForAccount ? "anyone" : place.Roles.Count == 0 ? "everybody signed in" : string.Join(", ", place.Roles.Select(r => r.ToString().ToLowerInvariant()));
        return $"| `{Route(endpoint)}` | {(methods is null ? "any" : string.Join(", ", methods.Order(StringComparer.Ordinal)))} | {place.Face?.ToString().ToLowerInvariant() ?? "every"} | {who} |";
    }

    static OnFace PlaceOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<OnFace>() ?? OnFace.Public;

    // an address of the same kind where nothing is: in that language, a page or data
    static string NothingLike(string address) =>
        (((string[])["/en", "/demo/api", "/demo/statbank", "/statbank", "/api"]).FirstOrDefault(start => address.StartsWith(start, StringComparison.Ordinal)) ?? "") + "/her-er-intet" + Path.GetExtension(address);

    static bool IsOfAnother(RouteEndpoint endpoint, string face) => PlaceOf(endpoint).Face is { } on && on != Enum.Parse<Face>(face, ignoreCase: true);

    static bool MayBeRead(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { } methods || methods.Contains("GET");

    static string Route(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.TrimStart('/');

    // a hole is filled with something that is not there: who gets in learns that, who does not learns nothing
    static string Filled(RouteEndpoint endpoint) =>
        string.Concat(Route(endpoint).Split('{', '}').Select((part, i) => i % 2 == 0 ? part : part is "format" ? "json" : "findes-ikke"));

    static string Expected(OnFace place, Role[] roles)
    {
        var isOfFace = roles.Length > 0 && (roles is [Role.Workplace] ? place.Face is Face.Workplace : place.Face is Face.Backoffice);
        return !place.AsksForAccount || (isOfFace && (place.Roles.Count == 0 || place.Roles.Intersect(roles).Any())) ? "in" : isOfFace ? "403" : "sign in";
    }

    static string Met(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Redirect when answer.Headers.Location?.OriginalString is { } to && (to.Contains("/log-ind?til=", StringComparison.Ordinal) || to.Contains("/log-in?til=", StringComparison.Ordinal)) => "sign in",
        HttpStatusCode.Unauthorized => "sign in",
        HttpStatusCode.Forbidden => "403",
        _ => "in",
    };

    static async Task<string> Told(HttpClient reader, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        if (method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent([]);
        using var answer = await reader.SendAsync(request, Stop);
        return $"{(int)answer.StatusCode} {string.Join(',', answer.Content.Headers.Allow)} {await answer.Content.ReadAsStringAsync(Stop)}";
    }

    static async Task<HttpStatusCode> Status(HttpClient reader, string address, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        using var answer = await reader.SendAsync(request, Stop);
        return answer.StatusCode;
    }

    /// <summary>All faces in one process, opened once.</summary>
    public sealed class Whole : IAsyncLifetime
    {
        public House House { get; private set; } = null!; // set before any test runs

        public async ValueTask InitializeAsync() => House = await House.Open();

        public ValueTask DisposeAsync() => House.DisposeAsync();
    }
}
