using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Platform.Sparring;

/// <summary>Requests for sparring with what was done about them. Their time begins when they are closed and laid in the authority's journal.</summary>
sealed class SparringHoldings : IHoldings
{
    public string Class => "sparring";

    public MigrationSet Tables => SparringBook.Tables;

    public IReadOnlyList<Holding> All(HoldingPlace place) => Read(place, "");

    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) =>
        Read(place, " where state = 'closed' and journal is not null and closed_at <= @until", ("until", Instant.Written(until)));

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids)
    {
        using var connection = place.Rows.Connect();
        using var transaction = connection.BeginTransaction();
        var gone = 0;
        foreach (var id in ids)
        {
            connection.Change(transaction, "delete from sparring_entry where request = @id", ("id", id));
            gone += connection.Change(transaction, "delete from sparring where id = @id", ("id", id));
        }
        transaction.Commit();
        return gone;
    }

    static IReadOnlyList<Holding> Read(HoldingPlace place, string where, params ReadOnlySpan<(string, object?)> values)
    {
        using var connection = place.Rows.Connect();
        var entries = connection.Query(null, "select request, number, at, by_name, act, words from sparring_entry order by request, number", row => (Request: row.GetString(0), Words: $"{row.GetString(2)} {row.GetString(3)}: {row.GetString(4)} {row.GetString(5)}"))
            .ToLookup(e => e.Request, e => KeyValuePair.Create("entry", e.Words), StringComparer.Ordinal);
        return
        [
            .. connection.Query(
                null,
                $"select id, state, language, name, mail, workplace, kind, about, wanted, asked_at, confirmed_at, taken_name, changed_at, closed_at, journal from sparring{where} order by id",
                row => HoldingRow.Read(row, id: "id", at: "asked_at", title: "workplace", keys: "mail"), values)
                .Select(h => h with { Fields = [.. h.Fields, .. entries[h.Id]] }),
        ];
    }
}
