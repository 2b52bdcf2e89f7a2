namespace Innovare.Statbank.Selections;

/// <summary>Figures as parts of a hundred or a thousand across one variable, as StatBank Denmark's API calculates them.</summary>
/// <remarks>
/// Of all values chosen together, or of one of them (<see cref="Basis"/>). What has no value, or is a part of a whole with a part
/// withheld or unknown, has no share: it would give the part away. A share has no standard error: it does not follow from those of its figures.
/// </remarks>
/// <param name="Whole">100 or 1000.</param>
/// <param name="Variable">Code of the variable that the whole is made along.</param>
public sealed record Shares(int Whole, string Variable)
{
    /// <summary>Decimals of a share.</summary>
    public const int Decimals = 2;

    const string UsualCode = "IndholdsType";

    /// <summary>Code of the value that is the whole; null for the sum of all chosen.</summary>
    public string? Basis { get; init; }

    /// <summary>The figures stay, and the shares stand beside them as values of one more variable.</summary>
    public bool IsAdded { get; init; }

    /// <summary>What the shares are called beside the figures; null for "per cent" or "per mille".</summary>
    public string? Name { get; init; }

    /// <summary>Code of the variable that parts figures and shares; null for IndholdsType.</summary>
    public string? ContentsCode { get; init; }

    /// <summary>That variable stands in the rows, not in the columns.</summary>
    public bool IsInStub { get; init; }

    Label Unit => Whole == 1000 ? Label.Of("Promille", "Per mille") : Label.Of("Procent", "Per cent");

    /// <summary>Why the question cannot be answered so, or null.</summary>
    public SelectionFault? FaultOf(Cube cube, Extract extract)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(extract);
        if (cube.VariableAt(Variable) is not (>= 0 and var v))
            return Fault.UnknownVariable(cube, Variable);
        if (!extract.Choices[v].IsShown)
            return Fault.Missing(cube.Variables[v]);
        if (IsAdded && cube.VariableAt(ContentsCode is { Length: > 0 } own ? own : UsualCode) is >= 0 and var taken)
            return Fault.Of(SelectionFault.SumRefused, cube.Variables[taken].Code, ContentsCode, []);
        if (Basis is { } basis)
            return extract.CodesOf(cube, Variable).Contains(basis, StringComparer.OrdinalIgnoreCase) ? null : Fault.UnknownValue(cube.Variables[v], basis);
        return cube.MayBeSummed ? null : Fault.Of(SelectionFault.SumRefused, cube.Variables[v].Code, null, []);
    }

    /// <summary>The answer with its shares; it must have the variable.</summary>
    public Cube Of(Cube answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var v = answer.VariableAt(Variable);
        var width = answer.Variables[v].Values.Count;
        var inner = answer.Variables.Skip(v + 1).Aggregate(1, (product, next) => product * next.Values.Count);
        var basis = Basis is null ? -1 : answer.Variables[v].PositionOf(Basis);
        var length = answer.Length;
        var (values, statuses) = (new double[length], new CellStatus[length]);
        for (var cell = 0; cell < length; cell++)
        {
            var first = cell - cell / inner % width * inner;
            (values[cell], statuses[cell]) = Share(answer, cell, basis < 0 ? Enumerable.Range(0, width).Select(i => first + i * inner) : [first + basis * inner]);
        }
        return IsAdded ? Beside(answer, values, statuses) : Instead(answer, values, statuses);
    }

    (double, CellStatus) Share(Cube cube, int cell, IEnumerable<int> wholes)
    {
        var whole = 0.0;
        var state = cube.Statuses[cell] == CellStatus.Nil ? CellStatus.Value : cube.Statuses[cell];
        foreach (var part in wholes)
        {
            if (cube.Statuses[part] == CellStatus.Value)
                whole += cube.Values[part];
            else if (cube.Statuses[part] != CellStatus.Nil && state is CellStatus.Value)
                state = cube.Statuses[part];
        }
        if (state != CellStatus.Value)
            return (double.NaN, state);
        var share = (cube.Statuses[cell] == CellStatus.Nil ? 0 : cube.Values[cell]) / whole * Whole;
        return double.IsFinite(share) ? (Math.Round(share, Decimals, MidpointRounding.AwayFromZero), CellStatus.Value) : (double.NaN, CellStatus.Missing); // a part of nothing
    }

    Cube Instead(Cube answer, double[] values, CellStatus[] statuses) => answer with
    {
        Values = values,
        Statuses = statuses,
        Unit = Unit,
        Decimals = Decimals,
        MayBeSummed = false,
        StandardErrors = null,
        Lower = null,
        Upper = null,
        Counts = null,
        Variables = [.. answer.Variables.Select(variable => variable.Role != VariableRole.Contents ? variable
            : variable with { Values = [.. variable.Values.Select(value => value with { Decimals = Decimals, Measurement = (value.Measurement ?? Measurement.Unsaid) with { Unit = Unit } })] })],
    };

    Cube Beside(Cube answer, double[] shares, CellStatus[] statuses)
    {
        Label own = Name is { Length: > 0 } name ? Label.Same(name) : Unit;
        var contents = new Variable(
            ContentsCode is { Length: > 0 } code ? code : UsualCode,
            Label.Of("indholdstype", "content type"),
            [new("figure", answer.Unit) { Decimals = answer.Decimals }, new("share", own) { Decimals = Decimals }]);
        var wider = answer with
        {
            Variables = [.. answer.Variables, contents],
            StubCount = answer.StubCount,
            DataDecimals = Math.Max(answer.DataDecimals, Decimals),
            MayBeSummed = false,
            Values = Paired(answer.Values, shares),
            Statuses = Paired(answer.Statuses, statuses),
            StandardErrors = Paired(answer.StandardErrors, double.NaN),
            Lower = Paired(answer.Lower, double.NaN),
            Upper = Paired(answer.Upper, double.NaN),
            Counts = Paired(answer.Counts, -1),
            CellNotes = answer.CellNotes.ToDictionary(n => n.Key * 2, n => n.Value),
            AreaNotes = [.. answer.AreaNotes.Select(n => n with { Positions = [.. n.Positions, -1] })],
            Attributes = [.. answer.Attributes.Select(a => a with { Texts = a.Texts.ToDictionary(t => t.Key * 2, t => t.Value) })],
        };
        var last = wider.Variables.Count - 1;
        return IsInStub ? wider.Turn([.. Enumerable.Range(0, answer.StubCount), last, .. Enumerable.Range(answer.StubCount, last - answer.StubCount)], answer.StubCount + 1) : wider;
    }

    static T[] Paired<T>(IReadOnlyList<T> ones, IReadOnlyList<T> others) => [.. ones.Zip(others, (one, other) => (T[])[one, other]).SelectMany(pair => pair)];

    static T[]? Paired<T>(IReadOnlyList<T>? ones, T other) => ones is null ? null : [.. ones.SelectMany(one => (T[])[one, other])];
}
