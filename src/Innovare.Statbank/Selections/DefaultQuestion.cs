namespace Innovare.Statbank.Selections;

/// <summary>What a PxWebApi 2 server answers who asks for nothing in particular: a view that fits a screen.</summary>
/// <remarks>
/// Newest times; few columns (at most 11 values), as many rows as a page bears (at most 1,500); the first and the last breakdown that
/// must be chosen, the rest left out or held at their first value. The cases are those of the reference server, so that its clients open on the same view.
/// </remarks>
public static class DefaultQuestion
{
    const int MostTimes = 13;
    const int MostColumns = 11;
    const int MostRows = 1500;
    const int FewContents = 6;

    /// <summary>The question, with variables placed.</summary>
    public static PxWebQuestion Of(Cube cube)
    {
        ArgumentNullException.ThrowIfNull(cube);
        var time = cube.Variables.FirstOrDefault(v => v.Role == VariableRole.Time);
        var contents = cube.Variables.FirstOrDefault(v => v.Role == VariableRole.Contents);
        var view = new View();
        Variable[] others = [.. cube.Variables.Where(v => !ReferenceEquals(v, time) && !ReferenceEquals(v, contents))];
        if (contents is null || time is null)
            Plain(view, [.. cube.Variables.Where(v => v.MayBeLeftOut)], [.. cube.Variables.Where(v => !v.MayBeLeftOut)]);
        else if (others.Length == 0)
            OnlyContents(view, contents, time);
        else if (others.Length == 1)
            OneBreakdown(view, contents, time, others[0]);
        else
            Breakdowns(view, contents, time, others);
        return view.Question(cube);
    }

    static void OnlyContents(View view, Variable contents, Variable time)
    {
        if (contents.Values.Count < FewContents)
        {
            view.Column(contents, MostColumns);
            view.Row(time, MostTimes);
        }
        else
        {
            view.Row(contents, MostRows);
            view.Column(time, MostTimes);
        }
    }

    static void OneBreakdown(View view, Variable contents, Variable time, Variable other)
    {
        if (contents.Values.Count == 1)
        {
            view.Column(contents, 1);
            view.Column(time, MostTimes);
            view.Row(other, MostRows);
        }
        else
        {
            view.Column(time, 1);
            view.Longest(contents, other);
        }
    }

    static void Breakdowns(View view, Variable contents, Variable time, Variable[] others)
    {
        view.Column(contents, 1);
        view.Column(time, 1);
        Variable[] mandatory = [.. others.Where(v => !v.MayBeLeftOut)];
        foreach (var between in mandatory.Skip(1).SkipLast(1))
            view.Column(between, 1);
        if (mandatory.Length == 1)
            view.Longest(mandatory[0], others.Last(v => v.MayBeLeftOut));
        else if (mandatory.Length > 1)
            view.Longest(mandatory[0], mandatory[^1]);
        else
            view.Longest(others[0], others[^1]);
    }

    // A table that does not say which variable is time and which are contents.
    static void Plain(View view, Variable[] free, Variable[] mandatory)
    {
        foreach (var between in mandatory.Skip(1).SkipLast(1))
            view.Column(between, 1);
        if (mandatory.Length > 1)
            view.Longest(mandatory[0], mandatory[^1]);
        else if (mandatory.Length == 1 && free.Length > 0)
            view.Longest(mandatory[0], free[^1]);
        else if (free.Length > 1)
            view.Longest(free[0], free[^1]);
        else
            view.Row(mandatory.Concat(free).First(), MostRows);
    }

    sealed class View
    {
        readonly Dictionary<string, IReadOnlyList<string>> _codes = new(StringComparer.Ordinal);
        readonly List<string> _heading = [];
        readonly List<string> _stub = [];

        public void Column(Variable variable, int most)
        {
            _heading.Add(variable.Code);
            _codes[variable.Code] = First(variable, most);
        }

        public void Row(Variable variable, int most)
        {
            _stub.Add(variable.Code);
            _codes[variable.Code] = First(variable, most);
        }

        /// <summary>The longer of two in the rows, the other in the columns.</summary>
        public void Longest(Variable one, Variable other)
        {
            var isFirstLonger = one.Values.Count > other.Values.Count;
            Row(isFirstLonger ? one : other, MostRows);
            Column(isFirstLonger ? other : one, MostColumns);
        }

        public PxWebQuestion Question(Cube cube) =>
            new([.. cube.Variables.Select(v => new Wanted(v.Code, _codes.GetValueOrDefault(v.Code, [])))], _heading, _stub);

        static string[] First(Variable variable, int most)
        {
            var codes = variable.Values.Select(v => v.Code);
            return variable.Role == VariableRole.Time && !variable.IsNewestFirst() ? [.. codes.TakeLast(most)] : [.. codes.Take(most)];
        }
    }
}
