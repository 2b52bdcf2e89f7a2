using System.IO.Compression;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Replicates;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Reference;

/// <summary>Replicate variances of R's survey package: every case, statistic by statistic.</summary>
public sealed class ReplicateConformanceTests
{
    static readonly string[] s_schools =
        ["apistrat.JKn", "apistrat.JKn.mse", "apistrat.nofpc.JKn", "apistrat.nofpc.JKn.mse", "apiclus1.JK1", "apiclus1.JK1.mse",
            "apisrs.JK1", "apistrat.boot", "apistrat.subboot", "apistrat.mrb", "apiclus1.subboot", "apisrs.SDR", "apistrat.JKn.cal.raking"];

    static readonly (IntervalMethod, string)[] s_intervals =
        [(IntervalMethod.Logit, "xlogit"), (IntervalMethod.ArcSine, "asin"), (IntervalMethod.Beta, "beta"), (IntervalMethod.T, "mean"), (IntervalMethod.Wilson, "wilson")];

    static readonly string[] s_small = ["scd.BRR", "scd.Fay.3", "scd.JKn"];

    // R's file holds no shares of this variable for this one.
    public static TheoryData<string> Shares => [.. s_schools.Except(["apisrs.SDR"])];

    public static TheoryData<string> All => [.. s_schools, .. s_small];

    public static TheoryData<string, string> Variables => new(
        s_schools.SelectMany(_ => (string[])["api00", "enroll"], (c, v) => (c, v)).Concat(
        s_small.SelectMany(_ => (string[])["alive", "arrests"], (c, v) => (c, v))));

    public static TheoryData<string, string> Domains => new(
        s_schools.SelectMany(c => c is "apistrat.JKn.cal.raking" or "apisrs.SDR" ? ["sch.wide"] : (string[])["sch.wide", "stype"], (c, v) => (c, v)));

    [Theory, MemberData(nameof(Variables))]
    public void Totals_agree_with_R(string name, string variable) =>
        CheckOne(name, "total", "total.se", variable, d => [d.Numbers(variable)], (w, x) => Sums.OfProducts(w, x[0]));

    [Theory, MemberData(nameof(Variables))]
    public void Means_agree_with_R(string name, string variable) =>
        CheckOne(name, "mean", "mean.se", variable, d => [d.Numbers(variable)], (w, x) => Mean(w, x[0]));

    [Theory, MemberData(nameof(Variables))]
    public void Variances_of_a_variable_agree_with_R(string name, string variable) =>
        CheckOne(name, "var", "var.se", variable, d => [d.Numbers(variable)], (w, x) => Spread(w, x[0]));

    [Theory, MemberData(nameof(Variables))]
    public void Intervals_and_design_effects_of_means_agree_with_R(string name, string variable)
    {
        var survey = Load(name);
        var x = survey.Data.Numbers(variable);

        var found = survey.Estimate(2, (w, r) => (r[0], r[1]) = (Mean(w, x), Spread(w, x)));

        var (mean, error) = (found.Values[0]!.Value, found.StandardErrors[0]!.Value);
        var reach = error * StudentT.Quantile(0.975, KnownAnswers.Of(name, "degf", "degf"));
        Check(name, "mean.ci.t", variable + ".lo", mean - reach);
        Check(name, "mean.ci.t", variable + ".hi", mean + reach);
        Check(name, "mean.deff.replace", variable, error * error / (found.Values[1]!.Value / x.Length));
    }

    [Theory, MemberData(nameof(All))]
    public void Ratios_agree_with_R(string name)
    {
        var (above, below) = name.StartsWith("scd", StringComparison.Ordinal) ? ("alive", "arrests") : ("api00", "api99");

        CheckOne(name, "ratio", "ratio.se", $"{above}/{below}",
            d => [d.Numbers(above), d.Numbers(below)], (w, x) => Sums.OfProducts(w, x[0]) / Sums.OfProducts(w, x[1]));
    }

    [Theory, MemberData(nameof(Shares))]
    public void Shares_counts_their_covariance_and_their_contrast_agree_with_R(string name)
    {
        var survey = Load(name);
        var (no, yes) = (survey.Is("comp.imp", "No"), survey.Is("comp.imp", "Yes"));

        var found = survey.Estimate(4, (w, r) =>
            (r[0], r[1], r[2], r[3]) = (Mean(w, no), Mean(w, yes), Sums.OfProducts(w, no), Sums.OfProducts(w, yes)));

        foreach (var (k, answer) in new[] { (0, "comp.impNo"), (1, "comp.impYes") })
        {
            Check(name, "prop", answer, found.Values[k]);
            Check(name, "prop.se", answer, found.StandardErrors[k]);
            Check(name, "cattotal", answer, found.Values[k + 2]);
            Check(name, "cattotal.se", answer, found.StandardErrors[k + 2]);
        }
        Check(name, "prop.vcov", "comp.impNo~comp.impYes", found.Covariance(0, 1));
        Check(name, "contrast.l1-l2.se", "comp.imp", Math.Sqrt(found.VarianceOf([1, -1, 0, 0])!.Value));
    }

