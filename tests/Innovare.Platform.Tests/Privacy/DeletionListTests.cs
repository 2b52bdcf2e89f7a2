using Innovare.Platform.Accounts;
using Innovare.Platform.Backups;
using Innovare.Platform.Database;
using Innovare.Platform.Privacy;
using Innovare.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace Innovare.Platform.Tests.Privacy;

public sealed class DeletionListTests : IDisposable
{
    readonly string _root = Directory.CreateTempSubdirectory("innovare-deletions-").FullName;
    readonly TestClock _clock = new();

    [Fact]
    public void A_backup_with_a_list_under_another_key_loses_none_of_either_however_often_it_is_restored()
    {
        using var other = new TestStores(Dialect.Sqlite);
        other.Stores.Open(PlatformStore.Shape);
        new DeletionList(other.Folder).Add(["there@town.example"], _clock.Now);
        var backup = Backup.Take([PlatformStore.Shape], other.Stores, _root, _clock, "test");
        using var here = new TestStores(Dialect.Sqlite);
        new DeletionList(here.Folder).Add(["here@town.example"], _clock.Now);

        for (var i = 0; i < 2; i++)
        {
            Assert.Empty(Restore.From(backup, [PlatformStore.Shape], here.Stores, mayReplace: true, _clock));
            SqliteConnection.ClearAllPools();
            _clock.Pass(TimeSpan.FromMinutes(1));
        }

        string[] asked = ["here@town.example", "there@town.example", "nobody@town.example"];
        Assert.Equivalent(asked[..2], new DeletionList(here.Folder).Among(asked), strict: true);
        Assert.Equal(2, Directory.GetFiles(here.Folder, "deletions*.jsonl").Sum(f => File.ReadLines(f).Count()));
        // and a backup of both, restored elsewhere, still knows both
        var next = Backup.Take([PlatformStore.Shape], here.Stores, _root, _clock, "test");
        using var third = new TestStores(Dialect.Sqlite);
        new DeletionList(third.Folder).Add(["third@town.example"], _clock.Now);
        Assert.Empty(Restore.From(next, [PlatformStore.Shape], third.Stores, mayReplace: true, _clock));
        Assert.Equal(3, new DeletionList(third.Folder).Among([.. asked, "third@town.example"]).Count);
        Assert.All(Directory.GetFiles(third.Folder, "deletions*.key"), f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(f)));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
