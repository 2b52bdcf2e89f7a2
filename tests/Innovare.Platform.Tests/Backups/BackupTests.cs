using System.Globalization;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Backups;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Innovare.Platform.Tests.Database;
using Innovare.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace Innovare.Platform.Tests.Backups;

public sealed class BackupTests : IDisposable
{
    static readonly IReadOnlyList<StoreShape> Shapes = [PlatformStore.Shape, Example.Shape];

    readonly TestClock _clock = new();
    readonly string _backups = Directory.CreateTempSubdirectory("innovare-backups-").FullName;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_backup_taken_under_writing_holds_everything_acknowledged_before_it_began(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        using var restored = new TestStores(dialect);
        var (acknowledged, inBackup) = (0, 0);
        using (var stop = new CancellationTokenSource())
        {
            var writing = Task.Run(() => Write(test.Stores, n => Volatile.Write(ref acknowledged, n), stop.Token), Stop);
            while (Volatile.Read(ref acknowledged) < 200)
                await Task.Delay(5, Stop);
            var before = Volatile.Read(ref acknowledged);

            var folder = Backup.Take(Shapes, test.Stores, _backups, _clock, "1");

            Assert.False(writing.IsCompleted); // it was written to all the while
            await stop.CancelAsync();
            await writing;
            Assert.Empty(Restore.From(folder, Shapes, restored.Stores, mayReplace: false, _clock));
            inBackup = JobBook.All(restored.Stores.Open(PlatformStore.Shape)).Count;
            Assert.InRange(inBackup, before, acknowledged);
        }
        var words = Example.Words(restored.Stores.Open(Example.Shape));
        Assert.Equal(Enumerable.Range(0, words.Count - FirstWords).Select(Word), words.Skip(FirstWords)); // no hole: the store as it stood at one moment
        Assert.True(words.Count - FirstWords >= 200);
        var log = AuditVerification.Of(restored.Stores.Open(PlatformStore.Shape));
        Assert.Equal((inBackup, 0), (log.Rows, log.Findings.Count)); // each job was written together with its row of the log
    }

    [Theory]
    [InlineData(Dialect.Sqlite, Dialect.Postgres)]
    [InlineData(Dialect.Postgres, Dialect.Sqlite)]
    public void A_backup_of_one_database_is_restored_into_the_other_with_the_files_beside_it(Dialect from, Dialect to)
    {
        using var test = new TestStores(from);
        using var other = new TestStores(to);
        Fill(test.Stores, "æøå");
        Directory.CreateDirectory(Path.Combine(test.Folder, "digital-post"));
        File.WriteAllText(Path.Combine(test.Folder, "digital-post", "a.json"), "{}");

        var restored = Restore.From(Backup.Take(Shapes, test.Stores, _backups, _clock, "1"), Shapes, other.Stores, mayReplace: false, _clock);

        Assert.Empty(restored);
        Assert.Contains("æøå", Example.Words(other.Stores.Open(Example.Shape)));
        Assert.Equal("{}", File.ReadAllText(Path.Combine(other.Folder, "digital-post", "a.json")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void What_is_there_is_never_overwritten_and_put_aside_only_when_asked(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        Fill(test.Stores, "before");
        File.WriteAllText(Path.Combine(test.Folder, "note.txt"), "before");
        var folder = Backup.Take(Shapes, test.Stores, _backups, _clock, "1");
        Fill(test.Stores, "after");
        File.WriteAllText(Path.Combine(test.Folder, "note.txt"), "after");

        var refused = Restore.From(folder, Shapes, test.Stores, mayReplace: false, _clock);
        Assert.All(refused, f => Assert.Equal("restore-target-filled", f.Code));
        Assert.Contains("after", Example.Words(test.Stores.Open(Example.Shape)));
        SqliteConnection.ClearAllPools();
        Assert.Empty(Restore.From(folder, Shapes, test.Stores, mayReplace: true, _clock));

        Assert.DoesNotContain("after", Example.Words(test.Stores.Open(Example.Shape)));
        Assert.Equal("before", File.ReadAllText(Path.Combine(test.Folder, "note.txt")));
        Assert.Equal("after", File.ReadAllText(Path.Combine(test.Folder, "replaced-20260302t080000z", "note.txt")));
        if (dialect is Dialect.Postgres)
            Assert.Equal(1L, Example.Ask(test.Stores.Open(Example.Shape), "select count(*) from pg_namespace where nspname = 'example_replaced_20260302t080000z'"));
        else
            Assert.Contains("after", Example.Words(new Stores(Path.Combine(test.Folder, "replaced-20260302t080000z")).Open(Example.Shape)));
    }

    [Fact]
    public void A_store_that_a_program_has_open_is_not_restored_over()
    {
        using var test = new TestStores(Dialect.Sqlite);
        Fill(test.Stores, "before");
        var folder = Backup.Take(Shapes, test.Stores, _backups, _clock, "1");
        using var server = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(test.Folder, "example.db"), Pooling = false }.ToString());
        server.Open();
        using var reading = server.CreateCommand();
        reading.CommandText = "select count(*) from sample";
        reading.ExecuteScalar();

        var refused = Restore.From(folder, Shapes, test.Stores, mayReplace: true, _clock);

        Assert.Equal("restore-target-in-use", Assert.Single(refused).Code);
    }

    [Theory]
    [InlineData("platform.db", "backup-file-changed")]
    [InlineData("files/note.txt", "backup-file-changed")]
    [InlineData("stranger.txt", "backup-file-unknown")]
    [InlineData("backup.json", "backup-unreadable")]
    public void A_byte_that_was_changed_or_a_file_that_was_added_is_named(string file, string code)
    {
        using var test = new TestStores(Dialect.Sqlite);
        Fill(test.Stores, "kept");
        File.WriteAllText(Path.Combine(test.Folder, "note.txt"), "note");
        var folder = Backup.Take(Shapes, test.Stores, _backups, _clock, "1");
        Assert.Empty(BackupVerification.Of(folder));

        File.AppendAllText(Path.Combine(folder, file), "x");

        Assert.Equal(code, Assert.Single(BackupVerification.Of(folder)).Code);
        Assert.Equal(code, Assert.Single(Restore.From(folder, Shapes, new Stores(Path.Combine(test.Folder, "new")), mayReplace: false, _clock)).Code);
        Assert.False(Directory.Exists(Path.Combine(test.Folder, "new")));
    }

    [Fact]
    public void Rows_that_were_changed_under_a_hash_made_anew_are_named_by_their_table()
    {
        using var test = new TestStores(Dialect.Sqlite);
        Fill(test.Stores, "kept");
        var folder = Backup.Take(Shapes, test.Stores, _backups, _clock, "1");
        var file = Path.Combine(folder, "example.db");
        var hash = Backup.HashOf(file);
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var change = connection.CreateCommand();
            change.CommandText = "update sample set word = 'forged' where word = 'kept'";
            change.ExecuteNonQuery();
        }
        var manifest = Path.Combine(folder, BackupManifest.FileName);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(hash, Backup.HashOf(file), StringComparison.Ordinal));

