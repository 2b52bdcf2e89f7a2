using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.Platform.Privacy;
using Innovare.Platform.Subscriptions;
using Innovare.PublicSector;
using Innovare.Tests.Databases;

namespace Innovare.Platform.Tests.Subscriptions;

public sealed class SubscriptionBookTests(SmtpReceiver server) : IClassFixture<SmtpReceiver>
{
    static readonly StoreShape Shape = new("follow", Outbox.Tables, SubscriptionBook.Tables);

    readonly TestClock _clock = new();

    [Theory, ClassData(typeof(BothDatabases))]
    public void Nothing_is_followed_until_the_address_says_yes_and_nothing_is_kept_when_it_ends(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);

        var word = Ask(store, "table/A", "Anna@Town.example")!;

        Assert.Equal(0, Tell(store, "news/1", "table/A"));
        Assert.Equal("table/A", SubscriptionBook.ToConfirm(store, _clock, word)!.Topic);
        Assert.Null(SubscriptionBook.ToConfirm(store, _clock, new string('a', 32)));
        Assert.NotNull(Confirm(store, word));
        Assert.NotNull(Confirm(store, word));
        Assert.Equal(["table/A"], SubscriptionBook.Topics(store, "table/"));
        Assert.Equal([("table/A", 1)], SubscriptionBook.Interest(store, "table/").Select(i => (i.Topic, i.Followers)));
        Assert.Equal(1, Tell(store, "news/2", "table/A"));
        var end = SubscriptionBook.ToConfirm(store, _clock, word)!.EndWord;
        Assert.True(Do(store, t => SubscriptionBook.End(t, end)));
        Assert.False(Do(store, t => SubscriptionBook.End(t, end)));
        Assert.Equal(0, Tell(store, "news/3", "table/A"));
        Assert.Empty(Held(store));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task News_reaches_a_mailbox_once_whoever_tells_it_and_however_much_is_followed(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var to = $"{Guid.CreateVersion7():N}@town.example";
        foreach (var topic in new[] { "all", "table/A" })
            Confirm(store, Ask(store, topic, to)!);

        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Tell(store, "news/1", "all", "table/A"))));
        await new Postman(store, _clock).Round(Door(), TestContext.Current.CancellationToken);
        Tell(store, "news/1", "all", "table/A");
        await new Postman(store, _clock).Round(Door(), TestContext.Current.CancellationToken);

        Assert.Equal([1], told.OfType<int>());
        var letter = Assert.Single(server.Arrived, l => l.To == to);
        Assert.Equal(("News of all", "<https://innovare.example/stop>", "List-Unsubscribe=One-Click"), (letter.Headers["subject"], letter.Headers["list-unsubscribe"], letter.Headers["list-unsubscribe-post"]));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Whoever_began_after_it_happened_is_not_told(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var happened = _clock.GetUtcNow();
        Confirm(store, Ask(store, "all", "early@town.example")!);
        _clock.Pass(TimeSpan.FromSeconds(1));
        Confirm(store, Ask(store, "all", "late@town.example")!);

        var told = new List<string>();
        Do(store, t => SubscriptionBook.Tell(t, _clock, "news/1", ["all"], happened, follower =>
        {
            told.Add(follower.Recipient);
            return Letter(follower);
        }));

        Assert.Equal(["early@town.example"], told);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_stranger_cannot_fill_a_mailbox_with_questions(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);

        var words = Enumerable.Range(0, 9).Select(i => Ask(store, $"table/{i}", "bo@town.example")).ToList();

        Assert.Equal(5, words.OfType<string>().Count());
        Assert.Null(Ask(store, "table/0", "BO@town.example"));
        _clock.Pass(TimeSpan.FromHours(25));
        Assert.NotNull(Ask(store, "table/0", "bo@town.example"));
        Assert.Null(SubscriptionBook.ToConfirm(store, _clock, words[0]!)); // the newest mail holds
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void What_nobody_said_yes_to_is_due_after_seven_days_and_the_words_of_the_links_are_shown_to_nobody(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var unsaid = Ask(store, "table/A", "bo@town.example")!;
        var said = Ask(store, "table/B", "bo@town.example")!;
        Confirm(store, said);
        _clock.Pass(TimeSpan.FromDays(8));

        var due = Holdings().Due(new(store, ""), _clock.GetUtcNow().AddDays(-SubscriptionBook.DaysToConfirm));

        Assert.Null(SubscriptionBook.ToConfirm(store, _clock, unsaid));
        Assert.Equal("what table/A is", Assert.Single(due).Title);
        Assert.Equal(2, Held(store).Count);
        Assert.DoesNotContain(Held(store).SelectMany(h => h.Fields), f => f.Key.Contains("word", StringComparison.Ordinal) || f.Key.Contains("hash", StringComparison.Ordinal));
        Assert.Equal(1, Holdings().Delete(new(store, ""), [due[0].Id]));
        Assert.Equal("what table/B is", Assert.Single(Held(store)).Title);
    }

    string? Ask(Store store, string topic, string mail) => Do(store, t => SubscriptionBook.Ask(
        t, _clock, new("", topic, "what " + topic + " is", mail, Language.Danish, "https://innovare.example", "https://innovare.example", "", default, null)));

    Subscription? Confirm(Store store, string word) => Do(store, t => SubscriptionBook.Confirm(t, _clock, word));

    int? Tell(Store store, string news, params string[] topics) => Do(store, t => SubscriptionBook.Tell(t, _clock, news, topics, _clock.GetUtcNow(), Letter));

    SmtpDoor Door() => new(SmtpServer.Of(Settings.FromEnvironment(name => name is "INNOVARE_SMTP" ? $"smtp://127.0.0.1:{server.Port}?from=us@innovare.example" : null, "/"))!);

    static Letter Letter(Subscription follower) => new("", Channel.Smtp, follower.Recipient, follower.Language, "News of " + follower.Topic, "Words.", new("https://innovare.example/stop"));

    static IReadOnlyList<Holding> Held(Store store) => Holdings().All(new(store, ""));

    static IHoldings Holdings() => Assert.Single(HouseHoldings.In([typeof(SubscriptionBook).Assembly]), h => h.Tables == SubscriptionBook.Tables);

    static T Do<T>(Store store, Func<System.Data.Common.DbTransaction, T> work)
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        var result = work(transaction);
        transaction.Commit();
        return result;
    }
}
