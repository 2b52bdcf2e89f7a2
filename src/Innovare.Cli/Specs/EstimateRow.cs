using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;

namespace Innovare.Cli.Specs;

/// <summary>One row of what <c>innovare estimate</c> answers. What does not apply or is not known is null.</summary>
sealed record EstimateRow(string Statistic, string Of, string? Value, string By)
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "statistic", "of", "value", "by", "estimate", "standardError", "lower", "upper", "n", "numerator", "degreesOfFreedom", "designEffect",
        "level", "state", "compared", "numeratorDf", "pValue", "unchanged",
    ];

    public double? Estimate { get; init; }

    public double? StandardError { get; init; }

    public double? Lower { get; init; }

    public double? Upper { get; init; }

    public int? Count { get; init; }

    public int? Numerator { get; init; }

    public double? DegreesOfFreedom { get; init; }

    public double? DesignEffect { get; init; }

    public double? Level { get; init; }

    public string? State { get; init; }

    /// <summary>What a difference is measured from: a group, or "earlier".</summary>
    public string? Compared { get; init; }

    public double? NumeratorDf { get; init; }

    public double? PValue { get; init; }

    /// <summary>"yes" or "no" where a margin was stated.</summary>
    public string? Unchanged { get; init; }

    public IReadOnlyList<object?> Cells =>
    [
        Statistic, Of, Value, By, Estimate, StandardError, Lower, Upper, Count, Numerator, DegreesOfFreedom, DesignEffect,
        Level, State, Compared, NumeratorDf, PValue, Unchanged,
    ];

    public static EstimateRow For(Figure figure) => new(
        SpecFileNames.Of(figure.Request.Statistic),
        figure.Request.Over is { } over ? $"{figure.Request.Of}/{over}" : figure.Request.Of,
        figure.Property,
        figure.Group);

    public EstimateRow With(Estimate estimate) => this with
    {
        Estimate = estimate.Value,
        StandardError = estimate.StandardError,
        Lower = estimate.Lower,
        Upper = estimate.Upper,
        Count = estimate.Count,
        Numerator = estimate.Numerator,
        DegreesOfFreedom = estimate.DegreesOfFreedom,
        DesignEffect = estimate.DesignEffect,
        Level = estimate.Level,
        State = SpecFileNames.Of(estimate.State),
    };

    /// <summary>A difference with its test, and the test of whether it is smaller than a margin where one was stated.</summary>
    public EstimateRow With(Change change, string compared, double? margin, double level)
    {
        var interval = change.Interval(level);
        var equivalence = margin is { } m ? Equivalence.Of(change, m, 1 - level) : null;
        return this with
        {
            Estimate = change.Difference,
            StandardError = change.StandardError,
            Lower = interval?.Lower,
            Upper = interval?.Upper,
            DegreesOfFreedom = change.DegreesOfFreedom is { } df && double.IsFinite(df) ? df : null,
            Level = level,
            State = change.Difference is null ? "emptyBase" : change.PValue is null ? "untested" : "measured",
            Compared = compared,
            PValue = change.PValue,
            Unchanged = equivalence is null ? null : equivalence.IsUnchanged ? "yes" : "no",
        };
    }
}
