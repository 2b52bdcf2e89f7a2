using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Security;

/// <summary>Every text that has broken programs before, in every field of every address.</summary>
public sealed class NaughtyStringsTests(Site site)
{
    // fields that pages read beside those of their forms
    static readonly string[] CommonFields = ["q", "v", "page", "returnUrl", "lang"];

    [Fact]
    public async Task Nothing_breaks_and_nothing_comes_back_unescaped()
    {
        var reading = (await RunningEndpoint.All).Where(e => e.Takes("GET")).ToList();
        var faults = new ConcurrentBag<string>();
        var calls = 0;

        await Parallel.ForEachAsync(reading, new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = TestContext.Current.CancellationToken }, async (endpoint, stop) =>
        {
            var fields = (await FieldsOf(endpoint)).Concat(CommonFields).Distinct(StringComparer.Ordinal).ToList();
            foreach (var address in Addresses(endpoint, fields))
            {
                Interlocked.Increment(ref calls);
                using var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative), stop);
                foreach (var fault in await Faults(answer, stop))
                    faults.Add($"{fault} at {address[..Math.Min(200, address.Length)]}");
            }
        });

        Assert.Empty(faults.Take(20));
        Assert.True(calls > 800, $"only {calls} calls");
    }

    // Each naughty text stands once in each hole, and once in each field of the query; every field has another text in the same call.
    // Twins in two languages are one page: they take every second text each.
    static IEnumerable<string> Addresses(RunningEndpoint endpoint, List<string> fields)
    {
        for (var turn = endpoint.ExampleAddress.StartsWith("/en", StringComparison.Ordinal) ? 1 : 0; turn < NaughtyStrings.All.Count; turn += 2)
        {
            string Next(int field) => NaughtyStrings.All[(turn + field) % NaughtyStrings.All.Count];
            yield return $"{endpoint.ExampleAddress}?{string.Join('&', fields.Select((f, i) => $"{Uri.EscapeDataString(f)}={Uri.EscapeDataString(Next(i))}"))}";
            foreach (var hole in endpoint.Holes)
                yield return endpoint.Fill(h => h == hole && Next(0).Length > 0 ? Next(0) : null);
        }
    }

    async Task<IEnumerable<string>> FieldsOf(RunningEndpoint endpoint)
    {
        var (_, page) = await site.Read(endpoint.ExampleAddress);
        return page.QuerySelectorAll("form [name], [formaction]").Select(e => e.GetAttribute("name")).OfType<string>();
    }

    static async Task<IEnumerable<string>> Faults(HttpResponseMessage answer, CancellationToken stop)
    {
        var faults = new List<string>();
        if ((int)answer.StatusCode >= 500)
            faults.Add($"{(int)answer.StatusCode}");
        if (answer.Headers.Contains(NaughtyStrings.Header) || answer.Content.Headers.Contains(NaughtyStrings.Header))
            faults.Add("a header of the reader's own");
        if (answer.Headers.Location is { } location && location.OriginalString is not (['/', not '/', ..] or "/"))
            faults.Add($"leads to {location}");
        if (answer.Content.Headers.ContentType?.MediaType is not "text/html")
            return faults;
        using var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(stop));
        faults.AddRange(Unescaped(page));
        return faults;
    }

    /// <summary>What a page must not hold whatever a reader has written.</summary>
    internal static IEnumerable<string> Unescaped(IParentNode page) =>
        from element in page.QuerySelectorAll("*")
        where element.LocalName == NaughtyStrings.Element
            || element.Attributes.Any(a => a.Name == NaughtyStrings.Attribute)
            || element.Attributes.Any(a => a.Name is "href" or "src" or "action" or "formaction" && IsScript(a.Value))
        select "unescaped " + element.OuterHtml[..Math.Min(100, element.OuterHtml.Length)];

    static bool IsScript(string address) =>
        address.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || address.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase);
}
