namespace Innovare.Statbank.Selections;

/// <summary>Where the names that a question uses stand in a table.</summary>
static class Lookup
{
    /// <summary>Position of the variable with that code, whatever its case; <c>time</c> is the time variable. -1 when there is none.</summary>
    public static int VariableAt(this Cube cube, string code)
    {
        for (var v = 0; v < cube.Variables.Count; v++)
            if (string.Equals(cube.Variables[v].Code, code, StringComparison.OrdinalIgnoreCase))
                return v;
        for (var v = 0; v < cube.Variables.Count && string.Equals(code, "time", StringComparison.OrdinalIgnoreCase); v++)
            if (cube.Variables[v].Role == VariableRole.Time)
                return v;
        return -1;
    }

    /// <summary>The newest time stands first.</summary>
    public static bool IsNewestFirst(this Variable variable) =>
        variable.Role == VariableRole.Time && variable.Values is [{ Code: var first }, .., { Code: var last }] && string.CompareOrdinal(first, last) > 0;

    /// <summary>The positions that are marked, ascending.</summary>
    public static IReadOnlyList<int> Positions(bool[] chosen) => [.. Enumerable.Range(0, chosen.Length).Where(i => chosen[i])];
}
