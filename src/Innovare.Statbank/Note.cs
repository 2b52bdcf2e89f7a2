namespace Innovare.Statbank;

/// <summary>Words a reader should know about a table, a variable, a value or cells.</summary>
/// <param name="Words">In the table's languages.</param>
/// <param name="IsMandatory">Must stand beside the figures wherever they are shown; else it may be a click away.</param>
public sealed record Note(Label Words, bool IsMandatory = false)
{
    /// <summary>The note in that language.</summary>
    public string this[string language] => Words[language];

    /// <summary>A label is a note that is not mandatory.</summary>
    public static implicit operator Note(Label words) => new(words);

    /// <summary>The words of the note.</summary>
    public static implicit operator Label(Note note) => note.Words;

    /// <inheritdoc />
    public override string ToString() => Words.ToString();
}

/// <summary>What is to be said of one cell alone.</summary>
/// <param name="Note">Words for a reader, or null.</param>
/// <param name="Source">Where the figure was published, or null.</param>
/// <param name="Base">Of whom the figure speaks, or null when the table's own base holds.</param>
public sealed record CellNote(Label? Note = null, Label? Source = null, Label? Base = null);

/// <summary>A note to the cells where some variables have given values, whatever the others are.</summary>
/// <param name="Positions">Per variable in table order: the position of the value, or -1 for any.</param>
/// <param name="Note">What is said.</param>
/// <param name="IsMark">A short mark to stand beside the figure itself ("p", "r"), not words below the table.</param>
public sealed record AreaNote(IReadOnlyList<int> Positions, Note Note, bool IsMark = false)
{
    /// <summary>Whether the cell at those positions is one of those spoken of.</summary>
    public bool Covers(ReadOnlySpan<int> cell)
    {
        for (var v = 0; v < cell.Length; v++)
            if (Positions[v] >= 0 && Positions[v] != cell[v])
                return false;
        return true;
    }

    /// <inheritdoc />
    public bool Equals(AreaNote? other) => other is not null && IsMark == other.IsMark && Note.Equals(other.Note) && Positions.SequenceEqual(other.Positions);

    /// <inheritdoc />
    public override int GetHashCode() => Positions.Aggregate(Note.GetHashCode(), HashCode.Combine);
}

/// <summary>A column of texts beside the values, such as a quality flag; most cells have none.</summary>
/// <param name="Id">E.g. <c>OBS_STATUS</c>.</param>
/// <param name="Name">What a reader sees.</param>
/// <param name="Default">What a cell has that says nothing itself, or null.</param>
/// <param name="Texts">By cell number.</param>
public sealed record CellTexts(string Id, Label Name, string? Default, IReadOnlyDictionary<int, string> Texts)
{
    /// <summary>The text of a cell, or null.</summary>
    public string? this[int cell] => Texts.TryGetValue(cell, out var text) ? text : Default;

    /// <inheritdoc />
    public bool Equals(CellTexts? other) =>
        other is not null && Id == other.Id && Name.Equals(other.Name) && Default == other.Default
        && Texts.Count == other.Texts.Count && Texts.All(t => other.Texts.TryGetValue(t.Key, out var text) && text == t.Value);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Id, Texts.Count);
}

/// <summary>Something a file said that a table has no place for; kept, so that it is written again.</summary>
/// <param name="Keyword">As in a PX file, e.g. <c>INFOFILE</c>.</param>
/// <param name="Language">Language code, or null for the main language.</param>
/// <param name="Keys">What it is about: variable, value …; often empty.</param>
/// <param name="Values">What it says.</param>
/// <param name="IsQuoted">Stands in quotes (a text) or bare (YES, a number).</param>
public sealed record KeptEntry(string Keyword, string? Language, IReadOnlyList<string> Keys, IReadOnlyList<string> Values, bool IsQuoted = true)
{
    /// <inheritdoc />
    public bool Equals(KeptEntry? other) =>
        other is not null && Keyword == other.Keyword && Language == other.Language && IsQuoted == other.IsQuoted
        && Keys.SequenceEqual(other.Keys) && Values.SequenceEqual(other.Values);

    /// <inheritdoc />
    public override int GetHashCode() => Values.Concat(Keys).Aggregate(HashCode.Combine(Keyword, Language), HashCode.Combine);
}
