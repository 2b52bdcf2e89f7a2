using Innovare.Survey.Design;
using Innovare.Survey.Rounds;
using Innovare.Survey.Simulate;
using Innovare.Survey.Tests.Rounds;
using Innovare.Survey.Tests.Simulate;
using Innovare.Tests;

[assembly: AssemblyFixture(typeof(RunRounds))]

namespace Innovare.Survey.Tests.Rounds;

/// <summary>The three committed rounds, simulated and run once into a folder that all tests read and none changes.</summary>
public sealed class RunRounds : IDisposable
{
    readonly Lazy<IReadOnlyDictionary<string, RunResult>> _results;

    public RunRounds() => _results = new(() => new[] { "demo-2016", "demo-2019", "demo-2023" }.ToDictionary(n => n, n => Run(n, Folder), StringComparer.Ordinal));

    public string Folder { get; } = Directory.CreateTempSubdirectory("innovare-rounds-").FullName;

    public RunResult Result(string round) => _results.Value[round];

    public string Output(string round)
    {
        Assert.NotNull(Result(round).Summary);
        return Path.Combine(Folder, round, "output");
    }

    public string Input(string round)
    {
        _ = Result(round);
        return Path.Combine(Folder, round, "input");
    }

    public static RoundDefinition Definition(string round) => Countries.Round(round);

    static RunResult Run(string name, string folder)
    {
        var home = Path.Combine(folder, name);
        SimulationFiles.Write(Path.Combine(home, "input"), Countries.Of(name));
        return Round.Run(new(Repository.File("rounds", name), Path.Combine(home, "input"), Path.Combine(home, "output")) { Threads = 1 }, _ => { });
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
