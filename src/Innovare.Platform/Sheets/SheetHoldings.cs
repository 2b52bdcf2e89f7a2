using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Platform.Sheets;

/// <summary>Sheets people keep. Those of an account are found by the account; those of a space without a name only by whoever has its key.</summary>
sealed class SheetHoldings : IHoldings
{
    public string Class => "sheet";

    public MigrationSet Tables => SheetBook.Tables;

    public IReadOnlyList<Holding> All(HoldingPlace place) => Read(place, "");

    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) =>
        Read(place, " where changed_at <= @until", ("until", Instant.Written(until)));

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids) => HoldingRow.Change(place, "delete from sheet where id = @id", ids);

    static IReadOnlyList<Holding> Read(HoldingPlace place, string where, params ReadOnlySpan<(string, object?)> values) =>
        HoldingRow.In(place, $"select id, owner, form, name, answers, created_at, changed_at, deleted_at from sheet{where} order by id", ("id", "changed_at", "name", "owner"), values);
}
