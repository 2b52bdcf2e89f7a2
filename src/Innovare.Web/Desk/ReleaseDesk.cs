using System.Data.Common;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Approvals;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Store;

namespace Innovare.Web.Desk;

/// <summary>The publication store as those who sign off use it.</summary>
sealed class ReleaseDesk(Settings settings, TimeProvider time)
{
    Store Store => Stores.Of(settings).Open(PublicationContext.Shape);

    public IReadOnlyList<Proposal> All() => Proposals.All(Store);

    public Proposal? Find(string id) => Proposals.Find(Store, id);

    /// <summary>Days readers have been told.</summary>
    public IReadOnlyList<ReleasePlan> Plans() => ReleasePlans.All(Store);

    /// <summary>Those that can still be moved: neither signed off nor out.</summary>
    public IReadOnlyList<ReleasePlan> Movable() => ReleasePlans.Open(Stores.Of(settings));

    public PlanOutcome Announce(Actor actor, string release, Text title, DateOnly day) =>
        Do(transaction => ReleasePlans.Announce(transaction, time, (actor.Id, RoleOf(actor)), release, title, day));

    public PlanOutcome Move(Actor actor, string release, DateOnly? day, Text reason) =>
        Do(transaction => ReleasePlans.Move(transaction, time, (actor.Id, RoleOf(actor)), release, day, reason));

    /// <summary>Reruns that have been handed over.</summary>
    public IReadOnlyList<HandedRun> Handed() => HandedRuns.All(Store);

    public HandedRun? FindHanded(string id) => HandedRuns.Find(Store, id);

    /// <summary>What readers have before them of that round.</summary>
    public PublishedRelease? Before(string release) => HandedRuns.Before(Store, time, release);

    public (Proposal? Proposal, IReadOnlyList<Finding> Findings) Correct(Actor actor, HandedRun run, CorrectionWords words, DateTimeOffset? visibleAt) =>
        HandedRuns.Propose(Store, time, (actor.Id, RoleOf(actor)), run, words, visibleAt);

    /// <summary>The newest request for it, or null when nobody has asked.</summary>
    public Approval? Newest(Proposal proposal) => FourEyes.Of(Store, proposal.Subject) is [var newest, ..] ? newest : null;

    /// <summary>Name of an account, or its id when it is gone.</summary>
    public string NameOf(string account) => AccountTable.Find(Stores.Of(settings).Open(PlatformStore.Shape), account)?.Name ?? account;

    public void Ask(Proposal proposal, Actor actor) => Do(transaction => FourEyes.Ask(transaction, time, (actor.Id, RoleOf(actor)), proposal.Subject, proposal.Content));

    public FourEyesOutcome Decide(Proposal proposal, Approval approval, Actor actor, bool isApproved, string reason)
    {
        var names = $"{NameOf(approval.AskedBy)}, {actor.Name}";
        return Do(transaction => Proposals.Decide(transaction, time, (actor.Id, RoleOf(actor)), proposal, approval.Id, isApproved, reason, names));
    }

    T Do<T>(Func<DbTransaction, T> work)
    {
        using var connection = Store.Connect();
        using var transaction = connection.BeginTransaction();
        var result = work(transaction);
        transaction.Commit();
        return result;
    }

    static string RoleOf(Actor actor) => actor.Is(Role.Releaser) ? "releaser" : "statistician";
}
