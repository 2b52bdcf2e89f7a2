using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Innovare.Platform;

namespace Innovare.Web;

/// <summary>The web server of the house: builds it, starts it, says where it listens.</summary>
public static class Server
{
    /// <summary>The application, ready to run. Urls may name port 0; the real address is known once it has started.</summary>
    public static WebApplication Build(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        var app = builder.Build();
        app.MapGet("/", () => string.Create(CultureInfo.InvariantCulture, $"Innovare, demo {settings.ShowsDemonstration}"));
        return app;
    }
}
