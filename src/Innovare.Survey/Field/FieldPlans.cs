using System.Text.Json;
using Innovare.Platform.Approvals;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;

namespace Innovare.Survey.Field;

/// <summary>Plans as they are kept: written, approved by two, stopped. What has been approved cannot be changed.</summary>
public sealed class FieldPlans(Stores stores, TimeProvider time)
{
    /// <summary>The newest plan of a round, or null.</summary>
    public KeptPlan? Newest(FieldPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var found = FieldTables.Rows(
            stores, "select id, document, stopped_at from field_plan where round = @round order by id desc limit 1",
            row => (Id: row.GetString(0), Plan: JsonSerializer.Deserialize<FieldPlan>(row.GetString(1), FieldPeriods.Json)!, Stopped: row.Word(2)), // written by Save
            ("round", period.Round)).SingleOrDefault();
        if (found.Id is null)
            return null;
        var newest = FourEyes.Of(stores.Open(ContactContext.Shape), Subject(found.Id)) is [var approval, ..] ? approval : null;
        return new(found.Id, found.Plan, found.Plan.HashFor(period), newest, found.Stopped is { } at ? FieldTables.Time(at) : null);
    }

    /// <summary>Keeps a plan: a new one, or a change of one that nobody has been asked to approve.</summary>
    /// <returns>Whether it was kept; not while it waits for an answer, nor once it is approved.</returns>
    public bool Save(FieldPeriod period, FieldPlan plan, Staff by)
    {
        ArgumentNullException.ThrowIfNull(period);
        var newest = Newest(period);
        if (newest?.State is PlanState.Asked or PlanState.Approved)
            return false;
        var document = JsonSerializer.Serialize(plan, FieldPeriods.Json);
        return FieldTables.Do(stores, transaction =>
        {
            var connection = transaction.Connection!; // still open
            if (newest is null or { State: PlanState.Stopped })
                connection.Change(transaction, "insert into field_plan (id, round, document) values (@id, @round, @document)", ("id", Id.Next(time)), ("round", period.Round), ("document", document));
            else
                connection.Change(transaction, "update field_plan set document = @document where id = @id", ("document", document), ("id", newest.Id));
            FieldTables.Note(transaction, time, by, AuditAct.Change, $"field/{period.Round}/plan");
            return true;
        });
    }

    /// <summary>Asks somebody else to approve exactly this plan; it is locked from now on.</summary>
    /// <returns>What must be mended first; empty when it was asked.</returns>
    public IReadOnlyList<PlanFinding> Ask(FieldPeriod period, KeptPlan plan, Staff by)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var findings = plan.Plan.Findings(period, time);
        if (findings.Count > 0)
            return findings;
        var isAsked = plan.State is PlanState.Draft or PlanState.Refused && FieldTables.Do(stores, transaction => FourEyes.Ask(transaction, time, (by.Account, by.Role), Subject(plan.Id), plan.Hash)) is not null;
        return isAsked ? [] : [new("", new("Planen venter allerede på svar.", "The plan is already waiting for an answer."))];
    }

    /// <summary>Takes the request back, so that the plan can be changed again.</summary>
    public bool Withdraw(KeptPlan plan, Staff by)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Approval is { } approval && FieldTables.Do(stores, transaction => FourEyes.Withdraw(transaction, time, (by.Account, by.Role), approval.Id));
    }

    /// <summary>Answers a request: yes sends the letters when their time comes.</summary>
    public FourEyesOutcome Decide(KeptPlan plan, Staff by, string hash, bool isApproved, string reason)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Approval is { } approval && hash == plan.Hash
            ? FieldTables.Do(stores, transaction => FourEyes.Decide(transaction, time, (by.Account, by.Role), approval.Id, plan.Hash, isApproved, reason))
            : FourEyesOutcome.Changed;
    }

    /// <summary>No more letters go by this plan.</summary>
    public void Stop(FieldPeriod period, KeptPlan plan, Staff by)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(plan);
        FieldTables.Do(stores, transaction =>
        {
            transaction.Connection!.Change(transaction, "update field_plan set stopped_at = @now where id = @id and stopped_at is null", ("now", FieldTables.Written(time.GetUtcNow())), ("id", plan.Id));
            FieldTables.Note(transaction, time, by, AuditAct.Change, $"field/{period.Round}/plan/stopped");
            return true;
        });
    }

    /// <summary>How many letters of each wave and arm have been written.</summary>
    public IReadOnlyDictionary<(string Wave, string Arm), int> Written(string round) => FieldTables.Rows(
        stores, "select wave, arm from field_letter where round = @round", row => (row.GetString(0), row.GetString(1)), ("round", round))
        .GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());

    internal static string Subject(string plan) => $"field-plan/{plan}";
}

/// <summary>A plan that is kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Plan">What it says.</param>
/// <param name="Hash">What is approved.</param>
/// <param name="Approval">The newest request, or null.</param>
/// <param name="StoppedAt">When it was stopped, or null.</param>
public sealed record KeptPlan(string Id, FieldPlan Plan, string Hash, Approval? Approval, DateTimeOffset? StoppedAt)
{
    /// <summary>Where it is.</summary>
    public PlanState State => StoppedAt is not null ? PlanState.Stopped
        : Approval is null ? PlanState.Draft
        : Approval.IsApproved switch { null => PlanState.Asked, true when Approval.Content == Hash => PlanState.Approved, true => PlanState.Draft, false => PlanState.Refused };
}

/// <summary>Where a plan is.</summary>
public enum PlanState
{
    Draft,
    Asked,
    Approved,
    Refused,
    Stopped,
}
