using Innovare.Tests;
using Innovare.Web.Guides;

namespace Innovare.Web.Tests.Guides;

/// <summary>What the interactive sheets make of what is written in them.</summary>
public sealed class SheetWorkTests
{
    static readonly GuideShelf House = GuideShelf.Read(Repository.File("content", "guides"));

    [Theory]
    [InlineData("1250", 1250)]
    [InlineData("1.250", 1250)]
    [InlineData("1 250 000 kr.", 1250000)]
    [InlineData("1.250.000,5", 1250000.5)]
    [InlineData("1,250.5", 1250.5)]
    [InlineData("12,5", 12.5)]
    [InlineData("0.125", 0.125)]
    [InlineData("40 %", 40)]
    [InlineData("-3", -3)]
    public void A_number_is_read_as_people_write_it(string written, double number) =>
        Assert.Equal(number, Answers(("n", written)).Number("n"));

    [Theory]
    [InlineData("")]
    [InlineData("mange")]
    [InlineData("1e400")]
    [InlineData("12-13")]
    public void What_is_no_number_is_none(string written) => Assert.Null(Answers(("n", written)).Number("n"));

    [Fact]
    public void Those_who_feel_and_influence_most_come_first_and_the_silent_are_named()
    {
        var parts = Work("stakeholder-map",
            ("people.0.name", "Leverandøren"), ("people.0.affected", "1"), ("people.0.influence", "5"),
            ("people.1.name", "Natholdet"), ("people.1.affected", "5"), ("people.1.influence", "4"),
            ("people.2.name", "Beboerne"), ("people.2.affected", "5"), ("people.2.influence", "1"),
            ("people.4.name", "De pårørende"));

        Assert.Equal(["Natholdet", "Leverandøren", "Beboerne"], parts[0].Lines.Select(l => l.Da));
        Assert.Equal("Beboerne", Assert.Single(parts[1].Lines).Da);
        Assert.Equal("Leverandøren", Assert.Single(parts[2].Lines).Da);
        Assert.StartsWith("De pårørende", Assert.Single(parts[3].Lines).Da, StringComparison.Ordinal);
    }

