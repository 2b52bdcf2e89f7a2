using Innovare.Cases.Words;

namespace Innovare.Cases.Tests.Words;

public sealed class CompoundsTests
{
    static readonly Analyser House = new(Library.Words);

    [Theory]
    [InlineData("skærmbesøg", "skærm besøg")]
    [InlineData("hjemmepleje", "hjem pleje")]
    [InlineData("velfærdsteknologi", "velfærd teknologi")]
    [InlineData("affaldssortering", "affald sortering")]
    [InlineData("hverdagsrehabilitering", "hverdag rehabilitering")]
    [InlineData("klimatilpasning", "klima tilpasning")]
    [InlineData("sårvurderinger", "sår vurdering")]
    [InlineData("innovationspartnerskaber", "innovation partnerskab")]
    [InlineData("velfærdsteknologilaboratorium", "velfærd teknologi laboratorium")]
    [InlineData("børnehaver", "børn have")]
    [InlineData("byudvikling", "by udvikling")]
    [InlineData("hjemmevejleder", "hjem vejleder")]
    public void A_compound_is_taken_apart_at_its_joints(string compound, string parts) =>
        Assert.Equal(parts.Split(' ').Select(p => House.Analyse(p).Stem), House.Analyse(compound).Parts);

    [Theory]
    [InlineData("politikere")]
    [InlineData("bilister")]
    [InlineData("virksomheder")]
    [InlineData("samarbejde")]
    [InlineData("medarbejderne")]
    [InlineData("kommunikation")]
    [InlineData("overvågning")]
    [InlineData("partnerskab")]
    [InlineData("alarmering")]
    [InlineData("arkiveringen")]
    [InlineData("evalueret")]
    [InlineData("vejret")]
    [InlineData("bytte")]
    public void A_word_that_only_looks_like_a_compound_stays_whole(string word) => Assert.Empty(House.Analyse(word).Parts);

    // indtage … from the sample vocabulary published with the algorithm
    [Theory]
    [InlineData("indtage", "indtag")]
    [InlineData("indtagelse", "indtag")]
    [InlineData("indtager", "indtag")]
    [InlineData("indtages", "indtag")]
    [InlineData("indtaget", "indtag")]
    [InlineData("indtil", "indtil")]
    [InlineData("underste", "underst")]
    [InlineData("undersåtter", "undersåt")]
    [InlineData("undersøgelse", "undersøg")]
    [InlineData("undersøgelser", "undersøg")]
    [InlineData("undersøgt", "undersøg")]
    [InlineData("løst", "løst")]
    public void The_stemmer_gives_the_published_stems(string word, string stem) => Assert.Equal(stem, DanishStem.Of(word));

    [Fact]
    public void Center_centret_and_centre_share_one_stem() =>
        Assert.Single(new[] { "plejecenter", "plejecentret", "plejecentre", "plejecentrene" }.Select(DanishStem.Of).Distinct());
}
