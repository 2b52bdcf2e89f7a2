using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Survey.Design;
using Innovare.Survey.Field;
using Innovare.Web.Tests.FieldWork;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Answer;

/// <summary>Every page a respondent or a colleague can stand before, with everything that can be wrong on it.</summary>
public sealed class AnswerLookTests(Site site)
{
    static readonly Form Strategy = Answering.Form("questionnaires/strategy-2023");
    static readonly Form Barometer = Answering.Form("rounds/demo-2023");

    public static TheoryData<Language?> Languages => Album.Languages;

    [Theory, MemberData(nameof(Languages))]
    public async Task Every_page_and_every_error_of_answering_stands_well_and_axe_finds_nothing(Language? language)
    {
        await using var field = await FieldHouse.Open();
        var album = new Album(language);
        var keys = TestField.Open(field.Stores, field.Clock, Strategy, "prøve", 22, new(2026, 3, 31)).Where((_, i) => i % 3 == 0).ToList(); // municipalities

        await Door(album, field, keys[0]);
        await Questions(album, field, keys[1]);
        await HandedOver(album, field, keys[2], keys[3]);
        await OfTheBarometer(album, field);
        await End(album, field, keys[4], keys[5]);
        await Refused(album, field, keys[6]);
        field.Clock.Pass(TimeSpan.FromDays(60));
        await Closed(album, field, keys[4], keys[5], keys[7]);

        await site.AssertGood(album);
    }

    static async Task Door(Album album, FieldHouse field, GivenKey key)
    {
        using var reader = new PlainRespondent(field.Root);
        await album.Read("door", reader.Http, album.In(Addresses.AnswerDoor));
        await album.Send("door-wrong-code", reader.Http, album.In(Addresses.AnswerDoor), ("code", "7KQ2M-90XTA"));
        await album.Read("link", reader.Http, album.In(Addresses.AnswerLink, key.Link));
        await album.Read("link-wrong", reader.Http, album.In(Addresses.AnswerLink, new string('a', 26)));
        await album.Send("start", reader.Http, album.In(Addresses.AnswerLink, key.Link));
        await album.Read("not-us", reader.Http, album.In(Addresses.AnswerNotUs));
        await album.Send("not-us-nothing-chosen", reader.Http, album.In(Addresses.AnswerNotUs));
        await album.Send("not-us-thanks", reader.Http, album.In(Addresses.AnswerNotUs), ("why", "merged"));
        await album.Read("remind", reader.Http, album.In(Addresses.AnswerRemind));
    }

    // what is asked, what is wrong with the answer
    static readonly (string Sheet, (string, string)[] Wrong)[] Sheets =
    [
        ("strategy", []),
        ("adopted", [("adopted", "32-13-2023")]),
        ("goals", [("goals.quality", "1"), ("goals.staff", "1"), ("goals.climate", "1"), ("goals.other", "1")]),
        ("unit", [("unit", "own"), ("unit_staff", "mange")]),
        ("unit", [("unit", "own"), ("unit_staff", "0")]),
        ("unit", [("unit", "own"), ("unit_staff", "62")]),
        ("pool", [("pool", "1"), ("pool_size", "")]),
        ("talk", [("talk.managers", "4")]),
        ("learn", [("learn.none", "1"), ("learn.tools", "1")]),
    ];

    static async Task Questions(Album album, FieldHouse field, GivenKey key)
    {
        using var reader = await In(album, field, key);
        string At(string sheet) => album.In(Addresses.AnswerPage, sheet);
        foreach (var ((sheet, wrong), i) in Sheets.Select((s, i) => (s, i)))
        {
            await album.Read($"question-{sheet}-{i}", reader.Http, At(sheet));
            Assert.Contains("form-error", await album.Send($"question-{sheet}-{i}-wrong", reader.Http, At(sheet), [.. wrong, ("go", "next")]), StringComparison.Ordinal);
            if (sheet is "strategy")
                (await Album.Press(reader.Http, At(sheet), ("strategy", "own"), ("go", "next"))).Dispose();
        }
        await album.Read("question-comment", reader.Http, At("comment"));
        await album.Read("review-open", reader.Http, album.In(Addresses.AnswerReview));

        using var other = await In(album, field, key);
        var stale = PlainRespondent.Hidden(await other.Get(At("comment")));
        (await Album.Press(reader.Http, At("comment"), ("comment", "Skrevet på telefonen"), ("go", "next"))).Dispose();
        await album.Send("question-stale-text", other.Http, At("comment"), [.. stale, ("comment", "Skrevet på computeren"), ("go", "next")]);
        stale = PlainRespondent.Hidden(await other.Get(At("talk")));
        (await Album.Press(reader.Http, At("talk"), ("talk.managers", "1"), ("talk.council", "1"), ("go", "next"))).Dispose();
        Assert.Contains("alert-warning", await album.Send("question-stale-grid", other.Http, At("talk"), [.. stale, ("talk.managers", "3"), ("talk.council", "2"), ("go", "next")]), StringComparison.Ordinal);

        using (var answers = field.Stores.Open(AnswerContext.Shape).Connect())
        {
            answers.Change(null, "create trigger full before update on respondent begin select raise(abort, 'the disk is full'); end");
            Assert.Contains("alert-error", await album.Send("question-not-saved", reader.Http, At("talk"), ("talk.managers", "3"), ("talk.council", "2"), ("go", "next")), StringComparison.Ordinal);
            answers.Change(null, "drop trigger full");
        }
        await album.Send("saved", reader.Http, At("comment"), ("comment", "Mere"), ("go", "pause"));
    }

