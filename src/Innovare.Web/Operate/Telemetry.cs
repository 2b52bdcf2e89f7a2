using System.Diagnostics;
using Innovare.Platform;
using Innovare.Survey.Rounds;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Innovare.Web.Operate;

/// <summary>Sends what the framework, the database driver and the house measure to the operator's collector.</summary>
sealed class Telemetry(Settings settings) : IHostedService, IDisposable
{
    static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", "Npgsql", "Innovare.Jobs", "Innovare.Mail"];

    static readonly string[] Sources = ["Microsoft.AspNetCore", "Npgsql", "Innovare.Jobs"];

    MeterProvider? _metrics;
    TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(settings.Otlp?.TrimEnd('/') + "/", UriKind.Absolute, out var collector) || collector.Scheme is not ("http" or "https"))
            throw new StartRefusedException("INNOVARE_OTLP is no address of a collector: write it as http://localhost:4318.");
        var us = ResourceBuilder.CreateDefault().AddService("innovare", serviceVersion: Manifest.ProgramVersion);
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(us).AddMeter(Meters)
            .AddOtlpExporter(o => (o.Protocol, o.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(collector, "v1/metrics"))).Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(us).AddSource(Sources).AddProcessor(new WithoutPersons())
            .AddOtlpExporter(o => (o.Protocol, o.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(collector, "v1/traces"))).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _metrics?.Dispose(); // sends what is left
        _traces?.Dispose();
    }

    /// <summary>An address can be a personal link, and who asked is nobody's business: only the pattern of the route goes out.</summary>
    sealed class WithoutPersons : BaseProcessor<Activity>
    {
        static readonly string[] Personal = ["url.path", "url.query", "url.full", "client.address", "client.port", "network.peer.address", "network.peer.port", "user_agent.original"];

        public override void OnEnd(Activity data)
        {
            foreach (var name in Personal)
                data.SetTag(name, null);
        }
    }
}
