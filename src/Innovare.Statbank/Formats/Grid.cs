namespace Innovare.Statbank.Formats;

/// <summary>A table laid out in rows (the stub) and columns (the heading).</summary>
sealed class Grid
{
    static readonly Dictionary<string, Label> UncertaintyNames = new(StringComparer.Ordinal)
    {
        ["se"] = Label.Of("standardfejl", "se"),
        ["lower"] = Label.Of("nedre grænse", "lower"),
        ["upper"] = Label.Of("øvre grænse", "upper"),
        ["n"] = Label.Of("n", "n"),
    };

    readonly Cube _cube;
    readonly GridOptions _options;
    readonly bool _hasOwnDecimals;
    readonly string?[] _signs;
    readonly int[] _after;

    public Grid(Cube cube, GridOptions options)
    {
        (_cube, _options) = (cube, options);
        Stub = [.. cube.Variables.Take(cube.StubCount)];
        Heading = [.. cube.Variables.Skip(cube.StubCount)];
        _after = [.. Stub.Select((_, v) => After(Stub, v))];
        Columns = Heading.Aggregate(1, (product, v) => checked(product * v.Values.Count));
        Rows = Columns == 0 ? 0 : cube.Length / Columns;
        _hasOwnDecimals = cube.Variables.Any(v => v.Values.Any(value => value.Decimals is not null));
        _signs = [.. Enum.GetValues<CellStatus>().Select(s => Symbols.Of(cube, s, options.Language))];
        Extras = options.HasUncertainty ? [.. ExtrasOf(cube)] : [];
    }

    public Variable[] Stub { get; }

    public Variable[] Heading { get; }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Columns beside each value: name, the number of a cell, decimals more than the value has.</summary>
    public (string Name, Func<int, double> At, int Decimals)[] Extras { get; }

    public string Title => Synthetic.Title(_cube, _options.Language);

    public string Name(Variable variable) => Shown(variable.Code, variable.Name);

    public string Name(Value value) => Shown(value.Code, value.Name);

    /// <summary>The name of a column: its values, or what is counted when nothing stands in the heading.</summary>
    public string ColumnName(int column) => Heading.Length == 0
        ? (_cube.Contents ?? _cube.Unit)[_options.Language]
        : string.Join(' ', Heading.Select((variable, v) => Name(variable.Values[column / After(Heading, v) % variable.Values.Count])));

    /// <summary>The value of each stub variable in a row.</summary>
    public int StubPosition(int v, int row) => row / _after[v] % Stub[v].Values.Count;

    /// <summary>Combinations of the variables after one.</summary>
    public static int After(Variable[] variables, int v) => variables.Skip(v + 1).Aggregate(1, (product, next) => product * next.Values.Count);

    /// <summary>The sign in place of a figure, or null where there is one.</summary>
    public string? Sign(int cell) => _signs[(int)_cube.Statuses[cell]];

    /// <summary>Decimals a cell is shown with.</summary>
    public int Decimals(int cell) => _hasOwnDecimals ? _cube.DecimalsAt(_cube.PositionsOf(cell)) : _cube.Decimals;

    public double Value(int cell) => _cube.Values[cell];

    IEnumerable<(string, Func<int, double>, int)> ExtrasOf(Cube cube)
    {
        string Name(string id) => _options.Labels == Presentation.Code ? id : UncertaintyNames[id][_options.Language];
        if (cube.StandardErrors is { } errors)
            yield return (Name("se"), cell => errors[cell], 1);
        if (cube.Lower is { } lower)
            yield return (Name("lower"), cell => lower[cell], 0);
        if (cube.Upper is { } upper)
            yield return (Name("upper"), cell => upper[cell], 0);
        if (cube.Counts is { } counts)
            yield return (Name("n"), cell => counts[cell] < 0 ? double.NaN : counts[cell], -cube.Decimals);
    }

    string Shown(string code, Label name) => _options.Labels switch
    {
        Presentation.Code => code,
        Presentation.CodeAndText => code + _options.Joiner + name[_options.Language],
        Presentation.TextAndCode => name[_options.Language] + _options.Joiner + code,
        _ => name[_options.Language],
    };
}
