using System.Runtime.InteropServices;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tables;

/// <summary>
/// Microdata reduced to cells: respondents of one stratum, one calibration class and one place in every breakdown stand
/// together, and of each answer only its PSUs with their sums of weights are kept.
/// </summary>
/// <remarks>
/// Calibration gives all respondents of a class the same factor, so totals, variances and replicates from cells are those
/// from rows. What is true of rows is true of cells of one row: nothing here needs cells to be large.
/// </remarks>
public sealed class Cells
{
    readonly CalibrationDistance? _distance;
    readonly Func<int, Tally> _tally;
    readonly Lazy<Tally[]> _answers;

    Cells(
        CellKeys keys, int psus, Margin[] classMargins, CalibrationDistance? distance, Tally everyone, int[] values,
        Func<int, Tally> tally, (Domain[] All, int[][] OfCell) domains)
    {
        (Keys, Psus, ClassMargins, _distance, Everyone, Values) = (keys, psus, classMargins, distance, everyone, values);
        (Domains, DomainsOfCell) = domains;
        _tally = tally;
        _answers = new(() => [.. Enumerable.Range(0, values.Length).Select(tally)]);
    }

    /// <summary>Number of cells.</summary>
    public int Count => Keys.Stratum.Length;

    /// <summary>The domains tables are made for: all respondents first, then every value of every breakdown.</summary>
    public IReadOnlyList<Domain> Domains { get; }

    internal CellKeys Keys { get; }

    internal int Psus { get; }

    /// <summary>The margins, with calibration classes in place of respondents.</summary>
    internal Margin[] ClassMargins { get; }

    internal Tally Everyone { get; }

    /// <summary>How many answers each question has.</summary>
    internal int[] Values { get; }

    /// <summary>The answers to all questions; kept, since replicates ask for them again and again.</summary>
    internal Tally[] Answers => _answers.Value;

    /// <summary>The answers to one question; not kept, so that one question is in memory at a time.</summary>
    internal Tally AnswersTo(int question) => _tally(question);

    internal int[][] DomainsOfCell { get; }

    /// <summary>Weights are raked by proportional fitting.</summary>
    internal bool IsRaked => _distance is null && !ClassMargins.Any(m => m.Values is not null);

    internal int Classes => ClassMargins.Length > 0 ? ClassMargins[0].CategoryOfUnit.Length : 1;

    /// <summary>Reduces microdata.</summary>
    /// <param name="data">The microdata.</param>
    /// <param name="psuOfUnit">PSUs numbered 0, 1, …, over all strata.</param>
    /// <param name="byClass">Part by calibration class too; else weights are made respondent by respondent.</param>
    /// <param name="byPsu">Part by PSU too, where these hold several respondents.</param>
    internal static Cells Of(Microdata data, int[] psuOfUnit, bool byClass, bool byPsu = false)
    {
        var (classOfUnit, margins) = byClass ? ClassesOf(data) : (new int[data.Units], []);
        var breakdowns = data.Breakdowns.Select(b => b.ValueOfUnit);
        var (cellOfUnit, first) = Number([byPsu ? psuOfUnit : data.StratumOfUnit, classOfUnit, .. breakdowns]);
        var keys = new CellKeys(
            Array.ConvertAll(first, i => data.StratumOfUnit[i]),
            Array.ConvertAll(first, i => classOfUnit[i]),
            byPsu ? Array.ConvertAll(first, i => psuOfUnit[i]) : null);
        var order = InOrder(cellOfUnit, psuOfUnit);
        var rows = new Rows(order, cellOfUnit, psuOfUnit, data.Weights, first.Length);
        return new Cells(
            keys,
            psuOfUnit.Length == 0 ? 0 : psuOfUnit.Max() + 1,
            margins,
            data.Distance,
            Tally.Of(rows, new int[data.Units], 1, everyEntry: true),
            [.. data.Questions.Select(q => q.Values)],
            q => Tally.Of(rows, data.Questions[q].ValueOfUnit, data.Questions[q].Values, everyEntry: false),
            DomainsIn(data.Breakdowns, first));
    }

