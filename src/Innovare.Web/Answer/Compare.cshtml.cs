using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Statbank.Formats;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Disseminate.Comparing;
using Innovare.Survey.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Answer;

/// <summary>
/// What was sent, beside released figures of workplaces like this one; on the day of release beside the new ones. Invented
/// figures stand beside answers of an invented round alone, and say so.
/// </summary>
[At(nameof(Addresses.AnswerCompare), Face.Respond)]
sealed class CompareModel(RespondentDoor door, PublishedFigures published, Settings settings, TimeProvider time) : RespondentPage(door)
{
    const string TestRound = "-test";

    readonly ReleasedRounds _rounds = new(Stores.Of(settings), time, Path.Combine(settings.HomeFolder, "rounds"));

    public override Text Title => AnswerTexts.Compare;

    /// <summary>Whom to be compared with.</summary>
    public Peers Peers { get; private set; } = Peers.Subsector;

    /// <summary>The round whose figures stand beside, or null.</summary>
    public ReleasedRound? Beside { get; private set; }

    public IReadOnlyList<ComparedTable> Tables { get; private set; } = [];

    /// <summary>Figures that others have published.</summary>
    public IReadOnlyList<(Statement Line, Own Own, Beside Beside)> Published { get; private set; } = [];

    /// <summary>The respondent's own round has been released.</summary>
    public bool IsNew => Beside?.Release.Id == Round;

    public bool IsInvented => Beside?.Release.IsSynthetic == true;

    string Round => Respondent.Round.EndsWith(TestRound, StringComparison.Ordinal) ? Respondent.Round[..^TestRound.Length] : Respondent.Round;

    public IActionResult OnGet(string? gruppe)
    {
        if (Respondent.Progress.Submission is not { } sent)
            return To(Addresses.AnswerReview);
        Peers = Enum.TryParse<Peers>(gruppe, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) ? chosen : Peers.Subsector;
        var isInvented = _rounds.Find(Round)?.Round.Synthetic ?? false;
        Beside = _rounds.Beside(Round, isInvented);
        // what counts is what was sent, also while something else is being typed
        var route = Route.Of(Respondent.Form, Known, Respondent.Progress with { Answers = sent.Answers, Reasons = sent.Reasons });
        if (Beside is { } beside)
            Tables = RoundComparison.Of(Respondent.Form, route, beside.Definition, beside.Release.Tables, Peers);
        if (!isInvented)
            Published = [.. from line in Statement.All
                            let own = line.Of(route)
                            let figure = line.In(published.Tables, Peers == Peers.All ? "total" : Known("level") ?? "total")
                            where own is not null && figure is not null
                            select (line, own.Value, figure)];
        return Page();
    }

    public string Mark => Synthetic.Mark[Language.Code()];

    public static IReadOnlyList<(Peers Peers, Text Name)> Choices { get; } =
    [
        (Peers.Subsector, AnswerTexts.PeersSubsector), (Peers.Size, AnswerTexts.PeersSize), (Peers.Level, AnswerTexts.PeersLevel), (Peers.All, AnswerTexts.PeersAll),
    ];
}
