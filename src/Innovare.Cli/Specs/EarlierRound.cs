using Innovare.PublicSector;
using Innovare.Statistics.Comparison;
using Innovare.Statistics.Replicates;
using Innovare.Statistics.Weighting;

namespace Innovare.Cli.Specs;

/// <summary>The earlier round that changes are measured from, and what its sample has in common with the later one's.</summary>
/// <param name="Data">Its respondents.</param>
/// <param name="Design">Its design.</param>
/// <param name="Overlap">The units both have.</param>
/// <param name="Stacked">Replicates of both rounds in one, or null for linearised variances.</param>
sealed record EarlierRound(DataTable Data, EstimateDesign Design, Overlap Overlap, ReplicatePlan? Stacked)
{
    public static (EarlierRound? Round, IReadOnlyList<Finding> Findings) Of(
        EarlierSpec spec, DataTable earlier, EstimateSpec later, DataTable laterData, EstimateDesign laterDesign)
    {
        var isGiven = later.Variance?.Method == VarianceMethod.Given;
        var (design, findings) = EstimateDesign.Of(spec.Design, spec.Calibration, isGiven ? later.Variance : null, earlier);
        var (keys, laterKeys) = (earlier.Texts(spec.Design.Key ?? ""), laterData.Texts(later.Design.Key ?? ""));
        findings = [.. findings, .. earlier.Findings.Except(findings), .. laterData.Findings];
        if (design is null || findings.Count > 0) return (null, findings);
        if (spec.KeptApart && !design.Strata.ToHashSet(StringComparer.Ordinal).SetEquals(laterDesign.Strata))
            return (null, [new("strata-differ", later.Data, "Samples that are kept apart must come from the same strata, and these differ.", "Leave keptApart out, or merge strata until they are the same.")]);
        var overlap = Overlap.Of(design.Design, keys, laterDesign.Design, laterKeys, spec.KeptApart);
        var stacked = later.Variance is { Method: not VarianceMethod.Linearised } variance
            ? Stack(variance, earlier, laterData, design, laterDesign, keys, laterKeys)
            : null;
        return (new(earlier, design, overlap, stacked), []);
    }

    /// <summary>Weights of both rounds, the earlier first.</summary>
    public double[] Weights(EstimateDesign later) => [.. Design.Weights, .. later.Weights];

    /// <summary>Calibrates both rounds, each to its own totals; null where neither is.</summary>
    public Func<double[], Calibration>? Calibrate(EstimateDesign later) => Design.Calibrate is null && later.Calibrate is null ? null : weights =>
    {
        var (first, second) = (Of(Design, weights[..Design.Weights.Length]), Of(later, weights[Design.Weights.Length..]));
        var worse = first.Converged ? second : first;
        return worse with { Weights = [.. first.Weights, .. second.Weights], Converged = first.Converged && second.Converged };

        static Calibration Of(EstimateDesign design, double[] own) => design.Calibrate?.Invoke(own) ?? new Calibration(own, true, 0, null, 0);
    };

    // A unit is one PSU in both rounds, so replicates carry the overlap by themselves. It lies in the stratum it had last.
    static ReplicatePlan Stack(
        VarianceSpec variance, DataTable earlier, DataTable later, EstimateDesign before, EstimateDesign after, string[] keys, string[] laterKeys)
    {
        double[] weights = [.. before.Weights, .. after.Weights];
        if (variance.Method == VarianceMethod.Given)
            return ReplicatePlans.Given(variance, weights, [.. ReplicatePlans.Columns(variance, earlier).Zip(ReplicatePlans.Columns(variance, later), (a, b) => (double[])[.. a, .. b])]);
        var stratumOfKey = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++) stratumOfKey[keys[i]] = before.Strata[i];
        for (var i = 0; i < laterKeys.Length; i++) stratumOfKey[laterKeys[i]] = after.Strata[i];
        string[] all = [.. keys, .. laterKeys];
        var (strata, clusters) = (Numbers(Array.ConvertAll(all, k => stratumOfKey[k])), Numbers(all));
        return variance.Method == VarianceMethod.Jackknife
            ? Jackknife.Stratified(strata, clusters, [], variance.Centre)
            : Bootstrap.RaoWuWithoutCorrection(variance.Seed, variance.Replicates, strata, clusters);
    }

    static int[] Numbers(string[] texts)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Array.ConvertAll(texts, t => numbers.TryGetValue(t, out var n) ? n : numbers[t] = numbers.Count);
    }
}