    /// <summary>Takes cells as another engine has summed them.</summary>
    /// <param name="sums">The cells.</param>
    /// <param name="psuOfCell">PSUs numbered 0, 1, …, over all strata; empty where each respondent is one.</param>
    internal static Cells Of(CellSums sums, int[] psuOfCell)
    {
        var (classOfCell, first) = sums.Margins.Count == 0
            ? (new int[sums.Count], [])
            : Number([.. sums.Margins.Select(m => m.CategoryOfUnit), .. sums.Margins.Select(m => Codes(m.Values)).OfType<int[]>()]);
        var psus = psuOfCell.Length == 0 ? null : psuOfCell;
        return new Cells(
            new CellKeys(sums.StratumOfCell, classOfCell, psus),
            psus is null ? 0 : psus.Max() + 1,
            [.. sums.Margins.Select(m => m.OfClasses(first))],
            sums.Distance,
            Tally.Of(sums.Everyone, sums.Everyone, sums.Scale, psus),
            [.. sums.Questions.Select(q => q.Values)],
            q => Tally.Of(sums.Questions[q], sums.Everyone, sums.Scale, psus),
            DomainsIn(sums.Breakdowns, [.. Enumerable.Range(0, sums.Count)]));
    }

    /// <summary>Calibrates sums of weights, one for each class.</summary>
    internal Calibration Calibrate(double[] sums, double tolerance) => IsRaked
        ? Raking.To(ClassMargins, sums, tolerance)
        : Calibration.To(ClassMargins, sums, _distance ?? CalibrationDistance.Raking, tolerance);

    static (Domain[] All, int[][] OfCell) DomainsIn(IReadOnlyList<Classification> breakdowns, int[] unitOfCell)
    {
        var domains = new List<Domain> { new(null, 0) };
        var ofCell = Array.ConvertAll(unitOfCell, _ => new List<int> { 0 });
        foreach (var breakdown in breakdowns)
        {
            for (var c = 0; c < unitOfCell.Length; c++)
                if (breakdown.ValueOfUnit[unitOfCell[c]] is >= 0 and var value) ofCell[c].Add(domains.Count + value);
            for (var v = 0; v < breakdown.Values; v++) domains.Add(new Domain(breakdown.Name, v));
        }
        return ([.. domains], Array.ConvertAll(ofCell, d => d.ToArray()));
    }

    // Equal values, equal codes.
    static int[]? Codes(double[]? values)
    {
        if (values is null) return null;
        var codes = new Dictionary<double, int>();
        return Array.ConvertAll(values, v => codes.TryGetValue(v, out var code) ? code : codes[v] = codes.Count);
    }

    // Respondents of equal categories in all margins are calibrated alike.
    static (int[] ClassOfUnit, Margin[] Margins) ClassesOf(Microdata data)
    {
        if (data.Margins.Count == 0) return (new int[data.Units], []);
        if (data.HasNumericMargins) return ([.. Enumerable.Range(0, data.Units)], [.. data.Margins]);
        var (classOfUnit, first) = Number([.. data.Margins.Select(m => m.CategoryOfUnit)]);
        return (classOfUnit, [.. data.Margins.Select(m => m.OfClasses(first))]);
    }

    // Combinations are numbered column by column; only those that occur get a number.
    static (int[] Number, int[] First) Number(int[][] columns)
    {
        var number = new int[columns[0].Length];
        var first = new List<int>();
        foreach (var column in columns)
        {
            var seen = new Dictionary<(int, int), int>();
            first.Clear();
            for (var i = 0; i < number.Length; i++)
            {
                ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, (number[i], column[i]), out var known);
                if (!known)
                {
                    own = first.Count;
                    first.Add(i);
                }
                number[i] = own;
            }
        }
        return (number, [.. first]);
    }

    static int[] InOrder(int[] cellOfUnit, int[] psuOfUnit)
    {
        var order = new int[cellOfUnit.Length];
        var keys = new (int, int)[order.Length];
        for (var i = 0; i < order.Length; i++) (order[i], keys[i]) = (i, (cellOfUnit[i], psuOfUnit[i]));
        Array.Sort(keys, order);
        return order;
    }
}

/// <summary>What a row of a table is about: a value of a breakdown, or all respondents.</summary>
/// <param name="Breakdown">Name of the breakdown; null for all respondents.</param>
/// <param name="Value">The value of the breakdown.</param>
public sealed record Domain(string? Breakdown, int Value);

/// <param name="Stratum">Stratum of each cell.</param>
/// <param name="Class">Calibration class of each cell.</param>
/// <param name="Psu">PSU of each cell; null where cells hold many.</param>
sealed record CellKeys(int[] Stratum, int[] Class, int[]? Psu);

sealed record Rows(int[] Order, int[] Cell, int[] Psu, double[] Weights, int Cells);

/// <summary>The answers to one question in each cell: for each answer its PSUs and what weight they hold in it.</summary>
/// <param name="Values">Number of answers.</param>
/// <param name="Start">Where the PSUs of (cell, answer) start; the answer after the last is "none".</param>
/// <param name="Psu">PSU of each entry.</param>
/// <param name="Weight">Σ weights of the PSU's respondents with the answer.</param>
/// <param name="Count">Respondents of (cell, answer).</param>
/// <param name="Sum">Σ weights of (cell, answer).</param>
/// <param name="Squares">Σ squared entries of (cell, answer).</param>
sealed record Tally(int Values, int[] Start, int[] Psu, double[] Weight, int[] Count, double[] Sum, double[] Squares)
{
    /// <summary>Σ weights of those in each cell with any answer.</summary>
    public double[] AnySum { get; } = OfAny(Values, Sum);

