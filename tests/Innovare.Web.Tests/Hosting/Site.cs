using System.Collections.Concurrent;
using System.Diagnostics;
using Innovare.Platform.Database;
using Innovare.Survey.Store;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Innovare.Web.Tests.Hosting.Site))]

namespace Innovare.Web.Tests.Hosting;

/// <summary>The real program, started once for the whole run on a free port; it makes the demonstration itself. And one browser.</summary>
public sealed class Site : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("innovare-web-").FullName;
    readonly ConcurrentDictionary<(int Width, bool JavaScript), Task<IBrowserContext>> _windows = [];
    Process? _server;
    IPlaywright? _playwright;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Root { get; private set; } = "";

    /// <summary>The newest round of the demonstration, as the program published it.</summary>
    public PublishedRelease Newest { get; private set; } = null!; // set before any test runs

    public IBrowser Browser { get; private set; } = null!; // set before any test runs

    /// <summary>Plain requests that do not follow redirects.</summary>
    public HttpClient Http { get; private set; } = null!; // the same

    public async ValueTask InitializeAsync()
    {
        _server = Operator.Start(_folder, "serve");
        Root = await Operator.Address(_server);
        Newest = Publications.Find(new Stores(Path.Combine(_folder, "data")), "demo-2023")!; // the program made it before it listened
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Root) };
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
    }

    /// <summary>A page of the site as a reader sees it, in a window of that many pixels.</summary>
    public async Task<Visit> Open(string address, int width = 1280, bool javaScript = true) =>
        await Visit.To(await _windows.GetOrAdd((width, javaScript), NewWindow), Root + address);

    // visits of one width share what the browser keeps of fonts and scripts; the site leaves nothing else with a reader
    Task<IBrowserContext> NewWindow((int Width, bool JavaScript) window) => Browser.NewContextAsync(new()
    {
        ViewportSize = new() { Width = window.Width, Height = 900 },
        JavaScriptEnabled = window.JavaScript,
        Locale = "da-DK",
        ReducedMotion = ReducedMotion.Reduce,
    });

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        _playwright?.Dispose();
        Http?.Dispose();
        if (_server is { HasExited: false })
            _server.Kill(entireProcessTree: true);
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
