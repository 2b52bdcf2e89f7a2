using System.CommandLine;
using System.Globalization;
using Innovare.PublicSector;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Simulate;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare simulate ROUND</c>: makes the synthetic country of a round.</summary>
static class SimulateCommand
{
    public static Command Of(Terminal terminal)
    {
        var round = RoundCommands.RoundArgument();
        var to = new Option<string?>("--out") { Description = "Folder for frame.csv and population.csv; default: the round's input folder in the data folder." };
        var seed = new Option<long?>("--seed") { Description = "Seed of the country; default: the round's own." };
        var command = new Command("simulate", "Makes the synthetic country of a round: frame.csv and population.csv.") { round, to, seed };
        command.SetAction(parsed => Simulate(terminal, parsed.GetRequiredValue(round), parsed.GetValue(to), parsed.GetValue(seed)));
        return command;
    }

    static int Simulate(Terminal terminal, string round, string? to, long? seed)
    {
        var reading = RoundFolder.Read(round);
        if (reading.Definition is not { } definition)
            return terminal.Refuse(reading.Findings);
        if (!definition.Round.Synthetic || definition.Simulation is null)
            return terminal.Refuse([new Finding("simulate-real-round", "round.json#/synthetic", "The round is not synthetic.", "Only a synthetic round with a simulation.json can be simulated.")]);
        var folder = Path.GetFullPath(to ?? Path.Combine(RoundCommands.HomeOf(terminal, definition.Name), "input"));
        var simulation = Simulator.Make(definition, seed ?? definition.Round.Seed ?? 1);
        SimulationFiles.Write(folder, simulation);
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{simulation.Frame.Count} invented workplaces in {folder}"));
        return Exit.Done;
    }
}
