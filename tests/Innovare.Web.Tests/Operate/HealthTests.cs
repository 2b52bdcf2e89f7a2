using System.Net;
using System.Text.Json;
using Innovare.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;

namespace Innovare.Web.Tests.Operate;

public sealed class HealthTests(Site site) : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("innovare-health-").FullName;

    [Fact]
    public async Task A_server_that_serves_is_alive_and_ready_with_its_version_and_each_store()
    {
        var alive = await site.Http.GetStringAsync("/health/live", Stop);
        using var ready = JsonDocument.Parse(await site.Http.GetStringAsync("/health/ready", Stop));

        Assert.Equal("alive", alive);
        Assert.Equal("ready", ready.RootElement.GetProperty("status").GetString());
        Assert.Equal("ok", ready.RootElement.GetProperty("stores").GetProperty("publication").GetString());
        Assert.Matches(@"^\d+\.\d+", ready.RootElement.GetProperty("version").GetString()!);
    }

    [Fact]
    public async Task A_store_that_is_away_or_of_another_version_is_named_and_the_server_lives_on()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
        File.WriteAllText(Path.Combine(_folder, "data", "platform.db"), "no database");
        using (var newer = new SqliteConnection($"Data Source={Path.Combine(_folder, "data", "publication.db")};Pooling=False"))
        {
            newer.Open();
            using var make = newer.CreateCommand();
            make.CommandText = "create table migration (name text primary key); insert into migration (name) values ('publication-001.sql'), ('publication-999.sql')";
            make.ExecuteNonQuery();
        }
        using var server = Operator.Start(_folder, "serve", ("INNOVARE_DEMO", "0"), ("INNOVARE_LOG", "json"));
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(await Operator.Address(server)) };

            var answer = await http.GetAsync("/health/ready", Stop);
            var said = await answer.Content.ReadAsStringAsync(Stop);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("\"platform\":\"away\"", said, StringComparison.Ordinal);
            Assert.Contains("\"publication\":\"other-version\"", said, StringComparison.Ordinal);
            Assert.DoesNotContain(_folder, said, StringComparison.Ordinal); // why stands in the log
            Assert.Equal("alive", await http.GetStringAsync("/health/live", Stop));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
        var log = (await server.StandardError.ReadToEndAsync(Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(log);
        Assert.All(log, line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind)); // one object a line
        Assert.Contains(log, line => line.Contains("The store platform cannot be reached.", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
