using System.Data.Common;
using Innovare.Cli.Commands;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Survey.Store;
using Innovare.Tests;
using Innovare.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace Innovare.Cli.Tests.Commands;

public sealed class StoreCommandsTests : IDisposable
{
    readonly TestStores _postgres = new(Dialect.Postgres);
    readonly StringWriter _output = new();
    readonly StringWriter _error = new();

    Stores Files => _postgres.Stores with { Postgres = null };

    [Fact]
    public async Task Every_store_moves_to_postgresql_and_back_and_is_read_there()
    {
        using (var context = PublicationContext.Open(Files))
        {
            context.Releases.Add(new ReleaseRow { Id = "demo-2023", Revision = "r1", Document = "{\"tal\": \"83 pct. – ærligt\"}" });
            context.SaveChanges();
        }
        Seen("contact/17");

        var there = await Run("db", "move", "--to", "postgres");

        Assert.Equal((0, ""), (there, _error.ToString()));
        Assert.Contains("publication.release: 1 rows", _output.ToString(), StringComparison.Ordinal);
        using (var context = PublicationContext.Open(_postgres.Stores))
            Assert.Equal("{\"tal\": \"83 pct. – ærligt\"}", Assert.Single(context.Releases).Document);
        Assert.Equal(0, await Run("audit", "verify"));
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(_postgres.Folder))
            File.Delete(file);
        Assert.Equal(0, await Run("db", "move", "--to", "sqlite"));
        using (var context = PublicationContext.Open(Files))
            Assert.Equal("r1", Assert.Single(context.Releases).Revision);
    }

    [Fact]
    public async Task A_move_twice_is_refused_in_one_sentence()
    {
        Seen("contact/17");
        await Run("db", "move", "--to", "postgres");

        var again = await Run("db", "move", "--to", "postgres");

        Assert.Equal(2, again);
        Assert.Contains("already holds rows", Assert.Single(_error.ToString().Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_away_is_one_sentence_without_its_password()
    {
        var away = await RunOn(Files with { Postgres = "Host=/nowhere;Username=u;Password=very-secret" }, "audit", "verify");

        Assert.Equal(2, away);
        Assert.Contains("INNOVARE_DATABASE", Assert.Single(_error.ToString().Trim().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tampered_log_is_told_with_the_row_and_a_whole_one_with_its_head()
    {
        Seen("contact/17", "contact/18");
        Assert.Equal(0, await RunOn(Files, "audit", "verify"));
        Assert.Contains("2 rows, 0 findings, head ", _output.ToString(), StringComparison.Ordinal);
        using (var connection = Files.Open(PlatformStore.Shape).Connect())
            Do(connection, "drop trigger audit_is_not_changed; update audit set object = 'contact/99' where number = 1");

        var tampered = await RunOn(Files, "audit", "verify");

        Assert.Equal(2, tampered);
        Assert.Contains("platform/audit:1: This row is not what was written.", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_killed_between_sending_and_marking_leaves_one_letter_in_the_mailbox()
    {
        using var server = new SmtpReceiver();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["INNOVARE_SMTP"] = $"smtp://127.0.0.1:{server.Port}?from=survey@innovare.example" };
        using var connection = Files.Open(PlatformStore.Shape).Connect();
        using (var transaction = connection.BeginTransaction())
        {
            Outbox.Add(transaction, TimeProvider.System, new("test/1", Channel.Smtp, "anna@town.example", Language.Danish, "Emne", "Brev"));
            transaction.Commit();
        }
        server.KeepSilent();
        using (var killed = InnovareProcess.Start(Files.DataFolder, environment, "mail", "send"))
        {
            await server.WaitFor(1, TestContext.Current.CancellationToken);
            killed.Kill();
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        server.Answer();
        Assert.Equal(LetterState.Sending, Outbox.Find(Files.Open(PlatformStore.Shape), "test/1")!.State);
        Do(connection, "update mail set next_at = '2026-01-01T00:00:00.0000000Z'"); // the lease is over

        using var next = InnovareProcess.Start(Files.DataFolder, environment, "mail", "send");
        await next.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, next.ExitCode);
        Assert.Equal(LetterState.Sent, Outbox.Find(Files.Open(PlatformStore.Shape), "test/1")!.State);
        Assert.Equal((2, 1), (server.Arrived.Count, server.Shown.Count));
    }

    [Fact]
    public async Task A_letter_is_shown_before_anybody_is_written_to_and_its_faults_are_told()
    {
        File.WriteAllText(Path.Combine(_postgres.Folder, "hej.da.txt"), "Hej {name}\n\nSvar her: {link}\n");
        File.WriteAllText(Path.Combine(_postgres.Folder, "hej.en.txt"), "Hello {name}\n\nAnswer here: {link}\n");

        var shown = await RunOn(Files, "mail", "preview", Path.Combine(_postgres.Folder, "hej"), "--words", "name", "link");
        var faulty = await RunOn(Files, "mail", "preview", Path.Combine(_postgres.Folder, "hej"), "--words", "name");

        Assert.Equal((0, 2), (shown, faulty));
        Assert.Contains("Hej {name}\n\nSvar her: {link}", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Nothing fills in {link}.", _error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _postgres.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    void Seen(params string[] objects)
    {
        using var connection = Files.Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        foreach (var what in objects)
            AuditLog.Append(transaction, TimeProvider.System, new("anna", "collector", AuditAct.Read, what));
        transaction.Commit();
    }

    static void Do(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own words
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    Task<int> Run(params string[] arguments) => RunOn(_postgres.Stores, arguments);

    Task<int> RunOn(Stores stores, params string[] arguments) =>
        CommandLine.Run(arguments, new Settings(stores.DataFolder, Settings.DefaultUrls, Repository.Root, ShowsDemonstration: false) { Database = stores.Postgres }, _output, _error);
}
