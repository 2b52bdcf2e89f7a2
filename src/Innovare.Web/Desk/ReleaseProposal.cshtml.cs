using Innovare.Platform.Accounts;
using Innovare.Platform.Approvals;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Desk;

/// <summary>One release before its time: what it holds, and the two who answer for it.</summary>
[At(nameof(Addresses.ReleaseProposal), Face.Backoffice, Role.Releaser, Role.Statistician)]
sealed class ReleaseProposalModel(ReleaseDesk desk, TimeProvider time) : SitePage
{
    Approval? _newest;

    public override Text Title => Proposal.Release.Title;

    public override IReadOnlyList<Crumb> Trail => [new(DeskTexts.Releases, Addresses.ReleaseDesk)];

    public Proposal Proposal { get; private set; } = null!; // set before the page is drawn

    public string Reason { get; private set; } = "";

    public Text? Trouble { get; private set; }

    /// <summary>The announced moment has passed and nobody, or one alone, had answered for it.</summary>
    public bool IsLate => _newest is not { IsApproved: true } && Proposal.IsLate(time);

    public string When => Proposal switch
    {
        { VisibleAt: var at } when at == Proposal.AtOnce => this[DeskTexts.ShownAtOnce],
        { HeadlineAt: { } first } => string.Format(Culture, this[DeskTexts.ShownInSteps], Moment(first), Moment(Proposal.VisibleAt)),
        _ => string.Format(Culture, this[DeskTexts.ShownAt], Moment(Proposal.VisibleAt)),
    };

    public bool MayAsk => _newest is null or { IsApproved: false };

    public bool IsWaiting => _newest is { IsApproved: null };

    public bool IsOwn => _newest?.AskedBy == SignedIn.Id;

    public string Told => _newest switch
    {
        null => this[DeskTexts.NotAsked],
        { IsApproved: null } => string.Format(Culture, this[DeskTexts.AskedBy], desk.NameOf(_newest.AskedBy)),
        { IsApproved: true } => string.Format(Culture, this[DeskTexts.ApprovedBy], desk.NameOf(_newest.AskedBy), desk.NameOf(_newest.DecidedBy!)),
        _ => string.Format(Culture, this[DeskTexts.RefusedBy], desk.NameOf(_newest.DecidedBy!), _newest.Reason),
    };

    public IActionResult OnGet(string id) => Find(id) ? Page() : Refuse(Problems.PageUnknown);

    public IActionResult OnPost(string id, string? act, string? reason, string? content)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        Reason = reason?.Trim() ?? "";
        if (act is "ask" && MayAsk)
            desk.Ask(Proposal, SignedIn);
        else
            Trouble = act is "approve" or "refuse" && IsWaiting && content == Proposal.Content ? Decide(act is "approve") : DeskTexts.Decided;
        return Trouble is null ? Redirect(Addresses.ReleaseProposal.In(Language, id)) : Page();
    }

    Text? Decide(bool isApproved) => !isApproved && Reason.Length == 0
        ? DeskTexts.ReasonMissing
        : desk.Decide(Proposal, _newest!, SignedIn, isApproved, Reason) switch
        {
            FourEyesOutcome.SamePerson => DeskTexts.OwnRequest,
            FourEyesOutcome.Approved or FourEyesOutcome.Refused => null,
            FourEyesOutcome.TooLate => DeskTexts.LateWhat,
            FourEyesOutcome.Changed => DeskTexts.Overtaken,
            _ => DeskTexts.Decided,
        };

    string Moment(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, ReleaseMoment.Denmark).ToString("d. MMMM yyyy HH:mm", Culture);

    bool Find(string id)
    {
        if (desk.Find(id) is not { } proposal)
            return false;
        Proposal = proposal;
        _newest = desk.Newest(proposal);
        return true;
    }
}
