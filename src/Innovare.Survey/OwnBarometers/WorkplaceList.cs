using System.Globalization;
using Innovare.PublicSector;
using Innovare.Survey.Design;
using static System.FormattableString;

namespace Innovare.Survey.OwnBarometers;

/// <summary>A list of workplaces as an employee of a municipality has it: from a spreadsheet, with a name, a field and a number of employees.</summary>
/// <param name="Workplaces">The good lines.</param>
/// <param name="Findings">Everything wrong, line by line.</param>
public sealed record WorkplaceList(IReadOnlyList<ListedWorkplace> Workplaces, IReadOnlyList<Finding> Findings)
{
    static readonly (string Column, string[] Names)[] s_columns =
    [
        ("name", ["navn", "arbejdsplads", "arbejdssted", "name", "workplace"]),
        ("subsector", ["område", "omraade", "branche", "field", "subsector"]),
        ("employees", ["ansatte", "antal ansatte", "medarbejdere", "employees"]),
        ("mail", ["mail", "e-mail", "email", "mailadresse"]),
    ];

    /// <summary>Reads what was pasted or sent: cells parted by tabs, semicolons or commas, the first line naming the columns.</summary>
    /// <param name="text">The list.</param>
    /// <param name="round">Whose fields and sizes count.</param>
    public static WorkplaceList Read(string text, RoundDefinition round)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(round);
        var head = text.TrimStart('\uFEFF').Split('\n', 2)[0];
        var delimiter = head.Contains('\t', StringComparison.Ordinal) ? '\t' : head.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var csv = Csv.Read(new StringReader(text.TrimStart('\uFEFF')), "liste", delimiter);
        var at = s_columns.ToDictionary(c => c.Column, c => csv.Columns.ToList().FindIndex(h => c.Names.Contains(h.Trim().ToLowerInvariant())), StringComparer.Ordinal);
        var findings = csv.Findings.ToList();
        foreach (var (column, names) in s_columns.Take(3).Where(c => at[c.Column] < 0))
            findings.Add(new("list-column-missing", "1", $"The column “{names[0]}” ({column}) is missing.", "Let the first line name the columns: navn, område, ansatte, mail."));
        if (findings.Count > 0)
            return new([], findings);

        var good = new List<ListedWorkplace>();
        foreach (var row in csv.Rows)
        {
            string Cell(string column) => at[column] < 0 ? "" : row.Cells[at[column]].Trim();
            var before = findings.Count;
            void Say(string code, string what, string mend) => findings.Add(new(code, Invariant($"{row.Line}"), what, mend));
            if (Cell("name").Length is 0 or > 200)
                Say("list-name", "The workplace has no name, or one of more than 200 letters.", "Write its name.");
            else if (good.Exists(w => string.Equals(w.Workplace.Name, Cell("name"), StringComparison.OrdinalIgnoreCase)))
                Say("list-name-twice", $"“{Cell("name")}” stands twice.", "Keep one line for each workplace, or tell them apart.");
            var subsector = SubsectorOf(round, Cell("subsector"));
            if (subsector is null)
                Say("list-field-unknown", $"“{Cell("subsector")}” is not a known field.", $"Use one of {string.Join(", ", round.Codelists["subsector"].Entries.Select(c => c.Name.Da))}.");
            if (!int.TryParse(Cell("employees"), NumberStyles.None, CultureInfo.InvariantCulture, out var employees) || employees < 1)
                Say("list-employees", $"“{Cell("employees")}” is not a number of employees.", "Write a whole number, 1 or more.");
            if (Cell("mail") is { Length: > 0 } mail && (mail.Length > 254 || mail.Count(s => s == '@') != 1 || mail.Any(char.IsWhiteSpace)))
                Say("list-mail", $"“{mail}” is not a mail address.", "Mend it, or leave it open and send the code by letter.");
            if (findings.Count == before)
                good.Add(new(new(Invariant($"{good.Count + 1:0000000000}"), "00000000", Cell("name"), "municipal", "", subsector!, employees, "", ""), Cell("mail") is { Length: > 0 } address ? address : null)); // a missing field is a finding
        }
        return new(good, findings);
    }

    static string? SubsectorOf(RoundDefinition round, string written) => round.Codelists["subsector"].Entries
        .FirstOrDefault(c => string.Equals(c.Code, written, StringComparison.OrdinalIgnoreCase) || string.Equals(c.Name.Da, written, StringComparison.OrdinalIgnoreCase) || string.Equals(c.Name.En, written, StringComparison.OrdinalIgnoreCase))?.Code;
}

/// <summary>A workplace of the list.</summary>
/// <param name="Workplace">As a frame has it.</param>
/// <param name="Mail">Where to write, or null.</param>
public sealed record ListedWorkplace(Workplace Workplace, string? Mail);