    static async Task HandedOver(Album album, FieldHouse field, GivenKey key, GivenKey often)
    {
        using var leader = await In(album, field, key);
        var address = album.In(Addresses.AnswerHandOver);
        await album.Read("hand-over", leader.Http, address);
        await album.Send("hand-over-wrong", leader.Http, address, ("act", "give"), ("mail", "ikke en adresse"));
        await album.Send("hand-over-sent", leader.Http, address, ("act", "give"), ("name", "Karen Kollega"), ("mail", "karen@kommune.example"), ("parts", "resources"));
        var link = Give(field, key, "life");
        await album.Read("hand-over-nothing-left", leader.Http, address);
        for (var i = 0; i < HandOverBook.Most; i++)
            Give(field, often, "resources", isTakenBack: true);
        using var tired = await In(album, field, often);
        await album.Read("hand-over-ten-times", tired.Http, address);

        using var colleague = new PlainRespondent(field.Root);
        await album.Read("colleague-link", colleague.Http, album.In(Addresses.AnswerLink, link));
        await album.Send("colleague", colleague.Http, album.In(Addresses.AnswerLink, link));
        await album.Read("colleague-question", colleague.Http, album.In(Addresses.AnswerPage, "talk"));
        await album.Read("colleague-not-theirs", colleague.Http, album.In(Addresses.AnswerPage, "unit"));
        (await Album.Press(colleague.Http, album.In(Addresses.AnswerPage, "talk"), ("talk.managers", "3"), ("talk.council", "2"), ("go", "next"))).Dispose();
        await album.Read("colleague-begun", colleague.Http, album.In(Addresses.AnswerColleague));
        (await Album.Press(colleague.Http, album.In(Addresses.AnswerPage, "learn"), ("learn.none", "1"), ("go", "next"))).Dispose();
        (await Album.Press(colleague.Http, album.In(Addresses.AnswerPage, "comment"), ("go", "next"))).Dispose();
        Assert.Contains("alert-success", await album.Read("colleague-done", colleague.Http, album.In(Addresses.AnswerColleague)), StringComparison.Ordinal);
        await album.Read("review-with-a-colleague", leader.Http, album.In(Addresses.AnswerReview));
    }

    static async Task OfTheBarometer(Album album, FieldHouse field)
    {
        var keys = TestField.Open(field.Stores, field.Clock, Barometer, "barometer", 2, new(2026, 3, 31));
        using var reader = await In(album, field, keys[0]);
        Answering.Everything(new(field.Stores, field.Clock), new KeyBook(field.Stores, field.Clock).ByLink(keys[0].Link)!, 3);
        foreach (var page in Visit.IsLong ? Barometer.Pages.Select(p => p.Id) : ["types", "factors", "initiators"])
            await album.Read($"barometer-{page}", reader.Http, album.In(Addresses.AnswerPage, page));
        await album.Read("compare-with-published", reader.Http, album.In(Addresses.AnswerCompare));
        using var colleague = new PlainRespondent(field.Root);
        var waits = Barometer.Questionnaire.Sections.First(s => s.Delegable); // of an innovation nobody has told of yet
        Assert.Contains("alert-info", await album.Send("colleague-waits", colleague.Http, album.In(Addresses.AnswerLink, Give(field, keys[1], waits.Id))), StringComparison.Ordinal);
    }

