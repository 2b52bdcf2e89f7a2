using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Groups;
using Innovare.Platform.Jobs;
using Innovare.Platform.Mail;
using Innovare.Platform.Sheets;
using Innovare.Platform.Sparring;
using Innovare.Platform.Subscriptions;

namespace Innovare.Platform.Accounts;

/// <summary>The store of the house itself: its accounts, what its staff did, the letters it writes them, the work that waits, sheets people keep, who follows what, and who asks for help.</summary>
public static class PlatformStore
{
    /// <summary>The store on either database.</summary>
    public static StoreShape Shape { get; } = new(
        "platform", AuditLog.Tables, Outbox.Tables, JobBook.Tables, AccountTable.Tables, SheetBook.Tables, PairBook.Tables, SubscriptionBook.Tables, SparringBook.Tables, GroupBook.Tables);
}
