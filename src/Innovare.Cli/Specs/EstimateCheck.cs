namespace Innovare.Cli.Specs;

/// <summary>What a specification of estimates asks for and does not say enough of.</summary>
static class EstimateCheck
{
    public static string? Missing(EstimateSpec spec)
    {
        if (spec.Requests.Count == 0) return "Nothing is asked for.";
        return Design(spec.Design) ?? (spec.Earlier is { } earlier ? Design(earlier.Design) : null)
            ?? ReplicatePlans.Missing(spec.Variance, spec.Design)
            ?? spec.Requests.Select(r => Request(r, spec)).FirstOrDefault(m => m is not null);
    }

    static string? Design(DesignSpec design)
    {
        if (design is { Cluster: not null, Weight: null }) return "A sample of clusters needs a weight.";
        return design is { ClusterSize: not null } and ({ Cluster: null } or { PopulationSize: null })
            ? "A clusterSize needs a cluster and a populationSize."
            : null;
    }

    static string? Request(RequestSpec request, EstimateSpec spec)
    {
        var isLinearised = spec.Variance is null or { Method: VarianceMethod.Linearised };
        return request switch
        {
            { Statistic: StatisticKind.Ratio, Over: null } => "A ratio needs over, the column below the line.",
            { Statistic: StatisticKind.TwoWay, With: null } => "A twoWay table needs with, its second column.",
            { Statistic: StatisticKind.Logistic or StatisticKind.Linear, Predictors: null or { Count: 0 } } => "A regression needs predictors.",
            { Statistic: StatisticKind.Logistic, In: null } => "A logistic regression needs in, the values that count as the outcome.",
            { Statistic: StatisticKind.Standardised } and ({ By: null or { Count: 0 } } or { Classes: null or { Count: 0 } } or { To: null }) =>
                "A standardised comparison needs by, classes and to, the group whose composition is used.",
            { Statistic: StatisticKind.TwoWay or StatisticKind.Logistic or StatisticKind.Linear } when !isLinearised =>
                "Tests of tables and regressions have linearised variances: leave variance out.",
            { Statistic: > StatisticKind.Quantile, Against: not null } or { Statistic: > StatisticKind.Quantile, Change: true } =>
                "Groups and rounds are compared by figures: total, mean, share, count, ratio, quantile.",
            { Against: not null, By: null or { Count: 0 } } => "Against names a group, so by is needed.",
            { Margin: not null, Against: null, Change: false } => "A margin is for a comparison: against a group, or a change.",
            { Margin: { } margin } when !(margin > 0 && double.IsFinite(margin)) => "A margin is a number above 0.",
            { Statistic: StatisticKind.Quantile } and ({ Against: not null } or { Change: true }) when isLinearised =>
                "Differences of quantiles need replicates: give a variance method.",
            { Change: true } => Change(spec, isLinearised),
            _ => null,
        };
    }

    static string? Change(EstimateSpec spec, bool isLinearised)
    {
        if (spec.Earlier is not { } earlier) return "A change needs earlier, the round it is measured from.";
        if (spec.Design.Key is null || earlier.Design.Key is null) return "A change needs a key in both designs.";
        return isLinearised || spec.Variance is { Method: VarianceMethod.Given or VarianceMethod.BootstrapWithoutCorrection }
            || (spec.Variance is { Method: VarianceMethod.Jackknife } && spec.Design.PopulationSize is null && earlier.Design.PopulationSize is null)
            ? null
            : "By replicates a change takes given, bootstrapWithoutCorrection, or jackknife without a populationSize; else leave variance out.";
    }
}
