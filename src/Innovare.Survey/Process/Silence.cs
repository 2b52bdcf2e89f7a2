using Innovare.Statistics.Representativity;
using Innovare.Statistics.Weighting;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;

namespace Innovare.Survey.Process;

/// <summary>What those who stayed silent could change. GSBPM 6.2.</summary>
/// <param name="Indicator">How alike all are in answering, by the variables of the response groups.</param>
public sealed record Silence(RIndicator Indicator)
{
    /// <summary>Share of the population that answers, weighted by the drawing.</summary>
    public double ResponseRate => Indicator.ResponseRate;

    /// <summary>Reads it off the sample; null where a group answered wholly or not at all, so that no propensity can be told.</summary>
    public static Silence? Of(Edited edited)
    {
        var sample = edited.Response.Sample;
        var (variables, sizes) = (sample.Definition.Sample.ResponseGroups, sample.Definition.Sample.SizeClasses);
        var responded = edited.Returns.Select(r => r.Outcome is Outcome.Complete or Outcome.OutOfScope).ToArray();
        if (responded.Distinct().Count() < 2) return null;
        var weights = DesignWeights.Of([.. sample.Units.Select(u => u.Stratum)], [.. sample.Strata.Select(s => s.Population)]);
        var fit = ResponsePropensity.Fit([.. variables.Select(AsPredictor)], responded, weights);
        return fit.Problem is null ? new Silence(RIndicator.Of(fit)) : null;

        Predictor AsPredictor(string variable)
        {
            var codes = sample.Units.Select(u => FrameVariable.Of(u.Workplace, variable, sizes) ?? "").ToArray();
            var labels = codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            return Predictor.Category(variable, Array.ConvertAll(codes, labels.IndexOf), labels);
        }
    }

    /// <summary>The most that uneven response can have moved a share, were the answers not weighted: a share, 0..1.</summary>
    public double MaximalBias(double share) => Math.Min(1, Indicator.MaximalBias(Math.Sqrt(share * (1 - share))));

    /// <summary>How common it would have to be among the silent for a majority to turn, or a minority to become one.</summary>
    public TippingPoint MajorityTurns(double share) => TippingPoint.OfShare(share, ResponseRate, 0.5);
}
