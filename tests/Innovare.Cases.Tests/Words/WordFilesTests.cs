using Innovare.Cases.Search;
using Innovare.Cases.Words;
using Innovare.Tests;

namespace Innovare.Cases.Tests.Words;

public sealed class WordFilesTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovare-words-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_words_of_the_house_have_no_finding_and_every_municipality_and_region()
    {
        var (words, findings) = WordFiles.Read(Repository.File("content", "words"));

        Assert.Empty(findings);
        Assert.Equal(98, words.Places.Count(p => p.Kind == "municipality"));
        Assert.Equal(5, words.Places.Count(p => p.Kind == "region"));
        Assert.Distinct(words.Places.Where(p => p.Code.Length > 0).Select(p => p.Code));
    }

    [Fact]
    public void Everything_wrong_is_said_at_once_and_good_lines_count()
    {
        Copy();
        Add("synonyms.csv", "ensom\n");
        Add("synonyms.csv", "sygehus|klinik;for meget\n");
        Add("lay.csv", "piller;\n");
        Add("weak.csv", "tilforladelig;lidt\n");
        Add("compounds.csv", "skraldespand;skrald+bøtte\n");
        Add("places.csv", "Atlantis;municipality;999;Havet;\n");
        File.Delete(Path.Combine(_folder.FullName, "abbreviations.csv"));

        var (words, findings) = WordFiles.Read(_folder.FullName);

        Assert.Equal(
            ["words-alone", "words-empty", "words-fields", "words-file-missing", "words-kind", "words-parts", "words-place-unknown"],
            findings.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.Contains(words.Synonyms, g => g.Contains("sygehus"));
    }

    [Fact]
    public void An_expression_an_editor_adds_is_found_at_once()
    {
        Copy();
        Add("lay.csv", "flyvende tæppe;robotstøvsuger\n");
        var before = Library.OfTheHouse.Search;

        var after = new CaseSearch(Library.OfTheHouse.Cases, Library.OfTheHouse.Reuse, WordFiles.Read(_folder.FullName).Words);

        Assert.Empty(before.Find(CaseQuery.All with { Words = "flyvende tæppe" }).Cases);
        Assert.Contains(after.Find(CaseQuery.All with { Words = "flyvende tæppe" }).Cases, c => c.Slug == "robotstoevsugere-i-hjemmehjaelpen");
    }

    void Copy()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.File("content", "words"), "*.csv"))
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
    }

    void Add(string file, string line) => File.AppendAllText(Path.Combine(_folder.FullName, file), line);
}
