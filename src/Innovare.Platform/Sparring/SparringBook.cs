using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;
using Innovare.Platform.Mail;
using Innovare.PublicSector;

namespace Innovare.Platform.Sparring;

/// <summary>Requests for sparring: confirmed by mail before anybody sees them, then a queue that the staff works through.</summary>
/// <param name="store">Store whose shape holds <see cref="Tables"/>, the outbox and the log.</param>
/// <param name="time">Clock.</param>
public sealed class SparringBook(Store store, TimeProvider time)
{
    /// <summary>So many letters go to one address in a day: the form must not be a way to fill somebody's mailbox.</summary>
    public const int MostLettersADay = 3;

    const string Columns =
        "id, state, language, name, mail, workplace, kind, about, wanted, asked_at, confirmed_at, taken_by, taken_name, changed_at, closed_at, journal, revision";

    /// <summary>The link in the letter is good for so long; a request nobody has confirmed by then is gone.</summary>
    public static TimeSpan ConfirmWithin { get; } = TimeSpan.FromDays(3);

    /// <summary>The tables, for the shape of a store.</summary>
    public static MigrationSet Tables { get; } = new("sparring", typeof(SparringBook).Assembly);

    /// <summary>Keeps what was asked, unseen, and writes the letter that asks whether it was them.</summary>
    /// <param name="asked">What they wrote.</param>
    /// <param name="letter">The letter, from the secret of its link and the key it is kept under.</param>
    /// <returns>The request, or null when the address has had its letters of the day.</returns>
    public SparringRequest? Ask(SparringAsked asked, Func<string, string, Letter> letter)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(letter);
        var now = time.GetUtcNow();
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        if (connection.Execute(transaction, "select count(*) from sparring where mail = @mail and asked_at > @since", ("mail", asked.Mail), ("since", Instant.Written(now.AddDays(-1)))) is >= (long)MostLettersADay)
            return null;
        var (id, secret) = (Id.Next(time), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        connection.Change(
            transaction,
            $"insert into sparring ({Columns}, confirmation) values (@id, @state, @language, @name, @mail, @workplace, @kind, @about, @wanted, @now, null, null, null, @now, null, null, 1, @hash)",
            ("id", id), ("state", Word(SparringState.Unconfirmed)), ("language", asked.Language is Language.English ? "en" : "da"), ("name", asked.Name), ("mail", asked.Mail), ("workplace", asked.Workplace),
            ("kind", Word(asked.Kind)), ("about", asked.About), ("wanted", Word(asked.Wanted)), ("now", Instant.Written(now)), ("hash", Hash(secret)));
        Outbox.Add(transaction, time, letter(secret, $"sparring/{id}/confirm"));
        transaction.Commit();
        return Find(id);
    }

    /// <summary>The request behind the secret of a letter; one that was not confirmed in time is not there.</summary>
    public SparringRequest? Behind(string secret)
    {
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from sparring where confirmation = @hash", Read, ("hash", Hash(secret))).SingleOrDefault() is { } found
            && (found.State is not SparringState.Unconfirmed || found.AskedAt > time.GetUtcNow() - ConfirmWithin) ? found : null;
    }

    /// <summary>Puts a request in the queue: the owner of the address has said that it is theirs.</summary>
    /// <param name="secret">Of the letter.</param>
    /// <param name="notices">Letters to those who work through the queue.</param>
    /// <returns>Whether it came into the queue now.</returns>
    public bool Confirm(string secret, IEnumerable<Letter> notices)
    {
        ArgumentNullException.ThrowIfNull(notices);
        if (Behind(secret) is not { } found)
            return false;
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        var isNew = connection.Change(
            transaction,
            "update sparring set state = 'new', confirmed_at = @now, changed_at = @now, revision = revision + 1 where id = @id and state = 'unconfirmed'",
            ("id", found.Id), ("now", Instant.Written(time.GetUtcNow()))) > 0;
        foreach (var letter in isNew ? notices : [])
            Outbox.Add(transaction, time, letter);
        transaction.Commit();
        return isNew;
    }

    /// <summary>Takes back a request that nobody has seen.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TakeBack(string secret)
    {
        using var connection = store.Connect();
        return connection.Change(null, "delete from sparring where confirmation = @hash and state = 'unconfirmed'", ("hash", Hash(secret))) > 0;
    }

    /// <summary>A request by its id, or null.</summary>
    public SparringRequest? Find(string id)
    {
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from sparring where id = @id", Read, ("id", id)).SingleOrDefault();
    }

    /// <summary>The queue, those who have waited longest first.</summary>
    /// <param name="isClosed">The closed ones instead, newest first.</param>
    public IReadOnlyList<SparringRequest> Queue(bool isClosed)
    {
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from sparring where {(isClosed ? "state = 'closed' order by closed_at desc, id" : "state in ('new', 'taken', 'answered') order by asked_at, id")}", Read);
    }

    /// <summary>What has been done with a request, in order.</summary>
    public IReadOnlyList<SparringEntry> Entries(string id)
    {
        using var connection = store.Connect();
        return connection.Query(
            null, "select number, at, by_account, by_name, act, words from sparring_entry where request = @id order by number",
            row => new SparringEntry(row.GetInt64(0), Instant.Read(row.GetString(1)), row.GetString(2), row.GetString(3), Enum.Parse<SparringAct>(row.GetString(4), ignoreCase: true), row.GetString(5)),
            ("id", id));
    }

