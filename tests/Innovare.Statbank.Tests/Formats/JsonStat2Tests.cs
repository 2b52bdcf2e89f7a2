using System.Text;
using System.Text.Json;
using Innovare.Statbank.Formats;
using Innovare.Tests;

namespace Innovare.Statbank.Tests.Formats;

public sealed class JsonStat2Tests
{
    [Theory]
    [InlineData("da")]
    [InlineData("en")]
    public void A_table_read_back_is_the_same_table_in_both_languages(string language)
    {
        var cube = Tables.Full() with { DataDecimals = 3 };

        var reading = Read(Json(cube, language));

        Assert.Null(reading.Fault);
        Tables.AssertSame(cube, reading.Cube!);
        Assert.Equal(3, reading.Cube!.DataDecimals);
    }

    [Theory]
    [MemberData(nameof(NaughtyTexts.All), MemberType = typeof(NaughtyTexts))]
    public void Naughty_texts_come_back_unchanged(string text)
    {
        var cube = Tables.WithTexts(text);

        Tables.AssertSame(cube, Read(Json(cube, "da")).Cube!);
    }

    [Fact]
    public void Codes_that_are_property_names_of_the_format_do_not_collide()
    {
        var full = Tables.Full();
        var cube = full with { Variables = [full.Variables[0] with { Code = "title" }, full.Variables[1] with { Code = "notes" }, full.Variables[2]] };

        Tables.AssertSame(cube, Read(Json(cube, "en")).Cube!);
    }

    [Fact]
    public void The_file_has_the_structure_JSON_stat_2_asks_for()
    {
        var root = JsonDocument.Parse(Json(Tables.Full(), "en")).RootElement;

        Assert.Equal("2.0", root.GetProperty("version").GetString());
        Assert.Equal("dataset", root.GetProperty("class").GetString());
        var ids = root.GetProperty("id").EnumerateArray().Select(i => i.GetString()!).ToArray();
        var sizes = root.GetProperty("size").EnumerateArray().Select(s => s.GetInt32()).ToArray();
        Assert.Equal(sizes.Aggregate(1, (a, b) => a * b), root.GetProperty("value").GetArrayLength());
        foreach (var (id, size) in ids.Zip(sizes))
        {
            var category = root.GetProperty("dimension").GetProperty(id).GetProperty("category");
            var codes = category.GetProperty("index").EnumerateObject().OrderBy(c => c.Value.GetInt32()).Select(c => c.Name).ToArray();
            Assert.Equal(size, codes.Length);
            Assert.Equal(codes, category.GetProperty("label").EnumerateObject().Select(p => p.Name));
        }
        Assert.Equal("time", root.GetProperty("role").GetProperty("time")[0].GetString());
        Assert.All(["standardError", "lower", "upper", "n"], name =>
            Assert.Equal(root.GetProperty("value").GetArrayLength(), root.GetProperty("extension").GetProperty("innovare").GetProperty(name).GetArrayLength()));
    }

    [Fact]
    public void A_contents_variable_is_the_metric_and_carries_the_unit()
    {
        var full = Tables.Full();
        var cube = full with { Variables = [full.Variables[0], full.Variables[1] with { Role = VariableRole.Contents }, full.Variables[2]] };

        var root = JsonDocument.Parse(Json(cube, "en")).RootElement;

        Assert.Equal("type", root.GetProperty("role").GetProperty("metric")[0].GetString());
        Assert.Equal("Per cent of all workplaces", root.GetProperty("dimension").GetProperty("type").GetProperty("category").GetProperty("unit").GetProperty("10").GetProperty("label").GetString());
    }

