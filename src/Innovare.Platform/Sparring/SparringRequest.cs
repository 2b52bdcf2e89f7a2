using Innovare.PublicSector;

namespace Innovare.Platform.Sparring;

/// <summary>Somebody asks for a talk with people who know the field, or for a joint project.</summary>
/// <param name="Id">Its name in the house.</param>
/// <param name="Asked">What they wrote.</param>
/// <param name="State">Where it is.</param>
/// <param name="AskedAt">When the form was sent.</param>
/// <param name="ConfirmedAt">When the owner of the mail address said that it is theirs, or null: until then nobody on the staff sees it.</param>
/// <param name="TakenBy">Account of whoever answers for it, or null.</param>
/// <param name="TakenName">Their name then.</param>
/// <param name="ChangedAt">When something last happened.</param>
/// <param name="ClosedAt">When it was closed, or null.</param>
/// <param name="Journal">Number in the authority's journal once it has been laid there, or null.</param>
/// <param name="Revision">Counts what has happened; a page that was drawn from an earlier one is old.</param>
public sealed record SparringRequest(
    string Id, SparringAsked Asked, SparringState State, DateTimeOffset AskedAt, DateTimeOffset? ConfirmedAt,
    string? TakenBy, string? TakenName, DateTimeOffset ChangedAt, DateTimeOffset? ClosedAt, string? Journal, long Revision);

/// <summary>What the asker wrote: who, what about, when.</summary>
/// <param name="Language">Language they are answered in.</param>
/// <param name="Name">Their name.</param>
/// <param name="Mail">Where the answer goes.</param>
/// <param name="Workplace">Where they work.</param>
/// <param name="Kind">What they ask for.</param>
/// <param name="About">What it is about.</param>
/// <param name="Wanted">How soon.</param>
public sealed record SparringAsked(Language Language, string Name, string Mail, string Workplace, SparringKind Kind, string About, SparringTime Wanted);

/// <summary>What is asked for.</summary>
public enum SparringKind
{
    /// <summary>A talk about something one is in the middle of.</summary>
    Sparring,

    /// <summary>To do something together.</summary>
    Project,
}

/// <summary>How soon an answer is of use.</summary>
public enum SparringTime
{
    Week,
    Month,
    Later,
}

/// <summary>Where a request is.</summary>
public enum SparringState
{
    Unconfirmed,
    New,
    Taken,
    Answered,
    Closed,
}

/// <summary>What is done with a request.</summary>
public enum SparringAct
{
    Take,
    Release,
    Note,
    Reply,
    Close,
    Reopen,
    Journal,
}

/// <summary>Something that was done with a request.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When.</param>
/// <param name="By">Account that did it.</param>
/// <param name="ByName">Its name then.</param>
/// <param name="Act">What.</param>
/// <param name="Words">The note, the reply, the number in the journal; empty when the act says all.</param>
public sealed record SparringEntry(long Number, DateTimeOffset At, string By, string ByName, SparringAct Act, string Words);
