using System.Reflection;
using Innovare.Cli.Commands;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.Platform.Privacy;
using Innovare.PublicSector;
using Innovare.Survey.OwnBarometers;
using Innovare.Tests;
using Innovare.Tests.Databases;
using Innovare.Web;
using Microsoft.Data.Sqlite;

namespace Innovare.Cli.Tests.Commands;

public sealed class PrivacyCommandsTests : IDisposable
{
    const string Anna = "anna@horsens.example";
    const string Bo = "bo@odense.example";

    readonly TestStores _stores = new(Dialect.Sqlite);
    readonly StringWriter _output = new();
    readonly StringWriter _error = new();

    [Fact]
    public void Every_table_has_somebody_who_finds_and_deletes_or_says_it_holds_nobody()
    {
        var answered = HouseHoldings.In(Ours()).Select(h => h.Tables).OfType<MigrationSet>().ToHashSet();
        var silent = Shapes().SelectMany(s => s.Sets).Distinct().Where(set => set.HoldsNobodyBecause is null && !answered.Contains(set)).Select(set => set.Name);

        Assert.True(answered.Count > 1);
        Assert.Empty(silent);
        Assert.DoesNotContain(answered, set => set.HoldsNobodyBecause is not null);
    }

    [Fact]
    public void Every_store_is_a_store_of_the_house() => Assert.Equivalent(Shapes().Select(s => s.Name), HouseStores.All.Select(s => s.Name), strict: true);

    [Fact]
    public async Task A_person_is_handed_what_is_held_and_then_forgotten_without_being_named_on_the_screen()
    {
        Written();
        var folder = Path.Combine(_stores.Folder, "answer");

        Assert.Equal(0, await Run("privacy", "export", "--person", Anna, "--out", folder));
        Assert.Contains("Kære Anna", await File.ReadAllTextAsync(Path.Combine(folder, "person.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await Run("privacy", "search", "--words", "kære anna"));
        Assert.Equal(0, await Run("privacy", "delete", "--person", Anna));
        Assert.Equal(0, await Run("privacy", "replay"));

        Assert.Contains("mail: 1 deleted", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Anna, _output.ToString() + _error, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(new HouseHoldings(_stores.Stores, HouseStores.All).Find(Anna));
    }

    [Fact]
    public async Task Whoever_is_deleted_after_a_backup_is_forgotten_again_by_the_restore_itself_and_nobody_else_is()
    {
        Written();
        var backups = Directory.CreateTempSubdirectory("innovare-restored-").FullName;
        var own = new OwnBarometerBook(_stores.Stores, TimeProvider.System, Repository.File("rounds"));
        var barometer = own.Make("Nordby", own.Rounds[0], "navn;område;ansatte\n" + string.Concat("ABCDE".Select(n => $"{n};Undervisning;9\n")), null, new(2100, 1, 1)).Made!.Id;

        Assert.Equal(0, await Run("backup", "--to", backups));
        own.Delete(barometer);
        Assert.Equal(0, await Run("privacy", "delete", "--person", Anna));
        SqliteConnection.ClearAllPools();
        Assert.Equal(0, await Run("restore", Assert.Single(Directory.GetDirectories(backups)), "--replace"));

        var holdings = new HouseHoldings(_stores.Stores, HouseStores.All);
        Assert.Empty(holdings.Find(Anna));
        Assert.Single(holdings.Find(Bo));
        Assert.Null(own.Find(barometer));
        Assert.Contains("own barometers: 1 closed", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, _output.ToString().Split("mail: 1 deleted").Length - 1); // once when asked, once by the restore
        Directory.Delete(backups, recursive: true);
    }

    [Fact]
    public async Task The_committed_decisions_hold_and_what_waits_for_the_archives_is_said()
    {
        Assert.Equal(0, await Run("privacy", "check"));

        Assert.Contains("mail: the archives have decided nothing", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_wants_one_person_or_all_that_is_due_and_broken_decisions_delete_nobody()
    {
        Written();
        var broken = Path.Combine(_stores.Folder, "privacy.json");
        await File.WriteAllTextAsync(broken, "{\"classes\": []}", TestContext.Current.CancellationToken);

        Assert.Equal(2, await Run("privacy", "delete"));
        Assert.Equal(2, await Run("privacy", "delete", "--due", "--person", Anna));
        Assert.Equal(2, await CommandLine.Run(["privacy", "delete", "--person", Anna], Settings with { Privacy = broken }, _output, _error));

        Assert.Contains("privacy-class-missing", _error.ToString(), StringComparison.Ordinal);
        Assert.Single(new HouseHoldings(_stores.Stores, HouseStores.All).Find(Anna));
    }

    public void Dispose()
    {
        _stores.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    Settings Settings => new(_stores.Folder, "http://127.0.0.1:0", Repository.Root, ShowsDemonstration: false);

    Task<int> Run(params string[] arguments) => CommandLine.Run(arguments, Settings, _output, _error);

    void Written()
    {
        using var connection = _stores.Stores.Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        Outbox.Add(transaction, TimeProvider.System, new("hello/1", Channel.Smtp, Anna, Language.Danish, "Hej", "Kære Anna"));
        Outbox.Add(transaction, TimeProvider.System, new("hello/2", Channel.Smtp, Bo, Language.Danish, "Hej", "Kære Bo"));
        transaction.Commit();
    }

    static IEnumerable<Assembly> Ours() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "Innovare.*.dll").Select(f => Path.GetFileNameWithoutExtension(f)).Where(name => !name.EndsWith("Tests", StringComparison.Ordinal)).Select(Assembly.Load);

    static IEnumerable<StoreShape> Shapes() =>
        from type in Ours().SelectMany(a => a.GetTypes())
        from property in type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where property.PropertyType == typeof(StoreShape)
        select (StoreShape)property.GetValue(null)!; // a store that is declared is there
}
