namespace Innovare.Statbank.Formats;

/// <summary>How a table is written as rows and columns.</summary>
/// <param name="Language">Language of texts.</param>
public sealed record GridOptions(string Language)
{
    /// <summary>What is shown of variables and values.</summary>
    public Presentation Labels { get; init; } = Presentation.Code;

    /// <summary>Between a code and its text, where both are shown.</summary>
    public string Joiner { get; init; } = " ";

    /// <summary>The title stands first.</summary>
    public bool HasTitle { get; init; }

    /// <summary>Between the fields of a text file.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Standard error, interval and n stand in columns of their own beside each value, when the table has them.</summary>
    public bool HasUncertainty { get; init; }
}
