using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Tests;

namespace Innovare.Survey.Tests.Disseminate;

public class PublishedFiguresTests
{
    static readonly PublishedFigures Read = PublishedFigures.Read(Repository.File("content", "figures"));

    [Fact]
    public void Every_file_of_published_figures_loads_without_a_finding()
    {
        var files = Directory.GetFiles(Repository.File("content", "figures"), "PUB*.json");

        Assert.Empty(Read.Findings);
        Assert.Equal(files.Select(Path.GetFileNameWithoutExtension).Order(), Read.Tables.Select(t => t.Id).Order());
    }

    [Theory]
    [InlineData("PUB01", "total 2014", 86, "coi")]
    [InlineData("PUB01", "total 2019", 81, "co-pi")]
    [InlineData("PUB01", "total 2023", 83, "co-pi")]
    [InlineData("PUB01", "municipal 2019", 80, "40871")]
    [InlineData("PUB01", "region 2016", 80, "40871")]
    [InlineData("PUB01", "region 2019", 85, "40871")]
    [InlineData("PUB01", "state 2019", 84, "40871")]
    [InlineData("PUB02", "product 2023", 22, "innovationstyper")]
    [InlineData("PUB02", "service 2023", 29, "innovationstyper")]
    [InlineData("PUB02", "process 2023", 79, "innovationstyper")]
    [InlineData("PUB02", "communication 2023", 37, "innovationstyper")]
    [InlineData("PUB02", "several 2023", 47, "innovationstyper")]
    [InlineData("PUB04", "reuse 2014", 73, "coi.dk")]
    [InlineData("PUB04", "reuse 2019", 72, "genbrug")]
    [InlineData("PUB04", "dk 2019", 10, "genbrug")]
    [InlineData("PUB05", "180 2023", 14, "teknologi")]
    [InlineData("PUB05", "130 2023", 2, "offentlig-privat")]
    [InlineData("PUB06", "employees 2019", 87, "medarbejdernes")]
    [InlineData("PUB06", "politics 2019", 59, "Hvad er offentlig innovation")]
    [InlineData("PUB06", "citizens 2019", 57, "Hvad er offentlig innovation")]
    [InlineData("PUB06", "firms 2019", 26, "ops-indsigt")]
    [InlineData("PUB06", "firms 2023", 26, "offentlig-privat")]
    [InlineData("PUB07", "any 2014", 79, "coi.dk")]
    [InlineData("PUB07", "firms-partner 2023", 16, "offentlig-privat")]
    [InlineData("PUB07", "procurement 2023", 11, "hver tiende")]
    [InlineData("PUB08", "230 2023", 69, "52522")]
    [InlineData("PUB08", "240 2023", 37, "52522")]
    [InlineData("PUB08", "250 2023", 53, "52522")]
    [InlineData("PUB08", "260 2023", 26, "52522")]
    [InlineData("PUB08", "265 2023", 28, "52522")]
    [InlineData("PUB08", "230 2019", 68, "40871")]
    [InlineData("PUB09", "employees promoted 2023", 90, "haemmere")]
    [InlineData("PUB09", "employees inhibited 2023", 7, "haemmere")]
    [InlineData("PUB09", "cooperation promoted 2023", 82, "haemmere")]
    [InlineData("PUB10", "itself 2023", 11, "52522")]
    [InlineData("PUB10", "important 2023", 26, "52522")]
    [InlineData("PUB10", "minor 2023", 33, "teknologi-og")]
    [InlineData("PUB10", "none 2023", 27, "52522")]
    [InlineData("PUB10", "technological 2023", 37, "teknologi-og")]
    [InlineData("PUB11", "product 2023", 55, "52522")]
    [InlineData("PUB11", "communication 2023", 49, "52522")]
    [InlineData("PUB11", "service 2023", 36, "52522")]
    [InlineData("PUB11", "process 2023", 33, "52522")]
    [InlineData("PUB13", "-2 2019", 23, "skab-grundlag")]
    [InlineData("PUB14", "response 2014", 35, "om-innovationsbarometeret")]
    [InlineData("PUB14", "response 2016", 50, "om-innovationsbarometeret")]
    [InlineData("PUB14", "response 2019", 50, "om-innovationsbarometeret")]
    [InlineData("PUB14", "response 2023", 36, "dst.dk")]
    [InlineData("PUB15", "frame 2023", 14297, "dst.dk")]
    [InlineData("PUB15", "sample 2023", 4494, "52522")]
    [InlineData("PUB15", "answers 2019", 2271, "innovative-offentlige-sektor")]
    [InlineData("PUB15", "innovative 2023", 1352, "teknologi")]
    [InlineData("PUB17", "no-ks innovative 2018", 74, "ks.no")]
    [InlineData("PUB17", "no-chief response 2018", 42.1, "ks.no")]
    [InlineData("PUB17", "fi innovative 2022", 96, "kuntaliitto")]
    [InlineData("PUB17", "nl innovative 2021", 86, "rijksoverheid")]
    [InlineData("PUB20", "evaluated unstated", 45, "coi.dk")]
    public void A_headline_stands_with_the_value_and_the_source_it_was_published_with(string table, string cell, double value, string source)
    {
        var cube = Table(table);

        var index = Cell(cube, cell);

        Assert.Equal(value, cube.Values[index]);
        Assert.Contains(source, cube.CellNotes[index].Source!["da"], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_value_has_a_source_with_title_and_address_or_document_a_round_and_a_base()
    {
        foreach (var cube in Read.Tables)
            for (var i = 0; i < cube.Length; i++)
                if (cube.Statuses[i] == CellStatus.Value)
                {
                    Assert.False(string.IsNullOrWhiteSpace(cube.CellNotes[i].Source?["da"]));
                    Assert.False(string.IsNullOrWhiteSpace(cube.CellNotes[i].Base?["en"]));
                    Assert.False(string.IsNullOrWhiteSpace(cube.Variables[^1].Values[i % cube.Variables[^1].Values.Count].Name["da"]));
                }
    }

    [Fact]
    public void No_published_figure_is_invented_and_unknown_cells_hold_no_number()
    {
        Assert.All(Read.Tables, cube => Assert.False(cube.IsSynthetic));
        Assert.All(Read.Tables, cube => Assert.All(
            Enumerable.Range(0, cube.Length),
            i => Assert.Equal(cube.Statuses[i] == CellStatus.Missing, double.IsNaN(cube.Values[i]))));
    }

    [Theory]
    [InlineData("PUB02", "several 2019", "Omtrent halvdelen")]
    [InlineData("PUB03", "communication 2016", "Næsten halvdelen")]
    [InlineData("PUB01", "total 2016", "uændret")]
    [InlineData("PUB12", "evaluated 2019", "Fire ud af ti")]
    public void Words_of_a_source_stay_words_and_become_no_number(string table, string cell, string words)
    {
        var cube = Table(table);

        var index = Cell(cube, cell);

        Assert.Equal(CellStatus.Missing, cube.Statuses[index]);
        Assert.Contains(words, cube.CellNotes[index].Note!["da"], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_sources_disagree_the_cell_says_so()
    {
        var roles = Table("PUB06");

        var note = roles.CellNotes[Cell(roles, "employees 2019")].Note!;

        Assert.Contains("89", note["da"], StringComparison.Ordinal);
        Assert.Contains("89", note["en"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_gives_all_its_findings_at_once_and_the_others_still_load()
    {
        var folder = Directory.CreateTempSubdirectory("figures").FullName;
        foreach (var path in Directory.GetFiles(Repository.File("content", "figures"), "*.json"))
            File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        File.WriteAllText(Path.Combine(folder, "PUB14.json"), """
            {
              "id": "PUB99", "title": { "da": "Kun dansk", "en": "" }, "unit": { "da": "Pct.", "en": "Per cent" },
              "variables": [{ "code": "a", "name": { "da": "a", "en": "a" }, "total": "none", "values": [{ "code": "1", "name": { "da": "1", "en": "1" } }] }],
              "rounds": ["2014", "1814"],
              "figures": [
                { "cell": ["1", "2014"], "value": 1, "source": "hearsay" },
                { "cell": ["1", "2014"], "value": 2, "source": "copi-about" },
                { "cell": ["2", "2014"], "source": "copi-about" },
                { "cell": ["1"], "value": 3, "source": "copi-about" }
              ]
            }
            """);
        File.WriteAllText(Path.Combine(folder, "PUB13.json"), "{ not json");

        var read = PublishedFigures.Read(folder);

        string[] places =
        [
            "PUB14.json#/id", "PUB14.json#/title", "PUB14.json#/base", "PUB14.json#/rounds/1", "PUB14.json#/variables/0/total",
            "PUB14.json#/figures/0/source", "PUB14.json#/figures/1/cell", "PUB14.json#/figures/2/cell/0", "PUB14.json#/figures/2", "PUB14.json#/figures/3/cell",
        ];
        Assert.Equal(places.Order(), read.Findings.Select(f => f.Where).Where(w => w.StartsWith("PUB14", StringComparison.Ordinal)).Order());
        Assert.Contains(read.Findings, f => f.Code is "figures-unreadable" && f.Where.StartsWith("PUB13.json", StringComparison.Ordinal));
        Assert.DoesNotContain(read.Tables, t => t.Id is "PUB13" or "PUB14" or "PUB99");
        Assert.Contains(read.Tables, t => t.Id is "PUB01");
    }

    static Cube Table(string id) => Read.Tables.Single(t => t.Id.Equals(id, StringComparison.Ordinal));

    static int Cell(Cube cube, string codes)
    {
        var parts = codes.Split(' ');
        return cube.IndexOf([.. cube.Variables.Select((v, i) => v.PositionOf(parts[i]))]);
    }
}
