using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Platform.Subscriptions;

/// <summary>Who follows what by mail. Time lets go only of what nobody said yes to: the rest ends when the follower ends it.</summary>
sealed class SubscriptionHoldings : IHoldings
{
    // the words of the links are left out: whoever has them can begin or end it in the person's name
    const string Columns = "id, topic, name, recipient, language, asked_at, confirmed_at";

    public string Class => "subscription";

    public MigrationSet Tables => SubscriptionBook.Tables;

    public IReadOnlyList<Holding> All(HoldingPlace place) => Read(place, "");

    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) => Read(place, " where confirmed_at is null and asked_at <= @until", ("until", Instant.Written(until)));

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids) => HoldingRow.Change(place, "delete from subscription where id = @id", ids);

    static IReadOnlyList<Holding> Read(HoldingPlace place, string where, params ReadOnlySpan<(string, object?)> values) =>
        HoldingRow.In(place, $"select {Columns} from subscription{where} order by id", ("id", "asked_at", "name", "recipient"), values);
}
