using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Innovare.Platform.Groups;
using Innovare.Platform.Sheets;
using Innovare.Survey.Design.Checking;
using Innovare.Survey.Disseminate.Comparing;
using Innovare.Web.SelfTest;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.SelfTest;

/// <summary>A group that tests itself, from the codes to the result.</summary>
public sealed class GroupTests(Site site)
{
    const string Groups = "/arbejdsplads/test/grupper", Test = "/arbejdsplads/test";

    // one who has put a way of working to use; the rest of the answers are given by hand in each test
    static readonly Dictionary<string, string> Innovative = new(StringComparer.Ordinal)
    {
        ["types.product"] = "2",
        ["types.service"] = "2",
        ["types.process"] = "1",
        ["types.communication"] = "2",
        ["latest_types.process"] = "1",
        ["novelty"] = "80",
        ["initiators.100"] = "1",
        ["initiators.180"] = "1",
        ["partners.none"] = "1",
        ["technology"] = "important",
        ["values.230"] = "1",
        ["factors.employees"] = "5",
        ["factors.cooperation"] = "2",
        ["factors.firms"] = "0",
        ["factors.citizens"] = "3",
        ["factors.economy"] = "1",
        ["evaluated"] = "no",
        ["spread"] = "2",
    };

    [Fact]
    public async Task A_group_of_twelve_gets_its_result_when_it_is_closed_and_not_before()
    {
        await using var house = await House.Open();
        using var organiser = house.Reader();
        var (group, codes) = await Made(organiser, 12);
        foreach (var (code, number) in codes.Select((c, i) => (c, i)))
            Assert.Contains("Svaret er talt med", await Given(house, code, number < 7 ? Innovative : With(("evaluated", "internal"))), StringComparison.Ordinal);
        var result = group.Replace("grupper", "gruppe", StringComparison.Ordinal);
        using var reader = house.Reader();

        Assert.Contains("Gruppen er ikke lukket endnu", await Read(reader, result), StringComparison.Ordinal);
        Assert.DoesNotContain("test-result", await Read(reader, result), StringComparison.Ordinal);
        Assert.Contains("10-19", await Read(organiser, group), StringComparison.Ordinal);
        await House.Post(organiser, group, ("act", "close"), ("sure", "1"));
        var page = Parsed(await Read(reader, result));

        var line = Assert.Single(page.QuerySelectorAll(".test-result li")); // in all other lines they answered alike
        Assert.Contains("Vi har set efter, om det virker.", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("5 af 12", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("omformuleret", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("23 linjer vises ikke", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("12 svarede", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_of_four_gets_none()
    {
        await using var house = await House.Open();
        using var organiser = house.Reader();
        var (group, codes) = await Made(organiser, 5);
        foreach (var code in codes.Take(4))
            await Given(house, code, Innovative);

        await House.Post(organiser, group, ("act", "close"), ("sure", "1"));

        var page = await Read(organiser, group.Replace("grupper", "gruppe", StringComparison.Ordinal));
        Assert.Contains("For få har svaret", page, StringComparison.Ordinal);
        Assert.DoesNotContain("test-result", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_is_wrong_or_used_is_told_at_once_and_nothing_typed_is_lost()
    {
        await using var house = await House.Open();
        using var organiser = house.Reader();
        var (_, codes) = await Made(organiser, 5);
        await Given(house, codes[0], Innovative);

        foreach (var code in (string[])[codes[0], "ABCD-EFGH-JKMN"])
        {
            using var reader = house.Reader();
            var start = Parsed(await Body(await House.Post(reader, Test, ("group", "municipal"), ("code", code), ("go", "next"))));
            Assert.Contains("Koden virker ikke", start.QuerySelector("#code-fault")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(code, start.QuerySelector("#code")!.GetAttribute("value"));
            Assert.True(start.QuerySelector("#group-municipal")!.HasAttribute("checked"));
        }
        Assert.Contains("Svaret blev ikke talt med", await Given(house, codes[0], Innovative), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_is_closed_and_deleted_by_whoever_made_it_and_only_when_they_mean_it()
    {
        await using var house = await House.Open();
        using var organiser = house.Reader();
        using var stranger = house.Reader();
        var (group, codes) = await Made(organiser, 5);

        using var refused = await stranger.GetAsync(group, Stop);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Contains("Sæt kryds", await Body(await House.Post(organiser, group, ("act", "close"))), StringComparison.Ordinal);
        Assert.Contains("Sæt kryds", await Body(await House.Post(organiser, group, ("act", "delete"))), StringComparison.Ordinal);
        Assert.Contains("Svaret er talt med", await Given(house, codes[0], Innovative), StringComparison.Ordinal); // still open
        Assert.Equal(3, Parsed(await Body(await House.Post(organiser, group, ("act", "more"), ("number", "3")))).QuerySelectorAll(".test-codes code").Length);
        await House.Post(organiser, group, ("act", "delete"), ("sure", "1"));
        using var gone = await organiser.GetAsync(group, Stop);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public void A_line_is_shown_only_when_three_or_more_stand_behind_each_side_of_it()
    {
        foreach (var (yes, no, isShown) in ((int, int, bool)[])[(7, 5, true), (3, 3, true), (10, 2, false), (11, 1, false), (12, 0, false), (0, 12, false), (2, 10, false)])
            Assert.Equal(isShown, GroupResult.Safe(yes + no, [Count("PUB12-evaluated", "Yes", yes), Count("PUB12-evaluated", "No", no)]).Count > 0);
        Assert.Empty(GroupResult.Safe(4, [Count("PUB12-evaluated", "Yes", 3), Count("PUB12-evaluated", "No", 1)]));
        Assert.Equal([Count("PUB12-evaluated", "Yes", 6)], GroupResult.Safe(12, [Count("PUB12-evaluated", "Yes", 6), Count("PUB12-evaluated", "No", 4), Count("PUB12-evaluated", "DontKnow", 1)])); // who do not know, and who was not asked, stand among the rest
    }

    [Fact]
    public void What_two_lines_together_would_tell_of_one_or_two_is_not_shown()
    {
        // 8 have something new, 7 of them have looked at whether it works: one has not
        Assert.Equal(["PUB01-*"], Shown(("PUB01-*", 8), ("PUB12-evaluated", 7)));
        Assert.Equal(["PUB01-*", "PUB12-evaluated"], Shown(("PUB01-*", 8), ("PUB12-evaluated", 5)));
        // helped by 7, hindered by 4: the twelfth did neither
        Assert.Equal(["PUB09-employees-promoted"], Shown(("PUB09-employees-promoted", 7), ("PUB09-employees-inhibited", 4)));
        Assert.Equal(["PUB09-employees-inhibited", "PUB09-employees-promoted"], Shown(("PUB09-employees-promoted", 5), ("PUB09-employees-inhibited", 4)));
        // whoever was a partner also took part: one took part without
        Assert.Equal(["PUB07-firms-partner"], Shown(("PUB07-firms-partner", 5), ("PUB06-firms", 6)));
        Assert.Equal(["PUB06-firms", "PUB07-firms-partner"], Shown(("PUB07-firms-partner", 4), ("PUB06-firms", 8)));

        static IEnumerable<string> Shown(params (string Line, int Yes)[] lines) =>
            GroupResult.Safe(12, [.. lines.SelectMany(l => (GroupCount[])[Count(l.Line, "Yes", l.Yes), Count(l.Line, "No", 12 - l.Yes)])]).Select(c => c.Line).Distinct().Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Every_line_has_a_name_of_its_own_and_the_words_are_plain()
    {
        Assert.Equal(Statement.All.Count, Statement.All.Select(l => l.Key).Distinct().Count());
        var words = typeof(TestForm).Assembly.GetType("Innovare.Web.SelfTest.GroupTexts")!.GetProperties().Select(p => p.GetValue(null)).OfType<PublicSector.Text>().Select(t => t.Da).ToList();
        Assert.True(words.Count > 40);
        Assert.InRange(Readability.Lix(words), 5, 35);
    }

    [Theory]
    [InlineData(390, "da")]
    [InlineData(1280, "en")]
    public async Task The_pages_of_a_group_are_styled_quiet_and_free_of_faults(int width, string language)
    {
        await using var window = await site.Window(new() { ViewportSize = new() { Width = width, Height = 900 } });
        await using var visit = await Visit.To(window, site.Root + (language is "da" ? Groups : "/en/workplace/test/groups"));
        await Look();
        await visit.Page.Locator("main button[type=submit]").Turn();
        Assert.Equal(1, await visit.Page.Locator("main .form-error").CountAsync());
        await visit.Page.FillAsync("#name", "Ledermøde i Hjemmeplejen");
        await visit.Page.Locator("main button[type=submit]").Turn();
        Assert.Equal(12, await visit.Page.Locator(".test-codes code").CountAsync());
        await Look();
        var codes = await visit.Page.Locator(".test-codes code").AllInnerTextsAsync();
        await visit.Page.Locator("main p.no-print a").Turn();
        await Look();
        var group = new Uri(visit.Page.Url).AbsolutePath;
        foreach (var (code, number) in codes.Select((c, i) => (c, i)))
            await Given(site, code, number < 5 ? Innovative : number < 8 ? With(("evaluated", "external"), ("spread", "1"), ("values.230", ""), ("values.240", "1")) : With(("novelty", "60"), ("technology", "none"), ("factors.employees", "2")));
        await visit.Page.Locator("#sure-close").CheckAsync();
        await visit.Page.Locator("button[value=close]").Turn();
        Assert.True(await visit.Page.Locator(".test-result li").CountAsync() > 2);
        Assert.NotEqual(group, new Uri(visit.Page.Url).AbsolutePath);
        await Look();

        async Task Look()
        {
            await visit.AssertQuietAndStyled(language);
            await visit.AssertNoFaults();
        }
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static GroupCount Count(string line, string answer, int people) => new(line, answer, people);

    static Dictionary<string, string> With(params (string Name, string Code)[] other)
    {
        var answers = new Dictionary<string, string>(Innovative, StringComparer.Ordinal);
        foreach (var (name, code) in other)
            answers[name] = code;
        return answers;
    }

    static async Task<(string Group, IReadOnlyList<string> Codes)> Made(HttpClient organiser, int codes)
    {
        var sheet = Parsed(await Body(await House.Post(organiser, Groups, ("name", "Ledermøde"), ("number", $"{codes}"), ("id", SheetBook.NewSpace()))));
        return (sheet.QuerySelector("main p.no-print a")!.GetAttribute("href")!, [.. sheet.QuerySelectorAll(".test-codes code").Select(c => c.TextContent)]); // the sheet has a way on
    }

    static async Task<string> Given(House house, string code, Dictionary<string, string> answers)
    {
        using var reader = house.Reader();
        return await Given(reader, code, answers);
    }

    static async Task<string> Given(Site site, string code, Dictionary<string, string> answers)
    {
        using var reader = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(site.Root) };
        return await Given(reader, code, answers);
    }

    static async Task<string> Given(HttpClient reader, string code, Dictionary<string, string> answers) =>
        await Body(await House.Post(reader, Test, [("go", "give"), ("group", "total"), ("code", code), .. answers.Where(a => a.Value.Length > 0).Select(a => (a.Key, a.Value))]));

    static async Task<string> Read(HttpClient reader, string address) => await Body(await reader.GetAsync(address, Stop));

    static Task<string> Body(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Stop);

    static IDocument Parsed(string html) => new HtmlParser().ParseDocument(html);
}
