using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Innovare.Platform.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Operate;

/// <summary>What keeps the house running and tells how it is.</summary>
public sealed class OperateSlice : Slice
{
    static readonly TimeSpan BetweenMails = TimeSpan.FromSeconds(10);

    public override void AddServices(IServiceCollection services, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Otlp is not null)
        {
            services.AddHostedService<Telemetry>();
            services.AddSingleton<IStartupFilter, TraceRoutes>();
        }
        if (!settings.RunsJobs || !ServedFaces.Of(settings).Served.Contains(Face.Backoffice))
            return;
        services.AddHostedService<JobService>();
        services.AddSingleton(provider => Mail(settings, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => Deletions.Kind(settings, provider.GetRequiredService<TimeProvider>()));
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("alive")).OnEveryFace();
        endpoints.MapGet("/health/ready", Readiness.Answer).OnEveryFace();
    }

    static JobKind Mail(Settings settings, TimeProvider time) => new("mail", async (_, stop) =>
    {
        var lines = await PostOffice.Round(settings, HouseStores.WithLetters.Where(Stores.Of(settings).Has).Select(Stores.Of(settings).Open), time, stop);
        return lines.Count > 0 ? string.Join("; ", lines) : null;
    })
    {
        Every = BetweenMails,
    };
}
