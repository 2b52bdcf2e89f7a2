using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Survey.Store;

/// <summary>Who has asked for a special run. When it is forgotten the table stays, and nobody can tell whom it was made for.</summary>
sealed class SpecialRunHoldings : IHoldings
{
    const string Columns = "id, name, mail, language, round, purpose, asked_at, state, reason, decided_at";

    public string Class => "special-run";

    public MigrationSet Tables => SpecialRuns.Tables;

    public IReadOnlyList<Holding> All(HoldingPlace place) => Read(place, " where mail <> ''");

    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) => Read(place, " where mail <> '' and decided_at <= @until", ("until", SpecialRuns.Written(until)));

    // what was handed out is remembered: the next special run is protected together with it
    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids) => HoldingRow.Change(place, "update special_run set name = '', mail = '', purpose = '', reason = '', state = case when state = 'waiting' then 'refused' else state end where id = @id and mail <> ''", ids);

    static IReadOnlyList<Holding> Read(HoldingPlace place, string where, params ReadOnlySpan<(string, object?)> values) =>
        HoldingRow.In(place, $"select {Columns} from special_run{where} order by id", ("id", "asked_at", "round", "mail"), values);
}
