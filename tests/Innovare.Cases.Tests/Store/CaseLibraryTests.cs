using System.Text.Json.Nodes;
using Innovare.Cases.Store;
using Innovare.PublicSector;

namespace Innovare.Cases.Tests.Store;

public sealed class CaseLibraryTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovare-cases-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_good_file_is_read_whole()
    {
        Write("skaermbesoeg", GoodCase());

        var library = CaseLibrary.Read(_folder.FullName);

        Assert.Empty(library.Findings);
        var read = Assert.Single(library.Cases);
        Assert.Equal(new Years(2013, 2015), read.Years);
        Assert.Equal(["measured"], read.Evidence!.Basis);
        Assert.Equal(new Text("Kommunen", "The municipality"), read.Evidence.JudgedBy);
        Assert.True(read.HasDocumentedValue);
    }

    [Theory]
    [InlineData("level", "\"moon\"", "case-code-unknown", "/level")]
    [InlineData("types", "[\"service\", \"gadget\"]", "case-code-unknown", "/types/1")]
    [InlineData("types", "[]", "case-codes-missing", "/types")]
    [InlineData("values", "\"quality\"", "case-codes-missing", "/values")]
    [InlineData("sources", "[]", "case-source-missing", "/sources")]
    [InlineData("sources", "[{\"url\": \"www.kl.dk\", \"label\": \"KL\", \"about\": \"case\"}]", "case-source-url", "/sources/0/url")]
    [InlineData("sources", "[{\"url\": \"javascript:alert(1)\", \"label\": \"KL\", \"about\": \"case\"}]", "case-source-url", "/sources/0/url")]
    [InlineData("title", "{\"da\": \"Titel\"}", "case-field-missing", "/title/en")]
    [InlineData("slug", "\"Skærmbesøg\"", "case-slug-shape", "/slug")]
    [InlineData("year", "\"2015-2013\"", "case-year", "/year")]
    [InlineData("status", "\"confirmed\"", "case-code-unknown", "/status")]
    [InlineData("searchWords", "\"skærm\"", "case-list", "/searchWords")]
    [InlineData("searchWords", "[\"skærm\", \" \"]", "case-search-word-empty", "/searchWords/1")]
    [InlineData("searchWords", "[\"skærm\", 7]", "case-search-word-empty", "/searchWords/1")]
    [InlineData("searchWords", "[\"skærmbesøg\", \"Skaermbesoeg!\"]", "case-search-word-twice", "/searchWords/1")]
    [InlineData("searchWords", "[\"en hel lang sætning om alt det, som nogen kunne finde på at skrive\"]", "case-search-word-long", "/searchWords/0")]
    [InlineData("inspiredby", "\"Herning\"", "case-field-unknown", "/inspiredby")]
    public void What_is_wrong_is_said_with_file_and_pointer(string field, string value, string code, string pointer)
    {
        var broken = GoodCase();
        broken[field] = JsonNode.Parse(value);
        Write("skaermbesoeg", broken);

        var library = CaseLibrary.Read(_folder.FullName);

        var finding = Assert.Single(library.Findings);
        Assert.Equal((code, $"skaermbesoeg.json#{pointer}"), (finding.Code, finding.Where));
        Assert.Empty(library.Cases);
    }

    [Theory]
    [InlineData(40, 0)]
    [InlineData(41, 1)]
    public void Forty_search_words_are_read_and_more_are_too_many(int words, int findings)
    {
        var file = GoodCase();
        file["searchWords"] = new JsonArray([.. Enumerable.Range(1, words).Select(i => JsonValue.Create(FormattableString.Invariant($"ord{i}")))]);
        Write("skaermbesoeg", file);

        var library = CaseLibrary.Read(_folder.FullName);

        Assert.Equal(Enumerable.Repeat("case-search-words-many", findings), library.Findings.Select(f => f.Code));
        Assert.Equal(findings == 0 ? words : 0, library.Cases.Sum(c => c.SearchWords.Count));
    }

    [Fact]
    public void Every_finding_of_every_file_comes_at_once_and_good_files_are_kept()
    {
        var broken = GoodCase();
        broken["level"] = "moon";
        broken["sources"] = new JsonArray();
        Write("broken", broken);
        File.WriteAllText(Path.Combine(_folder.FullName, "cut.json"), "{\n  \"slug\": ");
        Write("skaermbesoeg", GoodCase());

        var library = CaseLibrary.Read(_folder.FullName);

        Assert.Equal(
            ["case-slug-file", "case-code-unknown", "case-source-missing", "case-json"],
            library.Findings.Select(f => f.Code));
        Assert.StartsWith("cut.json:2:", library.Findings[^1].Where, StringComparison.Ordinal);
        Assert.Equal(["skaermbesoeg"], library.Cases.Select(c => c.Slug));
    }

    [Fact]
    public void A_slug_used_twice_is_found()
    {
        Write("skaermbesoeg", GoodCase());
        Write("skaermbesoeg-kopi", GoodCase());

        var library = CaseLibrary.Read(_folder.FullName);

        Assert.Equal("skaermbesoeg-kopi.json#/slug", Assert.Single(library.Findings).Where);
        Assert.Single(library.Cases);
    }

    [Fact]
    public void A_missing_folder_is_a_finding() =>
        Assert.Equal("cases-folder-missing", Assert.Single(CaseLibrary.Read(Path.Combine(_folder.FullName, "none")).Findings).Code);

    [Fact]
    public void A_slug_that_does_not_exist_leads_to_near_titles()
    {
        var near = Library.OfTheHouse.Near("robotstoevsuger", 3);

        Assert.Equal("robotstoevsugere-i-hjemmehjaelpen", near[0].Slug);
        Assert.Empty(Library.OfTheHouse.Near("qxz", 3));
    }

    void Write(string name, JsonObject file) => File.WriteAllText(Path.Combine(_folder.FullName, $"{name}.json"), file.ToJsonString());

    static JsonObject GoodCase() => JsonNode.Parse(
        """
        {
          "slug": "skaermbesoeg",
          "title": {"da": "Skærmbesøg", "en": "Screen visits"},
          "organisation": "Sted",
          "level": "municipal",
          "types": ["service"],
          "summary": {"da": "Besøg over skærm.", "en": "Visits by screen."},
          "values": ["quality"],
          "evidence": {"text": "Opgjort.", "basis": ["measured"], "judgedBy": {"da": "Kommunen", "en": "The municipality"}},
          "stage": "inUse",
          "year": "2013-2015",
          "sources": [{"url": "https://example.org/a", "label": "example.org", "about": "case"}],
          "status": "retold",
          "translatedBy": "Innovare"
        }
        """)!.AsObject();
}
