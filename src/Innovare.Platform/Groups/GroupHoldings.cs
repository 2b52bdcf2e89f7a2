using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Platform.Groups;

/// <summary>Groups by who made them. Of those who answered there is nothing but counts.</summary>
sealed class GroupHoldings : IHoldings
{
    public string Class => "group";

    public MigrationSet Tables => GroupBook.Tables;

    public IReadOnlyList<Holding> All(HoldingPlace place) => Read(place, "");

    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) => Read(place, " where made_at <= @until", ("until", Instant.Written(until)));

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids) => new GroupBook(place.Rows, TimeProvider.System).Delete(ids);

    static IReadOnlyList<Holding> Read(HoldingPlace place, string where, params ReadOnlySpan<(string, object?)> values) =>
        HoldingRow.In(place, $"select id, owner, name, made_at, codes, answered, closed_at from test_group{where} order by id", ("id", "made_at", "name", "owner"), values);
}
