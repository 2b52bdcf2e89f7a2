using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Innovare.Web.Tests.Hosting;

/// <summary>One reader on one page, and what the browser complained of.</summary>
public sealed class Visit : IAsyncDisposable
{
    static readonly Lazy<string> s_axe = new(() => new BundledAxeScriptProvider().GetScript());

    static readonly int[] s_widths = [320, 768, 1280];

    /// <summary>axe takes most of the time.</summary>
    internal static readonly bool IsLong = Environment.GetEnvironmentVariable("INNOVARE_LONG") is "1";

    readonly List<string> _complaints = [];

    Visit(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What its picture is called; by its address when nobody has said.</summary>
    string? Name { get; set; }

    /// <summary>HTTP status of the answer.</summary>
    public int Status { get; private set; }

    /// <summary>Errors and warnings of the console, refused content included.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Visit> To(IBrowserContext window, string url)
    {
        var visit = new Visit(await window.NewPageAsync());
        var answer = await visit.Page.GotoAsync(url, new() { WaitUntil = WaitUntilState.Load });
        visit.Status = answer?.Status ?? 0;
        return visit;
    }

    /// <summary>Shows a page that was kept in the place of this one; what it links to comes from the site, and is read once for many pages.</summary>
    internal async Task Show(KeptPage kept)
    {
        (Name, Status) = ($"{kept.Name}-{kept.Language}", kept.Status);
        _complaints.Clear();
        await Page.EvaluateAsync("html => { document.open(); document.write(html); document.close(); }", kept.Html);
        await Page.WaitForFunctionAsync("document.readyState === 'complete'");
    }

    /// <summary>Styled, quiet and free of faults in a telephone's, a tablet's and a desk's width with --long; else in one of them.</summary>
    public async Task AssertGood(string language)
    {
        foreach (var width in IsLong ? s_widths : language is "da" ? s_widths[..1] : s_widths[^1..])
        {
            await Page.SetViewportSizeAsync(width, 900);
            await AssertQuietAndStyled(language);
            await AssertNoFaults();
        }
    }

    /// <summary>
    /// What every page must be: styled, quiet in the console, within its window, one heading, its language said, its charts drawn,
    /// its tables whole: only those of the statbank, which say so, may be scrolled sideways.
    /// </summary>
    public async Task AssertQuietAndStyled(string language)
    {
        await DrawCharts();

        Assert.DoesNotContain(Complaints, c => !IsAboutStatus(c));
        Assert.Equal(language, await Page.GetAttributeAsync("html", "lang"));
        Assert.Equal(1, await Page.Locator("h1").CountAsync());
        Assert.StartsWith("\"IBM Plex Sans\"", await Style("body", "fontFamily"), StringComparison.Ordinal);
        Assert.Equal("rgb(245, 245, 245)", await Style("footer .footer", "backgroundColor"));
        if (await Page.Locator(".mainmenu").CountAsync() > 0) // a respondent has none: one way, forward
            Assert.Equal("flex", await Style(".mainmenu", "display"));
        Assert.InRange(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"), int.MinValue, 1); // fractions are rounded up
        await AssertNothingSticksOut();
        await Photograph();
    }

    /// <summary>Nothing that axe can find.</summary>
    public async Task AssertNoFaults()
    {
        if (!await Page.EvaluateAsync<bool>("'axe' in window"))
            await Page.EvaluateAsync(s_axe.Value);
        // told as text here: the whole report is many times the page
        Assert.Empty(await Page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .map(v => `${v.id}: ${v.help} — ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`)
            """));
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync();

    public Task<string> Style(string selector, string property) =>
        Page.Locator(selector).First.EvaluateAsync<string>($"e => getComputedStyle(e).{property}");

    // the browser itself notes that a page which is not there is not there
    bool IsAboutStatus(string complaint) => Status >= 400 && complaint.Contains($"{Status}", StringComparison.Ordinal);

    async Task DrawCharts()
    {
        foreach (var chart in await Page.Locator("figure[data-chart]").AllAsync())
        {
            await chart.ScrollIntoViewIfNeededAsync();
            await chart.Locator(".chart-drawing svg").WaitForAsync();
        }
    }

    // the design system hides what overflows the body, so its scroll width alone proves nothing
    async Task AssertNothingSticksOut()
    {
        var wide = await Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('body *')].filter(e => {
              if (e.closest('.table-scroll, .table--responsive-scroll, svg, .skipnav, .sr-only, [hidden]')) return false;
              const box = e.getBoundingClientRect();
              return box.width > 0 && box.right > innerWidth + 1;
            }).slice(0, 5).map(e => e.outerHTML.slice(0, 160))
            """);
        Assert.Empty(wide);
        var cut = await Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.table-scroll:not(:has(.figures, svg))')].filter(e => e.scrollWidth > e.clientWidth + 1)
              .map(e => `${e.scrollWidth - e.clientWidth} px are out of sight: ${e.innerText.slice(0, 80)}`)
            """);
        Assert.Empty(cut);
    }

    // INNOVARE_SCREENSHOTS=folder keeps a picture of each page that was looked at
    async Task Photograph()
    {
        if (Environment.GetEnvironmentVariable("INNOVARE_SCREENSHOTS") is not { Length: > 0 } folder)
            return;
        var name = Name ?? new Uri(Page.Url).PathAndQuery.Trim('/').Replace('/', '_').Replace('?', '_');
        await Page.EvaluateAsync("scrollTo(0, 0)");
        await Page.ScreenshotAsync(new()
        {
            Path = Path.Combine(folder, $"{(name is "" ? "front" : name)}-{Page.ViewportSize?.Width}.png"),
            FullPage = true,
        });
    }
}
