using System.Security.Cryptography;
using System.Text;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statistics.Numbers;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Simulate;
using Innovare.Survey.Store;

namespace Innovare.Survey.Rounds;

/// <summary>Fills a data folder with the demonstration: every round demo-* simulated, run and published.</summary>
public static class Demonstration
{
    /// <summary>Makes what is not there yet; a round whose definition and program are unchanged is left alone.</summary>
    /// <returns>Findings when a round could not be made; the rounds before it are published.</returns>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static IReadOnlyList<Finding> Fill(string roundsFolder, Stores stores, int threads, Action<string> say)
    {
        ArgumentNullException.ThrowIfNull(stores);
        ArgumentNullException.ThrowIfNull(say);
        if (!Directory.Exists(roundsFolder))
            return [];
        var stamp = "";
        foreach (var folder in Directory.GetDirectories(roundsFolder, "demo-*").Order(StringComparer.Ordinal))
        {
            var reading = RoundFolder.Read(folder);
            if (reading.Definition is not { } definition)
                return reading.Findings;
            stamp = StampOf(definition, stamp); // a later round shows the figures of those before it
            if (Publications.Load(stores, TimeProvider.System).Any(r => r.Id == definition.Name && r.Stamp == stamp))
                continue;
            say($"Making the demonstration round {definition.Name} …");
            if (Make(folder, definition, stores, threads, stamp) is { Count: > 0 } findings)
                return findings;
        }
        return [];
    }

    static IReadOnlyList<Finding> Make(string folder, RoundDefinition definition, Stores stores, int threads, string stamp)
    {
        var home = Path.Combine(stores.DataFolder, "rounds", definition.Name);
        var (input, output) = (Path.Combine(home, "input"), Path.Combine(home, "output"));
        SimulationFiles.Write(input, Simulator.Make(definition, definition.Round.Seed ?? 1));
        var run = Round.Run(new(folder, input, output) { Threads = threads }, _ => { });
        if (run.Summary is null)
            return run.Findings;
        var (draft, unread) = ReleaseFolder.Read(output, stamp);
        if (draft is null)
            return unread;
        var (release, unsigned) = draft.SignedOff("Innovare");
        if (release is null)
            return unsigned;
        using var context = PublicationContext.Open(stores);
        Publications.Publish(context, release, TimeProvider.System);
        return [];
    }

    /// <summary>Changes when the definition, an earlier round or the program does.</summary>
    static string StampOf(RoundDefinition definition, string before)
    {
        Type[] program = [typeof(Demonstration), typeof(SeededRandom), typeof(Cube), typeof(Text)];
        var parts = program.Select(t => t.Module.ModuleVersionId.ToString()).Append(definition.Hash).Append(before);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }
}
