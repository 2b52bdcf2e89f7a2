using System.Globalization;
using Innovare.PublicSector;
using static System.FormattableString;

namespace Innovare.Survey.Design.Frames;

/// <summary>frame.csv: reads it row by row with findings, writes it in one fixed order.</summary>
public static class FrameFile
{
    /// <summary>The columns of frame.csv, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["id", "organisation", "name", "level", "industry", "subsector", "employees", "municipality", "region"];

    /// <summary>The good rows as a frame, and a finding (file:line:column) for each fault of the others.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static FrameReading Read(string path, RoundDefinition definition)
    {
        var csv = Csv.Read(path);
        return Read(csv, definition);
    }

    /// <summary>The same, of a file in memory.</summary>
    public static FrameReading Read(Csv csv, RoundDefinition definition)
    {
        var findings = csv.Findings.ToList();
        var missing = csv.Missing(Columns).ToList();
        if (missing.Count > 0)
            return new(new Frame([]), [.. findings, .. missing]);

        var check = new FrameRowCheck(csv, definition);
        var good = new Dictionary<string, Workplace>(StringComparer.Ordinal);
        foreach (var row in csv.Rows)
        {
            var (workplace, faults) = check.Read(row);
            if (workplace is not null && !good.TryAdd(workplace.Id, workplace))
                faults.Add(check.Fault(row, "id", "frame-id-twice", "stands twice", "Keep one row for each workplace."));
            findings.AddRange(faults);
        }
        return new(new Frame(good.Values), findings);
    }

    /// <summary>The frame as text.</summary>
    public static string Write(Frame frame) => Csv.Write(Columns, frame.Workplaces.Select(w => (string[])
        [w.Id, w.OrganisationId, w.Name, w.Level, w.Industry, w.Subsector, w.Employees.ToString(CultureInfo.InvariantCulture), w.Municipality, w.Region]));
}

/// <summary>What was read of a frame.</summary>
/// <param name="Frame">The rows without fault.</param>
/// <param name="Findings">Every fault of the others.</param>
public sealed record FrameReading(Frame Frame, IReadOnlyList<Finding> Findings);

/// <summary>Holds one row against what the round allows.</summary>
sealed class FrameRowCheck(Csv csv, RoundDefinition definition)
{
    readonly Dictionary<string, int> _at = FrameFile.Columns.ToDictionary(c => c, csv.PositionOf, StringComparer.Ordinal);
    readonly HashSet<string> _levels = [.. definition.Round.Sectors.Select(s => Sectors.Inside[s])];

    public (Workplace? Workplace, List<Finding> Faults) Read(CsvRow row)
    {
        var faults = new List<Finding>();
        string Cell(string column) => row.Cells[_at[column]].Trim();
        void Say(string column, string code, string what, string mend) => faults.Add(Fault(row, column, code, what, mend));
        void Code(string column)
        {
            if (definition.Codelists.TryGetValue(column, out var list) && list.Find(Cell(column)) is null)
                Say(column, $"frame-{column}-unknown", $"is no {column} of this round", $"Use a code of codelists/{column}.csv.");
        }

        if (!IsDigits(Cell("id"), 10))
            Say("id", "frame-id-malformed", "is not ten digits", "Write the workplace's ten-digit number, leading zeros too.");
        if (!IsDigits(Cell("organisation"), 8))
            Say("organisation", "frame-organisation-malformed", "is not eight digits", "Write the organisation's eight-digit number.");
        if (!IsDigits(Cell("industry"), 6))
            Say("industry", "frame-industry-malformed", "is not a six-digit DB07 code", "Write six digits, leading zeros too.");
        if (PublicInnovation.Levels.Find(Cell("level")) is null)
            Say("level", "frame-level-unknown", "is no level of government", "Write municipal, region or state.");
        else if (!_levels.Contains(Cell("level")))
            Say("level", "frame-sector-outside", "is outside the sectors of the round", "Leave the row out, or add its sector codes to round.json.");
        foreach (var column in (string[])["subsector", "municipality", "region"])
            Code(column);
        if (!int.TryParse(Cell("employees"), NumberStyles.None, CultureInfo.InvariantCulture, out var employees))
            Say("employees", "frame-employees-no-number", "is not a whole number", "Write the average number of employees.");
        else if (employees < definition.Round.SmallestWorkplace)
            Say("employees", "frame-employees-too-few", $"is below {definition.Round.SmallestWorkplace.ToString(CultureInfo.InvariantCulture)} employees", "Leave the row out: it is not in the population.");
        return (faults.Count > 0 ? null : new(Cell("id"), Cell("organisation"), Cell("name"), Cell("level"), Cell("industry"), Cell("subsector"), employees, Cell("municipality"), Cell("region")), faults);
    }

    public Finding Fault(CsvRow row, string column, string code, string what, string mend) =>
        new(code, Invariant($"{csv.File}:{row.Line}:{_at[column] + 1}"), $"The {column} “{row.Cells[_at[column]]}” {what}.", mend);

    static bool IsDigits(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);
}
