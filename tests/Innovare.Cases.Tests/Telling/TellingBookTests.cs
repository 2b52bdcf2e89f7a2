using System.Text;
using Innovare.Cases.Reuse;
using Innovare.Cases.Search;
using Innovare.Cases.Store;
using Innovare.Cases.Telling;
using Innovare.Platform.Backups;
using Innovare.Platform.Database;
using Innovare.Platform.Privacy;
using Innovare.PublicSector;
using Innovare.Tests;
using Innovare.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace Innovare.Cases.Tests.Telling;

public sealed class TellingBookTests
{
    const string Owner = "mail/teller@kommune.example", Other = "mail/anden@kommune.example";

    readonly TestClock _clock = new();

    [Theory, ClassData(typeof(BothDatabases))]
    public void What_is_told_is_its_owners_alone_and_an_old_page_overwrites_nothing(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);
        var told = book.BeginCase(Owner, null, null, Told.Whole(), Language.Danish);

        Assert.Null(book.FindCase(told.Id, [Other]));
        Assert.True(book.Save(told, Told.Whole("Ny titel")));
        Assert.False(book.Save(told, Told.Whole("Gammel fane")));
        Assert.Equal("Ny titel", book.FindCase(told.Id, [Other, Owner])!.Title);
        Assert.Equal("Ny titel", Assert.Single(book.CasesOf([Owner])).Title);
        Assert.Empty(book.CasesSent());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_published_case_is_found_at_once_and_gone_when_it_is_taken_down(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, live) = (Book(test), new LiveLibrary(Repository.File("content"), test.Stores, _clock));
        var publisher = new Publisher(test.Stores, book, live);
        var before = live.Current.Cases.Count;
        var told = Published(book, Told.Whole("Kvalmefri knirkestol"));
        publisher.Bring();

        Assert.Equal(before + 1, live.Current.Cases.Count);
        Assert.Equal(told.Slug, live.Current.Search.Find(CaseQuery.All with { Words = "knirkestolen" }).Cases[0].Slug);
        Assert.False(publisher.Bring()); // it may be done again
        Take(book, told, "takeDown", "Fejl");
        publisher.Bring();
        Assert.Null(live.Current.Find(told.Slug!));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Another_process_sees_what_was_published_after_a_while(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);
        var reader = new LiveLibrary(Repository.File("content"), test.Stores, TimeProvider.System);
        var before = reader.Current.Cases.Count;
        Published(book, Told.Whole("Kvalmefri knirkestol"));
        new Publisher(test.Stores, book, new LiveLibrary(Repository.File("content"), test.Stores, _clock)).Bring();

