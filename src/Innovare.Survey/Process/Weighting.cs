using Innovare.PublicSector;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Weighting;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Frames;
using static System.FormattableString;

namespace Innovare.Survey.Process;

/// <summary>Weights in three steps: the drawing, the silent, the known totals of the frame. GSBPM 5.6.</summary>
public static class Weighting
{
    // a stratum with one answer has no variance of its own
    const int FewestForVariance = 2;

    /// <summary>The weighted answers, or why the weights cannot be made.</summary>
    public static (Weighted? Weighted, IReadOnlyList<Finding> Findings) Weigh(Edited edited)
    {
        var sample = edited.Response.Sample;
        var responded = edited.Returns.Select(r => r.Outcome is Outcome.Complete or Outcome.OutOfScope).ToArray();
        var drawn = DesignWeights.Of([.. sample.Units.Select(u => u.Stratum)], [.. sample.Strata.Select(s => s.Population)]);

        var groups = new Grouping(sample, sample.Definition.Sample.ResponseGroups);
        var adjusted = ResponseGroups.Adjust(groups.OfUnit, responded, drawn, groups.Families, sample.Definition.Sample.SmallestResponseGroup);
        if (!adjusted.IsComplete)
            return (null, [new("answers-too-few", "responses.csv", Invariant($"{responded.Count(r => r)} answers are too few to weight."), "Collect more answers, or ask for smaller response groups in sample.json.")]);
        var (weighted, findings) = Calibrate(edited, responded, drawn, adjusted.Weights, Merged(adjusted, groups.Codes), isOnePhase: true);
        if (weighted is null || !edited.Returns.Any(r => r.Outcome == Outcome.Telephone))
            return (weighted, findings);
        var (both, noBoth) = FollowUp(edited, responded, drawn);
        return noBoth.Count > 0 ? (null, noBoth) : (weighted with { FollowUp = both }, []);
    }

    /// <summary>
    /// Those who answered by telephone stand for all who did not answer themselves, in the groups the list was drawn in;
    /// a group with too few of them joins its neighbour. Nothing when there are too few in all.
    /// </summary>
    static (Weighted? Weighted, IReadOnlyList<Finding> Findings) FollowUp(Edited edited, bool[] responded, double[] drawn)
    {
        var sample = edited.Response.Sample;
        var phoned = edited.Returns.Select(r => r.Outcome == Outcome.Telephone).ToArray();
        var groups = new Grouping(sample, [sample.Definition.Sample.Strata[0]]);
        int[] silent = [.. Enumerable.Range(0, responded.Length).Where(i => !responded[i])];
        var joined = ResponseGroups.Adjust([.. silent.Select(i => groups.OfUnit[i])], [.. silent.Select(i => phoned[i])], [.. silent.Select(i => drawn[i])],
            groups.Families, sample.Definition.Sample.SmallestResponseGroup);
        if (!joined.IsComplete)
            return (null, []);
        var weights = FollowUpWeights.Of([.. groups.OfUnit.Select(g => joined.MergedInto[g])],
            [.. responded.Zip(phoned, (first, later) => first ? FollowUpOutcome.AnsweredFirst : later ? FollowUpOutcome.AnsweredFollowUp : FollowUpOutcome.NotFollowedUp)],
            drawn, groups.Codes.Count).Weights;
        return Calibrate(edited, [.. responded.Zip(phoned, (first, later) => first || later)], drawn, weights, Merged(joined, groups.Codes), isOnePhase: false);
    }

    static (Weighted? Weighted, IReadOnlyList<Finding> Findings) Calibrate(
        Edited edited, bool[] known, double[] drawn, double[] adjusted, IReadOnlyList<string> groupsMerged, bool isOnePhase)
    {
        var sample = edited.Response.Sample;
        var respondents = Enumerable.Range(0, known.Length).Where(i => known[i]).ToList();
        var weights = respondents.Select(i => adjusted[i]).ToArray();
        var (margins, marginsMerged) = FrameMargins.Of(sample, respondents);
        var calibration = Raking.To(margins, weights, sample.Definition.Margins.Tolerance, sample.Definition.Margins.MostIterations);
        if (!calibration.Converged)
            return (null, [new("margins-not-reached", "margins.json", Invariant($"The weights come no nearer than {calibration.Gap:0.######} to {calibration.WorstMargin}."), "Drop or merge margins, or allow more iterations.")]);
        var (design, strataMerged) = Variance(sample, known, drawn, weights, isOnePhase);
        return (new(edited, respondents, [.. respondents.Select(i => drawn[i])], weights, design.Calibrated(margins, calibration),
            groupsMerged, strataMerged, marginsMerged, calibration.Iterations), []);
    }

    static IReadOnlyList<string> Merged(NonresponseAdjustment adjustment, IReadOnlyList<string> codes) =>
        [.. adjustment.Merges.Select(m => $"{codes[m.Group]} → {codes[m.Neighbour]}")];

    // in two phases few stand for many: without the finite population correction the uncertainty is never told too small
    static (SurveyDesign Design, IReadOnlyList<string> Merged) Variance(Sample sample, bool[] known, double[] drawn, double[] weights, bool isOnePhase)
    {
        var stratumOf = sample.Units.Select(u => u.Stratum).ToArray();
        var merging = ResponseGroups.Adjust(stratumOf, known, drawn, Grouping.FamiliesOf([.. sample.Strata.Select(s => s.Code)]), FewestForVariance);
        var populations = new int[sample.Strata.Count];
        for (var h = 0; h < populations.Length; h++)
            populations[merging.MergedInto[h]] += sample.Strata[h].Population;
        var merged = Enumerable.Range(0, known.Length).Where(i => known[i]).Select(i => merging.MergedInto[stratumOf[i]]).ToArray();
        return (SurveyDesign.Stratified(merged, weights, isOnePhase ? populations : [], [.. sample.Strata.Select(s => s.Code)]),
            Merged(merging, [.. sample.Strata.Select(s => s.Code)]));
    }
}

/// <summary>A crossing of frame variables over the sample: codes in order, and families that merge among themselves first.</summary>
sealed class Grouping
{
    public Grouping(Sample sample, IReadOnlyList<string> variables)
    {
        var sizes = sample.Definition.Sample.SizeClasses;
        Codes = [.. sample.Frame.Cross(variables, sizes).Distinct().OrderBy(c => FrameVariable.SortKey(c, sizes), StringComparer.Ordinal)];
        var position = Codes.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
        OfUnit = [.. sample.Units.Select(u => position[Frame.Cross(u.Workplace, variables, sizes)])];
        Families = FamiliesOf(Codes);
    }

    public IReadOnlyList<string> Codes { get; }

    public int[] OfUnit { get; }

    public int[] Families { get; }

    /// <summary>Groups that differ in their last variable alone are a family.</summary>
    public static int[] FamiliesOf(IReadOnlyList<string> codes)
    {
        var families = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. codes.Select(c => families.TryGetValue(Head(c), out var family) ? family : families[Head(c)] = families.Count)];
    }

    static string Head(string code) => code.LastIndexOf('|') is >= 0 and var at ? code[..at] : "";
}
