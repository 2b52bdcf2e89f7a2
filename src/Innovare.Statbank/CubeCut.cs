namespace Innovare.Statbank;

/// <summary>Smaller, turned and summed tables. What a cell carries follows it; work and memory are those of the new table.</summary>
public static class CubeCut
{
    /// <summary>The table with only those values of each variable, in the order given.</summary>
    /// <param name="cube">The table.</param>
    /// <param name="positions">Per variable, in table order.</param>
    public static Cube Cut(this Cube cube, IReadOnlyList<IReadOnlyList<int>> positions)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(positions);
        if (positions.Count != cube.Variables.Count)
            throw new ArgumentException($"{positions.Count} lists for {cube.Variables.Count} variables.", nameof(positions));
        if (positions.Zip(cube.Variables, IsWhole).All(whole => whole))
            return cube;
        return Gather(cube, [.. Enumerable.Range(0, positions.Count)], positions);
    }

    /// <summary>The same table with its variables in another order, the first of them in the rows.</summary>
    /// <param name="cube">The table.</param>
    /// <param name="order">Every variable's number once.</param>
    /// <param name="stubCount">How many stand in the rows.</param>
    public static Cube Turn(this Cube cube, IReadOnlyList<int> order, int stubCount)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(order);
        if (!order.Order().SequenceEqual(Enumerable.Range(0, cube.Variables.Count)))
            throw new ArgumentException("The order must name every variable once.", nameof(order));
        var turned = order.Index().All(o => o.Index == o.Item) ? cube : Gather(cube, order, [.. cube.Variables.Select(AllOf)]);
        return turned with { StubCount = stubCount };
    }

    /// <summary>The table without a variable that has one value only; notes of that value become notes of the table.</summary>
    public static Cube Without(this Cube cube, int variable)
    {
        ArgumentNullException.ThrowIfNull(cube);
        var gone = cube.Variables[variable];
        if (gone.Values.Count != 1)
            throw new ArgumentException($"{gone.Code} has {gone.Values.Count} values; only a variable with one can be left out.", nameof(variable));
        return cube with
        {
            Variables = Except(cube.Variables, variable),
            AreaNotes = [.. cube.AreaNotes.Select(n => n with { Positions = Except(n.Positions, variable) })],
            StubCount = cube.StubCount - (variable < cube.StubCount ? 1 : 0),
            Measurement = gone.Values[0].Measurement ?? cube.Measurement,
            Notes = [.. cube.Notes, .. gone.Values[0].Notes],
        };
    }

    /// <summary>The table with new values of one variable, each the sum of old ones.</summary>
    /// <remarks>
    /// A value of one member keeps all it carries. A sum has no standard error, interval or n (those of its parts do not give it).
    /// Nil counts as nought; a confidential part makes the sum confidential; other parts without value give their own state when alike, else <see cref="CellStatus.Mixed"/>.
    /// </remarks>
    /// <param name="cube">The table.</param>
    /// <param name="variable">Number of the variable.</param>
    /// <param name="values">New values with the positions of their members.</param>
    public static Cube Merge(this Cube cube, int variable, IReadOnlyList<(Value Value, IReadOnlyList<int> Members)> values)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(values);
        var old = cube.Variables[variable];
        var firsts = cube.Variables.Select((v, at) => at == variable ? [.. values.Select(g => g.Members[0])] : AllOf(v)).ToArray();
        var merged = Gather(cube, [.. Enumerable.Range(0, cube.Variables.Count)], firsts);
        var sums = new Sums(cube, merged, variable);
        foreach (var (position, group) in values.Index())
            if (group.Members.Count > 1)
                sums.Fill(position, group.Members);
        var variables = merged.Variables.ToArray();
        var keepsTotal = values.Any(g => g.Value.Code == old.Elimination);
        variables[variable] = old with { Values = [.. values.Select(g => g.Value)], Elimination = keepsTotal ? old.Elimination : null };
        var single = values.Index().Where(g => g.Item.Members.Count == 1).Select(g => g.Index).ToHashSet();
        return sums.Into(merged) with
        {
            Variables = variables,
            AreaNotes = [.. merged.AreaNotes.Where(n => n.Positions[variable] < 0 || single.Contains(n.Positions[variable]))],
        };
    }

    static bool IsWhole(IReadOnlyList<int> positions, Variable variable) =>
        positions.Count == variable.Values.Count && positions.Index().All(p => p.Index == p.Item);

    static IReadOnlyList<int> AllOf(Variable variable) => [.. Enumerable.Range(0, variable.Values.Count)];

    static T[] Except<T>(IReadOnlyList<T> list, int at) => [.. list.Where((_, i) => i != at)];

    static Cube Gather(Cube cube, IReadOnlyList<int> order, IReadOnlyList<IReadOnlyList<int>> positions)
    {
        var cells = Cells(cube, order, positions);
        return cube with
        {
            Variables = [.. order.Select(v => Narrow(cube.Variables[v], positions[v]))],
            Values = Pick(cube.Values, cells)!,
            Statuses = Pick(cube.Statuses, cells)!,
            StandardErrors = Pick(cube.StandardErrors, cells),
            Lower = Pick(cube.Lower, cells),
            Upper = Pick(cube.Upper, cells),
            Counts = Pick(cube.Counts, cells),
            CellNotes = PickSome(cube.CellNotes, cells),
            AreaNotes = [.. cube.AreaNotes.SelectMany(n => Moved(n, order, positions))],
            Attributes = [.. cube.Attributes.Select(a => a with { Texts = PickSome(a.Texts, cells) })],
        };
    }

    static Variable Narrow(Variable variable, IReadOnlyList<int> positions)
    {
        if (IsWhole(positions, variable))
            return variable;
        var values = new Value[positions.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = variable.Values[positions[i]];
        var keepsTotal = values.Any(v => string.Equals(v.Code, variable.Elimination, StringComparison.OrdinalIgnoreCase));
        // What is left of the values no longer adds up to the whole.
        return variable with { Values = values, Elimination = keepsTotal ? variable.Elimination : null, IsSummedOut = false };
    }

    // Old cell number of each new cell, in the new order.
    static int[] Cells(Cube cube, IReadOnlyList<int> order, IReadOnlyList<IReadOnlyList<int>> positions)
    {
        var strides = new int[cube.Variables.Count];
        var stride = 1;
        for (var v = strides.Length - 1; v >= 0; v--)
            (strides[v], stride) = (stride, checked(stride * cube.Variables[v].Values.Count));
        int[] cells = [0];
        foreach (var v in order)
        {
            var wider = new int[checked(cells.Length * positions[v].Count)];
            var at = 0;
            foreach (var cell in cells)
                foreach (var position in positions[v])
                    wider[at++] = cell + position * strides[v];
            cells = wider;
        }
        return cells;
    }

    static T[]? Pick<T>(IReadOnlyList<T>? column, int[] cells)
    {
        if (column is null)
            return null;
        var picked = new T[cells.Length];
        if (column is T[] array)
            for (var i = 0; i < cells.Length; i++)
                picked[i] = array[cells[i]];
        else
            for (var i = 0; i < cells.Length; i++)
                picked[i] = column[cells[i]];
        return picked;
    }

    static IReadOnlyDictionary<int, T> PickSome<T>(IReadOnlyDictionary<int, T> some, int[] cells)
    {
        if (some.Count == 0)
            return some;
        var picked = new Dictionary<int, T>();
        for (var i = 0; i < cells.Length; i++)
            if (some.TryGetValue(cells[i], out var item))
                picked.Add(i, item);
        return picked;
    }

    // A value chosen twice has its note twice.
    static IEnumerable<AreaNote> Moved(AreaNote note, IReadOnlyList<int> order, IReadOnlyList<IReadOnlyList<int>> positions)
    {
        IEnumerable<int[]> places = [[]];
        foreach (var v in order)
        {
            var old = note.Positions[v];
            int[] now = old < 0 ? [-1] : [.. positions[v].Index().Where(p => p.Item == old).Select(p => p.Index)];
            places = places.SelectMany(place => now.Select(n => place.Append(n).ToArray()));
        }
        return places.Select(place => note with { Positions = place });
    }

    /// <summary>The columns of a table being summed; only values and states can be.</summary>
    sealed class Sums(Cube from, Cube into, int variable)
    {
        readonly double[] _values = [.. into.Values];
        readonly CellStatus[] _statuses = [.. into.Statuses];
        readonly double[]? _errors = into.StandardErrors?.ToArray();
        readonly double[]? _lower = into.Lower?.ToArray();
        readonly double[]? _upper = into.Upper?.ToArray();
        readonly int[]? _counts = into.Counts?.ToArray();
        readonly HashSet<int> _summed = [];

        public void Fill(int position, IReadOnlyList<int> members)
        {
            var inner = from.Variables.Skip(variable + 1).Aggregate(1, (product, v) => product * v.Values.Count);
            var (oldWidth, newWidth) = (from.Variables[variable].Values.Count, into.Variables[variable].Values.Count);
            var outer = from.Length / Math.Max(1, inner * oldWidth);
            for (var o = 0; o < outer; o++)
                for (var i = 0; i < inner; i++)
                    Set((o * newWidth + position) * inner + i, members.Select(m => (o * oldWidth + m) * inner + i));
        }

        public Cube Into(Cube cube) => cube with
        {
            Values = _values,
            Statuses = _statuses,
            StandardErrors = _errors,
            Lower = _lower,
            Upper = _upper,
            Counts = _counts,
            CellNotes = cube.CellNotes.Where(n => !_summed.Contains(n.Key)).ToDictionary(),
            Attributes = [.. cube.Attributes.Select(a => a with { Texts = a.Texts.Where(t => !_summed.Contains(t.Key)).ToDictionary() })],
        };

        void Set(int cell, IEnumerable<int> parts)
        {
            var (sum, state, values) = (0.0, (CellStatus?)null, 0);
            foreach (var part in parts)
            {
                var status = from.Statuses[part];
                if (status == CellStatus.Value)
                    (sum, values) = (sum + from.Values[part], values + 1);
                else
                    state = Together(state, status);
            }
            _statuses[cell] = state is null || (state == CellStatus.Nil && values > 0) ? CellStatus.Value : state.Value;
            _values[cell] = _statuses[cell] == CellStatus.Value ? sum : double.NaN;
            _errors?[cell] = double.NaN;
            _lower?[cell] = double.NaN;
            _upper?[cell] = double.NaN;
            _counts?[cell] = -1;
            _summed.Add(cell);
        }

        static CellStatus Together(CellStatus? before, CellStatus status) => (before, status) switch
        {
            (null or CellStatus.Nil, _) => status,
            (_, CellStatus.Nil) => before.Value,
            (CellStatus.Confidential, _) or (_, CellStatus.Confidential) => CellStatus.Confidential,
            _ => before == status ? status : CellStatus.Mixed,
        };
    }
}
