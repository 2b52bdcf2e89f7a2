using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;
using Innovare.PublicSector;

namespace Innovare.Platform.Mail;

/// <summary>Letters written in the caller's transaction: what was decided and the letter about it are kept together or not at all.</summary>
public static class Outbox
{
    const string Columns = "id, key, channel, recipient, language, subject, body, opt_out, state, attempts, next_at, trouble, doubts, sender";

    /// <summary>The tables of the outbox, for the shape of a store that writes letters.</summary>
    public static MigrationSet Tables { get; } = new("mail", typeof(Outbox).Assembly);

    /// <summary>Puts a letter in the outbox; one with the same key is there once, so a step can be repeated.</summary>
    /// <exception cref="ArgumentException">The subject or the sender's name is more than one line, or the transaction has ended.</exception>
    public static void Add(DbTransaction transaction, TimeProvider time, Letter letter)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(letter);
        if (letter.Subject.AsSpan().ContainsAny('\r', '\n') || letter.Sender.AsSpan().ContainsAny('\r', '\n'))
            throw new ArgumentException("A subject is one line, and so is a sender's name.", nameof(letter));
        var now = Written(time.GetUtcNow());
        ConnectionOf(transaction).Change(
            transaction,
            "insert into mail (id, key, channel, recipient, language, subject, body, opt_out, queued_at, state, attempts, next_at, sender) "
            + "values (@id, @key, @channel, @recipient, @language, @subject, @body, @optOut, @now, 'waiting', 0, @now, @sender) on conflict (key) do nothing",
            ("id", Id.Next(time)), ("key", letter.Key), ("channel", Word(letter.Channel)), ("recipient", letter.Recipient),
            ("language", letter.Language is Language.English ? "en" : "da"), ("subject", letter.Subject), ("body", letter.Body), ("optOut", letter.OptOut?.AbsoluteUri), ("now", now), ("sender", letter.Sender));
    }

    /// <summary>Sends the recipient no more: after an opt-out none with an opt-out link, after a bounce none at all.</summary>
    public static void Stop(DbTransaction transaction, TimeProvider time, Channel channel, string recipient, bool hasBounced)
    {
        ArgumentNullException.ThrowIfNull(time);
        ConnectionOf(transaction).Change(
            transaction,
            "insert into mail_stop (channel, recipient, reason, since) values (@channel, @recipient, @reason, @since) on conflict do nothing",
            ("channel", Word(channel)), ("recipient", Folded(recipient)), ("reason", hasBounced ? "bounced" : "opt-out"), ("since", Written(time.GetUtcNow())));
    }

    /// <summary>Lets a recipient be written to again: the address was mended, or they changed their mind.</summary>
    public static void Resume(DbTransaction transaction, Channel channel, string recipient) =>
        ConnectionOf(transaction).Change(transaction, "delete from mail_stop where channel = @channel and recipient = @recipient", ("channel", Word(channel)), ("recipient", Folded(recipient)));

    /// <summary>The letter of that key, or null.</summary>
    public static OutgoingLetter? Find(Store store, string key)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from mail where key = @key", Read, ("key", key)).SingleOrDefault();
    }

    /// <summary>What a recipient's link for saying no more carries: the same word for all letters to one recipient, with no other power.</summary>
    public static string OptOutWord(DbTransaction transaction, Channel channel, string recipient)
    {
        const int Bytes = 16;
        var connection = ConnectionOf(transaction);
        connection.Change(
            transaction,
            "insert into mail_opt_out (word, channel, recipient) values (@word, @channel, @recipient) on conflict (channel, recipient) do nothing",
            ("word", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes))), ("channel", Word(channel)), ("recipient", Folded(recipient)));
        return (string)connection.Execute(transaction, "select word from mail_opt_out where channel = @channel and recipient = @recipient", ("channel", Word(channel)), ("recipient", Folded(recipient)))!; // just put there
    }

    /// <summary>Stops or lets come again what the recipient of that word can say no to.</summary>
    /// <returns>Whether the word is one of this outbox's.</returns>
    public static bool OptOut(DbTransaction transaction, TimeProvider time, string word, bool isOut)
    {
        var found = ConnectionOf(transaction).Query(
            transaction, "select channel, recipient from mail_opt_out where word = @word", row => (Channel: row.GetString(0) is "smtp" ? Channel.Smtp : Channel.DigitalPost, Recipient: row.GetString(1)), ("word", word));
        foreach (var (channel, recipient) in found)
            if (isOut)
                Stop(transaction, time, channel, recipient, hasBounced: false);
            else
                ConnectionOf(transaction).Change(transaction, "delete from mail_stop where channel = @channel and recipient = @recipient and reason = 'opt-out'", ("channel", Word(channel)), ("recipient", recipient));
        return found.Count > 0;
    }

    /// <summary>Whether the recipient of that word has said no more; null when the word is not one of this outbox's.</summary>
    public static bool? IsOptedOut(Store store, string word)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(
            null,
            "select exists (select 1 from mail_stop s where s.channel = o.channel and s.recipient = o.recipient and s.reason = 'opt-out') from mail_opt_out o where o.word = @word",
            row => (bool?)row.GetBoolean(0), ("word", word)).SingleOrDefault();
    }

    /// <summary>How many letters are in each state, how many were due before that and still wait, and how many may have gone twice.</summary>
    public static OutboxCount Count(Store store, DateTimeOffset overdueAt)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        var states = connection.Query(null, "select state, count(*) from mail group by state", row => (Enum.Parse<LetterState>(row.GetString(0), ignoreCase: true), row.GetInt64(1)));
        long Of(string where, params ReadOnlySpan<(string, object?)> values) => (long)connection.Execute(null, $"select count(*) from mail where {where}", values)!; // a count is a number
        return new(states.ToDictionary(s => s.Item1, s => s.Item2), Of("state in ('waiting', 'sending') and next_at < @then", ("then", Written(overdueAt))), Of("doubts > 0"));
    }

    /// <summary>A bounce came back by mail: the letter it names is bounced, and its recipient gets no more.</summary>
    /// <returns>Whether the letter was one of ours.</returns>
    public static bool Bounce(DbTransaction transaction, TimeProvider time, BounceReport report)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(report);
        var connection = ConnectionOf(transaction);
        var letter = connection.Query(transaction, $"select {Columns} from mail where id = @id", Read, ("id", report.LetterId)).SingleOrDefault();
        if (letter is null)
            return false;
        Mark(connection, transaction, time.GetUtcNow(), letter, LetterState.Bounced, report.Status);
        Stop(transaction, time, letter.Letter.Channel, letter.Letter.Recipient, hasBounced: true);
        return true;
    }

    // One statement decides who has the letter: of several postmen one sees a changed row, and on PostgreSQL the others take the next.
    internal static OutgoingLetter? Take(DbConnection connection, Dialect dialect, Channel channel, DateTimeOffset now, TimeSpan lease) => connection.Query(
        null,
        "update mail set doubts = doubts + case when state = 'sending' then 1 else 0 end, state = 'sending', attempts = attempts + 1, next_at = @until where id = "
        + "(select id from mail where channel = @channel and state in ('waiting', 'sending') and next_at <= @now order by next_at, id limit 1"
        + (dialect is Dialect.Postgres ? " for update skip locked)" : ")") + $" returning {Columns}",
        Read, ("channel", Word(channel)), ("now", Written(now)), ("until", Written(now + lease))).SingleOrDefault();

    internal static bool IsStopped(DbConnection connection, Letter letter) => connection.Execute(
        null,
        "select 1 from mail_stop where channel = @channel and recipient = @recipient and (reason = 'bounced' or @mayStop = 1) limit 1",
        ("channel", Word(letter.Channel)), ("recipient", Folded(letter.Recipient)), ("mayStop", letter.OptOut is null ? 0L : 1L)) is not null;

    // A letter that has ended keeps no words: they may hold a personal link.
    internal static void Mark(DbConnection connection, DbTransaction? transaction, DateTimeOffset now, OutgoingLetter letter, LetterState state, string? trouble) => connection.Change(
        transaction,
        "update mail set state = @state, subject = '', body = '', opt_out = null, ended_at = @now, trouble = @trouble where id = @id",
        ("id", letter.Id), ("state", Word(state)), ("now", Written(now)), ("trouble", trouble));

    internal static void Postpone(DbConnection connection, OutgoingLetter letter, DateTimeOffset until, string trouble) => connection.Change(
        null,
        "update mail set state = 'waiting', next_at = @until, trouble = @trouble where id = @id and state = 'sending'",
        ("id", letter.Id), ("until", Written(until)), ("trouble", trouble));

    static OutgoingLetter Read(DbDataReader row) => new(
        row.GetString(0),
        new(row.GetString(1), row.GetString(2) is "smtp" ? Channel.Smtp : Channel.DigitalPost, row.GetString(3), row.GetString(4) is "en" ? Language.English : Language.Danish,
            row.GetString(5), row.GetString(6), row.IsDBNull(7) ? null : new Uri(row.GetString(7)), row.IsDBNull(13) ? null : row.GetString(13)),
        Enum.Parse<LetterState>(row.GetString(8), ignoreCase: true),
        row.GetInt64(9),
        DateTimeOffset.Parse(row.GetString(10), CultureInfo.InvariantCulture),
        row.IsDBNull(11) ? null : row.GetString(11),
        row.GetInt64(12));

    static DbConnection ConnectionOf(DbTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return transaction.Connection ?? throw new ArgumentException("The transaction has ended.", nameof(transaction));
    }

    internal static string Written(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    static string Word(Channel channel) => channel is Channel.Smtp ? "smtp" : "digital-post";

    static string Word(LetterState state) => state switch
    {
        LetterState.Waiting => "waiting",
        LetterState.Sending => "sending",
        LetterState.Sent => "sent",
        LetterState.Bounced => "bounced",
        LetterState.Failed => "failed",
        LetterState.Stopped => "stopped",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    static string Folded(string recipient) => recipient.Trim().ToLowerInvariant();
}
