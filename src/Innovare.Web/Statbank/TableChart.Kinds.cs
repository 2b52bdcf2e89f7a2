using System.Text.Json.Nodes;
using Innovare.PublicSector;
using Innovare.Statbank;

namespace Innovare.Web.Statbank;

/// <summary>Parts of a whole, and small charts side by side.</summary>
public sealed partial record TableChart
{
    const int MostParts = 6;
    const int MostStacks = 16;
    const int MostSmall = 24;
    const int FewestSmall = 2;

    // Parts are the values of the last variable but its total, each part of their own sum; a stack that lacks a part would be a lie and is left out.
    static TableChart? Stacked(Cube view, List<Point> points, Language language)
    {
        var several = Several(view);
        if (TimeOf(view) is >= 0 and var time && view.Variables[time].Values.Count > 1)
            several = [time, .. several];
        if (several.Count == 0)
            return null;
        var part = several[^1];
        var total = view.Variables[part].Elimination is { } code ? view.Variables[part].PositionOf(code) : -1;
        var parts = view.Variables[part].Values.Index().Where(v => v.Index != total).Select(v => v.Index).ToList();
        if (parts.Count is < 2 or > MostParts || part == TimeOf(view))
            return null;
        var bar = several.Where(v => v != part).OrderBy(v => view.Variables[v].Values.Count).DefaultIfEmpty(-1).Last();
        if (bar >= 0 && view.Variables[bar].Values.Count > MostStacks)
            return null;
        var known = Keep(view, points, several.Where(v => v != bar && v != part), language, out var kept).Where(p => p.At[part] != total && view.Values[p.Cell] >= 0).ToList();
        parts.RemoveAll(p => !known.Exists(k => k.At[part] == p)); // an answer of other years
        var stacks = known.GroupBy(p => bar < 0 ? 0 : p.At[bar]).Where(stack => stack.Count() == parts.Count).ToList();
        // several answers to one question are no parts of a whole
        if (!view.MayBeSummed && !stacks.TrueForAll(stack => Math.Abs(stack.Sum(p => view.Values[p.Cell]) - 100) <= (parts.Count + 1) / 2.0))
            return null;
        var shown = stacks.SelectMany(stack => stack).ToList();
        if (shown.Count == 0)
            return null;
        var whole = view.Variables[part] with { Values = [.. parts.Select(p => view.Variables[part].Values[p])] };
        var spec = Frame(view, language, shown.Select(p => Datum(view, p, language, bar < 0 ? part : bar, part)));
        spec["height"] = Math.Max(1, bar < 0 ? 1 : view.Variables[bar].Values.Count) * 44;
        spec["transform"] = new JsonArray(
            new JsonObject { ["joinaggregate"] = new JsonArray(new JsonObject { ["op"] = "sum", ["field"] = "y", ["as"] = "sum" }), ["groupby"] = new JsonArray("x") },
            new JsonObject { ["calculate"] = "datum.sum > 0 ? datum.y / datum.sum : 0", ["as"] = "share" });
        if (bar < 0)
            ((JsonArray)spec["transform"]!)[0]!["groupby"] = new JsonArray();
        spec["encoding"] = new JsonObject { ["order"] = new JsonObject { ["field"] = "order", ["type"] = "quantitative" } };
        if (bar >= 0)
            spec["encoding"]!["y"] = new JsonObject { ["field"] = "x", ["type"] = "nominal", ["title"] = null, ["sort"] = Names(view.Variables[bar], language), ["axis"] = new JsonObject { ["labelExpr"] = SplitLabel, ["ticks"] = false, ["domain"] = false } };
        foreach (var (datum, point) in ((JsonArray)spec["data"]!["values"]!).Zip(shown))
            datum!["order"] = parts.IndexOf(point.At[part]);
        var share = new JsonObject
        {
            ["x"] = new JsonObject { ["field"] = "share", ["type"] = "quantitative", ["stack"] = "zero", ["title"] = null, ["axis"] = new JsonObject { ["format"] = ".0%", ["tickCount"] = 5 }, ["scale"] = new JsonObject { ["domain"] = new JsonArray(0, 1) } },
            ["color"] = Colour(whole, language),
        };
        spec["layer"] = Layers(new JsonObject { ["mark"] = new JsonObject { ["type"] = "bar", ["stroke"] = "white", ["strokeWidth"] = 2 }, ["encoding"] = share }, PartNumbers());
        return new(spec, kept);
    }

