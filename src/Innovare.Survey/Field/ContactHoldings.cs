using System.Data.Common;
using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Survey.Field;

/// <summary>Contacts of sampled workplaces, found by their mail address. When one is deleted its link and code lead nowhere; the answers stand without a name.</summary>
sealed class ContactHoldings : IHoldings
{
    public string Class => "contact";

    public MigrationSet Tables => ContactContext.Tables;

    public IReadOnlyList<Holding> All(HoldingPlace place)
    {
        using var connection = place.Rows.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "select id, round, workplace, name, mail, language from contact order by id";
        using var reader = command.ExecuteReader();
        var rows = new List<Holding>();
        while (reader.Read())
            rows.Add(HoldingRow.Read(reader, id: "id", at: "id", title: "name", keys: "mail"));
        return rows;
    }

    // how long is a decision of each round; until it is made nothing goes by itself
    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) => [];

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids)
    {
        using var connection = place.Rows.Connect();
        return ids.Sum(id => Delete(connection, id));
    }

    static int Delete(DbConnection connection, string id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "delete from contact where id = @id";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("id", id);
        command.Parameters.Add(parameter);
        return command.ExecuteNonQuery();
    }
}
