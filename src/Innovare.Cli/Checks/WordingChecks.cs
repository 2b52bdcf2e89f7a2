using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Design;
using Innovare.Survey.Disseminate.Wording;
using Innovare.Survey.Store;

namespace Innovare.Cli.Checks;

/// <summary>The words of release texts against the published figures of their rounds; before a round is published only what needs none.</summary>
sealed class WordingChecks(Settings settings)
{
    readonly IReadOnlyList<PublishedRelease> _published = Publications.Load(Stores.Of(settings), TimeProvider.System);

    public IReadOnlyList<Finding> Of(RoundDefinition round) =>
        ReleaseWording.Check(round.Release, _published.FirstOrDefault(r => r.Id == round.Name)?.Tables, round.Round.Year);
}
