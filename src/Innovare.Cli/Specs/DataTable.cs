using System.Globalization;
using Innovare.PublicSector;
using Innovare.Survey.Design;
using static System.FormattableString;

namespace Innovare.Cli.Specs;

/// <summary>A CSV file as columns; what cannot be read is collected as findings.</summary>
sealed class DataTable
{
    const int MostFindings = 20;

    readonly Csv _csv;
    readonly List<Finding> _findings;

    DataTable(Csv csv)
    {
        _csv = csv;
        _findings = [.. csv.Findings];
        if (csv.Rows.Count == 0 && csv.Findings.Count == 0) _findings.Add(new("data-empty", csv.File, "The file has no rows.", "Give a file with a head and rows."));
    }

    public int Rows => _csv.Rows.Count;

    public IReadOnlyList<Finding> Findings => _findings;

    public static DataTable Read(string path)
    {
        try
        {
            return new DataTable(Csv.Read(path));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException) // a path that is none
        {
            var file = Path.GetFileName(path);
            return new DataTable(new Csv(file, [], [], [new("data-missing", file, $"The file {path} cannot be read.", "File names are relative to the specification.")]));
        }
    }

    /// <summary>The columns a name stands for: itself, or with a * at its end all that begin so.</summary>
    public IReadOnlyList<string> Named(string name) => name.EndsWith('*')
        ? [.. _csv.Columns.Where(c => c.StartsWith(name[..^1], StringComparison.Ordinal))]
        : [name];

    /// <summary>The cells of a column; empty texts where it is missing, which is then a finding.</summary>
    public string[] Texts(string column)
    {
        var position = Position(column);
        return [.. _csv.Rows.Select(r => position < 0 ? "" : r.Cells[position])];
    }

    /// <summary>Codes 0, 1, … of a crossing of columns, and what each means, in ordinal order; whole numbers in order of size.</summary>
    public (int[] Codes, IReadOnlyList<string> Labels) Codes(params IReadOnlyList<string> columns)
    {
        var parts = columns.Select(Texts).ToArray();
        var texts = Enumerable.Range(0, Rows).Select(i => string.Join(' ', parts.Select(p => p[i]))).ToArray();
        var labels = texts.Distinct(StringComparer.Ordinal).ToList();
        labels.Sort(Compare);
        var codes = labels.Select((label, code) => (label, code)).ToDictionary(x => x.label, x => x.code, StringComparer.Ordinal);
        return (Array.ConvertAll(texts, t => codes[t]), labels);
    }

    /// <summary>A column of numbers. An empty cell is missing where that is allowed, else a finding.</summary>
    public (double[] Values, bool[] Given) Numbers(string column, bool mayBeMissing = false)
    {
        var position = Position(column);
        var values = new double[Rows];
        var given = new bool[Rows];
        var faults = 0;
        for (var i = 0; i < Rows && position >= 0; i++)
        {
            var cell = _csv.Rows[i].Cells[position];
            if (mayBeMissing && cell is "" or "NA") continue;
            given[i] = double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out values[i]) && double.IsFinite(values[i]);
            if (!given[i] && ++faults <= MostFindings)
                _findings.Add(new("data-number", Invariant($"{_csv.File}:{_csv.Rows[i].Line}:{position + 1}"), $"“{cell}” in the column “{column}” is not a finite number.", "Write numbers as 12 or 12.5; leave what is missing empty."));
        }
        return (values, given);
    }

    /// <summary>A column of whole numbers, 0 or more.</summary>
    public int[] Counts(string column)
    {
        var (values, given) = Numbers(column);
        var counts = new int[Rows];
        for (var i = 0; i < Rows; i++)
        {
            if (given[i] && values[i] >= 0 && values[i] <= int.MaxValue && Math.Floor(values[i]) == values[i]) counts[i] = (int)values[i];
            else if (given[i]) _findings.Add(new("data-count", Invariant($"{_csv.File}:{_csv.Rows[i].Line}"), Invariant($"{values[i]} in the column “{column}” is not a whole number of units."), "Write 0, 1, 2 …"));
        }
        return counts;
    }

    /// <summary>A number for each label: every row of a label must say the same.</summary>
    public double[] NumberOfEach(string column, int[] codes, IReadOnlyList<string> labels)
    {
        var (values, given) = Numbers(column);
        var of = new double?[labels.Count];
        for (var i = 0; i < Rows; i++)
        {
            if (!given[i]) continue;
            if (of[codes[i]] is { } earlier && earlier != values[i])
            {
                _findings.Add(new("data-differs", _csv.File, Invariant($"The column “{column}” says both {earlier} and {values[i]} in {labels[codes[i]]}."), "It must be one number for each stratum."));
                break;
            }
            of[codes[i]] = values[i];
        }
        return Array.ConvertAll(of, n => n ?? 0);
    }

    /// <summary>Adds a finding about what a request makes of the file.</summary>
    public void Refuse(string code, string what, string mend) => _findings.Add(new(code, _csv.File, what, mend));

    int Position(string column)
    {
        var position = _csv.PositionOf(column);
        if (position < 0) _findings.AddRange(_csv.Missing([column]).Where(f => !_findings.Contains(f)));
        return position;
    }

    static int Compare(string left, string right) =>
        long.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var l)
        && long.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var r) && l != r
            ? l.CompareTo(r)
            : string.CompareOrdinal(left, right);
}
