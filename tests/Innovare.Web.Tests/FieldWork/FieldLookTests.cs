using System.Globalization;
using System.Text;
using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Survey.Field;
using Innovare.Web.Tests.Answer;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.FieldWork;

/// <summary>Every page of field work, coordinators and interviewers: empty, at work, with faults and over.</summary>
public sealed class FieldLookTests(Site site)
{
    public static TheoryData<Language?> Languages => Album.Languages;

    [Theory, MemberData(nameof(Languages))]
    public async Task Every_page_and_every_error_of_field_work_stands_well_and_axe_finds_nothing(Language? language)
    {
        var album = new Album(language);
        await using (var field = await FieldHouse.Open())
        {
            await Empty(album, field);
            await FromListToLetters(album, field);
            await Coordinator(album, field);
            await Over(album, field);
        }
        await using (var field = await FieldHouse.Open(60))
            await AtWork(album, field);

        await site.AssertGood(album);
    }

    static async Task Empty(Album album, FieldHouse field)
    {
        using var anna = Staff(field, Role.Collector);
        foreach (var (name, address) in new[] { ("morning", Addresses.FieldRound), ("chase", Addresses.FieldChase), ("contacts", Addresses.FieldContacts), ("list", Addresses.FieldList), ("plan", Addresses.FieldPlan), ("calls", Addresses.FieldCalls), ("comments", Addresses.FieldComments) })
            await album.Read("field-empty-" + name, anna.Http, album.In(address, FieldHouse.Round));
        await album.Send("field-list-no-file", anna.Http, album.In(Addresses.FieldList, FieldHouse.Round), ("act", "see"));
        await album.Send("field-comment-missing", anna.Http, album.In(Addresses.FieldComments, FieldHouse.Round), ("act", "add"));
        await album.Send("field-calls-wrong", anna.Http, album.In(Addresses.FieldCalls, FieldHouse.Round), ("count", "tre"));
        await album.Read("field-unknown", anna.Http, album.In(Addresses.FieldRound, "findes-ikke"));
        using var editor = Staff(field, Role.Editor);
        await album.Read("field-forbidden", editor.Http, album.In(Addresses.FieldRounds));
    }

    static async Task FromListToLetters(Album album, FieldHouse field)
    {
        using var anna = Staff(field, Role.Collector);
        using var bo = Staff(field, Role.Statistician);
        var list = new StringBuilder("p-nummer;mail;leder;telefon;koordinator;koordinatornavn\n");
        foreach (var i in Enumerable.Range(0, 12))
            list.Append(CultureInfo.InvariantCulture, $"{1_000_000_000 + i};{(i is 3 ? "unknown" : $"leder{i}")}@town.example;Leder {i};12345678;{(i is 11 ? "" : "karin@town.example")};{(i is 11 ? "" : "Karin Koordinator")}\n");
        var imports = new ContactImports(field.Stores, field.Clock);
        var landed = imports.Prepare(field.Period, Encoding.UTF8.GetBytes(list.ToString()), "kontakter.csv", new("machine", "operator"));
        imports.Land(field.Period, landed, new("machine", "operator"));
        var plan = album.In(Addresses.FieldPlan, FieldHouse.Round);
        var letter = album.In(Addresses.FieldWave, FieldHouse.Round, "1");
        await album.Read("field-list-landed", anna.Http, album.In(Addresses.FieldList, FieldHouse.Round));
        await album.Send("field-plan-draft", anna.Http, plan, ("act", "begin"), ("sender", "Øvekontoret"), ("help", "12345678"));
        await album.Read("field-letter", anna.Http, letter);
        (string, string)[] subject = [("subjectDa", "Et emne"), ("subjectEn", "A subject"), ("day", "2026-03-04"), ("at", "10:15")];
        await album.Send("field-letter-wrong", anna.Http, letter, [("act", "save"), .. subject, ("bodyDa", "Kære {navn} {link} {deadline} {sender}"), ("bodyEn", "Dear leader {link}"), ("partsA", "1")]);
        await album.Send("field-plan-not-ready", anna.Http, plan, ("act", "ask"));
        await album.Send("field-letter-of-a-trial", anna.Http, letter, [("act", "save"), .. subject, ("bodyDa", "Kære leder\n\n{link} {code}\n\n{deadline} {sender} {optOut}"), ("bodyEn", "Dear leader\n\n{link} {code}\n\n{deadline} {sender} {optOut}"), ("partsA", "1"), ("partsB", "1"), ("senderB", "KL")]);
        await album.Send("field-plan-asked", anna.Http, plan, ("act", "ask"));
        await album.Read("field-plan-to-approve", bo.Http, plan);
        await album.Send("field-plan-no-reason", bo.Http, plan, ("act", "refuse"));
        await album.Send("field-plan-approved", bo.Http, plan, ("act", "approve"));
        await album.Read("field-letter-locked", anna.Http, letter);
    }