    [Theory, MemberData(nameof(Shares))]
    public void Intervals_of_shares_agree_with_R(string name)
    {
        var survey = Load(name);
        var high = Array.ConvertAll(survey.Data.Numbers("api00"), x => x > 700 ? 1.0 : 0);
        var degrees = (int)KnownAnswers.Of(name, "degf", "degf");

        var found = survey.Estimate(2, (w, r) => (r[0], r[1]) = (Mean(w, high), Math.Log(Mean(w, high) / (1 - Mean(w, high)))));

        var (share, error) = (found.Values[0]!.Value, found.StandardErrors[0]!.Value);
        foreach (var (level, stat) in new[] { (0.95, "ciprop"), (0.9, "ciprop90") })
        {
            foreach (var (method, says) in s_intervals)
            {
                var ends = ShareIntervals.Around(method, share, error, high.Length, degrees, level)!.Value;
                Check(name, $"{stat}.{says}", "I(api00>700)|lo", ends.Lower);
                Check(name, $"{stat}.{says}", "I(api00>700)|hi", ends.Upper);
            }
            // R's own "logit" takes the error of the logit from the replicates, not from that of the share.
            var reach = found.StandardErrors[1]!.Value * StudentT.Quantile((1 + level) / 2, degrees);
            Assert.Equal(KnownAnswers.Of(name, $"{stat}.logit", "I(api00>700)|lo"), 1 / (1 + Math.Exp(reach - found.Values[1]!.Value)), 1e-6);
        }
    }