    [Fact]
    public void Cells_without_a_value_are_null_and_say_why()
    {
        var root = JsonDocument.Parse(Json(Tables.Full(), "da")).RootElement;

        Assert.Equal(["2:..", "7:x", "10:."], root.GetProperty("status").EnumerateObject().Select(p => $"{p.Name}:{p.Value.GetString()}"));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("value")[7].ValueKind);
    }

    [Fact]
    public void Invented_figures_say_so_in_label_note_and_extension_and_are_not_official()
    {
        var root = JsonDocument.Parse(Json(Tables.Full(), "da")).RootElement;

        Assert.StartsWith("Opdigtede eksempeltal – ikke statistik", root.GetProperty("label").GetString(), StringComparison.Ordinal);
        Assert.Equal("Opdigtede eksempeltal – ikke statistik", root.GetProperty("note")[0].GetString());
        Assert.True(root.GetProperty("extension").GetProperty("innovare").GetProperty("synthetic").GetBoolean());
        Assert.False(root.GetProperty("extension").GetProperty("px").GetProperty("official-statistics").GetBoolean());
    }

    [Fact]
    public void Real_figures_carry_no_mark_of_invention()
    {
        Assert.DoesNotContain("Opdigtede", Json(Tables.Full() with { IsSynthetic = false }, "da"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_table_gives_the_same_bytes_as_last_time() => Golden.Matches(Json(Tables.Full(), "da", indented: true) + "\n", "tests", "Innovare.Statbank.Tests", "Golden", "full.json");

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "no JSON-stat 2.0 dataset")]
    [InlineData("""{"class":"collection","id":[]}""", "no JSON-stat 2.0 dataset")]
    [InlineData("""{"class":"dataset","id":["a"],"size":[1,2]}""", "id names 1 dimensions and size gives 2")]
    [InlineData("""{"class":"dataset","id":["a"],"size":[1]}""", "dimension does not hold it")]
    [InlineData("""{"class":"dataset","id":["a"],"size":[3],"dimension":{"a":{"category":{"index":["x"]}}},"value":[1]}""", "size says 3")]
    [InlineData("""{"class":"dataset","id":["a"],"size":[1],"dimension":{"a":{"category":{"index":["x"]}}},"value":[1,2]}""", "2 numbers for 1 cells")]
    [InlineData("""{"class":"dataset","id":["a"],"size":[1],"dimension":{"a":{"category":{"index":["x"]}}},"value":["many"]}""", "not a number")]
    [InlineData("""{"class":"dataset","id":["a"],"size":[1],"dimension":{"a":{"category":{"index":["x"]}}},"value":{"7":1}}""", "cell 7 of 1")]
    [InlineData("""{"class":"dataset","id":["a"],"size":[1],"dimension":{"a":{"category":{"index":{"x":"first"}}}},"value":[1]}""", "not a whole number")]
    public void A_broken_file_is_refused_with_the_reason(string json, string reason)
    {
        var reading = Read(json);

        Assert.Null(reading.Cube);
        Assert.Contains(reason, reading.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pyjstat__galicia-2.0.json", "2695880")]
    [InlineData("rjstat__canada.json", "34880.5")]
    [InlineData("rjstat__hierarchy.json", null)]
    [InlineData("rjstat__oecd.json", null)]
    [InlineData("rjstat__us-gsp.json", null)]
    [InlineData("rjstat__us-labor.json", null)]
    [InlineData("PxWebApi__MetadataById_tab003_js2.json", "NaN")]
    [InlineData("pxwebpy__TAB6471_metadata.json", "NaN")]
    public void Datasets_of_others_are_read(string file, string? firstValue)
    {
        var path = Reference(file);
        Assert.SkipUnless(File.Exists(path), $"{file} is not in the reference folder.");

        using var stream = File.OpenRead(path);
        var reading = JsonStat2.Read(stream);

        Assert.Null(reading.Fault);
        Assert.Equal(reading.Cube!.Length, reading.Cube.Values.Count);
        if (firstValue is not null)
            Assert.Equal(firstValue, reading.Cube.Values[0].ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("pyjstat__galicia.json")]
    [InlineData("pyjstat__oecd-canada.json")]
    [InlineData("rjstat__bundle.json")]
    public void Bundles_of_the_first_version_are_read(string file)
    {
        using var stream = File.OpenRead(Corpus.PathOf("corpus", "jsonstat", file));

        var tables = JsonStat1.Read(stream);

        Assert.All(tables, table => Assert.True(table.Reading.Cube is not null, $"{table.Name}: {table.Reading.Fault}"));
        Assert.NotEmpty(tables);
    }

    [Fact]
    public void The_first_version_gives_the_same_table_back()
    {
        using var stream = new MemoryStream();
        JsonStat1.Write(Tables.Full(), stream, new JsonStatOptions("da"));
        stream.Position = 0;

        var (name, reading) = Assert.Single(JsonStat1.Read(stream));

        Assert.Equal("dataset", name);
        CubeDump.AssertSame(Tables.Full(), reading.Cube!);
    }

    [Theory]
    [InlineData("rjstat__bundle.json")]
    [InlineData("rjstat__collection.json")]
    [InlineData("rjstat__order.json")]
    [InlineData("pyjstat__dimension.json")]
    [InlineData("PxApiSpecs__03024_metadata-jsonstat.json")]
    public void What_is_no_dataset_of_numbers_is_refused_not_thrown(string file)
    {
        var path = Reference(file);
        Assert.SkipUnless(File.Exists(path), $"{file} is not in the reference folder.");

        using var stream = File.OpenRead(path);
        var reading = JsonStat2.Read(stream);

        Assert.NotNull(reading.Fault);
    }

    static string Reference(string file)
    {
        var folder = Environment.GetEnvironmentVariable("INNOVARE_REFERENCE") is { Length: > 0 } set ? set : Repository.File("..", "shared", "reference");
        return Path.Combine(folder, "statbank", "corpus", "jsonstat", file);
    }

    static string Json(Cube cube, string language, bool indented = false)
    {
        using var stream = new MemoryStream();
        JsonStat2.Write(cube, stream, language, indented);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static JsonStatReading Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return JsonStat2.Read(stream);
    }
}
