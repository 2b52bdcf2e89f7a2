using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Innovare.Cases.Reuse;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;
using Innovare.Platform.Mail;
using Innovare.PublicSector;

namespace Innovare.Cases.Telling;

/// <summary>What workplaces tell, where it is on its way, and the log of every step.</summary>
/// <param name="stores">Where it stands.</param>
/// <param name="time">Clock.</param>
public sealed class TellingBook(Stores stores, TimeProvider time)
{
    const string CaseColumns = "id, slug, claim_of, mail, language, answers, revision, state, approved_revision, consented_revision, shown, is_shown, in_use_on, published_on, asked_at, changed_at";
    const string ReuseColumns = "id, mail, language, answers, revision, state, confirmation, objection, changed_at";

    /// <summary>A draft nobody has touched for so long is gone.</summary>
    public static TimeSpan DraftKeptFor { get; } = TimeSpan.FromDays(365);

    /// <summary>The store on either database.</summary>
    public static StoreShape Shape { get; } = new("telling", AuditLog.Tables, Outbox.Tables, new MigrationSet("telling", typeof(TellingBook).Assembly));

    /// <summary>Today where the house is: days are Danish days.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen")).DateTime);

    /// <summary>The owner that is a proven mail address.</summary>
    public static string OwnerOfMail(string mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return "mail/" + mail.Trim().ToLowerInvariant();
    }

    /// <summary>Begins a case.</summary>
    /// <param name="owner">Who may open it: a space, or a proven mail address.</param>
    /// <param name="mail">The proven address of whoever is signed in, or null.</param>
    /// <param name="claimOf">Slug of the retold case it takes over, or null.</param>
    /// <param name="answers">What stands in it from the start.</param>
    /// <param name="language">The teller's.</param>
    public ToldCase BeginCase(string owner, string? mail, string? claimOf, IReadOnlyDictionary<string, string> answers, Language language)
    {
        var told = new ToldCase(NewId(), null, claimOf, mail, language, answers, 1, TellingWords.Draft) { ChangedAt = time.GetUtcNow() };
        Do(transaction =>
        {
            transaction.Connection!.Change( // it is open
                transaction,
                $"insert into told_case ({CaseColumns}, created_at) values (@id, null, @claim, @mail, @language, @answers, 1, 'draft', null, null, null, 0, null, null, null, @now, @now)",
                ("id", told.Id), ("claim", claimOf), ("mail", mail), ("language", Code(language)), ("answers", Written(answers)), ("now", Written(told.ChangedAt)));
            AddKey(transaction, TellingLink.Case(told.Id), owner);
            Note(transaction, TellingLink.Case(told.Id), new(told.ChangedAt, "owner", "owner", "begin", "", TellingWords.Draft, 1, ""));
        });
        return told;
    }

    /// <summary>The case of that id, or null.</summary>
    public ToldCase? FindCase(string id) => Cases("id = @id", ("id", id)).SingleOrDefault();

    /// <summary>The case as one of those owners sees it, or null when it is none of theirs.</summary>
    public ToldCase? FindCase(string id, IReadOnlyCollection<string> owners) => IsKey(TellingLink.Case(id), owners) ? FindCase(id) : null;

    /// <summary>All cases of those owners, last changed first.</summary>
    public IReadOnlyList<ToldCase> CasesOf(IReadOnlyCollection<string> owners) => [.. Objects(owners, "case/").Select(FindCase).OfType<ToldCase>().OrderByDescending(c => c.ChangedAt)];

    /// <summary>All cases that have ever been sent in, oldest change first.</summary>
    public IReadOnlyList<ToldCase> CasesSent() => Cases("slug is not null or state <> 'draft'");

    /// <summary>The cases that stand in the library.</summary>
    public IReadOnlyList<ToldCase> CasesShown() => Cases("is_shown = 1");

