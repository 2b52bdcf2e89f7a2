using System.Net;
using AngleSharp.Html.Parser;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Field;
using Innovare.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Innovare.Web.Tests.Answer;

public sealed class AnswerPagesTests(Site site)
{
    static readonly Form Strategy = Answering.Form("questionnaires/strategy-2023");
    static readonly Form Barometer = Answering.Form("rounds/demo-2023");

    AnswerBook Book => new(site.Stores, TimeProvider.System);

    KeyBook Keys => new(site.Stores, TimeProvider.System);

    [Theory]
    [InlineData("da", 390, true)]
    [InlineData("en", 1280, true)]
    [InlineData("da", 1280, false)]
    public async Task A_respondent_comes_in_by_link_answers_looks_it_through_and_gets_a_receipt(string language, int width, bool javaScript)
    {
        var key = site.Ask(Strategy);
        await using var window = await site.Window(new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = javaScript, Locale = "da-DK", ReducedMotion = ReducedMotion.Reduce });
        await using var visit = await Visit.To(window, $"{site.Root}{(language == "da" ? "/svar/l/" : "/en/answer/l/")}{key.Link}");
        var page = visit.Page;
        Task Look() => visit.AssertQuietAndStyled(language); // axe is asked of all these in AnswerLookTests
        async Task Next() => await page.Turn(".answer-buttons button[value=next]");

