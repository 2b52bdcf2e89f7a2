using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Field;
using Innovare.Tests;
using Innovare.Tests.Databases;
using Innovare.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Innovare.Web.Tests.Answer;

/// <summary>After the answers are sent: beside released figures, and the new ones on the day of release.</summary>
public sealed class CompareTests(Site site)
{
    static readonly RoundDefinition Newest = RoundFolder.Read(Repository.File("rounds", "demo-2023")).Definition!;

    [Theory]
    [InlineData("/svar/sammenlign", "")]
    [InlineData("/svar/sammenlign", "?gruppe=size")]
    [InlineData("/svar/sammenlign", "?gruppe=level")]
    [InlineData("/svar/sammenlign", "?gruppe=all")]
    [InlineData("/en/answer/compare", "?gruppe=99")]
    public async Task Every_figure_on_the_page_is_one_that_is_published_and_all_is_marked_as_invented(string address, string query)
    {
        var (key, _) = Sent("demo-2023-test", 3);
        using var respondent = await In(key);

        using var page = new HtmlParser().ParseDocument(await respondent.Get(address + query));

        var published = site.Newest.Tables.SelectMany(t => Enumerable.Range(0, t.Values.Count).Where(c => t.Statuses[c] == CellStatus.Value).Select(c => (t.Id, Shown(t.Values[c]), Shown(t.Lower![c]), Shown(t.Upper![c])))).ToHashSet();
        var sections = page.QuerySelectorAll("main details:has(.test-result)");
        Assert.True(sections.Length >= 2);
        var lines = 0;
        foreach (var section in sections)
            foreach (var others in section.QuerySelectorAll(".test-others"))
            {
                // "44 pct." and, beside it, "95 pct. sikkert mellem 41 og 47": the last two are the ends
                var numbers = (string[])[.. Numbers(others.QuerySelector("strong")!), .. Numbers(others.QuerySelectorAll("span")[^1])[^2..]];
                var table = section.QuerySelector(".guide-quiet a")!.TextContent.Split(' ')[^1];
                Assert.Contains((table, numbers[0], numbers[1], numbers[2]), published);
                lines++;
            }
        Assert.True(lines > 8);
        Assert.Contains(address[1] == 'e' ? "Invented example figures" : "Opdigtede eksempeltal", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    static string[] Numbers(AngleSharp.Dom.IElement element) => [.. element.TextContent.Split(' ', '.', '(', ')', '-').Where(w => w.Length > 0 && w.All(char.IsAsciiDigit))];

    static string Shown(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_round_that_is_not_invented_stands_beside_figures_that_others_have_published_and_no_invented_one()
    {
        var (key, _) = Sent("rigtig-2026", 4);
        using var respondent = await In(key);

        var page = await respondent.Get("/svar/sammenlign");

        Assert.DoesNotContain("Opdigtede", page, StringComparison.Ordinal);
        Assert.DoesNotContain("DEMO", page, StringComparison.Ordinal);
        Assert.Contains("/tabeller/PUB01", page, StringComparison.Ordinal);
        Assert.Contains("omskrevet", page.Replace("skrevet om", "omskrevet", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_day_of_release_the_code_of_the_receipt_shows_the_answers_beside_the_new_figures()
    {
        var clock = new TestClock();
        var (key, pseudonym) = Sent("demo-2023", 5, clock, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1));
        var code = AccessCodes.NewCode();
        new KeyBook(site.Stores, clock).AddReceipt(pseudonym, code);
        using var respondent = new PlainRespondent(site.Root);

        var (status, location, _) = await respondent.Post("/svar", ("code", code));
        Assert.Equal((302, "/svar/start"), (status, location));
        var start = await respondent.Get("/svar/start");
        Assert.Contains("De nye tal er kommet", WebUtility.HtmlDecode(start), StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(await respondent.Get("/svar/sammenlign"));
        Assert.Contains("Tallene er nye", page, StringComparison.Ordinal);
        Assert.Contains(site.Newest.Title.Da, page, StringComparison.Ordinal);
        Assert.Contains("/svar/gennemse", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_counts_and_not_what_is_being_typed_since_and_nothing_stands_beside_what_was_not_sent()
    {
        var (key, pseudonym) = Sent("demo-2023-test", 6);
        using var respondent = await In(key);
        var before = await respondent.Get("/svar/sammenlign?gruppe=all");
        var book = new AnswerBook(site.Stores, TimeProvider.System);
        var progress = book.Find(pseudonym)!.Progress;
        book.Take(pseudonym, new("types", progress.Revision, new[] { "product", "service", "process", "communication" }.ToDictionary(t => "types." + t, t => progress.ValuesOf("types")["types." + t] == "1" ? "2" : "1")), "da");

        Assert.Equal(Yours(before), Yours(await respondent.Get("/svar/sammenlign?gruppe=all")));

        using var other = await In(TestField.Open(site.Stores, TimeProvider.System, Form.Of(Newest), "demo-2023", 1, new(2100, 1, 1)).Single());
        using var unsent = await other.Http.GetAsync(new Uri("/svar/sammenlign", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/svar/gennemse", unsent.Headers.Location?.ToString());

        static string Yours(string page)
        {
            using var read = new HtmlParser().ParseDocument(page);
            return string.Join(' ', read.QuerySelectorAll(".test-own strong").Select(o => o.TextContent));
        }
    }

    [Fact]
    public async Task The_offer_to_share_is_a_bare_link_and_no_answer_travels_along()
    {
        var (key, _) = Sent("demo-2023-test", 7);
        using var respondent = await In(key);
        using var answer = await respondent.Http.GetAsync(new Uri("/svar/sammenlign", UriKind.Relative), TestContext.Current.CancellationToken);
        using var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        var link = page.QuerySelector(".key-result a")!;
        Assert.Equal(Addresses.TellCase.In(Language.Danish), link.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("main form, main input"));
        Assert.Equal("noreferrer", link.GetAttribute("rel"));
        using var shared = await respondent.Http.GetAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative), TestContext.Current.CancellationToken);
        using var stranger = await site.Http.GetAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(WithoutToken(await stranger.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), WithoutToken(await shared.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));

        // each drawing of a form has a token of its own
        static string WithoutToken(string page) => PlainRespondent.Hidden(page).Where(h => h.Name == "form-token").Aggregate(page, (p, h) => p.Replace(h.Value, "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/svar/sammenlign", 390)]
    [InlineData("/en/answer/compare", 1280)]
    public async Task The_page_stands_well_on_a_telephone_and_a_desk(string address, int width)
    {
        var (key, _) = Sent("demo-2023-test", 8);
        await using var window = await site.Window(new() { ViewportSize = new() { Width = width, Height = 900 }, Locale = "da-DK", ReducedMotion = ReducedMotion.Reduce });
        await using var visit = await Visit.To(window, $"{site.Root}/svar/l/{key.Link}");
        await visit.Page.Turn("main button[type=submit]");
        await visit.Page.GotoAsync(site.Root + address);

        await visit.AssertQuietAndStyled(address[1] == 'e' ? "en" : "da");
        await visit.AssertNoFaults();
        if (Environment.GetEnvironmentVariable("INNOVARE_SCREENSHOTS") is { } folder)
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"compare-{width}.png"), FullPage = true });
        Assert.False(await visit.Page.IsVisibleAsync(".answer-compared:last-of-type .test-says")); // folded on the screen
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await visit.Page.IsVisibleAsync(".answer-compared:last-of-type .test-says")); // and open on paper
    }

    /// <summary>A respondent of that round who has answered everything at random and sent it.</summary>
    (GivenKey Key, string Pseudonym) Sent(string round, long seed, TimeProvider? time = null, DateOnly? closesOn = null)
    {
        var clock = time ?? TimeProvider.System;
        // a form of its own each, so that the last day is its own too
        var form = Form.Of(Newest with { QuestionnaireHash = Newest.QuestionnaireHash + round + seed.ToString(CultureInfo.InvariantCulture) });
        var (book, contact) = (new AnswerBook(site.Stores, clock), Pseudonym.New());
        book.Open(round, FormDocument.Of(form), closesOn ?? new(2100, 1, 1));
        new ContactBook(site.Stores).Put(new() { Id = contact, Round = round, Workplace = "", Name = "Prøvested", Language = "da" });
        var pairing = new Pairing(site.Stores, clock);
        var key = pairing.Ask(round, form.Hash, [(contact, new Dictionary<string, string> { ["level"] = "municipal", ["subsector"] = "childcare", ["size"] = "20-49" })])[contact];
        var pseudonym = pairing.PseudonymOf(contact)!;
        Answering.Everything(book, pseudonym, seed);
        return (key, pseudonym);
    }

    async Task<PlainRespondent> In(GivenKey key)
    {
        var respondent = new PlainRespondent(site.Root);
        Assert.Equal(302, (await respondent.Post($"/svar/l/{key.Link}")).Status);
        return respondent;
    }
}
