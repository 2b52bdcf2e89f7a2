using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Statbank;

/// <summary>One figure and how it came to be: for ours the round, the method and what can be checked by hash; for others' the source.</summary>
public abstract class CellPage(TableShelf shelf, Settings settings, TimeProvider time) : SitePage
{
    /// <summary>The table it is of.</summary>
    public Cube Table { get; private set; } = null!; // OnGet refuses before the page when there is none

    /// <summary>Its number in the table.</summary>
    public int Cell { get; private set; }

    /// <summary>Position of its value in each variable.</summary>
    public IReadOnlyList<int> Positions { get; private set; } = [];

    /// <summary>The revision whose round the figure was estimated in; null of others' figures, and where it is not published.</summary>
    public Vintage? Round { get; private set; }

    public override Text Title => StatbankTexts.HowMade;

    /// <summary>Whether the figures are ours, made in a round.</summary>
    public bool IsEstimated => shelf.AsOf is not null;

    public bool IsShown => Table.Statuses[Cell] == CellStatus.Value;

    /// <summary>What others' figures say of themselves.</summary>
    public CellNote? Note => Table.CellNotes.GetValueOrDefault(Cell);

    public IActionResult OnGet(string id)
    {
        if (AsOf.Wrong(Request, shelf.AsOf is not null) is { } wrong)
            return Refuse(wrong);
        if (shelf.Find(id) is not { } table)
            return Refuse(Problems.TableUnknown);
        Table = table;
        Positions = [.. table.Variables.Select(PositionOf)];
        if (Positions.Contains(-1))
            return Refuse(Problems.SelectionUnknown);
        Cell = table.IndexOf([.. Positions]);
        Round = IsEstimated ? RoundOf() : null;
        return Page();
    }

    /// <summary>A text with its holes filled.</summary>
    public string Format(Text text, params object[] words) => string.Format(Culture, this[text], words);

    public string Words(Label label) => label[Language.Code()];

    /// <summary>What the cell is about: names of its values, totals left out.</summary>
    public string About => string.Join(", ", Table.Variables.Select((variable, v) => (variable, Value: variable.Values[Positions[v]]))
        .Where(x => x.Value.Code != x.variable.Elimination).Select(x => Words(x.Value.Name)));

    public string Figure => CellWords.Value(Table, Cell, Language);

    public string? Error => Table.StandardErrors is { } errors && double.IsFinite(errors[Cell]) ? CellWords.Number(errors[Cell], Math.Max(1, Table.DataDecimals), Language) : null;

    /// <summary>Design effect of a figure of all workplaces, or null.</summary>
    public string? DesignEffect => IsShown && Round?.Release.Lineage is { } lineage && OfAll is { } code && lineage.DesignEffects.TryGetValue($"{Table.Id} {code}", out var effect) ? CellWords.Number(effect, 2, Language) : null;

    /// <summary>What was put right in this table since.</summary>
    public IEnumerable<Correction> Corrections => Round?.Release.Corrections?.Where(c => c.Tables.Any(t => t.Id == Table.Id)).Reverse() ?? [];

    public string TableHere => shelf.TableAddress.In(Language, Table.Id) + Query;

    public string Editions => Addresses.DemoTableEditions.In(Language, Table.Id);

    public string Moment(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, ReleaseMoment.Denmark).ToString(Language == Language.English ? "d MMMM yyyy 'at' HH:mm" : "d. MMMM yyyy 'kl.' HH.mm", Culture);

    /// <summary>The address of a cell's page: a code for each variable, and the edition when it is not the one that stands.</summary>
    public static string AddressOf(Address page, Language language, Cube table, int cell, string instant = "")
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(table);
        var codes = table.PositionsOf(cell).Select((at, v) => $"{Uri.EscapeDataString(table.Variables[v].Code)}={Uri.EscapeDataString(table.Variables[v].Values[at].Code)}");
        return page.In(language, table.Id) + "?" + string.Join('&', instant.Length > 0 ? codes.Append($"{AsOf.Key}={Uri.EscapeDataString(instant)}") : codes);
    }

    string Query => "?" + string.Join('&', Table.Variables.Select((v, i) => $"{Uri.EscapeDataString(v.Code)}={Uri.EscapeDataString(v.Values[Positions[i]].Code)}"))
        + (Request.Query[AsOf.Key].ToString() is { Length: > 0 } instant ? $"&{AsOf.Key}={Uri.EscapeDataString(instant)}" : "");

    string? OfAll => Table.Variables.Select((variable, v) => (variable, Code: variable.Values[Positions[v]].Code)).Where(x => x.variable.Role != VariableRole.Time && x.Code != x.variable.Elimination).Select(x => x.Code).ToList() is [var only] ? only : null;

    int PositionOf(Variable variable)
    {
        var asked = Request.Query[variable.Code].ToString();
        if (asked.Length > 0)
            return variable.PositionOf(asked);
        return variable.Elimination is { } total ? variable.PositionOf(total) : variable.Role == VariableRole.Time ? variable.Values.Count - 1 : variable.Values.Count == 1 ? 0 : -1;
    }

    // A table holds earlier rounds' figures too: each was made in the round of its own year.
    Vintage? RoundOf()
    {
        var history = Publications.History(Stores.Of(settings), time);
        var instant = AsOf.Of(Request).Instant ?? time.GetUtcNow();
        var year = Table.Variables.Select((v, i) => v.Role == VariableRole.Time ? v.Values[Positions[i]].Code : null).FirstOrDefault(code => code is not null);
        var then = Publications.AsOf(history, instant).Where(r => r.IsSynthetic && r.Year.ToString(CultureInfo.InvariantCulture) == year && r.Tables.Any(t => t.Id == Table.Id)).Select(r => r.Revision).FirstOrDefault();
        return history.FirstOrDefault(v => v.Release.Revision == then);
    }
}
