using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Cases.Store;

/// <summary>Contacts that published cases name. What is deleted here is deleted where it was told too, else it would come back.</summary>
sealed class ShelfHoldings : IHoldings
{
    public string Class => "told-case";

    public MigrationSet Tables => LibraryShelf.Shape.Sets[0];

    public IReadOnlyList<Holding> All(HoldingPlace place)
    {
        using var connection = place.Rows.Connect();
        return
        [
            .. connection.Query(null, "select slug, document from shelf_case order by slug", row => (Slug: row.GetString(0), Document: row.GetString(1)))
                .Select(r => (r.Slug, r.Document, Mail: CaseDocument.Read(r.Slug, r.Document, [])?.Contact?.Mail))
                .Select(r => new Holding(r.Slug, null, r.Slug, [new("document", r.Document)], r.Mail is null ? [] : [Holding.Fold(r.Mail)])),
        ];
    }

    // shown as long as the place lets it stand
    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) => [];

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids)
    {
        using var connection = place.Rows.Connect();
        var gone = ids.Sum(id => connection.Change(null, "delete from shelf_case where slug = @id", ("id", id)));
        connection.Change(null, "update shelf_stamp set number = number + 1 where id = 1");
        return gone;
    }
}
