using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Rounds;

/// <summary>One round at a glance: what it shows, and its steps.</summary>
[At(nameof(Addresses.DemoRound))]
public sealed class RoundModel(Settings settings, TimeProvider time) : SitePage
{
    public PublishedRelease Round { get; private set; } = null!; // OnGet refuses before the page when there is none

    public override Text Title => Round.Title;

    public override IReadOnlyList<Crumb> Trail => [new(RoundsTexts.Demonstration, Addresses.Demo)];

    public IActionResult OnGet(string round)
    {
        if (Publications.Find(Stores.Of(settings), time, round) is not { IsSynthetic: true } found)
            return Refuse(Problems.RoundUnknown);
        Round = found;
        return Page();
    }

    /// <summary>How sure the first headline is; null where the release was made before rounds told it.</summary>
    public Headline? Sure => Round.Phases.SelectMany(p => p.Headlines).FirstOrDefault();

    /// <summary>Address of a step.</summary>
    public string Step(PhaseReport phase) => Addresses.DemoPhase.In(Language, Round.Id, Phases.Slug(phase, Language));
}
