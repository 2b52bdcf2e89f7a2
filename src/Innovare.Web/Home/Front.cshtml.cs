using Innovare.Cases;
using Innovare.Cases.Store;
using Innovare.Platform;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate;
using Innovare.Web.Look;

namespace Innovare.Web.Home;

/// <summary>The front page.</summary>
[At(nameof(Addresses.Home))]
public sealed class FrontModel(PublishedFigures published, CaseLibrary library, Settings settings) : SitePage
{
    public override Text Title => HomeTexts.Title;

    public override Text Summary => HomeTexts.Lead;

    public bool ShowsDemonstration => settings.ShowsDemonstration;

    public IReadOnlyList<Case> ToSteal => library.Featured;

    internal IEnumerable<KeyFigure.Found> Figures =>
        from figure in KeyFigure.All
        let found = figure.In(published.Tables)
        where found is not null
        select found;

    internal string Percent(KeyFigure.Found found) =>
        found.Value.ToString("0.#", Culture) + (Language == Language.English ? "%" : " pct.");
}
