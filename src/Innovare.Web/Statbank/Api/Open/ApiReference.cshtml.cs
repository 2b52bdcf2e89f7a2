using Innovare.PublicSector;
using Innovare.Web.Look;

namespace Innovare.Web.Statbank.Api.Open;

/// <summary>Our description of the interfaces, drawn for people.</summary>
[At(nameof(Addresses.ApiReference))]
public sealed class ApiReferenceModel : SitePage
{
    public override Text Title => OpenTexts.ReferenceTitle;

    public override Text? Summary => OpenTexts.ReferenceLead;

    public override IReadOnlyList<Crumb> Trail => [new(StatbankTexts.Tables, Addresses.Tables), new(OpenTexts.GetData, Addresses.GetData)];

    public IReadOnlyList<ApiInterface> Interfaces { get; } = ApiDescription.Interfaces();
}
