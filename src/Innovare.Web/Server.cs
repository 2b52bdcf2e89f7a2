using System.Data.Common;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Innovare.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Innovare.Web;

/// <summary>The web server of the house: builds it, starts it, says where it listens.</summary>
public static class Server
{
    /// <summary>Whether the server can start as told: cheap, so that nothing need be made in vain.</summary>
    /// <exception cref="StartRefusedException">An address cannot be had, or the settings do not go together.</exception>
    public static void Check(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Listening.Check(settings);
        ServedFaces.Of(settings);
    }

    /// <summary>Serves until told to stop, and writes the address it got to <paramref name="output"/> once it listens.</summary>
    /// <exception cref="StartRefusedException">An address cannot be had, or the settings do not go together.</exception>
    public static async Task Run(Settings settings, TextWriter output, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(output);
        await using var app = Build(settings);
        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception e) when (e is IOException or SocketException or InvalidOperationException) // taken, not ours, or TLS without a certificate
        {
            var why = e.Message.Split('\n')[0].TrimEnd();
            throw new StartRefusedException($"Cannot listen on {settings.Urls}: {why} Free it, or name another address in INNOVARE_URLS.", e);
        }
        await output.WriteLineAsync($"Innovare listens on {string.Join(", ", app.Urls)}");
        if (settings.TablesFolder is null && WayIn(app) is { Length: > 0 } said) // a folder of tables has no backoffice
            await output.WriteLineAsync(said);
        await output.FlushAsync(stop);
        await app.WaitForShutdownAsync(stop);
    }

    // a store that is away stops nobody who only reads: health tells, and the next start makes the link
    static string WayIn(WebApplication app)
    {
        try
        {
            return FirstAdministrator.Link(app.Services, app.Urls.First()) is { } link
                ? $"Nobody can sign in to the backoffice yet. The first administrator begins here; the link works once, for three days: {link}"
                : "";
        }
        catch (Exception trouble) when (trouble is IOException or DbException)
        {
            return "Nobody can sign in: the store of accounts cannot be opened. Run innovare doctor.";
        }
    }

    /// <summary>The application, ready to run. Urls may name port 0; the real address is known once it has started.</summary>
    /// <exception cref="StartRefusedException">The settings do not go together.</exception>
    /// <param name="settings">What it is told.</param>
    /// <param name="time">The clock that releases and links go by; null = the machine's.</param>
    public static WebApplication Build(Settings settings, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var urls = Listening.Check(settings);
        var faces = ServedFaces.Of(settings);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls);
        builder.WebHost.UseKestrelHttpsConfiguration(); // the slim host leaves TLS to be asked for
        builder.WebHost.UseStaticWebAssets(); // a build's output serves from the sources; a publish has its own wwwroot
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            RequestLimits.Set(kestrel.Limits);
        });
        builder.Logging.WriteAsTold(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.StaticFiles", LogLevel.Error); // no wwwroot of its own before publish
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error); // it warns when it says no-store once more
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // the keys stand beside the accounts they protect: operations.md
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None); // a start that fails is one sentence, said by Run

        var slices = Slices();
        AddServices(builder.Services, settings, faces, time ?? TimeProvider.System);
        builder.Services.AddSingleton<IReadOnlyList<MenuEntry>>([.. slices.SelectMany(slice => slice.Menu).Where(entry => faces.Served.Contains(entry.Face))]);
        foreach (var slice in slices)
            slice.AddServices(builder.Services, settings);

        var app = builder.Build();
        Use(app, settings);
        foreach (var slice in slices)
            slice.Map(app);
        faces.Keep(((IEndpointRouteBuilder)app).DataSources);
        return app;
    }

    static void AddServices(IServiceCollection services, Settings settings, ServedFaces faces, TimeProvider time)
    {
        services.AddSingleton(settings);
        services.AddSingleton(time);
        services.AddRateLimits(settings);
        services.AddRequestLimits();
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)); // æ as æ
        AddSigningIn(services, settings, faces);
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true; // no secrets stand on a public page
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.AddRazorPages(o =>
        {
            o.RootDirectory = "/";
            o.Conventions.Add(new PageRoutes());
        }).AddMvcOptions(o => o.Filters.Add<Refusals.StaleForms>()).ConfigureApplicationPartManager(parts => AddOurPages(parts.ApplicationParts));
    }

    // the program that serves knows our pages by its references; another that does, such as a test, may not
    static void AddOurPages(IList<ApplicationPart> parts)
    {
        var ours = typeof(Server).Assembly;
        if (parts.OfType<AssemblyPart>().Any(part => part.Assembly == ours))
            return;
        foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(ours).GetApplicationParts(ours))
            parts.Add(part);
    }

    static void AddSigningIn(IServiceCollection services, Settings settings, ServedFaces faces)
    {
        var cookies = new FaceCookies(settings);
        services.AddSingleton(faces);
        services.AddSingleton(cookies);
        services.AddSingleton<OwnSpace>();
        services.AddAuthentication(SessionAuthentication.Name).AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.Name, null);
        services.AddAuthorization();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = cookies.Name("form");
            o.Cookie.SecurePolicy = cookies.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            o.FormFieldName = "form-token";
            o.SuppressXFrameOptionsHeader = true; // the policy of every answer says it already
        });
        var protection = services.AddDataProtection().SetApplicationName("innovare");
        var isOnlyPublic = faces.Served.SetEquals([Face.Public]);
        if (isOnlyPublic)
            protection.UseEphemeralDataProtectionProvider(); // nothing is kept with the reader: no keys
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = isOnlyPublic ? new KeysOfNobody() : new ProtectionKeys(settings)));
    }

    static void Use(WebApplication app, Settings settings)
    {
        app.UseTrustedProxies(settings);
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseRefusals();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Assets.SayHowLongToKeep });
        if (!settings.ShowsDemonstration)
            app.UseWithoutDemonstration();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseKnownMethods();
        app.UseRequestLimits();
        app.UseSameOriginOnly();
        app.UseFaceHeaders();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        if (settings.TablesFolder is not null)
            app.UseOnlyTables();
        app.MapRazorPages();
        app.MapGet("/robots.txt", () => Results.Text("User-agent: *\nDisallow: /problem\n", "text/plain")).OnEveryFace();
    }

    static List<Slice> Slices() =>
        [.. typeof(Slice).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Slice)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (Slice)Activator.CreateInstance(type)!)]; // a class always gives an instance
}
