using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;
using Innovare.Platform.Mail;
using Innovare.PublicSector;

namespace Innovare.Platform.Subscriptions;

/// <summary>
/// Who follows what by mail. Asked for by anyone, it begins when the address itself says yes by mail, and ends by one click.
/// The tables stand beside <see cref="Outbox.Tables"/>, so that news and the letters about it are kept together or not at all.
/// </summary>
public static class SubscriptionBook
{
    /// <summary>Days in which the address can say yes; after them what was asked is forgotten.</summary>
    public const int DaysToConfirm = 7;

    // Nobody can fill another's mailbox with questions.
    const int MostQuestionsADay = 5;
    static readonly TimeSpan BetweenQuestions = TimeSpan.FromHours(1);

    const string Columns = "id, topic, name, recipient, language, site, door, end_word, asked_at, confirmed_at";

    /// <summary>The tables, for the shape of a store.</summary>
    public static MigrationSet Tables { get; } = new("subscription", typeof(SubscriptionBook).Assembly);

    /// <summary>Notes that somebody has asked. It is not known yet whether the address is theirs.</summary>
    /// <returns>The word of the link that says yes, to be sent to the address; null when nothing should be sent: it is followed already, or was asked about just now.</returns>
    public static string? Ask(DbTransaction transaction, TimeProvider time, Subscription asked)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(asked);
        var connection = ConnectionOf(transaction);
        var now = time.GetUtcNow();
        var recipient = Folded(asked.Recipient);
        var known = connection.Query(transaction, $"select {Columns} from subscription where topic = @topic and recipient = @recipient", Read, ("topic", asked.Topic), ("recipient", recipient)).SingleOrDefault();
        if (known is { ConfirmedAt: not null } || known?.AskedAt > now - BetweenQuestions || QuestionsToday(connection, transaction, recipient, now) >= MostQuestionsADay)
            return null;
        var word = Word();
        connection.Change(
            transaction,
            "insert into subscription (id, topic, name, recipient, language, site, door, confirm_hash, end_word, asked_at) values (@id, @topic, @name, @recipient, @language, @site, @door, @hash, @end, @now) "
            + "on conflict (topic, recipient) do update set name = excluded.name, language = excluded.language, site = excluded.site, door = excluded.door, confirm_hash = excluded.confirm_hash, asked_at = excluded.asked_at",
            ("id", Id.Next(time)), ("topic", asked.Topic), ("name", asked.Name), ("recipient", recipient), ("language", asked.Language is Language.English ? "en" : "da"),
            ("site", asked.Site), ("door", asked.Door), ("hash", Hash(word)), ("end", Word()), ("now", Instant.Written(now)));
        return word;
    }

    /// <summary>What the word of a link that says yes is about, or null when the word is not ours or its days are over.</summary>
    public static Subscription? ToConfirm(Store store, TimeProvider time, string word)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return ToConfirm(connection, null, time, word);
    }

    /// <summary>The address says yes. Saying it twice is saying it once; whoever had said no to all mail is written to again.</summary>
    public static Subscription? Confirm(DbTransaction transaction, TimeProvider time, string word)
    {
        ArgumentNullException.ThrowIfNull(time);
        var connection = ConnectionOf(transaction);
        if (ToConfirm(connection, transaction, time, word) is not { } found)
            return null;
        if (found.ConfirmedAt is null)
        {
            connection.Change(transaction, "update subscription set confirmed_at = @now where id = @id", ("now", Instant.Written(time.GetUtcNow())), ("id", found.Id));
            Outbox.Resume(transaction, Channel.Smtp, found.Recipient);
        }
        return found;
    }

    /// <summary>What the word of a link that ends it is about, or null when it has ended.</summary>
    public static Subscription? ToEnd(Store store, string word)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from subscription where end_word = @word", Read, ("word", word)).SingleOrDefault();
    }

    /// <summary>Ends it. Nothing is kept.</summary>
    /// <returns>Whether there was something to end.</returns>
    public static bool End(DbTransaction transaction, string word) => ConnectionOf(transaction).Change(transaction, "delete from subscription where end_word = @word", ("word", word)) > 0;

    /// <summary>Ends everything that the same address follows. Nothing is kept.</summary>
    /// <returns>How much there was to end.</returns>
    public static int EndAll(DbTransaction transaction, string word) =>
        ConnectionOf(transaction).Change(transaction, "delete from subscription where recipient = (select recipient from subscription where end_word = @word)", ("word", word));

    /// <summary>Everything that somebody follows, of topics beginning so: to find out whom news is for.</summary>
    public static IReadOnlyList<string> Topics(Store store, string beginning)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return [.. connection.Query(null, "select distinct topic from subscription where confirmed_at is not null order by topic", row => row.GetString(0)).Where(topic => topic.StartsWith(beginning, StringComparison.Ordinal))];
    }

    /// <summary>How many follow each topic beginning so, and since when the first of them; never who.</summary>
    public static IReadOnlyList<(string Topic, int Followers, DateTimeOffset Since)> Interest(Store store, string beginning)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return
        [
            .. connection.Query(null, "select topic, asked_at from subscription where confirmed_at is not null order by topic, asked_at", row => (Topic: row.GetString(0), AskedAt: row.GetString(1)))
                .Where(s => s.Topic.StartsWith(beginning, StringComparison.Ordinal))
                .GroupBy(s => s.Topic, s => s.AskedAt).Select(g => (g.Key, g.Count(), Instant.Read(g.First()))),
        ];
    }

    /// <summary>Everything that address follows and has said yes to, of topics beginning so.</summary>
    public static IReadOnlyList<Subscription> Of(Store store, string recipient, string beginning)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(recipient);
        using var connection = store.Connect();
        return
        [
            .. connection.Query(null, $"select {Columns} from subscription where confirmed_at is not null and recipient = @recipient order by asked_at, id", Read, ("recipient", recipient.Trim().ToLowerInvariant()))
                .Where(s => s.Topic.StartsWith(beginning, StringComparison.Ordinal)),
        ];
    }

    /// <summary>Whether that news has been told.</summary>
    public static bool IsTold(Store store, string news)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Execute(null, "select 1 from subscription_news where news = @news", ("news", news)) is not null;
    }

    /// <summary>Writes to everybody who follows one of those topics and had said yes when it happened: one letter an address, and once whatever happens.</summary>
    /// <param name="transaction">Of the store.</param>
    /// <param name="time">Now.</param>
    /// <param name="news">What happened: <c>release/REVISION</c>. The same news is told once, by whichever process comes first.</param>
    /// <param name="topics">What it is news of, the widest first: who follows several is written to about the first.</param>
    /// <param name="at">When it happened: who began to follow later has seen it on the page.</param>
    /// <param name="letter">Words of the letter; its key, recipient and link to end it are put on here.</param>
    /// <returns>How many letters; null when it had been told.</returns>
    public static int? Tell(DbTransaction transaction, TimeProvider time, string news, IReadOnlyList<string> topics, DateTimeOffset at, Func<Subscription, Letter> letter)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(topics);
        ArgumentNullException.ThrowIfNull(letter);
        var connection = ConnectionOf(transaction);
        if (connection.Change(transaction, "insert into subscription_news (news, told_at) values (@news, @now) on conflict do nothing", ("news", news), ("now", Instant.Written(time.GetUtcNow()))) == 0)
            return null;
        var followers = topics.SelectMany(topic => connection.Query(
            transaction, $"select {Columns} from subscription where topic = @topic and confirmed_at <= @at order by id", Read, ("topic", topic), ("at", Instant.Written(at)))).DistinctBy(f => f.Recipient).ToList();
        foreach (var follower in followers)
            Outbox.Add(transaction, time, letter(follower) with { Key = $"news/{news}/{follower.Id}", Channel = Channel.Smtp, Recipient = follower.Recipient });
        return followers.Count;
    }

    static Subscription? ToConfirm(DbConnection connection, DbTransaction? transaction, TimeProvider time, string word) => connection.Query(
        transaction, $"select {Columns} from subscription where confirm_hash = @hash and (confirmed_at is not null or asked_at > @since)", Read,
        ("hash", Hash(word)), ("since", Instant.Written(time.GetUtcNow().AddDays(-DaysToConfirm)))).SingleOrDefault();

    static long QuestionsToday(DbConnection connection, DbTransaction transaction, string recipient, DateTimeOffset now) => (long)connection.Execute(
        transaction, "select count(*) from subscription where recipient = @recipient and confirmed_at is null and asked_at > @since", ("recipient", recipient), ("since", Instant.Written(now.AddDays(-1))))!; // a count is a number

    static Subscription Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4) is "en" ? Language.English : Language.Danish,
        row.GetString(5), row.GetString(6), row.GetString(7), Time(row.GetString(8)), row.IsDBNull(9) ? null : Time(row.GetString(9)));

    static DateTimeOffset Time(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);

    static string Word() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)); // 128 bits

    static string Hash(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)));

    static string Folded(string recipient) => recipient.Trim().ToLowerInvariant();

    static DbConnection ConnectionOf(DbTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return transaction.Connection ?? throw new ArgumentException("The transaction has ended.", nameof(transaction));
    }
}
