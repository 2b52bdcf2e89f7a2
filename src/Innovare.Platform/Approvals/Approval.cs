namespace Innovare.Platform.Approvals;

/// <summary>A request for an approval, and what became of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Object">What it is about, by id.</param>
/// <param name="Content">Hash of what was asked about.</param>
/// <param name="AskedBy">Account id.</param>
/// <param name="AskedAt">When.</param>
/// <param name="DecidedBy">Account id of somebody else, or null while it waits.</param>
/// <param name="DecidedAt">When, or null.</param>
/// <param name="IsApproved">Yes or no, or null while it waits.</param>
/// <param name="Reason">Why; may be empty for a yes.</param>
public sealed record Approval(
    string Id, string Object, string Content, string AskedBy, DateTimeOffset AskedAt, string? DecidedBy, DateTimeOffset? DecidedAt, bool? IsApproved, string Reason);

/// <summary>What came of a decision.</summary>
public enum FourEyesOutcome
{
    /// <summary>Kept: yes.</summary>
    Approved,

    /// <summary>Kept: no.</summary>
    Refused,

    /// <summary>Whoever asks cannot decide; nothing is kept.</summary>
    SamePerson,

    /// <summary>The object is not what was asked about any more; nothing is kept, and it must be asked for again.</summary>
    Changed,

    /// <summary>It was decided or withdrawn already.</summary>
    NotWaiting,

    /// <summary>What it was wanted for has passed; nothing is kept. Said by whoever knows the object, never by <see cref="FourEyes"/> itself.</summary>
    TooLate,
}
