using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Replicates;
using Innovare.Statistics.Tests.Estimation;
using Innovare.Statistics.Weighting;
using Innovare.Tests;

namespace Innovare.Statistics.Tests.Reference;

/// <summary>
/// The calls of docs/methods/coming-from-r-survey.md on docs/examples/survey, against what same-in-r.R beside it printed
/// (R 4.2.2, survey 4.1-1).
/// </summary>
public sealed class ComingFromRTests
{
    static readonly Columns s_data = Load();
    static readonly int[] s_strata = Codes("level", "size");
    static readonly double[] s_populations = PopulationsOf();
    static readonly double[] s_types = s_data.Numbers("types");
    static readonly bool[] s_innovative = [.. s_data.Text("innovative").Select(t => t == "yes")];

    static readonly Margin[] s_margins =
        [new("level", Codes("level"), [120.0, 40, 60]), Margin.Numeric("employees", s_data.Numbers("employees"), 7410)];

    static SurveyDesign Plain { get; } = SurveyDesign.Of(new SamplingStage(s_strata, [], s_populations), DesignWeightsOf());

    static SurveyDesign Raked { get; } = Plain.Calibrated(s_margins, Rake([.. Plain.Weights]));

    [Fact]
    public void Svydesign_and_svymean()
    {
        var mean = Estimates.Mean(Plain, s_types, Plain.All());

        Same((1.7237987012987013, 0.17737625122861195), (mean.Value, mean.StandardError));
    }

    [Fact]
    public void Calibrate_and_svyby()
    {
        bool[] large = [.. s_data.Text("size").Select(t => t == "20+")];

        var mean = Estimates.Mean(Raked, s_types, large);

        Same((2.4333898687064064, 0.26085808141797373), (mean.Value, mean.StandardError));
    }

    [Fact]
    public void Svyratio_and_svyquantile()
    {
        var ratio = Estimates.Ratio(Raked, s_types, s_data.Numbers("employees"), Raked.All());
        var median = Quantiles.Of(Raked, s_data.Numbers("employees"), 0.5, Raked.All());

        Same((0.049927158199230159, 0.0054254722905196706), (ratio.Value, ratio.StandardError));
        Same((15, 1.2349373677154665), (median.Value, median.StandardError));
        Same((13, 18), (median.Lower, median.Upper));
    }

    [Fact]
    public void Svyciprop()
    {
        var logit = Estimates.Share(Plain, s_innovative, Plain.All());
        var beta = Estimates.Share(Plain, s_innovative, Plain.All(), interval: IntervalMethod.Beta);

        Same((0.64100610800984226, 0.86013510478784494), (logit.Lower, logit.Upper));
        Same((0.64095933088821622, 0.86756320430196265), (beta.Lower, beta.Upper));
    }

    [Fact]
    public void Svychisq()
    {
        var table = TwoWayTable.Of(Raked, Array.ConvertAll(s_innovative, x => x ? 1 : 0), Codes("level"), 2, 3, Raked.All());

        Same((2.35698875923491, 0.11076724821064), (table.RaoScottF?.Statistic, table.RaoScottF?.PValue));
        Same((1.70181271740989, 64.66888326157594), (table.RaoScottF?.NumeratorDf, table.RaoScottF?.DenominatorDf));
    }

    [Fact]
    public void As_svrepdesign_with_and_without_calibration_of_every_replicate()
    {
        var plan = Jackknife.Stratified(s_strata, populationPsus: s_populations, centre: ReplicateCentre.Mean);

        var plain = ReplicateEstimates.Of(plan, [.. Plain.Weights], 1, Mean);
        var raked = ReplicateEstimates.Of(plan, [.. Plain.Weights], 1, Mean, Rake);

        Same((1.7237987012987013, 0.17737625122861209), (plain.Values[0], plain.StandardErrors[0]));
        Same((1.681637464801343, 0.18321703094884831), (raked.Values[0], raked.StandardErrors[0]), 1e-8);
    }

    [Fact]
    public void Svyglm()
    {
        double[] outcome = Array.ConvertAll(s_innovative, x => x ? 1.0 : 0);
        double[][] predictors = [[.. outcome.Select(_ => 1.0)], s_data.Numbers("employees")];

        var fit = Regression.Logistic(Plain, outcome, predictors, Plain.All());

        var (constant, slope) = (Estimates.Of(fit.Terms[0]), Estimates.Of(fit.Terms[1]));
        Same((0.439898291625258619, 0.434124021638456370), (constant.Value, constant.StandardError), 1e-8);
        Same((0.030100762929711727, 0.013597133284557118), (slope.Value, slope.StandardError), 1e-8);
    }

    static void Mean(ReadOnlySpan<double> weights, Span<double> results)
    {
        double above = 0, below = 0;
        for (var i = 0; i < weights.Length; i++) (above, below) = (above + (weights[i] * s_types[i]), below + weights[i]);
        results[0] = above / below;
    }

    static Calibration Rake(double[] weights) => Calibration.To(s_margins, weights, CalibrationDistance.Raking, tolerance: 1e-13);

    static void Same((double First, double Second) r, (double? First, double? Second) ours, double agreement = KnownAnswers.Agreement)
    {
        KnownAnswers.Agree(r.First, ours.First, "first", agreement);
        KnownAnswers.Agree(r.Second, ours.Second, "second", agreement);
    }

    static int[] Codes(params string[] names)
    {
        string[] texts = [.. Enumerable.Range(0, s_data.Rows.Count).Select(i => string.Join(' ', names.Select(n => s_data.Text(n)[i])))];
        var values = texts.Distinct().Order(StringComparer.Ordinal).ToList();
        return Array.ConvertAll(texts, values.IndexOf);
    }

    static double[] PopulationsOf()
    {
        var populations = new double[s_strata.Max() + 1];
        foreach (var (h, n) in s_strata.Zip(s_data.Numbers("N"))) populations[h] = n;
        return populations;
    }

    static double[] DesignWeightsOf() => DesignWeights.Of(s_strata, Array.ConvertAll(s_populations, n => (int)n));

    static Columns Load()
    {
        var lines = File.ReadAllLines(Repository.File("docs", "examples", "survey", "respondents.csv"));
        return new Columns(lines[0].Split(','), [.. lines.Skip(1).Select(l => l.Split(','))]);
    }
}
