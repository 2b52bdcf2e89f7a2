using Innovare.PublicSector;
using Innovare.Survey.Disseminate;

namespace Innovare.Web.Look;

/// <summary>A figure with its table, ready for <c>&lt;partial name="/Look/_Figure.cshtml" model="…" /&gt;</c>.</summary>
/// <param name="Figure">What is drawn.</param>
/// <param name="Spec">Address of its Vega-Lite specification.</param>
/// <param name="Language">The reader's.</param>
/// <param name="Source">Source and year, or null where the page says it.</param>
/// <param name="IsFolded">Whether the table opens when asked for: where many figures stand in a text.</param>
public sealed record FigureView(PhaseFigure Figure, string Spec, Language Language, string? Source = null, bool IsFolded = false)
{
    int Decimals => Figure.Rows.SelectMany(row => row.Values).Any(value => double.IsFinite(value) && !double.IsInteger(value)) ? 1 : 0;

    public bool HasIntervals => Figure.Rows.Any(row => row.Lower is not null);

    public static Text Interval { get; } = new("95 pct. sikkerhedsinterval", "95 per cent confidence interval");

    public string Number(double value) => double.IsFinite(value) ? CellWords.Number(value, Decimals, Language) : "..";

    public string IntervalOf(FigureRow row) => row is { Lower: { } lower, Upper: { } upper }
        ? $"{CellWords.Number(lower, Decimals, Language)}–{CellWords.Number(upper, Decimals, Language)}"
        : "";
}
