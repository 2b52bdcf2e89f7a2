using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Releases;

/// <summary>What the press gets: the text, its figures, the notes, the tables, whom to ask.</summary>
[At(nameof(Addresses.DemoRelease))]
public sealed class ReleaseModel(Settings settings, TimeProvider time) : SitePage
{
    // enough of a hash to tell the revisions of one release apart
    const int Letters = 12;

    public PublishedRelease Release { get; private set; } = null!; // OnGet refuses before the page when there is none

    /// <summary>Every revision readers have seen, the newest first.</summary>
    public IReadOnlyList<Vintage> Revisions { get; private set; } = [];

    /// <summary>The one that is shown.</summary>
    public Vintage Shown { get; private set; } = null!; // the same

    /// <summary>What has been put right, the newest first.</summary>
    public IEnumerable<Correction> Corrections => (Release.Corrections ?? []).Reverse();

    /// <summary>When the rest of a release in two steps comes; null when it is all there or nobody has said.</summary>
    public DateTimeOffset? RestAt => Release.IsHeadline is null ? null : Publications.Coming(Stores.Of(settings), time).FirstOrDefault(c => c.Id == Release.Id)?.At;

    public ReleaseText Body { get; private set; } = null!; // the same

    public override Text Title => ReleaseTexts.Release;

    public override IReadOnlyList<Crumb> Trail =>
        [new(ReleaseTexts.Demonstration, Addresses.Demo), new(Release.Title, Addresses.DemoRound, Release.Id)];

    public FigureView? Figure => Shown.Until is null && HeadlineFigure.Of(Release) is { } figure
        ? new(figure, ReleasesSlice.PictureOf(Language, Release.Id), Language)
        : null;

    /// <summary>Tables the text quotes, in the order it first does.</summary>
    public IReadOnlyList<Cube> Quoted => [.. Body.Figures.Select(figure => figure.Table).Distinct()];

    /// <summary>Notes that hold for all of them, said once.</summary>
    public IReadOnlyList<Note> CommonNotes => Quoted.Count < 2
        ? []
        : [.. Quoted[0].Notes.Where(note => Quoted.All(table => table.Notes.Contains(note)))];

    public IActionResult OnGet(string round, string? revision)
    {
        Revisions = [.. Publications.History(Stores.Of(settings), time).Where(v => v.Release.IsSynthetic && string.Equals(v.Release.Id, round, StringComparison.OrdinalIgnoreCase))];
        var asked = revision is null ? (Revisions.Count > 0 ? Revisions[0] : null) : Revisions.FirstOrDefault(v => revision.Length >= Letters && v.Release.Revision.StartsWith(revision, StringComparison.Ordinal));
        if (asked is null)
            return Refuse(Problems.RoundUnknown);
        (Shown, Release) = (asked, asked.Release);
        Body = ReleaseText.Of(Release, Language, AsOf);
        return Page();
    }

    /// <summary>The page of one revision, which stays.</summary>
    public static string RevisionOf(PublishedRelease release, Language language) => RevisionOf(release.Id, release.Revision, language);

    /// <summary>The same by its names.</summary>
    public static string RevisionOf(string round, string revision, Language language) => $"{Addresses.DemoRelease.In(language, round)}?revision={(revision.Length > Letters ? revision[..Letters] : revision)}";

    /// <summary>The instant whose tables the figures are of, where those of now are others.</summary>
    public DateTimeOffset? AsOf => Shown.Until is null ? null : Shown.At;

    public string Moment(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, ReleaseMoment.Denmark).ToString(Language == Language.English ? "d MMMM yyyy 'at' HH:mm" : "d. MMMM yyyy 'kl.' HH.mm", Culture);

    /// <summary>The page of a table's editions.</summary>
    public string Editions(string table) => Addresses.DemoTableEditions.In(Language, table);

    public string Words(Label label) => label[Language.Code()];

    /// <summary>Answers behind the table as a whole in this round, or null.</summary>
    public string? Answers(Cube table)
    {
        var year = Release.Year.ToString(CultureInfo.InvariantCulture);
        var counts = Body.Figures.Where(figure => figure.Table == table && figure.IsOf(year)).Select(figure => table.Counts?[figure.Cell] ?? -1);
        return counts.DefaultIfEmpty(-1).Max() is > 0 and var most ? CellWords.Number(most, 0, Language) : null;
    }

    /// <summary>Complete answers that are outside the table's base, or null where that is not known or none are.</summary>
    public string? LeftOut(Cube table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (Release.Quality is not { } quality || table.Counts is not { } counts)
            return null;
        var year = Release.Year.ToString(CultureInfo.InvariantCulture);
        var inBase = Enumerable.Range(0, table.Length).Where(cell => table.PositionsOf(cell).Select((at, v) => table.Variables[v].Role != VariableRole.Time || table.Variables[v].Values[at].Code == year).All(isOf => isOf)).Max(cell => counts[cell]);
        return inBase >= 0 && quality.Complete - inBase is > 0 and var leftOut ? CellWords.Number(leftOut, 0, Language) : null;
    }

    /// <summary>Changes between rounds that the text tells of.</summary>
    public int Compared => Body.Figures.Count(figure => figure.From is not null);

    public string Day(DateOnly day) => day.ToString(Language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", Culture);
}
