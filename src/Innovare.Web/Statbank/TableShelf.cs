using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statbank.Folders;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;

namespace Innovare.Web.Statbank;

/// <summary>Tables that stand together, and where they live. Published and invented figures never share a shelf.</summary>
/// <param name="ListAddress">The list of tables.</param>
/// <param name="TableAddress">One table; its hole is the id.</param>
/// <param name="DataAddress">Its downloads; holes: id, format.</param>
/// <param name="ChartAddress">Its Vega-Lite specification; hole: id.</param>
/// <param name="EmbedAddress">One table for somebody else's page; hole: id.</param>
/// <param name="CellAddress">How one of its figures was made; hole: id.</param>
/// <param name="ApiRoot">Where PxWebApi 2 gives these tables.</param>
/// <param name="Read">The tables, fresh enough to show.</param>
public sealed record TableShelf(
    Address ListAddress,
    Address TableAddress,
    Address DataAddress,
    Address ChartAddress,
    Address EmbedAddress,
    Address CellAddress,
    string ApiRoot,
    Func<IReadOnlyList<Cube>> Read)
{
    /// <summary>The tables the request at hand asks for as they once stood; null on a shelf that keeps no earlier editions.</summary>
    public Func<(string Key, IReadOnlyList<Cube> Tables)?>? AsOf { get; init; }

    /// <summary>Made by rounds of this program: whatever variable may be left out divides those who answered, and two groups differ in one share only.</summary>
    public bool IsOfRounds { get; init; }

    /// <summary>The subjects a table stands below, the outermost first, by the table's id; where it says nothing, a table stands below its own subject.</summary>
    public Func<IReadOnlyDictionary<string, IReadOnlyList<Subject>>> Places { get; init; } = () => new Dictionary<string, IReadOnlyList<Subject>>();

    /// <summary>The tables by the subjects they stand below, in the order of the subjects; one group without subjects where the shelf has no order of its own.</summary>
    public IEnumerable<(IReadOnlyList<Subject> Place, IReadOnlyList<Cube> Tables)> Ordered()
    {
        var places = Places();
        return Read().GroupBy(table => string.Join('\n', PlaceOf(places, table).Select(s => s.Code)), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => (PlaceOf(places, group.First()), (IReadOnlyList<Cube>)[.. group]));
    }

    static IReadOnlyList<Subject> PlaceOf(IReadOnlyDictionary<string, IReadOnlyList<Subject>> places, Cube table) => places.GetValueOrDefault(table.Id, []);


    /// <summary>The table of that id, whatever its case, or null.</summary>
    public Cube? Find(string id) => Read().FirstOrDefault(table => string.Equals(table.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The tables whose ids or titles look most like what was asked for.</summary>
    public IReadOnlyList<Cube> Near(string asked, Language language)
    {
        var tables = Read();
        var byId = Nearest.To(asked, tables.Select(t => t.Id), most: 2);
        var byTitle = Nearest.To(asked, tables.Select(t => t.Title[language.Code()]), most: 2);
        return [.. tables.Where(t => byId.Contains(t.Id, StringComparer.Ordinal) || byTitle.Contains(t.Title[language.Code()], StringComparer.Ordinal))];
    }
}

/// <summary>The two shelves of the house.</summary>
public sealed class TableShelves
{
    readonly Lazy<IReadOnlyList<Cube>> _published;

    public TableShelves(Settings settings, TimeProvider time, AsOf asOf)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _published = new(() => PublishedFigures.Read(Path.Combine(settings.HomeFolder, "content", "figures")).Tables);
        var folder = settings.TablesFolder is { } path ? PxFolder.Open(path) : null;
        Published = new(Addresses.Tables, Addresses.Table, Addresses.TableData, Addresses.TableChart, Addresses.TableEmbed, Addresses.TableCell, "/api/v2", () => folder is null ? _published.Value : TablesOf(folder))
        {
            Places = () => folder is null ? new Dictionary<string, IReadOnlyList<Subject>>() : PlacesOf(folder),
        };
        Demonstration = new(Addresses.DemoTables, Addresses.DemoTable, Addresses.DemoTableData, Addresses.DemoTableChart, Addresses.DemoTableEmbed, Addresses.DemoTableCell, "/demo/api/v2", () => settings.ShowsDemonstration ? asOf.Asked()?.Tables ?? TableEditions.TablesOf(Publications.Load(Stores.Of(settings), time)) : [])
        {
            AsOf = asOf.Asked,
            IsOfRounds = true,
        };
    }

    /// <summary>What others have published, with source.</summary>
    public TableShelf Published { get; }

    /// <summary>What the invented rounds gave.</summary>
    public TableShelf Demonstration { get; }

    static IReadOnlyList<Cube> TablesOf(PxFolder folder) =>
        [.. folder.Now().Tables.Select(t => t.Cube).OfType<Cube>().DistinctBy(t => t.Id, StringComparer.OrdinalIgnoreCase).OrderBy(t => t.Id, StringComparer.OrdinalIgnoreCase)];

    // A table that lies in no sub-folder stands below the subject its file names.
    static Dictionary<string, IReadOnlyList<Subject>> PlacesOf(PxFolder folder) =>
        folder.Now().Tables.Where(t => t is { Cube: not null, Subjects.Count: > 0 }).DistinctBy(t => t.Id, StringComparer.OrdinalIgnoreCase).ToDictionary(t => t.Id, t => t.Subjects, StringComparer.OrdinalIgnoreCase);
}
