using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tables;

/// <summary>Respondents as columns, and the tables wanted of them: every question by every breakdown, and over all.</summary>
public sealed record Microdata
{
    /// <summary>States respondents and tables.</summary>
    /// <param name="stratumOfUnit">Stratum (0, 1, …) of each respondent; copied.</param>
    /// <param name="weights">Weight of each respondent before calibration, finite and above 0; copied.</param>
    /// <param name="questions">What shares are wanted of.</param>
    /// <param name="breakdowns">What the tables are broken down by.</param>
    /// <param name="margins">The margins weights are calibrated to; empty for none.</param>
    /// <param name="psuOfUnit">PSU of each respondent within its stratum; empty when each is its own.</param>
    /// <param name="distance">How calibration measures nearness; null rakes, by proportional fitting where it can.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a weight is out of range.</exception>
    public Microdata(
        ReadOnlySpan<int> stratumOfUnit,
        ReadOnlySpan<double> weights,
        IReadOnlyList<Classification> questions,
        IReadOnlyList<Classification> breakdowns,
        IReadOnlyList<Margin>? margins = null,
        ReadOnlySpan<int> psuOfUnit = default,
        CalibrationDistance? distance = null)
    {
        Doors.SameLength(weights.Length, stratumOfUnit.Length, nameof(stratumOfUnit));
        Doors.FiniteNotNegative(weights, nameof(weights));
        foreach (var weight in weights) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight, nameof(weights));
        if (psuOfUnit.Length > 0) Doors.SameLength(weights.Length, psuOfUnit.Length, nameof(psuOfUnit));
        foreach (var question in questions) Doors.SameLength(weights.Length, question.ValueOfUnit.Length, nameof(questions));
        foreach (var breakdown in breakdowns) Doors.SameLength(weights.Length, breakdown.ValueOfUnit.Length, nameof(breakdowns));
        foreach (var margin in margins ?? []) Doors.SameLength(weights.Length, margin.CategoryOfUnit.Length, nameof(margins));
        (StratumOfUnit, Weights, PsuOfUnit) = ([.. stratumOfUnit], [.. weights], [.. psuOfUnit]);
        (Questions, Breakdowns, Margins, Distance) = (questions, breakdowns, margins ?? [], distance);
    }

    /// <summary>What shares are wanted of.</summary>
    public IReadOnlyList<Classification> Questions { get; }

    /// <summary>What the tables are broken down by.</summary>
    public IReadOnlyList<Classification> Breakdowns { get; }

    /// <summary>The margins weights are calibrated to.</summary>
    public IReadOnlyList<Margin> Margins { get; }

    /// <summary>How calibration measures nearness; null for raking.</summary>
    public CalibrationDistance? Distance { get; }

    /// <summary>Number of respondents.</summary>
    public int Units => Weights.Length;

    internal int[] StratumOfUnit { get; }

    internal int[] PsuOfUnit { get; }

    internal double[] Weights { get; }

    /// <summary>A numeric margin tells respondents of equal categories apart, so each is a class of its own.</summary>
    internal bool HasNumericMargins => Margins.Any(m => m.Values is not null);

    internal Calibration Calibrate(double[] weights, double tolerance) =>
        Calibration.To(Margins, weights, Distance ?? CalibrationDistance.Raking, tolerance);
}
