using System.Text;
using System.Text.Json;
using Innovare.Platform.Accounts;
using Innovare.Platform.Approvals;
using Innovare.Platform.Audit;
using Innovare.Platform.Backups;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.Platform.Privacy;
using Innovare.Platform.Sheets;
using Innovare.PublicSector;
using Innovare.Tests;
using Innovare.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace Innovare.Platform.Tests.Privacy;

/// <summary>A person followed through stores, files, logs and backups.</summary>
public sealed class HouseHoldingsTests : IDisposable
{
    const string Anna = "Anna.Svane@horsens.example";
    const string Bo = "bo@odense.example";
    static readonly string[] Traces = ["anna.svane", "Anna.Svane"];

    readonly TestClock _clock = new();
    readonly List<TestStores> _made = [];

    static PrivacyPolicy Committed => PrivacyPolicy.Read(Repository.File("content", "privacy.json"), []).Policy!;

    // the archives have decided, so that time may do its work
    static PrivacyPolicy Decided(Ending after = Ending.Delete) => Committed with
    {
        Classes = [.. Committed.Classes.Select(c => c.Code is "mail" ? c with { After = after, Archive = after is Ending.HandOver ? ArchiveDecision.HandedOver : ArchiveDecision.NotKept } : c)],
    };

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public void Everything_on_a_person_is_found_by_any_way_of_writing_the_address(Dialect dialect)
    {
        var (stores, holdings) = Filled(dialect);
        Laid(stores, "ANNA.SVANE@HORSENS.EXAMPLE");

        var found = holdings.Find(" anna.svane@horsens.example ");

        Assert.Equal(["mail", "mail", "mail-stop"], found.Select(h => h.Class).Order(StringComparer.Ordinal));
        Assert.Contains(found, h => h.Holding.Fields.Any(f => f.Key == "body" && f.Value == "Kære Anna"));
        Assert.DoesNotContain(found.SelectMany(h => h.Holding.Fields), f => f.Value.Contains("odense", StringComparison.Ordinal));
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public void A_member_of_staff_sees_what_they_did_and_a_person_what_was_done_to_theirs(Dialect dialect)
    {
        var (_, holdings) = Filled(dialect);

        var did = Assert.Single(holdings.Find("account/7"));
        var happened = Assert.Single(holdings.Find("contact/17"));

        Assert.Contains(did.Holding.Fields, f => f.Value == "contact/17");
        Assert.DoesNotContain(happened.Holding.Fields, f => f.Key == "actor"); // who looked is asked for elsewhere
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public void A_person_who_is_deleted_is_gone_and_what_stays_has_its_reason(Dialect dialect)
    {
        var (stores, holdings) = Filled(dialect);
        Laid(stores, Anna);

        var done = holdings.Delete(Anna, Committed, _clock);

        Assert.Equal([("mail", true), ("mail", true), ("mail-stop", false)], done.Select(d => (d.Held.Class, d.IsDeleted)).Order());
        Assert.Equal("mail-stop", Assert.Single(holdings.Find(Anna)).Class); // kept so that nobody writes again
        Assert.Single(holdings.Find(Bo), h => h.Class == "mail");
        var store = stores.Open(PlatformStore.Shape);
        Assert.Equal(LetterState.Stopped, Outbox.Find(store, "invitation/17")?.State); // the key stays: the letter is never written twice
        Assert.Empty(AuditVerification.Of(store).Findings);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public void An_account_leads_to_what_it_did_shows_no_secret_and_goes_with_all_that_is_its_own(Dialect dialect)
    {
        var (stores, holdings) = Filled(dialect);
        using (var connection = stores.Open(PlatformStore.Shape).Connect())
        using (var transaction = connection.BeginTransaction())
        {
            foreach (var (id, mail) in ((string, string)[])[("7", Anna), ("8", Bo)])
                AccountTable.Add(transaction, new() { Id = id, Kind = AccountKind.Staff, Mail = mail.ToLowerInvariant(), Name = "Anna", Password = "very-secret-hash", CreatedAt = _clock.Now, Roles = new HashSet<Role> { Role.Administrator } });
            transaction.Commit();
        }

        var found = holdings.Find(Anna);
        Assert.Equal(["account", "audit", "mail", "mail-stop"], found.Select(h => h.Class).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(found.SelectMany(h => h.Holding.Fields), f => f.Value.Contains("very-secret", StringComparison.Ordinal));
        Assert.Contains(holdings.Delete(Anna, Committed, _clock), d => d is { IsDeleted: true, Held.Class: "account" });

        Assert.Null(AccountTable.Find(stores.Open(PlatformStore.Shape), "7"));
        Assert.Contains(holdings.Delete(Bo, Committed, _clock), d => d is { IsDeleted: false, Held.Class: "account" }); // the last administrator stays
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public void An_account_leads_to_its_sheets_which_go_and_to_its_approvals_which_stay(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var shape = new StoreShape("example", AuditLog.Tables, AccountTable.Tables, SheetBook.Tables, FourEyes.Tables);
        var store = test.Stores.Open(shape);
        using (var connection = store.Connect())
        using (var transaction = connection.BeginTransaction())
        {
            AccountTable.Add(transaction, new() { Id = "7", Kind = AccountKind.Staff, Mail = Anna.ToLowerInvariant(), Name = "Anna", CreatedAt = _clock.Now, Roles = new HashSet<Role> { Role.Statistician } });
            FourEyes.Decide(transaction, _clock, ("8", "releaser"), FourEyes.Ask(transaction, _clock, ("7", "statistician"), "release/a", "hash")!, "hash", isApproved: false, "Tabel 3 mangler");
            transaction.Commit();
        }
        var book = new SheetBook(store, _clock);
        book.Add(SheetBook.OwnerOfAccount("7"), "value", "Annas ark", new Dictionary<string, string> { ["what"] = "vaskemaskine" });
        book.Add(SheetBook.OwnerOfAccount("8"), "value", "Bos ark", new Dictionary<string, string>());
        var holdings = new HouseHoldings(test.Stores, [shape]);

        var found = holdings.Find(Anna);
        var done = holdings.Delete(Anna, Committed, _clock);

        Assert.Contains(found, h => h.Class == "sheet" && h.Holding.Fields.Any(f => f.Value.Contains("vaskemaskine", StringComparison.Ordinal)));
        Assert.Contains(found, h => h.Holding.Fields.Any(f => f is { Key: "reason", Value: "Tabel 3 mangler" }));
        Assert.DoesNotContain(found, h => h.Holding.Title == "Bos ark");
        Assert.Contains(done, d => d is { IsDeleted: true, Held.Class: "sheet" });
        Assert.DoesNotContain(holdings.Find(Anna), h => h.Class is "sheet" or "account");
        Assert.Contains(holdings.Find("account/8"), h => h.Holding.Id.StartsWith("approval/", StringComparison.Ordinal));
        Assert.Contains(holdings.Find("account/8"), h => h.Holding.Title == "Bos ark");
    }

    [Fact]
    public void No_byte_of_a_deleted_person_is_left_in_any_file_of_the_data_folder()
    {
        var (stores, holdings) = Filled(Dialect.Sqlite, mayStop: false);
        Laid(stores, Anna);
        Assert.Contains(Remains(stores.DataFolder), f => f.EndsWith(".db", StringComparison.Ordinal) || f.EndsWith("-wal", StringComparison.Ordinal));

        holdings.Delete(Anna, Committed, _clock);
        SqliteConnection.ClearAllPools();

        Assert.Empty(Remains(stores.DataFolder));
        Assert.Contains(new DeletionList(stores.DataFolder).Among([Anna, Bo]), k => k == Anna);
    }

    [Fact]
    public void Nor_is_any_left_while_the_program_runs_and_holds_its_files_open()
    {
        var (stores, holdings) = Filled(Dialect.Sqlite, mayStop: false);
        using var running = stores.Open(PlatformStore.Shape).Connect();
        Assert.NotEmpty(Remains(stores.DataFolder));

        holdings.Delete(Anna, Committed, _clock);

        Assert.Empty(Remains(stores.DataFolder));
    }

    [Fact]
    public void A_restored_backup_forgets_again_whoever_has_been_deleted_since()
    {
        var (stores, holdings) = Filled(Dialect.Sqlite, mayStop: false);
        var backups = Directory.CreateDirectory(Path.Combine(stores.DataFolder + "-backups"));
        var backup = Backup.Take([PlatformStore.Shape], stores, backups.FullName, _clock, "test");
        holdings.Delete(Anna, Committed, _clock);
        SqliteConnection.ClearAllPools();

        Assert.Empty(Restore.From(backup, [PlatformStore.Shape], stores, mayReplace: true, _clock));
        Assert.NotEmpty(holdings.Find(Anna));
        var again = holdings.Replay(Committed);
        SqliteConnection.ClearAllPools();

        Assert.All(again, d => Assert.True(d.IsDeleted));
        Assert.Empty(holdings.Find(Anna));
        Assert.NotEmpty(holdings.Find(Bo));
        Assert.DoesNotContain(Remains(stores.DataFolder), f => !f.Contains("replaced-", StringComparison.Ordinal));
        Assert.DoesNotContain(Traces, t => File.ReadAllText(Path.Combine(backup, BackupManifest.FileName)).Contains(t, StringComparison.Ordinal)); // the manifest names nobody
        backups.Delete(recursive: true);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task What_has_ended_is_deleted_when_its_time_is_up_and_not_a_day_before(Dialect dialect)
    {
        var (stores, holdings) = Filled(dialect);
        await Sent(stores);

        _clock.Pass(TimeSpan.FromDays(90) - TimeSpan.FromMinutes(1));
        Assert.Empty(holdings.DeleteDue(Decided(), _clock));
        _clock.Pass(TimeSpan.FromMinutes(1));
        Assert.All(holdings.DeleteDue(Committed, _clock), d => Assert.False(d.IsDeleted)); // the archives have decided nothing
        var done = holdings.DeleteDue(Decided(), _clock);

        Assert.NotEmpty(done);
        Assert.All(done, d => Assert.True(d.IsDeleted));
        Assert.DoesNotContain(holdings.Find(Bo), h => h.Class == "mail");
    }

    [Fact]
    public async Task What_the_archives_take_is_written_out_before_it_goes()
    {
        var (stores, holdings) = Filled(Dialect.Sqlite);
        await Sent(stores);
        _clock.Pass(TimeSpan.FromDays(91));

        holdings.DeleteDue(Decided(Ending.HandOver), _clock);

        var file = Assert.Single(Directory.GetFiles(Path.Combine(stores.DataFolder, "hand-over")));
        Assert.Contains(Bo, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void Documents_are_found_by_their_words_and_day_whoever_they_are_about()
    {
        var (_, holdings) = Filled(Dialect.Sqlite);

        Assert.Equal(2, holdings.Search("kære").Count);
        Assert.Single(holdings.Search("KÆRE ANNA"));
        Assert.Empty(holdings.Search("kære", from: _clock.Now.AddDays(1)));
        Assert.Empty(holdings.Search("kære", to: _clock.Now));
    }

    [Fact]
    public void The_answer_to_a_person_shows_everything_escaped_and_only_to_its_owner()
    {
        var (stores, holdings) = Filled(Dialect.Sqlite);
        Letters(stores, (Anna, "<script>alert(1)</script> & \"æ\"", "hello/1"));
        var folder = Path.Combine(stores.DataFolder, "answer");

        AccessFile.Write(folder, Anna, holdings.Find(Anna), Committed, "Horsens Kommune", Language.Danish, _clock);

        var page = File.ReadAllText(Path.Combine(folder, "person.html"));
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;æ&quot;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("Horsens Kommune er dataansvarlig", page, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "person.json")));
        Assert.Equal(Anna, data.RootElement.GetProperty("person").GetString());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        Assert.Throws<IOException>(() => AccessFile.Write(folder, Anna, [], Committed, null, Language.Danish, _clock));
    }

    [Fact]
    public void The_list_of_deletions_names_nobody_and_only_its_owner_holds_its_key()
    {
        var (stores, holdings) = Filled(Dialect.Sqlite);

        holdings.Delete(Anna, Committed, _clock);

        var list = new DeletionList(stores.DataFolder);
        Assert.DoesNotContain("horsens", File.ReadAllText(list.File), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(list.KeyFile));
    }

    public void Dispose() => _made.ForEach(m => m.Dispose());

    (Stores Stores, HouseHoldings Holdings) Filled(Dialect dialect, bool mayStop = true)
    {
        var made = new TestStores(dialect);
        _made.Add(made);
        Letters(made.Stores, (Anna, "Kære Anna", "invitation/17"), (Bo, "Kære Bo", "invitation/18"));
        using var connection = made.Stores.Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        if (mayStop)
            Outbox.Stop(transaction, _clock, Channel.Smtp, Anna, hasBounced: false);
        AuditLog.Append(transaction, _clock, new("7", "collector", AuditAct.Read, "contact/17"));
        transaction.Commit();
        return (made.Stores, new(made.Stores, [PlatformStore.Shape]));
    }

    void Letters(Stores stores, params (string To, string Words, string Key)[] letters)
    {
        using var connection = stores.Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        foreach (var (to, words, key) in letters)
            Outbox.Add(transaction, _clock, new(key, Channel.Smtp, to, Language.Danish, "Hej", words));
        transaction.Commit();
    }

    async Task Sent(Stores stores)
    {
        using var mail = new SmtpReceiver();
        await new Postman(stores.Open(PlatformStore.Shape), _clock).Round(new SmtpDoor(new("127.0.0.1", mail.Port, "us@example.org", false, null, null)), TestContext.Current.CancellationToken);
    }

    static void Laid(Stores stores, string recipient)
    {
        var folder = Directory.CreateDirectory(Path.Combine(stores.DataFolder, DigitalPostFolder.Name));
        File.WriteAllText(Path.Combine(folder.FullName, "1.json"), JsonSerializer.Serialize(new { id = "1", recipient, subject = "Hej", text = "…" }));
    }

    static List<string> Remains(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Traces.Any(t => File.ReadAllBytes(f).AsSpan().IndexOf(Encoding.UTF8.GetBytes(t)) >= 0))];
}
