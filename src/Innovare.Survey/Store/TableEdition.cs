using Innovare.Statbank;

namespace Innovare.Survey.Store;

/// <summary>An edition of a table that readers have had before them.</summary>
/// <param name="Table">The table as it stood.</param>
/// <param name="Release">The revision it came with.</param>
/// <param name="From">When it was shown.</param>
/// <param name="Until">When another took its place; null while it stands.</param>
public sealed record TableEdition(Cube Table, PublishedRelease Release, DateTimeOffset From, DateTimeOffset? Until);
