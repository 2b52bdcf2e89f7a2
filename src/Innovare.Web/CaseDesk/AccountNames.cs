using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;

namespace Innovare.Web.CaseDesk;

/// <summary>What accounts are called, for those who may see it.</summary>
sealed class AccountNames(Settings settings)
{
    public string? NameOf(string account) => Find(account)?.Name;

    public string? MailOf(string account) => Find(account)?.Mail;

    Account? Find(string account) => AccountTable.Find(Stores.Of(settings).Open(PlatformStore.Shape), account);
}
