using Innovare.Survey.Design;
using Innovare.Survey.Design.Frames;
using Innovare.Survey.Tests.Simulate;

namespace Innovare.Survey.Tests.Design.Frames;

public sealed class FrameFileTests
{
    const string Head = "id,organisation,name,level,industry,subsector,employees,municipality,region\n";
    const string Good = "1000000001,20000001,\"Skolen, nord\",municipal,852010,education,25,101,1084\n";

    [Theory]
    [InlineData("100000001,20000001,A,municipal,852010,education,25,101,1084", "frame-id-malformed", 1)]
    [InlineData("1000000002,2000001,A,municipal,852010,education,25,101,1084", "frame-organisation-malformed", 2)]
    [InlineData("1000000002,20000001,A,county,852010,education,25,101,1084", "frame-level-unknown", 4)]
    [InlineData("1000000002,20000001,A,municipal,85201,education,25,101,1084", "frame-industry-malformed", 5)]
    [InlineData("1000000002,20000001,A,municipal,852010,magic,25,101,1084", "frame-subsector-unknown", 6)]
    [InlineData("1000000002,20000001,A,municipal,852010,education,many,101,1084", "frame-employees-no-number", 7)]
    [InlineData("1000000002,20000001,A,municipal,852010,education,2,101,1084", "frame-employees-too-few", 7)]
    [InlineData("1000000002,20000001,A,municipal,852010,education,25,999,1084", "frame-municipality-unknown", 8)]
    [InlineData("1000000002,20000001,A,municipal,852010,education,25,101,7", "frame-region-unknown", 9)]
    [InlineData("1000000001,20000001,A,municipal,852010,education,25,101,1084", "frame-id-twice", 1)]
    public void A_faulty_row_is_reported_with_its_place_and_the_others_kept(string row, string code, int column)
    {
        var reading = Read(Head + Good + row + "\n");

        var finding = Assert.Single(reading.Findings);
        Assert.Equal(code, finding.Code);
        Assert.Equal($"frame.csv:3:{column}", finding.Where);
        Assert.Equal("Skolen, nord", Assert.Single(reading.Frame.Workplaces).Name);
    }

    [Fact]
    public void A_level_outside_the_sectors_of_the_round_is_reported()
    {
        var round = Countries.Round(Countries.Newest);
        var municipal = round with { Round = round.Round with { Sectors = ["76", "77"] } };

        var reading = Read(Head + Good.Replace("municipal", "state", StringComparison.Ordinal), municipal);

        Assert.Equal("frame-sector-outside", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void Every_fault_of_a_row_is_reported_at_once() =>
        Assert.Equal(8, Read(Head + "1,2,A,moon,3,magic,none,4,5\n").Findings.Count);

    [Fact]
    public void A_missing_column_is_one_finding_and_no_row_is_read()
    {
        var reading = Read(Head.Replace("employees", "ansatte", StringComparison.Ordinal) + Good);

        Assert.Equal("csv-column-missing", Assert.Single(reading.Findings).Code);
        Assert.Empty(reading.Frame.Workplaces);
    }

    [Fact]
    public void A_frame_written_and_read_again_is_the_same_whatever_the_order_of_rows()
    {
        var other = Good.Replace("1000000001", "0000000009", StringComparison.Ordinal);

        var one = FrameFile.Write(Read(Head + Good + other).Frame);
        var two = FrameFile.Write(Read(Head + other + Good).Frame);

        Assert.Equal(Head + other + Good, one);
        Assert.Equal(one, two);
    }

    static FrameReading Read(string text, RoundDefinition? round = null) =>
        FrameFile.Read(Csv.Read(new StringReader(text), "frame.csv"), round ?? Countries.Round(Countries.Newest));
}
