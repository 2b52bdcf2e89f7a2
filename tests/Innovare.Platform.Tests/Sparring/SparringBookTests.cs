using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.Platform.Privacy;
using Innovare.Platform.Sparring;
using Innovare.PublicSector;
using Innovare.Tests;
using Innovare.Tests.Databases;

namespace Innovare.Platform.Tests.Sparring;

public sealed class SparringBookTests
{
    static readonly SparringAsked Asked = new(Language.Danish, "Asta Prøve", "asta@town.example", "Plejehjemmet Solsiden", SparringKind.Sparring, "Vi vil måle, om vaskemaskinen sparer tid.", SparringTime.Month);

    static readonly AuditEntry Editor = new("7", "editor", AuditAct.Change, "");

    readonly TestClock _clock = new();

    [Theory, ClassData(typeof(BothDatabases))]
    public void Nobody_sees_a_request_before_its_address_is_confirmed(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, store) = Book(test);
        var secret = Asks(book);

        Assert.Empty(book.Queue(isClosed: false));
        Assert.True(book.Confirm(secret, [Notice("8")]));
        Assert.False(book.Confirm(secret, [Notice("9")])); // a second press changes nothing and writes nobody

        Assert.Equal((SparringState.New, Asked), (Assert.Single(book.Queue(isClosed: false)).State, book.Queue(isClosed: false)[0].Asked));
        Assert.NotNull(Outbox.Find(store, "notice/8"));
        Assert.Null(Outbox.Find(store, "notice/9"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void What_is_not_confirmed_in_three_days_cannot_be_and_is_removed(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, _) = Book(test);
        var secret = Asks(book);
        _clock.Pass(SparringBook.ConfirmWithin + TimeSpan.FromMinutes(1));

        Assert.Null(book.Behind(secret));
        Assert.False(book.Confirm(secret, []));
        Assert.Equal(1, book.Purge());
        Assert.Empty(book.Queue(isClosed: false));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void One_address_gets_three_letters_a_day(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, _) = Book(test);
        for (var letter = 0; letter < SparringBook.MostLettersADay; letter++)
            Asks(book);

        Assert.Null(book.Ask(Asked, Letter));
        Assert.NotNull(book.Ask(Asked with { Mail = "bo@town.example" }, Letter));
        _clock.Pass(TimeSpan.FromDays(1));
        Assert.NotNull(book.Ask(Asked, Letter));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void The_asker_takes_back_what_nobody_has_seen_and_only_that(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, _) = Book(test);
        var (regretted, sent) = (Asks(book), Asks(book));
        book.Confirm(sent, []);

        Assert.True(book.TakeBack(regretted));
        Assert.Null(book.Behind(regretted));
        Assert.False(book.TakeBack(sent));
        Assert.NotNull(book.Behind(sent));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_request_is_taken_answered_and_closed_and_every_step_stands_in_the_log(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, store) = Book(test);
        var id = Queued(book);

        Assert.True(book.Do(book.Find(id)!, SparringAct.Take, "", Editor, "Åse"));
        Assert.True(book.Do(book.Find(id)!, SparringAct.Reply, "Mål tiden i to uger først.", Editor, "Åse", key => new(key, Channel.Smtp, Asked.Mail, Language.Danish, "Svar", "Mål tiden i to uger først.")));
        Assert.True(book.Do(book.Find(id)!, SparringAct.Close, "", Editor with { Actor = "8" }, "Bo"));

        var closed = book.Find(id)!;
        Assert.Equal((SparringState.Closed, "Åse", (DateTimeOffset?)_clock.Now), (closed.State, closed.TakenName, closed.ClosedAt));
        Assert.Equal([(SparringAct.Take, "Åse"), (SparringAct.Reply, "Åse"), (SparringAct.Close, "Bo")], book.Entries(id).Select(e => (e.Act, e.ByName)));
        Assert.Equal(LetterState.Waiting, book.Sent(id, book.Entries(id)[1]));
        Assert.Equal([$"sparring/{id}/close", $"sparring/{id}/reply", $"sparring/{id}/take"], AuditLog.Latest(store, null, 10).Select(l => l.Entry.Object));
        Assert.Empty(book.Queue(isClosed: false));
        Assert.Single(book.Queue(isClosed: true));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Of_two_who_work_on_one_page_the_second_is_told_and_no_letter_goes_twice(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, store) = Book(test);
        var seen = book.Find(Queued(book))!;

        Assert.True(book.Do(seen, SparringAct.Take, "", Editor, "Åse"));
        Assert.False(book.Do(seen, SparringAct.Reply, "Svar fra en gammel side", Editor with { Actor = "8" }, "Bo", key => new(key, Channel.Smtp, Asked.Mail, Language.Danish, "Svar", "…")));

        Assert.Single(book.Entries(seen.Id));
        Assert.Equal(1, Outbox.Count(store, _clock.Now).States.Values.Sum()); // the letter of the confirmation alone
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void What_is_written_after_the_journal_has_it_must_be_laid_there_again(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, _) = Book(test);
        var id = Queued(book);
        book.Do(book.Find(id)!, SparringAct.Journal, "26/1234", Editor, "Åse");
        book.Do(book.Find(id)!, SparringAct.Close, "", Editor, "Åse");
        Assert.Equal("26/1234", book.Find(id)!.Journal);

        book.Do(book.Find(id)!, SparringAct.Note, "Ringede til Asta.", Editor, "Åse");

        Assert.Null(book.Find(id)!.Journal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Closed_and_in_the_journal_it_is_deleted_when_its_time_is_up_and_not_before(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, _) = Book(test);
        var (whole, open, outside) = (Queued(book), Queued(book), Queued(book));
        book.Do(book.Find(whole)!, SparringAct.Journal, "26/1234", Editor, "Åse");
        book.Do(book.Find(whole)!, SparringAct.Close, "", Editor, "Åse");
        book.Do(book.Find(open)!, SparringAct.Journal, "26/1235", Editor, "Åse");
        book.Do(book.Find(outside)!, SparringAct.Close, "", Editor, "Åse");
        var holdings = new HouseHoldings(test.Stores, [Shape]);
        var policy = PrivacyPolicy.Read(Repository.File("content", "privacy.json"), []).Policy!;
        var decided = policy with { Classes = [.. policy.Classes.Select(c => c.Code is "sparring" ? c with { Archive = ArchiveDecision.NotKept } : c)] };

        _clock.Pass(TimeSpan.FromDays(89));
        Assert.DoesNotContain(holdings.DeleteDue(decided, _clock), d => d.IsDeleted);
        _clock.Pass(TimeSpan.FromDays(2));
        Assert.All(holdings.DeleteDue(policy, _clock), d => Assert.False(d.IsDeleted)); // the archives have decided nothing
        Assert.Equal(whole, Assert.Single(holdings.DeleteDue(decided, _clock), d => d.IsDeleted).Held.Holding.Id);

        Assert.Null(book.Find(whole));
        Assert.Empty(book.Entries(whole));
        Assert.NotNull(book.Find(open));
        Assert.NotNull(book.Find(outside));
        Assert.Contains(holdings.Find(Asked.Mail).SelectMany(h => h.Holding.Fields), f => f.Value.Contains("26/1235", StringComparison.Ordinal));
    }

    static readonly StoreShape Shape = PlatformStore.Shape;

    (SparringBook Book, Store Store) Book(TestStores test)
    {
        var store = test.Stores.Open(Shape);
        return (new(store, _clock), store);
    }

    string Asks(SparringBook book)
    {
        var told = "";
        Assert.NotNull(book.Ask(Asked, (secret, key) =>
        {
            told = secret;
            return Letter(secret, key);
        }));
        return told;
    }

    string Queued(SparringBook book)
    {
        var secret = Asks(book);
        book.Confirm(secret, []);
        return book.Behind(secret)!.Id;
    }

    static Letter Letter(string secret, string key) => new(key, Channel.Smtp, Asked.Mail, Language.Danish, "Bekræft", $"https://innovare.example/{secret}");

    static Letter Notice(string editor) => new($"notice/{editor}", Channel.Smtp, "editor@house.example", Language.Danish, "Ny", "Ny");
}
