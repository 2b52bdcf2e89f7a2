namespace Innovare.Platform.Sheets;

/// <summary>A form somebody has filled in and kept in a space of their own.</summary>
/// <param name="Id">Unguessable name.</param>
/// <param name="Owner">Whose space it lies in: made by <see cref="SheetBook.OwnerOfSpace"/> or <see cref="SheetBook.OwnerOfAccount"/>.</param>
/// <param name="Form">Id of the form.</param>
/// <param name="Name">What the owner calls it.</param>
/// <param name="Answers">What was written, by field.</param>
/// <param name="Revision">Counts its savings from 1; a page that was drawn from an earlier one is old.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="DeletedAt">When it was thrown away, or null; until it is purged it can be brought back.</param>
public sealed record Sheet(
    string Id,
    string Owner,
    string Form,
    string Name,
    IReadOnlyDictionary<string, string> Answers,
    long Revision,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    DateTimeOffset? DeletedAt);
