using System.Text.Json.Serialization;
using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Process;

namespace Innovare.Survey.Disseminate;

/// <summary>
/// What only the answers can tell of a round's quality, protected: counts to the nearest five, shares in whole per cent,
/// and nothing of a group too small to be told of. Published with the release.
/// </summary>
/// <param name="Drawn">Workplaces asked.</param>
/// <param name="Complete">Complete answers.</param>
/// <param name="Partial">Begun, not finished.</param>
/// <param name="Declined">Said no.</param>
/// <param name="NotReached">Never reached.</param>
/// <param name="OutOfScope">Found to be outside the population.</param>
/// <param name="ResponseRate">Complete answers of those asked, per cent.</param>
/// <param name="WeightedResponseRate">The same, each workplace counting for those it was drawn for.</param>
/// <param name="OverCoverage">Share of those asked that were outside the population, per cent, each counting for those it was drawn for.</param>
/// <param name="Changed">Answers set aside by the checks.</param>
/// <param name="Rates">Response by group.</param>
/// <param name="Items">Missing answers by question, most missing first.</param>
/// <param name="Minutes">Half of those who answer are through in so many minutes, by the model of docs/methods/questionnaire-minutes.md; null of older rounds.</param>
public sealed record QualityIndicators(
    int Drawn, int Complete, int Partial, int Declined, int NotReached, int OutOfScope,
    int ResponseRate, int WeightedResponseRate, int OverCoverage, int Changed,
    IReadOnlyList<GroupRate> Rates, IReadOnlyList<ItemNonresponse> Items, int? Minutes = null)
{
    /// <summary>Answered the core questions by telephone and stand for the silent; 0 where nobody was called, or too few answered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Telephone { get; init; }

    /// <summary>A share of fewer is not told.</summary>
    public const int FewestAsked = 20;

    /// <summary>The indicators of a weighted round.</summary>
    public static QualityIndicators Of(Weighted weighted)
    {
        ArgumentNullException.ThrowIfNull(weighted);
        var sample = weighted.Sample;
        var asked = sample.Units.Zip(weighted.Edited.Returns, (unit, answer) => new Asked(unit.Workplace, answer, sample.Strata[unit.Stratum].Population / (double)sample.Strata[unit.Stratum].Drawn)).ToList();
        int Of(Outcome outcome) => Safe(asked.Count(a => a.Return.Outcome == outcome));
        return new(
            Safe(asked.Count), Of(Outcome.Complete), Of(Outcome.Partial), Of(Outcome.Refused), Of(Outcome.NoContact), Of(Outcome.OutOfScope),
            PerCent(asked, a => a.Return.Outcome == Outcome.Complete, _ => 1),
            PerCent(asked, a => a.Return.Outcome == Outcome.Complete, a => a.Weight),
            PerCent(asked, a => a.Return.Outcome == Outcome.OutOfScope, a => a.Weight),
            Safe(weighted.Edited.Changed),
            [.. RatesOf(sample.Definition, asked)],
            [.. ItemsOf(weighted).OrderByDescending(i => i.Missing + i.DontKnow).ThenBy(i => i.Question, StringComparer.Ordinal)],
            (int)Math.Ceiling(RouteMinutes.OfRandom(Form.Of(sample.Definition), Modelled, 1, Language.Danish)[Modelled / 2]))
        {
            Telephone = weighted.FollowUp is null ? 0 : Of(Outcome.Telephone),
        };
    }

    // respondents who answer at random, of whom the middle one is taken
    const int Modelled = 201;

    static IEnumerable<GroupRate> RatesOf(RoundDefinition definition, List<Asked> asked)
    {
        foreach (var (name, codes, of) in new (Text, string, Func<Workplace, string>)[] { (new("Niveau", "Level"), "level", w => w.Level), (new("Delsektor", "Sub-sector"), "subsector", w => w.Subsector) })
            foreach (var entry in definition.Codelists[codes].Entries)
                if (asked.Where(a => of(a.Workplace) == entry.Code).ToList() is { Count: >= FewestAsked } group)
                    yield return new(name, entry.Name, PerCent(group, a => a.Return.Outcome == Outcome.Complete, _ => 1), Safe(group.Count));
    }

    static IEnumerable<ItemNonresponse> ItemsOf(Weighted weighted)
    {
        var (definition, response) = (weighted.Sample.Definition, weighted.Edited.Response);
        var place = response.Variables.Index().ToDictionary(v => v.Item, v => v.Index, StringComparer.Ordinal);
        var complete = weighted.Edited.Returns.Where(r => r.Outcome == Outcome.Complete && r.Answers.Count > 0).ToList();
        foreach (var question in definition.Questionnaire.Questions)
        {
            int[] columns = [.. question.VariablesIn(definition.Round.Year).Where(place.ContainsKey).Select(v => place[v])];
            var asked = columns.Length == 0 ? [] : complete.Where(r => columns.Any(c => r.Answers[c] != NotAsked)).ToList();
            bool All(Return answer, string code) => columns.Where(c => answer.Answers[c] != NotAsked).All(c => answer.Answers[c] == code || answer.Answers[c].Length == 0);
            if (asked.Count >= FewestAsked)
                yield return new(question.Id, question.Text, Safe(asked.Count), PerCent(asked, r => All(r, Refused), _ => 1), PerCent(asked, r => All(r, DontKnow), _ => 1));
        }
    }

    const string NotAsked = "-1", DontKnow = "-2", Refused = "-3";

    static int PerCent<T>(IReadOnlyList<T> of, Func<T, bool> holds, Func<T, double> weight) =>
        of.Sum(weight) is > 0 and var all ? (int)Math.Round(100 * of.Where(holds).Sum(weight) / all, MidpointRounding.AwayFromZero) : 0;

    static int Safe(int count) => (int)PhaseWords.Safe(count);

    sealed record Asked(Workplace Workplace, Return Return, double Weight);
}

/// <summary>Response of one group of workplaces.</summary>
/// <param name="By">What divides them.</param>
/// <param name="Name">The group.</param>
/// <param name="Rate">Per cent.</param>
/// <param name="Asked">Workplaces asked, to the nearest five.</param>
public sealed record GroupRate(Text By, Text Name, int Rate, int Asked);

/// <summary>What is missing of a question among complete answers.</summary>
/// <param name="Question">Its id.</param>
/// <param name="Text">Its words.</param>
/// <param name="Asked">Who were asked, to the nearest five.</param>
/// <param name="Missing">Would not say, or an answer was set aside: per cent.</param>
/// <param name="DontKnow">Did not know: per cent.</param>
public sealed record ItemNonresponse(string Question, Text Text, int Asked, int Missing, int DontKnow);
