using Innovare.PublicSector;
using Innovare.Survey.Design;
using Innovare.Survey.Simulate;
using static System.FormattableString;

namespace Innovare.Survey.Collect;

/// <summary>Brings the answers in: those of a simulated population, or a file that a collection wrote.</summary>
public static class FieldWork
{
    /// <summary>
    /// Answers of a synthetic round: a drawn workplace answers when its draw is below its propensity. Of the silent, those
    /// in the upper half of what is left could not be reached and the others said no.
    /// </summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static (Response? Response, IReadOnlyList<Finding> Findings) Simulated(Sample sample, string populationFile)
    {
        var variables = Response.VariablesOf(sample.Definition);
        var (population, finding) = Open(populationFile, variables);
        if (population is null)
            return (null, [finding!]); // one of the two is there
        var rows = sample.Units.Select(u => population.RowOf(u.Workplace.Id)).ToList();
        if (rows.Count(r => r < 0) is > 0 and var missing)
            return (null, [new("population-other-frame", Path.GetFileName(populationFile), Invariant($"{missing} of the drawn workplaces are not in the population."), "Simulate the round again, so that frame.csv and population.csv belong together.")]);
        var columns = variables.Select(v => population[v]).ToList();
        return (new(sample, variables, [.. rows.Select(row => ReturnOf(population, row, columns))]), []);
    }

    static Return ReturnOf(Population population, int row, List<IReadOnlyList<string>> columns)
    {
        if (population.Answers(row))
            return new(Outcome.Complete, "da", [.. columns.Select(c => c[row])]);
        return Return.None(population.Draws[row] > (1 + population.Propensities[row]) / 2 ? Outcome.NoContact : Outcome.Refused);
    }

    static (Population? Population, Finding? Finding) Open(string file, IReadOnlyList<string> variables)
    {
        const string Mend = "Simulate the round again with this definition.";
        try
        {
            var population = Population.Read(file);
            return variables.Except(population.Variables, StringComparer.Ordinal).ToList() is { Count: > 0 } missing
                ? (null, new("population-variables", file, $"It has no answers to {string.Join(", ", missing.Take(12))}.", Mend))
                : (population, null);
        }
        catch (FormatException fault)
        {
            return (null, new("population-unreadable", file, fault.Message, Mend));
        }
    }

    /// <summary>Answers of responses.csv; a drawn workplace that is not in it was not reached.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static (Response? Response, IReadOnlyList<Finding> Findings) Read(Sample sample, string responsesFile)
    {
        var csv = Csv.Read(responsesFile);
        var variables = Response.VariablesOf(sample.Definition);
        var findings = csv.Findings.Concat(csv.Missing([.. Response.Head, .. variables])).ToList();
        if (findings.Count > 0)
            return (null, findings);

        var known = sample.Units.Select(u => u.Pseudonym).ToHashSet(StringComparer.Ordinal);
        var returns = new Dictionary<string, Return>(StringComparer.Ordinal);
        var at = variables.Select(csv.PositionOf).ToList();
        foreach (var row in csv.Rows)
        {
            string Cell(string column) => row.Cells[csv.PositionOf(column)];
            void Say(string code, string column, string what, string mend) =>
                findings.Add(new(code, Invariant($"{csv.File}:{row.Line}:{csv.PositionOf(column) + 1}"), what, mend));
            if (!known.Contains(Cell("pseudonym")))
                Say("response-unknown", "pseudonym", $"The pseudonym “{Cell("pseudonym")}” is not in the sample.", "Use the responses of this round's sample.");
            else if (Outcomes.Find(Cell("outcome")) is not { } outcome)
                Say("response-outcome-unknown", "outcome", $"The outcome “{Cell("outcome")}” is not known.", $"Use one of {string.Join(", ", Outcomes.Codes)}.");
            else if (Cell("definition") != sample.Definition.QuestionnaireHash && outcome is Outcome.Complete or Outcome.Telephone)
                Say("response-other-definition", "definition", "The answers were given to another version of the questionnaire.", "Use the questionnaire they were collected with.");
            else if (!returns.TryAdd(Cell("pseudonym"), outcome is Outcome.Complete or Outcome.Partial or Outcome.Telephone ? new(outcome, Cell("language"), [.. at.Select(a => row.Cells[a])]) : Return.None(outcome)))
                Say("response-twice", "pseudonym", $"The pseudonym “{Cell("pseudonym")}” stands twice.", "Keep one response for each workplace.");
        }
        return findings.Count > 0
            ? (null, findings)
            : (new(sample, variables, [.. sample.Units.Select(u => returns.GetValueOrDefault(u.Pseudonym) ?? Return.None(Outcome.NoContact))]), []);
    }
}
