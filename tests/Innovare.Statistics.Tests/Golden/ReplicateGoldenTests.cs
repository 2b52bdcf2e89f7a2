using Innovare.Statistics.Numbers;
using Innovare.Statistics.Replicates;
using Innovare.Statistics.Tables;
using Innovare.Statistics.Tests.Reference;
using Innovare.Statistics.Weighting;
using Innovare.Tests;

namespace Innovare.Statistics.Tests.Golden;

/// <summary>Invented clusters in three strata and what R's survey package makes of their replicates: Golden/R/replicates.R.</summary>
public sealed class ReplicateGoldenTests
{
    static readonly Columns s_data = Read("replicates.csv");
    static readonly Columns s_answers = Read("replicates.expected.csv");
    static readonly int[] s_strata = Array.ConvertAll(s_data.Numbers("stratum"), h => (int)h);
    static readonly int[] s_psus = Array.ConvertAll(s_data.Numbers("psu"), p => (int)p);
    static readonly int[] s_kind = Array.ConvertAll(s_data.Numbers("kind"), k => (int)k);
    static readonly double[] s_weights = s_data.Numbers("w");
    static readonly double[] s_y = s_data.Numbers("y");
    static readonly double[] s_has = s_data.Numbers("has");
    static readonly Margin[] s_margins = [new("s", s_strata, [250, 380, 570]), new("k", s_kind, [585, 615])];

    public static TheoryData<string> Plans => [.. s_answers.Text("case").Distinct()];

    [Theory, MemberData(nameof(Plans))]
    public void Replicate_errors_agree_with_R(string name)
    {
        var found = ReplicateEstimates.Of(Plan(name), s_weights, 8, Statistics, Calibrate(name));

        string[] stats = ["total", "mean", "share", "units", "ratio", "share.0", "share.1", "share.2"];
        for (var k = 0; k < stats.Length; k++) Check(name, stats[k], found.Values[k], found.StandardErrors[k]);
    }

    [Theory, MemberData(nameof(Plans))]
    public void Replicate_errors_from_cells_agree_with_R(string name)
    {
        var has = new Classification("has", Array.ConvertAll(s_has, h => (int)h), 2);
        var strata = new Classification("stratum", s_strata, 3);
        var data = new Microdata(
            s_strata, s_weights, [has], [strata], Calibrate(name) is null ? [] : s_margins, s_psus,
            IsLinear(name) ? CalibrationDistance.Linear : null);

        var found = ReplicateTables.Of(Plan(name), data, 1e-13);

        Check(name, "share", found[0, 0, 1].Share, found[0, 0, 1].ShareError);
        Check(name, "units", found[0, 0, 1].Units, found[0, 0, 1].UnitsError);
        for (var h = 0; h < 3; h++) Check(name, $"share.{h}", found[0, h + 1, 1].Share, found[0, h + 1, 1].ShareError);
    }

    static void Statistics(ReadOnlySpan<double> weights, Span<double> results)
    {
        var units = Sums.OfProducts(weights, s_has);
        (results[0], results[3]) = (Sums.OfProducts(weights, s_y), units);
        (results[1], results[2], results[4]) = (results[0] / Sums.Of(weights), units / Sums.Of(weights), results[0] / units);
        Span<double> above = stackalloc double[3], below = stackalloc double[3];
        for (var i = 0; i < weights.Length; i++)
        {
            below[s_strata[i]] += weights[i];
            above[s_strata[i]] += weights[i] * s_has[i];
        }
        for (var h = 0; h < 3; h++) results[5 + h] = above[h] / below[h];
    }

    static ReplicatePlan Plan(string name) => Jackknife.Stratified(
        s_strata, s_psus, name == "jkn.bare" ? [] : [40, 60, 90], name == "jkn.mse" ? ReplicateCentre.Estimate : ReplicateCentre.Mean);

    static Func<double[], Calibration>? Calibrate(string name) => name switch
    {
        "jkn.raked" => w => Raking.To(s_margins, w, 1e-13),
        "jkn.linear" => w => Calibration.To(s_margins, w, CalibrationDistance.Linear, 1e-13),
        _ => null,
    };

    static bool IsLinear(string name) => name == "jkn.linear";

    static void Check(string name, string stat, double? value, double? error)
    {
        var row = s_answers.Rows.Single(r => r[0] == name && r[1] == stat);
        KnownAnswers.Agree(KnownAnswers.Number(row[2]), value, $"{name} {stat}");
        KnownAnswers.Agree(KnownAnswers.Number(row[3]), error, $"{name} {stat}", Calibrate(name) is null ? KnownAnswers.Agreement : 1e-8);
    }

    static Columns Read(string file)
    {
        var lines = File.ReadAllLines(Repository.File("tests", "Innovare.Statistics.Tests", "Golden", "R", file));
        return new Columns(lines[0].Split(','), [.. lines.Skip(1).Select(l => l.Split(','))]);
    }
}
