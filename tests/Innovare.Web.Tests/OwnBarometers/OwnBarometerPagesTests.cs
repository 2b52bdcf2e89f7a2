using System.Globalization;
using AngleSharp.Html.Parser;
using Innovare.Platform.Accounts;
using Innovare.Survey.Field;
using Innovare.Survey.OwnBarometers;
using Innovare.Tests;
using Innovare.Web.OwnBarometers;
using Innovare.Web.Tests.Answer;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.OwnBarometers;

/// <summary>A municipality's employee makes a barometer, sends the links out, closes it and fetches the result.</summary>
public sealed class OwnBarometerPagesTests(Site site)
{
    const string Address = "/intern/eget-barometer";

    [Fact]
    public async Task An_employee_goes_from_a_list_to_links_to_a_result_and_its_files()
    {
        using var staff = site.SignedInAs(Role.Collector);
        var list = "navn;område;ansatte;mail\n" + string.Concat(Enumerable.Range(1, 10).Select(i => string.Create(CultureInfo.InvariantCulture, $"Sted {i};Undervisning;{i * 7};s{i}@nordby.example\n")));

        var wrong = await Post(staff, Address, ("Name", "Nordby 2026"), ("List", list + "Måneskolen;Rumfart;3;x\n"), ("Who", "all"), ("LastDay", "2100-01-01"));
        Assert.Contains("Linje 12: Området kendes ikke", wrong.Body, StringComparison.Ordinal);
        Assert.Contains("Måneskolen", wrong.Body, StringComparison.Ordinal);
        var made = await Post(staff, Address, ("Name", "Nordby 2026"), ("List", list), ("Who", "all"), ("LastDay", "2100-01-01"));
        Assert.Equal(302, made.Status);

        var letters = await Post(staff, made.Location, ("act", "letters"));
        var lines = letters.Body.Trim().Split("\r\n");
        Assert.Equal(11, lines.Length);
        Assert.StartsWith($"\"Sted 1\";\"s1@nordby.example\";\"{site.Root}/svar/l/", lines[1], StringComparison.Ordinal);
        var book = new AnswerBook(site.Stores, TimeProvider.System);
        Assert.Contains("når der er mindst fem svar", (await Get(staff, made.Location)).Body, StringComparison.Ordinal);
        void AnswerOf(string line, bool isInnovative) => Answer(book, new KeyBook(site.Stores, TimeProvider.System).ByLink(line.Split(';')[2].Trim('"').Split('/')[^1])!, isInnovative);
        foreach (var line in lines[1..6])
            AnswerOf(line, isInnovative: true);
        Assert.Contains("kan ingen tal vises", (await Post(staff, made.Location, ("act", "outlook"))).Body, StringComparison.Ordinal);
        Assert.Contains("Ingen tal kan vises. Sæt også kryds", (await Post(staff, made.Location, ("act", "close"), ("sure", "1"))).Body, StringComparison.Ordinal);
        foreach (var line in lines[6..10])
            AnswerOf(line, isInnovative: false);
        var open = (await Get(staff, made.Location)).Body;
        Assert.Contains("9 af 10 spurgte har svaret. Ingen er i gang.", open, StringComparison.Ordinal);
        Assert.DoesNotContain("tal vises", open, StringComparison.Ordinal); // nothing is estimated for who only looks in
        Assert.Matches("Lukker I nu, kan [1-9][0-9]* af [1-9][0-9]* tal vises", (await Post(staff, made.Location, ("act", "outlook"))).Body);
        Assert.Equal(2, (await Post(staff, made.Location, ("act", "missing"))).Body.Trim().Split("\r\n").Length);
        Assert.Contains("Sæt kryds", (await Post(staff, made.Location, ("act", "close"))).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await Post(staff, made.Location, ("act", "close"), ("sure", "1"))).Status);

        var result = (await Get(staff, made.Location)).Body;
        Assert.Contains("9 af 10 arbejdspladser har svaret", result, StringComparison.Ordinal);
        Assert.Contains("10 nøgler, 10 adresser og 9 besvarelser er slettet. Bagefter har vi set efter: 0 er tilbage", result, StringComparison.Ordinal);
        Assert.Contains("Opdigtede", result, StringComparison.Ordinal);
        Assert.Contains("går ud fra, at størrelse betyder det samme i alle områder", result, StringComparison.Ordinal);
        using (var page = new HtmlParser().ParseDocument(result))
        {
            Assert.Equal(1, page.QuerySelectorAll("details.own-table[open]").Length); // the first; the others are folded, and found by their headings
            Assert.All(page.QuerySelectorAll("details.own-table summary"), fold => Assert.Matches("højere|lavere|Ingen sikre forskelle", fold.TextContent));
            Assert.Contains("Resultatet bliver slettet", page.QuerySelector(".own-delete")!.TextContent, StringComparison.Ordinal);
        }
        foreach (var format in new[] { "xlsx", "csv", "px", "json" })
            Assert.Equal(200, (await Get(staff, $"{made.Location}/tal.{format}")).Status);
        Assert.Equal(404, (await Get(staff, $"{made.Location}/tal.exe")).Status);
        Assert.DoesNotContain("Sted 1", result, StringComparison.Ordinal);

