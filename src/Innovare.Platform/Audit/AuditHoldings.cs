using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Platform.Audit;

/// <summary>What staff have done, and what was done to a person's data. It holds ids, no names; a row that went would break the chain.</summary>
sealed class AuditHoldings : IHoldings
{
    public string Class => "audit";

    public MigrationSet Tables => AuditLog.Tables;

    public IReadOnlyList<Holding> All(HoldingPlace place)
    {
        using var connection = place.Rows.Connect();
        return [.. connection.Query(null, "select number, at, actor, role, act, object from audit order by number", row => HoldingRow.Read(row, id: "number", at: "at", title: "act", keys: "actor"))
            .Select(h => h with { Keys = [.. h.Keys.Select(k => "account/" + k)] })
            .SelectMany(Both)];
    }

    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) => [];

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids) => 0;

    // One act concerns two: who did it, and whom it was done to. Each sees it by their own key, and neither leads to the other.
    static IEnumerable<Holding> Both(Holding act)
    {
        yield return act;
        var about = Holding.Fold(act.Fields.Single(f => f.Key == "object").Value);
        if (!act.Keys.Contains(about))
            yield return act with { Keys = [about], Fields = [.. act.Fields.Where(f => f.Key != "actor")] };
    }
}
