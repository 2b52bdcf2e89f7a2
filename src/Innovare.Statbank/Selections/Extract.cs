using System.Globalization;
using System.Text;

namespace Innovare.Statbank.Selections;

/// <summary>A question to a table, understood: which values of each variable, and where each variable stands in the answer.</summary>
/// <param name="Choices">One a variable, in table order.</param>
/// <param name="Order">Numbers of the shown variables in the order of the answer.</param>
/// <param name="StubCount">How many of them make the rows.</param>
/// <param name="Faults">What was asked for that the table cannot give; empty for a question that can be answered.</param>
public sealed record Extract(IReadOnlyList<Choice> Choices, IReadOnlyList<int> Order, int StubCount, IReadOnlyList<SelectionFault> Faults)
{
    /// <summary>The choices with the variables where the table has them.</summary>
    public static Extract Of(Cube cube, IReadOnlyList<Choice> choices, IReadOnlyList<SelectionFault> faults)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(choices);
        int[] shown = [.. Enumerable.Range(0, choices.Count).Where(v => choices[v].IsShown)];
        return new(choices, shown, shown.Count(v => v < cube.StubCount), faults);
    }

    /// <summary>Cells of the answer; far past every limit it stops counting, so it never overflows.</summary>
    public long Cells => Product(choice => choice.Values.Count);

    /// <summary>Cells of the table that are read for it, those that are summed included.</summary>
    public long CellsRead => Product(choice => choice.Values.Sum(v => (long)v.Members.Count));

    /// <summary>Whether the answer fits a sheet of Excel, room for headings and columns of uncertainty counted in.</summary>
    public bool FitsASheet => Product(Order.Take(StubCount)) <= 1_048_000 && Product(Order.Skip(StubCount)) <= 3_000;

    /// <summary>The answer. Work and memory are those of the cells read, wherever they lie.</summary>
    /// <exception cref="InvalidOperationException">The question has faults.</exception>
    public Cube Take(Cube cube)
    {
        ArgumentNullException.ThrowIfNull(cube);
        if (Faults.Count > 0)
            throw new InvalidOperationException($"The question has faults: {Faults[0]}");
        var cut = cube.Cut([.. Choices.Select(Members)]);
        for (var v = 0; v < Choices.Count; v++)
            if (!Choices[v].IsPlain)
                cut = Combined(cut, v, Choices[v]);
        for (var v = Choices.Count - 1; v >= 0; v--)
            if (!Choices[v].IsShown)
                cut = cut.Without(v);
        int[] shown = [.. Enumerable.Range(0, Choices.Count).Where(v => Choices[v].IsShown)];
        return cut.Turn([.. Order.Select(v => Array.IndexOf(shown, v))], StubCount).Titled();
    }

    /// <summary>The same text for the same answer, however it was asked for; short for long runs of values.</summary>
    public string Key()
    {
        var key = new StringBuilder();
        foreach (var choice in Choices)
        {
            key.Append(choice.IsShown ? ';' : '-');
            if (choice.IsPlain)
                AppendRuns(key, choice.Values);
            else
                foreach (var made in choice.Values)
                    key.Append(CultureInfo.InvariantCulture, $"({made.Operation}:{made.Value.Code}:{made.Value.Name}:{string.Join('+', made.Members)})");
        }
        return key.Append(CultureInfo.InvariantCulture, $"|{string.Join(',', Order)}/{StubCount}").ToString();
    }

    /// <summary>Codes of the chosen values of a variable.</summary>
    public IReadOnlyList<string> CodesOf(Cube cube, string variable)
    {
        ArgumentNullException.ThrowIfNull(cube);
        return cube.VariableAt(variable) is >= 0 and var v && Choices[v].IsShown ? [.. Choices[v].Values.Select(made => made.Value.Code)] : [];
    }

    // Which values must be there before sums are made: each once.
    static IReadOnlyList<int> Members(Choice choice) => choice.IsPlain
        ? [.. choice.Values.Select(v => v.Members[0])]
        : [.. choice.Values.SelectMany(v => v.Members).Distinct().Order()];

    static Cube Combined(Cube cut, int variable, Choice choice)
    {
        var there = Members(choice).Index().ToDictionary(m => m.Item, m => m.Index);
        var made = choice.Values.Select(v => v with { Members = [.. v.Members.Select(m => there[m])] }).ToArray();
        var merged = cut.Merge(variable, [.. made.Select(v => (v.Value, v.Members))]);
        return made.Any(v => v.Operation != Operation.Sum) ? Calculation.Replace(cut, merged, variable, made) : merged;
    }

    static void AppendRuns(StringBuilder key, IReadOnlyList<Made> values)
    {
        for (var i = 0; i < values.Count;)
        {
            var (start, last) = (values[i].Members[0], values[i].Members[0]);
            while (++i < values.Count && values[i].Members[0] == last + 1)
                last++;
            key.Append(CultureInfo.InvariantCulture, $"{start}");
            if (last > start)
                key.Append(CultureInfo.InvariantCulture, $"-{last}");
            key.Append(',');
        }
    }

    long Product(IEnumerable<int> variables) => variables.Aggregate(1L, (product, v) => Math.Min(product * Choices[v].Values.Count, int.MaxValue));

    long Product(Func<Choice, long> size)
    {
        var product = 1L;
        foreach (var choice in Choices)
            product = Math.Min(product * Math.Min(size(choice), int.MaxValue), int.MaxValue);
        return product;
    }
}
