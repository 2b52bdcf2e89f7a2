using Innovare.Platform.Sparring;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Sparring;

/// <summary>Behind the letter's link: reading sends nothing, for mail filters follow links; the button does. Afterwards the asker sees here where the request is.</summary>
[At(nameof(Addresses.SparringLink), Face.Workplace), Limited(Limit.Token)]
sealed class SparringLinkModel(SparringWork work, ServedFaces faces) : SitePage
{
    public override Text Title => SparringTexts.Yours;

    public override IReadOnlyList<Crumb> Trail => [new(SparringTexts.Title, Addresses.Sparring)];

    public SparringRequest Asked { get; private set; } = null!; // a page without one is refused

    /// <summary>It has just been deleted by its asker.</summary>
    public bool IsGone { get; private set; }

    public bool IsConfirmed => Asked.State is not SparringState.Unconfirmed;

    public IActionResult OnGet(string secret) => Find(secret) ? Page() : Refuse(Problems.LinkUsed);

    public IActionResult OnPost(string secret, string? act)
    {
        if (!Find(secret))
            return Refuse(Problems.LinkUsed);
        if (act is "delete" && work.Book.TakeBack(secret))
        {
            IsGone = true;
            return Page();
        }
        if (act is "send")
            work.Book.Confirm(secret, work.Notices(Asked, Language.Danish, faces.Root(Face.Backoffice, Request)));
        return Redirect(Addresses.SparringLink.In(Language, secret));
    }

    bool Find(string secret)
    {
        if (work.Book.Behind(secret) is not { } found)
            return false;
        Asked = found;
        return true;
    }
}
