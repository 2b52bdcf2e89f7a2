using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Look;

namespace Innovare.Web.Quality;

/// <summary>How sure the demonstration's figures are: response and widths of intervals, round by round.</summary>
[At(nameof(Addresses.DemoQuality))]
public sealed class DemoQualityModel(Settings settings, TimeProvider time) : SitePage
{
    const string ResponsePhase = "response";

    public override Text Title => QualityTexts.DemoTitle;

    public override IReadOnlyList<Crumb> Trail => [new(QualityTexts.Demonstration, Addresses.Demo)];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PublishedRelease> Rounds { get; } = [.. Publications.Load(Stores.Of(settings), time).Where(release => release.IsSynthetic)];

    /// <summary>Key numbers of the response phase.</summary>
    public static IReadOnlyList<PhaseFact> ResponseOf(PublishedRelease round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Phases.FirstOrDefault(phase => phase.Id.Equals(ResponsePhase, StringComparison.Ordinal))?.Facts ?? [];
    }

    public static IEnumerable<TableQuality> Tables(PublishedRelease round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Tables.Select(table => TableQuality.Of(table, round.Year));
    }

    public string Words(Label label) => label[Language.Code()];

    public string Uncertainty(double width, Cube table) =>
        double.IsFinite(width) ? CellWords.Number(width, Math.Max(1, table.Decimals), Language) : "..";
}
