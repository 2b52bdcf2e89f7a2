using Innovare.Survey.Design;
using Innovare.Survey.Design.Frames;
using Innovare.Survey.Design.Reading;
using Innovare.Tests;

namespace Innovare.Survey.Tests.Design.Frames;

public sealed class FrameImportTests
{
    static readonly string Example = Repository.File("docs", "examples", "frame-import");

    [Fact]
    public void The_worked_example_becomes_the_frame_beside_it()
    {
        var imported = FrameImport.Read(Path.Combine(Example, "extract.csv"), Mapping());

        Assert.Equal(File.ReadAllText(Path.Combine(Example, "frame.csv")), FrameFile.Write(imported.Frame));
        Assert.Equal((1, 1, 1), (imported.OutsideSectors, imported.TooSmall, imported.UserFinanced));
        Assert.Equal(["import-size-unknown"], imported.Findings.Select(f => f.Code));
        Assert.Equal("extract.csv:9:6", imported.Findings[0].Where);
    }

    [Theory]
    [InlineData("71", "state")]
    [InlineData("72", "state")]
    [InlineData("74", "region")]
    [InlineData("75", "region")]
    [InlineData("76", "municipal")]
    [InlineData("77", "municipal")]
    public void A_sector_code_says_the_level(string sector, string level) => Assert.Equal(level, Sectors.Inside[sector]);

    [Theory]
    [InlineData("841100", "administration")]
    [InlineData("842300", "judiciary")]
    [InlineData("852010", "education")]
    [InlineData("861000", "health")]
    [InlineData("881030", "care")]
    [InlineData("889160", "childcare")]
    [InlineData("910200", "culture")]
    [InlineData("931100", "culture")]
    [InlineData("812210", "other")]
    public void An_industry_belongs_to_one_subsector(string industry, string subsector) => Assert.Equal(subsector, Subsectors.Of(industry));

    [Fact]
    public void A_broken_mapping_says_all_that_is_wrong()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "mapping.json");
        File.WriteAllText(file, """{"delimiter": ";;", "encoding": "ebcdic", "columns": {"id": "P"}, "smallestWorkplace": 3, "colour": 1}""");

        var codes = FrameMappingFile.Read(file).Findings.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["field-missing", "field-unknown", "mapping-delimiter", "mapping-encoding"], codes);
    }

    static FrameMapping Mapping()
    {
        var reading = FrameMappingFile.Read(Path.Combine(Example, "mapping.json"));
        Assert.Empty(reading.Findings);
        return reading.Mapping!;
    }
}
