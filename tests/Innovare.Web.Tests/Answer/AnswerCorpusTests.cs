using System.Net;
using System.Text;
using Innovare.Survey.Design;
using Innovare.Survey.Field;
using Innovare.Web.Tests.Hosting;
using Innovare.Web.Tests.Security;

namespace Innovare.Web.Tests.Answer;

/// <summary>Whatever is sent to the answering pages: no fault of ours, no trace, and nothing typed is lost.</summary>
public sealed class AnswerCorpusTests(Site site)
{
    static readonly Form Strategy = Answering.Form("questionnaires/strategy-2023");

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    AnswerBook Book => new(site.Stores, TimeProvider.System);

    KeyBook Keys => new(site.Stores, TimeProvider.System);

    [Fact]
    public async Task Every_naughty_text_in_every_field_is_kept_as_typed_and_shown_escaped()
    {
        var (respondent, pseudonym) = await In();
        using var _ = respondent;
        await respondent.Post("/svar/side/strategy", ("strategy", "own"), ("go", "next")); // asks for the date too
        foreach (var (page, field) in new[] { ("comment", "comment"), ("unit", "unit_staff"), ("adopted", "adopted"), ("learn", "learn.courses"), ("talk", "talk.managers"), ("unit", "reason.unit-large"), ("strategy", "strategy") })
            foreach (var text in NaughtyStrings.All)
            {
                var form = Once(PlainRespondent.Hidden(await respondent.Get("/svar/side/" + page)));
                var (status, location, body) = await respondent.Send("/svar/side/" + page, [.. form, .. page is "unit" ? [("unit", "own")] : Array.Empty<(string, string)>(), (field, text), ("go", "next")]);
                if (text.Contains('\0', StringComparison.Ordinal) && status is 400)
                    continue; // no browser types that; the form is refused plainly as a whole
                Assert.True(status is 302, $"{page}.{field} {Escaped(text)}: {status} {body[..Math.Min(200, body.Length)]}");
                var shown = await respondent.Get(location);
                Assert.DoesNotContain("<" + NaughtyStrings.Element, shown, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("   at ", shown, StringComparison.Ordinal);
                if (field is "comment" or "unit_staff" && Kept(text) is { Length: > 0 } kept && !double.TryParse(kept, out var _))
                {
                    Assert.Equal(kept, Book.Find(pseudonym)!.Progress.ValuesOf(field)[field]);
                    Assert.Contains(kept, WebUtility.HtmlDecode(await respondent.Get($"/svar/side/{page}")), StringComparison.Ordinal);
                }
            }
        Assert.Empty(Book.Find(pseudonym)!.Progress.ValuesOf("strategy"));
    }

    [Fact]
    public async Task Unknown_fields_codes_twins_and_skipped_steps_change_nothing_and_a_replayed_page_is_saved_once()
    {
        var (respondent, pseudonym) = await In();
        using var _ = respondent;
        var form = Once(PlainRespondent.Hidden(await respondent.Get("/svar/side/strategy")));

        var odd = new List<(string, string)[]>
        {
            new[] { ("strategy", "unknown"), ("go", "next") },
            new[] { ("Strategy", "own"), ("pseudonym", "other"), ("round", "x"), ("By", "k9"), ("go", "sideways") },
            new[] { ("strategy.own", "1"), ("comment", "på den forkerte side"), ("go", "next") },
            new[] { ("base", "-1"), ("base", "2147483648"), ("shown.strategy", new string('x', 300)), ("shown.", ""), ("dontknow.strategy", "2"), ("reason.", "x") },
        };
        foreach (var fields in odd)
            Assert.InRange((await respondent.Send("/svar/side/strategy", [.. form, .. fields])).Status, 200, 499);
        foreach (var step in new[] { "/svar/gennemse", "/svar/side/comment?vis=mangler", "/svar/side/findes-ikke", "/svar/kvittering" })
            Assert.InRange((await respondent.Send(step, form)).Status, 200, 499);
        Assert.Empty(Book.Find(pseudonym)!.Progress.Answers);
        Assert.Null(Book.Find(pseudonym)!.Progress.Submission);
        for (var i = 0; i < 4; i++)
            Assert.Equal(302, (await respondent.Send("/svar/side/strategy", [.. form, ("strategy", "no"), ("strategy", "own"), ("go", "next")])).Status);

        Assert.Single(Book.Acts(pseudonym));
        Assert.Equal("no", Book.Find(pseudonym)!.Progress.ValuesOf("strategy")["strategy"]);
    }

    [Fact]
    public async Task A_body_beyond_64_KiB_is_refused_plainly_and_what_was_saved_stands()
    {
        var (respondent, pseudonym) = await In();
        using var _ = respondent;
        await respondent.Post("/svar/side/comment", ("comment", "gemt før"), ("go", "next"));
        var form = Once(PlainRespondent.Hidden(await respondent.Get("/svar/side/comment")));

        var (status, _, body) = await respondent.Send("/svar/side/comment", [.. form, ("comment", new string('x', (64 * 1024) + 1)), ("go", "next")]);
        var longest = string.Concat(Enumerable.Repeat("æ😀x", 2500)); // 10,000 signs, what the field takes
        var (taken, _, _) = await respondent.Send("/svar/side/comment", [.. form, ("comment", longest), ("go", "next")]);

        Assert.Equal((413, 302), (status, taken));
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        Assert.Equal(longest, Book.Find(pseudonym)!.Progress.ValuesOf("comment")["comment"]);
        Assert.Contains("maxlength=\"10000\"", await respondent.Get("/svar/side/comment"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_or_cookie_takes_nothing_in_and_what_was_typed_stands_there_to_be_sent_again()
    {
        var (respondent, pseudonym) = await In();
        using var _ = respondent;
        var (other, _) = await In();
        using var __ = other;
        var strange = Once(PlainRespondent.Hidden(await other.Get("/svar/side/strategy")));

        (string, string)[] drawnAgain = [];
        foreach (var form in new[] { [], strange, [("form-token", "")], [("form-token", new string('A', 3000))], new[] { ("form-token", "æ\0") } })
        {
            var (status, _, body) = await respondent.Send("/svar/side/comment", [.. form, ("comment", "Skrevet <i går>"), ("go", "next")]);
            Assert.Equal(400, status);
            Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
            Assert.Empty(Book.Acts(pseudonym));
            if (form.Any(f => f.Item2.Contains('\0', StringComparison.Ordinal)))
                continue; // no browser sends that
            Assert.Contains("Skrevet <i går></textarea>", WebUtility.HtmlDecode(body), StringComparison.Ordinal);
            drawnAgain = Once(PlainRespondent.Hidden(body));
        }
        foreach (var cookie in new[] { "x", new string('A', 3000), "CfDJ8" + new string('b', 200), "%00", "..%2f" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/svar/gennemse");
            request.Headers.TryAddWithoutValidation("Cookie", "innovare-respond=" + cookie);
            using var answer = await site.Http.SendAsync(request, Stop);
            Assert.Equal("/svar", answer.Headers.Location?.ToString());
        }
        Assert.Empty(Book.Acts(pseudonym));
        using (var stranger = new PlainRespondent(site.Root)) // a browser that was closed in between has no cookie any more
            Assert.Contains("Siden har stået åben for længe", (await stranger.Send("/svar/side/comment", [.. drawnAgain, ("comment", "Skrevet i går")])).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await respondent.Send("/svar/side/comment", [.. drawnAgain, ("comment", "Skrevet <i går>"), ("go", "next")])).Status);
        Assert.Single(Book.Acts(pseudonym));
    }

    [Theory]
    [InlineData("/svar/side/%2e%2e%2f%2e%2e%2fetc%2fpasswd")]
    [InlineData("/svar/side/%00")]
    [InlineData("/svar/side/%252e%252e%252f")]
    [InlineData("/svar/side/strategy%20")]
    [InlineData("/svar/side/strategy;a=b")]
    [InlineData("/svar/side/%c0%ae%c0%ae")]
    [InlineData("/svar/side/%E2%80%AEstrategy")]
    [InlineData("/svar//side/strategy")]
    [InlineData("/svar/l/%27%3B%20drop%20table%20access_key")]
    [InlineData("/svar/l/%00aaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("/svar/l/AAAAAAAAAAAAAAAAAAAAAAAAAA%2f..")]
    [InlineData("/svar/start?vis=%00&vis=2")]
    public async Task A_strange_path_is_answered_below_500_and_leads_nowhere(string path)
    {
        var (respondent, pseudonym) = await In();
        using var _ = respondent;
        var form = Once(PlainRespondent.Hidden(await respondent.Get("/svar/side/strategy")));

        var read = await respondent.Http.GetAsync(new Uri(path, UriKind.Relative), Stop);
        var (status, _, body) = await respondent.Send(path, [.. form, ("strategy", "own"), ("go", "next")]);

        Assert.InRange((int)read.StatusCode, 200, 499);
        Assert.InRange(status, 200, 499);
        Assert.DoesNotContain("   at ", body + await read.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Empty(Book.Find(pseudonym)!.Progress.Answers);
    }

    [Fact]
    public async Task No_text_at_the_door_opens_anything_and_all_of_them_can_be_corrected()
    {
        using var stranger = new PlainRespondent(site.Root);
        foreach (var text in NaughtyStrings.All)
        {
            var (status, _, body) = await stranger.Post("/svar", ("code", text));
            if (text.Contains('\0', StringComparison.Ordinal) && status is 400)
                continue; // as above
            Assert.True(status is 200, $"{Escaped(text)}: {status}");
            Assert.DoesNotContain("<" + NaughtyStrings.Element, body, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("Koden passer ikke", body, StringComparison.Ordinal);
        }
    }

    async Task<(PlainRespondent Respondent, string Pseudonym)> In()
    {
        var key = site.Ask(Strategy);
        var respondent = new PlainRespondent(site.Root);
        Assert.Equal(302, (await respondent.Post($"/svar/l/{key.Link}")).Status);
        return (respondent, Keys.ByLink(key.Link)!);
    }

    // a page with several forms holds the token several times
    static (string Name, string Value)[] Once((string Name, string Value)[] hidden) => [.. hidden.DistinctBy(h => h.Name)];

    /// <summary>What the house promises to keep: all of it but control signs and blanks around.</summary>
    static string Kept(string text) => string.Concat(text.ReplaceLineEndings("\n").EnumerateRunes().Where(r => !Rune.IsControl(r) || r.Value is '\n' or '\t').Select(r => r.ToString())).Trim();

    static string Escaped(string text) => string.Concat(text.Take(60).Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString()));
}
