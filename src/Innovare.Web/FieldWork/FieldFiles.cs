using System.Globalization;
using Innovare.Survey.Design;
using Innovare.Survey.Field;

namespace Innovare.Web.FieldWork;

/// <summary>What the pages show, as files: codes and plain numbers, words that a spreadsheet could run made harmless.</summary>
static class FieldFiles
{
    public static string Morning(FieldPeriod period, Morning morning)
    {
        string[] variables = [.. period.Design.Variables.Union(period.Design.Shared.SelectMany(c => c.By), StringComparer.Ordinal)];
        return Csv.Write([.. variables, "asked", "answered", "expected", "standard_error", "cv"], morning.Cells.Select(cell => (string[])
        [
            .. variables.Select(v => cell.Where.FirstOrDefault(w => w.Variable == v).Code ?? "total"), Number(cell.Asked), Number(cell.Answered), Number(cell.Expected), Number(cell.StandardError), Number(cell.CoefficientOfVariation),
        ]));
    }

    public static string Chase(FieldPeriod period, IReadOnlyList<Chased> rows) => Csv.Write(
        ["place", "workplace", "name", "leader", "telephone", .. period.Design.Variables, "contacted", "need"],
        rows.Select((row, i) => (string[])
        [
            Number(i + 1), row.Unit.Contact.Workplace, Harmless(row.Unit.Contact.Name), Harmless(row.Unit.Contact.Person ?? ""), Harmless(row.Unit.Contact.Phone ?? ""),
            .. row.Unit.Contact.Stratum.Split('|'), Number(row.Unit.Letters + row.Unit.Calls), Number(row.Need),
        ]));

    static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    static string Harmless(string words) => words.Length > 0 && words[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + words : words;
}
