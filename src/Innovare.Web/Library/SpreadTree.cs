using System.Globalization;
using Innovare.Cases;
using Innovare.Cases.Reuse;
using Innovare.PublicSector;

namespace Innovare.Web.Library;

/// <summary>Links of reuse laid out as a drawing: a column a generation, givers to the left of those who took from them; on a telephone those who took stand indented below.</summary>
sealed class SpreadTree
{
    /// <summary>Sizes of the drawing in its own units.</summary>
    public const int BoxWidth = 280, BoxHeight = 64, ColumnWidth = 380, RowHeight = 80, Indent = 28, NarrowRowHeight = 92;

    readonly ReuseGraph _graph;
    readonly bool _isNarrow;
    readonly HashSet<string> _drawn = [];

    SpreadTree(ReuseGraph graph, bool isNarrow) => (_graph, _isNarrow) = (graph, isNarrow);

    public List<Box> Boxes { get; } = [];

    public List<Line> Lines { get; } = [];

    public int Width => Boxes.Count == 0 ? 0 : Boxes.Max(b => b.X) + BoxWidth;

    public int Height => Boxes.Count == 0 ? 0 : Boxes.Max(b => b.Y) + BoxHeight;

    /// <summary>Everything that follows from one case.</summary>
    public static SpreadTree From(Case origin, ReuseGraph graph, bool isNarrow = false)
    {
        var tree = new SpreadTree(graph, isNarrow);
        tree.Draw(new Party(origin.Slug), 0, 0);
        return tree;
    }

    /// <summary>Every link, from those who took from nobody in the library.</summary>
    public static SpreadTree Of(ReuseGraph graph, bool isNarrow = false)
    {
        var tree = new SpreadTree(graph, isNarrow);
        var taken = graph.Links.Select(l => Id(l.Taker)).ToHashSet();
        var row = 0;
        foreach (var root in graph.Links.Select(l => l.Giver).DistinctBy(Id).Where(g => !taken.Contains(Id(g))))
            row = tree.Draw(root, 0, row).Next;
        return tree;
    }

    // a box stands at the first of those that follow from it; the next free row is handed back
    (Box Box, int Next) Draw(Party party, int column, int row)
    {
        var box = new Box(party, _graph.CaseOf(party), column * (_isNarrow ? Indent : ColumnWidth), row * (_isNarrow ? NarrowRowHeight : RowHeight));
        Boxes.Add(box);
        if (!_drawn.Add(Id(party))) return (box, row + 1);
        var next = _isNarrow ? row + 1 : row;
        foreach (var link in _graph.Links.Where(l => Id(l.Giver) == Id(party)))
        {
            var (taker, after) = Draw(link.Taker, column + 1, next);
            Lines.Add(new Line(link, _graph.WeightOf(link), box, taker));
            next = after;
        }

        return (box, Math.Max(next, row + 1));
    }

    static string Id(Party party) => party.Case ?? party.Name?.Da ?? "";

    public sealed record Box(Party Party, Case? Case, int X, int Y)
    {
        const int LettersInLine = 30;
        const int MostLines = 2;

        /// <summary>What it is called, in at most two lines.</summary>
        public IReadOnlyList<string> Called(Language language)
        {
            var lines = new List<string> { "" };
            foreach (var word in (Case?.Title ?? Party.Called)![language].Split(' ')) // a party is a case, or has a name or a number
            {
                if (lines[^1].Length + word.Length + 1 > LettersInLine && lines[^1].Length > 0) lines.Add("");
                lines[^1] = $"{lines[^1]} {word}".Trim();
            }

            return lines.Count <= MostLines ? lines : [.. lines.Take(MostLines - 1), lines[MostLines - 1] + " …"];
        }
    }

    public sealed record Line(ReuseLink Link, string Weight, Box From, Box To)
    {
        /// <summary>The line as a path of the drawing: a bow between columns, or down and in.</summary>
        public string Path(bool isNarrow)
        {
            var (toX, toY) = (To.X, To.Y + (BoxHeight / 2));
            if (isNarrow)
                return string.Create(CultureInfo.InvariantCulture, $"M{From.X + (Indent / 2)} {From.Y + BoxHeight} V{toY} H{toX}");
            var (x, y, middle) = (From.X + BoxWidth, From.Y + (BoxHeight / 2), (From.X + BoxWidth + toX) / 2);
            return string.Create(CultureInfo.InvariantCulture, $"M{x} {y} C{middle} {y} {middle} {toY} {toX} {toY}");
        }
    }
}
