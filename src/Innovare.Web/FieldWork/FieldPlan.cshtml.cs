using System.Globalization;
using Innovare.Platform.Accounts;
using Innovare.Platform.Approvals;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Survey.Field;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.FieldWork;

/// <summary>The plan of invitation and reminders, and the two who answer for it.</summary>
[At(nameof(Addresses.FieldPlan), Face.Backoffice, Role.Collector, Role.Statistician)]
sealed class FieldPlanModel(FieldOffice office) : FieldPage(office)
{
    public override Text Title => FieldTexts.Plan;

    public KeptPlan? Kept { get; private set; }

    public IReadOnlyList<(Wave Wave, int Recipients, int Written, IReadOnlyDictionary<string, int> Arms)> Rows { get; private set; } = [];

    public IReadOnlyList<PlanFinding> Troubles { get; private set; } = [];

    public string Sender { get; private set; } = "";

    public string Help { get; private set; } = "";

    public string? PilotDay { get; private set; }

    public string Reason { get; private set; } = "";

    public bool MayChange => !IsOver && Kept is { State: PlanState.Draft or PlanState.Refused };

    public bool MayBegin => Kept is null or { State: PlanState.Stopped };

    public bool IsOwn => Kept?.Approval?.AskedBy == SignedIn.Id;

    public Letter CoordinatorPreview => FieldPost.PreviewCoordinator(Period, Kept!.Plan, Language, 3); // shown where there is a plan

    public string Told => Kept switch
    {
        { State: PlanState.Asked, Approval: { } asked } => Say(FieldTexts.AskedBy, Office.NameOf(asked.AskedBy)),
        { State: PlanState.Approved, Approval: { DecidedBy: { } other } asked } => Say(FieldTexts.ApprovedBy, Office.NameOf(asked.AskedBy), Office.NameOf(other)),
        { State: PlanState.Refused, Approval: { DecidedBy: { } other } asked } => Say(FieldTexts.RefusedBy, Office.NameOf(other), asked.Reason),
        { State: PlanState.Stopped, StoppedAt: { } at } => Moment(at),
        _ => "",
    };

    public void OnGet() => Read();

    public IActionResult OnPost(string? act, string? sender, string? help, string? pilot, string? hash, string? reason)
    {
        Read();
        Troubles = act switch
        {
            "begin" when MayBegin => Begin(sender, help),
            "save" when MayChange => Save(Kept!.Plan with { Sender = Text.Same(Short(sender)), Help = Short(help), PilotOn = DateOnly.TryParseExact(pilot, "yyyy-MM-dd", out var day) ? day : null }), // there is one to change
            "add" when MayChange => Save(Added(Kept!.Plan)),
            "ask" when MayChange => Office.Plans.Ask(Period, Kept!, By),
            "withdraw" when Kept is { State: PlanState.Asked } => Done(Office.Plans.Withdraw(Kept, By)),
            "approve" or "refuse" when Kept is { State: PlanState.Asked } => Decide(act is "approve", hash ?? "", Short(reason)),
            "stop" when Kept is { State: PlanState.Approved } => Stop(Kept),
            "close" when !IsOver => Close(),
            _ => [new("", FieldTexts.ChangedMeanwhile)],
        };
        if (Troubles.Count == 0)
            return To(Addresses.FieldPlan);
        Reason = Short(reason);
        return Page();
    }

    PlanFinding[] Begin(string? sender, string? help)
    {
        if (Office.Root(Request) is not { } root)
            return [new("", Problems.HostUnnamed.Why)];
        return Save(FieldPlan.Default(Period, root, Short(sender), Short(help), Office.Time.GetUtcNow().Ticks));
    }

    PlanFinding[] Save(FieldPlan plan) => Done(Office.Plans.Save(Period, plan, By));

    static PlanFinding[] Done(bool isDone) => isDone ? [] : [new("", FieldTexts.ChangedMeanwhile)];

    PlanFinding[] Decide(bool isApproved, string hash, string reason) => !isApproved && reason.Length == 0
        ? [new("", FieldTexts.ReasonMissing)]
        : Office.Plans.Decide(Kept!, By, hash, isApproved, reason) switch // asked about just now
        {
            FourEyesOutcome.Approved or FourEyesOutcome.Refused => [],
            FourEyesOutcome.SamePerson => [new("", FieldTexts.OwnRequest)],
            _ => [new("", FieldTexts.ChangedMeanwhile)],
        };

    PlanFinding[] Stop(KeptPlan kept)
    {
        Office.Plans.Stop(Period, kept, By);
        return [];
    }

    PlanFinding[] Close()
    {
        Office.Periods.Close(Period, By);
        return [];
    }

    static FieldPlan Added(FieldPlan plan)
    {
        var last = plan.Waves[^1];
        var next = plan.Waves.Max(w => int.TryParse(w.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0) + 1;
        return plan with { Waves = [.. plan.Waves, last with { Id = next.ToString(CultureInfo.InvariantCulture), Kind = WaveKind.Reminder, Day = last.Day.AddDays(7), Arms = [] }] };
    }

    static string Short(string? typed) => typed?.Trim() is { } words ? words[..Math.Min(words.Length, 300)].ReplaceLineEndings(" ") : "";

    void Read()
    {
        Kept = Office.Plans.Newest(Period);
        (Sender, Help, PilotDay) = (Kept?.Plan.Sender.Da ?? "", Kept?.Plan.Help ?? "", Kept?.Plan.PilotOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var written = Office.Plans.Written(Period.Round);
        Rows = [.. (Kept?.Plan.Waves ?? []).Select(wave => (wave, IsOver ? 0 : Office.Post.Recipients(Period, wave).Count, written.Where(w => w.Key.Wave == wave.Id).Sum(w => w.Value),
            (IReadOnlyDictionary<string, int>)written.Where(w => w.Key.Wave == wave.Id).ToDictionary(w => w.Key.Arm, w => w.Value, StringComparer.Ordinal)))];
    }
}