        Assert.True(SpinWait.SpinUntil(() => reader.Current.Cases.Count == before + 1, TimeSpan.FromSeconds(30)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_case_that_is_taken_over_stands_for_the_retold_one_at_the_same_address(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, live) = (Book(test), new LiveLibrary(Repository.File("content"), test.Stores, _clock));
        var before = live.Current.Cases.Count;

        Published(book, Told.Whole("Vores eget TeleCare"), "telecare-nord");
        new Publisher(test.Stores, book, live).Bring();

        Assert.Equal(before, live.Current.Cases.Count);
        Assert.Equal("told", live.Current.Find("telecare-nord")!.Status);
        Assert.NotEmpty(live.Current.Reuse.GivenBy(live.Current.Find("telecare-nord")!)); // who took it still stands
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_case_for_public_employees_never_comes_on_the_shelf_that_the_public_face_reads(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, live) = (Book(test), new LiveLibrary(Repository.File("content"), test.Stores, _clock));
        var answers = Told.Whole("Leverandøren der svigtede");
        answers["visibility"] = "employees";
        var told = Published(book, answers);
        var publisher = new Publisher(test.Stores, book, live);

        publisher.Bring();

        Assert.Null(live.Current.Find(told.Slug!));
        Assert.Empty(new LibraryShelf(test.Stores).Read().Cases);
        Assert.Equal(told.Slug, Assert.Single(publisher.ForEmployees()).Slug);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Every_step_is_in_the_log_with_who_and_why_and_two_who_act_at_once_are_parted(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);
        var told = Sent(book, Told.Whole());

        var changed = Take(book, told, "askChanges", "Skriv, hvem det er for");

        Assert.False(book.Take(told, told with { State = TellingWords.Screened }, "18", "editor", "screen")); // the case has moved on
        var last = book.Log(TellingLink.Case(told.Id))[^1];
        Assert.Equal(("17", "editor", "askChanges", TellingWords.Submitted, TellingWords.ChangesAsked, "Skriv, hvem det er for"), (last.Actor, last.Role, last.Step, last.From, last.To, last.Reason));
        Assert.True(changed.IsOpen);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Two_cases_of_one_title_have_an_address_each(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);

        var slugs = Enumerable.Range(0, 3).Select(_ => Sent(book, Told.Whole("Åben dør på Ærø!")).Slug).ToList();

        Assert.Equal(["aaben-doer-paa-aeroe", "aaben-doer-paa-aeroe-2", "aaben-doer-paa-aeroe-3"], slugs);
        Assert.Equal("case", book.SlugFor("!?", []));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_link_in_a_letter_works_until_it_is_used_or_too_old(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);
        var told = book.BeginCase(Owner, null, null, Told.Whole(), Language.Danish);
        var secrets = new List<string>();
        string Keep(string secret)
        {
            secrets.Add(secret);
            return "https://innovare.example/" + secret;
        }

        book.Send(TellingLetter.Prove("teller@kommune.example", Language.Danish, TellingLink.Case(told.Id), Keep), TellingLetter.Prove("teller@kommune.example", Language.Danish, TellingLink.Case(told.Id), Keep));

        Assert.Equal(new TellingLink(TellingLink.Prove, TellingLink.Case(told.Id), "teller@kommune.example"), book.FindLink(secrets[0]));
        Assert.True(book.UseLink(secrets[0]));
        Assert.False(book.UseLink(secrets[0]));
        _clock.Pass(TellingLink.LifeOf(TellingLink.Prove) + TimeSpan.FromMinutes(1));
        Assert.Null(book.FindLink(secrets[1]));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_told_reuse_is_in_the_graph_while_it_is_shown(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, live) = (Book(test), new LiveLibrary(Repository.File("content"), test.Stores, _clock));
        var publisher = new Publisher(test.Stores, book, live);
        var told = book.BeginReuse(Owner, "teller@kommune.example", Reuse(), Language.Danish);
        Assert.Empty(ReuseForm.Faults(told, live.Current.Reuse));
        Assert.True(book.Take(told, told with { State = TellingWords.Shown }, "17", "editor", "show"));
        publisher.Bring();

        var link = Assert.Single(live.Current.Reuse.Links, l => l.Id == told.Link.Id);
        Assert.Equal("spread", live.Current.Reuse.WeightOf(link));
        var now = book.FindReuse(told.Id)!;
        book.Take(now, now with { State = TellingWords.Hidden }, "17", "editor", "hide", "Var en prøve");
        publisher.Bring();
        Assert.DoesNotContain(live.Current.Reuse.Links, l => l.Id == told.Link.Id);
    }

    [Fact]
    public void Loops_own_solutions_and_value_before_use_are_refused_in_words()
    {
        var graph = Library.OfTheHouse.Reuse;
        var known = graph.Links.First(l => l is { Giver.Case: not null, Taker.Case: not null });
        string Said(string field, params (string, string)[] answers)
        {
            var told = new ToldReuse("1", null, Language.Danish, new Dictionary<string, string>(answers.Select(a => KeyValuePair.Create(a.Item1, a.Item2))), 1, TellingWords.Draft, ReuseWords.Unasked, null, default);
            return ReuseForm.Faults(told, graph).First(f => f.Field == field).Words.Da;
        }

        Assert.Contains("den anden vej", Said("giver", ("giver", known.Taker.Case!), ("taker", known.Giver.Case!), ("kind", "copied"), ("state", "done")), StringComparison.Ordinal);
        Assert.Contains("fra sig selv", Said("taker.name", ("giver", known.Giver.Case!), ("taker.name", graph.CaseOf(known.Giver)!.Organisation), ("kind", "copied"), ("state", "done")), StringComparison.Ordinal);
        Assert.Contains("når I bruger den", Said("value", ("giver", known.Giver.Case!), ("taker.name", "Engbo"), ("kind", "copied"), ("state", "planned"), ("value", "quality")), StringComparison.Ordinal);
        Assert.Contains("opgivet", Said("givenUpBecause", ("giver", known.Giver.Case!), ("taker.name", "Engbo"), ("kind", "copied"), ("state", "givenUp")), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_person_finds_and_deletes_what_is_held_on_them_and_a_draft_nobody_goes_on_with_is_gone_after_a_year(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);
        var told = Sent(book, Told.Whole());
        book.BeginCase(Owner, null, null, Told.Whole("Glemt"), Language.Danish);
        var held = new HouseHoldings(test.Stores, [TellingBook.Shape]);

        Assert.Contains(held.Find("ANNA@kommune.example"), h => h.Holding.Id == TellingLink.Case(told.Id)); // the contact it names
        Assert.Contains(held.Find("teller@kommune.example"), h => h.Holding.Id == TellingLink.Case(told.Id));
        _clock.Pass(TellingBook.DraftKeptFor + TimeSpan.FromDays(1));
        Assert.Equal(1, book.Purge());
        Assert.Equal(told.Id, Assert.Single(book.CasesOf([Owner])).Id);
    }

    [Fact]
    public void A_person_who_is_deleted_is_gone_from_both_stores_from_every_byte_and_from_a_backup_that_is_restored()
    {
        using var test = new TestStores(Dialect.Sqlite);
        StoreShape[] both = [TellingBook.Shape, LibraryShelf.Shape];
        var (book, policy) = (Book(test), PrivacyPolicy.Read(Repository.File("content", "privacy.json"), []).Policy!);
        var publisher = new Publisher(test.Stores, book, new LiveLibrary(Repository.File("content"), test.Stores, _clock));
        // Anna is the contact of one case, was that of another before it was mended, may open a third, and is asked about a reuse
        var hers = Published(book, Told.Whole());
        var was = Published(book, Told.Whole("Var Annas"));
        var now = Told.Whole("Nu Bos");
        now["contact.mail"] = "bo@kommune.example";
        Assert.True(book.Take(was, Moderation.After(was, "revise", TellingWords.Draft, book.Today), "owner", "owner", "revise"));
        Assert.True(book.Save(book.FindCase(was.Id)!, now));
        var others = Told.Whole("En andens");
        others["contact.mail"] = "bo@kommune.example";
        var third = Published(book, others);
        book.AddKey(TellingLink.Case(third.Id), TellingBook.OwnerOfMail("Anna@kommune.example"));
        var reuse = book.BeginReuse(Owner, "teller@kommune.example", Reuse(), Language.Danish);
        book.Send(TellingLetter.Giver("Anna@kommune.example", Language.Danish, TellingLink.Reuse(reuse.Id), secret => "https://innovare.example/" + secret));
        publisher.Bring();
        Assert.Contains(new LibraryShelf(test.Stores).Read().Cases, c => c.Contact?.Mail == "anna@kommune.example");
        var backups = Directory.CreateDirectory(test.Folder + "-backups");
        var backup = Backup.Take(both, test.Stores, backups.FullName, _clock, "test");
        var holdings = new HouseHoldings(test.Stores, both);

        Assert.All(holdings.Delete("anna@KOMMUNE.example", policy, _clock), d => Assert.True(d.IsDeleted));
        SqliteConnection.ClearAllPools();
        Assert.Empty(Naming(test.Folder));
        publisher.Bring();
        Assert.DoesNotContain(new LibraryShelf(test.Stores).Read().Cases, c => c.Slug == hers.Slug);
        Assert.NotNull(book.FindCase(third.Id)); // what is another's stays
        Assert.NotNull(book.FindReuse(reuse.Id));

        SqliteConnection.ClearAllPools();
        Assert.Empty(Restore.From(backup, both, test.Stores, mayReplace: true, _clock));
        Assert.NotEmpty(holdings.Find("anna@kommune.example"));
        holdings.Replay(policy);
        SqliteConnection.ClearAllPools();
        Assert.Empty(holdings.Find("anna@kommune.example"));
        SqliteConnection.ClearAllPools();
        Assert.DoesNotContain(Naming(test.Folder), f => !f.Contains("replaced-", StringComparison.Ordinal));
        backups.Delete(recursive: true);
    }

    static List<string> Naming(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Encoding.UTF8.GetString(File.ReadAllBytes(f)).Contains("anna@kommune", StringComparison.OrdinalIgnoreCase))];

    static Dictionary<string, string> Reuse() => new(StringComparer.Ordinal)
    {
        ["giver"] = "telecare-nord",
        ["taker.name"] = "Plejecenter Engbo, Vejle Kommune",
        ["taker.number"] = "3",
        ["kind"] = "adapted",
        ["state"] = "done",
        ["year"] = "2025",
        ["changed"] = "Vi ringer om morgenen.",
        ["value"] = "quality|satisfaction",
    };

    TellingBook Book(TestStores test) => new(test.Stores, _clock);

    ToldCase Sent(TellingBook book, Dictionary<string, string> answers, string? claimOf = null)
    {
        answers[Moderation.Consent] = "yes";
        var told = book.BeginCase(Owner, null, claimOf, answers, Language.Danish);
        var slug = claimOf ?? book.SlugFor(told.Title, []);
        return Take(book, told with { }, "submit", null, told with { Slug = slug, Mail = "teller@kommune.example" });
    }

    ToldCase Published(TellingBook book, Dictionary<string, string> answers, string? claimOf = null) =>
        Take(book, Take(book, Sent(book, answers, claimOf), "screen"), "approve");

    ToldCase Take(TellingBook book, ToldCase told, string step, string? reason = null, ToldCase? now = null)
    {
        var isEditor = step is not "submit";
        var (to, why) = Moderation.Decide(now ?? told, step, isEditor, "redaktoer@kommune.example", reason, Told.Criteria);
        Assert.Null(why);
        _clock.Pass(TimeSpan.FromSeconds(1));
        Assert.True(book.Take(told, Moderation.After(now ?? told, step, to!, book.Today, reason), isEditor ? "17" : "owner", isEditor ? "editor" : "owner", step, reason));
        return book.FindCase(told.Id)!;
    }
}
