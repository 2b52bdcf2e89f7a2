namespace Innovare.PublicSector;

/// <summary>A closed list of codes with their names in both languages, each valid in some rounds.</summary>
/// <param name="Id">Name of the list, e.g. <c>subsector</c>.</param>
/// <param name="Entries">In the order they are shown.</param>
public sealed record Codelist(string Id, IReadOnlyList<CodelistEntry> Entries)
{
    /// <summary>The entry with that code, or null when the list does not hold it.</summary>
    public CodelistEntry? Find(string code) => Entries.FirstOrDefault(e => string.Equals(e.Code, code, StringComparison.Ordinal));
}

/// <summary>One code of a list.</summary>
/// <param name="Code">Immutable; carries logic. Labels never do.</param>
/// <param name="Name">What a reader sees.</param>
/// <param name="Parent">Code of the entry above, where the list is a hierarchy.</param>
/// <param name="ValidFrom">First round (year) the code exists in; null = always.</param>
/// <param name="ValidTo">Last round (year) the code exists in; null = still.</param>
public sealed record CodelistEntry(string Code, Text Name, string? Parent = null, int? ValidFrom = null, int? ValidTo = null)
{
    /// <summary>Whether the code exists in the round of that year.</summary>
    public bool IsValidIn(int year) => (ValidFrom is null || year >= ValidFrom) && (ValidTo is null || year <= ValidTo);
}