    [Fact]
    public void The_most_dangerous_and_least_certain_assumption_is_tested_first()
    {
        var parts = Work("assumption-log",
            ("assumptions.0.assumption", "Borgerne har en skærm"), ("assumptions.0.harm", "3"), ("assumptions.0.unsure", "2"), ("assumptions.0.test", "Ring til fem"),
            ("assumptions.1.assumption", "Loven tillader det"), ("assumptions.1.harm", "5"), ("assumptions.1.unsure", "5"),
            ("assumptions.2.assumption", "Vi har tid"), ("assumptions.2.harm", "4"), ("assumptions.2.unsure", "4"), ("assumptions.2.result", "Nej"));

        Assert.Equal(["Loven tillader det", "Borgerne har en skærm → Ring til fem"], parts[0].Lines.Select(l => l.Da));
        Assert.Equal("Vi har tid: Nej", Assert.Single(parts[1].Lines).Da);
        Assert.Contains("Loven tillader det", Assert.Single(parts[2].Lines).Da, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_from_10_to_15_per_cent_needs_686_in_each_group() =>
        Assert.Equal("Mindst 686 i hver gruppe, 1.372 i alt.", Work("experiment-plan", ("now", "10"), ("wanted", "15"))[0].Lines[0].Da);

    [Theory]
    [InlineData("10", "")]
    [InlineData("0", "15")]
    [InlineData("10", "100")]
    [InlineData("10", "10")]
    public void Shares_that_give_no_trial_are_asked_for(string now, string wanted) =>
        Assert.True(Assert.Single(Work("experiment-plan", ("now", now), ("wanted", wanted))).IsMissing);

    [Fact]
    public void A_value_without_a_baseline_is_told_that_it_cannot_be_made_afterwards()
    {
        var parts = Work("value-plan",
            ("claims.0.line", "quality"), ("claims.0.indicator", "Fald om måneden"), ("claims.0.target", "4"), ("claims.0.when", "1. juni"),
            ("claims.1.line", "satisfaction"), ("claims.1.indicator", "Sygedage"), ("claims.1.baseline", "12"), ("claims.1.target", "9"), ("claims.1.when", "1. juni"),
            ("worse", "Ventetiden"));

        Assert.Equal("Medarbejdertilfredshed: Sygedage fra 12 til 9. Måles igen 1. juni.", Assert.Single(parts[0].Lines).Da);
        Assert.Equal("Kvalitet: mål, hvordan det er i dag. Det kan ikke gøres bagefter.", Assert.Single(parts[1].Lines).Da);
    }

    [Fact]
    public void An_evaluation_says_how_far_it_reaches()
    {
        var part = Work("evaluation-planner", ("compare", "2"), ("use", "ledelsen"), ("when", "maj"), ("decide", "indfør"))[0];

        Assert.Equal("Trin 2 på stigen", part.Heading.Da);
        Assert.Contains("ikke vise, at det var det nye", part.Lines[1].Da, StringComparison.Ordinal);
    }

    [Fact]
    public void Barriers_one_can_move_stand_apart_from_those_others_must_move()
    {
        var parts = Work("barrier-finder",
            ("causes.0.cause", "Udstyret er låst inde"), ("causes.0.weight", "2"), ("causes.0.ours", "yes"), ("causes.0.step", "Flyt skabet"),
            ("causes.1.cause", "For lidt tid om morgenen"), ("causes.1.weight", "5"), ("causes.1.ours", "yes"), ("causes.1.step", "Byt rækkefølge"),
            ("causes.2.cause", "Loven"), ("causes.2.weight", "4"), ("causes.2.ours", "no"));

        Assert.Equal(["For lidt tid om morgenen → Byt rækkefølge", "Udstyret er låst inde → Flyt skabet"], parts[0].Lines.Select(l => l.Da));
        Assert.Equal("Loven", Assert.Single(parts[1].Lines).Da);
        Assert.Equal(2, parts.Count);
    }

    [Fact]
    public void The_bad_answer_takes_the_highest_costs_and_the_lowest_gain()
    {
        var part = Work("business-case",
            ("once.low", "80.000"), ("once.likely", "100.000"), ("once.high", "150.000"),
            ("yearly.low", "10.000"), ("yearly.likely", "20.000"), ("yearly.high", "40.000"),
            ("gain.low", "30.000"), ("gain.likely", "70.000"), ("gain.high", "90.000"),
            ("years", "4"))[0];

        Assert.Equal("Hvis det går dårligt: -190.000 kr. Det tjener sig ikke hjem.", part.Lines[0].Da);
        Assert.Equal("Som ventet: 100.000 kr. Tjent hjem efter 2,0 år.", part.Lines[1].Da);
        Assert.Equal("If it goes well: DKK 240,000. Paid for after 1.0 years.", part.Lines[2].En);
    }

    [Fact]
    public void A_low_guess_above_the_likely_one_is_told() =>
        Assert.Contains("lave tal være mindst", Work("business-case",
            ("once.low", "9"), ("once.likely", "8"), ("once.high", "10"), ("yearly.low", "1"), ("yearly.likely", "1"), ("yearly.high", "1"),
            ("gain.low", "1"), ("gain.likely", "2"), ("gain.high", "3"), ("years", "4"))[0].Lines[0].Da, StringComparison.Ordinal);

    [Theory]
    [InlineData("yes", "1 af 1 grænser er nået")]
    [InlineData("no", "Fortsæt")]
    [InlineData("unknown", "I ved ikke nok")]
    public void Signs_agreed_on_beforehand_say_whether_to_stop(string seen, string verdict) =>
        Assert.Contains(verdict, Work("stop-decision", ("signs.0.sign", "Brug"), ("signs.0.limit", "under halvdelen"), ("signs.0.seen", seen))[0].Lines[0].Da, StringComparison.Ordinal);

    [Fact]
    public void An_empty_sheet_says_nothing() =>
        Assert.All(House.Of(GuideKind.Tools), tool => Assert.Empty(Worked.Of(tool, new(new Dictionary<string, string>(StringComparer.Ordinal)))));

    [Fact]
    public void Whatever_is_written_there_is_an_answer()
    {
        foreach (var tool in House.Of(GuideKind.Tools))
            foreach (var odd in new[] { "😀", "-1", "9999999999999999999999", "NaN", "<script>", "{PUB01: x}", new string('x', 20_000) })
            {
                var answers = SheetAnswers.From(tool.Tool!.Template, _ => odd);

                Assert.All(answers.Values.Values, kept => Assert.InRange(kept.Length, 1, SheetAnswers.MostCharacters));
                Assert.All(Worked.Of(tool, answers), part => Assert.NotEmpty(part.Lines));
            }
    }

    static IReadOnlyList<Worked> Work(string tool, params (string Name, string Value)[] answers) =>
        Worked.Of(House.Find(GuideKind.Tools, tool)!, Answers(answers));

    static SheetAnswers Answers(params (string Name, string Value)[] answers) =>
        new(answers.Where(a => a.Value.Length > 0).ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal));
}
