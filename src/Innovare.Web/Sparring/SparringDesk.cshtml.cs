using Innovare.Platform.Accounts;
using Innovare.Platform.Sparring;
using Innovare.PublicSector;
using Innovare.Web.Look;

namespace Innovare.Web.Sparring;

/// <summary>The queue.</summary>
[At(nameof(Addresses.SparringDesk), Face.Backoffice, Role.Editor)]
sealed class SparringDeskModel(SparringWork work) : SitePage
{
    public override Text Title => SparringTexts.QueueTitle;

    public IReadOnlyList<SparringRequest> Requests { get; private set; } = [];

    public bool IsClosed => Request.Query.ContainsKey("lukkede");

    public void OnGet()
    {
        Requests = work.Book.Queue(IsClosed);
        work.Looked(SignedIn, IsClosed ? "closed" : "open");
    }
}
