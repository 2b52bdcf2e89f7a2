using System.Text.Json;
using Innovare.Web.Look;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Library;

/// <summary>The cases as open data.</summary>
public sealed class CaseDownloadsTests(Site site)
{
    [Fact]
    public async Task All_cases_as_json_name_their_licence_and_their_sources()
    {
        var data = await Json("/cases/data.json");

        Assert.Contains("by/4.0", data.GetProperty("licence").GetString(), StringComparison.Ordinal);
        Assert.Equal(64, data.GetProperty("cases").GetArrayLength());
        Assert.All(data.GetProperty("cases").EnumerateArray(), c => Assert.True(c.GetProperty("sources").GetArrayLength() > 0));
    }

    [Fact]
    public async Task One_case_as_json_says_what_its_page_says()
    {
        var data = (await Json("/cases/telecare-nord/data.json")).GetProperty("case");

        Assert.Equal("TeleCare Nord: hjemmemonitorering af KOL", data.GetProperty("title").GetProperty("da").GetString());
        Assert.Equal("2012-2015", data.GetProperty("year").GetString());
        Assert.Equal(2, data.GetProperty("sources").GetArrayLength());
        Assert.Equal("Gengivet fra kilde, ikke bekræftet af stedet", data.GetProperty("status").GetProperty("text").GetProperty("da").GetString());
    }

    [Fact]
    public async Task Search_words_stand_in_every_format_and_each_says_whose_they_are()
    {
        var one = await Json("/cases/loftlifte-paa-rosengaarden/data.json");
        var linked = await Json("/cases/loftlifte-paa-rosengaarden/data.jsonld");
        var table = await site.Http.GetStringAsync(new Uri("/cases/data.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        var description = await site.Http.GetStringAsync(new Uri(Addresses.CaseDescription.Danish, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("tunge løft", one.GetProperty("case").GetProperty("searchWords").EnumerateArray().Select(w => w.GetString()));
        Assert.Contains("search words", one.GetProperty("licenceNote").GetString(), StringComparison.Ordinal);
        Assert.Contains("tunge løft", linked.GetProperty("keywords").EnumerateArray().Select(w => w.GetString()));
        Assert.EndsWith(";search_words", table.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("tunge løft | ", table, StringComparison.Ordinal);
        Assert.Contains("searchWords are Danish words set by the editors", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_hold_what_the_same_address_of_the_list_shows()
    {
        var data = await Json("/cases/data.json?q=chatbot&level=municipal");

        var slugs = data.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("slug").GetString()).ToList();
        Assert.Contains("chatbotten-muni", slugs);
        Assert.DoesNotContain("telecare-nord", slugs);
    }

    [Theory]
    [InlineData("/cases/data.csv", "slug;title;")]
    [InlineData("/en/cases/data.csv", "slug,title,")]
    public async Task Csv_opens_in_a_spreadsheet_of_its_language(string address, string head)
    {
        var bytes = await site.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = System.Text.Encoding.UTF8.GetString(bytes);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith(head, text[1..], StringComparison.Ordinal);
        Assert.Equal(65, text.TrimEnd('\n').Split('\n').Length);
    }

    [Theory]
    [InlineData("/cases/data.xml", "format-unknown")]
    [InlineData("/cases/findes-ikke/data.json", "case-unknown")]
    public async Task Unknown_data_are_refused_with_a_code(string address, string code)
    {
        var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2", "'-2")]
    [InlineData("+45", "'+45")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("sagde \"nej\"", "\"sagde \"\"nej\"\"\"")]
    [InlineData("almindelig", "almindelig")]
    public void No_field_is_run_as_a_formula_or_breaks_its_row(string text, string field) => Assert.Equal(field, CsvField.Text(text, ';'));

    async Task<JsonElement> Json(string address)
    {
        var text = await site.Http.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return JsonDocument.Parse(text).RootElement;
    }
}
