using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Platform.Approvals;

/// <summary>Who asked for an approval and who decided it. As with the log: each sees it by their own account, and a decision stays as it was made.</summary>
sealed class ApprovalHoldings : IHoldings
{
    public string Class => "audit";

    public MigrationSet Tables => FourEyes.Tables;

    public IReadOnlyList<Holding> All(HoldingPlace place)
    {
        using var connection = place.Rows.Connect();
        return [.. connection.Query(
            null,
            "select 'approval/' || id as id, object, asked_by, asked_at, decided_by, decided_at, decision, reason from approval order by approval.id",
            row => HoldingRow.Read(row, id: "id", at: "asked_at", title: "object", keys: ["asked_by", "decided_by"])).SelectMany(Each)];
    }

    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) => [];

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids) => 0;

    // one holding for each of the two: neither leads to what else the other has done
    static IEnumerable<Holding> Each(Holding approval) => approval.Keys.Select(by => approval with { Keys = ["account/" + by] });
}
