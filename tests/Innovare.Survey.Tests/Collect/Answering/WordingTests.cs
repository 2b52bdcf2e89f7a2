using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using static Innovare.Survey.Tests.Collect.Answering.Asking;

namespace Innovare.Survey.Tests.Collect.Answering;

public sealed class WordingTests
{
    static readonly Question Third = Single("third") with
    {
        Text = new("I {period} valgte I {ticked}. {name} har {staff} ansatte siden {since}. Passer det?", "In {period} you chose {ticked}. {name} has {staff} staff since {since}. Right?"),
        Variants = [new(new Rule.Register("level", ["region"]), new("Passer det i jeres region?", "Is it right in your region?"))],
        Examples = [new(new Rule.Register("subsector", ["care"]), new("Fx en ny app.", "A new app, say.")), new(new Rule.Register("subsector", ["health"]), new("Fx en ny scanner.", "A new scanner, say."))],
    };

    static readonly Form Asked = Form.Of(Questionnaire(new Page("one", [Multiple("which"), Number("staff") with { Decimals = 1 }, Date("since"), Third])) with
    {
        Placeholders =
        [
            new("period", new(Round: "referencePeriod"), Transform.AsWritten, new("perioden", "the period")),
            new("ticked", new(Answer: "which"), Transform.List, new("intet", "nothing")),
            new("name", new(Register: "name"), Transform.AsWritten, new("Arbejdspladsen", "The workplace")),
            new("staff", new(Answer: "staff"), Transform.Number, new("nogle", "some")),
            new("since", new(Answer: "since"), Transform.Date, new("længe", "long")),
        ],
    }, "0");

    [Fact]
    public void Placeholders_are_filled_from_answers_register_and_round_in_both_languages()
    {
        var respondent = new Respondent(Asked, new() { ["name"] = "Plejehjemmet Solsiden" });
        respondent.Send("one", ("which.a", "1"), ("which.b", "1"), ("which.c", "1"), ("staff", "1.250,5"), ("since", "24-04-2023"), ("third", "yes"));

        var text = new Wording(respondent.Route, respondent.Progress).Of(Third);

        Assert.Equal("I 2022-2023 valgte I svar a, svar b og svar c. Plejehjemmet Solsiden har 1.250,5 ansatte siden 24. april 2023. Passer det?", text.Da);
        Assert.Equal("In 2022-2023 you chose answer a, answer b and answer c. Plejehjemmet Solsiden has 1,250.5 staff since 24 April 2023. Right?", text.En);
    }

    [Fact]
    public void What_is_not_known_is_filled_with_other_words()
    {
        var respondent = new Respondent(Asked);

        var text = new Wording(respondent.Route, respondent.Progress).Of(Third);

        Assert.Equal("I 2022-2023 valgte I intet. Arbejdspladsen har nogle ansatte siden længe. Passer det?", text.Da);
    }

    [Fact]
    public void The_first_variant_that_fits_is_shown_and_only_the_examples_that_fit()
    {
        var region = new Respondent(Asked, new() { ["level"] = "region", ["subsector"] = "health" });
        var wording = new Wording(region.Route, region.Progress);

        Assert.Equal("Passer det i jeres region?", wording.Of(Third).Da);
        Assert.Equal(["Fx en ny scanner."], wording.Examples(Third).Select(e => e.Da));
    }

    [Fact]
    public void What_a_respondent_typed_is_never_read_as_a_placeholder()
    {
        var respondent = new Respondent(Asked, new() { ["name"] = "{period}" });

        Assert.Contains("{period} har", new Wording(respondent.Route, respondent.Progress).Of(Third).Da, StringComparison.Ordinal);
    }
}
