using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Cases.Telling;

/// <summary>Who may open what others have told, and whom a letter about it went to: the address of a giver who is asked, or of a colleague.</summary>
sealed class TellingDoorHoldings : IHoldings
{
    const string Link = "link/", Key = "key/";

    public string Class => "told-case";

    public MigrationSet Tables => TellingBook.Shape.Sets[^1];

    public IReadOnlyList<Holding> All(HoldingPlace place)
    {
        using var connection = place.Rows.Connect();
        return
        [
            .. connection.Query(null, "select 'link/' || hash as id, kind, object, mail, ends_at from told_link order by hash", row => HoldingRow.Read(row, id: "id", at: "ends_at", title: "object", keys: "mail")),
            .. connection.Query(null, "select 'key/' || object || ' ' || owner as id, object, substr(owner, 6) as mail from told_key where owner like 'mail/%' order by object, owner", row => HoldingRow.Read(row, id: "id", at: "object", title: "object", keys: "mail")),
        ];
    }

    // links end by themselves, and a key goes with what it opens
    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) => [];

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        using var connection = place.Rows.Connect();
        return ids.Sum(id => id.StartsWith(Link, StringComparison.Ordinal)
            ? connection.Change(null, "delete from told_link where hash = @id", ("id", id[Link.Length..]))
            : connection.Change(null, "delete from told_key where object || ' ' || owner = @id", ("id", id[Key.Length..])));
    }
}
