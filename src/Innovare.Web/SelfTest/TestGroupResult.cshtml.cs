using Innovare.Platform.Groups;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Disseminate.Comparing;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.SelfTest;

/// <summary>What a closed group said, beside the published figures: worked out once when it was closed, the same to all who have the address.</summary>
[At(nameof(Addresses.TestGroupResult), Face.Workplace), Limited(Limit.Token)]
sealed class TestGroupResultModel(TestGroups groups, PublishedFigures published) : SitePage
{
    public override Text Title => GroupTexts.Result;

    public override IReadOnlyList<Crumb> Trail => [new(SelfTestTexts.Title, Addresses.SelfTest)];

    public ClosedGroup Group { get; private set; } = null!; // a page without one is refused

    public IReadOnlyList<(Statement Line, long Yes, Beside Beside)> Lines { get; private set; } = [];

    public int Hidden => Statement.All.Count - Lines.Count;

    public IActionResult OnGet(string id)
    {
        if (groups.Book.Find(id) is not { } found)
            return Refuse(Problems.GroupUnknown);
        Group = found;
        Lines = [.. from line in GroupResult.Lines(groups.Book.Result(found))
                    let beside = line.Line.In(published.Tables, "total")
                    where beside is not null
                    select (line.Line, line.Yes, beside)];
        return Page();
    }
}
