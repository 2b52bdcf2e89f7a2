using System.Data.Common;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Tests.Databases;

namespace Innovare.Platform.Tests.Accounts;

public sealed class SessionsTests
{
    readonly TestClock _clock = new();

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_session_knows_its_account_and_the_roles_it_has_now(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PlatformStore.Shape);
        var (account, secret) = SignedIn(store, Role.Editor);
        Do(store, transaction => AccountTable.SetRoles(transaction, account.Id, [Role.Collector]));

        var actor = Sessions.Find(store, _clock, AccountKind.Staff, secret)!;

        Assert.Equal((account.Id, "Åse Prøve"), (actor.Id, actor.Name));
        Assert.Equal([Role.Collector], actor.Roles);
        Assert.Null(Sessions.Find(store, _clock, AccountKind.Workplace, secret));
        Assert.Null(Sessions.Find(store, _clock, AccountKind.Staff, secret[..^1]));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_session_ends_when_it_is_left_idle_and_when_its_day_is_over(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PlatformStore.Shape);
        var (_, idle) = SignedIn(store);
        var (_, busy) = SignedIn(store);

        for (var passed = TimeSpan.Zero; passed + Half < Sessions.Staff.Whole; passed += Half)
        {
            Assert.NotNull(Sessions.Find(store, _clock, AccountKind.Staff, busy));
            _clock.Pass(Half);
        }
        Assert.Null(Sessions.Find(store, _clock, AccountKind.Staff, idle));
        _clock.Pass(Half);

        Assert.Null(Sessions.Find(store, _clock, AccountKind.Staff, busy));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Sessions_are_listed_and_ended_one_by_one_or_all_but_one(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PlatformStore.Shape);
        var (account, first) = SignedIn(store);
        Do(store, transaction => Sessions.Begin(transaction, _clock, account, "code", "Firefox"));
        Do(store, transaction => Sessions.Begin(transaction, _clock, account, "code", new string('x', 500)));
        var all = Sessions.Of(store, _clock, account.Id);

        Do(store, transaction => Assert.Equal(1, Sessions.EndOf(transaction, account.Id, only: all.Single(s => s.Device == "Firefox").Id)));
        Do(store, transaction => Assert.Equal(0, Sessions.EndOf(transaction, "somebody else", only: all[0].Id)));
        Do(store, transaction => Assert.Equal(1, Sessions.EndOf(transaction, account.Id, allBut: Sessions.Find(store, _clock, AccountKind.Staff, first)!.Session)));

        Assert.Equal(3, all.Count);
        Assert.Equal(200, all.Max(s => s.Device.Length));
        Assert.Single(Sessions.Of(store, _clock, account.Id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_closed_account_has_no_session_and_gets_none_back(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PlatformStore.Shape);
        var (account, secret) = SignedIn(store);

        Do(store, transaction => AccountTable.SetActive(transaction, account.Id, isActive: false));
        Do(store, transaction => AccountTable.SetActive(transaction, account.Id, isActive: true));

        Assert.Null(Sessions.Find(store, _clock, AccountKind.Staff, secret));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_link_is_taken_once_by_one_of_two_and_not_after_its_time(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PlatformStore.Shape);
        var (used, late) = ("", "");
        Do(store, transaction => used = AccountLink.Make(transaction, _clock, LinkPurpose.Enrol, "a@town.example", null, new HashSet<Role> { Role.Editor, Role.Releaser }, "start"));
        Do(store, transaction => late = AccountLink.Make(transaction, _clock, LinkPurpose.Enrol, "b@town.example", null, new HashSet<Role>(), "start"));

        Assert.NotNull(AccountLink.Find(store, _clock, LinkPurpose.Enrol, used));
        Assert.Null(AccountLink.Find(store, _clock, LinkPurpose.Password, used));
        Do(store, transaction => Assert.Equal([Role.Editor, Role.Releaser], AccountLink.Take(transaction, _clock, LinkPurpose.Enrol, used)!.Roles.Order()));
        Do(store, transaction => Assert.Null(AccountLink.Take(transaction, _clock, LinkPurpose.Enrol, used)));
        _clock.Pass(AccountLink.LifeOf(LinkPurpose.Enrol));
        Do(store, transaction => Assert.Null(AccountLink.Take(transaction, _clock, LinkPurpose.Enrol, late)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void The_store_keeps_no_secret_that_opens_anything(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PlatformStore.Shape);
        var (_, session) = SignedIn(store);
        var link = "";
        Do(store, transaction => link = AccountLink.Make(transaction, _clock, LinkPurpose.Enrol, "a@town.example", null, new HashSet<Role>(), "start"));
        using var connection = store.Connect();

        var kept = connection.Query(null, "select secret from account_session union all select secret from account_link", row => row.GetString(0));

        Assert.Equal(new HashSet<string> { Secret.Hash(link), Secret.Hash(session) }, kept.ToHashSet());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Failing_costs_nothing_five_times_then_twice_as_long_each_time_up_to_a_quarter_of_an_hour(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PlatformStore.Shape);
        var waits = new List<double>();
        for (var i = 0; i < 20; i++)
        {
            Do(store, transaction => Failures.Add(transaction, _clock, "a"));
            waits.Add(Failures.WaitOf(store, _clock, "a").TotalSeconds);
        }

        Assert.Equal([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900], waits.Take(16));
        Assert.Equal(TimeSpan.Zero, Failures.WaitOf(store, _clock, "b"));
        _clock.Pass(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        Assert.Equal(0, Failures.Count(store, _clock, "a"));
    }

    static readonly TimeSpan Half = TimeSpan.FromMinutes(30);

    (Account Account, string Secret) SignedIn(Store store, params Role[] roles)
    {
        var id = Guid.CreateVersion7().ToString("N");
        var account = new Account { Id = id, Kind = AccountKind.Staff, Mail = $"{id}@town.example", Name = "Åse Prøve", CreatedAt = _clock.Now, Roles = roles.ToHashSet() };
        var secret = "";
        Do(store, transaction =>
        {
            Assert.True(AccountTable.Add(transaction, account));
            secret = Sessions.Begin(transaction, _clock, account, "code", "test");
        });
        return (account, secret);
    }

    static void Do(Store store, Action<DbTransaction> work)
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        work(transaction);
        transaction.Commit();
    }
}
