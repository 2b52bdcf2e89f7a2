using Innovare.PublicSector;

namespace Innovare.Cases.Life;

/// <summary>What may happen to a case: idea, in use, value documented, shared; or stopped, from anywhere.</summary>
/// <remarks>Each decision gives the events that follow, or why it cannot be. Nothing is thrown for a wish that cannot be met.</remarks>
public static class CaseDecisions
{
    const int DaysUntilAskedAgain = 365;

    /// <summary>The idea is taken into use.</summary>
    public static Decision TakeIntoUse(Case now, DateOnly on) => now.Stage switch
    {
        CaseWords.Stopped => IsStopped,
        CaseWords.InUse or CaseWords.Documented or CaseWords.Shared =>
            Decision.Refuse("case-in-use-already", "The case is in use already.", "Document its value, or say that it still is in use."),
        _ => Decision.Do(new TakenIntoUse(on)),
    };

    /// <summary>A claim of value is documented. Whether it did good does not matter; how it is known does.</summary>
    public static Decision DocumentValue(Case now, ValueClaim claim, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (now.Stage is CaseWords.Stopped) return IsStopped;
        if (now.Stage is null or CaseWords.Idea)
            return Decision.Refuse("case-not-in-use", "An idea that nobody uses has no value to document.", "Take it into use first.");
        var wrong = ClaimRules.Check(claim);
        if (wrong.Count > 0) return new Decision([], wrong);
        return claim.IsDocumented
            ? Decision.Do(new ValueDocumented(on, claim))
            : Decision.Refuse("claim-not-documented", "The claim is a hope or a judgement.", "Keep it as an expectation; document it when there is data.");
    }

    /// <summary>The place offers it to others.</summary>
    public static Decision Share(Case now, DateOnly on) => now.Stage switch
    {
        CaseWords.Stopped => IsStopped,
        CaseWords.Shared => Decision.Refuse("case-shared-already", "The case is shared already.", "Nothing needs to be done."),
        CaseWords.Documented => Decision.Do(new CaseShared(on)),
        _ => Decision.Refuse("case-value-unknown", "Nobody knows yet what it gave.", "Document its value first, also if it gave nothing."),
    };

    /// <summary>The yearly answer that it still is in use.</summary>
    public static Decision StillInUse(Case now, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (now.Stage is CaseWords.Stopped) return IsStopped;
        return now.InUseOn > on
            ? Decision.Refuse("case-day-before", "That day is before the last answer.", "Give a later day.")
            : Decision.Do(new FoundStillInUse(on));
    }

    /// <summary>It is given up, and why.</summary>
    public static Decision Stop(Case now, Text? why, DateOnly on)
    {
        if (now.Stage is CaseWords.Stopped) return IsStopped;
        return why is null || string.IsNullOrWhiteSpace(why.Da)
            ? Decision.Refuse("case-stop-reason", "No reason is given.", "Write why, so that others need not learn it again.")
            : Decision.Do(new CaseStopped(on, why));
    }

    /// <summary>Whether the place should be asked if it still is in use.</summary>
    public static bool ShouldBeAsked(Case now, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now.Stage is not (null or CaseWords.Idea or CaseWords.Stopped)
            && (now.InUseOn is not { } last || today.DayNumber - last.DayNumber >= DaysUntilAskedAgain);
    }

    static Decision IsStopped { get; } = Decision.Refuse("case-stopped", "The case is stopped.", "Tell a new case if it begins again.");
}

/// <summary>What follows from a wish: events, or findings that say why not.</summary>
public sealed record Decision(IReadOnlyList<CaseEvent> Events, IReadOnlyList<Finding> Findings)
{
    internal static Decision Do(CaseEvent happened) => new([happened], []);

    internal static Decision Refuse(string code, string what, string mend) => new([], [new Finding(code, "case", what, mend)]);
}
