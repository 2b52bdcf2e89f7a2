using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Survey.Field;

/// <summary>Colleagues that sections were handed to, found by their mail address though it stands sealed. When one is deleted, the answers stand under a code without a name.</summary>
sealed class HandOverHoldings : IHoldings
{
    public string Class => "contact";

    public MigrationSet Tables => KeyContext.Tables;

    public IReadOnlyList<Holding> All(HoldingPlace place)
    {
        using var connection = place.Rows.Connect();
        return connection.Query(null, "select id, pseudonym, code, who, sections, made_on, revoked_on from hand_over order by id", row =>
        {
            var who = HandOverBook.WhoIs(place.Ring, row.GetString(1), row.GetString(2), row.GetString(3));
            return new Holding(row.GetString(0), new(FieldDay.Read(row.GetString(5)), default, default), who.Name,
            [
                new("name", who.Name), new("mail", who.Mail), new("sections", row.GetString(4)),
                new("made_on", row.GetString(5)), new("revoked_on", row.IsDBNull(6) ? "" : row.GetString(6)),
            ],
            [Holding.Fold(who.Mail)]);
        });
    }

    // as long as the contacts: until a round has decided, nothing goes by itself
    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) => [];

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids)
    {
        using var connection = place.Rows.Connect();
        return ids.Sum(id => connection.Change(null, "delete from hand_over where id = @id", ("id", id)));
    }
}
