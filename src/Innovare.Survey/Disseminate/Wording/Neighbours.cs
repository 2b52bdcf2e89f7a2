using Innovare.Statbank;

namespace Innovare.Survey.Disseminate.Wording;

/// <summary>The cells a cell is compared with when a text says "most often" or "especially".</summary>
static class Neighbours
{
    /// <summary>The other answers to the same question: same groups, same round.</summary>
    public static IEnumerable<int> OfSameQuestion(Cube cube, int cell)
    {
        var own = cube.Variables.ToList().FindIndex(v => v.Role == VariableRole.Classification && v.Elimination is null);
        if (own < 0)
            yield break;
        var positions = cube.PositionsOf(cell);
        for (var i = 0; i < cube.Variables[own].Values.Count; i++)
        {
            int[] other = [.. positions];
            other[own] = i;
            if (i != positions[own] && cube.IndexOf(other) is var at && cube.Statuses[at] == CellStatus.Value)
                yield return at;
        }
    }

    /// <summary>The same figure for all groups together; null when the cell is of no group or the total is not shown.</summary>
    public static int? OfAll(Cube cube, int cell)
    {
        int[] total = [.. cube.PositionsOf(cell)];
        for (var v = 0; v < total.Length; v++)
            if (cube.Variables[v].Elimination is { } code && cube.Variables[v].PositionOf(code) is >= 0 and var at)
                total[v] = at;
        var found = cube.IndexOf(total);
        return found != cell && cube.Statuses[found] == CellStatus.Value ? found : null;
    }
}
