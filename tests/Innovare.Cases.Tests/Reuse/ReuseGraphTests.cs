using Innovare.Cases.Reuse;
using Innovare.PublicSector;

namespace Innovare.Cases.Tests.Reuse;

public sealed class ReuseGraphTests
{
    static readonly ReuseGraph House = Library.OfTheHouse.Reuse;

    [Theory]
    [InlineData("opfoelgningsopkald-tilpasset-akutte-hoftebrud", "opfoelgningsopkald-til-hofteopererede")]
    [InlineData("landsdaekkende-telemedicin-kol", "telecare-nord")]
    [InlineData("mailsortering-til-ti-kommuner", "intelligent-fordeling-af-mails")]
    [InlineData("kulturrygsaekken-i-holbaek", "kulturrygsaekken")]
    [InlineData("innovasjonsbarometeret-norge", "innovationsbarometeret")]
    public void A_case_is_joined_to_the_one_it_builds_on(string taker, string origin)
    {
        var library = Library.OfTheHouse;

        Assert.Equal([origin], House.OriginsOf(library.Find(taker)!).Select(o => o.Slug));
        Assert.Contains(library.Find(taker)!, House.TakersOf(library.Find(origin)!));
    }

    [Theory]
    [InlineData("sverigesprogrammet-herning-modellen")] // Borås
    [InlineData("emissionsfrie-arbejdsmaskiner")] // a method from Norway
    [InlineData("collin-kiel")] // a department of a hospital
    public void An_origin_outside_the_library_is_a_link_without_a_case(string taker)
    {
        var one = Library.OfTheHouse.Find(taker)!;

        Assert.Empty(House.OriginsOf(one));
        Assert.NotNull(Assert.Single(House.TakenBy(one)).Giver.Name);
    }

    [Fact]
    public void Every_link_of_the_house_names_a_source() => Assert.All(House.Links, l => Assert.NotEmpty(l.Sources));

    [Fact]
    public void Only_reuse_in_use_and_of_value_is_spread()
    {
        var giver = Library.Invented("giver");
        var taker = Library.Invented("taker");
        var link = Link("giver", "taker");
        var graph = ReuseGraph.Of([giver, taker, taker with { Slug = "gains", Values = ["quality"] }], [link]);

        Assert.Equal("inUse", graph.WeightOf(link));
        Assert.Equal("spread", graph.WeightOf(link with { Value = ["quality"] }));
        Assert.Equal("spread", graph.WeightOf(Link("giver", "gains")));
        Assert.Equal("interest", graph.WeightOf(link with { Value = ["quality"], Confirmation = "disputed" }));
        Assert.All(new[] { "considering", "planned", "underWay", null }, state => Assert.Equal("interest", graph.WeightOf(link with { State = state })));
        Assert.Equal("givenUp", graph.WeightOf(link with { State = "givenUp" }));
    }

    [Fact]
    public void Generations_follow_those_who_took_from_those_who_took()
    {
        Case[] cases = [Library.Invented("a"), Library.Invented("b"), Library.Invented("c"), Library.Invented("d")];
        var graph = ReuseGraph.Of(cases, [Link("a", "b"), Link("a", "c"), Link("b", "d"), Link("c", "d")]);

        var generations = graph.GenerationsOf(cases[0]).Select(g => string.Join(' ', g.Select(l => l.Id)));

        Assert.Equal(["a-b a-c", "b-d c-d"], generations);
    }

    [Fact]
    public void A_loop_is_refused_however_long_it_is()
    {
        Case[] cases = [Library.Invented("a"), Library.Invented("b"), Library.Invented("c")];
        var graph = ReuseGraph.Of(cases, [Link("a", "b"), Link("b", "c")]);

        Assert.Equal("reuse-loop", Assert.Single(ReuseDecisions.Check(Link("c", "a"), graph)).Code);
        Assert.Equal("reuse-loop", Assert.Single(ReuseDecisions.Check(Link("a", "a"), graph)).Code);
        Assert.Empty(ReuseDecisions.Check(Link("a", "c"), graph));
    }

    [Fact]
    public void Even_a_graph_with_a_loop_comes_to_an_end()
    {
        Case[] cases = [Library.Invented("a"), Library.Invented("b")];
        var graph = ReuseGraph.Of(cases, [Link("a", "b"), Link("b", "a")]);

        Assert.Equal(2, graph.GenerationsOf(cases[0]).Count);
    }

