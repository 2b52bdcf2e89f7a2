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
