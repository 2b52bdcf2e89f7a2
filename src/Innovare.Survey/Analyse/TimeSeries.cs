using Innovare.Statbank;

namespace Innovare.Survey.Analyse;

/// <summary>Puts the cells of published tables of the same id into one table over time.</summary>
static class TimeSeries
{
    /// <summary>
    /// The newest table with the years of the earlier ones: a value that a year did not have is missing there, a value
    /// that only an earlier year had is added.
    /// </summary>
    public static Cube Join(Cube newest, IReadOnlyList<Cube> earlier)
    {
        var cubes = earlier.Where(c => c.Id == newest.Id).Append(newest).Reverse().ToList();
        if (cubes.Count == 1)
            return newest;
        var variables = newest.Variables.Select(v => v with { Values = Values(v, cubes) }).ToList();
        var joined = newest with { Variables = variables };
        var cells = new Cells(joined.Length);
        var at = new int[variables.Count];
        for (var cell = 0; cell < joined.Length; cell++)
        {
            var rest = cell;
            for (var v = at.Length - 1; v >= 0; v--)
                (rest, at[v]) = Math.DivRem(rest, variables[v].Values.Count);
            cells.Take(cell, cubes, variables.Select((v, i) => (v.Code, v.Values[at[i]].Code)));
        }
        return joined with
        {
            Values = cells.Values,
            Statuses = cells.Statuses,
            StandardErrors = cells.Errors,
            Lower = cells.Lower,
            Upper = cells.Upper,
            Counts = cells.Counts,
        };
    }

    /// <summary>Values in the order of the newest table; time in the order of time.</summary>
    static List<Value> Values(Variable variable, IEnumerable<Cube> cubes)
    {
        var all = variable.Values.ToList();
        foreach (var value in cubes.SelectMany(c => c.Find(variable.Code)?.Values ?? []))
            if (!all.Exists(v => v.Code == value.Code))
                all.Add(value);
        return variable.Role == VariableRole.Time ? [.. all.OrderBy(v => v.Code, StringComparer.Ordinal)] : all;
    }

    sealed class Cells(int length)
    {
        public double[] Values { get; } = new double[length];

        public CellStatus[] Statuses { get; } = new CellStatus[length];

        public double[] Errors { get; } = new double[length];

        public double[] Lower { get; } = new double[length];

        public double[] Upper { get; } = new double[length];

        public int[] Counts { get; } = new int[length];

        /// <summary>Fills a cell from the first table that knows all its values; the newest comes first.</summary>
        public void Take(int cell, IReadOnlyList<Cube> cubes, IEnumerable<(string Variable, string Value)> codes)
        {
            var wanted = codes.ToList();
            foreach (var cube in cubes)
                if (IndexIn(cube, wanted) is { } from)
                {
                    Values[cell] = cube.Values[from];
                    Statuses[cell] = cube.Statuses[from];
                    Errors[cell] = cube.StandardErrors?[from] ?? double.NaN;
                    Lower[cell] = cube.Lower?[from] ?? double.NaN;
                    Upper[cell] = cube.Upper?[from] ?? double.NaN;
                    Counts[cell] = cube.Counts?[from] ?? -1;
                    return;
                }
            (Values[cell], Errors[cell], Lower[cell], Upper[cell]) = (double.NaN, double.NaN, double.NaN, double.NaN);
            (Statuses[cell], Counts[cell]) = (CellStatus.Missing, -1);
        }

        static int? IndexIn(Cube cube, List<(string Variable, string Value)> codes)
        {
            var index = 0;
            foreach (var variable in cube.Variables)
            {
                var value = codes.Find(c => c.Variable == variable.Code).Value;
                var at = value is null ? -1 : variable.PositionOf(value);
                if (at < 0)
                    return null;
                index = (index * variable.Values.Count) + at;
            }
            return index;
        }
    }
}
