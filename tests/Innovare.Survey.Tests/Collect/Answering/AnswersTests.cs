using Innovare.Survey.Collect;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using static Innovare.Survey.Tests.Collect.Answering.Asking;

namespace Innovare.Survey.Tests.Collect.Answering;

public sealed class AnswersTests
{
    [Fact]
    public void The_route_goes_forward_and_passes_by_what_is_not_asked()
    {
        var respondent = new Respondent(FormOf(Single("first"), Single("only_yes", Is("first", "yes")), Single("last")));

        Assert.Equal("last", respondent.Send("first", ("first", "no")).Next?.Id);
        Assert.Equal("only_yes", respondent.Send("first", ("first", "yes")).Next?.Id);
        Assert.Equal("last", respondent.Send("only_yes", ("only_yes", "no")).Next?.Id);
        Assert.Null(respondent.Send("last", ("last", "no")).Next);
        Assert.Equal("only_yes", respondent.Route.Before("last")?.Id);
    }

    [Fact]
    public void An_answer_the_route_has_left_is_kept_but_is_never_handed_out_and_steers_nothing()
    {
        var respondent = new Respondent(FormOf(Single("first"), Single("second", Is("first", "yes")), Single("third", Is("second", "yes"))));
        respondent.Send("first", ("first", "yes"));
        respondent.Send("second", ("second", "yes"));
        respondent.Send("third", ("third", "yes"));

        respondent.Send("first", ("first", "no"));

        Assert.Equal(["no", "-1", "-1"], respondent.Route.Codes);
        respondent.Send("first", ("first", "yes"));
        Assert.Equal(["yes", "yes", "yes"], respondent.Route.Codes);
    }

    [Fact]
    public void What_cannot_be_read_is_kept_as_it_was_typed_and_steers_nothing()
    {
        var respondent = new Respondent(FormOf(Number("staff"), Single("many", new Rule.Compare(new(Answer: "staff"), Comparison.AtLeast, new(Fixed: 10)))));

        var step = respondent.Send("staff", ("staff", "ca. 12"));

        Assert.Equal(FaultKind.NotANumber, Assert.Single(step.Faults).Kind);
        Assert.Equal("staff", step.Next?.Id);
        Assert.Equal("ca. 12", respondent.Progress.ValuesOf("staff")["staff"]);
        Assert.Equal(["-3", "-1"], respondent.Route.Codes);
        respondent.Send("staff", ("staff", "12"));
        Assert.Equal(["12", "-3"], respondent.Route.Codes);
    }

    [Theory]
    [InlineData("1.250", NumberStyle.Danish, "1250")]
    [InlineData("1.250,50", NumberStyle.Danish, "1250.5")]
    [InlineData("1,250.50", NumberStyle.English, "1250.5")]
    [InlineData(" 12 000 ", NumberStyle.Danish, "12000")]
    [InlineData("0012", NumberStyle.Danish, "12")]
    [InlineData("12,5", NumberStyle.English, "12.5")]
    [InlineData("−3", NumberStyle.Danish, "-3")]
    [InlineData("-0", NumberStyle.Danish, "0")]
    [InlineData("tolv", NumberStyle.Danish, null)]
    [InlineData("1e5", NumberStyle.Danish, null)]
    [InlineData("12345678901234567", NumberStyle.Danish, null)]
    public void A_number_is_read_as_people_write_it(string typed, NumberStyle style, string? expected) =>
        Assert.Equal(expected, TypedNumber.Read(typed, style));

    [Theory]
    [InlineData(FaultKind.Missing, "single")]
    [InlineData(FaultKind.Missing, "multiple")]
    [InlineData(FaultKind.Missing, "number")]
    [InlineData(FaultKind.Missing, "text")]
    [InlineData(FaultKind.Missing, "date")]
    [InlineData(FaultKind.RowMissing, "grid", "grid.x", "1")]
    [InlineData(FaultKind.ExclusiveWithOthers, "multiple", "multiple.a", "1", "multiple.none", "1")]
    [InlineData(FaultKind.TooMany, "multiple", "multiple.a", "1", "multiple.b", "1", "multiple.c", "1")]
    [InlineData(FaultKind.NotANumber, "number", "number", "mange")]
    [InlineData(FaultKind.TooManyDecimals, "number", "number", "1,5")]
    [InlineData(FaultKind.OutsideRange, "number", "number", "101")]
    [InlineData(FaultKind.OutsideRange, "number", "number", "-2")]
    [InlineData(FaultKind.NotADate, "date", "date", "31-02-2023")]
    [InlineData(FaultKind.TooLong, "text", "text", "for lang")]
    public void A_faulty_answer_keeps_the_page_and_says_what_to_do(FaultKind expected, string page, params string[] fields)
    {
        var multiple = Multiple("multiple") with { AtMost = 2 };
        var respondent = new Respondent(FormOf(Single("single"), multiple with { Answers = [.. multiple.Answers, Option("none") with { Exclusive = true }] }, Grid("grid"),
            Number("number") with { Most = 100 }, Text("text") with { MostCharacters = 5 }, Date("date"), Single("last")));

        var step = respondent.Send(page, [.. fields.Chunk(2).Select(f => (f[0], f[1]))]);

        var fault = Assert.Single(step.Faults);
        Assert.Equal((expected, page, page), (fault.Kind, fault.Question, step.Next?.Id));
        Assert.NotEqual(fault.Text.Da, fault.Text.En);
    }

