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

    /// <summary>weights.csv, in the order of the pseudonyms.</summary>
    public string ToCsv() => Csv.Write(
        ["pseudonym", "stratum", "design", "adjusted", "weight"],
        Enumerable.Range(0, Respondents.Count).OrderBy(i => Sample.Units[Respondents[i]].Pseudonym, StringComparer.Ordinal).Select(i => (string[])
            [Sample.Units[Respondents[i]].Pseudonym, Sample.Strata[Sample.Units[Respondents[i]].Stratum].Code, Text(DesignWeights[i]), Text(AdjustedWeights[i]), Text(Design.Weights[i])]));

    static string Text(double weight) => weight.ToString("0.########", CultureInfo.InvariantCulture);
}
