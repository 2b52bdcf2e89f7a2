using System.Globalization;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statbank.Formats;
using Innovare.Statbank.Selections;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Innovare.Web.Statbank;

/// <summary>One table: choose, read, see, download, share.</summary>
public abstract class TablePage(TableShelf shelf) : SitePage
{
    /// <summary>A page of more cells is slow to read and to load; files have no such bound.</summary>
    public const int MostCells = 1500;

    // Half a 95 per cent interval of the normal distribution, in standard errors.
    const double HalfInterval = 1.96;

    /// <summary>The id that was asked for.</summary>
    public string Id { get; private set; } = "";

    /// <summary>What is chosen; null when the table does not exist.</summary>
    public TableChoice? Choice { get; private set; }

    /// <summary>The table as shown; null when it does not exist or the selection is too large.</summary>
    public Cube? View { get; private set; }

    /// <summary>How the view is laid out; there when it is.</summary>
    public TableLayout? Layout { get; private set; }

    public TableChart? Chart { get; private set; }

    /// <summary>The chosen cell the others are tested against, or null.</summary>
    public CellComparison? Comparison { get; private set; }

    public override Text Title => Choice is { } choice
        ? new(choice.Table.Title["da"], choice.Table.Title["en"])
        : StatbankTexts.UnknownTable;

    /// <summary>Tables that may have been meant.</summary>
    public IReadOnlyList<Cube> Near => shelf.Near(Id, Language);

    public TableShelf Shelf => shelf;

    public virtual IActionResult OnGet(string id)
    {
        Id = id;
        if (AsOf.Wrong(Request, shelf.AsOf is not null) is { } wrong)
            return Refuse(wrong);
        if (shelf.Find(id) is not { } table)
            return Say(Problems.TableUnknown);
        Choice = TableChoice.Read(table, Request.Query);
        if (Choice.Cells <= MostCells)
        {
            View = Choice.Cut();
            Layout = new(View, Choice.Options);
            Chart = TableChart.Of(View, Language, Choice.Options.Chart);
            Comparison = CellComparison.Of(View, Choice.Options.Compare, shelf.IsOfRounds ? [.. Choice.Table.Variables.Where(v => v.Elimination is not null).Select(v => v.Code)] : []);
        }
        return Choice.Faults.Count > 0 ? Say(Problems.SelectionUnknown) : Page();
    }

    public string Words(Label label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label[Language.Code()];
    }

    /// <summary>The name of a value, with its code where the reader wants codes.</summary>
    public string NameOf(Value value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Choice!.Options.ShowsCodes && value.Code != Words(value.Name) ? $"{Words(value.Name)} ({value.Code})" : Words(value.Name);
    }

    /// <summary>The name of a variable, the same way.</summary>
    public string NameOf(Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return Choice!.Options.ShowsCodes ? $"{Words(variable.Name)} ({variable.Code})" : Words(variable.Name);
    }

