using System.Diagnostics;
using System.Globalization;
using Innovare.Statbank;
using Innovare.Statbank.Folders;
using Innovare.Statbank.Formats;
using Innovare.Tests;
using Innovare.Web.Tests.Hosting;

[assembly: AssemblyFixture(typeof(Innovare.Web.Tests.Statbank.Api.FolderSite))]

namespace Innovare.Web.Tests.Statbank.Api;

/// <summary><c>innovare statbank serve</c> over a folder with a table of our own, and the reference's table when that is there.</summary>
public sealed class FolderSite : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("innovare-folder-").FullName;
    Process? _server;

    /// <summary>3 regions that may be summed out × 2 sexes and their total × 5 years, 45 cells of 1 to 45 in table order.</summary>
    public static Cube People { get; } = new()
    {
        Id = "PEOPLE",
        Title = Label.Of("Folketal efter område, køn og tid", "Population by region, sex and time"),
        Unit = Label.Of("antal", "number"),
        Contents = Label.Of("Folketal", "Population"),
        Source = Label.Of("Opfundet til en prøve", "Made up for a test"),
        Subject = new("BE", Label.Of("Befolkning", "Population")),
        MayBeSummed = true,
        Measurement = new() { Updated = new DateTime(2024, 2, 12, 8, 0, 0, DateTimeKind.Unspecified) },
        Variables =
        [
            new("OMRÅDE", Label.Of("område", "region"), [Place("084", "Hovedstaden"), Place("085", "Sjælland"), Place("147", "Frederiksberg")]) { IsSummedOut = true },
            new("KØN", Label.Of("køn", "sex"), [new("M", Label.Of("Mænd", "Men")), new("K", Label.Of("Kvinder", "Women")), new("TOT", Label.Of("I alt", "Total"))], Elimination: "TOT"),
            new("Tid", Label.Of("tid", "time"), [.. Enumerable.Range(2019, 5).Select(year => Place(Year(year), Year(year)))], VariableRole.Time) { Scale = TimeScale.Annual },
        ],
        Values = [.. Enumerable.Range(1, 45).Select(i => (double)i)],
        Statuses = new CellStatus[45],
    };

    /// <summary>4 places × 2 years of counts 1 to 8 two sub-folders down; the places have codelists.</summary>
    public static Cube Places { get; } = new()
    {
        Id = "PLACES",
        Title = Label.Of("Steder efter område og tid", "Places by region and time"),
        Unit = Label.Of("antal", "number"),
        Contents = Label.Of("Steder", "Places"),
        Source = Label.Of("Opfundet til en prøve", "Made up for a test"),
        Subject = new("ST", Label.Of("Steder", "Places")),
        MayBeSummed = true,
        Measurement = new() { Updated = new DateTime(2024, 3, 12, 8, 0, 0, DateTimeKind.Unspecified), Contact = Label.Same("Ane Prøve, Test#Tlf.: 12 34 56 78#Mail: ane@example.org##Bo Prøve, Test# +45 87 65 43 21#bo@example.org##") },
        Variables =
        [
            new("OMRÅDE", Label.Of("område", "region"), [Place("084", "Hovedstaden"), Place("085", "Sjælland"), Place("083", "Syddanmark"), Place("082", "Midtjylland")]) { Domain = Label.Same("Regions"), IsSummedOut = true },
            new("Tid", Label.Of("tid", "time"), [Place("2022", "2022"), Place("2023", "2023")], VariableRole.Time) { Scale = TimeScale.Annual },
        ],
        Values = [1, 2, 3, 4, 5, 6, 7, 8],
        Statuses = new CellStatus[8],
    };

    /// <summary>1,001 × 1,000 cells of nought: more than a million, which only a streamed answer may have.</summary>
    public static Cube Many { get; } = new()
    {
        Id = "MANY",
        Title = Label.Of("Mange celler", "Many cells"),
        Unit = Label.Of("antal", "number"),
        Source = Label.Of("Opfundet til en prøve", "Made up for a test"),
        Subject = new("MA", Label.Of("Mange", "Many")),
        Measurement = new() { Updated = new DateTime(2024, 4, 12, 8, 0, 0, DateTimeKind.Unspecified) },
        Variables = [new("A", Label.Same("a"), [.. Enumerable.Range(0, 1001).Select(i => Place(Year(i), Year(i)))]), new("B", Label.Same("b"), [.. Enumerable.Range(0, 1000).Select(i => Place(Year(i), Year(i)))])],
        Values = new double[1_001_000],
        Statuses = new CellStatus[1_001_000],
    };

    static Codelist Few { get; } = new("vs_Few", Label.Same("Nogle"), CodelistKind.Valueset, [new("085", Label.Same("Sjælland"), ["085"]), new("082", Label.Same("Midtjylland"), ["082"])]) { Domain = "Regions" };

    static Codelist Sides { get; } = new("agg_Sides", Label.Same("Øst og vest"), CodelistKind.Aggregation, [new("EAST", Label.Same("Øst for Storebælt"), ["084", "085"]), new("WEST", Label.Same("Vest for Storebælt"), ["083", "082"])]);

    static async Task Write(string folder, Cube cube)
    {
        await using var stream = File.Create(Path.Combine(folder, cube.Id + ".px"));
        Px.Write(cube, stream);
    }

    /// <summary>Plain requests to it.</summary>
    public HttpClient Http { get; private set; } = null!; // set before any test runs

    public string Root { get; private set; } = "";

    /// <summary>The reference's table TAB003 is served too.</summary>
    public bool HasReference { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var tables = Directory.CreateDirectory(Path.Combine(_folder, "tables")).FullName;
        await Write(tables, People);
        await Write(tables, Many);
        var deeper = Directory.CreateDirectory(Path.Combine(tables, "innovation", "kommuner")).FullName;
        await Write(deeper, Places);
        await File.WriteAllTextAsync(Path.Combine(tables, "innovation", "Alias.txt"), "Innovation i det offentlige\n");
        await File.WriteAllTextAsync(Path.Combine(tables, "innovation", "Alias_en.txt"), "Innovation in the public sector\n");
        await File.WriteAllTextAsync(Path.Combine(deeper, "Alias.txt"), "Kommuner\n");
        await File.WriteAllBytesAsync(Path.Combine(deeper, "Few.vs"), CodelistFile.WriteValueset(Few, "da", "Sides.agg"));
        await File.WriteAllBytesAsync(Path.Combine(deeper, "Sides.agg"), CodelistFile.WriteAggregation(Sides, "da", "Few"));
        await File.WriteAllTextAsync(Path.Combine(tables, "broken.px"), "CHARSET=\"ANSI\";\nTITLE=\"nothing more\";\n");
        var known = Path.Combine(Reference, "statbank", "corpus", "px", "PxWebApi__TAB003.px");
        HasReference = File.Exists(known);
        if (HasReference)
            File.Copy(known, Path.Combine(tables, "TAB003.px"));
        _server = Operator.Start(_folder, $"statbank serve {Path.Combine(_folder, "tables")}");
        Root = await Operator.Address(_server);
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Root) };
    }

    /// <summary>Where the reference material stands, if it does.</summary>
    public static string Reference => Environment.GetEnvironmentVariable("INNOVARE_REFERENCE") is { Length: > 0 } set ? set : Repository.File("..", "shared", "reference");

    public ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (_server is { HasExited: false })
            _server.Kill(entireProcessTree: true);
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    static Value Place(string code, string name) => new(code, Label.Same(name));
}
