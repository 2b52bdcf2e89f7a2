using System.Net;
using System.Text.RegularExpressions;
using Innovare.Platform.Database;
using Innovare.Survey.Design;
using Innovare.Survey.Field;
using Innovare.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Innovare.Web.Tests.Answer;

/// <summary>A leader hands sections to a colleague; the second and third section of the strategy questionnaire may be handed over.</summary>
public sealed class HandOverTests(Site site)
{
    static readonly Form Strategy = Answering.Form("questionnaires/strategy-2023");

    static readonly IReadOnlyList<Section> Delegable = [.. Strategy.Questionnaire.Sections.Where(s => s.Delegable)];

    AnswerBook Book => new(site.Stores, TimeProvider.System);

    KeyBook Keys => new(site.Stores, TimeProvider.System);

    [Fact]
    public async Task A_colleague_answers_what_was_handed_over_and_nothing_else_and_both_see_who_answered_what()
    {
        var (leader, key, mail) = await Leader();
        using var _ = leader;
        await leader.Post("/svar/side/strategy", ("strategy", "no"), ("go", "next"));
        var sent = await Give(leader, mail, Delegable[0].Id);
        using var colleague = await Follow(Letter(mail).Link);
        var (mine, others) = (Delegable[0].Pages[0], Strategy.Questionnaire.Sections.First(s => !s.Delegable).Pages[0]);

        Assert.Equal((302, "/svar/giv-videre?sendt=ja"), (sent.Status, sent.Location));
        foreach (var closed in new[] { "/svar/start", "/svar/gennemse", "/svar/kvittering", "/svar/ikke-os", "/svar/giv-videre" })
        {
            using var answer = await colleague.Http.GetAsync(new Uri(closed, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal("/svar/kollega", answer.Headers.Location?.ToString());
        }
        var home = WebUtility.HtmlDecode(await colleague.Get("/svar/kollega"));
        Assert.DoesNotContain(others.Questions[0].Text.Da, home, StringComparison.Ordinal);
        foreach (var elsewhere in Strategy.Questionnaire.Sections.Where(s => s != Delegable[0]).SelectMany(s => s.Pages))
        {
            using var answer = await colleague.Http.GetAsync(new Uri("/svar/side/" + elsewhere.Id, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        var fields = Fields(mine);
        var token = PlainRespondent.Hidden(await colleague.Get("/svar/side/" + mine.Id));
        var forged = await colleague.Send("/svar/side/" + others.Id, [.. token, ("strategy", "own"), ("go", "next")]);
        await colleague.Send("/svar/side/" + mine.Id, [.. token, .. fields, ("go", "next")]);

        Assert.Equal(404, forged.Status);
        var pseudonym = Keys.ByLink(key.Link)!;
        var progress = Book.Find(pseudonym)!.Progress;
        Assert.Equal(("", "k1"), (progress.Answers["strategy"].By, progress.Answers[mine.Questions[0].Id].By));
        Assert.Contains("Besvaret af Karen Æ. <Prøve>", WebUtility.HtmlDecode(await leader.Get("/svar/gennemse")), StringComparison.Ordinal);
        Assert.DoesNotContain("Besvaret af", await colleague.Get("/svar/kollega"), StringComparison.Ordinal);
        await leader.Post("/svar/side/" + mine.Id, [.. Fields(mine, 1), ("go", "next")]);
        Assert.Contains("Besvaret af den, der gav delen videre", WebUtility.HtmlDecode(await colleague.Get("/svar/kollega")), StringComparison.Ordinal);
        Assert.Equal(["", "", "k1", ""], Book.Acts(pseudonym).Select(a => a.By));
        Assert.Contains(Book.Acts(pseudonym), a => a.What == $"handed over to k1: {Delegable[0].Id}");
    }

    [Fact]
    public async Task A_part_that_is_taken_back_shuts_its_link_and_the_open_browser_and_keeps_what_was_answered()
    {
        var (leader, key, mail) = await Leader();
        using var _ = leader;
        await Give(leader, mail, Delegable[0].Id);
        var link = Letter(mail).Link;
        using var colleague = await Follow(link);
        var page = Delegable[0].Pages[0];
        var form = PlainRespondent.Hidden(await colleague.Get("/svar/side/" + page.Id));
        await colleague.Send("/svar/side/" + page.Id, [.. form, .. Fields(page), ("go", "next")]);

        var revoked = await TakeBack(leader, "k1");

        Assert.Equal(302, revoked.Status);
        var late = await colleague.Send("/svar/side/" + page.Id, [.. form, .. Fields(page, 1), ("go", "next")]);
        Assert.Equal((302, "/svar"), (late.Status, late.Location));
        using var stranger = new PlainRespondent(site.Root);
        using var answer = await stranger.Http.GetAsync(new Uri($"/svar/l/{link}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var pseudonym = Keys.ByLink(key.Link)!;
        Assert.Equal("k1", Book.Find(pseudonym)!.Progress.Answers[page.Questions[0].Id].By);
        Assert.Contains(Book.Acts(pseudonym), a => a.What == "taken back from k1");
        Assert.Contains("name=\"parts\"", await leader.Get("/svar/giv-videre"), StringComparison.Ordinal); // it can be handed over anew
    }

    [Fact]
    public async Task The_letter_tells_nothing_of_the_workplace_and_nothing_typed_is_lost_when_something_is_wrong()
    {
        var (leader, key, mail) = await Leader();
        using var _ = leader;

        var wrong = await leader.Post("/svar/giv-videre", ("act", "give"), ("name", "Karen \"K\""), ("mail", "ikke en adresse"), ("parts", "unknown"));
        var second = await leader.Post("/svar/giv-videre", ("act", "give"), ("name", new string('x', 101)), ("mail", mail), ("parts", Delegable[0].Id), ("parts", "../../etc"));
        await Give(leader, mail, Delegable[0].Id, Delegable[1].Id);

        Assert.Equal((200, 200), (wrong.Status, second.Status));
        Assert.All(new[] { "value=\"Karen \"K\"\"", "value=\"ikke en adresse\"", "Vælg mindst én del." }, kept => Assert.Contains(kept, WebUtility.HtmlDecode(wrong.Body), StringComparison.Ordinal));
        var letter = Letter(mail);
        Assert.All(new[] { "Prøvested", "Karen", key.Link, Delegable[0].Title.Da }, told => Assert.DoesNotContain(told, letter.Body + letter.Subject, StringComparison.Ordinal));
        Assert.Equal(26, letter.Link.Length); // 128 bits in base 32
        Assert.Contains("Der er ikke mere at give videre", await leader.Get("/svar/giv-videre"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_often_a_leader_hands_over_ten_letters_are_sent_at_most()
    {
        var (leader, _, mail) = await Leader();
        using var __ = leader;
        for (var i = 0; i < HandOverBook.Most + 2; i++)
        {
            await Give(leader, mail, Delegable[0].Id);
            await TakeBack(leader, $"k{i + 1}");
        }

        Assert.Contains("Du har givet videre ti gange", await leader.Get("/svar/giv-videre"), StringComparison.Ordinal);
        Assert.Equal(HandOverBook.Most, Letters(mail).Count);
    }

    [Theory]
    [InlineData("da", 390, true)]
    [InlineData("en", 1280, true)]
    public async Task A_leader_hands_over_a_colleague_answers_and_the_leader_sends(string language, int width, bool javaScript)
    {
        var key = site.Ask(Strategy);
        var mail = Address();
        await using var window = await site.Window(new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = javaScript, Locale = "da-DK", ReducedMotion = ReducedMotion.Reduce });
        await using var leader = await Visit.To(window, $"{site.Root}{(language == "da" ? "/svar/l/" : "/en/answer/l/")}{key.Link}");
        Task Look(Visit visit) => visit.AssertQuietAndStyled(language); // axe is asked of all these in AnswerLookTests
        await leader.Page.Turn("main button[type=submit]");
        await leader.Page.Turn("a[href$='giv-videre'], a[href$='hand-over']");
        await Look(leader);
        await leader.Page.Turn("main form button[type=submit]"); // nothing chosen: says so
        await Look(leader);
        Assert.Equal(3, await leader.Page.Locator(".form-error-message").CountAsync());
        await leader.Page.ClickAsync($"label[for=part-{Delegable[0].Id}]");
        await leader.Page.FillAsync("#name", "Karen Prøve");
        await leader.Page.FillAsync("#mail", mail);
        await leader.Page.Turn("main form button[type=submit]");
        await Look(leader);
        Picture(leader, $"handover-leader-{language}-{width}");

        await using var other = await site.Window(new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = javaScript, Locale = "da-DK", ReducedMotion = ReducedMotion.Reduce });
        await using var colleague = await Visit.To(other, $"{site.Root}{(language == "da" ? "/svar/l/" : "/en/answer/l/")}{Letter(mail).Link}");
        await colleague.Page.Turn("main button[type=submit]");
        await Look(colleague);
        Picture(colleague, $"handover-colleague-{language}-{width}");
        await colleague.Page.Turn(".answer-buttons a.button-primary");
        await Look(colleague);
        var first = Delegable[0].Pages[0];
        await colleague.Page.ClickAsync($"label[for='{first.Questions[0].Id}-no'], label[for='{first.Questions[0].Id}-2'], label[for='{first.Questions[0].Id}-own']");
        await colleague.Page.Turn(".answer-buttons button[value=pause]");
        await colleague.Page.GotoAsync($"{site.Root}{(language == "da" ? "/svar/l/" : "/en/answer/l/")}{Letter(mail).Link}");
        await colleague.Page.Turn("main button[type=submit]");
        await Look(colleague);
        await leader.Page.GotoAsync($"{site.Root}{(language == "da" ? "/svar/gennemse" : "/en/answer/review")}");
        await Look(leader);
        Picture(leader, $"handover-review-{language}-{width}");
        Assert.Contains("Karen Prøve", await leader.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await leader.Page.GotoAsync($"{site.Root}{(language == "da" ? "/svar/giv-videre" : "/en/answer/hand-over")}");
        await leader.Page.Turn(".answer-given button");
        await Look(leader);
        Assert.Null(new HandOverBook(site.Stores, TimeProvider.System).ByLink(Letter(mail).Link));
    }

    static void Picture(Visit visit, string name)
    {
        if (Environment.GetEnvironmentVariable("INNOVARE_SCREENSHOTS") is { Length: > 0 } folder)
            visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true }).GetAwaiter().GetResult();
    }

    async Task<(PlainRespondent Leader, GivenKey Key, string Mail)> Leader()
    {
        var key = site.Ask(Strategy);
        return (await Follow(key.Link), key, Address());
    }

    static string Address() => $"karen.{Guid.CreateVersion7():N}@kommune.example";

    async Task<PlainRespondent> Follow(string link)
    {
        var respondent = new PlainRespondent(site.Root);
        Assert.Equal(302, (await respondent.Post($"/svar/l/{link}")).Status);
        return respondent;
    }

    static async Task<(int Status, string Location, string Body)> Give(PlainRespondent leader, string mail, params string[] parts) =>
        await leader.Post("/svar/giv-videre", [("act", "give"), ("name", "Karen Æ. <Prøve>"), ("mail", mail), .. parts.Select(p => ("parts", p))]);

    static async Task<(int Status, string Location, string Body)> TakeBack(PlainRespondent leader, string colleague)
    {
        var token = PlainRespondent.Hidden(await leader.Get("/svar/giv-videre")).LastOrDefault(h => h.Name == "form-token"); // each form has one, and a page with nothing to do has none
        return token.Name is null ? default : await leader.Send("/svar/giv-videre", token, ("act", "take-back"), ("colleague", colleague));
    }

    (string Subject, string Body, string Link) Letter(string mail) => Letters(mail)[^1] is var (subject, body) ? (subject, body, Regex.Match(body, "/l/([a-z0-9]+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value) : default;

    IReadOnlyList<(string Subject, string Body)> Letters(string mail)
    {
        using var connection = site.Stores.Open(KeyContext.Shape).Connect();
        return connection.Query(null, "select subject, body from mail where recipient = @mail order by id", row => (row.GetString(0), row.GetString(1)), ("mail", mail));
    }

    /// <summary>An answer to the first question of a page; another one for another number.</summary>
    static (string, string)[] Fields(Page page, int which = 0)
    {
        var question = page.Questions[0];
        return question.Kind switch
        {
            QuestionKind.Single => [(question.Id, question.Answers[which].Code)],
            QuestionKind.Multiple => [($"{question.Id}.{question.Answers[which].Code}", "1")],
            QuestionKind.Grid => [.. question.Items.Select(i => ($"{question.Id}.{i.Code}", question.Answers[which].Code))],
            _ => [(question.Id, which == 0 ? "4" : "5")],
        };
    }
}