    /// <summary>A text with its holes filled.</summary>
    public string Fill(Text text, params object[] words)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Format(Culture, text[Language], words);
    }

    /// <summary>The page of how a cell's figure was made, or null where it is a sum made here.</summary>
    public string? CellAddress(int cell)
    {
        var (table, view) = (Choice!.Table, View!);
        var positions = view.PositionsOf(cell);
        int[] at = [.. table.Variables.Select(variable => view.Variables.ToList().FindIndex(v => v.Code == variable.Code) is >= 0 and var v ? variable.PositionOf(view.Variables[v].Values[positions[v]].Code) : -1)];
        return Array.TrueForAll(at, p => p >= 0) && Choice.Options.Codelists.Count == 0 ? CellPage.AddressOf(shelf.CellAddress, Language, table, table.IndexOf(at), Choice.Options.Instant) : null;
    }

    /// <summary>Where its earlier editions are told of, or null where none are kept.</summary>
    public string? EditionsAddress => shelf.AsOf is null || Choice is null ? null : Addresses.DemoTableEditions.In(Language, Choice.Table.Id);

    public string ListAddress => shelf.ListAddress.In(Language);

    public string TableAddress(string id, string query = "") => shelf.TableAddress.In(Language, id) + query;

    /// <summary>This page shown in another way.</summary>
    public string With(TableOptions options) => TableAddress(Choice!.Table.Id, Choice.QueryWith(options));

    public string DataAddress(Language language, string format, string query) => shelf.DataAddress.In(language, Choice!.Table.Id, format) + query;

    /// <summary>What is shown, for somebody else's page.</summary>
    public string EmbedAddress(string query) => shelf.EmbedAddress.In(Language, Choice!.Table.Id) + query;

    public string ChartAddress(string query) => shelf.ChartAddress.In(Language, Choice!.Table.Id) + query;

    /// <summary>The whole address, for use outside the site.</summary>
    public string Absolute(string address) => $"{Request.Scheme}://{Request.Host}{address}";

    /// <summary>A cell's figure as its reader writes numbers, or the sign that stands for it.</summary>
    public string Figure(int cell) => Symbols.Of(View!, View!.Statuses[cell], Language.Code()) ?? Number(cell, View.Values[cell]);

    /// <summary>How sure a cell is, in the form chosen, or null where it is not known or not wanted.</summary>
    public string? Sureness(int cell) => Choice!.Options.Uncertainty switch
    {
        UncertaintyForm.Interval => Interval(cell),
        UncertaintyForm.PlusMinus => ErrorOf(cell) is { } error ? $"± {Number(cell, HalfInterval * error)}" : null,
        UncertaintyForm.Letter => ErrorOf(cell) is { } error ? Reliability.LetterOf(View!.Values[cell], error).ToString() : null,
        _ => null,
    };

    /// <summary>Answers behind a cell, or null where they are not known or not wanted.</summary>
    public string? Answers(int cell) =>
        Choice!.Options.ShowsAnswers && View!.Counts is { } counts && counts[cell] >= 0 ? counts[cell].ToString("N0", Culture) : null;

    /// <summary>The comparison of a cell with the chosen one, in words behind a sign; null when there is nothing to say.</summary>
    public string? Compared(int cell) => Comparison?[cell] switch
    {
        Difference.Chosen => this[StatbankTexts.ComparedWithThis],
        Difference.Higher => "▲ " + this[StatbankTexts.Higher],
        Difference.Lower => "▼ " + this[StatbankTexts.Lower],
        Difference.HigherIfApart => "△ " + this[StatbankTexts.HigherIfApart],
        Difference.LowerIfApart => "▽ " + this[StatbankTexts.LowerIfApart],
        Difference.NotSure => "≈ " + this[StatbankTexts.NotSure],
        _ => null,
    };

    /// <summary>The names of a cell's values, totals left out.</summary>
    public string NamesOf(int cell)
    {
        var names = View!.PositionsOf(cell).Select((position, v) => (View.Variables[v].Elimination, Value: View.Variables[v].Values[position]))
            .Where(v => v.Elimination != v.Value.Code).Select(v => Words(v.Value.Name)).ToList();
        return names.Count > 0 ? string.Join(", ", names) : this[Title];
    }

    /// <summary>The table has intervals or standard errors that could be shown.</summary>
    public bool HasUncertainty => Choice is { Table: { Lower: not null } or { StandardErrors: not null } };

    /// <summary>The forms of uncertainty this table can show.</summary>
    public IEnumerable<(UncertaintyForm Form, Text Name)> Forms()
    {
        if (Choice!.Table.Lower is not null)
            yield return (UncertaintyForm.Interval, StatbankTexts.AsInterval);
        if (HasErrors)
        {
            yield return (UncertaintyForm.PlusMinus, StatbankTexts.AsPlusMinus);
            yield return (UncertaintyForm.Letter, StatbankTexts.AsLetter);
        }
        yield return (UncertaintyForm.Off, StatbankTexts.AsNothing);
    }

    public bool HasErrors => Choice is { Table.StandardErrors: not null };

    public bool HasAnswers => Choice is { Table.Counts: not null };

    /// <summary>Some variable has a total of its own, or figures that may be added up.</summary>
    public bool HasTotals => Choice is { } choice && (choice.Table.MayBeSummed || choice.Table.Variables.Any(v => v.Elimination is not null));

    /// <summary>Signs that occur in those cells, with their meaning.</summary>
    public IEnumerable<(string Sign, Text Meaning)> Legend(IEnumerable<int> cells)
    {
        foreach (var status in cells.Select(cell => View!.Statuses[cell]).Distinct().Order())
            if (Symbols.Of(View!, status, Language.Code()) is { } sign)
                yield return (sign, status switch
                {
                    CellStatus.Missing => StatbankTexts.Missing,
                    CellStatus.Confidential => StatbankTexts.Confidential,
                    CellStatus.NotPublished => StatbankTexts.NotPublished,
                    CellStatus.Nil => StatbankTexts.Nil,
                    CellStatus.Mixed => StatbankTexts.Mixed,
                    _ => StatbankTexts.OwnSymbol,
                });
    }

    /// <summary>What is wrong in the address, one sentence each, with what can be chosen instead.</summary>
    public IEnumerable<string> Faults() => Choice!.Faults.Select(fault => Choice.Table.Find(fault.Variable) is { } variable && fault.Value is not null
        ? fault.Code switch
        {
            SelectionFault.SumRefused => Fill(StatbankTexts.SumRefused, Words(variable.Name)),
            SelectionFault.CodelistUnknown => Fill(StatbankTexts.UnknownCodelist, Words(variable.Name), Short(fault.Value)),
            _ => Fill(StatbankTexts.UnknownValue, Words(variable.Name), Short(fault.Value), string.Join(", ", ToChooseFrom(variable, fault))),
        }
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

    /// <summary>What a listener hears before a figure's uncertainty.</summary>
    public static Text SurenessIs(UncertaintyForm form) => form switch
    {
        UncertaintyForm.PlusMinus => StatbankTexts.PlusMinusIs,
        UncertaintyForm.Letter => StatbankTexts.LetterIs,
        _ => StatbankTexts.IntervalIs,
    };

    /// <summary>What the uncertainty shown means, or null when none is.</summary>
    public static Text? MeansOf(UncertaintyForm form) => form switch
    {
        UncertaintyForm.Interval => StatbankTexts.IntervalMeans,
        UncertaintyForm.PlusMinus => StatbankTexts.PlusMinusMeans,
        UncertaintyForm.Letter => StatbankTexts.LetterMeans,
        _ => null,
    };

    static string Short(string asked) => asked.Length > 60 ? asked[..60] + "…" : asked;

    // A long list is told by its likeliest values only.
    static IEnumerable<string> ToChooseFrom(Variable variable, SelectionFault fault)
    {
        const int Few = 30;
        return variable.Values.Count <= Few || fault.Nearest.Count == 0 ? variable.Values.Take(Few).Select(v => v.Code) : fault.Nearest;
    }

    string? Interval(int cell) =>
        View!.Lower is { } lower && View.Upper is { } upper && double.IsFinite(lower[cell]) && double.IsFinite(upper[cell])
            ? $"({Number(cell, lower[cell])}–{Number(cell, upper[cell])})"
            : null;

    double? ErrorOf(int cell) => CellComparison.CanBe(View!, cell) ? View!.StandardErrors![cell] : null;

    string Number(int cell, double number) => number.ToString("N" + View!.DecimalsAt(View.PositionsOf(cell)).ToString(CultureInfo.InvariantCulture), Culture);

    // The page itself helps better than the general page of refusals could.
    PageResult Say(Problem problem)
    {
        Response.StatusCode = problem.Status;
        return Page();
    }
}
