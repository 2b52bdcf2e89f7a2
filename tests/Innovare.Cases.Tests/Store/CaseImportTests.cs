using System.Text.Json.Nodes;
using Innovare.Cases.Store;
using Innovare.Tests;

namespace Innovare.Cases.Tests.Store;

public sealed class CaseImportTests
{
    static readonly HashSet<string> Taken = ["telecare-nord"];

    const string Header = "slug;title_da;title_en;organisation;level;types;summary_da;summary_en;values;source_url;source_label;status;translated_by";

    [Fact]
    public void A_table_with_quotes_and_line_breaks_gives_cases()
    {
        var (cases, findings) = CaseImport.Read("mine.csv", $"\uFEFF{Header}\r\nfald;\"Færre \"\"fald\"\"; nu\";Fewer falls;Odense Kommune;municipal;service|process;\"To\nlinjer\";Two lines;quality;https://example.org/;example.org;told;Odense\r\n", Taken);

        Assert.Empty(findings);
        var one = Assert.Single(cases).Case;
        Assert.Equal("Færre \"fald\"; nu", one.Title.Da);
        Assert.Equal("To\nlinjer", one.Summary.Da);
        Assert.Equal(["service", "process"], one.Types);
    }

    [Fact]
    public void Search_words_stand_in_a_column_of_their_own()
    {
        var (cases, findings) = CaseImport.Read("mine.csv", $"{Header};search_words\nlift;Loftlifte;Ceiling lifts;Odense Kommune;municipal;product;Lifte.;Lifts.;;https://example.org/;example.org;retold;Odense;tunge løft|ondt i ryggen\n", Taken);

        Assert.Empty(findings);
        Assert.Equal(["tunge løft", "ondt i ryggen"], Assert.Single(cases).Case.SearchWords);
    }

    [Fact]
    public void Every_finding_of_every_row_comes_at_once_with_its_line()
    {
        var text = $"{Header};colour\ntelecare-nord;Titel;Title;Sted;moon;service;Tekst;Text;;ftp://x;x;told;os;red\nb;for få\n";

        var (cases, findings) = CaseImport.Read("mine.csv", text, Taken);

        Assert.Empty(cases);
        Assert.Equal(["import-column", "import-fields", "case-code-unknown", "case-source-url", "import-slug-taken"], findings.Select(f => f.Code));
        Assert.StartsWith("mine.csv:2", findings[2].Where, StringComparison.Ordinal);
    }

    [Fact]
    public void The_house_s_own_files_can_be_imported_as_a_list()
    {
        var list = new JsonArray([.. Directory.EnumerateFiles(Repository.File("content", "cases"), "*.json").Select(f => JsonNode.Parse(File.ReadAllText(f)))]);

        var (cases, findings) = CaseImport.Read("all.json", list.ToJsonString(), new HashSet<string>());

        Assert.Empty(findings);
        Assert.Equal(64, cases.Count);
    }

    [Theory]
    [InlineData("x.json", "{", "import-json")]
    [InlineData("x.json", "[1, 2]", "import-json")]
    [InlineData("x.json", "\"case\"", "import-json")]
    [InlineData("x.csv", "", "import-empty")]
    public void What_is_no_list_of_cases_is_a_finding(string name, string text, string code) =>
        Assert.All(CaseImport.Read(name, text, Taken).Findings, f => Assert.Equal(code, f.Code));

    [Fact]
    public void A_title_of_ten_thousand_letters_is_refused_clearly()
    {
        var text = $"{Header}\na;{new string('å', 10_000)};Title;Sted;municipal;service;Tekst;Text;;https://example.org/;x;told;os\n";

        var finding = Assert.Single(CaseImport.Read("mine.csv", text, Taken).Findings);

        Assert.Equal("case-text-long", finding.Code);
        Assert.Contains("10000", finding.What, StringComparison.Ordinal);
    }
}
