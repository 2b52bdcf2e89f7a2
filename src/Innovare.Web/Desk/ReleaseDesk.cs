using System.Data.Common;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Approvals;
using Innovare.Platform.Database;
using Innovare.Survey.Store;

namespace Innovare.Web.Desk;

/// <summary>The publication store as those who sign off use it.</summary>
sealed class ReleaseDesk(Settings settings, TimeProvider time)
{
    Store Store => Stores.Of(settings).Open(PublicationContext.Shape);

    public IReadOnlyList<Proposal> All() => Proposals.All(Store);

    public Proposal? Find(string id) => Proposals.Find(Store, id);

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
