using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Innovare.Statbank.Formats;
using Innovare.Tests;

namespace Innovare.Statbank.Tests.Formats;

/// <summary>hyparquet, a reader of others, reads what we write.</summary>
public sealed class ParquetTests : IDisposable
{
    const string Script = """
        import('hyparquet').then(async ({ asyncBufferFromFile, parquetReadObjects, parquetMetadataAsync }) => {
          const file = await asyncBufferFromFile(process.argv[1]);
          const about = (await parquetMetadataAsync(file)).key_value_metadata;
          const rows = await parquetReadObjects({ file });
          console.log(JSON.stringify({ about, rows: process.argv[2] === 'all' ? rows : [rows[0], rows[rows.length - 1]], count: rows.length, sum: rows.reduce((sum, row) => sum + (row.value ?? 0), 0) }, (_, v) => typeof v === 'bigint' ? Number(v) : v));
        });
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("parquet").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Codes_labels_figures_signs_and_uncertainty_are_read_by_others()
    {
        var cube = Tables.Full();

        var read = await Read(cube, "all");

        var rows = read.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(cube.Length, rows.Count);
        for (var cell = 0; cell < rows.Count; cell++)
        {
            var positions = cube.PositionsOf(cell);
            foreach (var (v, variable) in cube.Variables.Index())
            {
                Assert.Equal(variable.Values[positions[v]].Code, rows[cell].GetProperty(variable.Code).GetString());
                Assert.Equal(variable.Values[positions[v]].Name["en"], rows[cell].GetProperty(variable.Code + "_label").GetString());
            }
            Assert.Equal(cube.Values[cell], Number(rows[cell], "value"));
            Assert.Equal(Symbols.Of(cube, cube.Statuses[cell], "en"), rows[cell].TryGetProperty("symbol", out var symbol) ? symbol.GetString() : null);
            Assert.Equal(cube.StandardErrors![cell], Number(rows[cell], "standard_error"));
            Assert.Equal(cube.Lower![cell], Number(rows[cell], "lower"));
            Assert.Equal(cube.Counts![cell] < 0 ? double.NaN : cube.Counts[cell], Number(rows[cell], "n"));
        }
    }

    [Fact]
    public async Task Title_source_and_the_mark_of_invented_figures_stand_in_the_file_itself()
    {
        var about = (await Read(Tables.Full(), "ends")).GetProperty("about").EnumerateArray().Select(a => $"{a.GetProperty("key")} {a.GetProperty("value")}").ToList();

        Assert.Contains("table DEMO01", about);
        Assert.Contains(about, a => a.StartsWith("title Invented example figures", StringComparison.Ordinal));
        Assert.Contains(about, a => a.StartsWith("note Invented example figures", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_of_several_groups_of_rows_has_them_all_in_order()
    {
        var wide = new Variable("wide", Label.Same("wide"), [.. Enumerable.Range(0, 700).Select(i => new Value(i.ToString(CultureInfo.InvariantCulture), Label.Same($"w{i}")))]);
        var tall = wide with { Code = "value", Values = [.. wide.Values.Take(500)] };
        var cube = new Cube { Id = "BIG", Title = Label.Same("Big"), Unit = Label.Same("n"), Source = Label.Same("s"), Variables = [wide, tall], Values = [.. Enumerable.Range(0, 350_000).Select(i => (double)i)], Statuses = new CellStatus[350_000] };

        var read = await Read(cube, "ends");

        Assert.Equal((350_000, "699", "499", 349_999), (read.GetProperty("count").GetInt32(), read.GetProperty("rows")[1].GetProperty("wide").GetString(), read.GetProperty("rows")[1].GetProperty("value").GetString(), read.GetProperty("rows")[1].GetProperty("value_").GetInt32()));
    }

    static double Number(JsonElement row, string name) => row.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDouble() : double.NaN;

    async Task<JsonElement> Read(Cube cube, string what)
    {
        var packages = Repository.File("src", "Innovare.Web");
        Assert.SkipUnless(Directory.Exists(Path.Combine(packages, "node_modules", "hyparquet")), "hyparquet is not installed: eng/front-end fetches it.");
        var file = Path.Combine(_folder, "table.parquet");
        await using (var stream = File.Create(file))
            Parquet.Write(cube, stream, "en");
        using var node = Process.Start(new ProcessStartInfo("node", ["-e", Script, file, what]) { WorkingDirectory = packages, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await error);
        return JsonDocument.Parse(output).RootElement;
    }
}