    [Fact]
    public void Do_not_know_is_an_answer_also_to_a_number_and_what_looks_like_its_code_is_not()
    {
        var respondent = new Respondent(FormOf(Number("staff") with { OffersDontKnow = true }, Text("why") with { OffersDontKnow = true }));

        Assert.Empty(respondent.Send("staff", ("staff", ""), ("dontknow.staff", "1")).Faults);
        Assert.Equal("-2", respondent.Code("staff"));
        Assert.NotEmpty(respondent.Send("staff", ("staff", "-2")).Faults);
        Assert.Equal("-3", respondent.Code("staff"));
    }

    [Fact]
    public void A_soft_check_is_passed_by_a_reason_that_is_kept_and_a_hard_one_never()
    {
        var tooMany = new PageCheck("many", Severity.Soft, null, new Rule.Compare(new(Answer: "staff"), Comparison.AtMost, new(Register: "employees")), new("Flere end I er?", "More than you are?"));
        var zero = new PageCheck("zero", Severity.Hard, null, new Rule.Compare(new(Answer: "staff"), Comparison.More, new(Fixed: 0)), new("Mindst én.", "At least one."));
        var respondent = new Respondent(FormOf(new Page("staff", [Number("staff")], [tooMany, zero]), new Page("last", [Single("last")])), new() { ["employees"] = "10" });

        var fault = Assert.Single(respondent.Send("staff", ("staff", "12")).Faults);
        Assert.Equal(("many", true), (fault.Check, fault.CanBePassed));
        Assert.Equal("last", respondent.Send("staff", ("staff", "12"), ("reason.many", " Vikarer er talt med ")).Next?.Id);
        Assert.Equal("Vikarer er talt med", respondent.Progress.Reasons["many"]);
        Assert.False(Assert.Single(respondent.Send("staff", ("staff", "0"), ("reason.zero", "fordi")).Faults).CanBePassed);
    }

    [Fact]
    public void A_register_value_stands_filled_in_with_where_it_came_from_and_a_locked_one_cannot_be_changed()
    {
        var fromRegister = new Preload("employees", new("CVR-registret", "the CVR register"));
        var form = FormOf(Number("staff") with { Preload = fromRegister }, Number("fixed") with { Preload = fromRegister with { Editable = false } });
        var respondent = new Respondent(form, new() { ["employees"] = "25" });
        respondent.Progress = Answers.Preload(form, respondent.Register, respondent.Progress);

        Assert.Equal(["25", "25"], respondent.Route.Codes);
        respondent.Send("staff", ("staff", "27"));
        respondent.Send("fixed", ("fixed", "99"));

        Assert.Equal(["27", "25"], respondent.Route.Codes);
        Assert.Equal(("", Answers.Register), (respondent.Progress.Answers["staff"].By, respondent.Progress.Answers["fixed"].By));
    }

    [Fact]
    public void An_option_that_is_not_offered_is_not_asked_and_cannot_be_chosen()
    {
        var partners = Multiple("partners");
        var form = FormOf(partners with { Answers = [partners.Answers[0] with { When = new Rule.Register("level", ["municipal"]) }, .. partners.Answers.Skip(1)] });
        var (town, state) = (new Respondent(form, new() { ["level"] = "municipal" }), new Respondent(form, new() { ["level"] = "state" }));

        foreach (var respondent in (Respondent[])[town, state])
            respondent.Send("partners", ("partners.a", "1"), ("partners.b", "1"));

        Assert.Equal(["1", "1", "0"], town.Route.Codes);
        Assert.Equal(["-1", "1", "0"], state.Route.Codes);
    }

    [Fact]
    public void Answers_are_sent_once_and_later_changes_count_only_when_they_are_sent_too()
    {
        var form = FormOf(Single("first"), Single("second"));
        var respondent = new Respondent(form);
        respondent.Send("first", ("first", "yes"));
        Assert.Null(Answers.Submit(form, respondent.Register, respondent.Progress).Submission);
        respondent.Send("second", ("second", "yes"));

        var sent = Answers.Submit(form, respondent.Register, respondent.Progress);
        respondent.Progress = Answers.Submit(form, respondent.Register, sent);
        Assert.Same(sent, respondent.Progress);
        respondent.Send("first", ("first", "no"));

        Assert.True(Answers.HasUnsent(respondent.Progress));
        Assert.Equal(["yes", "yes"], Returns.Of(form, respondent.Register, respondent.Progress, "da", Outcome.NoContact).Answers);
        var again = Answers.Submit(form, respondent.Register, respondent.Progress);
        Assert.Equal(["no", "yes"], Returns.Of(form, respondent.Register, again, "da", Outcome.NoContact).Answers);
    }

    [Fact]
    public void Unknown_pages_fields_and_codes_change_nothing()
    {
        var form = FormOf(Single("first"));
        var respondent = new Respondent(form);

        Assert.Null(Answers.Take(form, respondent.Register, respondent.Progress, new("nowhere", 0, new Dictionary<string, string>())));
        respondent.Send("first", ("first", "maybe"), ("second", "yes"), ("first.x", "1"), ("reason.none", "x"));

        Assert.Equal(Progress.Empty, respondent.Progress);
    }

    [Fact]
    public void The_same_page_sent_twice_is_the_same_step()
    {
        var respondent = new Respondent(FormOf(Multiple("which")));
        var page = respondent.Page("which", ("which.a", "1"));

        var (first, second) = (respondent.Send(page), respondent.Send(page));

        Assert.Equal(first.Progress, second.Progress);
        Assert.Empty(second.Conflicts);
    }
}
