using Innovare.Cases.Words;

namespace Innovare.Cases.Tests.Words;

public sealed class DanishWordsTests
{
    [Theory]
    [InlineData("Skærmbesøg", "skaermbesoeg")]
    [InlineData("ÅRHUS", "aarhus")]
    [InlineData("A\u030Arhus", "aarhus")] // å as a letter and a ring, as some machines write it
    [InlineData("idé", "ide")]
    public void Case_accents_and_the_way_of_writing_ae_oe_aa_do_not_matter(string written, string folded) =>
        Assert.Equal(folded, DanishWords.Fold(written));

    [Theory]
    [InlineData("robot robotter robotten robotterne")]
    [InlineData("bibliotek biblioteker biblioteket bibliotekerne bibliotekets")]
    [InlineData("borger borgere borgeren borgerne borgernes")]
    [InlineData("kommune kommuner kommunen kommunerne kommunens")]
    [InlineData("hjem hjemmet hjemmene")]
    public void Inflections_of_a_word_share_one_stem(string inflections) =>
        Assert.Single(inflections.Split(' ').Select(DanishStem.Of).Distinct());

    [Theory]
    [InlineData("by")]
    [InlineData("bus")]
    [InlineData("2016")]
    public void Short_words_and_numbers_keep_every_letter(string word) => Assert.Equal(word, DanishStem.Of(word));

    [Fact]
    public void A_hyphenated_word_is_the_whole_and_its_parts_but_numbers() =>
        Assert.Equal(["112opkald", "opkald"], DanishWords.Of("1-1-2-opkald"));
}
