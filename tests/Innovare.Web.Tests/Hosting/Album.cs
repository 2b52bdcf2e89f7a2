using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using Innovare.PublicSector;

namespace Innovare.Web.Tests.Hosting;

/// <summary>Pages as readers got them over HTTP, also those that answer a form with faults, kept to be looked at in a browser.</summary>
sealed class Album(Language language)
{
    readonly List<KeptPage> _pages = [];

    public IReadOnlyList<KeptPage> Pages => _pages;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string In(Address address, params string[] values) => address.In(language, values);

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
            var page = new KeptPage($"{name}-{language.Code()}", answer.RequestMessage!.RequestUri!.PathAndQuery, (int)answer.StatusCode, Policy(answer.Headers), await answer.Content.ReadAsStringAsync(Stop)); // it was asked
            _pages.Add(page);
            return page.Html;
        }
    }

    static string Policy(HttpResponseHeaders headers) => string.Join(", ", headers.GetValues("Content-Security-Policy"));
}

/// <summary>One page.</summary>
/// <param name="Name">What its picture is called.</param>
/// <param name="Address">Path and query it was got from.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Policy">Its Content-Security-Policy.</param>
/// <param name="Html">The page.</param>
sealed record KeptPage(string Name, string Address, int Status, string Policy, string Html);
