using System.Globalization;
using Innovare.Statistics.Estimation;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;

namespace Innovare.Survey.Process;

/// <summary>Answers that speak for the whole population: each respondent with a weight, and the design that estimates rest on.</summary>
/// <param name="Edited">The checked answers.</param>
/// <param name="Respondents">Units of the sample whose state is known (complete, or outside the population), by their position in the sample.</param>
/// <param name="DesignWeights">Workplaces each respondent stands for by the drawing alone.</param>
/// <param name="AdjustedWeights">The same after the silent of its group have been shared out.</param>
/// <param name="Design">Final weights, strata and margins.</param>
/// <param name="GroupsMerged">Response groups that were too small and joined a neighbour: "a → b".</param>
/// <param name="StrataMerged">Strata with fewer than two answers that joined a neighbour for the variance.</param>
/// <param name="MarginsMerged">Margin categories without answers that joined a neighbour.</param>
/// <param name="Iterations">Rounds of raking.</param>
public sealed record Weighted(
    Edited Edited,
    IReadOnlyList<int> Respondents,
    IReadOnlyList<double> DesignWeights,
    IReadOnlyList<double> AdjustedWeights,
    SurveyDesign Design,
    IReadOnlyList<string> GroupsMerged,
    IReadOnlyList<string> StrataMerged,
    IReadOnlyList<string> MarginsMerged,
    int Iterations)
{
    /// <summary>The sample all of this came from.</summary>
    public Sample Sample => Edited.Response.Sample;

    /// <summary>The same with those who answered by telephone, and weights of its own; null when none did, or too few to stand for others.</summary>
    public Weighted? FollowUp { get; init; }

    /// <summary>Some of these answers came by telephone.</summary>
    public bool HasTelephone => Respondents.Any(i => Edited.Returns[i].Outcome == Outcome.Telephone);

    /// <summary>What a table rests on: also on the answers by telephone, where everything it speaks of was asked by telephone.</summary>
    public Weighted For(TableDefinition plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (FollowUp is null) return this;
        var (tables, asked) = (Sample.Definition.Tables, Form.Of(Sample.Definition).Core.SelectMany(c => c.Question.Variables).ToHashSet(StringComparer.Ordinal));
        IEnumerable<Rule?> rules = [plan.Base, .. plan.Variable.Values.Select(v => v.When),
            .. tables.Breakdowns.Where(b => plan.By.Any(by => by.Contains(b.Id, StringComparer.Ordinal))).SelectMany(b => b.Values).Select(v => v.When)];
        return rules.OfType<Rule>().SelectMany(r => r.AnswersAsked(id => tables.Derived.First(d => d.Id == id).When)).All(asked.Contains) ? FollowUp : this;
    }

    /// <summary>The same answers for other tables.</summary>
    public Weighted Planned(TablePlan tables) => this with
    {
        Edited = Edited with { Response = Edited.Response with { Sample = Sample with { Definition = Sample.Definition with { Tables = tables } } } },
        FollowUp = FollowUp?.Planned(tables),
    };

    /// <summary>weights.csv, in the order of the pseudonyms; where answers came by telephone, a last column with the weights that count those too.</summary>
    public string ToCsv()
    {
        var own = Rows();
        if (FollowUp is null)
            return Csv.Write(Columns, own.Select(r => r.Value));
        return Csv.Write([.. Columns, "telephone"], FollowUp.Rows().Select(r => (string[])[.. own.GetValueOrDefault(r.Key) ?? [r.Key, r.Value[1], r.Value[2], "", ""], r.Value[^1]]));
    }

    static readonly string[] Columns = ["pseudonym", "stratum", "design", "adjusted", "weight"];

    SortedDictionary<string, string[]> Rows() => new(Enumerable.Range(0, Respondents.Count).ToDictionary(
        i => Sample.Units[Respondents[i]].Pseudonym,
        i => (string[])[Sample.Units[Respondents[i]].Pseudonym, Sample.Strata[Sample.Units[Respondents[i]].Stratum].Code, Text(DesignWeights[i]), Text(AdjustedWeights[i]), Text(Design.Weights[i])],
        StringComparer.Ordinal), StringComparer.Ordinal);

    static string Text(double weight) => weight.ToString("0.########", CultureInfo.InvariantCulture);
}
