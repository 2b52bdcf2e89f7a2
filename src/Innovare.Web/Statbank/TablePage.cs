using System.Globalization;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statbank.Formats;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Innovare.Web.Statbank;

/// <summary>One table: choose, read, see, download, share.</summary>
public abstract class TablePage(TableShelf shelf) : SitePage
{
    /// <summary>A page of more cells is slow to read and to load; files have no such bound.</summary>
    public const int MostCells = 1500;

    /// <summary>The id that was asked for.</summary>
    public string Id { get; private set; } = "";

    /// <summary>What is chosen; null when the table does not exist.</summary>
    public TableChoice? Choice { get; private set; }

    /// <summary>The table as shown; null when it does not exist or the selection is too large.</summary>
    public Cube? View { get; private set; }

    public TableChart? Chart { get; private set; }

    public override Text Title => Choice is { } choice
        ? new(choice.Table.Title["da"], choice.Table.Title["en"])
        : StatbankTexts.UnknownTable;

    /// <summary>Tables that may have been meant.</summary>
    public IReadOnlyList<Cube> Near => shelf.Near(Id, Language);

    public IActionResult OnGet(string id)
    {
        Id = id;
        if (shelf.Find(id) is not { } table)
            return Say(Problems.TableUnknown);
        Choice = TableChoice.Read(table, Request.Query);
        if (Choice.Cells <= MostCells)
        {
            View = Choice.Cut();
            Chart = TableChart.Of(View, Language);
        }
        return Choice.Faults.Count > 0 ? Say(Problems.SelectionUnknown) : Page();
    }

    public string Words(Label label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label[Language.Code()];
    }

    /// <summary>A text with its holes filled.</summary>
    public string Fill(Text text, params object[] words)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Format(Culture, text[Language], words);
    }

    public string ListAddress => shelf.ListAddress.In(Language);

    public string TableAddress(string id, string query = "") => shelf.TableAddress.In(Language, id) + query;

    public string DataAddress(Language language, string format, string query) => shelf.DataAddress.In(language, Choice!.Table.Id, format) + query;

    public string ChartAddress(string query) => shelf.ChartAddress.In(Language, Choice!.Table.Id) + query;

    /// <summary>A cell's figure as its reader writes numbers, or the sign that stands for it.</summary>
    public string Figure(int cell) => Symbols.Of(View!.Statuses[cell]) ?? Number(View.Values[cell]);

    /// <summary>"80–86", or null where it is not known or not wanted.</summary>
    public string? Interval(int cell) =>
        Choice!.ShowsUncertainty && View!.Lower is { } lower && View.Upper is { } upper && double.IsFinite(lower[cell]) && double.IsFinite(upper[cell])
            ? $"{Number(lower[cell])}–{Number(upper[cell])}"
            : null;

    /// <summary>Answers behind a cell, or null where they are not known or not wanted.</summary>
    public string? Answers(int cell) =>
        Choice!.ShowsUncertainty && View!.Counts is { } counts && counts[cell] >= 0 ? counts[cell].ToString("N0", Culture) : null;

    /// <summary>The table has intervals or numbers of answers that could be shown.</summary>
    public bool HasUncertainty => Choice is { Table: { Lower: not null } or { Counts: not null } };

    /// <summary>Signs that occur in those cells, with their meaning.</summary>
    public IEnumerable<(string Sign, Text Meaning)> Legend(IEnumerable<int> cells)
    {
        foreach (var status in cells.Select(cell => View!.Statuses[cell]).Distinct().Order())
            if (Symbols.Of(status) is { } sign)
                yield return (sign, status switch
                {
                    CellStatus.Missing => StatbankTexts.Missing,
                    CellStatus.Confidential => StatbankTexts.Confidential,
                    _ => StatbankTexts.NotPublished,
                });
    }

    /// <summary>What is wrong in the address, one sentence each, with what can be chosen instead.</summary>
    public IEnumerable<string> Faults() => Choice!.Faults.Select(fault => Choice.Table.Find(fault.Variable) is { } variable && fault.Value is not null
        ? Fill(StatbankTexts.UnknownValue, Words(variable.Name), Short(fault.Value), string.Join(", ", variable.Values.Select(v => v.Code)))
        : Fill(StatbankTexts.UnknownVariable, Short(fault.Variable), string.Join(", ", Choice.Table.Variables.Select(v => v.Code))));

    /// <summary>Positions of the value "only …" leads to: the total, for time the latest, else the first.</summary>
    public static int Least(Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (variable.Role == VariableRole.Time)
            return variable.Values.Count - 1;
        return variable.Elimination is { } total ? Math.Max(0, variable.PositionOf(total)) : 0;
    }

    /// <summary>The words of a source and the address at its end, if it ends in one.</summary>
    public static (string Words, string? Url) Source(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var at = source.LastIndexOf(' ');
        return at > 0 && source[(at + 1)..].StartsWith("http", StringComparison.Ordinal) ? (source[..at], source[(at + 1)..]) : (source, null);
    }

    static string Short(string asked) => asked.Length > 60 ? asked[..60] + "…" : asked;

    string Number(double number) => number.ToString("N" + Choice!.Table.Decimals.ToString(CultureInfo.InvariantCulture), Culture);

    // The page itself helps better than the general page of refusals could.
    PageResult Say(Problem problem)
    {
        Response.StatusCode = problem.Status;
        return Page();
    }
}
