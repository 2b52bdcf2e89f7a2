using Innovare.Statistics.Estimation;
using Innovare.Statistics.Replicates;

namespace Innovare.Cli.Specs;

/// <summary>The replicates a specification asks for.</summary>
static class ReplicatePlans
{
    /// <summary>What the method needs and the specification does not say, or says and the method cannot use; null when all is well.</summary>
    public static string? Missing(VarianceSpec? variance, DesignSpec design) => variance?.Method switch
    {
        VarianceMethod.UnstratifiedJackknife or VarianceMethod.SuccessiveDifferences when design.Strata is { Count: > 0 } =>
            "This method takes no strata; use jackknife.",
        VarianceMethod.SuccessiveDifferences when variance.Order is null => "The method successiveDifferences needs order, the column the sample was sorted by.",
        VarianceMethod.HalfSamples or VarianceMethod.Fay when design.PopulationSize is not null => "Half-samples make no correction for a finite population: give a weight and no populationSize.",
        VarianceMethod.SuccessiveDifferences or VarianceMethod.Bootstrap or VarianceMethod.BootstrapWithoutCorrection when variance.Centre == ReplicateCentre.Mean =>
            "This method measures from the estimate.",
        VarianceMethod.Given when variance.Weights is not { Count: > 0 } || variance.Scale is null => "The method given needs weights, the columns of replicate weights, and a scale.",
        VarianceMethod.Given when design.Weight is null => "The method given needs the weight of the whole sample.",
        VarianceMethod.Jackknife when design.ClusterSize is not null => "The jackknife is of one stage; use bootstrap, or linearised.",
        _ => null,
    };

    /// <summary>Reads the columns the method needs, so that what is wrong with them is found with everything else.</summary>
    public static void Read(VarianceSpec? variance, DataTable data)
    {
        if (variance is { Method: VarianceMethod.SuccessiveDifferences, Order: { } order }) data.Numbers(order);
        if (variance is { Method: VarianceMethod.Given }) Columns(variance, data);
    }

    public static ReplicatePlan? Of(VarianceSpec? variance, DataTable data, SamplingStage first, int[] strata, int[] clusters, double[] populations, SamplingStage? second, double[] weights)
    {
        var centre = variance?.Centre ?? ReplicateCentre.Estimate;
        return variance?.Method switch
        {
            VarianceMethod.UnstratifiedJackknife => Jackknife.Unstratified(
                clusters.Length > 0 ? clusters : [.. Enumerable.Range(0, strata.Length)], populations.Length > 0 ? populations[0] : null, centre),
            VarianceMethod.Jackknife => Jackknife.Stratified(strata, clusters, populations, centre),
            VarianceMethod.HalfSamples => HalfSamples.Balanced(strata, clusters, centre: centre),
            VarianceMethod.Fay => HalfSamples.Balanced(strata, clusters, variance.Rho, centre),
            VarianceMethod.SuccessiveDifferences => SuccessiveDifferences.InOrder(
                Ranks(data.Numbers(variance.Order ?? "").Values), variance.Replicates, populations.Length > 0 ? populations[0] : null),
            VarianceMethod.Bootstrap when second is not null => Bootstrap.RaoWuYueBeaumont(variance.Seed, variance.Replicates, first, second),
            VarianceMethod.Bootstrap => Bootstrap.RaoWuYueBeaumont(variance.Seed, variance.Replicates, strata, populations, clusters),
            VarianceMethod.BootstrapWithoutCorrection => Bootstrap.RaoWuWithoutCorrection(variance.Seed, variance.Replicates, strata, clusters),
            VarianceMethod.Given => Given(variance, weights, Columns(variance, data)),
            _ => null,
        };
    }

    public static ReplicatePlan Given(VarianceSpec variance, double[] weights, IReadOnlyList<double[]> replicates) =>
        GivenWeights.Of(weights, replicates, variance.Scale ?? 1, [.. variance.Scales ?? []], variance.DegreesOfFreedom, variance.Centre);

    public static IReadOnlyList<double[]> Columns(VarianceSpec variance, DataTable data) =>
        [.. (variance.Weights ?? []).SelectMany(data.Named).Select(c => data.Numbers(c).Values)];

    // Equal numbers stand as they do in the file.
    static int[] Ranks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(i => values[i]).ToArray();
        var ranks = new int[values.Length];
        for (var k = 0; k < order.Length; k++) ranks[order[k]] = k;
        return ranks;
    }
}
