using System.Globalization;
using Innovare.PublicSector;
using static System.FormattableString;

namespace Innovare.Survey.Design.Frames;

/// <summary>Makes a frame of a register extract: production units of a business register, or a statistical office's own file.</summary>
public static class FrameImport
{
    /// <summary>The frame, what was left out and why, and a finding for each row that could not be read.</summary>
    /// <exception cref="IOException">The extract cannot be opened.</exception>
    public static FrameImported Read(string path, FrameMapping mapping)
    {
        var csv = Csv.Read(path, mapping.Delimiter[0], mapping.TextEncoding());
        var findings = csv.Findings.ToList();
        var missing = csv.Missing(ColumnsOf(mapping.Columns)).ToList();
        if (missing.Count > 0)
            return new(new Frame([]), 0, 0, 0, [.. findings, .. missing]);

        var row = new ExtractRow(csv, mapping);
        var good = new Dictionary<string, Workplace>(StringComparer.Ordinal);
        int outside = 0, small = 0, financed = 0;
        foreach (var cells in csv.Rows)
        {
            var (workplace, fate, faults) = row.Read(cells);
            if (workplace is not null && fate == Fate.Kept && !good.TryAdd(workplace.Id, workplace))
                faults.Add(row.Fault(cells, mapping.Columns.Id, "frame-id-twice", "stands twice", "Keep one row for each workplace."));
            outside += fate == Fate.OutsideSectors ? 1 : 0;
            small += fate == Fate.TooSmall ? 1 : 0;
            financed += fate == Fate.UserFinanced ? 1 : 0;
            findings.AddRange(faults);
        }
        return new(new Frame(good.Values), outside, small, financed, findings);
    }

    static IEnumerable<string> ColumnsOf(MappingColumns c) =>
        new[] { c.Id, c.Organisation, c.Name, c.Sector, c.Industry, c.Employees, c.Municipality, c.Region }.OfType<string>();
}

/// <summary>What became of an extract.</summary>
/// <param name="Frame">Workplaces of the population.</param>
/// <param name="OutsideSectors">Rows of other sectors.</param>
/// <param name="TooSmall">Rows with too few employees.</param>
/// <param name="UserFinanced">Rows whose activity users pay for.</param>
/// <param name="Findings">Rows that could not be read.</param>
public sealed record FrameImported(Frame Frame, int OutsideSectors, int TooSmall, int UserFinanced, IReadOnlyList<Finding> Findings);

enum Fate
{
    Kept,
    OutsideSectors,
    TooSmall,
    UserFinanced,
    Faulty,
}

/// <summary>Reads one row of an extract as the mapping says.</summary>
sealed class ExtractRow(Csv csv, FrameMapping mapping)
{
    readonly Dictionary<string, string> _levels = mapping.Sectors?.ToDictionary(p => p.From, p => p.To, StringComparer.Ordinal) ?? Sectors.Inside.ToDictionary(StringComparer.Ordinal);
    readonly Dictionary<string, int> _sizes = (mapping.Sizes ?? []).ToDictionary(s => s.Code, s => s.Employees, StringComparer.Ordinal);
    readonly Dictionary<string, string> _regions = (mapping.Regions ?? []).ToDictionary(p => p.From, p => p.To, StringComparer.Ordinal);

    public (Workplace? Workplace, Fate Fate, List<Finding> Faults) Read(CsvRow row)
    {
        string Cell(string column) => row.Cells[csv.PositionOf(column)].Trim();
        var columns = mapping.Columns;
        var faults = new List<Finding>();
        if (!_levels.TryGetValue(Cell(columns.Sector), out var level))
            return (null, Fate.OutsideSectors, faults);
        var industry = Cell(columns.Industry).Replace(".", "", StringComparison.Ordinal);
        if ((mapping.UserFinanced ?? []).Any(p => industry.StartsWith(p, StringComparison.Ordinal)))
            return (null, Fate.UserFinanced, faults);
        var employees = Employees(Cell(columns.Employees));
        if (employees < mapping.SmallestWorkplace)
            return (null, Fate.TooSmall, faults);

        var id = Padded(Cell(columns.Id), 10);
        var organisation = Padded(Cell(columns.Organisation), 8);
        var municipality = Padded(Cell(columns.Municipality), 3);
        var region = columns.Region is { } column ? Cell(column) : municipality is null ? null : _regions.GetValueOrDefault(municipality);
        if (employees is null)
            faults.Add(Fault(row, columns.Employees, "import-size-unknown", "is neither a number nor a declared size", "Add it to sizes in the mapping file."));
        if (id is null)
            faults.Add(Fault(row, columns.Id, "frame-id-malformed", "is not a number of at most ten digits", "Look at the row in the extract."));
        if (organisation is null)
            faults.Add(Fault(row, columns.Organisation, "frame-organisation-malformed", "is not a number of at most eight digits", "Look at the row in the extract."));
        if (industry.Length != 6 || !industry.All(char.IsAsciiDigit))
            faults.Add(Fault(row, columns.Industry, "frame-industry-malformed", "is not a six-digit DB07 code", "Look at the row in the extract."));
        if (municipality is null || region is not { Length: > 0 })
            faults.Add(Fault(row, columns.Municipality, "import-region-unknown", "leads to no region", "Name a region column, or add the municipality to regions in the mapping file."));
        return faults.Count > 0
            ? (null, Fate.Faulty, faults)
            : (new(id!, organisation!, Cell(columns.Name), level, industry, Subsectors.Of(industry), employees!.Value, municipality!, region!), Fate.Kept, faults); // no fault: all are there
    }

    public Finding Fault(CsvRow row, string column, string code, string what, string mend)
    {
        var at = csv.PositionOf(column);
        return new(code, Invariant($"{csv.File}:{row.Line}:{at + 1}"), $"The {column} “{row.Cells[at]}” {what}.", mend);
    }

    int? Employees(string said)
    {
        if (_sizes.TryGetValue(said, out var declared))
            return declared;
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        var ends = said.Split('-', 2, StringSplitOptions.TrimEntries);
        return ends.Length == 2 && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var to) && to >= from ? from + (to - from) / 2 : null;
    }

    /// <summary>Digits with the leading zeros that spreadsheets lose.</summary>
    static string? Padded(string digits, int length) =>
        digits.Length is 0 || digits.Length > length || !digits.All(char.IsAsciiDigit) ? null : digits.PadLeft(length, '0');
}
