using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Releases;

/// <summary>What the press gets: the text, its figures, the notes, the tables, whom to ask.</summary>
[At(nameof(Addresses.DemoRelease))]
public sealed class ReleaseModel(Settings settings, TimeProvider time) : SitePage
{
    public PublishedRelease Release { get; private set; } = null!; // OnGet refuses before the page when there is none

    public ReleaseText Body { get; private set; } = null!; // the same

    public override Text Title => ReleaseTexts.Release;

    public override IReadOnlyList<Crumb> Trail =>
        [new(ReleaseTexts.Demonstration, Addresses.Demo), new(Release.Title, Addresses.DemoRound, Release.Id)];

    public FigureView? Figure => HeadlineFigure.Of(Release) is { } figure
        ? new(figure, ReleasesSlice.PictureOf(Language, Release.Id), Language)
        : null;

    /// <summary>Tables the text quotes, in the order it first does.</summary>
    public IReadOnlyList<Cube> Quoted => [.. Body.Figures.Select(figure => figure.Table).Distinct()];

    /// <summary>Notes that hold for all of them, said once.</summary>
    public IReadOnlyList<Note> CommonNotes => Quoted.Count < 2
        ? []
        : [.. Quoted[0].Notes.Where(note => Quoted.All(table => table.Notes.Contains(note)))];

    public IActionResult OnGet(string round)
    {
        if (Publications.Find(Stores.Of(settings), time, round) is not { IsSynthetic: true } found)
            return Refuse(Problems.RoundUnknown);
        Release = found;
        Body = ReleaseText.Of(found, Language);
        return Page();
    }

    public string Words(Label label) => label[Language.Code()];

    /// <summary>Answers behind the table as a whole in this round, or null.</summary>
    public string? Answers(Cube table)
    {
        var year = Release.Year.ToString(CultureInfo.InvariantCulture);
        var counts = Body.Figures.Where(figure => figure.Table == table && figure.IsOf(year)).Select(figure => table.Counts?[figure.Cell] ?? -1);
        return counts.DefaultIfEmpty(-1).Max() is > 0 and var most ? CellWords.Number(most, 0, Language) : null;
    }

    public string Day(DateOnly day) => day.ToString(Language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", Culture);
}
