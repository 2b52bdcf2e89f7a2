using Innovare.PublicSector;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Replicates;
using Innovare.Statistics.Weighting;
using static System.FormattableString;

namespace Innovare.Cli.Specs;

/// <summary>The design of a specification, with what replicates need beside.</summary>
/// <param name="Design">The calibrated design.</param>
/// <param name="Weights">Weights before calibration.</param>
/// <param name="Strata">Name of the stratum of each respondent.</param>
/// <param name="Plan">Replicates, or null for linearised variances.</param>
/// <param name="Calibrate">Calibrates a set of weights, or null.</param>
sealed record EstimateDesign(
    SurveyDesign Design, double[] Weights, string[] Strata, ReplicatePlan? Plan, Func<double[], Calibration>? Calibrate)
{
    public static (EstimateDesign? Design, IReadOnlyList<Finding> Findings) Of(
        DesignSpec spec, CalibrationSpec? calibration, VarianceSpec? variance, DataTable data)
    {
        var findings = new List<Finding>();
        var (strata, labels) = data.Codes(spec.Strata ?? []);
        var (clusters, names) = spec.Cluster is { } cluster ? data.Codes([.. spec.Strata ?? [], cluster]) : ([], []);
        var populations = spec.PopulationSize is { } size ? data.NumberOfEach(size, strata, labels) : [];
        var second = spec is { ClusterSize: { } inside, Cluster: not null } ? data.NumberOfEach(inside, clusters, names) : [];
        var weights = WeightsOf(spec, data, strata, populations);
        var margins = Margins(calibration, data, findings);
        ReplicatePlans.Read(variance, data);
        if (data.Findings.Count + findings.Count > 0) return (null, [.. data.Findings, .. findings]);

        var first = new SamplingStage(strata, clusters, populations, labels);
        var within = second.Length > 0 ? new SamplingStage(clusters, [], second, names) : null;
        var design = SurveyDesign.Of(first, weights, within, spec.SingleUnits);
        var plan = ReplicatePlans.Of(variance, data, first, strata, clusters, populations, within, weights);
        var named = Array.ConvertAll(strata, h => labels[h]);
        if (calibration is null) return (new(design, weights, named, plan, null), []);
        Calibration Calibrate(double[] before) => Calibration.To(margins, before, Distance(calibration), calibration.Tolerance);
        var calibrated = Calibrate(weights);
        return calibrated.Converged
            ? (new(design.Calibrated(margins, calibrated), weights, named, plan, Calibrate), [])
            : (null, [NotReached(calibrated)]);
    }

    // Without a weight column everybody stands for N_h / n_h, or for 1 where the population is not given.
    static double[] WeightsOf(DesignSpec spec, DataTable data, int[] strata, double[] populations)
    {
        if (spec.Weight is { } weight) return data.Numbers(weight).Values;
        if (populations.Length == 0) return [.. strata.Select(_ => 1.0)];
        var counts = strata.CountBy(h => h).ToDictionary();
        return Array.ConvertAll(strata, h => populations[h] / counts[h]);
    }

    static CalibrationDistance Distance(CalibrationSpec spec) => spec.Distance switch
    {
        DistanceKind.Linear => CalibrationDistance.Linear,
        DistanceKind.Raking => CalibrationDistance.Raking,
        DistanceKind.Logit => CalibrationDistance.Logit(spec.Lower, spec.Upper),
        DistanceKind.Truncated => CalibrationDistance.Truncated(spec.Lower, spec.Upper),
        _ => throw new ArgumentOutOfRangeException(nameof(spec), spec.Distance, "Not a distance."),
    };

    static List<Margin> Margins(CalibrationSpec? calibration, DataTable data, List<Finding> findings)
    {
        var margins = new List<Margin>();
        foreach (var spec in calibration?.Margins ?? [])
        {
            var name = string.Join(" × ", spec.Of);
            if (spec is { Total: { } total, Totals: null, Of.Count: 1 }) margins.Add(Margin.Numeric(name, data.Numbers(spec.Of[0]).Values, total));
            else if (spec is { Totals: { } totals, Total: null, Of.Count: > 0 }) Categorical(name, spec.Of, totals);
            else findings.Add(new("margin-totals", name, "A margin has either totals of categories or one total of one column.", "Give one of the two."));
        }
        return margins;

        void Categorical(string name, IReadOnlyList<string> of, IReadOnlyDictionary<string, double> totals)
        {
            var (codes, found) = data.Codes(of);
            var unknown = found.Where(label => !totals.ContainsKey(label)).ToList();
            findings.AddRange(unknown.Select(label => new Finding("margin-unknown", name, $"“{label}” occurs in the data and has no total.", "Give its population total.")));
            if (unknown.Count > 0) return;
            // Categories that nobody answered in keep their place, so that they are named.
            string[] labels = [.. found, .. totals.Keys.Where(k => !found.Contains(k, StringComparer.Ordinal))];
            margins.Add(new Margin(name, codes, [.. labels.Select(l => totals[l])], labels));
        }
    }

    static Finding NotReached(Calibration calibration) => new(
        "calibration-not-reached",
        calibration.WorstMargin ?? "",
        Invariant($"The calibration ends {calibration.Gap:P2} from this total."),
        calibration.FeasibleBounds is { } b
            ? Invariant($"Bounds {b.Lower:F4} to {b.Upper:F4} would do.")
            : "Merge the category with another, or look for totals that contradict each other.");
}
