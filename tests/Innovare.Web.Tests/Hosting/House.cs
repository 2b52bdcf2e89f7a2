using System.Net;
using AngleSharp.Html.Parser;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Innovare.Web.Tests.Hosting;

/// <summary>The server in this process, with an empty data folder and no demonstration, for what must be asked of the application itself.</summary>
public sealed class House : IAsyncDisposable
{
    readonly string _folder;
    readonly WebApplication _app;
    readonly TimeProvider _time;

    // pages and files are found from the program's name, which here would be the tests'
    static House() => Environment.SetEnvironmentVariable("ASPNETCORE_APPLICATIONNAME", "innovare");

    House(string folder, WebApplication app, TimeProvider time) => (_folder, _app, _time) = (folder, app, time);

    public IEnumerable<RouteEndpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public IServiceProvider Services => _app.Services;

    public Settings Settings => _app.Services.GetRequiredService<Settings>();

    /// <summary>A service of the application.</summary>
    public T Service<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Everything the application logs from now on, as it is written; begins with a warning of its own, so that a deaf ear is found out.</summary>
    public void Overhear(ILoggerProvider ear, string warning)
    {
        var log = _app.Services.GetRequiredService<ILoggerFactory>();
        log.AddProvider(ear);
        log.CreateLogger<House>().Log(LogLevel.Warning, default, warning, null, (said, _) => said);
    }

    public static async Task<House> Open(string? faces = null, string? hosts = null, string? database = null, string? oidc = null, bool isBehindProxy = false, TimeProvider? time = null)
    {
        var folder = Directory.CreateTempSubdirectory("innovare-house-").FullName;
        var settings = new Settings(Path.Combine(folder, "data"), "http://127.0.0.1:0", Repository.Root, ShowsDemonstration: true) { Faces = faces, Hosts = hosts, Database = database, Rate = 0, QueueAt = 0, RunsJobs = false, WorkDomains = "kommune.example", Oidc = oidc, IsBehindProxy = isBehindProxy };
        var app = Server.Build(settings, time);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(folder, app, time ?? TimeProvider.System);
    }

    /// <summary>A reader who may be signed in; follows no redirect.</summary>
    public HttpClient Reader(params Role[] roles)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(_app.Urls.First()) };
        if (roles.Length > 0)
            http.DefaultRequestHeaders.Add("Cookie", SignedIn.As(Stores.Of(Settings), Later(_time, TimeProvider.System), roles).Header);
        return http;
    }

    // a test's clock leaps over days: whoever signed in by the later clock is still signed in then
    static TimeProvider Later(TimeProvider one, TimeProvider other) => one.GetUtcNow() > other.GetUtcNow() ? one : other;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Root => _app.Urls.First();

    /// <summary>The link that a start prints while there is no staff.</summary>
    public string? FirstLink() => FirstAdministrator.Link(_app.Services, Root);

    /// <summary>An account with password, authenticator key and recovery codes, as enrolment leaves it.</summary>
    public (Account Account, string Key, string[] Codes) Enrolled(string password)
    {
        var account = SignedIn.As(Stores.Of(Settings), Role.Administrator).Account;
        string[] codes = ["AAAAA-BBBBB", "CCCCC-DDDDD"];
        account.Password = new PasswordHasher<Account>().HashPassword(account, password);
        account.TotpKey = Totp.NewKey();
        account.RecoveryCodes = codes.Select(account.HashOf).ToHashSet();
        using var connection = Stores.Of(Settings).Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        AccountTable.SetPassword(transaction, account);
        AccountTable.SetAuthenticator(transaction, account);
        transaction.Commit();
        return (account, account.TotpKey, codes);
    }

    public async Task<bool> SignsIn(string mail, string password, string code)
    {
        using var answer = await TrySignIn(mail, password, code);
        return answer.StatusCode is HttpStatusCode.Redirect;
    }

    /// <summary>Sends the form as a browser does; a reader given keeps the cookies it gets.</summary>
    public Task<HttpResponseMessage> TrySignIn(string mail, string password, string code, HttpClient? reader = null) =>
        Post(reader ?? Reader(), "/intern/log-ind", ("mail", mail), ("password", password), ("code", code));

    /// <summary>Opens the page of a form, fills it in and sends it; the reader keeps the cookies it gets on the way.</summary>
    public static async Task<HttpResponseMessage> Post(HttpClient reader, string address, params (string Name, string Value)[] fields)
    {
        using var page = await reader.GetAsync(address, TestContext.Current.CancellationToken);
        Keep(reader, page);
        var token = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector("main input[name=form-token], input[name=form-token]")?.GetAttribute("value") ?? "";
        var answer = await reader.PostAsync(address, new FormUrlEncodedContent([new("form-token", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]), TestContext.Current.CancellationToken);
        Keep(reader, answer);
        return answer;
    }

    // as a browser: a name has its newest value, an empty one is gone
    public static void Keep(HttpClient reader, HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set))
            return;
        var jar = reader.DefaultRequestHeaders.TryGetValues("Cookie", out var had)
            ? had.SelectMany(line => line.Split("; ")).Select(cookie => cookie.Split('=', 2)).ToDictionary(c => c[0], c => c[1])
            : [];
        foreach (var cookie in set.Select(line => line.Split(';')[0].Split('=', 2)))
            jar[cookie[0]] = cookie[1];
        reader.DefaultRequestHeaders.Remove("Cookie");
        reader.DefaultRequestHeaders.Add("Cookie", string.Join("; ", jar.Where(c => c.Value.Length > 0).Select(c => $"{c.Key}={c.Value}")));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None); // work outside requests ends before its files go
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>An account with those roles and a session of it, put straight into the store.</summary>
public sealed record SignedIn(Account Account, string Cookie, string Value)
{
    public string Header => $"{Cookie}={Value}";

    public static SignedIn As(Stores stores, params Role[] roles) => As(stores, TimeProvider.System, roles);

    public static SignedIn As(Stores stores, TimeProvider time, params Role[] roles)
    {
        var kind = roles is [Role.Workplace] ? AccountKind.Workplace : AccountKind.Staff;
        var id = Guid.CreateVersion7().ToString("N");
        var account = new Account { Id = id, Kind = kind, Mail = $"{id}@town.example", Name = "Åse Prøve", CreatedAt = time.GetUtcNow(), Roles = roles.ToHashSet() };
        using var connection = stores.Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        Assert.True(AccountTable.Add(transaction, account));
        var secret = Sessions.Begin(transaction, time, account, "code", "test");
        transaction.Commit();
        return new(account, kind is AccountKind.Staff ? "innovare-backoffice" : "innovare-workplace", secret);
    }
}
