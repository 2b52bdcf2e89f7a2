using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;

namespace Innovare.Survey.Store;

/// <summary>Results of a rerun of a round that is out, handed to the desk: there a correction is written, looked at cell by cell, and laid before two.</summary>
public static class HandedRuns
{
    const string Columns = "id, document, handed_at, proposal";

    /// <summary>Hands a run's results over. The same results are handed over once.</summary>
    /// <returns>What was handed over, or why it cannot become a correction.</returns>
    public static (HandedRun? Run, IReadOnlyList<Finding> Findings) Hand(Platform.Database.Store store, TimeProvider time, ReleaseDraft draft)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(draft);
        var (signed, refused) = draft.SignedOff("-");
        if (signed is null)
            return (null, refused);
        var release = Publications.Unnumbered(signed) with { SignedOffBy = null };
        if (Before(store, time, release.Id) is not { } before)
            return (null, [new("release-correction-first", draft.Id, "Nothing of this round has been released, so there is nothing to correct.", "Propose its first release with innovare release propose.")]);
        if (ChangesOf(before, release).Count == 0 && before.Body == release.Body)
            return (null, [new("release-correction-empty", draft.Id, "Figures and text are those that are published.", "There is nothing to correct.")]);
        var document = ReleaseJson.Write(release);
        var content = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
        using var connection = store.Connect();
        connection.Change(
            null,
            "insert into handed_run (id, release, content, document, handed_at) values (@id, @release, @content, @document, @at) on conflict do nothing",
            ("id", Id.Next(time)), ("release", release.Id), ("content", content), ("document", document), ("at", time.GetUtcNow().ToUnixTimeMilliseconds()));
        return (connection.Query(null, $"select {Columns} from handed_run where content = @content", Read, ("content", content)).Single(), []);
    }

    /// <summary>All of them, the newest first.</summary>
    public static IReadOnlyList<HandedRun> All(Platform.Database.Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from handed_run order by id desc", Read);
    }

    /// <summary>The run of that id, or null.</summary>
    public static HandedRun? Find(Platform.Database.Store store, string id)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(null, $"select {Columns} from handed_run where id = @id", Read, ("id", id)).SingleOrDefault();
    }

    /// <summary>What readers have before them now of that round, or null when it is not out.</summary>
    public static PublishedRelease? Before(Platform.Database.Store store, TimeProvider time, string release)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        using var context = new PublicationContext(store.Options<PublicationContext>());
        return Publications.WholeBefore(context, release, time.GetUtcNow().AddMilliseconds(1));
    }

    /// <summary>Each table that would change, as it stands and as it would stand.</summary>
    public static IReadOnlyList<(Cube? Was, Cube Is, CubeChanges Changes)> ChangesOf(PublishedRelease before, PublishedRelease handed)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(handed);
        return
        [
            .. handed.Tables.Select(table => (Was: before.Tables.FirstOrDefault(t => t.Id == table.Id), Is: table))
                .Select(pair => (pair.Was, pair.Is, Changes: pair.Was is { } was ? CubeChanges.Between(was, pair.Is) : new([], pair.Is.Length, 0))).Where(t => !t.Changes.IsEmpty),
        ];
    }

    /// <summary>Lays it before the two who decide, with what readers will be told.</summary>
    /// <param name="store">The publication store.</param>
    /// <param name="time">Now.</param>
    /// <param name="account">Who lays it before them, and their role.</param>
    /// <param name="run">What was handed over.</param>
    /// <param name="words">Notice and reason.</param>
    /// <param name="visibleAt">When it is shown; null for as soon as two answer for it.</param>
    public static (Proposal? Proposal, IReadOnlyList<Finding> Findings) Propose(
        Platform.Database.Store store, TimeProvider time, (string Id, string Role) account, HandedRun run, CorrectionWords words, DateTimeOffset? visibleAt)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(run);
        var (proposal, findings) = Proposals.Propose(store, time, run.Release, null, visibleAt, words);
        if (proposal is null)
            return (null, findings);
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        connection.Change(transaction, "update handed_run set proposal = @proposal where id = @id", ("proposal", proposal.Id), ("id", run.Id));
        AuditLog.Append(transaction, time, new(account.Id, account.Role, AuditAct.Change, $"release-correction/{proposal.Id}/proposed"));
        transaction.Commit();
        return (proposal, []);
    }

    static HandedRun Read(DbDataReader row) =>
        new(row.GetString(0), ReleaseJson.Read(row.GetString(1)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.IsDBNull(3) ? null : row.GetString(3));
}

/// <summary>Results that wait for the words of a correction. Only staff see them.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Release">What the run made; nobody has signed it.</param>
/// <param name="HandedAt">When it was handed over.</param>
/// <param name="Proposal">What it was laid before two as, the last time; null while it has not been.</param>
public sealed record HandedRun(string Id, PublishedRelease Release, DateTimeOffset HandedAt, string? Proposal);
