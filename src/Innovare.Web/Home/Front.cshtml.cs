using Innovare.PublicSector;
using Innovare.Web.Look;

namespace Innovare.Web.Home;

/// <summary>The front page.</summary>
[At(nameof(Addresses.Home))]
public sealed class FrontModel : SitePage
{
    public override Text Title => HomeTexts.Title;
}
