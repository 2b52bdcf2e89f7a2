using System.Globalization;
using Innovare.Platform.Groups;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.SelfTest;

/// <summary>A group to whoever made it: more codes, closing, deleting. No result before it is closed.</summary>
[At(nameof(Addresses.TestGroup), Face.Workplace)]
sealed class TestGroupModel(TestGroups groups) : SitePage
{
    public override Text Title => Text.Same(Group.Name);

    public override IReadOnlyList<Crumb> Trail => [new(GroupTexts.Title, Addresses.TestGroups)];

    public ClosedGroup Group { get; private set; } = null!; // a page without one is refused

    public IReadOnlyList<string>? Codes { get; private set; }

    public Text? Fault { get; private set; }

    /// <summary>Who could not close or delete without saying that they mean it.</summary>
    public bool MustMean { get; private set; }

    public IActionResult OnGet(string id) => Find(id) ? Page() : Refuse(Problems.GroupUnknown);

    public IActionResult OnPost(string id, string? act, string? number, string? sure)
    {
        if (!Find(id))
            return Refuse(Problems.GroupUnknown);
        switch (act)
        {
            case "more":
                Codes = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? groups.Book.More(Group.Owner, id, count) : null;
                Fault = Codes is null ? GroupTexts.MoreWrong : null;
                return Page();
            case "close" or "delete" when sure is null:
                MustMean = true;
                return Page();
            case "close":
                groups.Book.Close(Group.Owner, id, GroupResult.Safe);
                return Redirect(Addresses.TestGroupResult.In(Language, id));
            case "delete":
                groups.Book.Delete(Group.Owner, id);
                return Redirect(Addresses.TestGroups.In(Language));
            default:
                return Redirect(Addresses.TestGroup.In(Language, id));
        }
    }

    bool Find(string id)
    {
        if (groups.Book.Find(id) is not { } group || group.Owner != groups.OwnerOf(HttpContext))
            return false;
        Group = group;
        return true;
    }
}
