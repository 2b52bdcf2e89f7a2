using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Rounds;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Specials;

/// <summary>One request: what it would show, whether it can be made, and the answer.</summary>
[At(nameof(Addresses.SpecialRequest), Face.Backoffice, Role.Statistician, Role.Releaser)]
sealed class SpecialOneModel(SpecialDesk desk) : SitePage
{
    public override Text Title => SpecialsTexts.Special;

    public override IReadOnlyList<Crumb> Trail => [new(SpecialsTexts.Desk, Addresses.SpecialDesk)];

    public SpecialRunRow Row { get; private set; } = null!; // set before the page is drawn

    public SpecialRequest Asked => SpecialDesk.RequestOf(Row);

    public bool IsTried { get; private set; }

    public Cube? Table { get; private set; }

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public string Reason { get; private set; } = "";

    public Text? Trouble { get; private set; }

    public IActionResult OnGet(string id, bool compute = false)
    {
        if (desk.Find(id) is not { } row)
            return Refuse(Problems.PageUnknown);
        Row = row;
        if (compute && row.State == SpecialRuns.Waiting)
            (IsTried, (Table, Findings)) = (true, desk.Try(row));
        return Page();
    }

    public IActionResult OnPost(string id, string? act, string? reason)
    {
        if (desk.Find(id) is not { } row)
            return Refuse(Problems.PageUnknown);
        (Row, Reason) = (row, reason?.Trim() ?? "");
        if (row.State != SpecialRuns.Waiting)
            Trouble = SpecialsTexts.Decided;
        else if (act is "make")
            Findings = desk.Make(row, SignedIn);
        else if (Reason.Length == 0)
            Trouble = SpecialsTexts.ReasonMissing;
        else
            desk.Refuse(row, SignedIn, Reason);
        IsTried = Findings.Count > 0;
        return Trouble is null && Findings.Count == 0 ? Redirect(Addresses.SpecialRequest.In(Language, id)) : Page();
    }
}
