using System.Text.RegularExpressions;
using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Survey.Field;

/// <summary>How asked workplaces are reached, coordinators, and lists that were brought in. Found by mail address.</summary>
sealed partial class FieldHoldings : IHoldings
{
    const string Coordinator = "coordinator/";
    const string List = "list/";

    public string Class => "contact";

    public MigrationSet Tables => FieldTables.Set;

    public IReadOnlyList<Holding> All(HoldingPlace place)
    {
        using var connection = place.Rows.Connect();
        return
        [
            .. connection.Query(null, "select f.contact as id, c.mail, f.round, f.organisation, f.person, f.phone, f.end_code, f.ended_on as at, c.name as title from field_contact f join contact c on c.id = f.contact order by f.contact", row => HoldingRow.Read(row, id: "id", at: "at", title: "title", keys: "mail")),
            .. connection.Query(null, $"select '{Coordinator}' || id as id, round, name, mail, language, '' as at from field_coordinator order by id", row => HoldingRow.Read(row, id: "id", at: "at", title: "name", keys: "mail")),
            .. connection.Query(null, $"select '{List}' || id as id, round, at, actor, file, state, content from field_import where content <> '' order by id", row => HoldingRow.Read(row, id: "id", at: "at", title: "file")).Select(list => list with { Keys = Addresses(list) }),
        ];
    }

    static string[] Addresses(Holding list) => [.. Address().Matches(list.Fields.Single(f => f.Key == "content").Value).Select(m => Holding.Fold(m.Value)).Distinct(StringComparer.Ordinal)];

    // how long is a decision of each round; until it is made nothing goes by itself
    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) => [];

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids)
    {
        using var connection = place.Rows.Connect();
        return ids.Sum(id => id switch
        {
            _ when id.StartsWith(Coordinator, StringComparison.Ordinal) => connection.Change(null, "delete from field_coordinator where id = @id", ("id", id[Coordinator.Length..])),
            _ when id.StartsWith(List, StringComparison.Ordinal) => connection.Change(null, "update field_import set content = '' where id = @id and content <> ''", ("id", id[List.Length..])),
            _ => connection.Change(null, "delete from field_contact where contact = @id", ("id", id)),
        });
    }

    [GeneratedRegex(@"[^\s""\\]+@[^\s""\\]+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
