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

    public override Text Title => ReleaseTexts.Follow;

    public override IReadOnlyList<Crumb> Trail => [new(ReleaseTexts.Demonstration, Addresses.Demo), new(ReleaseTexts.Calendar, Addresses.DemoCalendar)];

    /// <summary>Tables that can be followed.</summary>
    public IReadOnlyList<Cube> Tables { get; } = [.. Publications.Load(Stores.Of(settings), time).Where(r => r.IsSynthetic).SelectMany(r => r.Tables).DistinctBy(t => t.Id, StringComparer.OrdinalIgnoreCase).OrderBy(t => t.Id, StringComparer.Ordinal)];

    /// <summary>Id of the table that is asked about; empty for all releases.</summary>
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
        var table = Tables.FirstOrDefault(t => IsChosen(t.Id));
        var name = table is null ? this[ReleaseTexts.AllReleasesName] : string.Format(Culture, this[ReleaseTexts.TableName], table.Id, Words(table.Title));
        return following.Ask(Request, table is null ? AllReleases : TopicOf(table.Id), name, Mail, Language)
            ? Redirect(Addresses.DemoFollow.In(Language) + "?sent=true")
            : Refuse(Problems.HostUnnamed);
    }
}
