using Innovare.PublicSector;
using Innovare.Web.Look;

namespace Innovare.Web.Accounts;

/// <summary>The first page of the backoffice: who you are here, and where you can go.</summary>
[At(nameof(Addresses.Staff), Face.Backoffice)]
sealed class StaffModel(IReadOnlyList<MenuEntry> menu) : SitePage
{
    public override Text Title => AccountsTexts.Staff;

    public IEnumerable<MenuEntry> Ways => menu.Where(entry => entry.Face is Face.Backoffice && entry.IsFor(Actor));
}
