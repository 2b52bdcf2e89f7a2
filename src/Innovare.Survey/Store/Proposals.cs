using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Innovare.Platform.Approvals;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate;
using static System.FormattableString;

namespace Innovare.Survey.Store;

/// <summary>Releases on their way: proposed by a run's files, answered for by two people, shown by the clock.</summary>
public static class Proposals
{
    const string Columns = "id, content, headline_at, visible_at, document";

    /// <summary>Lays a draft before the two who decide. The same draft for the same moments is proposed once.</summary>
    /// <param name="store">The publication store.</param>
    /// <param name="time">Now.</param>
    /// <param name="draft">What a run made.</param>
    /// <param name="headlineAt">When the headline alone is shown, before the rest; null for all at once.</param>
    /// <param name="visibleAt">When all of it is shown.</param>
    /// <returns>The proposal, or why the draft cannot be released.</returns>
    public static (Proposal? Proposal, IReadOnlyList<Finding> Findings) Propose(Platform.Database.Store store, TimeProvider time, ReleaseDraft draft, DateTimeOffset? headlineAt, DateTimeOffset visibleAt)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(draft);
        var (signed, refused) = draft.SignedOff("-");
        if (signed is null)
            return (null, refused);
        if (headlineAt >= visibleAt || (headlineAt ?? visibleAt) <= time.GetUtcNow())
            return (null, [new("release-moment", draft.Id, "The moment has passed, or the headline does not come before the rest.", "Name a day to come; the headline's first.")]);
        var document = ReleaseJson.Write(Publications.Unnumbered(signed) with { SignedOffBy = null });
        var content = Hash(Invariant($"{headlineAt?.ToUnixTimeMilliseconds()} {visibleAt.ToUnixTimeMilliseconds()} {document}"));
        using var connection = store.Connect();
        if (connection.Query(null, $"select {Columns} from proposal where content = @content", Read, ("content", content)) is [var known, ..])
            return (known, []);
        var id = Id.Next(time);
        connection.Change(
            null,
            "insert into proposal (id, release, content, headline_at, visible_at, document) values (@id, @release, @content, @headline, @visible, @document)",
            ("id", id), ("release", draft.Id), ("content", content), ("headline", headlineAt?.ToUnixTimeMilliseconds()), ("visible", visibleAt.ToUnixTimeMilliseconds()), ("document", document));
        return (new(id, content, headlineAt, visibleAt, ReleaseJson.Read(document)), []);
    }

    /// <summary>All of them, the newest first.</summary>
    public static IReadOnlyList<Proposal> All(Platform.Database.Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from proposal order by id desc", Read);
    }

    /// <summary>The proposal of that id, or null.</summary>
    public static Proposal? Find(Platform.Database.Store store, string id)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from proposal where id = @id", Read, ("id", id)).SingleOrDefault();
    }

    /// <summary>Decides. A yes by somebody else than who asked puts the release in the store, to be shown by the clock.</summary>
    /// <param name="transaction">Of the publication store.</param>
    /// <param name="time">Now.</param>
    /// <param name="account">Who decides.</param>
    /// <param name="proposal">What they have before them.</param>
    /// <param name="approval">The request for it.</param>
    /// <param name="isApproved">Yes or no.</param>
    /// <param name="reason">Why; a no needs one.</param>
    /// <param name="names">Both people by name, as readers see them.</param>
    public static FourEyesOutcome Decide(
        DbTransaction transaction, TimeProvider time, (string Id, string Role) account, Proposal proposal, string approval, bool isApproved, string reason, string names)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var outcome = FourEyes.Decide(transaction, time, account, approval, proposal.Content, isApproved, reason);
        if (outcome is not FourEyesOutcome.Approved)
            return outcome;
        var whole = proposal.Release with { SignedOffBy = names };
        if (proposal.HeadlineAt is { } first)
            Insert(transaction, HeadlineStep.Of(whole), first);
        Insert(transaction, whole, proposal.VisibleAt);
        return outcome;
    }

    static void Insert(DbTransaction transaction, PublishedRelease release, DateTimeOffset at)
    {
        var numbered = Publications.Numbered(release);
        transaction.Connection!.Change(
            transaction,
            "insert into release (id, revision, document, visible_at) values (@id, @revision, @document, @at) on conflict do nothing",
            ("id", numbered.Id), ("revision", numbered.Revision), ("document", ReleaseJson.Write(numbered)), ("at", at.ToUnixTimeMilliseconds()));
    }

    static Proposal Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.IsDBNull(2) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        ReleaseJson.Read(row.GetString(4)));

    static string Hash(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