    /// <summary>Keeps what was written, unless the case was saved elsewhere since it was read, or is locked.</summary>
    /// <returns>Whether it was kept.</returns>
    public bool Save(ToldCase read, IReadOnlyDictionary<string, string> answers)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var connection = stores.Open(Shape).Connect();
        return read.IsOpen && connection.Change(
            null,
            "update told_case set answers = @answers, revision = revision + 1, changed_at = @now where id = @id and revision = @revision and state = @state",
            ("answers", Written(answers)), ("now", Written(time.GetUtcNow())), ("id", read.Id), ("revision", read.Revision), ("state", read.State)) > 0;
    }

    /// <summary>Throws a draft away that was never sent in.</summary>
    public bool DeleteDraft(ToldCase read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (read is not { State: TellingWords.Draft, Slug: null })
            return false;
        Do(transaction => Remove(transaction, "told_case", TellingLink.Case(read.Id)));
        return true;
    }

    /// <summary>Takes a step: the new state, its line in the log and the letters about it, all of them or none.</summary>
    /// <param name="read">The case as it was read.</param>
    /// <param name="now">The case as it becomes.</param>
    /// <param name="actor">Account id, or who else did it.</param>
    /// <param name="role">editor, owner, giver or house.</param>
    /// <param name="step">Code of <see cref="TellingWords.Steps"/>.</param>
    /// <param name="reason">As it was written.</param>
    /// <param name="letters">Letters about it; each gets a link for its recipient.</param>
    /// <returns>Whether it was taken; not when the case has moved on since it was read.</returns>
    public bool Take(ToldCase read, ToldCase now, string actor, string role, string step, string? reason = null, params IReadOnlyList<TellingLetter> letters)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(now);
        return Do(transaction =>
        {
            var at = time.GetUtcNow();
            var isTaken = transaction.Connection!.Change( // it is open
                transaction,
                "update told_case set slug = @slug, mail = @mail, answers = @answers, state = @state, approved_revision = @approved, consented_revision = @consented, shown = @shown, is_shown = @isShown, "
                + "in_use_on = @inUse, published_on = @published, asked_at = @asked, changed_at = @at where id = @id and revision = @revision and state = @was",
                ("slug", now.Slug), ("mail", now.Mail), ("answers", Written(now.Answers)), ("state", now.State), ("approved", now.ApprovedRevision), ("consented", now.ConsentedRevision), ("shown", now.Document), ("isShown", now.IsShown ? 1L : 0L),
                ("inUse", Written(now.InUseOn)), ("published", Written(now.PublishedOn)), ("asked", Written(now.AskedOn)), ("at", Written(at)), ("id", read.Id), ("revision", read.Revision), ("was", read.State)) > 0;
            if (!isTaken)
                return false;
            Note(transaction, TellingLink.Case(read.Id), new(at, actor, role, step, read.State, now.State, read.Revision, reason ?? ""));
            if (role is "editor")
                AuditLog.Append(transaction, time, new(actor, "editor", AuditAct.Change, $"told-case/{read.Id}"));
            if (now.Mail is { } mail)
                AddKey(transaction, TellingLink.Case(read.Id), OwnerOfMail(mail));
            Post(transaction, letters);
            return true;
        });
    }

    /// <summary>An address in the library for a case that is sent in for the first time: of its title, and nobody else's.</summary>
    public string SlugFor(string title, IEnumerable<string> taken)
    {
        const int Longest = 60;
        ArgumentNullException.ThrowIfNull(title);
        var used = taken.Concat(CasesSent().Select(c => c.Slug).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        var letters = title.ToLowerInvariant().Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal)
            .Select(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : ' ');
        var plain = string.Join('-', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        plain = plain.Length > Longest ? plain[..Longest].TrimEnd('-') : plain;
        plain = plain.Length == 0 ? "case" : plain;
        return Enumerable.Range(1, int.MaxValue - 1).Select(i => i == 1 ? plain : string.Create(CultureInfo.InvariantCulture, $"{plain}-{i}")).First(slug => !used.Contains(slug));
    }

    /// <summary>The log of a case or a reuse, oldest first.</summary>
    public IReadOnlyList<ToldStep> Log(string of)
    {
        using var connection = stores.Open(Shape).Connect();
        return connection.Query(
            null, "select at, actor, role, step, from_state, to_state, revision, reason from told_step where object = @object order by id",
            row => new ToldStep(At(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetInt64(6), row.GetString(7)), ("object", of));
    }

    /// <summary>Notes that an editor has looked at what is nobody else's to see.</summary>
    public void Looked(string account, string of) => Do(transaction => AuditLog.Append(transaction, time, new(account, "editor", AuditAct.Read, "told-" + of)));

    /// <summary>Lets another browser or address open it.</summary>
    public void AddKey(string of, string owner) => Do(transaction => AddKey(transaction, of, owner));

    /// <summary>Sends letters that belong to no step.</summary>
    public void Send(params IReadOnlyList<TellingLetter> letters) => Do(transaction => Post(transaction, letters));

    /// <summary>The link of that secret, or null when it is unknown, used or too old. Looking uses nothing up.</summary>
    public TellingLink? FindLink(string secret)
    {
        using var connection = stores.Open(Shape).Connect();
        return connection.Query(
            null, "select kind, object, mail from told_link where hash = @hash and ends_at > @now", row => new TellingLink(row.GetString(0), row.GetString(1), row.GetString(2)),
            ("hash", Hash(secret)), ("now", Written(time.GetUtcNow()))).SingleOrDefault();
    }

    /// <summary>Uses a link up.</summary>
    /// <returns>Whether it was still there.</returns>
    public bool UseLink(string secret) => Do(transaction => transaction.Connection!.Change(transaction, "delete from told_link where hash = @hash", ("hash", Hash(secret))) > 0); // it is open

    /// <summary>Begins a reuse.</summary>
    public ToldReuse BeginReuse(string owner, string? mail, IReadOnlyDictionary<string, string> answers, Language language)
    {
        var told = new ToldReuse(NewId(), mail, language, answers, 1, TellingWords.Draft, ReuseWords.Unasked, null, time.GetUtcNow());
        Do(transaction =>
        {
            transaction.Connection!.Change( // it is open
                transaction,
                $"insert into told_reuse ({ReuseColumns}, created_at) values (@id, @mail, @language, @answers, 1, 'draft', @confirmation, null, @now, @now)",
                ("id", told.Id), ("mail", mail), ("language", Code(language)), ("answers", Written(answers)), ("confirmation", told.Confirmation), ("now", Written(told.ChangedAt)));
            AddKey(transaction, TellingLink.Reuse(told.Id), owner);
            Note(transaction, TellingLink.Reuse(told.Id), new(told.ChangedAt, "owner", "owner", "begin", "", TellingWords.Draft, 1, ""));
        });
        return told;
    }

    /// <summary>The reuse of that id, or null.</summary>
    public ToldReuse? FindReuse(string id) => Reuses("id = @id", ("id", id)).SingleOrDefault();

    /// <summary>The reuse as one of those owners sees it, or null when it is none of theirs.</summary>
    public ToldReuse? FindReuse(string id, IReadOnlyCollection<string> owners) => IsKey(TellingLink.Reuse(id), owners) ? FindReuse(id) : null;

    /// <summary>All reuse told by those owners, last changed first.</summary>
    public IReadOnlyList<ToldReuse> ReusesOf(IReadOnlyCollection<string> owners) => [.. Objects(owners, "reuse/").Select(FindReuse).OfType<ToldReuse>().OrderByDescending(c => c.ChangedAt)];

    /// <summary>All reuse that was sent in, oldest change first.</summary>
    public IReadOnlyList<ToldReuse> ReusesSent() => Reuses("state <> 'draft'");

    /// <summary>Takes a step with a reuse, what is written in it too.</summary>
    /// <returns>Whether it was taken; not when it was changed elsewhere since it was read.</returns>
    public bool Take(ToldReuse read, ToldReuse now, string actor, string role, string? step, string? reason = null, params IReadOnlyList<TellingLetter> letters)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(now);
        return Do(transaction =>
        {
            var at = time.GetUtcNow();
            if (transaction.Connection!.Change( // it is open
                transaction,
                "update told_reuse set mail = @mail, answers = @answers, revision = revision + 1, state = @state, confirmation = @confirmation, objection = @objection, changed_at = @at where id = @id and revision = @revision",
                ("mail", now.Mail), ("answers", Written(now.Answers)), ("state", now.State), ("confirmation", now.Confirmation), ("objection", now.Objection), ("at", Written(at)), ("id", read.Id), ("revision", read.Revision)) == 0)
                return false;
            if (step is not null)
                Note(transaction, TellingLink.Reuse(read.Id), new(at, actor, role, step, read.State, now.State, read.Revision, reason ?? ""));
            if (role is "editor")
                AuditLog.Append(transaction, time, new(actor, "editor", AuditAct.Change, $"told-reuse/{read.Id}"));
            if (now.Mail is { } mail)
                AddKey(transaction, TellingLink.Reuse(read.Id), OwnerOfMail(mail));
            Post(transaction, letters);
            return true;
        });
    }

    /// <summary>Removes drafts that nobody has touched for a year, and links that are over.</summary>
    /// <returns>How many drafts.</returns>
    public int Purge()
    {
        var until = time.GetUtcNow() - DraftKeptFor;
        return Do(transaction =>
        {
            var connection = transaction.Connection!; // it is open
            connection.Change(transaction, "delete from told_link where ends_at < @now", ("now", Written(time.GetUtcNow())));
            var gone = connection.Query(transaction, "select id from told_case where state = 'draft' and slug is null and changed_at < @until", row => ("told_case", TellingLink.Case(row.GetString(0))), ("until", Written(until)))
                .Concat(connection.Query(transaction, "select id from told_reuse where state = 'draft' and changed_at < @until", row => ("told_reuse", TellingLink.Reuse(row.GetString(0))), ("until", Written(until)))).ToList();
            foreach (var (table, of) in gone)
                Remove(transaction, table, of);
            return gone.Count;
        });
    }

    internal static void Remove(DbTransaction transaction, string table, string of)
    {
        var connection = transaction.Connection!; // it is open
        connection.Change(transaction, $"delete from {table} where id = @id", ("id", of[(of.IndexOf('/', StringComparison.Ordinal) + 1)..]));
        foreach (var other in new[] { "told_key", "told_step", "told_link" })
            connection.Change(transaction, $"delete from {other} where object = @object", ("object", of));
    }

    void Post(DbTransaction transaction, IReadOnlyList<TellingLetter> letters)
    {
        foreach (var letter in letters)
        {
            var secret = "";
            if (letter.Kind is { } kind)
            {
                secret = NewId();
                transaction.Connection!.Change( // it is open
                    transaction, "insert into told_link (hash, kind, object, mail, ends_at) values (@hash, @kind, @object, @mail, @ends)",
                    ("hash", Hash(secret)), ("kind", kind), ("object", letter.Of), ("mail", letter.Mail), ("ends", Written(time.GetUtcNow() + TellingLink.LifeOf(kind))));
            }
            Outbox.Add(transaction, time, new($"telling/{Id.Next(time)}", Channel.Smtp, letter.Mail, letter.Language, letter.Subject, letter.Body(secret)));
        }
    }

    void Note(DbTransaction transaction, string of, ToldStep step) => transaction.Connection!.Change( // it is open
        transaction,
        "insert into told_step (id, object, at, actor, role, step, from_state, to_state, revision, reason) values (@id, @object, @at, @actor, @role, @step, @from, @to, @revision, @reason)",
        ("id", Id.Next(time)), ("object", of), ("at", Written(step.At)), ("actor", step.Actor), ("role", step.Role), ("step", step.Step), ("from", step.From), ("to", step.To), ("revision", step.Revision), ("reason", step.Reason));

    static void AddKey(DbTransaction transaction, string of, string owner) => transaction.Connection!.Change( // it is open
        transaction, "insert into told_key (object, owner) values (@object, @owner) on conflict do nothing", ("object", of), ("owner", owner));

    bool IsKey(string of, IReadOnlyCollection<string> owners)
    {
        using var connection = stores.Open(Shape).Connect();
        return connection.Query(null, "select owner from told_key where object = @object", row => row.GetString(0), ("object", of)).Any(owners.Contains);
    }

    List<string> Objects(IReadOnlyCollection<string> owners, string kind)
    {
        using var connection = stores.Open(Shape).Connect();
        return [.. owners.SelectMany(owner => connection.Query(null, "select object from told_key where owner = @owner", row => row.GetString(0), ("owner", owner)))
            .Where(o => o.StartsWith(kind, StringComparison.Ordinal)).Distinct().Select(o => o[kind.Length..])];
    }

    IReadOnlyList<ToldCase> Cases(string where, params ReadOnlySpan<(string, object?)> values)
    {
        using var connection = stores.Open(Shape).Connect();
        return connection.Query(null, $"select {CaseColumns} from told_case where {where} order by changed_at, id", ReadCase, values);
    }

    IReadOnlyList<ToldReuse> Reuses(string where, params ReadOnlySpan<(string, object?)> values)
    {
        using var connection = stores.Open(Shape).Connect();
        return connection.Query(null, $"select {ReuseColumns} from told_reuse where {where} order by changed_at, id", ReadReuse, values);
    }

    static ToldCase ReadCase(DbDataReader row) => new(
        row.GetString(0), Said(row, 1), Said(row, 2), Said(row, 3), row.GetString(4) is "en" ? Language.English : Language.Danish, Answers(row.GetString(5)), row.GetInt64(6), row.GetString(7))
    {
        ApprovedRevision = row.IsDBNull(8) ? null : row.GetInt64(8),
        ConsentedRevision = row.IsDBNull(9) ? null : row.GetInt64(9),
        Document = Said(row, 10),
        IsShown = row.GetInt64(11) == 1,
        InUseOn = Day(Said(row, 12)),
        PublishedOn = Day(Said(row, 13)),
        AskedOn = Day(Said(row, 14)),
        ChangedAt = At(row.GetString(15)),
    };

    static ToldReuse ReadReuse(DbDataReader row) => new(
        row.GetString(0), Said(row, 1), row.GetString(2) is "en" ? Language.English : Language.Danish, Answers(row.GetString(3)), row.GetInt64(4), row.GetString(5), row.GetString(6), Said(row, 7), At(row.GetString(8)));

    T Do<T>(Func<DbTransaction, T> work)
    {
        using var connection = stores.Open(Shape).Connect();
        using var transaction = connection.BeginTransaction();
        var result = work(transaction);
        transaction.Commit();
        return result;
    }

    void Do(Action<DbTransaction> work) => Do(transaction =>
    {
        work(transaction);
        return true;
    });

    static string? Said(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    static Dictionary<string, string> Answers(string written) => JsonSerializer.Deserialize<Dictionary<string, string>>(written)!; // written by us

    static string Written(IReadOnlyDictionary<string, string> answers) => JsonSerializer.Serialize(answers);

    static string Written(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DateOnly? Day(string? written) => written is null ? null : DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DateTimeOffset At(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    static string Code(Language language) => language is Language.English ? "en" : "da";

    static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
