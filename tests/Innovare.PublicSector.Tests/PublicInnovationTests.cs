namespace Innovare.PublicSector.Tests;

public sealed class PublicInnovationTests
{
    public static TheoryData<Codelist> Lists { get; } =
        [PublicInnovation.Levels, PublicInnovation.Types, PublicInnovation.Values, PublicInnovation.Novelties];

    [Fact]
    public void There_are_four_types_five_bottom_lines_and_three_levels() =>
        Assert.Equal((4, 5, 3), (PublicInnovation.Types.Entries.Count, PublicInnovation.Values.Entries.Count, PublicInnovation.Levels.Entries.Count));

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_code_stands_once_and_is_named_in_both_languages(Codelist list)
    {
        Assert.Equal(list.Entries.Count, list.Entries.Select(e => e.Code).Distinct().Count());
        Assert.All(list.Entries, e => Assert.False(string.IsNullOrWhiteSpace(e.Name.Da) || string.IsNullOrWhiteSpace(e.Name.En)));
    }

    [Theory]
    [InlineData(2016, false)]
    [InlineData(2019, true)]
    [InlineData(2021, true)]
    [InlineData(2023, false)]
    public void A_code_exists_from_its_first_round_to_its_last(int year, bool exists) =>
        Assert.Equal(exists, new CodelistEntry("209", new Text("COVID-19", "COVID-19"), ValidFrom: 2019, ValidTo: 2021).IsValidIn(year));

    [Fact]
    public void A_text_answers_in_the_language_of_its_reader()
    {
        var text = new Text("Kommune", "Municipality");

        Assert.Equal(("Kommune", "Municipality"), (text[Language.Danish], text[Language.English]));
    }

    [Fact]
    public void A_code_that_is_not_there_is_not_found() => Assert.Null(PublicInnovation.Levels.Find("eu"));

    [Fact]
    public void A_finding_reads_as_where_what_and_how_to_mend() =>
        Assert.Equal(
            "frame.csv:17:4: \"amt\" is no level of government. Use municipal, region or state. [frame-level-unknown]",
            new Finding("frame-level-unknown", "frame.csv:17:4", "\"amt\" is no level of government.", "Use municipal, region or state.").ToString());
}
