using System.Text.Json;
using System.Xml.Linq;
using Innovare.Platform;
using Innovare.Web.Statbank;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Statbank.Api;

/// <summary>The catalogue of open data, read by others' readers of RDF, and what each table says of itself to search engines.</summary>
public sealed class CatalogueTests(Site site, FolderSite folder)
{
    const string FromTurtle = """
        const { Parser } = require('n3');
        const text = t => t.termType === 'Literal' ? `${t.value}@${t.language}^${t.datatype.value}` : t.value;
        console.log(JSON.stringify(new Parser().parse(require('fs').readFileSync(0, 'utf8')).map(q => [q.subject.value, q.predicate.value, text(q.object)].join(' '))));
        """;

    const string FromJsonLd = """
        const jsonld = require('jsonld');
        const text = t => t.termType === 'Literal' ? `${t.value}@${t.language ?? ''}^${t.datatype.value}` : t.value;
        jsonld.toRDF(JSON.parse(require('fs').readFileSync(0, 'utf8'))).then(all => console.log(JSON.stringify(all.map(q => [q.subject.value, q.predicate.value, text(q.object)].join(' ')))));
        """;

    const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    const string Dct = "http://purl.org/dc/terms/";
    const string Dcat = "http://www.w3.org/ns/dcat#";

