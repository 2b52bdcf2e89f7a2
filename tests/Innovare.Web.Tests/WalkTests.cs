using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Innovare.PublicSector;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests;

/// <summary>The whole public face, followed link by link as a reader without JavaScript does.</summary>
public sealed class WalkTests(Site site)
{
    /// <summary>Selections and searches are endless: this many of each path are followed.</summary>
    const int QueriesPerPath = 2;

    [Fact]
    public async Task Every_link_answers_and_no_page_needs_script_or_carries_style()
    {
        var (found, broken, wrong) = (new HashSet<string>(StringComparer.Ordinal) { "/", "/en" }, new List<string>(), new List<string>());
        var waiting = new Queue<string>(found);
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await site.Http.GetAsync(address, TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK && !IsDoor(answer))
                broken.Add($"{(int)answer.StatusCode} {address}");
            if (answer.Content.Headers.ContentType?.MediaType is not "text/html" || answer.Content.Headers.ContentDisposition?.DispositionType is "attachment")
                continue;
            using var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            wrong.AddRange(Faults(page, IsOwn(address)).Select(fault => $"{address}: {fault}"));
            foreach (var next in Links(page, address).Where(next => IsWorthFollowing(next, found) && found.Add(next)))
                waiting.Enqueue(next);
        }

        Assert.Empty(broken);
        Assert.Empty(wrong);
        Assert.Contains("/en/privacy", found);
    }

    // a page of one's own asks who is there first
    static bool IsDoor(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Found
        && Enum.GetValues<Language>().Any(language => answer.Headers.Location?.OriginalString.StartsWith(Addresses.WorkplaceLogIn.In(language), StringComparison.Ordinal) is true);

    // whoever asks for a table, or for mail, writes on the workplace face too
    static bool IsOwn(string address) =>
        Enum.GetValues<Language>().Any(language => address.StartsWith(Addresses.Workplace.In(language), StringComparison.Ordinal)
            || address.StartsWith(Addresses.DemoSpecialAsk.In(language), StringComparison.Ordinal)
            || address.StartsWith(Addresses.DemoFollow.In(language), StringComparison.Ordinal));

    static IEnumerable<string> Faults(IHtmlDocument page, bool isOwn)
    {
        foreach (var element in page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/ld+json'])" + (isOwn ? "" : ", form:not([method=get i])")))
            yield return element.OuterHtml[..Math.Min(120, element.OuterHtml.Length)];
        foreach (var element in page.All.Where(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))))
            yield return element.OuterHtml[..Math.Min(120, element.OuterHtml.Length)];
        foreach (var twins in page.QuerySelectorAll("[id]").GroupBy(e => e.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"id {twins.Key} stands twice";
        if (page.QuerySelectorAll("link[rel=alternate][hreflang]").Length != 2)
            yield return "does not name its twin";
    }

    static IEnumerable<string> Links(IHtmlDocument page, string address) =>
        from element in page.QuerySelectorAll("[href], [src], [data-chart]")
        let link = element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("data-chart")
        where !link.StartsWith('#') && !link.StartsWith("mailto:", StringComparison.Ordinal)
        let uri = new Uri(new Uri("http://site" + address), link)
        where string.Equals(uri.Host, "site", StringComparison.Ordinal)
        select uri.PathAndQuery;

    static bool IsWorthFollowing(string address, HashSet<string> found) =>
        !address.Contains('?', StringComparison.Ordinal)
        || found.Count(f => f.StartsWith(address[..(address.IndexOf('?', StringComparison.Ordinal) + 1)], StringComparison.Ordinal)) < QueriesPerPath;
}
