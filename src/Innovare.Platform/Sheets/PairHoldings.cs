using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Platform.Sheets;

/// <summary>What two parties write to each other. Each half is its owner's; without an account it is found only by whoever has the key.</summary>
sealed class PairHoldings : IHoldings
{
    public string Class => "dialogue";

    public MigrationSet Tables => PairBook.Tables;

    public IReadOnlyList<Holding> All(HoldingPlace place) => Read(place, "");

    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) =>
        Read(place, " where changed_at <= @until", ("until", Instant.Written(until)));

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids) => HoldingRow.Change(place, "delete from sheet_half where id = @id", ids);

    static IReadOnlyList<Holding> Read(HoldingPlace place, string where, params ReadOnlySpan<(string, object?)> values) =>
        HoldingRow.In(place, $"select id, owner, side, subject, name, answers, created_at, changed_at, deleted_at from sheet_half{where} order by id", ("id", "changed_at", "name", "owner"), values);
}
