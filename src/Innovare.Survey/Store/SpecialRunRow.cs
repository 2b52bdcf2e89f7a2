using Innovare.PublicSector;

namespace Innovare.Survey.Store;

/// <summary>Somebody's request for a table of their own, and what became of it. Only staff see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Who asks.</param>
/// <param name="Mail">Where the answer goes.</param>
/// <param name="Language">Language of the answer.</param>
/// <param name="Round">Round it is about.</param>
/// <param name="Request">What is asked for, as JSON.</param>
/// <param name="Purpose">What it is for, in their words.</param>
/// <param name="Site">What a link to the table begins with.</param>
/// <param name="AskedAt">When.</param>
/// <param name="State">waiting, made or refused.</param>
/// <param name="Result">Id of the table, once made.</param>
/// <param name="Reason">Why it was refused.</param>
public sealed record SpecialRunRow(
    string Id, string Name, string Mail, Language Language, string Round, string Request, string Purpose, string Site, DateTimeOffset AskedAt, string State, string? Result, string Reason);
