using System.Globalization;
using Innovare.Platform.Database;

namespace Innovare.Survey.Field;

/// <summary>
/// How long pages take, by kind of device: counters only. No row belongs to anybody, no clock time is kept, and counts are written
/// many together, so nothing can be joined to an answer. What has not been written when a process dies is lost; it is no answer.
/// </summary>
public sealed class PageTimes(Stores stores, TimeProvider time)
{
    static readonly TimeSpan Together = TimeSpan.FromSeconds(30);

    readonly Lock _gate = new();
    Dictionary<(string Round, string Page, string Device, int Class), long> _waiting = [];
    DateTimeOffset _writtenAt = time.GetUtcNow();

    /// <summary>Upper ends of the classes, in seconds; longer than the last is a break, not an answer, and is not counted.</summary>
    public static IReadOnlyList<int> Classes { get; } = [10, 20, 30, 45, 60, 90, 120, 180, 300, 600];

    /// <summary>Counts that a page took so long.</summary>
    public void Count(string round, string page, bool isTelephone, TimeSpan took)
    {
        var at = Classes.ToList().FindIndex(c => took.TotalSeconds <= c);
        if (took < TimeSpan.Zero || at < 0)
            return;
        lock (_gate)
        {
            var key = (round, page, isTelephone ? "phone" : "desk", at);
            _waiting[key] = _waiting.GetValueOrDefault(key) + 1;
            if (time.GetUtcNow() - _writtenAt < Together)
                return;
        }
        Write();
    }

    /// <summary>Writes what has been counted so far.</summary>
    public void Write()
    {
        Dictionary<(string Round, string Page, string Device, int Class), long> counted;
        lock (_gate)
            (counted, _waiting, _writtenAt) = (_waiting, [], time.GetUtcNow());
        if (counted.Count > 0)
            FieldTables.Do(stores, transaction => counted.Sum(c => transaction.Connection!.Change( // still open
                transaction, "insert into field_page_time (round, page, device, class, count) values (@round, @page, @device, @class, @count) on conflict (round, page, device, class) do update set count = field_page_time.count + excluded.count",
                ("round", c.Key.Round), ("page", c.Key.Page), ("device", c.Key.Device), ("class", (long)c.Key.Class), ("count", c.Value))));
    }

    /// <summary>What was counted, by page and device.</summary>
    public IReadOnlyList<PageTime> Of(string round)
    {
        Write();
        return [.. FieldTables.Rows(
        stores, "select page, device, class, count from field_page_time where round = @round",
        row => (Page: row.GetString(0), Device: row.GetString(1), Class: (int)row.GetInt64(2), Count: Convert.ToInt32(row.GetValue(3), CultureInfo.InvariantCulture)), ("round", round))
        .GroupBy(r => (r.Page, r.Device)).Select(g => new PageTime(g.Key.Page, g.Key.Device == "phone", g.Sum(r => r.Count), Median([.. g.Select(r => (r.Class, r.Count))])))];
    }

    // within a class times are taken to be spread evenly
    static double Median(IReadOnlyList<(int Class, int Count)> counts)
    {
        var half = counts.Sum(c => c.Count) / 2.0;
        foreach (var (at, count) in counts.OrderBy(c => c.Class))
        {
            if (half <= count)
                return (at == 0 ? 0 : Classes[at - 1]) + (half / count * (Classes[at] - (at == 0 ? 0 : Classes[at - 1])));
            half -= count;
        }
        return 0;
    }
}

/// <summary>How long a page takes on a kind of device.</summary>
/// <param name="Page">Id of the page.</param>
/// <param name="IsTelephone">Or a larger screen.</param>
/// <param name="Visits">Times it was sent.</param>
/// <param name="MedianSeconds">Half took less.</param>
public sealed record PageTime(string Page, bool IsTelephone, int Visits, double MedianSeconds);
