using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Innovare.Statbank.Formats;
using Innovare.Tests;

namespace Innovare.Statbank.Tests.Formats;

/// <summary>jsonstat-toolkit, which many pages read JSON-stat with, reads what we write.</summary>
public sealed class JsonStatToolkitTests : IDisposable
{
    const string Script = """
        const JSONstat = require(process.argv[1]);
        const read = JSONstat(JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8')));
        const set = read.class === 'bundle' || read.class === 'collection' ? read.Dataset(0) : read;
        const cells = set.value.length, last = set.Data(cells - 1);
        console.log(JSON.stringify({
          label: set.label, id: set.id, role: set.role, cells,
          values: set.value, status: set.Data(2).status,
          categories: set.id.map(id => set.Dimension(id).Category().map(c => c.label)),
          rows: set.toTable({ type: 'arrobj' }).length, last: last.value }));
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("toolkit").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public async Task The_toolkit_reads_labels_roles_values_and_status_of_both_versions(int version)
    {
        var toolkit = Repository.File("src", "Innovare.Web", "node_modules", "jsonstat-toolkit", "main.cjs");
        Assert.SkipUnless(File.Exists(toolkit), "jsonstat-toolkit is not installed: eng/front-end fetches it.");
        var cube = Tables.Full();
        var file = Path.Combine(_folder, "table.json");
        await using (var stream = File.Create(file))
            Write(version, cube, stream);

        var read = JsonDocument.Parse(await Node(toolkit, file)).RootElement;

        Assert.Equal("Invented example figures – not statistics: Innovative workplaces by level, type and time", read.GetProperty("label").GetString());
        Assert.Equal(["level", "type", "time"], read.GetProperty("id").EnumerateArray().Select(i => i.GetString()));
        Assert.Equal("time", read.GetProperty("role").GetProperty("time")[0].GetString());
        Assert.Equal(cube.Values, read.GetProperty("values").EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? double.NaN : v.GetDouble()));
        Assert.Equal("..", read.GetProperty("status").GetString());
        Assert.Equal(cube.Variables[0].Values.Select(v => v.Name["en"]), read.GetProperty("categories")[0].EnumerateArray().Select(c => c.GetString()));
        Assert.Equal(cube.Length, read.GetProperty("rows").GetInt32());
        Assert.Equal(44, read.GetProperty("last").GetDouble());
    }

    // A shape, a label and the sum of figures of each table, as the toolkit sees them.
    const string Many = """
        const JSONstat = require(process.argv[1]), fs = require('fs'), path = require('path');
        const read = file => { const all = JSONstat(JSON.parse(fs.readFileSync(file, 'utf8'))); return all.class === 'bundle' || all.class === 'collection' ? all.Dataset(0) : all; };
        for (const name of fs.readdirSync(process.argv[2]).sort()) {
          const set = read(path.join(process.argv[2], name));
          console.log([name, set.id.map(id => set.Dimension(id).id.length).join('x'), set.n === 0 ? 0 : set.value.filter(v => v !== null).length, set.toTable({ type: 'arrobj' }).length].join(' '));
        }
        """;

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public async Task The_toolkit_reads_every_table_of_the_corpus_as_we_write_it(int version)
    {
        var toolkit = Repository.File("src", "Innovare.Web", "node_modules", "jsonstat-toolkit", "main.cjs");
        Assert.SkipUnless(File.Exists(toolkit), "jsonstat-toolkit is not installed: eng/front-end fetches it.");
        var expected = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Corpus.PathOf("corpus", "px"), "*.px").Order(StringComparer.Ordinal))
            if (Px.Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).Cube is { Length: < 100_000 } cube)
            {
                var name = Path.GetFileName(file) + ".json";
                await using var stream = File.Create(Path.Combine(_folder, name));
                Write(version, cube, stream);
                expected.Add($"{name} {string.Join('x', cube.Variables.Select(v => v.Values.Count))} {cube.Values.Count(double.IsFinite)} {cube.Length}");
            }

        var read = (await Node(toolkit, _folder, Many)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.True(expected.Count > 40, $"{expected.Count} tables");
        Assert.Equal(expected.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    static void Write(int version, Cube cube, Stream stream)
    {
        if (version == 1)
            JsonStat1.Write(cube, stream, new JsonStatOptions("en"));
        else
            JsonStat2.Write(cube, stream, new JsonStatOptions("en"));
    }

    static async Task<string> Node(string toolkit, string file, string script = Script)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["-e", script, toolkit, file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, string.Create(CultureInfo.InvariantCulture, $"node ended with {node.ExitCode}: {error}"));
        return await output;
    }
}
