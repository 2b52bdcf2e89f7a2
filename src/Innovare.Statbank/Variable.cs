using System.Text.Json.Serialization;

namespace Innovare.Statbank;

/// <summary>One variable of a table.</summary>
/// <param name="Code">Stable code, e.g. <c>level</c>.</param>
/// <param name="Name">What a reader sees.</param>
/// <param name="Values">In table order.</param>
/// <param name="Role">What the variable is to the table.</param>
/// <param name="Elimination">Code of the value that stands for "all", when the variable may be left out.</param>
public sealed record Variable(string Code, Label Name, IReadOnlyList<Value> Values, VariableRole Role = VariableRole.Classification, string? Elimination = null)
{
    // With the list it was made of: `with { Values = … }` copies the field too.
    // An object, not a tuple: several readers may set it at once, and none may see half of it.
    Index? _positions;

    /// <summary>The variable may be left out and is then summed over; only when there is no <see cref="Elimination"/> value.</summary>
    public bool IsSummedOut { get; init; }

    /// <summary>Whether a question may leave the variable out.</summary>
    public bool MayBeLeftOut => Elimination is not null || IsSummedOut;

    /// <summary>How long a time of the time variable is; null when it is no time or not said.</summary>
    public TimeScale? Scale { get; init; }

    /// <summary>The values are places.</summary>
    public bool IsGeographic { get; init; }

    /// <summary>Map the values are drawn on, or null.</summary>
    public Label? Map { get; init; }

    /// <summary>Classification the values are from, or null; codelists are found by it.</summary>
    public Label? Domain { get; init; }

    /// <summary>What of a value is shown where nothing else is asked; null when the table does not say.</summary>
    public Presentation? Presentation { get; init; }

    /// <summary>Notes to the variable.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>Which value lies under which, by code; empty when the values are one flat list.</summary>
    public IReadOnlyList<HierarchyLink> Hierarchy { get; init; } = [];

    /// <summary>Other lists of values to choose from.</summary>
    public IReadOnlyList<Codelist> Codelists { get; init; } = [];

    /// <summary>Position of the value with that code, or -1. An exact code comes before one that differs in case only.</summary>
    public int PositionOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (_positions is not { } known || !ReferenceEquals(known.Of, Values))
            _positions = known = Positions(Values);
        return known.Exact.TryGetValue(code, out var exact) ? exact : known.AnyCase.GetValueOrDefault(code, -1);
    }

    /// <inheritdoc />
    public bool Equals(Variable? other) =>
        other is not null && (Code, Role, Elimination, IsSummedOut, Scale, IsGeographic, Presentation) == (other.Code, other.Role, other.Elimination, other.IsSummedOut, other.Scale, other.IsGeographic, other.Presentation)
        && (Name, Map, Domain).Equals((other.Name, other.Map, other.Domain))
        && Values.SequenceEqual(other.Values) && Notes.SequenceEqual(other.Notes)
        && Hierarchy.SequenceEqual(other.Hierarchy) && Codelists.SequenceEqual(other.Codelists);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Code, Role, Values.Count);

    static Index Positions(IReadOnlyList<Value> values)
    {
        var exact = new Dictionary<string, int>(values.Count, StringComparer.Ordinal);
        var anyCase = new Dictionary<string, int>(values.Count, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < values.Count; i++)
        {
            exact.TryAdd(values[i].Code, i);
            anyCase.TryAdd(values[i].Code, i);
        }
        return new(values, exact, anyCase);
    }

    sealed record Index(IReadOnlyList<Value> Of, Dictionary<string, int> Exact, Dictionary<string, int> AnyCase);
}

/// <summary>One value of a variable.</summary>
public sealed record Value
{
    /// <summary>A value with one note, or none.</summary>
    [JsonConstructor]
    public Value(string code, Label name, Label? note = null) =>
        (Code, Name, Notes) = (code, name, note is null ? [] : [note]);

    /// <summary>Stable code.</summary>
    public string Code { get; init; }

    /// <summary>What a reader sees.</summary>
    public Label Name { get; init; }

    /// <summary>Notes to the value.</summary>
    public IReadOnlyList<Note> Notes { get; init; }

    /// <summary>The first note, or null.</summary>
    public Label? Note => Notes.Count > 0 ? Notes[0].Words : null;

    /// <summary>What is measured, on a value of the contents variable.</summary>
    public Measurement? Measurement { get; init; }

    /// <summary>Decimals its cells are shown with, when other than the table's.</summary>
    public int? Decimals { get; init; }

    /// <summary>The time a value of the time variable is, as PX writes it ("2023", "20231" = first quarter); null when not said.</summary>
    public string? Period { get; init; }

    /// <inheritdoc />
    public bool Equals(Value? other) =>
        other is not null && Code == other.Code && Name.Equals(other.Name) && Decimals == other.Decimals && Period == other.Period && Equals(Measurement, other.Measurement) && Notes.SequenceEqual(other.Notes);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Code, Name);
}

/// <summary>One value lies under another.</summary>
/// <param name="Parent">Code of the upper value; null for one at the top.</param>
/// <param name="Child">Code of the lower value.</param>
public sealed record HierarchyLink(string? Parent, string Child);

/// <summary>What a variable is to its table.</summary>
public enum VariableRole
{
    Classification,
    Contents,
    Time,
}

/// <summary>How long one time is.</summary>
public enum TimeScale
{
    Annual,
    HalfYearly,
    Quarterly,
    Monthly,
    Weekly,
    Other,
}

/// <summary>What of a value is shown.</summary>
public enum Presentation
{
    Code,
    Text,
    CodeAndText,
    TextAndCode,
}