        await Look();
        await page.Turn("main button[type=submit]");
        await Look();
        await page.Turn(".answer-buttons a.button-primary");
        await Next(); // nothing chosen: says so
        await Look();
        Assert.Equal(1, await page.Locator(".form-error-message").CountAsync());
        await page.CheckAsync("#strategy-own");
        await Next();
        await page.FillAsync("#adopted", "24-04-2023");
        await Next();
        await page.CheckAsync("#goals-quality");
        await page.CheckAsync("#goals-climate");
        await Next();
        await page.CheckAsync("#unit-own");
        if (!javaScript)
            await Next(); // without a script the server shows what more is asked
        await page.FillAsync("#unit_staff", language == "da" ? "62,5" : "62.5");
        await Next();
        await Look(); // a soft check asks for a reason
        await page.FillAsync("#reason-unit-large", "Hele udviklingsafdelingen");
        await Next();
        await page.CheckAsync("#pool-2");
        await Next();
        await Look();
        await page.CheckAsync("#talk-managers-4");
        await page.CheckAsync("#talk-council-3");
        await Next();
        await page.CheckAsync("#learn-none");
        await Next();
        await page.FillAsync("#comment", "Tak <b>for</b> spørgsmålene");
        await Next();
        await Look();
        Assert.Contains("Tak <b>for</b> spørgsmålene", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.Turn(".answer-buttons button");
        await Look();

        var code = await page.InnerTextAsync(".answer-code");
        var pseudonym = Keys.ByLink(key.Link)!;
        Assert.Equal(pseudonym, Keys.ByCode(code));
        var sent = Book.Find(pseudonym)!;
        Assert.Equal((language, true), (sent.Language, sent.Progress.Submission is not null));
        Assert.Equal("62.5", sent.Progress.ValuesOf("unit_staff")["unit_staff"]);
        Assert.Equal("Hele udviklingsafdelingen", sent.Progress.Reasons["unit-large"]);
        Assert.DoesNotContain(key.Link, page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_shows_what_more_is_asked_and_hides_it_again_with_nothing_lost()
    {
        var key = site.Ask(Strategy);
        await using var window = await site.Window();
        await using var visit = await Visit.To(window, $"{site.Root}/svar/l/{key.Link}");
        await visit.Page.Turn("main button[type=submit]");
        await visit.Page.GotoAsync($"{site.Root}/svar/side/unit");

        Assert.False(await visit.Page.IsVisibleAsync("#unit_staff"));
        await visit.Page.CheckAsync("#unit-shared");
        await visit.Page.FillAsync("#unit_staff", "4");
        await visit.Page.CheckAsync("#unit-no");
        await visit.Page.WaitForSelectorAsync("#unit_staff", new() { State = WaitForSelectorState.Hidden });
        await visit.Page.CheckAsync("#unit-own");

        Assert.Equal("4", await visit.Page.InputValueAsync("#unit_staff"));
    }

    [Theory]
    [InlineData(390, "da")]
    [InlineData(1280, "en")]
    public async Task The_long_grid_and_the_long_list_of_the_barometer_stand_well_on_a_telephone_and_a_desk(int width, string language)
    {
        var key = site.Ask(Barometer);
        using var respondent = await In(key);
        var pseudonym = Keys.ByLink(key.Link)!;
        Book.Take(pseudonym, new("types", 0, new[] { "product", "service", "process", "communication" }.ToDictionary(t => "types." + t, _ => "1")), "da");
        await using var window = await site.Window(new() { ViewportSize = new() { Width = width, Height = 900 }, Locale = "da-DK", ReducedMotion = ReducedMotion.Reduce });
        await using var visit = await Visit.To(window, $"{site.Root}/svar/l/{key.Link}");
        await visit.Page.Turn("main button[type=submit]");

        foreach (var page in new[] { "types", "factors", "initiators" })
        {
            await visit.Page.GotoAsync($"{site.Root}{(language == "da" ? "/svar/side/" : "/en/answer/page/")}{page}");
            await visit.AssertQuietAndStyled(language);
        }
    }

    [Theory]
    [InlineData("/svar", "da", 390)]
    [InlineData("/en/answer", "en", 1280)]
    public async Task The_door_takes_a_typed_code_and_says_when_it_does_not_fit(string address, string language, int width)
    {
        var key = site.Ask(Strategy);
        await using var visit = await site.Open(address, width);
        await visit.AssertQuietAndStyled(language);

        await visit.Page.FillAsync("#code", "AAAAA-AAAAA");
        await visit.Page.Turn("main button[type=submit]");
        Assert.Equal("AAAAA-AAAAA", await visit.Page.InputValueAsync("#code"));
        Assert.True(await visit.Page.IsVisibleAsync(".alert-error"));
        await visit.Page.FillAsync("#code", key.Code.ToLowerInvariant());
        await visit.Page.Turn("main button[type=submit]");

        Assert.EndsWith("/start", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.Context.ClearCookiesAsync();
    }

    [Fact]
    public async Task Reading_a_link_any_number_of_times_does_nothing_and_only_the_button_exchanges_it()
    {
        var key = site.Ask(Strategy);
        using var scanner = new PlainRespondent(site.Root);
        for (var i = 0; i < 50; i++)
        {
            using var request = new HttpRequestMessage(i % 2 == 0 ? HttpMethod.Get : HttpMethod.Head, $"/svar/l/{key.Link}");
            using var answer = await scanner.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain(answer.Headers, h => h.Key == "Set-Cookie" && h.Value.Any(v => v.StartsWith("innovare-respond=", StringComparison.Ordinal)));
        }
        Assert.Empty(Book.Acts(Keys.ByLink(key.Link)!));

        var (status, location, _) = await scanner.Post($"/svar/l/{key.Link}");
        var again = await scanner.Post($"/svar/l/{key.Link}");

        Assert.Equal((302, "/svar/start"), (status, location));
        Assert.Equal(302, again.Status);
        Assert.Contains("Prøvested 1", WebUtility.HtmlDecode(await scanner.Get("/svar/start")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_kept_also_when_it_is_wrong_and_a_double_submit_is_one_submission()
    {
        var key = site.Ask(Strategy);
        using var respondent = await In(key);

        var (_, location, _) = await respondent.Post("/svar/side/unit", ("unit", "own"), ("unit_staff", "mange 😀 <script>"), ("go", "next"));
        Assert.Equal("/svar/side/unit?vis=mangler", location);
        Assert.Contains("value=\"mange 😀 <script>\"", WebUtility.HtmlDecode(await respondent.Get(location)), StringComparison.Ordinal);
        foreach (var (page, fields) in new (string, (string, string)[])[] { ("strategy", [("strategy", "no")]), ("unit", [("unit", "no")]), ("pool", [("pool", "2")]), ("talk", [("talk.managers", "4"), ("talk.council", "1")]), ("learn", [("learn.none", "1")]), ("comment", []) })
            await respondent.Post("/svar/side/" + page, [.. fields, ("go", "next")]);
        var review = PlainRespondent.Hidden(await respondent.Get("/svar/gennemse"));

        var sent = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => respondent.Send("/svar/gennemse", review)));

        Assert.All(sent, s => Assert.Equal((302, "/svar/kvittering"), (s.Status, s.Location)));
        Assert.Single(Book.Acts(Keys.ByLink(key.Link)!), a => a.What == "sent");
        Assert.Equal(Outcome.Complete, Book.Returned("prøve-test")[Keys.ByLink(key.Link)!].Outcome);
    }

    [Fact]
    public async Task A_stale_tab_is_told_what_was_saved_elsewhere_and_its_own_answer_is_shown()
    {
        var key = site.Ask(Strategy);
        using var phone = await In(key);
        using var desk = await In(key);
        var stale = PlainRespondent.Hidden(await desk.Get("/svar/side/comment"));
        await phone.Post("/svar/side/comment", ("comment", "fra telefonen"), ("go", "next"));

        var (status, _, body) = await desk.Send("/svar/side/comment", [.. stale, ("comment", "fra computeren"), ("go", "next")]);

        Assert.Equal(200, status);
        Assert.Contains("Dit svar: fra computeren", WebUtility.HtmlDecode(body), StringComparison.Ordinal);
        Assert.Equal("fra telefonen", Book.Find(Keys.ByLink(key.Link)!)!.Progress.ValuesOf("comment")["comment"]);
    }

    [Fact]
    public async Task Not_us_is_an_answer_and_can_be_taken_back_by_answering()
    {
        var key = site.Ask(Strategy);
        using var respondent = await In(key);

        Assert.Contains("Vælg et af svarene", WebUtility.HtmlDecode((await respondent.Post("/svar/ikke-os")).Body), StringComparison.Ordinal);
        await respondent.Post("/svar/ikke-os", ("why", "merged"));
        Assert.Equal(Outcome.OutOfScope, Book.Returned("prøve-test")[Keys.ByLink(key.Link)!].Outcome);
        await respondent.Post("/svar/side/strategy", ("strategy", "no"), ("go", "next"));

        Assert.Equal(Outcome.Partial, Book.Returned("prøve-test")[Keys.ByLink(key.Link)!].Outcome);
    }

    [Fact]
    public async Task Without_a_key_every_page_leads_to_the_door_and_a_wrong_link_says_so()
    {
        using var stranger = new PlainRespondent(site.Root);

        foreach (var address in new[] { "/svar/start", "/svar/side/strategy", "/svar/gennemse", "/svar/kvittering", "/svar/ikke-os" })
        {
            using var answer = await stranger.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.Redirect, "/svar"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }
        using var wrong = await stranger.Http.GetAsync(new Uri($"/svar/l/{new string('a', 26)}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
    }

    [Fact]
    public async Task The_start_says_how_long_until_when_and_in_three_lines_who_sees_what_and_nothing_is_asked_of_others()
    {
        var key = site.Ask(Strategy);
        using var jar = new HttpClientHandler { CookieContainer = new(), AllowAutoRedirect = true };
        using var http = new HttpClient(jar) { BaseAddress = new Uri(site.Root) };
        using var link = new HtmlParser().ParseDocument(await http.GetStringAsync(new Uri($"/svar/l/{key.Link}", UriKind.Relative), TestContext.Current.CancellationToken));
        using var form = new FormUrlEncodedContent([new("form-token", link.QuerySelector("input[name=form-token]")!.GetAttribute("value")!)]);
        using var opened = await http.PostAsync(new Uri($"/svar/l/{key.Link}", UriKind.Relative), form, TestContext.Current.CancellationToken);
        using var start = new HtmlParser().ParseDocument(await opened.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var sheet = new HtmlParser().ParseDocument(await http.GetStringAsync(new Uri("/svar/side/strategy", UriKind.Relative), TestContext.Current.CancellationToken));

        var main = start.QuerySelector("main")!;
        Assert.Matches("Det tager cirka [0-9]+ minutter", main.TextContent);
        Assert.Matches("Sidste dag er [0-9]+\\. [a-z]+ 20", main.TextContent);
        Assert.Equal(3, main.QuerySelectorAll(".answer-sees li").Length);
        Assert.Equal("Del 1 af 3: Strategi", sheet.QuerySelector("#answer-part")!.TextContent);
        Assert.NotNull(sheet.QuerySelector("progress[max][aria-label^='Side ']"));
        Assert.Equal(["innovare-form", "innovare-respond"], jar.CookieContainer.GetAllCookies().Select(c => c.Name).Order(StringComparer.Ordinal)); // what the form and the session need
        Assert.All(new[] { link, start, sheet }.SelectMany(p => p.QuerySelectorAll("[src], link[href]")), e => Assert.StartsWith("/", e.GetAttribute("src") ?? e.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_break_the_browser_no_longer_opens_the_answers_and_the_link_does()
    {
        var key = site.Ask(Strategy);
        using var respondent = await In(key);
        var (_, location, _) = await respondent.Post("/svar/side/strategy", ("strategy", "own"), ("go", "pause"));
        Assert.Equal("/svar/gemt", location);

        await respondent.Get(location);
        using (var answer = await respondent.Http.GetAsync(new Uri("/svar/gennemse", UriKind.Relative), TestContext.Current.CancellationToken))
            Assert.Equal("/svar", answer.Headers.Location?.ToString());
        using var later = await In(key);

        Assert.Contains("/svar/side/adopted", await later.Get("/svar/start"), StringComparison.Ordinal);
    }

    async Task<PlainRespondent> In(GivenKey key)
    {
        var respondent = new PlainRespondent(site.Root);
        Assert.Equal("/svar/start", (await respondent.Post($"/svar/l/{key.Link}")).Location);
        return respondent;
    }
}