    /// <summary>Σ squared entries of those in each cell with any answer.</summary>
    public double[] AnySquares { get; } = OfAny(Values, Squares);

    public int Place(int cell, int answer) => (cell * (Values + 1)) + answer;

    static double[] OfAny(int values, double[] places)
    {
        var any = new double[places.Length / (values + 1)];
        for (var p = 0; p < places.Length; p++)
            if (p % (values + 1) < values) any[p / (values + 1)] += places[p];
        return any;
    }

    public static Tally Of(Rows rows, int[] valueOfUnit, int values, bool everyEntry)
    {
        var places = rows.Cells * (values + 1);
        var count = new int[places];
        foreach (var i in rows.Order) count[Slot(i)]++;
        var start = new int[places + 1];
        for (var p = 0; p < places; p++) start[p + 1] = start[p] + count[p];
        var (psu, weight, end) = (new int[rows.Order.Length], new double[rows.Order.Length], start[..places]);
        foreach (var i in rows.Order)
        {
            var slot = Slot(i);
            if (end[slot] > start[slot] && psu[end[slot] - 1] == rows.Psu[i]) weight[end[slot] - 1] += rows.Weights[i];
            else (psu[end[slot]], weight[end[slot]++]) = (rows.Psu[i], rows.Weights[i]);
        }
        return Packed(values, start, end, psu, weight, count, everyEntry);

        int Slot(int i) => (rows.Cell[i] * (values + 1)) + (valueOfUnit[i] < 0 ? values : valueOfUnit[i]);
    }

    /// <summary>The answers of a question as another engine has summed them.</summary>
    public static Tally Of(CellQuestion question, CellQuestion everyone, double scale, int[]? psuOfCell)
    {
        var (cells, values) = (everyone.Counts.Length, question.Values);
        var places = cells * (values + 1);
        var (count, sum, squares, start) = (new int[places], new double[places], new double[places], new int[places + 1]);
        var (psu, weight) = (new List<int>(), new List<double>());
        for (var c = 0; c < cells; c++)
        {
            var (left, leftSum, leftSquares) = (everyone.Counts[c], everyone.Sums[c], psuOfCell is null ? everyone.Squares[c] : 0);
            for (var a = 0; a <= values; a++)
            {
                var (place, from) = ((c * (values + 1)) + a, (c * values) + a);
                var (n, whole, square) = a == values
                    ? (left, leftSum, leftSquares)
                    : (question.Counts[from], question.Sums[from], psuOfCell is null ? question.Squares[from] : 0);
                (left, leftSum, leftSquares) = (left - n, leftSum - whole, leftSquares - square);
                (count[place], sum[place]) = ((int)n, whole / scale);
                squares[place] = psuOfCell is null ? (double)square / (scale * scale) : sum[place] * sum[place];
                if (psuOfCell is not null && n > 0)
                {
                    psu.Add(psuOfCell[c]);
                    weight.Add(sum[place]);
                }
                start[place + 1] = psu.Count;
            }
        }
        return new Tally(values, start, [.. psu], [.. weight], count, sum, squares);
    }

    /// <summary>The answer most respondents of a cell gave; of several the first, and "none" is an answer too.</summary>
    public static int Commonest(ReadOnlySpan<int> counts)
    {
        var most = 0;
        for (var a = 1; a < counts.Length; a++)
            if (counts[a] > counts[most]) most = a;
        return most;
    }

    // PSUs of several respondents have left gaps; they are closed here.
    static Tally Packed(int values, int[] start, int[] end, int[] psu, double[] weight, int[] count, bool everyEntry)
    {
        var (sum, squares, packed) = (new double[count.Length], new double[count.Length], new int[start.Length]);
        var next = 0;
        for (var p = 0; p < count.Length; p++)
        {
            packed[p] = next;
            var cell = p / (values + 1) * (values + 1);
            var kept = everyEntry || p - cell != Commonest(count.AsSpan(cell, values + 1));
            for (var e = start[p]; e < end[p]; e++)
            {
                sum[p] += weight[e];
                squares[p] += weight[e] * weight[e];
                if (kept) (psu[next], weight[next++]) = (psu[e], weight[e]);
            }
        }
        packed[^1] = next;
        return new Tally(values, packed, psu[..next], weight[..next], count, sum, squares);
    }
}
