using Innovare.PublicSector;

namespace Innovare.Cases.Telling;

/// <summary>A case that a place tells itself, from its first word to the day it is put away.</summary>
/// <param name="Id">Unguessable.</param>
/// <param name="Slug">Its address in the library; null until it is sent in the first time.</param>
/// <param name="ClaimOf">Slug of the retold case it takes over, or null.</param>
/// <param name="Mail">The work e-mail that is proven to be the teller's; null before.</param>
/// <param name="Language">The teller's.</param>
/// <param name="Answers">What is written, by field of <see cref="TellingForm"/>.</param>
/// <param name="Revision">Counts what was written, from 1.</param>
/// <param name="State">Code of <see cref="TellingWords.States"/>.</param>
public sealed record ToldCase(
    string Id, string? Slug, string? ClaimOf, string? Mail, Language Language, IReadOnlyDictionary<string, string> Answers, long Revision, string State)
{
    /// <summary>The revision an editor said yes to.</summary>
    public long? ApprovedRevision { get; init; }

    /// <summary>The revision the owner said yes to.</summary>
    public long? ConsentedRevision { get; init; }

    /// <summary>The case file that was last published.</summary>
    public string? Document { get; init; }

    /// <summary>Whether it stands in the library now; it may, while a new revision is being written.</summary>
    public bool IsShown { get; init; }

    public DateOnly? InUseOn { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary>The day the place was last asked whether it is still in use, until it answers.</summary>
    public DateOnly? AskedOn { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>What it is called; empty before it has a title.</summary>
    public string Title => Answers.GetValueOrDefault("title") ?? "";

    /// <summary>Whether its owner may write in it.</summary>
    public bool IsOpen => State is TellingWords.Draft or TellingWords.ChangesAsked or TellingWords.Declined;
}

/// <summary>A line of the log.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Account id of who did it; <c>owner</c>, <c>giver</c> or <c>house</c> for others.</param>
/// <param name="Role">editor, owner, giver or house.</param>
/// <param name="Step">Code of <see cref="TellingWords.Steps"/>.</param>
/// <param name="From">State before.</param>
/// <param name="To">State after.</param>
/// <param name="Revision">Of what it was done to.</param>
/// <param name="Reason">As it was written; may be empty.</param>
public sealed record ToldStep(DateTimeOffset At, string Actor, string Role, string Step, string From, string To, long Revision, string Reason);
