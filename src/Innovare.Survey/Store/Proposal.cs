using Innovare.PublicSector;

namespace Innovare.Survey.Store;

/// <summary>A release that waits for two people to answer for it. Only staff see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">SHA-256 of exactly what is proposed, moments and all: what the two approve.</param>
/// <param name="HeadlineAt">When the headline alone is shown; null when everything comes at once.</param>
/// <param name="VisibleAt">When all of it is shown; a correction may wait for no day (<see cref="AtOnce"/>).</param>
/// <param name="Release">What is proposed; nobody has signed it yet.</param>
public sealed record Proposal(string Id, string Content, DateTimeOffset? HeadlineAt, DateTimeOffset VisibleAt, PublishedRelease Release)
{
    /// <summary>The moment of a correction that is shown as soon as two answer for it.</summary>
    public static readonly DateTimeOffset AtOnce = DateTimeOffset.UnixEpoch;

    /// <summary>Its moment has passed without two who answer for it: readers were promised a moment, so a new one must be named.</summary>
    public bool IsLate(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return VisibleAt != AtOnce && (HeadlineAt ?? VisibleAt) <= time.GetUtcNow();
    }

    /// <summary>What it puts right, or null when it is no correction.</summary>
    public Correction? Correction => Release.Corrections is [.., { At: null } waiting] ? waiting : null;

    /// <summary>What approvals call it.</summary>
    public string Subject => "release/" + Id;
}

/// <summary>A release that is announced: what a reader may know of it beforehand.</summary>
/// <param name="Id">Round name.</param>
/// <param name="Title">Title of the round.</param>
/// <param name="At">When it is shown.</param>
/// <param name="IsHeadline">Only the headline then; the rest comes later.</param>
/// <param name="Days">Every day that was told before the figures existed, the first first; null when none was.</param>
public sealed record Announcement(string Id, Text Title, DateTimeOffset At, bool IsHeadline, IReadOnlyList<PlannedDay>? Days = null);
