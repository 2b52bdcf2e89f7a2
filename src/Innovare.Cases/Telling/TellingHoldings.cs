using System.Globalization;
using System.Text.Json;
using Innovare.Cases.Store;
using Innovare.Platform.Database;
using Innovare.Platform.Privacy;
using Innovare.PublicSector;

namespace Innovare.Cases.Telling;

/// <summary>What workplaces have told, with the addresses of those who told it and of the contacts they named.</summary>
sealed class TellingHoldings : IHoldings
{
    public string Class => "told-case";

    public MigrationSet Tables => TellingBook.Shape.Sets[^1];

    public IReadOnlyList<Holding> All(HoldingPlace place) => Read(place, "", "");

    // what was sent in is kept as long as the place lets it stand; a draft nobody goes on with is not
    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until)
    {
        var at = until.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        return Read(place, " where state = 'draft' and slug is null and changed_at <= @until", " where state = 'draft' and changed_at <= @until", ("until", at));
    }

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        using var connection = place.Rows.Connect();
        using var transaction = connection.BeginTransaction();
        foreach (var id in ids)
            TellingBook.Remove(transaction, id.StartsWith("case/", StringComparison.Ordinal) ? "told_case" : "told_reuse", id);
        transaction.Commit();
        return ids.Count;
    }

    static IReadOnlyList<Holding> Read(HoldingPlace place, string cases, string reuses, params ReadOnlySpan<(string, object?)> values)
    {
        using var connection = place.Rows.Connect();
        var found = new List<Holding>();
        found.AddRange(connection.Query(null, $"select 'case/' || id as id, slug, claim_of, mail, answers, shown, state, created_at, changed_at from told_case{cases} order by id", row => HoldingRow.Read(row, id: "id", at: "changed_at", title: "slug", keys: "mail"), values));
        found.AddRange(connection.Query(null, $"select 'reuse/' || id as id, mail, answers, state, confirmation, objection, created_at, changed_at from told_reuse{reuses} order by id", row => HoldingRow.Read(row, id: "id", at: "changed_at", title: "state", keys: "mail"), values));
        return [.. found.Select(Named)];
    }

    // the contact that a case names is held too: in what is written now, and in what the library still shows
    static Holding Named(Holding holding)
    {
        string Said(string field) => holding.Fields.FirstOrDefault(f => f.Key == field).Value ?? "";
        var answers = JsonSerializer.Deserialize<Dictionary<string, string>>(Said("answers")) ?? [];
        var shown = Said("shown") is { Length: > 0 } document ? CaseDocument.Read(Said("slug"), document, new List<Finding>())?.Contact?.Mail : null;
        var named = new[] { answers.GetValueOrDefault("contact.mail"), shown }.OfType<string>().Where(m => m.Length > 0).Select(Holding.Fold);
        return holding with { Named = [.. named.Distinct(StringComparer.Ordinal)] };
    }
}
