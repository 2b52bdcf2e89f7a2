using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Vintages;

/// <summary>The editions of a table: when each stood, why there is another, and what differs.</summary>
[At(nameof(Addresses.DemoTableEditions))]
public sealed class EditionsModel(Settings settings, TimeProvider time) : SitePage
{
    /// <summary>More changed cells than this are told by the file.</summary>
    public const int MostCells = 200;

    public override Text Title => new(string.Format(CultureInfo.InvariantCulture, VintagesTexts.Editions.Da, Newest.Table.Id), string.Format(CultureInfo.InvariantCulture, VintagesTexts.Editions.En, Newest.Table.Id));

    public override IReadOnlyList<Crumb> Trail => [new(VintagesTexts.Demonstration, Addresses.Demo), new(VintagesTexts.Tables, Addresses.DemoTables), new(Text.Same(Newest.Table.Id), Addresses.DemoTable, Newest.Table.Id)];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<TableEdition> All { get; private set; } = [];

    public TableEdition Newest => All[0];

    /// <summary>The two that are compared; null when there is one edition only, or the address names no two.</summary>
    public TableChanges? Changes { get; private set; }

    public IActionResult OnGet(string id, string? from, string? to)
    {
        All = TableEditions.Of(Publications.History(Stores.Of(settings), time), id);
        if (All.Count == 0)
            return Refuse(Problems.TableUnknown);
        Changes = TableChanges.Of(All, from, to);
        return Page();
    }

    public string Moment(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, ReleaseMoment.Denmark).ToString(Language == Language.English ? "d MMMM yyyy 'at' HH:mm" : "d. MMMM yyyy 'kl.' HH.mm", Culture);

    /// <summary>Why this edition took the place of the one before.</summary>
    public string WhyOf(TableEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        if (edition.Release.Corrections is [.., { At: { } at } correction] && at == edition.From && correction.Tables.Any(t => t.Id == edition.Table.Id))
            return $"{this[correction.Notice]} {this[correction.Reason]}";
        return this[edition == All[^1] ? VintagesTexts.FirstFigures : VintagesTexts.NewFigures];
    }

    /// <summary>How many figures differ; a round that only adds its own is said to do that.</summary>
    public string Counted(CubeChanges cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return (cells.Changed.Count, cells.Added, cells.Removed) switch
        {
            (0, 0, 0) => this[VintagesTexts.Same],
            (0, _, 0) => string.Format(Culture, this[VintagesTexts.Grown], cells.Added),
            _ => string.Format(Culture, this[VintagesTexts.Counts], cells.Changed.Count, cells.Added, cells.Removed),
        };
    }

    public string TableAt(TableEdition edition) => Addresses.DemoTable.In(Language, edition.Table.Id) + (edition.Until is null ? "" : "?asOf=" + Instant(edition.From));

    public string Compared(TableEdition later) => Addresses.DemoTableEditions.In(Language, later.Table.Id) + $"?to={Instant(later.From)}#differences";

    public string CsvOf(TableChanges changes) => $"{VintagesSlice.CsvOf(Language, Newest.Table.Id)}?from={Instant(changes.Earlier.From)}&to={Instant(changes.Later.From)}";

    static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
