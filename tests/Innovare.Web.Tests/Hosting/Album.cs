using AngleSharp.Html.Parser;
using Innovare.PublicSector;

namespace Innovare.Web.Tests.Hosting;

/// <summary>Pages as readers got them over HTTP, also those that answer a form with faults, kept to be looked at in a browser.</summary>
/// <param name="language">Of all of them; null takes turns, so that each is looked at once.</param>
sealed class Album(Language? language)
{
    /// <summary>With --long every page in both languages.</summary>
    public static TheoryData<Language?> Languages => new(Visit.IsLong ? [Language.Danish, Language.English] : new Language?[] { null });

    readonly List<KeptPage> _pages = [];

    public IReadOnlyList<KeptPage> Pages => _pages;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string In(Address address, params string[] values) => address.In(language ?? (_pages.Count % 2 == 0 ? Language.Danish : Language.English), values);

    /// <summary>Keeps what an address shows, after its redirects.</summary>
    public async Task<string> Read(string name, HttpClient reader, string address)
    {
        var answer = await reader.GetAsync(new Uri(address, UriKind.Relative), Stop);
        for (var i = 0; i < 3 && answer.Headers.Location is { } to; i++)
        {
            answer.Dispose();
            answer = await reader.GetAsync(to, Stop);
        }
        return await Keep(name, answer);
    }

    /// <summary>Fills in the form at an address as a browser does, and keeps what comes of it.</summary>
    public async Task<string> Send(string name, HttpClient reader, string address, params (string Name, string Value)[] fields)
    {
        var answer = await Press(reader, address, fields);
        if (answer.Headers.Location is { } to)
            return await Read(name, reader, to.ToString());
        return await Keep(name, answer);
    }

    /// <summary>The same without keeping it.</summary>
    public static async Task<HttpResponseMessage> Press(HttpClient reader, string address, params (string Name, string Value)[] fields)
    {
        using var page = new HtmlParser().ParseDocument(await reader.GetStringAsync(new Uri(address, UriKind.Relative), Stop));
        var hidden = page.QuerySelectorAll("main input[type=hidden]").Select(h => (h.GetAttribute("name")!, h.GetAttribute("value") ?? "")).DistinctBy(h => h.Item1).Where(h => fields.All(f => f.Name != h.Item1));
        using var form = new FormUrlEncodedContent(hidden.Concat(fields).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await reader.PostAsync(new Uri(address, UriKind.Relative), form, Stop);
    }

    public async Task<string> Keep(string name, HttpResponseMessage answer)
    {
        using (answer)
        {
            var page = new KeptPage(name, answer.RequestMessage!.RequestUri!.PathAndQuery, (int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop)); // it was asked
            _pages.Add(page);
            return page.Html;
        }
    }
}

/// <summary>One page.</summary>
/// <param name="Name">What its picture is called.</param>
/// <param name="Address">Path and query it was got from.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Html">The page.</param>
sealed record KeptPage(string Name, string Address, int Status, string Html)
{
    public string Language => Address.StartsWith("/en", StringComparison.Ordinal) ? "en" : "da";
}
