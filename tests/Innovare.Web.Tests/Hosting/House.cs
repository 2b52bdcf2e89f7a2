using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Tests.Hosting;

/// <summary>The server in this process, with an empty data folder and no demonstration, for what must be asked of the application itself.</summary>
public sealed class House : IAsyncDisposable
{
    readonly string _folder;
    readonly WebApplication _app;

    House(string folder, WebApplication app) => (_folder, _app) = (folder, app);

    public IEnumerable<RouteEndpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public Settings Settings => _app.Services.GetRequiredService<Settings>();

    public static async Task<House> Open(string? faces = null, string? hosts = null, string? database = null)
    {
        var folder = Directory.CreateTempSubdirectory("innovare-house-").FullName;
        var settings = new Settings(Path.Combine(folder, "data"), "http://127.0.0.1:0", Repository.Root, ShowsDemonstration: true) { Faces = faces, Hosts = hosts, Database = database, Rate = 0 };
        var app = Server.Build(settings);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(folder, app);
    }

    /// <summary>A reader who may be signed in; follows no redirect.</summary>
    public HttpClient Reader(params Role[] roles)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(_app.Urls.First()) };
        if (roles.Length > 0)
            http.DefaultRequestHeaders.Add("Cookie", SignedIn.As(Stores.Of(Settings), roles).Header);
        return http;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>An account with those roles and a session of it, put straight into the store.</summary>
public sealed record SignedIn(Account Account, string Cookie, string Value)
{
    public string Header => $"{Cookie}={Value}";

    public static SignedIn As(Stores stores, params Role[] roles)
    {
        var kind = roles is [Role.Workplace] ? AccountKind.Workplace : AccountKind.Staff;
        var id = Guid.CreateVersion7().ToString("N");
        var account = new Account { Id = id, Kind = kind, Mail = $"{id}@town.example", Name = "Åse Prøve", CreatedAt = TimeProvider.System.GetUtcNow(), Roles = roles.ToHashSet() };
        using var connection = stores.Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        Assert.True(AccountTable.Add(transaction, account));
        var secret = Sessions.Begin(transaction, TimeProvider.System, account, "code", "test");
        transaction.Commit();
        return new(account, kind is AccountKind.Staff ? "innovare-backoffice" : "innovare-workplace", secret);
    }
}
