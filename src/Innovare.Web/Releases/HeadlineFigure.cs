using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;

namespace Innovare.Web.Releases;

/// <summary>The one picture of a press note: the first table, its own variable, newest round, with intervals.</summary>
static class HeadlineFigure
{
    /// <summary>Null when the release has no table with a variable of its own.</summary>
    public static PhaseFigure? Of(PublishedRelease release)
    {
        if (release.Tables.Count == 0)
            return null;
        var table = release.Tables[0];
        var own = table.Variables.ToList().FindIndex(v => v.Role == VariableRole.Classification && v.Elimination is null);
        return own < 0 ? null : new(
            Join(Words(table.Title), Newest(table)),
            Words(table.Unit),
            Capital(Words(table.Variables[own].Name)),
            [Newest(table)],
            [.. Enumerable.Range(0, table.Variables[own].Values.Count).Select(value => Row(table, own, value))]);
    }

    static FigureRow Row(Cube table, int own, int value)
    {
        var cell = table.IndexOf([.. table.Variables.Select((variable, v) => v == own ? value : Standing(variable))]);
        return new(Words(table.Variables[own].Values[value].Name), [Shown(table, table.Values[cell])], End(table, table.Lower, cell), End(table, table.Upper, cell));
    }

    /// <summary>The total, or of time the newest round.</summary>
    static int Standing(Variable variable) => variable.Role == VariableRole.Time
        ? variable.Values.Count - 1
        : Math.Max(0, variable.Elimination is { } total ? variable.PositionOf(total) : 0);

    static Text Newest(Cube table) =>
        table.Variables.FirstOrDefault(v => v.Role == VariableRole.Time) is { } time ? Words(time.Values[^1].Name) : Words(table.Unit);

    static double? End(Cube table, IReadOnlyList<double>? ends, int cell) =>
        ends is not null && double.IsFinite(ends[cell]) ? Shown(table, ends[cell]) : null;

    /// <summary>No finer than the table shows it.</summary>
    static double Shown(Cube table, double value) => Math.Round(value, table.Decimals);

    static Text Join(Text title, Text period) => new($"{title.Da}. {period.Da}", $"{title.En}. {period.En}");

    static Text Capital(Text name) => new(Capital(name.Da), Capital(name.En));

    static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    static Text Words(Label label) => new(label["da"], label["en"]);
}