        using var editor = site.SignedInAs(Role.Editor);
        Assert.NotEqual(200, (await Get(editor, made.Location)).Status);
    }

    [Fact]
    public async Task Whoever_closes_without_a_figure_to_show_says_so_twice_and_is_told_why_there_is_none()
    {
        using var staff = site.SignedInAs(Role.Collector);
        var book = new OwnBarometerBook(site.Stores, TimeProvider.System, Repository.File("rounds"));
        var list = "navn;område;ansatte\n" + string.Concat(Enumerable.Range(1, 8).Select(i => string.Create(CultureInfo.InvariantCulture, $"Sted {i};Undervisning;{i * 7}\n")));
        var address = $"{Address}/{Made(book, list)}";
        var answers = new AnswerBook(site.Stores, TimeProvider.System);
        foreach (var letter in book.Letters(address.Split('/')[^1], onlyMissing: false).Take(5))
            Answer(answers, new KeyBook(site.Stores, TimeProvider.System).ByLink(letter.Link)!, isInnovative: true);

        Assert.Equal(200, (await Post(staff, address, ("act", "close"), ("sure", "1"))).Status);
        Assert.Equal(200, (await Post(staff, address, ("act", "close"), ("nothing", "1"))).Status);
        Assert.Contains("5 af 8 spurgte har svaret", (await Get(staff, address)).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await Post(staff, address, ("act", "close"), ("sure", "1"), ("nothing", "1"))).Status);

        Assert.Contains("Der er ingen tal at vise", (await Get(staff, address)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Ingen er i gang.", "None is under way.")]
    [InlineData(1, "1 er i gang.", "1 has begun.")]
    [InlineData(2, "2 er i gang.", "2 have begun.")]
    public void How_many_have_begun_is_said_in_words_that_fit_the_number(int begun, string danish, string english)
    {
        Assert.Equal(danish, OwnTexts.Begun(begun).Da);
        Assert.Equal(english, OwnTexts.Begun(begun).En);
    }

    [Theory]
    [InlineData(0, 0, "Ingen sikre forskelle", "No certain differences")]
    [InlineData(2, 0, "2 højere hos jer", "2 higher for you")]
    [InlineData(0, 1, "1 lavere hos jer", "1 lower for you")]
    [InlineData(5, 1, "5 højere og 1 lavere hos jer", "5 higher and 1 lower for you")]
    public void A_folded_question_says_how_many_figures_differ(int higher, int lower, string danish, string english)
    {
        Assert.Equal(danish, OwnTexts.Fold(higher, lower).Da);
        Assert.Equal(english, OwnTexts.Fold(higher, lower).En);
    }

    [Theory]
    [InlineData("da", 390)]
    [InlineData("en", 1280)]
    public async Task The_pages_stand_well_on_a_telephone_and_a_desk(string language, int width)
    {
        var book = new OwnBarometerBook(site.Stores, TimeProvider.System, Repository.File("rounds"));
        var list = "navn;område;ansatte\n" + string.Concat(Enumerable.Range(1, 12).Select(i => string.Create(CultureInfo.InvariantCulture, $"Sted {i};Undervisning;{i * 7}\n")));
        var (open, closed) = (Made(book, list), Made(book, list));
        var answers = new AnswerBook(site.Stores, TimeProvider.System);
        foreach (var (letter, i) in book.Letters(closed, onlyMissing: false).Take(10).Select((l, i) => (l, i)))
            Answer(answers, new KeyBook(site.Stores, TimeProvider.System).ByLink(letter.Link)!, isInnovative: i % 5 < 3);
        Assert.InRange(book.Close(closed).Result!.Shown, 1, 100);

        var root = language == "da" ? Address : "/en/staff/own-barometer";
        foreach (var (address, name) in new[] { (root, "list"), ($"{root}/{open}", "open"), ($"{root}/{closed}", "closed") })
        {
            await using var visit = await site.OpenAs(address, [Role.Collector], width);
            await visit.AssertQuietAndStyled(language);
            await visit.AssertNoFaults();
            if (Environment.GetEnvironmentVariable("INNOVARE_SCREENSHOTS") is { } folder)
                await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"own-{name}-{width}.png"), FullPage = true });
        }
    }

    static string Made(OwnBarometerBook book, string list) => book.Make("Nordby", book.Rounds.First(r => r.Name == "demo-2023"), list, null, new(2100, 1, 1)).Made!.Id;

    static void Answer(AnswerBook book, string pseudonym, bool isInnovative) => Answering.Everything(book, pseudonym, pseudonym[0], isInnovative);

    static async Task<(int Status, string Body)> Get(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
        return ((int)answer.StatusCode, System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    static async Task<(int Status, string Location, string Body)> Post(HttpClient http, string address, params (string Name, string Value)[] fields)
    {
        using var drawn = await http.GetAsync(new Uri(address, UriKind.Relative));
        using var page = new HtmlParser().ParseDocument(await drawn.Content.ReadAsStringAsync());
        var token = page.QuerySelector("main input[name=form-token]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative));
        using var content = new FormUrlEncodedContent(fields.Append(("form-token", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        request.Content = content;
        // SignedInAs keeps no cookies: the one beside the token goes along by hand
        foreach (var cookie in drawn.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            request.Headers.Add("Cookie", $"{http.DefaultRequestHeaders.GetValues("Cookie").First()}; {cookie.Split(';')[0]}");
        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, answer.Headers.Location?.ToString() ?? "", System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }
}
