using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Survey.Field;

/// <summary>Contacts of sampled workplaces, found by their mail address. When one is deleted its link and code lead nowhere; the answers stand without a name.</summary>
sealed class ContactHoldings : IHoldings
{
    public string Class => "contact";

    public MigrationSet Tables => ContactContext.Tables;

    public IReadOnlyList<Holding> All(HoldingPlace place) =>
        HoldingRow.In(place, "select id, round, workplace, name, mail, language from contact order by id", ("id", "id", "name", "mail"));

    // how long is a decision of each round; until it is made nothing goes by itself
    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) => [];

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids) => HoldingRow.Change(place, "delete from contact where id = @id", ids);
}
