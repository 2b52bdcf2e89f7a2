using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Operate;

public sealed class TelemetryTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("innovare-otlp-").FullName;

    [Fact(Timeout = 120_000)]
    public async Task A_collector_gets_metrics_and_traces_and_never_a_word_of_who_asked_for_what()
    {
        using var collector = new Collector();
        using var server = Operator.Start(_folder, "serve", ("INNOVARE_DEMO", "0"), ("INNOVARE_JOBS", "1"), ("INNOVARE_OTLP", collector.Root),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200"), ("OTEL_BSP_SCHEDULE_DELAY", "200"));
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(await Operator.Address(server)) };
            http.DefaultRequestHeaders.UserAgent.ParseAdd("secret-browser/1.0");
            await http.GetAsync("/cases/a-secret-link", Stop);
            await http.GetAsync("/cases/data.csv?token=a-secret-token", Stop);

            await collector.WaitFor("/v1/metrics", "http.server.request.duration", Stop);
            await collector.WaitFor("/v1/metrics", "innovare.jobs.ended", Stop);
            await collector.WaitFor("/v1/traces", "GET /cases/data.{format}", Stop);
            await collector.WaitFor("/v1/traces", "job mail", Stop);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }

        var words = collector.Words("/v1/traces").Concat(collector.Words("/v1/metrics")).ToList();
        Assert.Contains("innovare", words); // service.name
        Assert.DoesNotContain(words, word => word.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_collector_that_is_no_address_is_one_sentence_and_exit_2()
    {
        using var server = Operator.Start(_folder, "serve", ("INNOVARE_DEMO", "0"), ("INNOVARE_OTLP", "collector"));

        var said = await server.StandardError.ReadToEndAsync(Stop);
        await server.WaitForExitAsync(Stop);

        Assert.Equal(2, server.ExitCode);
        Assert.Contains("INNOVARE_OTLP", Assert.Single(said.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
