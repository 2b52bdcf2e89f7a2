using System.Globalization;
using Innovare.PublicSector;
using static System.FormattableString;

namespace Innovare.Survey.Design.Reading;

/// <summary>A release text whose every reference names a cell that the round will make.</summary>
static class ReleaseChecks
{
    public static IEnumerable<Finding> Of(Text release, TablePlan plan, RoundHead head, KnownVariables variables) =>
        In(release.Da, "release.da.md", plan, head, variables).Concat(In(release.En, "release.en.md", plan, head, variables));

    static IEnumerable<Finding> In(string text, string file, TablePlan plan, RoundHead head, KnownVariables variables)
    {
        foreach (var reference in CellReference.In(text))
        {
            var where = file + ":" + Place(text, reference.At);
            if (plan.Tables.FirstOrDefault(t => t.Id == reference.Table) is { } table)
                foreach (var finding in Reference(reference, where, table, plan, head, variables))
                    yield return finding;
            else
                yield return new("release-table-unknown", where, $"There is no table “{reference.Table}”.", $"Use one of {string.Join(", ", plan.Tables.Select(t => t.Id))}.");
        }
    }

    static IEnumerable<Finding> Reference(CellReference reference, string where, TableDefinition table, TablePlan plan, RoundHead head, KnownVariables variables)
    {
        if (!CellReference.Formats.Contains(reference.Format, StringComparer.Ordinal))
            yield return new("release-format-unknown", where, $"The format “{reference.Format}” is not known.", $"Use one of {string.Join(", ", CellReference.Formats)}.");
        if (reference.Format is "change" or "points" && reference["from"] is null)
            yield return new("release-value-missing", where, "A change does not say from when.", "Add from=YEAR.");
        if (reference[table.Variable.Id] is null)
            yield return new("release-value-missing", where, $"The reference does not say which “{table.Variable.Id}”.", $"Add {table.Variable.Id}= one of {string.Join(", ", table.Variable.Values.Select(v => v.Code))}.");
        foreach (var (variable, value) in reference.Cell)
            if (variable is "time" or "from")
            {
                if (value != CellReference.Latest && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year <= head.Year))
                    yield return Unknown(where, variable, value, [CellReference.Latest, head.Year.ToString(CultureInfo.InvariantCulture)]);
            }
            else if (variable is "margin")
            {
                if (!double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var margin) || margin <= 0)
                    yield return new("release-value-unknown", where, $"The margin “{value}” is no number above 0.", "Write percentage points, e.g. margin=2.");
            }
            else if (TableChecks.ValuesOf(variable, table, plan, variables) is not { } known)
            {
                yield return new("release-variable-unknown", where, $"The table “{table.Id}” has no variable “{variable}”.", $"Use {table.Variable.Id}, time or one of its breakdowns {string.Join(", ", table.By.SelectMany(b => b).Distinct(StringComparer.Ordinal))}.");
            }
            else if (!known.Contains(value, StringComparer.Ordinal) && !(value == "total" && variable != table.Variable.Id))
            {
                yield return Unknown(where, variable, value, known);
            }
    }

    static Finding Unknown(string where, string variable, string value, IEnumerable<string> known) =>
        new("release-value-unknown", where, $"“{variable}” has no value “{value}”.", $"Use one of {string.Join(", ", known)}.");

    /// <summary>Line and column of a place in a text, both from 1.</summary>
    static string Place(string text, int at)
    {
        var before = text.AsSpan(0, at);
        var line = before.Count('\n') + 1;
        return Invariant($"{line}:{at - before.LastIndexOf('\n')}");
    }
}
