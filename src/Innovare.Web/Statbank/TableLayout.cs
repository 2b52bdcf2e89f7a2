using Innovare.Statbank;

namespace Innovare.Web.Statbank;

/// <summary>How a table is laid out on a page: groups of rows, rows, columns, and what is the same for all of it.</summary>
public sealed class TableLayout
{
    readonly Cube _view;
    readonly int _column;
    readonly int _row;

    /// <summary>Time makes the columns where there is more than one, else the variable with the shortest names; the last other makes the rows.</summary>
    public TableLayout(Cube view)
    {
        ArgumentNullException.ThrowIfNull(view);
        _view = view;
        var several = Enumerable.Range(0, view.Variables.Count).Where(v => view.Variables[v].Values.Count > 1).ToList();
        var time = several.FindIndex(v => view.Variables[v].Role == VariableRole.Time);
        _column = time >= 0 ? several[time] : several.Count > 1 ? Narrowest(several) : -1;
        several.Remove(_column);
        _row = several.Count > 0 ? several[^1] : Enumerable.Range(0, view.Variables.Count).First(v => v != _column || view.Variables.Count == 1);
        GroupVariables = [.. several.Where(v => v != _row).Select(v => view.Variables[v])];
        Fixed = [.. Said(view.Variables.Where((variable, v) => v != _row && v != _column && variable.Values.Count == 1))];
        Groups = [.. GroupsOf([.. several.Where(v => v != _row)])];
    }

    const int MostColumns = 6;

    /// <summary>The only values of variables with one value; a total goes without saying.</summary>
    public static IEnumerable<Value> Said(IEnumerable<Variable> single) =>
        single.Select(v => (v.Elimination, Value: v.Values[0])).Where(v => v.Elimination != v.Value.Code).Select(v => v.Value);

    /// <summary>Values that hold for the whole view, totals left out.</summary>
    public IReadOnlyList<Value> Fixed { get; }

    /// <summary>What the groups are made of.</summary>
    public IReadOnlyList<Variable> GroupVariables { get; }

    /// <summary>What the rows are.</summary>
    public Variable RowVariable => _view.Variables[_row];

    /// <summary>What the columns are; null = one column.</summary>
    public Variable? ColumnVariable => _column >= 0 && _column != _row ? _view.Variables[_column] : null;

    /// <summary>Number of columns of figures.</summary>
    public int Columns => ColumnVariable?.Values.Count ?? 1;

    /// <summary>Groups of rows; one without names when nothing groups.</summary>
    public IReadOnlyList<RowGroup> Groups { get; }

    /// <summary>Rows without any figure in this detail were left out.</summary>
    public bool LeavesOut { get; private set; }

    IEnumerable<RowGroup> GroupsOf(int[] variables)
    {
        var count = variables.Aggregate(1, (product, v) => product * _view.Variables[v].Values.Count);
        for (var group = 0; group < count; group++)
        {
            var at = new int[_view.Variables.Count];
            var rest = group;
            for (var i = variables.Length - 1; i >= 0; i--)
                (rest, at[variables[i]]) = Math.DivRem(rest, _view.Variables[variables[i]].Values.Count);
            yield return new([.. variables.Select(v => _view.Variables[v].Values[at[v]])], Made([.. Rows(at)]));
        }
    }

    IEnumerable<Row> Rows(int[] at)
    {
        for (at[_row] = 0; at[_row] < RowVariable.Values.Count; at[_row]++)
            yield return new(RowVariable.Values[at[_row]], CellsOf(at));
    }

    int Narrowest(List<int> several) => several
        .Where(v => _view.Variables[v].Values.Count <= MostColumns)
        .OrderBy(v => _view.Variables[v].Values.Max(value => value.Name.ToString().Length))
        .DefaultIfEmpty(-1).First();

    // Rows that are never made in this detail (put-together values, above all) only stand in the way of those that are.
    Row[] Made(Row[] rows)
    {
        Row[] made = [.. rows.Where(row => row.Cells.Any(cell => _view.Statuses[cell] != CellStatus.NotPublished))];
        LeavesOut |= made.Length > 0 && made.Length < rows.Length;
        return made.Length > 0 ? made : rows;
    }

    int[] CellsOf(int[] at)
    {
        var cells = new int[Columns];
        for (var column = 0; column < cells.Length; column++)
        {
            if (ColumnVariable is not null)
                at[_column] = column;
            cells[column] = _view.IndexOf(at);
        }
        return cells;
    }
}

/// <summary>Rows under a common name.</summary>
/// <param name="Names">One value a group variable.</param>
/// <param name="Rows">In table order.</param>
public sealed record RowGroup(IReadOnlyList<Value> Names, IReadOnlyList<Row> Rows);

/// <summary>One row.</summary>
/// <param name="Name">Its value.</param>
/// <param name="Cells">Cell numbers of the view, one a column.</param>
public sealed record Row(Value Name, IReadOnlyList<int> Cells);