    /// <summary>Notes that somebody looked.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="what">Id of a request, or what list.</param>
    public void Looked(AuditEntry actor, string what)
    {
        ArgumentNullException.ThrowIfNull(actor);
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        AuditLog.Append(transaction, time, actor with { Act = AuditAct.Read, Object = $"sparring/{what}" });
        transaction.Commit();
    }

    /// <summary>Does something with a request, notes it, and writes what must be written, all of it or nothing.</summary>
    /// <param name="read">The request as the page showed it.</param>
    /// <param name="act">What to do.</param>
    /// <param name="words">The note, the reply, the number in the journal.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="name">Their name.</param>
    /// <param name="letter">The letter to send, from the key it is kept under; null when none is.</param>
    /// <returns>Whether it was done; not when something has happened since it was read, or when the act does not fit its state.</returns>
    public bool Do(SparringRequest read, SparringAct act, string words, AuditEntry actor, string name, Func<string, Letter>? letter = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(actor);
        if (After(read.State, act) is not { } state)
            return false;
        var now = Instant.Written(time.GetUtcNow());
        var (by, byName) = act is SparringAct.Release ? (null, null) : read.TakenBy is null || act is SparringAct.Take ? (actor.Actor, name) : (read.TakenBy, read.TakenName);
        if (act is SparringAct.Note or SparringAct.Journal)
            (by, byName) = (read.TakenBy, read.TakenName);
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        // what is written after the journal got it must be laid there too
        if (connection.Change(
            transaction,
            "update sparring set state = @state, taken_by = @by, taken_name = @byName, changed_at = @now, closed_at = @closed, journal = @journal, revision = revision + 1 where id = @id and revision = @revision",
            ("state", Word(state)), ("by", by), ("byName", byName), ("now", now), ("closed", state is not SparringState.Closed ? null : read.ClosedAt is { } before ? Instant.Written(before) : now),
            ("journal", act is SparringAct.Journal ? words : act is SparringAct.Reply or SparringAct.Note ? null : read.Journal), ("id", read.Id), ("revision", read.Revision)) == 0)
            return false;
        var number = 1 + (long)connection.Execute(transaction, "select count(*) from sparring_entry where request = @id", ("id", read.Id))!; // a count is a number
        connection.Change(
            transaction, "insert into sparring_entry (request, number, at, by_account, by_name, act, words) values (@id, @number, @now, @by, @name, @act, @words)",
            ("id", read.Id), ("number", number), ("now", now), ("by", actor.Actor), ("name", name), ("act", Word(act)), ("words", words));
        if (letter is not null)
            Outbox.Add(transaction, time, letter(ReplyKey(read.Id, number)));
        AuditLog.Append(transaction, time, actor with { Act = AuditAct.Change, Object = $"sparring/{read.Id}/{Word(act)}" });
        transaction.Commit();
        return true;
    }

    /// <summary>Where the letter of a reply stands, or null when it has been cleared away.</summary>
    public LetterState? Sent(string id, SparringEntry reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return Outbox.Find(store, ReplyKey(id, reply.Number))?.State;
    }

    /// <summary>The state after an act, or null when the act does not fit.</summary>
    public static SparringState? After(SparringState state, SparringAct act) => (state, act) switch
    {
        (SparringState.Unconfirmed, _) => null,
        (_, SparringAct.Note or SparringAct.Journal) => state,
        (SparringState.Closed, SparringAct.Reopen) => SparringState.Taken,
        (SparringState.Closed, _) => null,
        (_, SparringAct.Take) => state is SparringState.New ? SparringState.Taken : state,
        (SparringState.Taken, SparringAct.Release) => SparringState.New,
        (_, SparringAct.Reply) => SparringState.Answered,
        (_, SparringAct.Close) => SparringState.Closed,
        _ => null,
    };

    /// <summary>Removes what was never confirmed: it never reached the house.</summary>
    /// <returns>How many.</returns>
    public int Purge()
    {
        using var connection = store.Connect();
        return connection.Change(null, "delete from sparring where state = 'unconfirmed' and asked_at < @until", ("until", Instant.Written(time.GetUtcNow() - ConfirmWithin)));
    }

    static string ReplyKey(string id, long number) => string.Create(CultureInfo.InvariantCulture, $"sparring/{id}/reply/{number}");

    static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    static SparringRequest Read(DbDataReader row) => new(
        row.GetString(0),
        new(row.GetString(2) is "en" ? Language.English : Language.Danish, row.GetString(3), row.GetString(4), row.GetString(5),
            Enum.Parse<SparringKind>(row.GetString(6), ignoreCase: true), row.GetString(7), Enum.Parse<SparringTime>(row.GetString(8), ignoreCase: true)),
        Enum.Parse<SparringState>(row.GetString(1), ignoreCase: true),
        Instant.Read(row.GetString(9)),
        row.IsDBNull(10) ? null : Instant.Read(row.GetString(10)),
        row.IsDBNull(11) ? null : row.GetString(11),
        row.IsDBNull(12) ? null : row.GetString(12),
        Instant.Read(row.GetString(13)),
        row.IsDBNull(14) ? null : Instant.Read(row.GetString(14)),
        row.IsDBNull(15) ? null : row.GetString(15),
        row.GetInt64(16));

    static string Word<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();
}
