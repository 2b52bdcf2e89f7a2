using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Releases;

/// <summary>Where a reader asks for mail at each release, or when one table gets new figures. What is answered tells nobody who follows.</summary>
[At(nameof(Addresses.DemoFollow), Face.Workplace)]
public sealed class FollowModel(Settings settings, TimeProvider time, Following following) : SitePage
{
    /// <summary>What everybody follows who follows all of it.</summary>
    public const string AllReleases = "demo/releases";

    /// <summary>What followers of one table follow.</summary>
    public static string TopicOf(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return "demo/table/" + table.ToUpperInvariant();
    }

    /// <summary>What followers of one subject follow.</summary>
    public static string TopicOf(TableSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return SubjectTopics + subject.Id;
    }

    /// <summary>What topics of subjects begin with.</summary>
    public const string SubjectTopics = "demo/subject/";

    // how the form tells a subject from a table
    const string SubjectMark = "subject:";

    public override Text Title => ReleaseTexts.Follow;

    public override IReadOnlyList<Crumb> Trail => [new(ReleaseTexts.Demonstration, Addresses.Demo), new(ReleaseTexts.Calendar, Addresses.DemoCalendar)];

    /// <summary>Tables that can be followed.</summary>
    public IReadOnlyList<Cube> Tables { get; } = [.. Publications.Load(Stores.Of(settings), time).Where(r => r.IsSynthetic).SelectMany(r => r.Tables).DistinctBy(t => t.Id, StringComparer.OrdinalIgnoreCase).OrderBy(t => t.Id, StringComparer.Ordinal)];

    /// <summary>Subjects that can be followed: those that have a table which is out.</summary>
    public IReadOnlyList<TableSubject> Subjects => [.. TableSubject.All(settings).Where(subject => Tables.Any(t => subject.Holds(t.Id)))];

    public static string ValueOf(TableSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return SubjectMark + subject.Id;
    }

    /// <summary>Id of the table that is asked about, or of a subject after its mark; empty for all releases.</summary>
    [BindProperty(SupportsGet = true, Name = "table")]
    public string Table { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "sent")]
    public bool IsSent { get; set; }

    public string Mail { get; private set; } = "";

    public Text? Fault { get; private set; }

    public bool IsChosen(string id) => string.Equals(Table, id, StringComparison.OrdinalIgnoreCase);

    public string Words(Label label) => label[Language.Code()];

    public IActionResult OnPost(string? mail)
    {
        Mail = mail?.Trim() ?? "";
        if (!Following.IsMail(Mail))
        {
            Fault = ReleaseTexts.NoMail;
            return Page();
        }
        var (topic, name) = Tables.FirstOrDefault(t => IsChosen(t.Id)) is { } table
            ? (TopicOf(table.Id), string.Format(Culture, this[ReleaseTexts.TableName], table.Id, Words(table.Title)))
            : Subjects.FirstOrDefault(s => IsChosen(ValueOf(s))) is { } subject
                ? (TopicOf(subject), string.Format(Culture, this[ReleaseTexts.SubjectName], this[subject.Name]))
                : (AllReleases, this[ReleaseTexts.AllReleasesName]);
        return following.Ask(Request, topic, name, Mail, Language)
            ? Redirect(Addresses.DemoFollow.In(Language) + "?sent=true")
            : Refuse(Problems.HostUnnamed);
    }
}
