using System.Net;
using System.Net.Sockets;
using Innovare.Platform.Database;
using Innovare.Survey.Store;
using Innovare.Tests;

namespace Innovare.Cli.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    readonly string _data = Directory.CreateTempSubdirectory("innovare-cli-").FullName;

    static string Round(string name) => Repository.File("rounds", name);

    [Fact]
    public void A_round_is_simulated_run_and_published()
    {
        var simulated = InnovareProcess.Run(_data, "simulate", Round("demo-2016"));
        var run = InnovareProcess.Run(_data, "round", "run", Round("demo-2016"));
        var published = InnovareProcess.Run(_data, "release", "publish", Path.Combine(_data, "rounds", "demo-2016", "output"), "--by", "Anna Andersen");

        Assert.Equal((0, 0, 0), (simulated.Exit, run.Exit, published.Exit));
        Assert.Contains("Drawing 4725 of 14600 workplaces", run.Error, StringComparison.Ordinal); // progress
        foreach (var part in new[] { "Answers: ", "(50 %)", "Innovative, total: ", " to ", "Cells: ", "withheld", "Files: " })
            Assert.Contains(part, run.Output, StringComparison.Ordinal);
        Assert.Equal("demo-2016", Assert.Single(Publications.Load(new Stores(_data), TimeProvider.System)).Id);
    }

    [Theory]
    [InlineData(2, "Required argument 'ROUND' missing", "simulate")]
    [InlineData(2, "Unrecognized command", "dance")]
    [InlineData(2, "--by", "release", "publish", "nowhere")]
    [InlineData(2, "[release-no-manifest]", "release", "publish", "nowhere", "--by", "Anna")]
    [InlineData(2, "[round-missing]", "round", "check", "nowhere")]
    [InlineData(2, "[round-missing]", "round", "run", "nowhere")]
    [InlineData(2, "[input-missing]", "round", "run", "rounds/demo-2016")]
    [InlineData(2, "--threads needs 1 or more", "round", "run", "rounds/demo-2016", "--threads", "0")]
    [InlineData(2, "Could not find file", "frame", "import", "no-mapping.json", "no-extract.csv")]
    public void A_refusal_says_why_in_plain_words_and_exits_2(int exit, string says, params string[] arguments)
    {
        var run = InnovareProcess.Run(_data, arguments);

        Assert.Equal(exit, run.Exit);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no findings", "round", "check", "rounds/demo-2023")]
    [InlineData("Every schema is up to date", "schema", "--check")]
    [InlineData("each to a cell", "content", "check")]
    [InlineData("round", "--help")]
    public void A_check_that_finds_nothing_exits_0(string says, params string[] arguments)
    {
        var run = InnovareProcess.Run(_data, arguments);

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains(says, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_round_lists_every_finding_and_says_nothing_was_written()
    {
        var broken = Path.Combine(_data, "broken");
        Directory.CreateDirectory(broken);
        File.WriteAllText(Path.Combine(broken, "round.json"), "{");

        var run = InnovareProcess.Run(_data, "round", "run", broken);

        Assert.Equal(2, run.Exit);
        Assert.Contains("round.json:1:2", run.Error, StringComparison.Ordinal);
        Assert.Contains("questionnaire.json: The file is missing.", run.Error, StringComparison.Ordinal);
        Assert.Contains("findings; nothing was written.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_data, "rounds")));
    }

    [Fact]
    public void The_worked_example_of_a_register_extract_is_imported()
    {
        var example = Repository.File("docs", "examples", "frame-import");
        var to = Path.Combine(_data, "frame.csv");
        string[] arguments = ["frame", "import", Path.Combine(example, "mapping.json"), Path.Combine(example, "extract.csv"), "--out", to];

        var refused = InnovareProcess.Run(_data, arguments);
        Assert.Equal(2, refused.Exit);
        Assert.Contains("[import-size-unknown]", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(to));

        var accepted = InnovareProcess.Run(_data, [.. arguments, "--accept-frame-errors"]);
        Assert.Equal(0, accepted.Exit);
        Assert.Contains("1 rows left out: import-size-unknown", accepted.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Path.Combine(example, "frame.csv")), File.ReadAllText(to));
    }

    [Fact]
    public void A_data_folder_that_cannot_be_written_to_is_one_sentence()
    {
        var run = InnovareProcess.Run("/proc/innovare", "serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Equal("The data folder /proc/innovare cannot be written to: choose another with INNOVARE_DATA, or change its rights.", run.Error.Trim());
    }

    [Fact]
    public void A_port_that_is_taken_is_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var urls = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        using var process = InnovareProcess.Start(_data, new Dictionary<string, string>(StringComparer.Ordinal) { ["INNOVARE_DEMO"] = "0", ["INNOVARE_URLS"] = urls });

        process.WaitForExit();

        Assert.Equal(2, process.ExitCode);
        Assert.Contains(urls, Assert.Single(process.StandardError.ReadToEnd().Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_start_makes_the_demonstration_and_the_second_skips_it()
    {
        var urls = new Dictionary<string, string>(StringComparer.Ordinal) { ["INNOVARE_URLS"] = "http://127.0.0.1:0" };

        var first = await Start(urls);
        var second = await Start(urls);
        urls["INNOVARE_DEMO"] = "0";

        Assert.Equal(3, first.Count(l => l.StartsWith("Making the demonstration round", StringComparison.Ordinal)));
        Assert.Single(second);
        Assert.Equal(["demo-2023", "demo-2019", "demo-2016"], Publications.Load(new Stores(_data), TimeProvider.System).Select(r => r.Id));
    }

    [Fact]
    public async Task Without_the_demonstration_nothing_is_made()
    {
        var lines = await Start(new Dictionary<string, string>(StringComparer.Ordinal) { ["INNOVARE_URLS"] = "http://127.0.0.1:0", ["INNOVARE_DEMO"] = "0" });

        Assert.Single(lines);
        Assert.Empty(Publications.Load(new Stores(_data), TimeProvider.System));
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    /// <summary>What the program writes until it listens; then it is stopped.</summary>
    async Task<List<string>> Start(IReadOnlyDictionary<string, string> environment)
    {
        using var process = InnovareProcess.Start(_data, environment);
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (line.StartsWith("Innovare listens on http://127.0.0.1:", StringComparison.Ordinal))
                break;
        }
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return lines;
    }
}
