using System.Globalization;
using System.Text.Json.Nodes;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statbank.Formats;

namespace Innovare.Web.Statbank;

/// <summary>The chart of what is shown: the one asked for, else lines over time, else bars; the 95 per cent interval drawn where it is known.</summary>
/// <param name="Spec">Vega-Lite.</param>
/// <param name="Fixed">What the chart shows only one value of, for its title; totals of what the table does not show go without saying.</param>
public sealed partial record TableChart(JsonObject Spec, IReadOnlyList<string> Fixed)
{
    const int MostColours = 6;
    const int MostBars = 24;
    const int LabelWidth = 26;
    const int LegendWidth = 26; // beside the names of bars a telephone has no more
    const string Ink = "#1a1a1a";

    /// <summary>Colours told apart by their lightness alone, so that they survive grey print and eyes that see fewer colours; each 3:1 against white.</summary>
    public static IReadOnlyList<string> Palette { get; } = ["#0059b3", "#cb6500", "#3b1466", "#187b68", "#949494", "#7a0c30"];

    const string SplitLabel = "split(datum.label, '\\n')";

    /// <summary>The kinds to choose from, with their names.</summary>
    public static IReadOnlyList<(ChartKind Kind, Text Name)> Kinds { get; } =
    [
        (ChartKind.Automatic, StatbankTexts.ChartAutomatic),
        (ChartKind.Bar, StatbankTexts.ChartBar),
        (ChartKind.Line, StatbankTexts.ChartLine),
        (ChartKind.Stacked, StatbankTexts.ChartStacked),
        (ChartKind.Multiples, StatbankTexts.ChartMultiples),
        (ChartKind.None, StatbankTexts.ChartNone),
    ];

    /// <summary>The chart, or null when there is nothing to draw or that kind does not fit.</summary>
    public static TableChart? Of(Cube view, Language language, ChartKind kind = ChartKind.Automatic)
    {
        ArgumentNullException.ThrowIfNull(view);
        var points = Enumerable.Range(0, view.Length).Where(cell => view.Statuses[cell] == CellStatus.Value)
            .Select(cell => new Point(cell, view.PositionsOf(cell))).ToList();
        if (points.Count == 0)
            return null;
        return kind switch
        {
            ChartKind.Automatic => Lines(view, points, language) ?? Multiples(view, points, language, mustBeLines: true) ?? Bars(view, points, language),
            ChartKind.Bar => Bars(view, points, language),
            ChartKind.Line => Lines(view, points, language),
            ChartKind.Stacked => Stacked(view, points, language),
            ChartKind.Multiples => Multiples(view, points, language, mustBeLines: false),
            _ => null,
        };
    }

    // One line a value of the last variable; of the others the total, else the first value.
    static TableChart? Lines(Cube view, List<Point> points, Language language)
    {
        var time = TimeOf(view);
        var several = Several(view);
        var series = several.Count > 0 ? several[^1] : -1;
        if (time < 0 || (series >= 0 && view.Variables[series].Values.Count > MostColours))
            return null;
        var shown = Keep(view, points, several.Where(v => v != series), language, out var kept);
        var grows = shown.GroupBy(p => series < 0 ? 0 : p.At[series]).Any(line => line.Count() > 1);
        if (!grows)
            return null;
        // Where nobody has said how uncertain the figures are, an axis from zero keeps small differences small.
        var isUncertaintyKnown = shown.Any(p => HasInterval(view, p.Cell));
        var axis = () => new JsonObject { ["y"] = Axis("y", !isUncertaintyKnown, language) };
        var spec = Frame(view, language, Gaps(view, shown, time).Select(p => Datum(view, p, language, time, series)));
        spec["height"] = 320;
        spec["encoding"] = new JsonObject
        {
            ["x"] = new JsonObject
            {
                ["field"] = "x",
                ["type"] = "ordinal",
                ["title"] = null,
                ["sort"] = Names(view.Variables[time], language),
                ["axis"] = new JsonObject { ["labelAngle"] = 0 },
                ["scale"] = new JsonObject { ["type"] = "point", ["padding"] = 0.3 },
            },
        };
        if (series >= 0)
            spec["encoding"]!["color"] = Colour(view.Variables[series], language);
        spec["layer"] = Layers(isUncertaintyKnown ? Ribbon() : null, isUncertaintyKnown ? Whisker("y") : null, Told("line", "strokeDash", view, series, axis(), language), Told("point", "shape", view, series, axis(), language));
        return new(spec, kept);
    }

