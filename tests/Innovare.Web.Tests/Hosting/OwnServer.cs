using Innovare.Platform;
using Innovare.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Innovare.Web.Tests.Hosting;

/// <summary>A server of one test, in this process and on a free port, with settings of its own and no demonstration.</summary>
sealed class OwnServer : IAsyncDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("innovare-own-").FullName;

    // pages and files are found from the program's name, which here would be the tests'
    static OwnServer() => Environment.SetEnvironmentVariable("ASPNETCORE_APPLICATIONNAME", "innovare");

    OwnServer(Func<Settings, Settings> change)
    {
        var settings = new Settings(_folder, "http://127.0.0.1:0", Repository.Root, ShowsDemonstration: false) { Rate = 0, QueueAt = 0, RunsJobs = false };
        App = Server.Build(change(settings));
    }

    public WebApplication App { get; }

    /// <summary>Plain requests that do not follow redirects.</summary>
    public HttpClient Http { get; private set; } = null!; // set by Start

    public static async Task<OwnServer> Start(Func<Settings, Settings>? change = null, Action<IEndpointRouteBuilder>? map = null)
    {
        var server = new OwnServer(change ?? (settings => settings));
        map?.Invoke(server.App);
        await server.App.StartAsync(TestContext.Current.CancellationToken);
        server.Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.App.Urls.First()) };
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
