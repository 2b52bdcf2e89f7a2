using System.Globalization;
using System.Text.Json;
using Innovare.Statbank.Formats;

namespace Innovare.Statbank.Tests.Formats;

/// <summary>Our JSON-stat 2 beside that of the reference implementation, for the same PX files.</summary>
/// <remarks>
/// Deliberate differences, each with its reason:
/// the label is the title the file gives (theirs is made anew of names, with untranslated words in it);
/// a table without contents has no dimension of its own making (the API adds it);
/// a code that the file does not give is the value's name (theirs is empty);
/// nextUpdate is what the file says (theirs is the year 9999 for what it cannot read);
/// figures have the decimals that are stored (theirs are rounded to those shown);
/// words missing in a language are those of the main one (theirs are left out);
/// the time of a table without contents is its LAST-UPDATED (theirs is when the file was made);
/// a variable is geographic when VARIABLE-TYPE says so (theirs sometimes also when it has a map);
/// semicolons between rows of data part cells (theirs stops at the first and fills up with noughts);
/// the words of the C1 control codes in ISO 8859 files are Windows' quotes and dashes.
/// </remarks>
public sealed class JsonStat2GoldenTests
{
    public static TheoryData<string> Files =>
        [.. Corpus.Names("corpus", "px").Select(row => row.Data).Where(name => !Corpus.Has("corpus") || Corpus.Has("golden", "px", name + ".json-stat2.json"))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_px_file_gives_the_dataset_the_reference_gives(string file)
    {
        var golden = JsonDocument.Parse(File.ReadAllText(Corpus.PathOf("golden", "px", file + ".json-stat2.json"))).RootElement;
        var cube = Px.Read(File.ReadAllBytes(Corpus.PathOf("corpus", "px", file))).Cube!;
        var language = golden.GetProperty("extension").GetProperty("px").TryGetProperty("language", out var said) ? said.GetString()! : cube.Languages.First();
        var ours = Written(cube, language);
        var isSuspect = File.ReadAllText(Corpus.PathOf("golden", "ENCODING_SUSPECT.txt")).Contains(file, StringComparison.Ordinal);

        Assert.Empty(Dimensions(golden, isSuspect).Except(Dimensions(ours, isSuspect)));
        Assert.All(Dimensions(ours, isSuspect).Except(Dimensions(golden, isSuspect)), more => Assert.Matches("^  (basePeriod|refperiod) ", more));
        Assert.Equal(Roles(golden).Replace("geo:Kunta ", "", StringComparison.Ordinal), Roles(ours));
        if (!isSuspect)
        {
            Assert.Equal(Text(golden, "source"), Text(ours, "source"));
            if (cube.Variables.Any(v => v.Role == VariableRole.Contents))
                Assert.Equal(Text(golden, "updated"), Text(ours, "updated"));
            Assert.Equal(Notes(golden), Notes(ours));
            Assert.Empty(Px2(golden).Except(Px2(ours)));
            Assert.All(Px2(ours).Except(Px2(golden)), more => Assert.Matches("^(infofile|survey|link|updateFrequency) ", more));
        }
        if (file != "pxR__example6.px")
            AssertFigures(golden, ours, cube);
        Assert.Equal(Status(golden), Status(ours));
    }

    static JsonElement Written(Cube cube, string language)
    {
        using var stream = new MemoryStream();
        JsonStat2.Write(cube, stream, new JsonStatOptions(language) { IsComplete = false });
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    static bool IsMade(string id) => id == "ContentsCode";

    static List<string> Dimensions(JsonElement root, bool structureOnly)
    {
        var lines = new List<string>();
        foreach (var dimension in root.GetProperty("dimension").EnumerateObject())
        {
            var category = dimension.Value.GetProperty("category");
            if (IsMade(dimension.Name) && category.GetProperty("index").TryGetProperty("EliminatedValue", out _))
                continue;
            if (structureOnly)
            {
                lines.Add(Invariant(category.GetProperty("index").EnumerateObject().Count()));
                continue;
            }
            lines.Add($"{dimension.Name} {Word(dimension.Value.GetProperty("label").GetString()!)} {Notes(dimension.Value)}");
            lines.AddRange(category.GetProperty("label").EnumerateObject().Select(l => $"  {(l.Name.Length == 0 ? l.Value.GetString() : l.Name)} {Word(l.Value.GetString()!)}"));
            if (category.TryGetProperty("note", out var notes))
                lines.AddRange(notes.EnumerateObject().Select(n => $"  note {n.Name} {Words(n.Value)}").Order(StringComparer.Ordinal));
            if (category.TryGetProperty("unit", out var units))
                lines.AddRange(units.EnumerateObject().Select(u => $"  unit {u.Name} {u.Value.GetProperty("base").GetString()}"));
            lines.AddRange(dimension.Value.GetProperty("extension").EnumerateObject().Where(e => e.Name is not "codelists").Select(e => $"  {e.Name} {e.Value.GetRawText()}").Order(StringComparer.Ordinal));
        }
        return lines;
    }

    // The reference leaves words of its own untranslated.
    static string Word(string word) => word is "PxcSortVariable" ? "$$SORT" : word;

    static string Roles(JsonElement root) => root.TryGetProperty("role", out var roles)
        ? string.Join(' ', roles.EnumerateObject().OrderBy(r => r.Name, StringComparer.Ordinal).Select(r => $"{r.Name}:{string.Join(',', r.Value.EnumerateArray().Select(v => v.GetString()).Where(v => r.Name != "metric" || v != "ContentsCode" || root.GetProperty("dimension").GetProperty("ContentsCode").GetProperty("category").GetProperty("index").TryGetProperty("EliminatedValue", out _) is false))}").Where(r => !r.EndsWith(':')))
        : "";

    static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var text) ? text.GetString() : "";

    static string Notes(JsonElement of) => of.TryGetProperty("note", out var notes) ? Words(notes) : "";

    static string Words(JsonElement list) => string.Join('|', list.EnumerateArray().Select(n => n.GetString()!.Replace("\r\n", "\n", StringComparison.Ordinal)));

    static List<string> Px2(JsonElement root) =>
    [
        .. root.GetProperty("extension").GetProperty("px").EnumerateObject()
            .Where(p => p.Name is not ("tableid" or "nextUpdate" or "language" or "description"))
            .Select(p => $"{p.Name} {p.Value.GetRawText()}").Order(StringComparer.Ordinal),
        root.GetProperty("extension").TryGetProperty("noteMandatory", out var mandatory) ? mandatory.GetRawText() : "",
    ];

    static void AssertFigures(JsonElement golden, JsonElement ours, Cube cube)
    {
        var (theirs, own) = (golden.GetProperty("value").EnumerateArray().ToArray(), ours.GetProperty("value").EnumerateArray().ToArray());
        Assert.Equal(theirs.Length, own.Length);
        for (var cell = 0; cell < own.Length; cell++)
        {
            Assert.Equal(theirs[cell].ValueKind, own[cell].ValueKind);
            if (own[cell].ValueKind == JsonValueKind.Number)
                Assert.Equal(theirs[cell].GetDouble(), own[cell].GetDouble(), 0.5000001 * Math.Pow(10, -cube.DecimalsAt(cube.PositionsOf(cell))));
        }
    }

    static string Status(JsonElement root) => root.TryGetProperty("status", out var status)
        ? string.Join(' ', status.EnumerateObject().Select(s => $"{s.Name}={s.Value.GetString()}"))
        : "";

    static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
