using System.Runtime.InteropServices;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;
using static System.FormattableString;

namespace Innovare.Statistics.Tables;

/// <summary>Cells that another engine has summed up: sums of weights as whole numbers, so that they are the same on every engine.</summary>
/// <remarks>
/// A row is a cell: one stratum, one PSU (or all, where each respondent is a PSU), one category in every margin, one value
/// in every breakdown. Calibration and variances are those of the rows behind it; docs/methods/cells.md has the query.
/// </remarks>
public sealed class CellSums
{
    const long LargestScale = 1_000_000_000_000;

    CellSums(double scale, int[] strata, int[] psus, CellQuestion everyone, IReadOnlyList<CellQuestion> questions)
    {
        (Scale, StratumOfCell, PsuOfCell, Everyone, Questions) = (scale, strata, psus, everyone, questions);
        (Breakdowns, Margins) = ([], []);
    }

    /// <summary>Number of cells.</summary>
    public int Count => StratumOfCell.Length;

    internal double Scale { get; }

    internal int[] StratumOfCell { get; }

    internal int[] PsuOfCell { get; }

    internal CellQuestion Everyone { get; }

    internal IReadOnlyList<CellQuestion> Questions { get; }

    internal IReadOnlyList<Classification> Breakdowns { get; private init; }

    internal IReadOnlyList<Margin> Margins { get; private init; }

    internal CalibrationDistance? Distance { get; private init; }

    /// <summary>Takes cells, or tells everything that is wrong with them.</summary>
    /// <param name="scale">What weights were multiplied by before they were rounded to whole numbers: a power of ten up to 10¹².</param>
    /// <param name="stratumOfCell">Stratum (0, 1, …) of each cell; copied.</param>
    /// <param name="psuOfCell">PSU of each cell within its stratum; empty where each respondent is a PSU, which needs squares. Copied.</param>
    /// <param name="everyone">Respondents of each cell, all of them, as a question of one value.</param>
    /// <param name="questions">What shares are wanted of.</param>
    /// <param name="breakdowns">What the tables are broken down by, one value a cell.</param>
    /// <param name="margins">The margins weights are calibrated to, one category a cell; empty for none.</param>
    /// <param name="distance">How calibration measures nearness; null rakes.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static CellReading Of(
        long scale,
        ReadOnlySpan<int> stratumOfCell,
        ReadOnlySpan<int> psuOfCell,
        CellQuestion everyone,
        IReadOnlyList<CellQuestion> questions,
        IReadOnlyList<Classification> breakdowns,
        IReadOnlyList<Margin>? margins = null,
        CalibrationDistance? distance = null)
    {
        var cells = stratumOfCell.Length;
        if (psuOfCell.Length > 0) Doors.SameLength(cells, psuOfCell.Length, nameof(psuOfCell));
        Doors.SameLength(cells, everyone.Counts.Length, nameof(everyone));
        foreach (var question in questions) Doors.SameLength(cells * question.Values, question.Counts.Length, nameof(questions));
        foreach (var breakdown in breakdowns) Doors.SameLength(cells, breakdown.ValueOfUnit.Length, nameof(breakdowns));
        foreach (var margin in margins ?? []) Doors.SameLength(cells, margin.CategoryOfUnit.Length, nameof(margins));
        var faults = new List<CellFault>();
        if (!IsScale(scale)) faults.Add(new(CellFaultKind.UnknownScale, null, Invariant($"{scale} is not 1, 10, 100 … 10¹².")));
        foreach (var question in questions.Prepend(everyone)) faults.AddRange(question.Faults(psuOfCell.Length == 0));
        faults.AddRange(TooMuch(everyone));
        if (faults.Count == 0) foreach (var question in questions) faults.AddRange(question.Beyond(everyone));
        return new(
            faults.Count > 0 ? null : new CellSums(scale, [.. stratumOfCell], [.. psuOfCell], everyone, questions)
            {
                Breakdowns = breakdowns,
                Margins = margins ?? [],
                Distance = distance,
            },
            faults);
    }

    // Sums that left the range of their engine came back below zero, or add up to more than it can hold.
    static IEnumerable<CellFault> TooMuch(CellQuestion everyone)
    {
        var (weights, counts) = ((Int128)0, (Int128)0);
        for (var c = 0; c < everyone.Counts.Length; c++) (weights, counts) = (weights + everyone.Sums[c], counts + everyone.Counts[c]);
        if (weights > long.MaxValue) yield return new(CellFaultKind.Overflow, null, Invariant($"All weights together, {weights}, are more than a sum can hold; use a smaller scale."));
        if (counts > int.MaxValue) yield return new(CellFaultKind.Overflow, null, Invariant($"{counts} respondents are more than a table can count."));
    }

    static bool IsScale(long scale)
    {
        if (scale is < 1 or > LargestScale) return false;
        while (scale % 10 == 0) scale /= 10;
        return scale == 1;
    }
}

/// <summary>The cells, or why there are none.</summary>
/// <param name="Cells">The cells; null when anything is wrong.</param>
/// <param name="Faults">Everything that is wrong.</param>
public sealed record CellReading(CellSums? Cells, IReadOnlyList<CellFault> Faults);

/// <summary>What is wrong with cells from another engine.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Cell">The cell (0, 1, …); null where it is about all.</param>
/// <param name="Message">The numbers.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CellFault(CellFaultKind Kind, int? Cell, string Message);

/// <summary>Kinds of faults.</summary>
public enum CellFaultKind
{
    /// <summary>The scale is not a power of ten from 1 to 10¹².</summary>
    UnknownScale,

    /// <summary>A count or a sum is below zero: not a number of respondents, or a sum that left the engine's range.</summary>
    Negative,

    /// <summary>Sums together are more than can be held.</summary>
    Overflow,

    /// <summary>Numbers that cannot be of the same respondents: weight without anyone, more with an answer than there are.</summary>
    Inconsistent,

    /// <summary>Each respondent is a PSU, and the sums of squared weights are not given.</summary>
    WithoutSquares,
}