    static async Task End(Album album, FieldHouse field, GivenKey key, GivenKey other)
    {
        using var reader = await In(album, field, key);
        (string Sheet, (string, string)[] Fields)[] all =
        [
            ("strategy", [("strategy", "own")]), ("adopted", [("adopted", "24-04-2023")]), ("goals", [("goals.quality", "1"), ("goals.climate", "1")]), ("unit", [("unit", "own"), ("unit_staff", "4")]), ("pool", [("pool", "1"), ("pool_size", "250")]),
            ("talk", [("talk.managers", "4"), ("talk.council", "-2")]), ("learn", [("learn.courses", "1"), ("learn.networks", "1")]), ("comment", [("comment", "Tak <b>for</b> spørgsmålene.\nDe var gode, men der mangler et om de frivillige: rygestopkonsulentordningsevalueringsgruppen.")]),
        ];
        foreach (var (sheet, fields) in all)
            (await Album.Press(reader.Http, album.In(Addresses.AnswerPage, sheet), [.. fields, ("go", "next")])).Dispose();
        await album.Read("review", reader.Http, album.In(Addresses.AnswerReview));
        Assert.Contains("answer-code", await album.Send("receipt", reader.Http, album.In(Addresses.AnswerReview)), StringComparison.Ordinal);
        await album.Read("not-us-when-sent", reader.Http, album.In(Addresses.AnswerNotUs));
        await album.Read("compare-with-nothing", reader.Http, album.In(Addresses.AnswerCompare));
        await album.Read("start-again", reader.Http, album.In(Addresses.AnswerStart));
        (await Album.Press(reader.Http, album.In(Addresses.AnswerPage, "pool"), ("pool", "2"), ("go", "next"))).Dispose();
        await album.Read("review-unsent", reader.Http, album.In(Addresses.AnswerReview));
        using var begun = await In(album, field, other);
        (await Album.Press(begun.Http, album.In(Addresses.AnswerPage, "strategy"), ("strategy", "no"), ("go", "pause"))).Dispose();
        using var later = await In(album, field, other);
        await album.Read("start-begun", later.Http, album.In(Addresses.AnswerStart));
    }

    static async Task Refused(Album album, FieldHouse field, GivenKey key)
    {
        using var reader = await In(album, field, key);
        var sheet = album.In(Addresses.AnswerPage, "comment");
        await album.Read("question-unknown", reader.Http, album.In(Addresses.AnswerPage, "findes-ikke"));
        await album.Send("question-too-long", reader.Http, sheet, ("comment", new string('x', 65 * 1024)), ("go", "next"));
        await album.Send("question-stale", reader.Http, sheet, ("form-token", ""), ("comment", "Skrevet i går"), ("go", "next"));
        await album.Send("review-stale", reader.Http, album.In(Addresses.AnswerReview), ("form-token", ""));
    }

    static async Task Closed(Album album, FieldHouse field, GivenKey sent, GivenKey begun, GivenKey never)
    {
        using var reader = await In(album, field, sent);
        foreach (var (name, address) in new[] { ("start", Addresses.AnswerStart), ("review", Addresses.AnswerReview), ("receipt", Addresses.AnswerReceipt), ("hand-over", Addresses.AnswerHandOver), ("not-us", Addresses.AnswerNotUs) })
            await album.Read("closed-" + name, reader.Http, album.In(address));
        await album.Read("closed-question", reader.Http, album.In(Addresses.AnswerPage, "talk"));
        using var late = await In(album, field, never);
        await album.Read("closed-start-never-begun", late.Http, album.In(Addresses.AnswerStart));
        using var colleague = new PlainRespondent(field.Root);
        using var unsent = await In(album, field, begun);
        await album.Read("closed-start-unsent", unsent.Http, album.In(Addresses.AnswerStart));
        await album.Read("closed-review-unsent", unsent.Http, album.In(Addresses.AnswerReview));
        await album.Send("closed-colleague", colleague.Http, album.In(Addresses.AnswerLink, Give(field, never, "life")));
    }

    static async Task<PlainRespondent> In(Album album, FieldHouse field, GivenKey key)
    {
        var respondent = new PlainRespondent(field.Root);
        (await Album.Press(respondent.Http, album.In(Addresses.AnswerLink, key.Link))).Dispose();
        return respondent;
    }

    /// <summary>The colleague's link.</summary>
    static string Give(FieldHouse field, GivenKey key, string section, bool isTakenBack = false)
    {
        var (book, pseudonym, link) = (new HandOverBook(field.Stores, field.Clock), new KeyBook(field.Stores, field.Clock).ByLink(key.Link)!, "");
        var given = book.Give(pseudonym, "Karen Kollega", "karen@kommune.example", [section], (made, letter) =>
        {
            link = made;
            return new Letter(letter, Channel.Smtp, "karen@kommune.example", Language.Danish, "Emne", "Brev");
        })!; // fewer than the most
        if (isTakenBack)
            Assert.True(book.Revoke(pseudonym, given.Code));
        return link;
    }
}
