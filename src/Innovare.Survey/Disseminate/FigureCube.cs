using System.Globalization;
using Innovare.PublicSector;
using Innovare.Statbank;

namespace Innovare.Survey.Disseminate;

/// <summary>A checked file of published figures as a table.</summary>
static class FigureCube
{
    public static Cube From(FigureFile file, FigureSources sources)
    {
        var variables = file.Variables!.Select(Variable).Append(Time(file, sources)).ToList();
        var length = variables.Aggregate(1, (product, variable) => product * variable.Values.Count);
        var values = Enumerable.Repeat(double.NaN, length).ToArray();
        var statuses = Enumerable.Repeat(CellStatus.Missing, length).ToArray();
        var notes = new Dictionary<int, CellNote>();
        foreach (var figure in file.Figures!)
        {
            var cell = Position(variables, figure.Cell!);
            notes[cell] = new(figure.Note?.ToLabel(), Cite(sources.Sources![figure.Source!]), (figure.Base ?? file.Base)!.ToLabel());
            if (figure.Value is not { } value)
                continue;
            values[cell] = value;
            statuses[cell] = CellStatus.Value;
        }
        return new Cube
        {
            Id = file.Id!,
            Title = file.Title!.ToLabel(),
            Unit = Label.Of($"{file.Unit!.Da} – {file.Base!.Da}", $"{file.Unit.En} – {file.Base.En}"),
            Source = Publishers(file, sources),
            Variables = variables,
            Values = values,
            Statuses = statuses,
            Notes = [.. (file.Notes ?? []).Select(ToLabel)],
            CellNotes = notes,
        };
    }

    static int Position(List<Variable> variables, IReadOnlyList<string> cell) =>
        variables.Select((variable, i) => (variable, code: cell[i]))
            .Aggregate(0, (index, x) => index * x.variable.Values.Count + x.variable.PositionOf(x.code));

    static Variable Variable(FigureVariable variable) => new(
        variable.Code!,
        variable.Name!.ToLabel(),
        [.. variable.Values!.Select(value => new Value(value.Code!, value.Name!.ToLabel()))],
        Elimination: variable.Total);

    static Variable Time(FigureFile file, FigureSources sources) => new(
        "time",
        Label.Of("tid", "time"),
        [.. file.Rounds!.Select(round => new Value(round, sources.Rounds![round].ToLabel()))],
        VariableRole.Time);

    static Label Publishers(FigureFile file, FigureSources sources) => Label.Same(string.Join("; ", file.Figures!
        .Select(figure => sources.Sources![figure.Source!].Publisher!)
        .Distinct(StringComparer.Ordinal)));

    static Label Cite(FigureSource source)
    {
        var year = source.Year is { } y ? $" ({y.ToString(CultureInfo.InvariantCulture)})" : "";
        var url = source.Url is { } u ? " " + u : "";
        var words = $"{source.Publisher}: {source.Title}{year}";
        return Label.Same(words + (words.EndsWith('?') ? "" : ".") + url);
    }

    static Label ToLabel(this Text text) => Label.Of(text.Da, text.En);
}
