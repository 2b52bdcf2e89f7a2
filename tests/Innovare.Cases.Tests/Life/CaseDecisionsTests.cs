using Innovare.Cases.Life;
using Innovare.PublicSector;

namespace Innovare.Cases.Tests.Life;

public sealed class CaseDecisionsTests
{
    static readonly DateOnly Day = new(2025, 3, 31);

    static readonly ValueClaim Measured = new("quality", "gain", 2) { Measured = Text.Same("Færre fald"), Method = Text.Same("Før og efter") };

    [Fact]
    public void A_case_lives_from_idea_to_shared()
    {
        var idea = Library.Invented("fald") with { Stage = CaseWords.Idea };

        var inUse = Then(idea, c => CaseDecisions.TakeIntoUse(c, Day));
        var documented = Then(inUse, c => CaseDecisions.DocumentValue(c, Measured, Day));
        var shared = Then(documented, c => CaseDecisions.Share(c, Day));

        Assert.Equal(["inUse", "documented", "shared"], new[] { inUse, documented, shared }.Select(c => c.Stage));
        Assert.Equal(["quality"], shared.Values);
        Assert.Equal(2, shared.EvidenceStep);
        Assert.Empty(idea.Claims);
    }

    [Fact]
    public void What_cannot_be_is_refused_by_its_code()
    {
        var idea = Library.Invented("fald") with { Stage = CaseWords.Idea };
        var inUse = idea with { Stage = CaseWords.InUse };
        var stopped = inUse with { Stage = CaseWords.Stopped };

        Assert.Equal("case-not-in-use", Code(CaseDecisions.DocumentValue(idea, Measured, Day)));
        Assert.Equal("case-value-unknown", Code(CaseDecisions.Share(inUse, Day)));
        Assert.Equal("case-in-use-already", Code(CaseDecisions.TakeIntoUse(inUse, Day)));
        Assert.Equal("case-stop-reason", Code(CaseDecisions.Stop(inUse, Text.Same(" "), Day)));
        Assert.Equal("claim-not-documented", Code(CaseDecisions.DocumentValue(inUse, new ValueClaim("quality", "gain", 1) { Expected = Text.Same("Håb") }, Day)));
        Assert.All(
            [CaseDecisions.Share(stopped, Day), CaseDecisions.StillInUse(stopped, Day), CaseDecisions.TakeIntoUse(stopped, Day), CaseDecisions.Stop(stopped, Text.Same("x"), Day)],
            d => Assert.Equal("case-stopped", Code(d)));
    }

    [Fact]
    public void A_stopped_case_keeps_the_reason()
    {
        var stopped = Then(Library.Invented("fald"), c => CaseDecisions.Stop(c, Text.Same("For dyrt"), Day));

        Assert.Equal(("stopped", Text.Same("For dyrt")), (stopped.Stage, stopped.StoppedBecause));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("loss")]
    public void That_it_gave_nothing_or_harm_is_documented_value_and_no_gain(string effect)
    {
        var inUse = Library.Invented("fald") with { Stage = CaseWords.InUse };

        var known = Then(inUse, c => CaseDecisions.DocumentValue(c, Measured with { Effect = effect }, Day));

        Assert.True(known.HasDocumentedValue);
        Assert.Empty(known.Values);
    }

    [Fact]
    public void The_place_is_asked_every_year_and_only_while_it_is_in_use()
    {
        var inUse = Library.Invented("fald") with { Stage = CaseWords.InUse, InUseOn = Day };

        Assert.False(CaseDecisions.ShouldBeAsked(inUse, Day.AddDays(364)));
        Assert.True(CaseDecisions.ShouldBeAsked(inUse, Day.AddDays(365)));
        Assert.False(CaseDecisions.ShouldBeAsked(inUse with { Stage = CaseWords.Stopped }, Day.AddYears(2)));
        Assert.False(CaseDecisions.ShouldBeAsked(Then(inUse, c => CaseDecisions.StillInUse(c, Day.AddDays(365))), Day.AddDays(366)));
    }

    [Fact]
    public void A_claim_must_carry_what_its_step_says()
    {
        Assert.Equal(["claim-empty"], Codes(new ValueClaim("quality", "gain", 1)));
        Assert.Equal(["claim-not-measured", "claim-method", "claim-assessor"], Codes(new ValueClaim("quality", "gain", 3) { Expected = Text.Same("x") }));
        Assert.Equal(["claim-number"], Codes(Measured with { Number = 0 }));
        Assert.Empty(Codes(Measured));
        Assert.Empty(Codes(new ValueClaim("quality", "gain", 0)));
    }

    [Fact]
    public void Events_in_order_make_the_same_case_again()
    {
        var start = Library.Invented("fald");
        CaseEvent[] events = [new TakenIntoUse(Day), new ValueDocumented(Day, Measured), new CaseShared(Day), new FoundStillInUse(Day.AddYears(1))];

        var one = events.Aggregate(start, (c, e) => c.Apply(e));
        var other = events.Aggregate(start, (c, e) => c.Apply(e));

        Assert.Equal(one.Stage, other.Stage);
        Assert.Equal(one.Claims, other.Claims);
        Assert.Equal(Day.AddYears(1), one.InUseOn);
    }

    static Case Then(Case now, Func<Case, Decision> decide)
    {
        var decision = decide(now);
        Assert.Empty(decision.Findings);
        return decision.Events.Aggregate(now, (c, e) => c.Apply(e));
    }

    static string Code(Decision decision) => Assert.Single(decision.Findings).Code;

    static IEnumerable<string> Codes(ValueClaim claim) => ClaimRules.Check(claim).Select(f => f.Code);
}
