using Innovare.Survey.Design;
using Innovare.Survey.Simulate;

namespace Innovare.Survey.Tests.Simulate;

public sealed class RoutingTests
{
    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void A_question_is_answered_by_exactly_those_it_is_asked_of(string name)
    {
        var (round, country) = (Countries.Round(name), Countries.Of(name));

        foreach (var question in round.Questionnaire.Questions.Where(q => q.IsAskedIn(round.Round.Year)))
        {
            var variables = country.Population.Variables.Where(v => question.Variables.Contains(v)).ToList();
            for (var i = 0; i < country.Frame.Count; i++)
            {
                var asked = question.When?.Holds(new Row(round, country, i)) ?? true;
                Assert.All(variables, v => Assert.Equal(asked, country.Population[v][i] != "-1"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void Every_answer_is_one_the_round_offers(string name)
    {
        var (round, country) = (Countries.Round(name), Countries.Of(name));

        foreach (var question in round.Questionnaire.Questions.Where(q => q.IsAskedIn(round.Round.Year)))
        {
            var offered = question.Kind == QuestionKind.Multiple
                ? ["0", "1", "-1"]
                : question.Answers.Where(a => a.IsOfferedIn(round.Round.Year)).Select(a => a.Code).Append("-1").ToHashSet();
            Assert.All(country.Population.Variables.Where(v => question.Variables.Contains(v)),
                v => Assert.Subset(offered, country.Population[v].ToHashSet()));
        }
    }

    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void Multiple_choices_keep_to_their_limits_and_exclusive_options_stand_alone(string name)
    {
        var (round, country) = (Countries.Round(name), Countries.Of(name));

        foreach (var question in round.Questionnaire.Questions.Where(q => q.Kind == QuestionKind.Multiple))
        {
            var options = question.Answers.Where(a => a.IsOfferedIn(round.Round.Year)).ToList();
            foreach (var i in Shares.Asked(country, $"{question.Id}.{options[0].Code}"))
            {
                var ticked = options.Where(o => Shares.Is(country, $"{question.Id}.{o.Code}", i, "1")).ToList();
                Assert.InRange(ticked.Count, 1, question.AtMost ?? options.Count);
                Assert.True(ticked.Count == 1 || !ticked.Any(o => o.Exclusive), $"{question.Id} of {country.Frame[i].Id}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void Every_workplace_passes_the_checks_of_the_round(string name)
    {
        var (round, country) = (Countries.Round(name), Countries.Of(name));

        for (var i = 0; i < country.Frame.Count; i++)
        {
            var row = new Row(round, country, i);
            Assert.All(round.Edits.Rules, rule => Assert.True((rule.When?.Holds(row) ?? true) is false || rule.Must.Holds(row), $"{rule.Id}: {country.Frame[i].Id}"));
        }
    }

    [Fact]
    public void Only_municipal_workplaces_work_with_others_in_their_own_municipality()
    {
        var country = Countries.Of(Countries.Newest);

        var partners = Shares.Asked(country, "partners.own_municipality").Where(i => Shares.Is(country, "partners.own_municipality", i, "1"));

        Assert.All(partners, i => Assert.Equal("municipal", country.Frame[i].Level));
    }

    /// <summary>One workplace of a population as rules ask about it.</summary>
    sealed class Row(RoundDefinition round, Simulation country, int row) : IFacts
    {
        public string? Answer(string variable) => country.Population.Has(variable) ? country.Population[variable][row] : null;

        public string? Register(string variable) => variable == "level" ? country.Frame[row].Level : null;

        public string? Round(string variable) => variable == "year" ? round.Round.ReferencePeriod : null;

        public Rule Derived(string id) => round.Tables.Derived.Single(d => d.Id == id).When;
    }
}
