using Innovare.Statistics.Estimation;
using Innovare.Survey.Design;

namespace Innovare.Survey.Analyse;

/// <summary>A table with every cell estimated and none protected. It shows its cells to protection alone.</summary>
public sealed class DraftTable
{
    internal DraftTable(RoundDefinition round, TableDefinition plan, bool[] inBase, IReadOnlyList<Axis> breakdowns, Axis variable, IReadOnlyList<Crossing> crossings, bool hasTelephone = false)
    {
        Round = round;
        Plan = plan;
        InBase = inBase;
        Breakdowns = breakdowns;
        Variable = variable;
        Crossings = crossings;
        HasTelephone = hasTelephone;
    }

    /// <summary>Table id.</summary>
    public string Id => Plan.Id;

    /// <summary>Cells estimated, values that only merges would make included.</summary>
    public int Cells => Crossings.Sum(c => c.Cells.Length);

    internal bool HasTelephone { get; }

    internal RoundDefinition Round { get; }

    internal TableDefinition Plan { get; }

    internal bool[] InBase { get; }

    internal IReadOnlyList<Axis> Breakdowns { get; }

    internal Axis Variable { get; }

    internal IReadOnlyList<Crossing> Crossings { get; }
}

/// <summary>One combination of breakdowns crossed with the table's own variable.</summary>
/// <param name="Axes">Its breakdowns by position in the table, then the table's own variable.</param>
/// <param name="Cells">Row-major over all values of the axes, merged values too.</param>
sealed record Crossing(IReadOnlyList<Axis> Axes, DraftCell[] Cells)
{
    /// <summary>Cell number of one value position per axis.</summary>
    public int IndexOf(ReadOnlySpan<int> at)
    {
        var index = 0;
        for (var a = 0; a < at.Length; a++)
            index = (index * Axes[a].Values.Count) + at[a];
        return index;
    }

    /// <summary>Value positions of a cell.</summary>
    public int[] PositionsOf(int index)
    {
        var at = new int[Axes.Count];
        for (var a = at.Length - 1; a >= 0; a--)
            (index, at[a]) = Math.DivRem(index, Axes[a].Values.Count);
        return at;
    }
}

/// <summary>One estimated cell.</summary>
/// <param name="Estimate">Null where the round does not ask.</param>
/// <param name="Base">Respondents in the base.</param>
/// <param name="Numerator">Respondents the category holds for.</param>
/// <param name="Who">Fingerprint of the set of respondents the category holds for: the same set in two tables is the same secret.</param>
sealed record DraftCell(Estimate? Estimate, int Base, int Numerator, UInt128 Who);
