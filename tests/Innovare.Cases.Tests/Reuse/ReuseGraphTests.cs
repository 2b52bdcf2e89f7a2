using Innovare.Cases.Reuse;
using Innovare.PublicSector;

namespace Innovare.Cases.Tests.Reuse;

public sealed class ReuseGraphTests
{
    [Theory]
    [InlineData("opfoelgningsopkald-tilpasset-akutte-hoftebrud", "opfoelgningsopkald-til-hofteopererede")]
    [InlineData("landsdaekkende-telemedicin-kol", "telecare-nord")]
    [InlineData("mailsortering-til-ti-kommuner", "intelligent-fordeling-af-mails")]
    [InlineData("kulturrygsaekken-i-holbaek", "kulturrygsaekken")]
    [InlineData("innovasjonsbarometeret-norge", "innovationsbarometeret")]
    public void A_case_that_names_its_origin_is_joined_to_it(string taker, string origin)
    {
        var library = Library.OfTheHouse;

        var origins = library.Reuse.OriginsOf(library.Find(taker)!);

        Assert.Equal([origin], origins.Select(o => o.Slug));
        Assert.Contains(library.Find(taker)!, library.Reuse.TakersOf(library.Find(origin)!));
    }

    [Theory]
    [InlineData("sverigesprogrammet-herning-modellen")] // Borås
    [InlineData("emissionsfrie-arbejdsmaskiner")] // a method from Norway
    [InlineData("collin-kiel")] // a department, not the app of the same hospital
    public void An_origin_outside_the_library_joins_nothing(string taker) =>
        Assert.Empty(Library.OfTheHouse.Reuse.OriginsOf(Library.OfTheHouse.Find(taker)!));

    [Fact]
    public void The_same_place_with_another_solution_is_not_the_origin()
    {
        var other = Library.Invented("loftlifte", "Loftlifte", "Sted");
        var taker = Library.Invented("taker") with { InspiredBy = Text.Same("Sted: opfølgningsopkald") };

        var graph = ReuseGraph.Of([other, taker]);

        Assert.Empty(graph.OriginsOf(taker));
    }
}
