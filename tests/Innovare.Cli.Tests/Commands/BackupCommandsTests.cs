using System.Globalization;
using Innovare.Cases.Telling;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Innovare.Survey.Store;
using Innovare.Tests.Databases;
using Innovare.Web;
using Microsoft.Data.Sqlite;

namespace Innovare.Cli.Tests.Commands;

public sealed class BackupCommandsTests : IDisposable
{
    readonly TestStores _test = new(Dialect.Sqlite);
    readonly string _backups = Directory.CreateTempSubdirectory("innovare-backups-").FullName;

    [Fact]
    public async Task A_backup_of_a_running_server_is_restored_only_after_it_has_stopped()
    {
        Keep(_test.Stores, "release/demo-2023");
        using var server = InnovareProcess.Start(_test.Folder, Environment(), "serve");
        Assert.StartsWith("Innovare listens on", await server.StandardOutput.ReadLineAsync(Stop), StringComparison.Ordinal);
        await Until(() => JobBook.Find(_test.Stores.Open(PlatformStore.Shape), "timer/mail")?.EndedAt is not null);

        var taken = InnovareProcess.Run(_test.Folder, "backup", "--to", _backups, "--days", "30");
        var folder = Assert.Single(Directory.GetDirectories(_backups));
        var early = InnovareProcess.Run(_test.Folder, "restore", folder, "--replace");
        server.Kill();
        await server.WaitForExitAsync(Stop);
        SqliteConnection.ClearAllPools(); // the test looked in too
        var unasked = InnovareProcess.Run(_test.Folder, "restore", folder);
        var asked = InnovareProcess.Run(_test.Folder, "restore", folder, "--replace");

        Assert.Equal((0, 2, 2, 0), (taken.Exit, early.Exit, unasked.Exit, asked.Exit));
        Assert.Contains("is whole", taken.Output, StringComparison.Ordinal);
        Assert.Contains("[restore-target-in-use]", early.Error, StringComparison.Ordinal);
        Assert.Contains("[restore-target-filled]", unasked.Error, StringComparison.Ordinal);
        Assert.NotNull(JobBook.Find(_test.Stores.Open(PlatformStore.Shape), "release/demo-2023"));
        Assert.Equal(["restore/" + Path.GetFileName(folder)], Noted(_test.Stores)); // who took the backup stands in the log that was put aside
        Assert.Equal(["backup/" + Path.GetFileName(folder)], Noted(new(Directory.GetDirectories(_test.Folder, "replaced-*").Single())));
    }

    [Fact]
    public void A_damaged_backup_is_told_and_not_restored()
    {
        Keep(_test.Stores, "a");
        InnovareProcess.Run(_test.Folder, "backup", "--to", _backups);
        var folder = Assert.Single(Directory.GetDirectories(_backups));
        File.WriteAllText(Path.Combine(folder, "platform.db"), "gone");

        var verified = InnovareProcess.Run(_test.Folder, "backup", "verify", folder);

        Assert.Equal(2, verified.Exit);
        Assert.Contains("platform.db: The file is not what was written.", verified.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_store_that_the_house_knows_is_kept_moved_and_backed_up()
    {
        var shapes = new[] { typeof(PlatformStore), typeof(PublicationContext), typeof(TellingBook) }.SelectMany(type => type.Assembly.GetTypes())
            .SelectMany(type => type.GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(StoreShape)).Select(property => ((StoreShape)property.GetValue(null)!).Name); // static: no instance

        Assert.Equal(shapes.Order(StringComparer.Ordinal), HouseStores.All.Select(s => s.Name).Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        _test.Dispose();
        Directory.Delete(_backups, recursive: true);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static Dictionary<string, string> Environment() => new(StringComparer.Ordinal) { ["INNOVARE_DEMO"] = "0", ["INNOVARE_URLS"] = "http://127.0.0.1:0" };

    static List<string> Noted(Stores stores)
    {
        using var connection = stores.Open(PlatformStore.Shape).Connect();
        using var ask = connection.CreateCommand();
        ask.CommandText = "select object from audit where actor like 'machine:%' and role = 'operator' order by number";
        using var row = ask.ExecuteReader();
        var noted = new List<string>();
        while (row.Read())
            noted.Add(row.GetString(0));
        return noted;
    }

    static void Keep(Stores stores, string key)
    {
        using var connection = stores.Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        JobBook.Add(transaction, TimeProvider.System, "release", key, at: DateTimeOffset.Parse("2100-01-01T00:00:00Z", CultureInfo.InvariantCulture));
        transaction.Commit();
    }

    static async Task Until(Func<bool> isSo)
    {
        while (!isSo())
            await Task.Delay(50, Stop);
    }
}
