using System.Globalization;
using Innovare.Survey.Design;

namespace Innovare.Survey.Simulate;

/// <summary>Makes the invented country a demonstration round is drawn from. GSBPM 2.6: a rehearsal of the whole survey.</summary>
public static class Simulator
{
    /// <summary>The country in the year of the round; pure: the same round and seed give the same country.</summary>
    /// <param name="round">A synthetic round, with its simulation plan.</param>
    /// <param name="seed">Changes who answers what, never the shares of the plan.</param>
    /// <exception cref="ArgumentException">The round has no simulation plan.</exception>
    public static Simulation Make(RoundDefinition round, long seed)
    {
        var plan = round.Simulation
            ?? throw new ArgumentException($"{round.Name} has no simulation.json: it is not a synthetic round.", nameof(round));
        var frame = new Country(round, plan, seed).Workplaces();
        var sizes = frame.Select(w => FrameVariable.SizeClass(w.Employees, round.Sample.SizeClasses)).ToArray();
        var sheet = new Sheet(round.Questionnaire, round.Round.Year, frame.Count);
        var inclination = new Inclination(frame, sizes, round.Round.Year, seed);
        new Answering(round, plan, frame, inclination, sheet, new AnswerFacts(round, sheet, frame)).Fill();
        var draw = new Chance(seed, string.Create(CultureInfo.InvariantCulture, $"draw {round.Round.Year}"));
        return new(frame, new(
            [.. frame.Select(w => w.Id)],
            Propensity.Of(frame, sizes, round.Sample, plan.Answers),
            [.. frame.Select(w => draw.Uniform(Chance.Fold(w.Id)))],
            sheet.Variables,
            sheet.Columns));
    }
}

/// <summary>A synthetic country: its frame, and what every workplace in it would answer.</summary>
public sealed record Simulation(IReadOnlyList<Workplace> Frame, Population Population);
