using Innovare.Statbank;
using Innovare.Statistics.Numbers;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Disseminate.Comparing;
using Innovare.Survey.Rounds;
using Innovare.Survey.Tests.Rounds;

namespace Innovare.Survey.Tests.Disseminate.Comparing;

/// <summary>Own answers beside released tables: what can be reached is what is published, and nothing else.</summary>
public sealed class RoundComparisonTests(RunRounds runs)
{
    static readonly RoundDefinition Newest = RunRounds.Definition("demo-2023");

    static readonly string[] Levels = ["municipal", "region", "state"];

    IReadOnlyList<Cube> Tables => ReleaseFolder.Read(runs.Output("demo-2023")).Draft!.Tables;

    [Fact]
    public void Every_figure_that_can_be_reached_is_a_published_cell_of_the_newest_year()
    {
        var tables = Tables;
        var published = tables.ToDictionary(t => t.Id, t => Enumerable.Range(0, t.Values.Count).Where(c => t.Statuses[c] == CellStatus.Value)
            .Select(c => (t.Values[c], t.Lower![c], t.Upper![c])).ToHashSet(), StringComparer.Ordinal);
        var (reached, wider) = (0, 0);

        foreach (var level in Levels)
            foreach (var subsector in Newest.Codelists["subsector"].Entries.Select(c => c.Code))
                foreach (var size in Newest.Codelists["size"].Entries.Select(c => c.Code))
                    foreach (var peers in Enum.GetValues<Peers>())
                        foreach (var plan in Newest.Tables.Tables.Where(t => t.Measure == Measure.Share))
                            foreach (var category in plan.Variable.Values)
                            {
                                string? Register(string name) => name switch { "level" => level, "subsector" => subsector, "size" => size, _ => null };
                                if (RoundComparison.Figure(Newest, plan, tables.First(t => t.Id == plan.Id), category.Code, Register, peers) is not { } figure)
                                    continue;
                                var (lower, upper) = figure.Interval!.Value;
                                Assert.Contains((figure.Value!.Value, lower, upper), published[plan.Id]);
                                Assert.Equal("2023", figure.Round["da"]);
                                reached++;
                                wider += peers == Peers.Subsector && figure.Group!["da"] == "Alle" ? 1 : 0;
                            }

        Assert.True(reached > 10_000);
        Assert.True(wider > 0); // what is withheld for a small group gives way to a wider one's
    }

    [Fact]
    public void The_narrowest_group_that_is_shown_stands_beside_and_says_its_name()
    {
        var plan = Newest.Tables.Tables[0];
        var cube = Tables.First(t => t.Id == plan.Id);
        static string? Childcare(string name) => name switch { "level" => "municipal", "subsector" => "childcare", "size" => "20-49", _ => null };

        Assert.Equal("Kommune, Daginstitutioner", RoundComparison.Figure(Newest, plan, cube, "10", Childcare, Peers.Subsector)!.Group!["da"], ignoreCase: true);
        Assert.Contains("20-49", RoundComparison.Figure(Newest, plan, cube, "10", Childcare, Peers.Size)!.Group!["da"], StringComparison.Ordinal);
        Assert.Equal("Alle", RoundComparison.Figure(Newest, plan, cube, "10", Childcare, Peers.All)!.Group!["da"]);
        Assert.Equal(cube.Values[(int)cube.IndexOf([.. cube.Variables.Select(v => v.PositionOf(v.Code switch { "level" => "municipal", "subsector" => "childcare", "type" => "10", "time" => "2023", _ => "total" }))])],
            RoundComparison.Figure(Newest, plan, cube, "10", Childcare, Peers.Subsector)!.Value);
    }

    [Fact]
    public void A_category_holds_for_the_respondent_exactly_where_the_tables_count_it()
    {
        var (form, random, tables) = (Form.Of(Newest), new SeededRandom(5), Tables);
        var (yes, no) = (0, 0);
        for (var i = 0; i < 60; i++)
        {
            string? Register(string name) => name switch { "level" => "municipal", "subsector" => "care", "size" => "10-19", _ => null };
            var route = Route.Of(form, Register, RandomRespondent.Answer(form, Register, random));
            var said = new Said(route);
            var shown = RoundComparison.Of(form, route, Newest, tables, Peers.All);

            foreach (var plan in Newest.Tables.Tables.Where(t => t.Base?.Holds(said) == false))
                Assert.DoesNotContain(shown, t => t.Table == plan.Id);
            foreach (var table in shown)
                foreach (var line in table.Lines)
                {
                    var category = Newest.Tables.Tables.First(t => t.Id == table.Table).Variable.Values.First(v => v.Text == line.Says);
                    Assert.Equal(category.When!.Holds(said), line.Own == Own.Yes);
                    yes += line.Own == Own.Yes ? 1 : 0;
                    no += line.Own == Own.No ? 1 : 0;
                }
        }
        Assert.True(yes > 100 && no > 100);
    }

    sealed class Said(Route route) : IFacts
    {
        public string? Answer(string variable) => route.Answer(variable);

        public string? Register(string variable) => route.Register(variable);

        public string? Round(string variable) => Newest.Round.Value(variable);

        public Rule Derived(string id) => Newest.Tables.Derived.First(d => d.Id == id).When;
    }
}
