namespace Innovare.Platform.Sheets;

/// <summary>What one of two parties has written in a form they share. Each writes in its own half only and reads both.</summary>
/// <param name="Pair">Unguessable name of the form the two share.</param>
/// <param name="Side">Which of the two: a word of the form's own.</param>
/// <param name="Owner">Whose half it is: made by <see cref="SheetBook.OwnerOfSpace"/> or <see cref="SheetBook.OwnerOfAccount"/>.</param>
/// <param name="Subject">What the form is about: a word of the form's own, or empty.</param>
/// <param name="Name">What the party calls itself.</param>
/// <param name="Answers">What was written, by field.</param>
/// <param name="Revision">Counts its savings from 1.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="DeletedAt">When its owner threw it away, or null; until it is purged it can be brought back.</param>
public sealed record SheetHalf(
    string Pair,
    string Side,
    string Owner,
    string Subject,
    string Name,
    IReadOnlyDictionary<string, string> Answers,
    long Revision,
    DateTimeOffset ChangedAt,
    DateTimeOffset? DeletedAt);

/// <summary>A shared form as one party sees it.</summary>
/// <param name="Mine">What the reader writes in.</param>
/// <param name="Other">What the other party wrote; null before it came, and after it threw its half away.</param>
/// <param name="IsFull">Two have taken part, so nobody else can join.</param>
public sealed record SheetPair(SheetHalf Mine, SheetHalf? Other, bool IsFull);
