using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Innovare.Platform.Approvals;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;
using Innovare.PublicSector;
using Innovare.Statbank;
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
    /// <param name="visibleAt">When all of it is shown; null for a correction that is shown as soon as two answer for it.</param>
    /// <param name="correction">What readers are told, where the round has been released before; null for a first release.</param>
    /// <returns>The proposal, or why the draft cannot be released.</returns>
    public static (Proposal? Proposal, IReadOnlyList<Finding> Findings) Propose(
        Platform.Database.Store store, TimeProvider time, ReleaseDraft draft, DateTimeOffset? headlineAt, DateTimeOffset? visibleAt, CorrectionWords? correction = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(draft);
        var (signed, refused) = draft.SignedOff("-");
        return signed is null ? (null, refused) : Propose(store, time, Publications.Unnumbered(signed) with { SignedOffBy = null }, headlineAt, visibleAt, correction);
    }

    internal static (Proposal? Proposal, IReadOnlyList<Finding> Findings) Propose(
        Platform.Database.Store store, TimeProvider time, PublishedRelease unnumbered, DateTimeOffset? headlineAt, DateTimeOffset? visibleAt, CorrectionWords? correction)
    {
        var moment = visibleAt ?? Proposal.AtOnce;
        if (headlineAt >= moment || (visibleAt is not null && (headlineAt ?? moment) <= time.GetUtcNow()))
            return (null, [new("release-moment", unnumbered.Id, "The moment has passed, or the headline does not come before the rest.", "Name a day to come; the headline's first.")]);
        using var connection = store.Connect();
        if (correction is null && !ReleasePlans.Allows(connection, null, unnumbered.Id, headlineAt ?? moment))
            return (null, [ToldOtherwise(unnumbered.Id)]);
        using (var context = new PublicationContext(store.Options<PublicationContext>()))
            if (Publications.WholeBefore(context, unnumbered.Id, visibleAt ?? time.GetUtcNow().AddMilliseconds(1)) is { } before)
            {
                var (corrected, wrong) = Corrected(unnumbered, before, correction, headlineAt);
                if (corrected is null)
                    return (null, [wrong!]); // one of the two is there
                unnumbered = corrected;
            }
            else if (correction is not null || visibleAt is null)
            {
                return (null, [new("release-correction-first", unnumbered.Id, "Nothing of this round has been released then, so there is nothing to correct.", "Name the day of its first release, and leave reason and notice out.")]);
            }
        var document = ReleaseJson.Write(unnumbered);
        var content = Hash(Invariant($"{headlineAt?.ToUnixTimeMilliseconds()} {moment.ToUnixTimeMilliseconds()} {document}"));
        if (connection.Query(null, $"select {Columns} from proposal where content = @content", Read, ("content", content)) is [var known, ..])
            return (known, []);
        var id = Id.Next(time);
        connection.Change(
            null,
            "insert into proposal (id, release, content, headline_at, visible_at, document) values (@id, @release, @content, @headline, @visible, @document)",
            ("id", id), ("release", unnumbered.Id), ("content", content), ("headline", headlineAt?.ToUnixTimeMilliseconds()), ("visible", moment.ToUnixTimeMilliseconds()), ("document", document));
        return (new(id, content, headlineAt, moment, ReleaseJson.Read(document)), []);
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
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(transaction);
        if (isApproved && proposal.IsLate(time))
            return FourEyesOutcome.TooLate;
        if (isApproved && proposal.Correction is { } waiting && !IsNewest(transaction, proposal.Release.Id, waiting.Replaces))
            return FourEyesOutcome.Changed;
        if (isApproved && proposal.Correction is null && !ReleasePlans.Allows(transaction.Connection!, transaction, proposal.Release.Id, proposal.HeadlineAt ?? proposal.VisibleAt))
            return FourEyesOutcome.Changed; // the day has been moved since
        var outcome = FourEyes.Decide(transaction, time, account, approval, proposal.Content, isApproved, reason);
        if (outcome is not FourEyesOutcome.Approved)
            return outcome;
        var at = proposal.VisibleAt == Proposal.AtOnce ? time.GetUtcNow() : proposal.VisibleAt;
        var whole = Signed(proposal.Release, at, names);
        if (proposal.HeadlineAt is { } first)
            Insert(transaction, time, HeadlineStep.Of(whole), first);
        Insert(transaction, time, whole, at);
        return outcome;
    }

    internal static Finding ToldOtherwise(string release) => new(
        "release-told-otherwise", release, "Readers have been told another day for this release, or that it has none for now.", "Propose it for the day in the calendar, or move the day first, with the reason: the page with releases in the backoffice.");

    // What changed is found by the program; why, nobody else can know.
    internal static (PublishedRelease? Corrected, Finding? Wrong) Corrected(PublishedRelease proposed, PublishedRelease before, CorrectionWords? words, DateTimeOffset? headlineAt)
    {
        if (words is not { IsComplete: true })
            return (null, new("release-correction-unexplained", proposed.Id, "The round has been released. What comes now is a correction, and readers must be told what was wrong and why.", "Write notice and reason in Danish and English."));
        if (headlineAt is not null)
            return (null, new("release-correction-headline", proposed.Id, "A correction comes all at once.", "Leave the day of the headline out."));
        var tables = proposed.Tables.Select(table => (table.Id, Changes: before.Tables.FirstOrDefault(t => t.Id == table.Id) is { } was ? CubeChanges.Between(was, table) : new([], table.Length, 0)))
            .Concat(before.Tables.Where(t => proposed.Tables.All(now => now.Id != t.Id)).Select(t => (t.Id, Changes: new CubeChanges([], 0, t.Length))))
            .Where(t => !t.Changes.IsEmpty).Select(t => new CorrectedTable(t.Id, t.Changes.Changed.Count, t.Changes.Added, t.Changes.Removed)).ToList();
        return tables.Count == 0 && proposed.Body == before.Body
            ? (null, new("release-correction-empty", proposed.Id, "Figures and text are those that are published.", "There is nothing to correct."))
            : (proposed with { Corrections = [.. before.Corrections ?? [], new(words.Notice, words.Reason, before.Revision, tables)] }, null);
    }

    internal static PublishedRelease Signed(PublishedRelease release, DateTimeOffset at, string names)
    {
        var corrections = release.Corrections?.Select(c => c.At is null ? c with { At = at, By = names } : c).ToList();
        return release with { SignedOffBy = names, Corrections = corrections, Tables = corrections?.Aggregate(release.Tables, (tables, correction) => correction.Noted(tables)) ?? release.Tables };
    }

    static bool IsNewest(DbTransaction transaction, string id, string revision) => transaction.Connection!.Execute(
        transaction, "select revision from release where id = @id order by number desc limit 1", ("id", id)) is string newest && newest == revision;

    static void Insert(DbTransaction transaction, TimeProvider time, PublishedRelease release, DateTimeOffset at)
    {
        var numbered = Publications.Numbered(release);
        transaction.Connection!.Change(
            transaction,
            "insert into release (id, revision, document, visible_at, recorded_at) values (@id, @revision, @document, @at, @now) on conflict do nothing",
            ("id", numbered.Id), ("revision", numbered.Revision), ("document", ReleaseJson.Write(numbered)), ("at", at.ToUnixTimeMilliseconds()), ("now", time.GetUtcNow().ToUnixTimeMilliseconds()));
    }

    static Proposal Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.IsDBNull(2) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        ReleaseJson.Read(row.GetString(4)));

    static string Hash(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
