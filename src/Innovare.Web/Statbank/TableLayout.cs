using Innovare.Statbank;

namespace Innovare.Web.Statbank;

/// <summary>How a table is laid out on a page: headings, groups of rows, rows, and what is the same for all of it.</summary>
public sealed class TableLayout
{
    const int MostColumns = 6;

    readonly Cube _view;
    readonly int[] _stub;
    readonly int[] _heading;

    /// <summary>
    /// Variables stand where the reader has put them. Else time makes the columns where there is more than one, or the variable
    /// with the shortest names; the last other makes the rows, those before it groups of rows.
    /// </summary>
    public TableLayout(Cube view, TableOptions options)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(options);
        _view = view;
        int[] several = [.. Enumerable.Range(0, view.Variables.Count).Where(v => view.Variables[v].Values.Count > 1)];
        (_stub, _heading) = options.Stub.Count + options.Heading.Count > 0 ? Placed(several, options) : Fitting(several);
        Fixed = [.. Said(view.Variables.Where(variable => variable.Values.Count == 1))];
        Headings = [.. Enumerable.Range(0, _heading.Length).Select(HeadingsOf)];
        Columns = [.. Combinations(_heading).Select(at => string.Join(',', _heading.Select(v => view.Variables[v].Values[at[v]].Code)))];
        Groups = [.. GroupsOf(_stub.Length > 0 ? _stub[..^1] : [])];
        if (ColumnOf(options.Sort) is >= 0 and var column)
            Groups = [.. Groups.Select(group => group with { Rows = Sorted(group.Rows, column, options.Sort.StartsWith(Down, StringComparison.Ordinal)) })];
    }

    /// <summary>How a sorting begins in an address: greatest first, least first.</summary>
    public const string Down = "down:";

    /// <inheritdoc cref="Down" />
    public const string Up = "up:";

    /// <summary>The only values of variables with one value; a total goes without saying.</summary>
    public static IEnumerable<Value> Said(IEnumerable<Variable> single) =>
        single.Select(v => (v.Elimination, Value: v.Values[0])).Where(v => v.Elimination != v.Value.Code).Select(v => v.Value);

    /// <summary>Values that hold for the whole view, totals left out.</summary>
    public IReadOnlyList<Value> Fixed { get; }

    /// <summary>Variables in the rows, groups first.</summary>
    public IEnumerable<Variable> Stub => _stub.Select(v => _view.Variables[v]);

    /// <summary>Variables in the columns, the outermost first.</summary>
    public IEnumerable<Variable> Heading => _heading.Select(v => _view.Variables[v]);

    /// <summary>What the rows are; null when every variable stands in the columns.</summary>
    public Variable? RowVariable => _stub.Length > 0 ? _view.Variables[_stub[^1]] : null;

    /// <summary>A line of headings a variable in the columns, the outermost first.</summary>
    public IReadOnlyList<IReadOnlyList<ColumnHeading>> Headings { get; }

    /// <summary>Codes of each column, one a column of figures; an empty one when nothing stands in the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Groups of rows; one without names when nothing groups.</summary>
    public IReadOnlyList<RowGroup> Groups { get; }

    /// <summary>The cells in reading order.</summary>
    public IEnumerable<int> Cells => Groups.SelectMany(g => g.Rows).SelectMany(r => r.Cells);

    /// <summary>Rows without any figure in this detail were left out.</summary>
    public bool LeavesOut { get; private set; }

    /// <summary>Number of the column that is sorted by, or -1.</summary>
    public int ColumnOf(string sort)
    {
        ArgumentNullException.ThrowIfNull(sort);
        var start = sort.StartsWith(Down, StringComparison.Ordinal) ? Down : Up;
        return sort.StartsWith(start, StringComparison.Ordinal) ? Columns.ToList().IndexOf(sort[start.Length..]) : -1;
    }

    (int[] Stub, int[] Heading) Fitting(int[] several)
    {
        var time = several.FirstOrDefault(v => _view.Variables[v].Role == VariableRole.Time, -1);
        var column = time >= 0 ? time : several.Length > 1 ? Narrowest(several) : -1;
        int[] stub = [.. several.Where(v => v != column)];
        if (stub.Length == 0 && Enumerable.Range(0, _view.Variables.Count).FirstOrDefault(v => v != column, -1) is >= 0 and var single)
            stub = [single];
        return (stub, column < 0 ? [] : [column]);
    }

    // A variable that is not named stands on the side that is not named, else in the rows.
    (int[] Stub, int[] Heading) Placed(int[] several, TableOptions options)
    {
        int[] Of(IReadOnlyList<string> codes) => [.. codes.Select(code => several.FirstOrDefault(v => _view.Variables[v].Code == code, -1)).Where(v => v >= 0)];
        var (stub, heading) = (Of(options.Stub), Of(options.Heading));
        int[] rest = [.. several.Except(stub).Except(heading)];
        heading = [.. heading.Except(stub)];
        return options.Heading.Count == 0 ? (stub, [.. heading, .. rest]) : ([.. rest, .. stub], heading);
    }

    List<ColumnHeading> HeadingsOf(int line)
    {
        var headings = new List<ColumnHeading>();
        var outer = _heading[..line].Aggregate(1, (product, v) => product * _view.Variables[v].Values.Count);
        var span = _heading[(line + 1)..].Aggregate(1, (product, v) => product * _view.Variables[v].Values.Count);
        for (var i = 0; i < outer; i++)
            headings.AddRange(_view.Variables[_heading[line]].Values.Select(value => new ColumnHeading(value, span)));
        return headings;
    }

    IEnumerable<RowGroup> GroupsOf(int[] variables)
    {
        foreach (var at in Combinations(variables))
            yield return new([.. variables.Select(v => _view.Variables[v].Values[at[v]])], Made([.. Rows(at)]));
    }

    IEnumerable<Row> Rows(int[] at)
    {
        if (_stub.Length == 0)
        {
            yield return new(null, CellsOf(at));
            yield break;
        }
        var row = _stub[^1];
        for (at[row] = 0; at[row] < _view.Variables[row].Values.Count; at[row]++)
            yield return new(_view.Variables[row].Values[at[row]], CellsOf(at));
        at[row] = 0;
    }

    int Narrowest(int[] several) => several
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

    // What has no figure comes last, whichever way; equal figures keep their order.
    Row[] Sorted(IReadOnlyList<Row> rows, int column, bool isDown)
    {
        double Figure(Row row) => _view.Values[row.Cells[column]];
        bool IsUnknown(Row row) => !double.IsFinite(Figure(row));
        return isDown ? [.. rows.OrderBy(IsUnknown).ThenByDescending(Figure)] : [.. rows.OrderBy(IsUnknown).ThenBy(Figure)];
    }

    int[] CellsOf(int[] at) => [.. Combinations(_heading).Select(column =>
    {
        var cell = at.ToArray();
        foreach (var v in _heading)
            cell[v] = column[v];
        return _view.IndexOf(cell);
    })];

    // Every combination of values of those variables, the last varying fastest; the others at their first value.
    IEnumerable<int[]> Combinations(int[] variables)
    {
        var count = variables.Aggregate(1, (product, v) => product * _view.Variables[v].Values.Count);
        for (var number = 0; number < count; number++)
        {
            var at = new int[_view.Variables.Count];
            var rest = number;
            for (var i = variables.Length - 1; i >= 0; i--)
                (rest, at[variables[i]]) = Math.DivRem(rest, _view.Variables[variables[i]].Values.Count);
            yield return at;
        }
    }
}

/// <summary>A heading above one or more columns.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Span">How many columns of figures stand below it.</param>
public sealed record ColumnHeading(Value Value, int Span);

/// <summary>Rows under a common name.</summary>
/// <param name="Names">One value a group variable.</param>
/// <param name="Rows">In the order they are shown.</param>
public sealed record RowGroup(IReadOnlyList<Value> Names, IReadOnlyList<Row> Rows);

/// <summary>One row.</summary>
/// <param name="Name">Its value; null when the table has one row only.</param>
/// <param name="Cells">Cell numbers of the view, one a column.</param>
public sealed record Row(Value? Name, IReadOnlyList<int> Cells);
