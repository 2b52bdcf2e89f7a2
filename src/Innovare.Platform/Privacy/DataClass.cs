using Innovare.PublicSector;

namespace Innovare.Platform.Privacy;

/// <summary>A class of personal data: why we hold it, for how long, and what then. The controller decides; the program does it.</summary>
/// <param name="Code">Lower case word that holdings name.</param>
/// <param name="Name">What it is called to a reader.</param>
/// <param name="Persons">Whom it is about.</param>
/// <param name="Data">What stands in it.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Basis">Rules that allow it.</param>
/// <param name="Recipients">Who else gets it.</param>
/// <param name="KeepDays">Days from when its time begins; null: as long as <paramref name="KeepUntil"/> says.</param>
/// <param name="KeepUntil">When its time begins and ends, in words.</param>
/// <param name="After">What happens then.</param>
/// <param name="OnRequest">What happens when the person asks for deletion.</param>
/// <param name="Reason">Why it is kept in spite of a request; needed when it is.</param>
/// <param name="Archive">What the archives have decided.</param>
/// <param name="Owner">Who answers for the decision: a role or an office.</param>
public sealed record DataClass(
    string Code, Text Name, Text Persons, Text Data, Text Purpose, IReadOnlyList<LegalBasis> Basis, Text Recipients,
    int? KeepDays, Text KeepUntil, Ending After, OnRequest OnRequest, Text? Reason, ArchiveDecision Archive, string Owner);

/// <summary>A rule and where it stands.</summary>
/// <param name="Rule">As lawyers write it.</param>
/// <param name="Source">Address of the text.</param>
public sealed record LegalBasis(string Rule, Uri Source);

/// <summary>What happens when its time is up.</summary>
public enum Ending
{
    Delete,
    HandOver,
    Keep,
}

/// <summary>What happens when a person asks.</summary>
public enum OnRequest
{
    Delete,
    Keep,
}

/// <summary>What the public archives have decided. While nothing is decided a public body may not throw anything away.</summary>
public enum ArchiveDecision
{
    Undecided,
    NotKept,
    HandedOver,
}
