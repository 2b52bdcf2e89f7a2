using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Store;
using Innovare.Web.Look;

namespace Innovare.Web.Rounds;

/// <summary>What the demonstration is, its rounds, and how to run one.</summary>
[At(nameof(Addresses.Demo))]
public sealed class DemoModel(Settings settings, TimeProvider time) : SitePage
{
    public override Text Title => RoundsTexts.DemoTitle;

    public override Text? Summary => RoundsTexts.DemoSummary;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PublishedRelease> Rounds { get; } = [.. Publications.Load(Stores.Of(settings), time).Where(release => release.IsSynthetic)];
}
