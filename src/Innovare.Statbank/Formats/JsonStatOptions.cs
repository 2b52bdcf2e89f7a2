namespace Innovare.Statbank.Formats;

/// <summary>How a table is written as JSON-stat.</summary>
/// <param name="Language">Language of the labels.</param>
public sealed record JsonStatOptions(string Language)
{
    /// <summary>One item a line, for reading by people.</summary>
    public bool IsIndented { get; init; }

    /// <summary>The whole table in all languages stands in <c>extension.innovare.table</c>, so that it reads back without loss; off, a file is about half as long.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Address of a codelist by its id; with it, codelists are listed at their variables.</summary>
    public Func<string, string>? CodelistAddress { get; init; }

    /// <summary>Category note, source and base of single cells, standard error, interval and n stand in <c>extension.innovare</c>.</summary>
    public bool HasUncertainty { get; init; } = true;
}
