using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Survey.Field;
using Innovare.Web.Tests.Answer;

namespace Innovare.Web.Tests.FieldWork;

/// <summary>Field work as collectors do it, through the pages, with letters on a real mail server.</summary>
public sealed partial class FieldPagesTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_seen_landed_and_planned_letters_go_and_whoever_answers_is_not_reminded()
    {
        await using var field = await FieldHouse.Open();
        var list = "p-nummer;mail;sprog\n" + string.Join('\n', Enumerable.Range(0, 12).Select(i => $"{1_000_000_000 + i};{(i == 11 ? "unknown" : $"leder{i}")}@town.example;{(i % 2 == 0 ? "da" : "en")}")) + "\n9999999999;x@town.example;da" + new string('\n', 100_000); // larger than a form may be
        using (var seen = await field.Upload(field.Anna, FieldHouse.Address("/liste"), Encoding.UTF8.GetBytes(list), "kontakter.csv"))
            Assert.Equal(HttpStatusCode.Redirect, seen.StatusCode);
        var page = await field.Page(field.Anna, FieldHouse.Address("/liste"));
        Assert.Contains("P-nummer »9999999999« er ikke i stikprøven.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(field.Periods.Contacts(FieldHouse.Round), c => Assert.Null(c.Mail));
        await field.Post(field.Anna, FieldHouse.Address("/liste"), ("act", "land"), ("id", page.QuerySelector("input[name=id]")!.GetAttribute("value")!));
        Assert.All(field.Periods.Contacts(FieldHouse.Round), c => Assert.NotNull(c.Mail));

        await field.Post(field.Anna, FieldHouse.Address("/plan"), ("act", "begin"), ("sender", "Øvekontoret"), ("help", "12345678"));
        await field.Post(field.Anna, FieldHouse.Address("/plan"), ("act", "ask"));
        var plan = await field.Page(field.Anna, FieldHouse.Address("/plan"));
        Assert.Contains("En anden skal svare", plan.Body!.TextContent, StringComparison.Ordinal);
        var other = await field.Page(field.Bo, FieldHouse.Address("/plan"));
        await field.Post(field.Bo, FieldHouse.Address("/plan"), ("act", "approve"), ("hash", other.QuerySelector("input[name=hash]")!.GetAttribute("value")!));
        Assert.Equal(0, await field.Send());
        field.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(12, await field.Send());
        Assert.Equal(11, field.Mail.Arrived.Count); // one address does not exist
        Assert.All(field.Mail.Arrived, letter => Assert.Contains("List-Unsubscribe", letter.Headers.Keys, StringComparer.OrdinalIgnoreCase));

        await Answer(field, field.Mail.Arrived.Single(l => l.To == "leder0@town.example").Text!);
        await SayNo(field, field.Mail.Arrived.Single(l => l.To == "leder1@town.example").Text!);
        using (var noMore = await field.Reader().PostAsync(Link(field.Mail.Arrived.Single(l => l.To == "leder2@town.example").Text!, "/nej-tak/"), null, Stop))
            Assert.Equal(HttpStatusCode.Redirect, noMore.StatusCode);
        field.Clock.Pass(TimeSpan.FromDays(7));
        Assert.Equal(8, await field.Send());
        Assert.DoesNotContain(field.Mail.Arrived.Skip(11), l => l.To is "leder0@town.example" or "leder1@town.example" or "leder2@town.example" or "unknown@town.example");

        var contacts = (await field.Page(field.Anna, FieldHouse.Address("/kontakter"))).Body!.TextContent;
        Assert.All((string[])["Har svaret: 1", "Har meldt fra: 1", "Vil ikke have mails: 1", "Adressen findes ikke: 1", "Ikke begyndt: 8"], words => Assert.Contains(words, contacts, StringComparison.Ordinal));
        await field.Post(field.Anna, FieldHouse.Address("/plan"), ("act", "close"));
        field.Clock.Pass(TimeSpan.FromDays(14));
        Assert.Equal(0, await field.Send());
        Assert.Empty(AuditVerification.Of(field.Stores.Open(ContactContext.Shape)).Findings);
    }

    [Fact]
    public async Task Only_collectors_and_statisticians_see_contacts_and_each_look_is_noted()
    {
        await using var field = await FieldHouse.Open(3);
        var id = field.Periods.Contacts(FieldHouse.Round)[0].Id;
        foreach (var role in new[] { Role.Administrator, Role.Editor, Role.Releaser })
            using (var reader = field.Reader(role))
            using (var answer = await reader.GetAsync(FieldHouse.Address("/kontakter"), Stop))
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);

        await field.Page(field.Anna, FieldHouse.Address("/kontakter"));
        await field.Page(field.Bo, FieldHouse.Address($"/kontakter/{id}"));
        await field.Post(field.Anna, FieldHouse.Address($"/kontakter/{id}"), ("act", "reach"), ("mail", "ikke en adresse"), ("language", "da"));
        await field.Post(field.Anna, FieldHouse.Address($"/kontakter/{id}"), ("act", "reach"), ("mail", "ny@town.example"), ("phone", "12345678"), ("language", "en"));

        Assert.Equal(("ny@town.example", "en"), field.Periods.Contact(FieldHouse.Round, id) is { } contact ? (contact.Mail, contact.Language) : default);
        var acts = AuditLog.Latest(field.Stores.Open(ContactContext.Shape), null, 50).Select(l => (l.Entry.Role, l.Entry.Act, l.Entry.Object)).ToList();
        Assert.Contains(("collector", AuditAct.Read, $"field/{FieldHouse.Round}/contacts"), acts);
        Assert.Contains(("statistician", AuditAct.Read, $"contact/{id}"), acts);
        Assert.Single(acts, a => a == ("collector", AuditAct.Change, $"contact/{id}/reach"));
    }

    [Fact]
    public async Task Nothing_staff_look_at_holds_an_answer_or_a_pseudonym_also_not_as_a_file()
    {
        await using var field = await FieldHouse.Open(60);
        var id = field.WorkThrough();
        var pseudonyms = field.Periods.Contacts(FieldHouse.Round).Select(c => new Pairing(field.Stores, field.Clock).PseudonymOf(c.Id)!).ToList();

        foreach (var address in (string[])["", "/rykkere", "/kontakter", $"/kontakter/{id}", "/liste", "/plan", "/plan/1", "/opkald", $"/opkald/{new FollowUp(field.Stores, field.Clock).List(FieldHouse.Round)[0].Contact}", "/kommentarer", "/morning.csv", "/chase.csv"])
        {
            using var answer = await field.Anna.GetAsync(FieldHouse.Address(address), Stop);
            var text = await answer.Content.ReadAsStringAsync(Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain("HEMMELIGT", text, StringComparison.Ordinal); // what everybody wrote in the last question
            Assert.DoesNotContain(pseudonyms, p => text.Contains(p, StringComparison.Ordinal));
            if (address == "/chase.csv")
                Assert.StartsWith("place,workplace,name,leader,telephone,level,size,contacted,need\n1,", text.TrimStart('\uFEFF'), StringComparison.Ordinal);
            if (address == "/morning.csv")
                Assert.Contains("total,total,60,38,", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_interviewer_is_led_through_three_questions_and_nothing_typed_is_lost()
    {
        await using var field = await FieldHouse.Open(6);
        await field.Post(field.Anna, FieldHouse.Address("/opkald"), ("count", "tre"));
        Assert.Empty(new FollowUp(field.Stores, field.Clock).List(FieldHouse.Round));
        await field.Post(field.Anna, FieldHouse.Address("/opkald"), ("count", "6"));
        var list = new FollowUp(field.Stores, field.Clock).List(FieldHouse.Round);
        Assert.Equal(6, list.Count);
        var call = FieldHouse.Address($"/opkald/{list[0].Contact}");

        using (var missing = await field.Post(field.Bo, call, ("strategy", "no"), ("outcome", "Answered")))
        {
            var page = await missing.Content.ReadAsStringAsync(Stop);
            Assert.Contains("Der mangler svar på et af spørgsmålene", page, StringComparison.Ordinal);
            Assert.Matches("""id="strategy-no"[^>]*checked""", page);
        }
        using (var noDay = await field.Post(field.Bo, call, ("outcome", "Later")))
            Assert.Contains("hvilken dag", await noDay.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await field.Post(field.Bo, call, ("outcome", "Later"), ("day", "2026-03-05"), ("at", "10:30"));
        Assert.Contains("Ring igen 5. marts 2026 10.30", (await field.Page(field.Bo, FieldHouse.Address("/opkald"))).Body!.TextContent, StringComparison.Ordinal);
        var core = (await field.Page(field.Bo, call)).QuerySelectorAll("form input[type=radio]").Where(r => r.GetAttribute("name") != "outcome").GroupBy(r => r.GetAttribute("name")!).Select(g => (g.Key, g.First().GetAttribute("value")!));
        using (var saved = await field.Post(field.Bo, call, [.. core, ("outcome", "Answered")]))
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        Assert.Equal(AnswerState.Begun, new Pairing(field.Stores, field.Clock).StateOf(list[0].Contact));
        Assert.Contains("1 af 6 er ringet færdig", (await field.Page(field.Bo, FieldHouse.Address("/opkald"))).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", (await field.Page(field.Bo, call)).Body!.InnerHtml, StringComparison.Ordinal); // what was answered is not shown again
    }

    [Fact]
    public async Task A_coordinator_sees_who_is_missing_and_passes_one_on_to_its_leader()
    {
        await using var field = await FieldHouse.Open(60);
        field.WorkThrough();
        await field.Send();
        var letter = field.Mail.Arrived.Single(l => l.To == "ko@town.example").Text!;
        var link = new Uri(Link(letter, "/svar/koordinator/")).PathAndQuery;
        using var reader = field.Reader();
        Assert.Contains("Vi kan ikke se, hvem du er", (await field.Page(reader, "/svar/koordinator")).Body!.TextContent, StringComparison.Ordinal);

        using (var opened = await field.Post(reader, link))
            Assert.Equal("/svar/koordinator", opened.Headers.Location!.ToString());
        var list = await field.Page(reader, "/svar/koordinator");
        Assert.Equal(3, list.QuerySelectorAll("section.field-workplace").Length);
        var id = list.QuerySelector("input[name=id]")!.GetAttribute("value")!;
        using (var wrong = await field.Post(reader, "/svar/koordinator", ("id", id), ("mail", "ikke en mail")))
            Assert.Contains("ikke en mail", await wrong.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using (var passed = await field.Post(reader, "/svar/koordinator", ("id", id), ("mail", "leder@town.example")))
            Assert.Contains("er sendt videre", await passed.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using (var other = await field.Post(reader, "/svar/koordinator", ("id", field.Periods.Contacts(FieldHouse.Round).First(c => c.Coordinator is null).Id), ("mail", "x@town.example")))
            Assert.DoesNotContain("er sendt videre", await other.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal); // not the coordinator's

        await field.Send();
        Assert.Contains("/svar/l/", field.Mail.Arrived.Single(l => l.To == "leder@town.example").Text!, StringComparison.Ordinal);
        Assert.Equal(2, (await field.Page(reader, "/svar/koordinator")).QuerySelectorAll("section.field-workplace").Length);
    }

    [Fact]
    public async Task A_reminder_is_a_file_for_ones_own_calendar_with_no_personal_link()
    {
        await using var field = await FieldHouse.Open(1);
        using var reader = field.Reader();
        var days = await field.Page(reader, "/en/answer/remind-me");
        var thursday = days.QuerySelectorAll("main a[download]").First(a => a.TextContent.StartsWith("Thursday", StringComparison.Ordinal));

        var file = await reader.GetStringAsync(thursday.GetAttribute("href"), Stop);

        Assert.Contains("DTSTART:20260305T080000Z", file, StringComparison.Ordinal); // nine o'clock in Denmark
        Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.DoesNotContain("/answer/l/", file, StringComparison.Ordinal);
        foreach (var wrong in (string[])["2020-01-01", "2029-01-01", "i-morgen"])
            using (var answer = await reader.GetAsync($"/svar/mind-mig/{wrong}.ics", Stop))
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_letter_is_written_on_a_page_with_what_is_wrong_said_and_what_was_typed_kept()
    {
        await using var field = await FieldHouse.Open(6);
        await field.Post(field.Anna, FieldHouse.Address("/plan"), ("act", "begin"), ("sender", "Øvekontoret"), ("help", "12345678"));
        (string, string)[] letter = [("act", "save"), ("day", "2026-03-04"), ("at", "10:15"), ("subjectDa", "Emne"), ("subjectEn", "Subject"), ("bodyDa", "Kære {navn} {link} {deadline} {sender}"), ("bodyEn", "Dear leader {link} {deadline} {sender} {optOut}"), ("partsA", "1")];

        using (var wrong = await field.Post(field.Anna, FieldHouse.Address("/plan/1"), letter))
        {
            var page = await wrong.Content.ReadAsStringAsync(Stop);
            Assert.All((string[])["Intet udfylder {navn} på dansk.", "{optOut} mangler på dansk.", "mindst to grupper", "Kære {navn}"], words => Assert.Contains(words, WebUtility.HtmlDecode(page), StringComparison.Ordinal));
        }
        await field.Post(field.Anna, FieldHouse.Address("/plan"), ("act", "ask"));
        Assert.Equal(PlanState.Draft, new FieldPlans(field.Stores, field.Clock).Newest(field.Period)!.State); // not before it is mended
        using (var right = await field.Post(field.Anna, FieldHouse.Address("/plan/1"), [.. letter[..5], ("bodyDa", "Kære leder {link} {deadline} {sender} {optOut}"), letter[6], letter[7], ("partsB", "1"), ("senderB", "KL")]))
            Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        await field.Post(field.Anna, FieldHouse.Address("/plan"), ("act", "add"));

        var plan = new FieldPlans(field.Stores, field.Clock).Newest(field.Period)!.Plan;
        Assert.Equal((new TimeOnly(10, 15), "KL", 4), (plan.Waves[0].At, plan.Waves[0].Arms[1].Sender!.Da, plan.Waves.Count));
        Assert.Contains("KL", (await field.Page(field.Anna, FieldHouse.Address("/plan/1"))).QuerySelectorAll(".field-letter")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_mail_server_is_down_no_answer_is_lost_and_every_letter_goes_once_when_it_is_back()
    {
        await using var field = await FieldHouse.Open(3);
        field.Invite();
        Assert.Equal(3, await field.Send(isMailDown: true));
        Assert.Empty(field.Mail.Arrived);
        field.Clock.Pass(TimeSpan.FromHours(12));
        await field.Send();
        Assert.Equal(["leder0@town.example", "leder1@town.example", "leder2@town.example"], field.Mail.Arrived.Select(l => l.To).Order(StringComparer.Ordinal));

        using var leader = await In(field, field.Mail.Arrived.Single(l => l.To == "leder0@town.example").Text!);
        await leader.Post("/svar/side/strategy", ("strategy", "no"), ("go", "next"));
        Assert.Equal(302, (await leader.Post("/svar/giv-videre", ("act", "give"), ("name", "Karen"), ("mail", "karen@town.example"), ("parts", "life"))).Status);
        await field.Send(isMailDown: true);
        Assert.DoesNotContain(field.Mail.Arrived, l => l.To == "karen@town.example");
        Assert.Equal("/svar/side/pool", (await leader.Post("/svar/side/unit", ("unit", "no"), ("go", "next"))).Location);
        field.Clock.Pass(TimeSpan.FromHours(12));
        await field.Send();
        await field.Send();

        using var colleague = await In(field, field.Mail.Arrived.Single(l => l.To == "karen@town.example").Text!);
        Assert.Equal("/svar/side/talk", (await colleague.Http.GetAsync(new Uri("/svar/side/talk", UriKind.Relative), Stop)).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("Nej", WebUtility.HtmlDecode(await leader.Get("/svar/gennemse")), StringComparison.Ordinal);
        Assert.Equal(4, field.Mail.Arrived.Count);
    }

    [Fact]
    public async Task The_minutes_a_page_takes_are_counted_by_device_when_it_is_sent()
    {
        await using var field = await FieldHouse.Open(2);
        field.Invite();
        foreach (var (mail, browser) in new[] { ("leder0@town.example", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148"), ("leder1@town.example", "Mozilla/5.0 (X11; Linux x86_64)") })
        {
            await field.Send();
            using var respondent = await In(field, field.Mail.Arrived.Single(l => l.To == mail).Text!);
            respondent.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", browser);
            var drawn = PlainRespondent.Hidden(await respondent.Get("/svar/side/strategy"));
            field.Clock.Pass(TimeSpan.FromSeconds(50));
            Assert.Equal(302, (await respondent.Send("/svar/side/strategy", [.. drawn, ("strategy", "no"), ("go", "next")])).Status);
        }

        await field.Page(field.Anna, FieldHouse.Address("")); // what waits is written when somebody looks
        var times = new PageTimes(field.Stores, field.Clock).Of(FieldHouse.Round);
        Assert.Equal([(false, 1), (true, 1)], times.OrderBy(t => t.IsTelephone).Select(t => (t.IsTelephone, t.Visits)));
        Assert.All(times, t => Assert.InRange(t.MedianSeconds, 45, 60));
    }

    internal static string Link(string letter, string part) => letter.Split('\n').Select(line => line.Trim()).Select(line => Address().Match(line)).First(m => m.Success && m.Value.Contains(part, StringComparison.Ordinal)).Value;

    internal static async Task<PlainRespondent> In(FieldHouse field, string letter)
    {
        var respondent = new PlainRespondent(field.Root);
        var link = new Uri(Link(letter, letter.Contains("/svar/l/", StringComparison.Ordinal) ? "/svar/l/" : "/en/answer/l/")).PathAndQuery;
        Assert.Equal(302, (await respondent.Post(link)).Status);
        return respondent;
    }

    static async Task Answer(FieldHouse field, string letter)
    {
        using var respondent = await In(field, letter);
        foreach (var (page, fields) in new (string, (string, string)[])[]
        {
            ("strategy", [("strategy", "no")]), ("unit", [("unit", "no")]), ("pool", [("pool", "2")]),
            ("talk", [("talk.managers", "4"), ("talk.council", "3")]), ("learn", [("learn.none", "1")]), ("comment", [("comment", "HEMMELIGT")]),
        })
            Assert.Equal(302, (await respondent.Post($"/svar/side/{page}", [.. fields, ("go", "next")])).Status);
        Assert.Equal("/svar/kvittering", (await respondent.Post("/svar/gennemse")).Location);
    }

    static async Task SayNo(FieldHouse field, string letter)
    {
        using var respondent = await In(field, letter);
        Assert.Equal(302, (await respondent.Post("/en/answer/not-us", ("why", "unwilling"))).Status);
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
