using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Quality;

/// <summary>The quality report of an invented round, in either order.</summary>
[At(nameof(Addresses.DemoQualityReport))]
public sealed class DemoQualityReportModel(Settings settings, TimeProvider time) : SitePage
{
    public override Text Title => QualityTexts.Report;

    public override IReadOnlyList<Crumb> Trail => [new(QualityTexts.Demonstration, Addresses.Demo), new(Report.Round.Title, Addresses.DemoRound, Report.Round.Id)];

    public QualityReport Report { get; private set; } = null!; // OnGet refuses before the page when there is none

    /// <summary>In the chapters of Statistics Denmark.</summary>
    public bool IsDst { get; private set; }

    public int Missing => Report.Sims.Count(c => c.IsMissing);

    public IActionResult OnGet(string round, string? order)
    {
        if (Find(Stores.Of(settings), settings, time, round) is not { } report)
            return Refuse(Problems.RoundUnknown);
        (Report, IsDst) = (report, order is Dst);
        return Page();
    }

    /// <summary>Word of an address for the chapters of Statistics Denmark.</summary>
    public const string Dst = "dst";

    public static QualityReport? Find(Stores stores, Settings settings, TimeProvider time, string round)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var history = Publications.History(stores, time);
        return history.FirstOrDefault(v => v.Until is null && v.Release.IsSynthetic && string.Equals(v.Release.Id, round, StringComparison.OrdinalIgnoreCase)) is { } found
            ? QualityReport.Of(found, history, ReleasePlans.All(stores).FirstOrDefault(plan => plan.Release == found.Release.Id)?.Days ?? [], settings)
            : null;
    }
}