    static async Task Coordinator(Album album, FieldHouse field)
    {
        using var anna = Staff(field, Role.Collector);
        var address = album.In(Addresses.CoordinatorList);
        using var stranger = new PlainRespondent(field.Root);
        await album.Read("coordinator-unknown", stranger.Http, address);
        field.Clock.Pass(TimeSpan.FromDays(3));
        await field.Send();
        field.AnswerAtOnce(1);
        field.AnswerAtOnce(6);
        field.Begin(2);
        var link = new Uri(FieldPagesTests.Link(field.Mail.Arrived.Single(l => l.To == "karin@town.example").Text!, "/svar/koordinator/")).Segments[^1];
        await album.Read("coordinator-link", stranger.Http, album.In(Addresses.CoordinatorLink, link));
        await album.Send("coordinator-list", stranger.Http, album.In(Addresses.CoordinatorLink, link));
        var id = field.Periods.Contacts(FieldHouse.Round).Single(c => c.Workplace == "1000000004").Id;
        await album.Send("coordinator-wrong", stranger.Http, address, ("id", id), ("mail", "ikke en mail"));
        await album.Send("coordinator-passed-on", stranger.Http, address, ("id", id), ("mail", "leder@town.example"));
        await field.Send();
        var own = field.Mail.Arrived.First(l => l.To == "leder11@town.example").Text!;
        using var plain = new PlainRespondent(field.Root);
        var word = new Uri(FieldPagesTests.Link(own, "/nej-tak/")).Segments[^1];
        await album.Read("no-thanks", plain.Http, album.In(Addresses.OptOut, word));
        await album.Send("no-thanks-done", plain.Http, album.In(Addresses.OptOut, word));
    }

    static async Task Over(Album album, FieldHouse field)
    {
        using var anna = Staff(field, Role.Collector);
        var plan = album.In(Addresses.FieldPlan, FieldHouse.Round);
        Assert.Contains("value=\"begin\"", await album.Send("field-plan-stopped", anna.Http, plan, ("act", "stop")), StringComparison.Ordinal);
        await album.Send("field-over-plan", anna.Http, plan, ("act", "close"));
        foreach (var (name, address) in new[] { ("morning", Addresses.FieldRound), ("chase", Addresses.FieldChase), ("calls", Addresses.FieldCalls), ("list", Addresses.FieldList) })
            await album.Read("field-over-" + name, anna.Http, album.In(address, FieldHouse.Round));
        await album.Read("field-rounds", anna.Http, album.In(Addresses.FieldRounds));
    }

    static async Task AtWork(Album album, FieldHouse field)
    {
        using var anna = Staff(field, Role.Collector);
        var contact = field.WorkThrough();
        foreach (var (name, address) in new[] { ("morning", Addresses.FieldRound), ("chase", Addresses.FieldChase), ("contacts", Addresses.FieldContacts), ("list-with-faults", Addresses.FieldList), ("calls", Addresses.FieldCalls), ("comments", Addresses.FieldComments) })
            await album.Read("field-" + name, anna.Http, album.In(address, FieldHouse.Round));
        await album.Read("field-contacts-found", anna.Http, album.In(Addresses.FieldContacts, FieldHouse.Round) + "?state=begun");
        var one = album.In(Addresses.FieldContact, FieldHouse.Round, contact);
        await album.Read("field-contact", anna.Http, one);
        await album.Send("field-contact-wrong", anna.Http, one, ("act", "reach"), ("mail", "ikke en adresse"), ("phone", "ring"));
        await album.Send("field-contact-saved", anna.Http, one, ("act", "end"), ("end", "Closed"));
        var list = new FollowUp(field.Stores, field.Clock).List(FieldHouse.Round);
        var call = album.In(Addresses.FieldCall, FieldHouse.Round, list[0].Contact);
        await album.Read("field-call", anna.Http, call);
        await album.Send("field-call-not-said", anna.Http, call, ("strategy", "no"));
        await album.Send("field-call-answers-missing", anna.Http, call, ("strategy", "no"), ("outcome", "Answered"));
        await album.Send("field-call-no-day", anna.Http, call, ("outcome", "Later"));
        await album.Send("field-calls-begun", anna.Http, call, ("outcome", "Later"), ("day", "2026-03-06"), ("at", "10:30"));
        await album.Send("field-calls-done", anna.Http, call, ("strategy", "no"), ("unit", "no"), ("pool", "2"), ("outcome", "Answered"));
        await album.Read("field-call-done", anna.Http, call);
        await album.Send("field-comments-answered", anna.Http, album.In(Addresses.FieldComments, FieldHouse.Round), ("act", "kept"), ("reply", "Ja, det er glossarets ord."));
    }

    static PlainRespondent Staff(FieldHouse field, Role role)
    {
        var staff = new PlainRespondent(field.Root);
        staff.Http.DefaultRequestHeaders.Add("Cookie", SignedIn.As(field.Stores, role).Header);
        return staff;
    }
}