    [Fact]
    public void Everything_that_speaks_against_a_link_is_said_at_once()
    {
        var graph = ReuseGraph.Of([Library.Invented("a")], []);
        var bad = new ReuseLink("bad", new Party("a"), new Party(null), "stolen", "dreaming") { Value = ["fun"], Confirmation = "perhaps" };

        Assert.Equal(
            ["reuse-party-missing", "reuse-kind", "reuse-state", "reuse-confirmation", "reuse-value", "reuse-value-early"],
            ReuseDecisions.Check(bad, graph).Select(f => f.Code));
        Assert.Equal(["reuse-outside", "reuse-number", "reuse-reason"], Sorted(ReuseDecisions.Check(
            new ReuseLink("x", new Party(null, Text.Same("Norge")), new Party(null, Text.Same("Mange"), Number: 0), "copied", "givenUp"), graph)));
    }

    [Fact]
    public void Nobody_confirms_his_own_reuse_and_strangers_cannot_answer()
    {
        Case[] cases = [Library.Invented("giver", organisation: "Herning"), Library.Invented("taker", organisation: "Holbæk")];
        var link = Link("giver", "taker");
        var graph = ReuseGraph.Of(cases, [link]);

        Assert.Equal("reuse-own", Assert.Single(ReuseDecisions.Confirm(link, "Holbæk", graph).Findings).Code);
        Assert.Equal("reuse-stranger", Assert.Single(ReuseDecisions.Confirm(link, "Odense", graph).Findings).Code);
        Assert.Equal("confirmed", ReuseDecisions.Confirm(link, "Herning", graph).Link.Confirmation);
        Assert.Equal("reuse-objection", Assert.Single(ReuseDecisions.Dispute(link, "Herning", null, graph).Findings).Code);
        Assert.Equal("disputed", ReuseDecisions.Dispute(link, "Herning", Text.Same("Det er ikke vores"), graph).Link.Confirmation);
        Assert.Equal("unasked", link.Confirmation);
    }

    [Fact]
    public void A_taker_goes_on_or_gives_up_and_says_why()
    {
        Case[] cases = [Library.Invented("a"), Library.Invented("b")];
        var link = Link("a", "b") with { State = "planned" };
        var graph = ReuseGraph.Of(cases, [link]);

        Assert.Equal("done", ReuseDecisions.Move(link, "done", null, ["quality"], graph).Link.State);
        Assert.Equal("reuse-reason", Assert.Single(ReuseDecisions.Move(link, "givenUp", null, [], graph).Findings).Code);
        var ended = ReuseDecisions.Move(link, "givenUp", Text.Same("For dyrt"), [], graph).Link;
        Assert.Equal("reuse-ended", Assert.Single(ReuseDecisions.Move(ended, "done", null, [], graph).Findings).Code);
    }

    [Fact]
    public void The_map_has_every_municipality_once_on_a_square_of_its_own()
    {
        var tiles = Library.OfTheHouse.Map.Tiles;

        Assert.Equal(98, tiles.Count);
        Assert.Distinct(tiles.Select(t => (t.Column, t.Row)));
        Assert.Distinct(tiles.Select(t => t.Place.Code));
        Assert.Distinct(tiles.Select(t => t.Short));
    }

    [Theory]
    [InlineData("silkeborg", "Silkeborg Bibliotek", "740")]
    [InlineData("genitive", "Københavns Kommune", "101")]
    [InlineData("region", "Psykiatrien i Region Syddanmark og Odense Kommune", "1083 461")]
    [InlineData("hospital", "Odense Universitetshospital (Patient@home)", "1083")]
    [InlineData("none", "Erhvervsstyrelsen", "")]
    public void A_case_stands_where_its_organisation_says(string slug, string organisation, string codes)
    {
        var places = Library.OfTheHouse.Places.Of(Library.Invented(slug, organisation: organisation)).Select(p => p.Code);

        Assert.Equal(codes, string.Join(' ', places));
    }

    static ReuseLink Link(string giver, string taker) => new($"{giver}-{taker}", new Party(giver), new Party(taker), "copied", "done");

    static IEnumerable<string> Sorted(IEnumerable<Finding> findings) =>
        findings.Select(f => f.Code).OrderBy(c => Array.IndexOf(["reuse-outside", "reuse-number", "reuse-reason"], c));
}
