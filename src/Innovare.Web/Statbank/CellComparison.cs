using Innovare.Statbank;

namespace Innovare.Web.Statbank;

/// <summary>Every cell of a view tested against one of them, two-sided at 5 per cent.</summary>
/// <remarks>
/// A table does not say how two of its figures vary together, and must not: with the covariance of a part and its whole a withheld rest can be reckoned.
/// Whatever they have in common, the standard error of their difference is at most se₁ + se₂: a difference beyond 1.96 of that is certain. One beyond
/// 1.96 √(se₁² + se₂²) only is certain if the figures share no answers, and is told so. The same share of two groups of those who answered is certain
/// there too: groups that lie apart share no answers, and answers that a group and a wider one share pull both the same way (docs/methods/change.md).
/// </remarks>
/// <param name="view">The view.</param>
/// <param name="chosen">The cell the others are compared with.</param>
/// <param name="groups">Codes of the variables that divide those who answered.</param>
public sealed class CellComparison(Cube view, int chosen, IReadOnlyCollection<string> groups)
{
    // 97.5 per cent of the normal distribution lies below.
    const double Bound = 1.959963984540054;

    /// <summary>The cell the others are compared with.</summary>
    public int Chosen => chosen;

    /// <summary>The comparison with the cell of those codes, or null when the view has no such cell with a known standard error.</summary>
    public static CellComparison? Of(Cube view, string codes, IReadOnlyCollection<string>? groups = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        for (var cell = 0; cell < view.Length; cell++)
            if (CodesOf(view, cell) == codes)
                return CanBe(view, cell) ? new(view, cell, groups ?? []) : null;
        return null;
    }

    /// <summary>Whether it is known which variables divide those who answered.</summary>
    public bool KnowsGroups => groups.Count > 0;

    /// <summary>Whether that cell has a figure and a standard error.</summary>
    public static bool CanBe(Cube view, int cell)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Statuses[cell] == CellStatus.Value && view.StandardErrors is { } errors && double.IsFinite(errors[cell]);
    }

    /// <summary>The codes of a cell, one a variable, as an address names it.</summary>
    public static string CodesOf(Cube view, int cell)
    {
        ArgumentNullException.ThrowIfNull(view);
        return string.Join(',', view.PositionsOf(cell).Select((position, v) => view.Variables[v].Values[position].Code));
    }

    /// <summary>How that cell stands to the chosen one.</summary>
    public Difference this[int cell]
    {
        get
        {
            if (cell == chosen)
                return Difference.Chosen;
            if (!CanBe(view, cell))
                return Difference.Unknown;
            var errors = view.StandardErrors!; // CanBe has looked
            var difference = view.Values[cell] - view.Values[chosen];
            var apart = Math.Sqrt(errors[cell] * errors[cell] + errors[chosen] * errors[chosen]);
            if (Math.Abs(difference) <= Bound * apart)
                return Difference.NotSure;
            var isCertain = DifferInGroupOnly(cell) || Math.Abs(difference) > Bound * (errors[cell] + errors[chosen]);
            return difference > 0 ? isCertain ? Difference.Higher : Difference.HigherIfApart : isCertain ? Difference.Lower : Difference.LowerIfApart;
        }
    }

    bool DifferInGroupOnly(int cell) => view.PositionsOf(cell).Zip(view.PositionsOf(chosen), view.Variables)
        .All(one => one.First == one.Second || groups.Contains(one.Third.Code, StringComparer.OrdinalIgnoreCase));
}

/// <summary>How one figure stands to another.</summary>
public enum Difference
{
    Unknown,
    Chosen,

    /// <summary>Certain.</summary>
    Higher,

    /// <inheritdoc cref="Higher"/>
    Lower,

    /// <summary>Certain if the two figures share no answers.</summary>
    HigherIfApart,

    /// <inheritdoc cref="HigherIfApart"/>
    LowerIfApart,

    NotSure,
}
