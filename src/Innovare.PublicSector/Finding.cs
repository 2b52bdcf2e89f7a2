namespace Innovare.PublicSector;

/// <summary>One thing wrong with data that someone gave us. All findings are returned at once; nothing is thrown.</summary>
/// <param name="Code">Stable, lower case with hyphens, e.g. <c>frame-level-unknown</c>; never reused for another fault.</param>
/// <param name="Where">File and place: <c>tables.json#/tables/2/base</c>, or <c>frame.csv:17:5</c> (line, column).</param>
/// <param name="What">What is wrong, with the value that was found.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record Finding(string Code, string Where, string What, string Mend)
{
    /// <summary>The finding as one line for a terminal.</summary>
    public override string ToString() => $"{Where}: {What} {Mend} [{Code}]";
}