        Assert.Equal(("backup-rows-changed", "example.sample"), (Assert.Single(BackupVerification.Of(folder)).Code, BackupVerification.Of(folder)[0].Where));
    }

    [Fact]
    public void Old_backups_go_and_the_newest_stays_however_old()
    {
        using var test = new TestStores(Dialect.Sqlite);
        Fill(test.Stores, "kept");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            Backup.Take(Shapes, test.Stores, _backups, _clock, "1");
            _clock.Pass(TimeSpan.FromDays(20));
        }

        var gone = Backup.DeleteOlderThan(TimeSpan.FromDays(50), _backups, _clock);
        Assert.Equal(2, Backup.All(_backups).Count);
        _clock.Pass(TimeSpan.FromDays(100));
        Backup.DeleteOlderThan(TimeSpan.FromDays(30), _backups, _clock);

        Assert.Equal("20260302T080000Z", Path.GetFileName(Assert.Single(gone)));
        Assert.Equal("20260411T080000Z", Path.GetFileName(Assert.Single(Backup.All(_backups)).Folder));
    }

    [Fact]
    public void A_backup_is_read_by_nobody_but_its_owner_and_no_half_one_is_left()
    {
        using var test = new TestStores(Dialect.Sqlite);
        Fill(test.Stores, "kept");
        var folder = Backup.Take(Shapes, test.Stores, _backups, _clock, "1");
        Example.Ask(test.Stores.Open(Example.Shape), "insert into migration (name) values ('example-009.sql')");
        _clock.Pass(TimeSpan.FromMinutes(1));

        Assert.Throws<StoreException>(() => Backup.Take(Shapes, test.Stores, _backups, _clock, "1"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        Assert.Equal(folder, Assert.Single(Directory.GetDirectories(_backups)));
    }

    public void Dispose() => Directory.Delete(_backups, recursive: true);

    const int FirstWords = 2; // the example store is made with two rows

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string Word(int number) => number.ToString("00000", CultureInfo.InvariantCulture);

    void Write(Stores stores, Action<int> acknowledge, CancellationToken stop)
    {
        var (platform, example) = (stores.Open(PlatformStore.Shape), stores.Open(Example.Shape));
        for (var n = 0; !stop.IsCancellationRequested; n++)
        {
            using (var connection = platform.Connect())
            {
                using var transaction = connection.BeginTransaction();
                JobBook.Add(transaction, _clock, "count", Word(n));
                AuditLog.Append(transaction, _clock, new("anna", "collector", AuditAct.Read, Word(n)));
                transaction.Commit();
            }
            Example.Ask(example, $"insert into sample (word) values ('{Word(n)}')");
            acknowledge(n + 1);
        }
    }

    void Fill(Stores stores, string word)
    {
        Example.Ask(stores.Open(Example.Shape), $"insert into sample (word) values ('{word}')");
        using var connection = stores.Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        AuditLog.Append(transaction, _clock, new("anna", "collector", AuditAct.Read, word));
        transaction.Commit();
    }
}
