using System.Diagnostics;
using System.Globalization;
using System.Text;
using Innovare.Statbank;
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

    /// <summary>Plain requests to it.</summary>
    public HttpClient Http { get; private set; } = null!; // set before any test runs

    public string Root { get; private set; } = "";

    /// <summary>The reference's table TAB003 is served too.</summary>
    public bool HasReference { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var tables = Directory.CreateDirectory(Path.Combine(_folder, "tables", "deeper")).FullName;
        await using (var writer = new StreamWriter(Path.Combine(tables, "PEOPLE.px"), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            Px.Write(People, writer);
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
