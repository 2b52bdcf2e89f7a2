using System.Text.Json.Nodes;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate;

namespace Innovare.Web.Look;

/// <summary>A figure of rows and series as a Vega-Lite specification: lying bars, whiskers where intervals are known.</summary>
static class BarChart
{
    const int LineOfLabel = 20; // letters
    const int LineOfTitle = 34;
    const int LongestLabel = 150; // pixels, as the rest
    const int HeightOfLine = 18;
    const int BarAlone = 32;
    const int BarOfMany = 16;
    const int Gap = 12;

    public static JsonObject Spec(PhaseFigure figure, Language language)
    {
        var names = figure.Series.Select(series => series[language]).ToList();
        var layers = new JsonArray(Layer("bar", Bars(figure, language, names)));
        if (figure.Rows.Any(row => row.Lower is not null))
            layers.Add(Layer("rule", Whiskers(names)));
        return new JsonObject
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["data"] = new JsonObject { ["values"] = Data(figure, language, names) },
            ["height"] = Height(figure, names.Count, language),
            ["layer"] = layers,
        };
    }

    static JsonArray Data(PhaseFigure figure, Language language, List<string> names) => new(
        [.. figure.Rows.SelectMany(row => row.Values.Select((value, i) => (row, value, i)))
            .Where(x => double.IsFinite(x.value))
            .Select(x => new JsonObject
            {
                ["row"] = Wrap(x.row.Name[language]),
                ["series"] = names[x.i],
                ["value"] = x.value,
                ["lower"] = x.i == 0 ? x.row.Lower : null,
                ["upper"] = x.i == 0 ? x.row.Upper : null,
            })]);

    // every row gets the room that the longest name needs
    static int Height(PhaseFigure figure, int series, Language language)
    {
        var lines = figure.Rows.Max(row => Wrap(row.Name[language]).Split('\n').Length);
        var bars = series > 1 ? (series * BarOfMany) + Gap : BarAlone;
        return figure.Rows.Count * Math.Max(bars, (lines * HeightOfLine) + Gap);
    }

    static string Wrap(string name, int line = LineOfLabel)
    {
        var lines = new List<string>();
        foreach (var word in name.Split(' '))
            if (lines.Count > 0 && lines[^1].Length + word.Length < line)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        return string.Join('\n', lines);
    }

    static JsonObject Layer(string mark, JsonObject encoding) => new() { ["mark"] = mark, ["encoding"] = encoding };

    static JsonObject Bars(PhaseFigure figure, Language language, List<string> names)
    {
        var encoding = new JsonObject
        {
            ["y"] = Rows(),
            ["x"] = Field("value", new JsonObject
            {
                ["title"] = new JsonArray([.. Wrap(figure.Unit[language], LineOfTitle).Split('\n').Select(line => JsonValue.Create(line))]), // a telephone has room for so much
                ["tickCount"] = 5,
                // the browser's own number format is English; below a million there is one separator to change
                ["labelExpr"] = language == Language.Danish ? "replace(format(datum.value, ','), ',', '.')" : "format(datum.value, ',')",
            }),
        };
        if (names.Count < 2)
            return encoding;
        encoding["yOffset"] = Offset(names);
        encoding["color"] = new JsonObject { ["field"] = "series", ["type"] = "nominal", ["sort"] = Names(names), ["title"] = null };
        return encoding;
    }

    static JsonObject Whiskers(List<string> names)
    {
        var encoding = new JsonObject
        {
            ["y"] = Rows(),
            ["x"] = Field("lower", null),
            ["x2"] = new JsonObject { ["field"] = "upper" },
            ["color"] = new JsonObject { ["value"] = "#1a1a1a" },
        };
        if (names.Count > 1)
            encoding["yOffset"] = Offset(names);
        return encoding;
    }

    static JsonObject Offset(List<string> names) => new() { ["field"] = "series", ["sort"] = Names(names) };

    static JsonObject Rows() => new()
    {
        ["field"] = "row",
        ["type"] = "nominal",
        ["sort"] = null,
        ["axis"] = new JsonObject { ["title"] = null, ["labelLimit"] = LongestLabel, ["labelExpr"] = "split(datum.label, '\\n')" },
    };

    static JsonObject Field(string name, JsonObject? axis)
    {
        var field = new JsonObject { ["field"] = name, ["type"] = "quantitative" };
        if (axis is not null)
            field["axis"] = axis;
        return field;
    }

    static JsonArray Names(List<string> names) => new([.. names.Select(name => (JsonNode)name)]);
}
