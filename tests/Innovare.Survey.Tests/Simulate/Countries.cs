using System.Collections.Concurrent;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Simulate;
using Innovare.Tests;

namespace Innovare.Survey.Tests.Simulate;

/// <summary>The three committed rounds and their countries, each made once for all tests.</summary>
static class Countries
{
    public const string Newest = "demo-2023";

    static readonly ConcurrentDictionary<string, Lazy<Simulation>> Made = new(StringComparer.Ordinal);

    public static TheoryData<string> Rounds => ["demo-2016", "demo-2019", "demo-2023"];

    public static RoundDefinition Round(string name)
    {
        var reading = RoundFolder.Read(Repository.File("rounds", name));
        Assert.Empty(reading.Findings);
        return reading.Definition!;
    }

    public static Simulation Of(string round) =>
        Made.GetOrAdd(round, name => new(() => Simulator.Make(Round(name), 1))).Value;
}