    // The largest variable makes the bars; a second, if it is small enough, their colours. Time: the latest with figures.
    static TableChart? Bars(Cube view, List<Point> points, Language language)
    {
        var several = Several(view);
        var bar = several.OrderBy(v => view.Variables[v].Values.Count).DefaultIfEmpty(FirstNotTime(view)).Last();
        var width = view.Variables[bar].Values.Count;
        var colour = several.Where(v => v != bar && view.Variables[v].Values.Count is var n && n <= MostColours && n * width <= MostBars).DefaultIfEmpty(-1).Last();
        var shown = Keep(view, points, several.Where(v => v != bar && v != colour), language, out var kept);
        if (TimeOf(view) is >= 0 and var time)
        {
            var latest = shown.Max(p => p.At[time]);
            shown = [.. shown.Where(p => p.At[time] == latest)];
            kept.Add(view.Variables[time].Values[latest].Name[language.Code()]);
        }
        // A few known bars among many unknown would pass for the whole picture.
        var drawn = shown.Select(p => p.At[bar]).Distinct().Select(position => view.Variables[bar].Values[position]).ToList();
        if (drawn.Count * 2 < width)
            return null;
        var spec = Frame(view, language, shown.Select(p => Datum(view, p, language, bar, colour)));
        spec["height"] = Height(drawn, colour < 0 ? 1 : view.Variables[colour].Values.Count, language);
        spec["encoding"] = new JsonObject
        {
            ["y"] = new JsonObject
            {
                ["field"] = "x",
                ["type"] = "nominal",
                ["title"] = null,
                ["sort"] = Names(view.Variables[bar], language),
                ["axis"] = new JsonObject { ["labelExpr"] = SplitLabel, ["ticks"] = false, ["domain"] = false },
            },
        };
        if (colour >= 0)
        {
            spec["encoding"]!["color"] = Colour(view.Variables[colour], language);
            spec["encoding"]!["yOffset"] = new JsonObject { ["field"] = "s", ["sort"] = Names(view.Variables[colour], language, LegendWidth) };
        }
        spec["layer"] = Layers(
            Layer("bar", new() { ["x"] = Axis("y", zero: true, language) }),
            shown.Any(p => HasInterval(view, p.Cell)) ? Whisker("x") : null,
            Numbers());
        return new(spec, kept);
    }

    // Every bar gets the room that the longest name needs.
    static int Height(List<Value> bars, int colours, Language language)
    {
        var lines = bars.Max(value => Wrap(value.Name[language.Code()]).Count(c => c == '\n') + 1);
        return bars.Count * Math.Max(colours * 18 + 14, lines * 17 + 8);
    }

    static List<int> Several(Cube view) =>
        [.. Enumerable.Range(0, view.Variables.Count).Where(v => v != TimeOf(view) && view.Variables[v].Values.Count > 1)];

    static int TimeOf(Cube view) => view.Variables.Select(v => v.Role).ToList().IndexOf(VariableRole.Time);

    static int FirstNotTime(Cube view) => TimeOf(view) == 0 && view.Variables.Count > 1 ? 1 : 0;

    // Of each of those variables one value is kept: the total where it has figures, else the first that has.
    static List<Point> Keep(Cube view, List<Point> points, IEnumerable<int> variables, Language language, out List<string> kept)
    {
        kept = [.. TableLayout.Said(view.Variables.Where(v => v.Values.Count == 1 && v.Role != VariableRole.Time)).Select(v => v.Name[language.Code()])];
        var shown = points;
        foreach (var v in variables)
        {
            var variable = view.Variables[v];
            var total = variable.Elimination is { } code ? variable.PositionOf(code) : -1;
            var position = shown.Any(p => p.At[v] == total) ? total : shown.Min(p => p.At[v]);
            shown = [.. shown.Where(p => p.At[v] == position)];
            kept.Add($"{variable.Name[language.Code()]}: {variable.Values[position].Name[language.Code()]}");
        }
        return shown;
    }

    // A line must not run through a year that has no figure: every time of a drawn line gets a point, also an empty one.
    static IEnumerable<Point> Gaps(Cube view, List<Point> shown, int time) =>
        from point in shown
        from t in Enumerable.Range(0, view.Variables[time].Values.Count)
        select (int[])[.. point.At[..time], t, .. point.At[(time + 1)..]] into at
        group at by view.IndexOf(at) into cell
        orderby cell.Key
        select new Point(cell.Key, cell.First());

