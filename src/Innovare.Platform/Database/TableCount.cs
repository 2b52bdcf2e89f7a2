namespace Innovare.Platform.Database;

/// <summary>What a table holds, told the same way from both databases.</summary>
/// <param name="Name">Table.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Hash">SHA-256 of the rows, whatever order they stand in.</param>
public sealed record TableCount(string Name, long Rows, string Hash);