    [Fact]
    public async Task Turtle_json_ld_and_xml_say_the_same()
    {
        var turtle = await Statements(FromTurtle, "/catalog.ttl");
        var json = await Statements(FromJsonLd, "/catalog.jsonld");
        var xml = Xml(await site.Http.GetStringAsync("/catalog.rdf", Stop));

        Assert.True(turtle.Length > 400, $"{turtle.Length} statements");
        Assert.Equal(turtle.Order(StringComparer.Ordinal), json.Order(StringComparer.Ordinal));
        Assert.Equal(turtle.Order(StringComparer.Ordinal), xml.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_published_table_has_what_the_profile_asks_of_a_dataset_and_no_invented_one_is_there()
    {
        var statements = await Statements(FromTurtle, "/catalog.ttl");
        var datasets = statements.Where(s => s.EndsWith($"{Rdf}type {Dcat}Dataset", StringComparison.Ordinal)).Select(s => s.Split(' ')[0]).ToList();
        var list = JsonDocument.Parse(await site.Http.GetStringAsync("/api/v2/tables?pageSize=1000", Stop)).RootElement;

        Assert.Equal(list.GetProperty("page").GetProperty("totalElements").GetInt32(), datasets.Count);
        foreach (var dataset in datasets)
            foreach (var property in new[] { Dct + "title", Dct + "description", Dct + "publisher", Dcat + "contactPoint", Dcat + "theme", Dcat + "keyword", Dcat + "distribution", Dct + "identifier", Dct + "spatial" })
                Assert.Contains(statements, s => s.StartsWith($"{dataset} {property} ", StringComparison.Ordinal));
        foreach (var distribution in statements.Where(s => s.EndsWith($"{Rdf}type {Dcat}Distribution", StringComparison.Ordinal)).Select(s => s.Split(' ')[0]))
            foreach (var property in new[] { Dcat + "accessURL", Dcat + "downloadURL", Dcat + "mediaType", Dct + "license" })
                Assert.Contains(statements, s => s.StartsWith($"{distribution} {property} ", StringComparison.Ordinal));
        foreach (var property in new[] { Dct + "title", Dct + "description", Dct + "publisher", Dcat + "dataset" })
            Assert.Contains(statements, s => s.Contains($"/catalog {property} ", StringComparison.Ordinal));
        Assert.DoesNotContain(statements, s => s.Contains("/demo", StringComparison.Ordinal) || s.Contains("DEMO0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_place_that_tells_a_licence_tells_the_same_one_and_a_folder_of_others_tells_none()
    {
        const string Usual = "https://creativecommons.org/licenses/by/4.0/";
        var table = await site.Http.GetStringAsync("/tabeller/PUB01", Stop);
        var licences = (await Statements(FromTurtle, "/catalog.ttl")).Where(s => s.Contains($" {Dct}license ", StringComparison.Ordinal)).Select(s => s.Split(' ')[2]).Distinct(StringComparer.Ordinal);

        Assert.Equal([Usual], licences);
        Assert.Contains($"\"license\":\"{Usual}\"", table, StringComparison.Ordinal);
        Assert.Equal(Usual, (await Json(site.Http, "/api/v2/config")).GetProperty("license").GetString());
        Assert.Equal(Usual, (await Json(site.Http, "/api/openapi.json")).GetProperty("info").GetProperty("license").GetProperty("url").GetString());
        Assert.Contains("CC BY 4.0", await site.Http.GetStringAsync("/hent-data", Stop), StringComparison.Ordinal);

        Assert.Equal("", (await Json(folder.Http, "/api/v2/config")).GetProperty("license").GetString());
        foreach (var address in new[] { "/hent-data", "/tabeller/PEOPLE", "/catalog.ttl", "/api/openapi.json" })
            Assert.DoesNotContain("creativecommons", await folder.Http.GetStringAsync(address, Stop), StringComparison.OrdinalIgnoreCase);

        static async Task<JsonElement> Json(HttpClient http, string address) => JsonDocument.Parse(await http.GetStringAsync(address, Stop)).RootElement;
    }

    [Theory]
    [InlineData(null, false, "CC BY 4.0 https://creativecommons.org/licenses/by/4.0/")]
    [InlineData(null, true, null)]
    [InlineData("CC0 1.0 https://creativecommons.org/publicdomain/zero/1.0/", true, "CC0 1.0 https://creativecommons.org/publicdomain/zero/1.0/")]
    [InlineData("CC0", false, "INNOVARE_LICENCE")]
    [InlineData("Free use ftp://example.org/words", false, "INNOVARE_LICENCE")]
    public void The_licence_is_the_operators_to_say(string? said, bool isFolder, string? expected)
    {
        var settings = Settings.FromEnvironment(name => name == "INNOVARE_LICENCE" ? said : null, Path.GetTempPath()) with { TablesFolder = isFolder ? "tables" : null };

        if (expected == "INNOVARE_LICENCE")
            Assert.Contains(expected, Assert.Throws<StartRefusedException>(() => TablesLicence.Of(settings)).Message, StringComparison.Ordinal);
        else
            Assert.Equal(expected, TablesLicence.Of(settings) is { } licence ? $"{licence.Name} {licence.Address}" : null);
    }

    [Fact]
    public async Task The_files_that_the_catalogue_names_are_there()
    {
        var files = (await Statements(FromTurtle, "/catalog.ttl")).Where(s => s.Contains($" {Dcat}downloadURL ", StringComparison.Ordinal)).Select(s => s.Split(' ')[2]).ToList();

        foreach (var file in files.Where((_, i) => i % 7 == 0))
            Assert.True((await site.Http.GetAsync(file, Stop)).IsSuccessStatusCode, file);
    }

    [Theory]
    [InlineData("/tabeller/PUB01", "da")]
    [InlineData("/en/tables/PUB01", "en")]
    public async Task A_published_table_says_to_search_engines_what_it_is(string address, string language)
    {
        await using var visit = await site.Open(address, javaScript: true);
        var dataset = JsonDocument.Parse(await visit.Page.Locator("script[type='application/ld+json']").TextContentAsync() ?? "").RootElement;

        Assert.Empty(visit.Complaints); // the policy refuses scripts in a page; a block of data is none
        Assert.Equal(("Dataset", "PUB01", language, site.Root + address), (Say("@type"), Say("identifier"), Say("inLanguage"), Say("url")));
        Assert.InRange(Say("description")!.Length, 50, 5000);
        Assert.Equal("2014/2023", Say("temporalCoverage"));
        foreach (var file in dataset.GetProperty("distribution").EnumerateArray())
            Assert.True((await site.Http.GetAsync(file.GetProperty("contentUrl").GetString(), Stop)).IsSuccessStatusCode);

        string? Say(string name) => dataset.GetProperty(name).GetString();
    }

    [Fact]
    public async Task An_invented_table_says_nothing_to_search_engines() =>
        Assert.DoesNotContain("ld+json", await site.Http.GetStringAsync("/demo/tabeller/DEMO01", Stop), StringComparison.Ordinal);

    async Task<string[]> Statements(string script, string address) =>
        JsonSerializer.Deserialize<string[]>(await Node.Run(script, await site.Http.GetStringAsync(address, Stop)))!; // the script prints a list

    // The flat form of RDF/XML that we write: a thing an element, a statement an element in it.
    static IEnumerable<string> Xml(string text)
    {
        XNamespace rdf = Rdf;
        foreach (var thing in XDocument.Parse(text).Root!.Elements(rdf + "Description"))
            foreach (var said in thing.Elements())
            {
                var language = said.Attribute(XNamespace.Xml + "lang")?.Value ?? "";
                var type = said.Attribute(rdf + "datatype")?.Value ?? (language.Length > 0 ? Rdf + "langString" : "http://www.w3.org/2001/XMLSchema#string");
                yield return $"{thing.Attribute(rdf + "about")!.Value} {said.Name.NamespaceName}{said.Name.LocalName} {said.Attribute(rdf + "resource")?.Value ?? $"{said.Value}@{language}^{type}"}";
            }
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
