using System.Collections.Concurrent;
using System.Diagnostics;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Survey.Store;
using Microsoft.Playwright;
using Xunit.Sdk;

[assembly: AssemblyFixture(typeof(Innovare.Web.Tests.Hosting.Site))]

namespace Innovare.Web.Tests.Hosting;

/// <summary>The real program, started once for the whole run on a free port; it makes the demonstration itself. And one browser.</summary>
public sealed class Site : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("innovare-web-").FullName;
    readonly ConcurrentDictionary<(int Width, bool JavaScript, string As), Task<IBrowserContext>> _windows = [];
    Process? _server;
    IPlaywright? _playwright;
    IBrowser? _browser;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Root { get; private set; } = "";

    /// <summary>The newest round of the demonstration, as the program published it.</summary>
    public PublishedRelease Newest { get; private set; } = null!; // set before any test runs

    /// <summary>Plain requests that do not follow redirects.</summary>
    public HttpClient Http { get; private set; } = null!; // the same

    public async ValueTask InitializeAsync()
    {
        _server = Operator.Start(_folder, "serve");
        Root = await Operator.Address(_server);
        Newest = Publications.Find(new Stores(Path.Combine(_folder, "data")), TimeProvider.System, "demo-2023")!; // the program made it before it listened
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Root) };
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
    }

    /// <summary>A page of the site as a reader sees it, in a window of that many pixels.</summary>
    public async Task<Visit> Open(string address, int width = 1280, bool javaScript = true) =>
        await Visit.To(await _windows.GetOrAdd((width, javaScript, ""), NewWindow), Root + address);

    /// <summary>Plain requests of somebody who is signed in with these roles; <c>Role.Workplace</c> alone is a workplace.</summary>
    public HttpClient SignedInAs(params Role[] roles)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Root) };
        http.DefaultRequestHeaders.Add("Cookie", SignedIn.As(Stores, roles).Header);
        return http;
    }

    /// <summary>A page as somebody signed in with these roles sees it, in a window of their own.</summary>
    public async Task<Visit> OpenAs(string address, Role[] roles, int width = 1280, bool javaScript = true)
    {
        var window = await _windows.GetOrAdd((width, javaScript, string.Join(',', roles)), NewWindow);
        if ((await window.CookiesAsync()).All(c => !c.Name.StartsWith("innovare-", StringComparison.Ordinal)))
        {
            var signedIn = SignedIn.As(Stores, roles);
            await window.AddCookiesAsync([new() { Name = signedIn.Cookie, Value = signedIn.Value, Url = Root }]);
        }
        return await Visit.To(window, Root + address);
    }

    /// <summary>A window of its own, that shares nothing with another.</summary>
    public async Task<IBrowserContext> Window(BrowserNewContextOptions? options = null)
    {
        const int Patience = 120_000; // milliseconds: a wait guards against what hangs, and a busy machine is no fault
        var window = await _browser!.NewContextAsync(options); // set before any test runs
        window.SetDefaultTimeout(Patience);
        return window;
    }

    /// <summary>Looks at kept pages in a browser and tells of all that is wrong with any of them.</summary>
    internal async Task AssertGood(Album album)
    {
        await using var window = await Window(new() { Locale = "da-DK", ReducedMotion = ReducedMotion.Reduce });
        var faults = new List<string>();
        await using var visit = await Visit.To(window, Root + "/svar");
        foreach (var kept in album.Pages)
        {
            try
            {
                await visit.Show(kept);
                await visit.AssertGood(kept.Language);
            }
            catch (XunitException fault)
            {
                faults.Add($"{kept.Name} ({kept.Language}) at {visit.Page.ViewportSize?.Width} px: {fault.Message}");
            }
        }
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    /// <summary>The stores of the running program.</summary>
    public Stores Stores => new(Path.Combine(_folder, "data"));

    // visits of one width share what the browser keeps of fonts and scripts; the site leaves nothing else with a reader
    Task<IBrowserContext> NewWindow((int Width, bool JavaScript, string As) window) => Window(new()
    {
        ViewportSize = new() { Width = window.Width, Height = 900 },
        JavaScriptEnabled = window.JavaScript,
        Locale = "da-DK",
        ReducedMotion = ReducedMotion.Reduce,
    });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        Http?.Dispose();
        if (_server is { HasExited: false })
            _server.Kill(entireProcessTree: true);
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
