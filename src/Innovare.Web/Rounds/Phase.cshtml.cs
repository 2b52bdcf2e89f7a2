using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Rounds;

/// <summary>One step of a round: what came in, what was done, what went out, with its picture.</summary>
[At(nameof(Addresses.DemoPhase))]
public sealed class PhaseModel(Settings settings, TimeProvider time) : SitePage
{
    public PublishedRelease Round { get; private set; } = null!; // OnGet refuses before the page when there is none

    /// <summary>Place of the step, from 0.</summary>
    public int Place { get; private set; }

    public PhaseReport Phase => Round.Phases[Place];

    public override Text Title => Phase.Title;

    public override IReadOnlyList<Crumb> Trail =>
        [new(RoundsTexts.Demonstration, Addresses.Demo), new(Round.Title, Addresses.DemoRound, Round.Id)];

    public string StepOf => string.Format(CultureInfo.InvariantCulture, this[RoundsTexts.StepOf], Place + 1, Round.Phases.Count);

    public FigureView Figure => new(Phase.Figure, RoundsSlice.PictureOf(Language, Round.Id, Phases.Slug(Phase, Language)), Language);

    public IActionResult OnGet(string round, string phase)
    {
        if (Publications.Find(Stores.Of(settings), time, round) is not { IsSynthetic: true } found)
            return Refuse(Problems.RoundUnknown);
        Round = found;
        Place = Phases.Find(found, phase, Language);
        return Place < 0 ? Refuse(Problems.PhaseUnknown) : Page();
    }

    /// <summary>Address of a step in the reader's language.</summary>
    public string Step(PhaseReport phase) => Step(phase, Language);

    /// <summary>The same step, whose word differs between the languages.</summary>
    public override string AddressIn(Language language) => Step(Phase, language);

    string Step(PhaseReport phase, Language language) =>
        Addresses.DemoPhase.In(language, Round.Id, Phases.Slug(phase, language));
}
