using Innovare.PublicSector;
using Innovare.Survey.Field;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.FieldWork;

/// <summary>The workplaces somebody coordinates: whether each has answered, never what, and passing it on to its leader.</summary>
[At(nameof(Addresses.CoordinatorList), Face.Respond)]
sealed class CoordinatorListModel(FieldOffice office, CoordinatorDoor door) : SitePage
{
    public override Text Title => FieldTexts.CoordinatorTitle;

    public override bool HasTrail => false;

    public FieldPeriod? Period { get; private set; }

    public IReadOnlyList<(FieldContact Contact, FieldState State)> Rows { get; private set; } = [];

    /// <summary>Contact whose address was wrong.</summary>
    public string? Wrong { get; private set; }

    public string Typed { get; private set; } = "";

    /// <summary>Name of the workplace that was just passed on.</summary>
    public string? Sent { get; private set; }

    public string LastDay => Period!.ClosesOn.ToString(Language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", Culture); // shown where there is one

    public void OnGet() => Read();

    public IActionResult OnPost(string? id, string? mail)
    {
        if (!Read() || Rows.FirstOrDefault(r => r.Contact.Id == id) is not { Contact: { } contact } row || !MayPass(row.State))
            return Page();
        Typed = mail?.Trim() ?? "";
        if (!ContactFile.IsMail(Typed))
        {
            Wrong = id;
            return Page();
        }
        if (office.Post.PassOn(Period!, contact, Typed)) // Read found it
            Sent = contact.Name;
        Read();
        return Page();
    }

    public string Say(Text text, params object[] values) => string.Format(Culture, this[text], values);

    public bool MayPass(FieldState state) => Period?.IsOver(office.Time) is false && state is FieldState.Waiting or FieldState.Begun or FieldState.Bounced or FieldState.OptedOut;

    bool Read()
    {
        if (door.Find(Request) is not { } found)
            return false;
        Period = found.Period;
        Rows = [.. office.Status.Of(found.Period).Where(u => u.Contact.Coordinator == found.Coordinator.Id).Select(u => (u.Contact, u.State)).OrderBy(r => !MayPass(r.State))]; // those still missing first
        return true;
    }
}