    // The figure in the middle of its part, where there is room for it.
    static JsonObject PartNumbers() => new()
    {
        ["transform"] = new JsonArray(
            new JsonObject { ["stack"] = "share", ["groupby"] = new JsonArray("x"), ["sort"] = new JsonArray(new JsonObject { ["field"] = "order" }), ["as"] = new JsonArray("from", "to") },
            new JsonObject { ["filter"] = "datum.share >= 0.08" },
            new JsonObject { ["calculate"] = "(datum.from + datum.to) / 2", ["as"] = "middle" }),
        ["mark"] = new JsonObject { ["type"] = "text", ["fontSize"] = 14, ["fontWeight"] = 600 },
        ["encoding"] = new JsonObject
        {
            ["x"] = new JsonObject { ["field"] = "middle", ["type"] = "quantitative" },
            ["text"] = new JsonObject { ["field"] = "label" },
            ["color"] = new JsonObject { ["value"] = "white" },
        },
    };

    // One small chart a value of the largest variable, all on one scale: lines over time, or bars of one more variable.
    static TableChart? Multiples(Cube view, List<Point> points, Language language, bool mustBeLines)
    {
        var several = Several(view);
        var time = TimeOf(view);
        var hasTimes = time >= 0 && view.Variables[time].Values.Count > 1;
        if (several.Count == 0 || (!hasTimes && (mustBeLines || several.Count < 2)))
            return null;
        var facet = several.OrderBy(v => view.Variables[v].Values.Count).Last();
        var x = hasTimes ? time : several.Last(v => v != facet);
        var shown = Keep(view, points, several.Where(v => v != facet && v != x), language, out var kept);
        if (!hasTimes && time >= 0)
            shown = [.. shown.Where(p => p.At[time] == shown.Max(q => q.At[time]))];
        var charts = shown.GroupBy(p => p.At[facet]).ToList();
        if (charts.Count is < FewestSmall or > MostSmall || (hasTimes && !charts.Exists(chart => chart.Count() > 1)))
            return null;
        var isKnown = shown.Any(p => HasInterval(view, p.Cell));
        var drawn = hasTimes ? Gaps(view, shown, time) : shown;
        var spec = Frame(view, language, drawn.Select(p => Datum(view, p, language, x, facet)));
        spec["facet"] = new JsonObject { ["field"] = "s", ["type"] = "nominal", ["title"] = null, ["sort"] = Names(view.Variables[facet], language, LegendWidth), ["header"] = new JsonObject { ["labelExpr"] = SplitLabel, ["labelFontSize"] = 14, ["labelAnchor"] = "start" } };
        spec["columns"] = 3;
        spec["spec"] = hasTimes ? SmallLines(view, time, isKnown, language) : SmallBars(view, x, isKnown, language);
        return new(spec, kept);
    }

    static JsonObject SmallLines(Cube view, int time, bool isKnown, Language language) => new()
    {
        ["height"] = 120,
        ["encoding"] = new JsonObject
        {
            ["x"] = new JsonObject { ["field"] = "x", ["type"] = "ordinal", ["title"] = null, ["sort"] = Names(view.Variables[time], language), ["axis"] = new JsonObject { ["labelAngle"] = -45, ["labelFontSize"] = 12, ["labelOverlap"] = true }, ["scale"] = new JsonObject { ["type"] = "point", ["padding"] = 0.3 } },
        },
        ["layer"] = Layers(isKnown ? Ribbon() : null, Layer("line", new() { ["y"] = Axis("y", !isKnown, language) }), Layer("point", new() { ["y"] = Axis("y", !isKnown, language) })),
    };

    static JsonObject SmallBars(Cube view, int bar, bool isKnown, Language language) => new()
    {
        ["height"] = view.Variables[bar].Values.Count * 24,
        ["encoding"] = new JsonObject { ["y"] = new JsonObject { ["field"] = "x", ["type"] = "nominal", ["title"] = null, ["sort"] = Names(view.Variables[bar], language), ["axis"] = new JsonObject { ["labelExpr"] = SplitLabel, ["labelFontSize"] = 12, ["ticks"] = false } } },
        ["layer"] = Layers(Layer("bar", new() { ["x"] = Axis("y", zero: true, language) }), isKnown ? Whisker("x") : null),
    };

    // How sure a line is between its times: a light band from lower to upper.
    static JsonObject Ribbon() => new()
    {
        ["transform"] = new JsonArray(new JsonObject { ["filter"] = "isValid(datum.lower)" }),
        ["mark"] = new JsonObject { ["type"] = "area", ["opacity"] = 0.14 },
        ["encoding"] = new JsonObject
        {
            ["y"] = new JsonObject { ["field"] = "lower", ["type"] = "quantitative" },
            ["y2"] = new JsonObject { ["field"] = "upper" },
        },
    };

    // A series is told apart by its colour and by something that needs no colour.
    static JsonObject Told(string mark, string channel, Cube view, int series, JsonObject encoding, Language language)
    {
        if (series >= 0)
            encoding[channel] = new JsonObject { ["field"] = "s", ["type"] = "nominal", ["sort"] = Names(view.Variables[series], language, LegendWidth), ["scale"] = new JsonObject { ["domain"] = Names(view.Variables[series], language, LegendWidth) }, ["legend"] = Legend(view.Variables[series], language) };
        return Layer(mark, encoding);
    }
}
