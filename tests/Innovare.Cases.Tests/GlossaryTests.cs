using Innovare.PublicSector;
using Innovare.Tests;

namespace Innovare.Cases.Tests;

/// <summary>The glossary decides the words; the lists a reader sees must use them.</summary>
public sealed class GlossaryTests
{
    static readonly string Glossary = File.ReadAllText(Repository.File("docs", "glossary.md"));

    [Fact]
    public void The_shared_words_stand_in_the_glossary_side_by_side()
    {
        Codelist[] lists = [PublicInnovation.Levels, PublicInnovation.Types, PublicInnovation.Values, PublicInnovation.Novelties];

        Assert.All(lists.SelectMany(l => l.Entries), e => Assert.Contains($"| – {e.Name.Da} | – {e.Name.En} |", Glossary, StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_of_the_library_stand_in_the_glossary_side_by_side() =>
        Assert.All(
            CaseWords.Stages.Entries.Concat(CaseWords.Bases.Entries),
            e => Assert.Contains($"| {e.Name.Da} | {e.Name.En} |", Glossary, StringComparison.OrdinalIgnoreCase));
}
