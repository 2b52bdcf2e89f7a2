using System.Collections.Concurrent;
using Innovare.Survey.Analyse;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Frames;
using Innovare.Survey.Process;
using Innovare.Survey.Simulate;
using Innovare.Survey.Tests.Simulate;

namespace Innovare.Survey.Tests.Process;

/// <summary>The phases of a round in memory, each made once for all tests.</summary>
static class Pipeline
{
    static readonly ConcurrentDictionary<string, Lazy<(IReadOnlyList<DraftTable>, Protected)>> Tables = new(StringComparer.Ordinal);
    static readonly ConcurrentDictionary<string, Lazy<Weighted>> Weights = new(StringComparer.Ordinal);

    public static (IReadOnlyList<DraftTable> Drafts, Protected Safe) Of(string round) => Tables.GetOrAdd(round, name => new(() =>
    {
        var drafts = Drafting.Draft(Weighted(name), 2);
        return (drafts, SafeTable.Protect(drafts));
    })).Value;

    public static Weighted Weighted(string round) =>
        Weights.GetOrAdd(round, name => new(() => Weighted(Countries.Round(name), Countries.Of(name)))).Value;

    public static Weighted Weighted(RoundDefinition round, Simulation country, long seed = 1)
    {
        var (weighted, findings) = Weighting.Weigh(Editing.Check(Answers(round, country, seed)));
        Assert.Empty(findings);
        return weighted!;
    }

    public static Response Answers(RoundDefinition round, Simulation country, long seed = 1)
    {
        using var folder = new TemporaryFolder();
        SimulationFiles.Write(folder.Path, country);
        var sample = Sampling.Draw(round, new Frame(country.Frame), seed).Sample!;
        return FieldWork.Simulated(sample, Path.Combine(folder.Path, "population.csv")).Response!;
    }
}
