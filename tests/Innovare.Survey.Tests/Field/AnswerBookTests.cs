using Innovare.Platform.Database;
using Innovare.Survey.Collect;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Field;
using Innovare.Tests;
using Innovare.Tests.Databases;

namespace Innovare.Survey.Tests.Field;

public sealed class AnswerBookTests
{
    static readonly Form Strategy = QuestionnaireFile.Read(Repository.File("questionnaires", "strategy-2023")).Form!;

    [Theory, ClassData(typeof(BothDatabases))]
    public void Every_step_is_kept_also_what_cannot_be_read_and_comes_back_as_it_was(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Begun(test.Stores);

        Assert.Equal("adopted", book.Take("p1", Page(book, "strategy", ("strategy", "own")), "en")!.Next?.Id);
        Assert.Equal("adopted", book.Take("p1", Page(book, "adopted", ("adopted", "i fjor 😀 \"x\"")), "en")!.Next?.Id);

        var found = new AnswerBook(test.Stores, new TestClock()).Find("p1")!;
        Assert.Equal(("en", "i fjor 😀 \"x\""), (found.Language, found.Progress.ValuesOf("adopted")["adopted"]));
        Assert.Equal("adopted", Route.Of(found.Form, found.Register, found.Progress).FirstOpen?.Id);
        Assert.Equal(["saved strategy", "saved adopted"], book.Acts("p1").Select(a => $"{a.What} {a.Page}"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_form_opened_by_several_at_once_is_opened_once(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        AnswerContext.Open(test.Stores).Dispose();

        Parallel.For(0, 8, _ => new AnswerBook(test.Stores, new TestClock()).Open("test", FormDocument.Of(Strategy), new(2026, 4, 1)));

        using var context = AnswerContext.Open(test.Stores);
        Assert.Single(context.Forms);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void However_often_answers_are_sent_at_once_there_is_one_submission(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Begun(test.Stores);
        Complete(book, "p1");

        Parallel.For(0, 8, _ => book.Submit("p1", "da", "sealed"));

        Assert.Single(book.Acts("p1"), a => a.What == "sent");
        Assert.Equal(Outcome.Complete, book.Returned("test")["p1"].Outcome);
        Assert.Equal("sealed", book.Find("p1")!.Receipt);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Two_devices_at_once_lose_nothing_that_was_acknowledged(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Begun(test.Stores);
        string[] pages = ["strategy", "unit", "pool", "learn", "comment"];
        (string, string)[] fields = [("strategy", "no"), ("unit", "no"), ("pool", "2"), ("learn.none", "1"), ("comment", "fra telefonen")];

        Parallel.For(0, pages.Length, i => book.Take("p1", new(pages[i], 0, new Dictionary<string, string> { [fields[i].Item1] = fields[i].Item2 }), "da"));

        var progress = book.Find("p1")!.Progress;
        Assert.All(fields.Zip(pages), f => Assert.Equal(f.First.Item2, progress.ValuesOf(f.Second)[f.First.Item1]));
        Assert.Equal(pages.Length, progress.Revision);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Who_was_found_before_another_saved_is_looked_up_again_and_a_revoked_key_finds_nobody(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, keys) = (Begun(test.Stores), new KeyBook(test.Stores, new TestClock()));
        Assert.Null(book.FindOpen("p1"));
        keys.Give("p1", "c1");
        var found = book.FindOpen("p1")!;

        book.Take(found, new("strategy", 0, new Dictionary<string, string> { ["strategy"] = "no" }), "da");
        book.Take(found, new("learn", 0, new Dictionary<string, string> { ["learn.none"] = "1" }), "da");
        book.Take(found, new("learn", 0, new Dictionary<string, string> { ["learn.none"] = "1" }), "da");
        keys.Revoke("p1");

        var (now, acts) = (book.Find("p1")!, book.Acts("p1"));
        Assert.Equal(("no", "1", 2), (now.Progress.ValuesOf("strategy")["strategy"], now.Progress.ValuesOf("learn")["learn.none"], now.Progress.Revision));
        Assert.Equal([(1, "strategy"), (2, "learn")], acts.Select(a => ((int)a.Number, a.Page)));
        Assert.Equal("municipal", now.Register("level"));
        Assert.Null(book.FindOpen("p1"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void What_was_sent_counts_until_something_else_is_sent_and_nothing_after_the_last_day(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var clock = new TestClock();
        var book = Begun(test.Stores, clock);
        Complete(book, "p1");
        book.Submit("p1", "da", "s");
        var first = book.Returned("test")["p1"].Answers;

        book.Take("p1", Page(book, "pool", ("pool", "-2")), "da");
        Assert.Equal(first, book.Returned("test")["p1"].Answers);
        book.Submit("p1", "da", "s");
        Assert.NotEqual(first, book.Returned("test")["p1"].Answers);
        clock.Pass(TimeSpan.FromDays(60));

        Assert.Null(book.Take("p1", Page(book, "pool", ("pool", "2")), "da"));
        Assert.True(book.Find("p1")!.IsClosed);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Not_us_is_an_answer_and_half_an_answer_is_a_part(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Begun(test.Stores);
        foreach (var pseudonym in new[] { "p2", "p3" })
            book.Ask(pseudonym, "test", Strategy.Hash, new Dictionary<string, string> { ["level"] = "state" });

        book.Decline("p1", Outcome.OutOfScope, "closed");
        book.Take("p2", Page(book, "strategy", ("strategy", "own")), "da");

        var returned = book.Returned("test");
        Assert.Equal([Outcome.OutOfScope, Outcome.Partial, Outcome.NoContact], new[] { "p1", "p2", "p3" }.Select(p => returned[p].Outcome));
        var csv = Csv.Read(new StringReader(book.ResponsesCsv("test", Strategy)), "responses.csv");
        Assert.Empty(csv.Findings);
        Assert.Equal([.. Response.Head, .. Strategy.Variables], csv.Columns);
        Assert.Equal("-3", csv.Rows.Single(r => r.Cells[0] == "p2").Cells[csv.PositionOf("unit")]);
        Assert.Equal("-1", csv.Rows.Single(r => r.Cells[0] == "p2").Cells[csv.PositionOf("talk.council")]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_form_is_kept_as_it_was_opened_and_asked_again_as_it_was(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = new AnswerBook(test.Stores, new TestClock());
        var round = RoundFolder.Read(Repository.File("rounds", "demo-2023")).Definition!;
        book.Open(round.Name, FormDocument.Of(Form.Of(round)), new(2026, 4, 1));
        book.Ask("p9", round.Name, round.QuestionnaireHash, new Dictionary<string, string> { ["level"] = "municipal" });

        var form = FormDocument.Of(book.Find("p9")!.Form).ToForm();

        Assert.Equal((round.QuestionnaireHash, "2022-2023"), (form.Hash, form.Round("referencePeriod")));
        Assert.Equal(Form.Of(round).Variables, form.Variables);
        book.Take("p9", Page(book, "types", ("types.product", "1"), ("types.service", "2"), ("types.process", "2"), ("types.communication", "2")), "da");
        Assert.Equal("latest-types", Route.Of(form, _ => null, book.Find("p9")!.Progress).FirstOpen?.Id);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_link_and_a_code_open_the_same_answers_and_stand_nowhere_as_they_are(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var keys = new KeyBook(test.Stores, new TestClock());

        var (first, other) = (keys.Give("p1", "c1"), keys.Give("p2", "c2"));
        keys.AddReceipt("p1", "ABCDE-23456");

        Assert.All(new[] { keys.ByLink(first.Link), keys.ByLink(first.Link), keys.ByCode(first.Code.ToLowerInvariant().Replace('-', ' ')), keys.ByCode("abcde23456") }, found => Assert.Equal("p1", found));
        Assert.Equal("p2", keys.ByCode(other.Code));
        Assert.All(new[] { null, "", "kort", new string('a', 26), "'; drop table access_key; --", first.Link + "x" }, wrong => Assert.Null(keys.ByLink(wrong)));
        Assert.All(new[] { null, "", "AAAAA-AAAAA", "UUUUUUUUUU", new string('1', 5000) }, wrong => Assert.Null(keys.ByCode(wrong)));
        using (var context = KeyContext.Open(test.Stores))
            Assert.DoesNotContain(context.Keys, k => $"{k.LinkHash}{k.CodeHash}{k.ReceiptHash}".Contains(first.Link, StringComparison.OrdinalIgnoreCase) || k.CodeHash.Contains(first.Code, StringComparison.Ordinal));
        keys.Revoke("p1");
        Assert.Null(keys.ByLink(first.Link));
        Assert.False(keys.IsOpen("p1"));
    }

    static AnswerBook Begun(Stores stores, TestClock? clock = null)
    {
        var book = new AnswerBook(stores, clock ?? new TestClock());
        book.Open("test", FormDocument.Of(Strategy), new(2026, 4, 1));
        book.Ask("p1", "test", Strategy.Hash, new Dictionary<string, string> { ["level"] = "municipal" });
        return book;
    }

    static PostedPage Page(AnswerBook book, string page, params (string Field, string Value)[] fields) =>
        new(page, book.Find("p1")?.Progress.Revision ?? 0, fields.ToDictionary(f => f.Field, f => f.Value));

    static void Complete(AnswerBook book, string pseudonym)
    {
        (string Page, (string, string)[] Fields)[] pages =
        [
            ("strategy", [("strategy", "no")]), ("unit", [("unit", "no")]), ("pool", [("pool", "2")]),
            ("talk", [("talk.managers", "4"), ("talk.council", "3")]), ("learn", [("learn.none", "1")]), ("comment", []),
        ];
        foreach (var (page, fields) in pages)
            Assert.Empty(book.Take(pseudonym, Page(book, page, fields), "da")!.Faults);
    }
}
