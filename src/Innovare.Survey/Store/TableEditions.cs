using System.Collections.Concurrent;
using System.Globalization;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;

namespace Innovare.Survey.Store;

/// <summary>The tables of releases as they have stood, told from what has been shown and nothing else.</summary>
public static class TableEditions
{
    static readonly ConcurrentDictionary<(string Revision, string Table, long Until), Cube> Replaced = new();

    /// <summary>The tables of those releases. Each round's release holds the earlier rounds' figures too, so the newest round that has a table has all of it.</summary>
    public static IReadOnlyList<Cube> TablesOf(IEnumerable<PublishedRelease> releases) =>
        [.. Newest(releases).Select(t => t.Table)];

    /// <summary>Every edition of a table, the newest first; empty when there is no such table.</summary>
    public static IReadOnlyList<TableEdition> Of(IReadOnlyList<Vintage> history, string table)
    {
        ArgumentNullException.ThrowIfNull(history);
        var editions = new List<TableEdition>();
        foreach (var moment in history.Select(v => v.At).Distinct().Order())
            if (Newest(Publications.AsOf(history, moment)).FirstOrDefault(t => string.Equals(t.Table.Id, table, StringComparison.OrdinalIgnoreCase)) is { Table: { } stands } found
                && (editions.Count == 0 || !ReferenceEquals(editions[^1].Table, stands)))
            {
                if (editions.Count > 0)
                    editions[^1] = editions[^1] with { Until = moment };
                editions.Add(new(stands, found.Release, moment, null));
            }
        editions.Reverse();
        return editions;
    }

    /// <summary>The tables as they stood at that instant, each that has been replaced with a note that says so; and a word that is the same for the same tables.</summary>
    public static (string Key, IReadOnlyList<Cube> Tables) AsOf(IReadOnlyList<Vintage> history, DateTimeOffset instant)
    {
        var releases = Publications.AsOf(history, instant);
        var tables = Newest(releases).Select(t => Of(history, t.Table.Id).First(e => ReferenceEquals(e.Table, t.Table))).ToList();
        var key = string.Join(' ', tables.Select(e => $"{e.Table.Id}:{e.Release.Revision}:{e.Until?.UtcTicks.ToString(CultureInfo.InvariantCulture)}"));
        return (key, [.. tables.Select(Noted)]);
    }

    static IEnumerable<(Cube Table, PublishedRelease Release)> Newest(IEnumerable<PublishedRelease> releases) => releases.Where(release => release.IsSynthetic)
        .SelectMany(release => release.Tables.Select(table => (table, release)))
        .DistinctBy(t => t.table.Id, StringComparer.OrdinalIgnoreCase)
        .OrderBy(t => t.table.Id, StringComparer.Ordinal);

    static Cube Noted(TableEdition edition)
    {
        if (edition.Until is not { } until)
            return edition.Table;
        return Replaced.GetOrAdd((edition.Release.Revision, edition.Table.Id, until.UtcTicks), _ => edition.Table with
        {
            Notes =
            [
                new(Label.Of(
                    $"En tidligere udgave af tabellen: sådan stod den fra den {Moment(edition.From, "d.M.yyyy 'kl.' H.mm")} til den {Moment(until, "d.M.yyyy 'kl.' H.mm")}. Nye eller rettede tal har taget dens plads.",
                    $"An earlier edition of the table: this is how it stood from {Moment(edition.From, "yyyy-MM-dd HH:mm")} to {Moment(until, "yyyy-MM-dd HH:mm")} in Denmark. New or corrected figures have taken its place."), IsMandatory: true),
                .. edition.Table.Notes,
            ],
        });
    }

    static string Moment(DateTimeOffset at, string format) => TimeZoneInfo.ConvertTime(at, ReleaseMoment.Denmark).ToString(format, CultureInfo.InvariantCulture);
}
