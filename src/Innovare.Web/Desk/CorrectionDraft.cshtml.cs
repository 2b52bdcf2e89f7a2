using System.Globalization;
using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Desk;

/// <summary>Where a rerun of a round that is out becomes a correction: what readers are told, which cells change, and when.</summary>
[At(nameof(Addresses.CorrectionDraft), Face.Backoffice, Role.Releaser, Role.Statistician)]
sealed class CorrectionDraftModel(ReleaseDesk desk) : SitePage
{
    /// <summary>More changed cells of a table than this are told by its editions.</summary>
    public const int MostCells = 200;

    const int LongestWords = 2000;

    public override Text Title => new(string.Format(CultureInfo.InvariantCulture, DeskTexts.CorrectionOf.Da, Run.Release.Title.Da), string.Format(CultureInfo.InvariantCulture, DeskTexts.CorrectionOf.En, Run.Release.Title.En));

    public override IReadOnlyList<Crumb> Trail => [new(DeskTexts.Releases, Addresses.ReleaseDesk)];

    public HandedRun Run { get; private set; } = null!; // set before the page is drawn

    public IReadOnlyList<(Cube? Was, Cube Is, CubeChanges Changes)> Changes { get; private set; } = [];

    public CorrectionWords Words { get; private set; } = new(Text.Same(""), Text.Same(""));

    public string Day { get; private set; } = "";

    public Text? Trouble { get; private set; }

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>Fields of the form: name, label, what is written, hint.</summary>
    public IReadOnlyList<(string Name, Text Label, string Value, Text? Hint)> Fields =>
    [
        ("noticeDa", DeskTexts.NoticeDa, Words.Notice.Da, DeskTexts.NoticeHint),
        ("noticeEn", DeskTexts.NoticeEn, Words.Notice.En, null),
        ("reasonDa", DeskTexts.WhyDa, Words.Reason.Da, null),
        ("reasonEn", DeskTexts.WhyEn, Words.Reason.En, null),
    ];

    public IActionResult OnGet(string id) => Find(id) ? Page() : Refuse(Problems.PageUnknown);

    public IActionResult OnPost(string id, string? noticeDa, string? noticeEn, string? reasonDa, string? reasonEn, string? day)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        Words = new(new(Line(noticeDa), Line(noticeEn)), new(Line(reasonDa), Line(reasonEn)));
        Day = day?.Trim() ?? "";
        var named = ReleaseDaysModel.DayOf(Day);
        if (Fields.Any(field => field.Value.Length == 0))
            Trouble = DeskTexts.WordsMissing;
        else if (named is null && Day.Length > 0)
            Trouble = DeskTexts.DayMissing;
        if (Trouble is not null)
            return Page();
        var (proposal, findings) = desk.Correct(SignedIn, Run, Words, named is { } shown ? ReleaseMoment.Of(shown) : null);
        Trouble = findings.Any(f => f.Code == "release-moment") ? DeskTexts.DayPassed : null;
        Findings = Trouble is null ? findings : [];
        return proposal is null ? Page() : Redirect(Addresses.ReleaseProposal.In(Language, proposal.Id));
    }

    // one line each: they stand in a list and in a note
    static string Line(string? written) => written?.ReplaceLineEndings(" ").Trim() is { } line ? new string([.. line.Where(sign => !char.IsControl(sign))])[..Math.Min(LongestWords, line.Count(sign => !char.IsControl(sign)))] : "";

    bool Find(string id)
    {
        if (desk.FindHanded(id) is not { } run || desk.Before(run.Release.Id) is not { } before)
            return false;
        (Run, Changes) = (run, HandedRuns.ChangesOf(before, run.Release));
        return true;
    }
}
