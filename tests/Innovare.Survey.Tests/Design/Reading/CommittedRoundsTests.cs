using Innovare.Survey.Design.Reading;

namespace Innovare.Survey.Tests.Design.Reading;

public sealed class CommittedRoundsTests
{
    [Theory]
    [InlineData("demo-2016")]
    [InlineData("demo-2019")]
    [InlineData("demo-2023")]
    public void A_committed_round_has_no_findings(string round)
    {
        var reading = RoundFolder.Read(Innovare.Tests.Repository.File("rounds", round));

        Assert.Empty(reading.Findings.Select(f => f.ToString()));
        Assert.Equal(round, reading.Definition?.Name);
    }
}
