using Innovare.Cases.Telling;
using Innovare.PublicSector;

namespace Innovare.Cases.Tests.Telling;

public sealed class ModerationTests
{
    static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void A_case_comes_into_the_library_only_when_an_editor_and_its_owner_have_said_yes_to_the_same_words()
    {
        var told = Step(Step(Case(), "submit"), "screen");
        var asked = Step(told, "approve");
        var shown = Step(asked, "consent");

        Assert.Equal((TellingWords.Approved, false), (asked.State, asked.IsShown));
        Assert.Equal((TellingWords.Published, true, (DateOnly?)Today), (shown.State, shown.IsShown, shown.PublishedOn));
        Assert.NotNull(shown.Document);
    }

    [Fact]
    public void Who_said_yes_when_sending_is_not_asked_again()
    {
        var told = Case(consents: true);

        Assert.Equal(TellingWords.Published, Step(Step(Step(told, "submit"), "screen"), "approve").State);
    }

    [Fact]
    public void Nobody_decides_on_their_own_case()
    {
        var told = Step(Case(), "submit");
        foreach (var mail in new[] { "TELLER@kommune.example", "anna@kommune.example" })
            foreach (var step in new[] { "screen", "askChanges", "decline" })
                Assert.Contains("egen case", Moderation.Decide(told, step, isEditor: true, mail, "fordi").Why!.Da, StringComparison.Ordinal);

        Assert.Null(Moderation.Decide(told, "screen", isEditor: true, "redaktoer@kommune.example").Why);
    }

    [Theory]
    [InlineData("askChanges")]
    [InlineData("decline")]
    public void What_an_owner_must_live_with_has_a_reason(string step) =>
        Assert.Contains("Skriv hvorfor", Moderation.Decide(Step(Case(), "submit"), step, isEditor: true, reason: "  ").Why!.Da, StringComparison.Ordinal);

    [Fact]
    public void Approval_asks_for_every_point_of_the_list()
    {
        var told = Step(Step(Case(), "submit"), "screen");

        foreach (var one in Told.Criteria)
            Assert.NotNull(Moderation.Decide(told, "approve", isEditor: true, ticked: [.. Told.Criteria.Except([one])]).Why);
        Assert.Null(Moderation.Decide(told, "approve", isEditor: true, ticked: Told.Criteria).Why);
    }

    [Fact]
    public void A_case_that_is_not_whole_is_not_sent_and_an_owner_takes_no_step_of_an_editor()
    {
        var empty = Case() with { Answers = new Dictionary<string, string>() };

        Assert.Contains("mangler", Moderation.Decide(empty, "submit", isEditor: false).Why!.Da, StringComparison.Ordinal);
        foreach (var step in new[] { "screen", "approve", "archive", "decline" })
            Assert.NotNull(Moderation.Decide(Step(Step(Case(), "submit"), "screen"), step, isEditor: false, ticked: Told.Criteria, reason: "x").Why);
    }

    [Fact]
    public void What_is_taken_down_is_gone_and_comes_back_when_that_is_undone()
    {
        var shown = Step(Step(Step(Case(consents: true), "submit"), "screen"), "approve");
        var down = Step(shown, "takeDown", "Fejl i tallene");
        ToldStep[] log = [new(DateTimeOffset.UnixEpoch, "17", "editor", "takeDown", shown.State, down.State, 1, "Fejl")];

        var (to, _) = Moderation.Undo(down, log);
        var back = Moderation.After(down, "undo", to!, Today);

        Assert.False(down.IsShown);
        Assert.Equal((TellingWords.Published, true), (back.State, back.IsShown));
        Assert.Null(Moderation.Undo(shown, [.. log.Select(l => l with { Step = "approve", To = shown.State })]).To);
    }

    [Fact]
    public void An_owner_takes_back_their_own_taking_down_and_nobody_the_others()
    {
        var shown = Step(Step(Step(Case(consents: true), "submit"), "screen"), "approve");
        var down = Step(shown, "takeDown", "Fortrudt");
        ToldStep[] owners = [new(DateTimeOffset.UnixEpoch, "owner", "owner", "takeDown", shown.State, down.State, 1, "Fortrudt")];
        ToldStep[] editors = [.. owners.Select(s => s with { Role = "editor" })];

        Assert.Equal(TellingWords.Published, Moderation.Undo(down, owners, isEditor: false).To);
        Assert.Null(Moderation.Undo(down, editors, isEditor: false).To);
        Assert.Null(Moderation.Undo(down, owners).To);
    }

    [Fact]
    public void A_case_stays_in_the_library_while_its_owner_changes_it_and_is_approved_anew()
    {
        var shown = Step(Step(Step(Case(consents: true), "submit"), "screen"), "approve");
        var changed = Step(shown, "revise");
        changed = changed with { Answers = Told.Whole("Nyt navn"), Revision = 2 };

        var again = Step(Step(changed, "submit"), "screen");

        Assert.True(again.IsShown);
        Assert.Contains("Morgenm", again.Document!, StringComparison.Ordinal);
        Assert.Equal(TellingWords.Approved, Step(again, "approve").State); // the first yes was to other words
        Assert.Contains("Nyt navn", Step(Step(again, "approve"), "consent").Document!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_is_asked_a_year_after_it_last_said_so_and_once_until_it_answers()
    {
        var shown = Step(Step(Step(Case(consents: true), "submit"), "screen"), "approve");
        var later = Today.AddDays(365);

        Assert.False(Moderation.ShouldBeAsked(shown, later.AddDays(-1)));
        Assert.True(Moderation.ShouldBeAsked(shown, later));
        Assert.False(Moderation.ShouldBeAsked(shown with { AskedOn = later }, later.AddDays(30)));
        var yes = Moderation.After(shown with { AskedOn = later }, "stillInUse", TellingWords.Published, later);
        Assert.Equal((later, null), (yes.InUseOn!.Value, yes.AskedOn));
        Assert.Contains($"\"inUseOn\":\"{later:yyyy-MM-dd}\"", yes.Document!, StringComparison.Ordinal);
        var no = Moderation.After(shown, "stop", TellingWords.Published, later, "For dyrt");
        Assert.Contains("For dyrt", no.Document!, StringComparison.Ordinal);
        Assert.False(Moderation.ShouldBeAsked(no, later.AddDays(800)));
    }

    static ToldCase Case(bool consents = false)
    {
        var answers = Told.Whole();
        if (consents)
            answers[Moderation.Consent] = "yes";
        return new("17", "morgenmoede", null, "teller@kommune.example", Language.Danish, answers, 1, TellingWords.Draft);
    }

    static ToldCase Step(ToldCase now, string step, string? reason = null)
    {
        var isEditor = step is "screen" or "approve" or "takeDown" or "askChanges";
        var (to, why) = Moderation.Decide(now, step, isEditor, "redaktoer@kommune.example", reason, Told.Criteria);
        Assert.Null(why);
        return Moderation.After(now, step, to!, Today, reason);
    }
}