    static JsonObject Frame(Cube view, Language language, IEnumerable<JsonObject> data)
    {
        var spec = new JsonObject
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["description"] = Synthetic.Title(view, language.Code()),
            ["data"] = new JsonObject { ["values"] = new JsonArray([.. data]) },
        };
        if (view.IsSynthetic)
            spec["usermeta"] = new JsonObject { ["synthetic"] = true, ["mark"] = Synthetic.Mark[language.Code()] };
        return spec;
    }

    static JsonObject Datum(Cube view, Point point, Language language, int x, int series)
    {
        string Name(int v) => view.Variables[v].Values[point.At[v]].Name[language.Code()];
        var value = view.Values[point.Cell];
        var datum = new JsonObject { ["x"] = Wrap(Name(x)), ["y"] = double.IsFinite(value) ? value : null };
        if (series >= 0)
            datum["s"] = Wrap(Name(series), LegendWidth);
        if (!double.IsFinite(value))
            return datum;
        datum["label"] = value.ToString("N" + view.Decimals.ToString(CultureInfo.InvariantCulture), language.Culture());
        if (HasInterval(view, point.Cell))
            (datum["lower"], datum["upper"]) = (view.Lower![point.Cell], view.Upper![point.Cell]);
        datum["end"] = datum["upper"]?.GetValue<double>() ?? value;
        return datum;
    }

    static JsonObject Colour(Variable variable, Language language) => new()
    {
        ["field"] = "s",
        ["type"] = "nominal",
        ["title"] = null,
        ["sort"] = Names(variable, language, LegendWidth),
        ["scale"] = new JsonObject { ["domain"] = Names(variable, language, LegendWidth), ["range"] = new JsonArray([.. Palette.Take(variable.Values.Count).Select(colour => (JsonNode)colour)]) },
        ["legend"] = Legend(variable, language),
    };

    static JsonObject Legend(Variable variable, Language language)
    {
        var isLong = variable.Values.Any(v => v.Name[language.Code()].Length > LabelWidth);
        return new() { ["columns"] = isLong ? 1 : 2, ["symbolOpacity"] = 1, ["labelLimit"] = 0, ["labelExpr"] = SplitLabel, ["title"] = null };
    }

    static JsonObject Axis(string field, bool zero, Language language)
    {
        var axis = new JsonObject { ["tickCount"] = 6 };
        if (language == Language.Danish)
            axis["labelExpr"] = "replace(replace(replace(datum.label, ',', ' '), '.', ','), ' ', '.')"; // 1,000.5 as 1.000,5
        return new() { ["field"] = field, ["type"] = "quantitative", ["title"] = null, ["scale"] = new JsonObject { ["zero"] = zero, ["nice"] = true }, ["axis"] = axis };
    }

    // On bars black, over lines in the colour of the line.
    static JsonObject Whisker(string direction)
    {
        var encoding = new JsonObject
        {
            [direction] = new JsonObject { ["field"] = "lower", ["type"] = "quantitative" },
            [direction + "2"] = new JsonObject { ["field"] = "upper" },
        };
        if (direction == "x")
            encoding["color"] = new JsonObject { ["value"] = Ink };
        return new()
        {
            ["transform"] = new JsonArray(new JsonObject { ["filter"] = "isValid(datum.lower)" }),
            ["mark"] = new JsonObject { ["type"] = "rule", ["strokeWidth"] = 1.5 },
            ["encoding"] = encoding,
        };
    }

    static JsonObject Numbers() => new()
    {
        ["mark"] = new JsonObject { ["type"] = "text", ["align"] = "left", ["dx"] = 6, ["fontSize"] = 14 },
        ["encoding"] = new JsonObject
        {
            ["x"] = new JsonObject { ["field"] = "end", ["type"] = "quantitative" },
            ["text"] = new JsonObject { ["field"] = "label" },
            ["color"] = new JsonObject { ["value"] = Ink },
        },
    };

    static bool HasInterval(Cube view, int cell) =>
        view.Lower is { } lower && view.Upper is { } upper && double.IsFinite(lower[cell]) && double.IsFinite(upper[cell]);

    static JsonArray Layers(params JsonObject?[] layers) => new([.. layers.OfType<JsonObject>()]);

    static JsonObject Layer(string mark, JsonObject encoding) => new() { ["mark"] = mark, ["encoding"] = encoding };

    static JsonArray Names(Variable variable, Language language, int width = LabelWidth) =>
        new([.. variable.Values.Select(v => (JsonNode)Wrap(v.Name[language.Code()], width))]);

    // Long names take several lines, so that the drawing keeps its room on a telephone.
    static string Wrap(string name, int width = LabelWidth)
    {
        var lines = new List<string>();
        foreach (var word in name.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }
        return string.Join('\n', lines);
    }

    sealed record Point(int Cell, int[] At);
}
