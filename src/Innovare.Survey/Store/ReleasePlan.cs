using Innovare.PublicSector;
using Innovare.Survey.Disseminate;

namespace Innovare.Survey.Store;

/// <summary>A release readers have been promised before there are figures. Nothing that was said is taken away: a move stands beside it.</summary>
/// <param name="Release">Round name that the figures will be released under.</param>
/// <param name="Title">What comes.</param>
/// <param name="Days">Every day that was said, the first first.</param>
public sealed record ReleasePlan(string Release, Text Title, IReadOnlyList<PlannedDay> Days)
{
    /// <summary>What is said now.</summary>
    public PlannedDay Now => Days[^1];

    /// <summary>The moment that is promised now; null while no day is.</summary>
    public DateTimeOffset? At => Now.At;
}

/// <summary>One day as it was told.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">The day; null when it was taken back and no other named.</param>
/// <param name="Reason">Why it is another than before; empty for the first.</param>
/// <param name="SaidAt">When it was told.</param>
public sealed record PlannedDay(string Id, DateOnly? Day, Text Reason, DateTimeOffset SaidAt)
{
    /// <summary>08:00 in Denmark on that day.</summary>
    public DateTimeOffset? At => Day is { } day ? ReleaseMoment.Of(day) : null;
}

/// <summary>What came of an announcement.</summary>
public enum PlanOutcome
{
    /// <summary>Readers are told.</summary>
    Told,

    /// <summary>Name, title or reason is missing in a language, or too long.</summary>
    WordsMissing,

    /// <summary>The day's 08:00 has passed.</summary>
    Passed,

    /// <summary>The day is the one that is told already.</summary>
    Same,

    /// <summary>Something is announced or released under that name.</summary>
    Taken,

    /// <summary>Two have signed it off for its day, or it is out: the day stands.</summary>
    Settled,
}