    [Theory, MemberData(nameof(Domains))]
    public void Domain_means_totals_ratios_and_differences_agree_with_R(string name, string by)
    {
        var survey = Load(name);
        var levels = survey.Data.Text(by).Distinct().Order(StringComparer.Ordinal).ToArray();
        var inside = Array.ConvertAll(levels, l => survey.Is(by, l));
        var (enroll, before, score) = (survey.Data.Numbers("enroll"), survey.Data.Numbers("api99"), survey.Data.Numbers("api00"));
        var yes = survey.Is("comp.imp", "Yes");

        var found = survey.Estimate(levels.Length * 5, (w, r) =>
        {
            for (var l = 0; l < levels.Length; l++)
            {
                var own = Product(w, inside[l]);
                (r[l], r[levels.Length + l], r[(2 * levels.Length) + l], r[(3 * levels.Length) + l], r[(4 * levels.Length) + l]) = (
                    Mean(own, score), Mean(own, enroll), Sums.OfProducts(own, enroll),
                    Mean(own, yes), Sums.OfProducts(own, score) / Sums.OfProducts(own, before));
            }
        });

        for (var l = 0; l < levels.Length; l++)
        {
            Pair($"by.{by}.mean.api00", $"by.{by}.mean.se.api00", levels[l], l);
            Pair($"by.{by}.mean.enroll", $"by.{by}.mean.se.enroll", levels[l], levels.Length + l);
            Pair($"by.{by}.total.enroll", $"by.{by}.total.se.enroll", levels[l], (2 * levels.Length) + l);
            if (name != "apisrs.SDR") Pair($"by.{by}.mean.comp.imp", $"by.{by}.mean.se.comp.imp", $"{levels[l]}:comp.impYes", (3 * levels.Length) + l);
            Pair($"by.{by}.ratio", $"by.{by}.ratio.se", levels[l], (4 * levels.Length) + l);
        }
        Check(name, $"by.{by}.cov", $"{levels[0]}~{levels[1]}", found.Covariance(0, 1));
        Check(name, $"domdiff.se.{by}", $"{levels[0]}-{levels[1]}",
            Math.Sqrt(found.Covariance(0, 0)!.Value + found.Covariance(1, 1)!.Value - (2 * found.Covariance(0, 1)!.Value)));

        void Pair(string value, string error, string key, int k)
        {
            Check(name, value, key, found.Values[k]);
            Check(name, error, key, found.StandardErrors[k]);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Degrees_of_freedom_agree_with_R(string name)
    {
        KnownAnswers.SkipWithout("estimation", "reference.csv");

        Assert.Equal(KnownAnswers.Of(name, "degf", "degf"), Load(name).Plan.DegreesOfFreedom);
    }

    [Theory, InlineData(0.0, "scd.BRR"), InlineData(0.3, "scd.Fay.3")]
    public void Our_half_samples_give_the_totals_R_gives(double fay, string name)
    {
        KnownAnswers.SkipWithout("estimation", "data", "scd.csv");
        var data = KnownAnswers.Read("estimation", "data", "scd.csv");
        var x = data.Numbers("alive");
        var plan = HalfSamples.Balanced(data.Codes("ESA"), data.Codes("ambulance"), fay);

        var found = ReplicateEstimates.Of(plan, data.Numbers("sample"), 1, (w, r) => r[0] = Sums.OfProducts(w, x));

        Assert.Equal(KnownAnswers.Of(name, "rep.scale", "scale"), plan.Scale, 1e-12);
        Check(name, "total.se", "alive", found.StandardErrors[0]);
    }

    static void CheckOne(
        string name, string value, string error, string key, Func<Columns, double[][]> columns, Func<double[], double[][], double> of)
    {
        var survey = Load(name);
        var x = columns(survey.Data);
        var found = survey.Estimate(1, (w, r) => r[0] = of(w.ToArray(), x));

        Check(name, value, key, found.Values[0]);
        Check(name, error, key, found.StandardErrors[0]);
    }

    // Replicate standard errors after raking are agreed to 1e-8: each side stops its iterations at its own tolerance.
    static void Check(string name, string stat, string key, double? actual) => KnownAnswers.Agree(
        KnownAnswers.Of(name, stat, key), actual, $"{name} {stat} {key}", name.Contains(".cal.", StringComparison.Ordinal) ? 1e-8 : KnownAnswers.Agreement);

    static double[] Product(ReadOnlySpan<double> left, double[] right)
    {
        var product = new double[right.Length];
        for (var i = 0; i < product.Length; i++) product[i] = left[i] * right[i];
        return product;
    }

    static double Mean(ReadOnlySpan<double> weights, double[] x) => Sums.OfProducts(weights, x) / Sums.Of(weights);

    static double Spread(ReadOnlySpan<double> weights, double[] x)
    {
        var mean = Mean(weights, x);
        return Mean(weights, Array.ConvertAll(x, v => (v - mean) * (v - mean))) * x.Length / (x.Length - 1);
    }

    static Survey Load(string name)
    {
        KnownAnswers.SkipWithout("estimation", "reference.csv");
        var parts = name.Split('.');
        var data = KnownAnswers.Read("estimation", "data", $"{parts[0]}.csv");
        var weights = data.Numbers(parts[0] == "scd" ? "sample" : "pw");
        var centre = parts.Contains("mse") || parts.Contains("SDR") ? ReplicateCentre.Estimate : ReplicateCentre.Mean;
        var stored = Path.Combine(KnownAnswers.Root, "estimation", "repweights", $"{name}.csv.gz");
        var plan = File.Exists(stored) && name != "scd.JKn" ? Given(name, stored, weights, centre) : Jackknives(parts, data, centre);
        return new Survey(data, weights, plan, parts.Contains("raking") ? Margins(data) : null);
    }

    static ReplicatePlan Jackknives(string[] parts, Columns data, ReplicateCentre centre)
    {
        if (parts[0] == "scd") return Jackknife.Stratified(data.Codes("ESA"), data.Codes("ambulance"), [], centre);
        if (parts[0] == "apiclus1") return Jackknife.Unstratified(data.Codes("dnum"), data.Numbers("fpc")[0], centre);
        if (parts[0] == "apisrs") return Jackknife.Unstratified(data.Codes("snum"), data.Numbers("fpc")[0], centre);
        var strata = data.Codes("stype");
        var sizes = new double[3];
        foreach (var (stratum, size) in strata.Zip(data.Numbers("fpc"))) sizes[stratum] = size;
        return Jackknife.Stratified(strata, [], parts.Contains("nofpc") ? [] : sizes, centre);
    }

    static ReplicatePlan Given(string name, string file, double[] weights, ReplicateCentre centre)
    {
        var rows = Lines(file).Skip(1).Select(l => Array.ConvertAll(l.Split(','), KnownAnswers.Number)).ToArray();
        var replicates = Enumerable.Range(0, rows[0].Length).Select(r => Array.ConvertAll(rows, row => row[r])).ToArray();
        var scales = Enumerable.Range(1, replicates.Length).Select(r => KnownAnswers.Of(name, "rep.rscales", $"{r}")).ToArray();
        return GivenWeights.Of(weights, replicates, KnownAnswers.Of(name, "rep.scale", "scale"), scales,
            (int)KnownAnswers.Of(name, "degf", "degf"), centre);
    }

    static Margin[] Margins(Columns data)
    {
        double Known(string key) => KnownAnswers.Of("apistrat.cal", "caltotals", key);
        var (all, high, middle, wide) = (Known("(Intercept)"), Known("stypeH"), Known("stypeM"), Known("sch.wideYes"));
        return [new("stype", data.Codes("stype"), [all - high - middle, high, middle]), new("sch.wide", data.Codes("sch.wide"), [all - wide, wide])];
    }

    static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }

    sealed record Survey(Columns Data, double[] Weights, ReplicatePlan Plan, Margin[]? Margins)
    {
        public double[] Is(string variable, string value) => Array.ConvertAll(Data.Text(variable), v => v == value ? 1.0 : 0);

        public ReplicateResult Estimate(int results, Statistic statistic) => ReplicateEstimates.Of(
            Plan, Weights, results, statistic, Margins is null ? null : w => Raking.To(Margins, w, 1e-13), threads: 2);
    }
}
