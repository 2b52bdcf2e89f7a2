namespace Innovare.Statbank;

/// <summary>Another list of values for a variable: a part of them, or groups of them.</summary>
/// <param name="Id">Stable, e.g. <c>agg_CountiesEn</c> or <c>vs_Region</c>.</param>
/// <param name="Name">What a reader sees.</param>
/// <param name="Kind">Values as they are, or groups.</param>
/// <param name="Values">In order.</param>
public sealed record Codelist(string Id, Label Name, CodelistKind Kind, IReadOnlyList<CodelistValue> Values)
{
    /// <summary>The classification the list belongs to; a variable with this domain may use it.</summary>
    public string? Domain { get; init; }

    /// <inheritdoc />
    public bool Equals(Codelist? other) => other is not null && Id == other.Id && Name.Equals(other.Name) && Kind == other.Kind && Domain == other.Domain && Values.SequenceEqual(other.Values);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Id, Kind, Values.Count);
}

/// <summary>One value of a codelist.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What a reader sees.</param>
/// <param name="Members">Codes of the variable it stands for; one, the same, in a valueset.</param>
public sealed record CodelistValue(string Code, Label Name, IReadOnlyList<string> Members)
{
    /// <inheritdoc />
    public bool Equals(CodelistValue? other) => other is not null && Code == other.Code && Name.Equals(other.Name) && Members.SequenceEqual(other.Members);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Code, Members.Count);
}

/// <summary>What the values of a codelist are.</summary>
public enum CodelistKind
{
    /// <summary>Values of the variable itself (<c>.vs</c>).</summary>
    Valueset,

    /// <summary>Groups whose cells are summed (<c>.agg</c>).</summary>
    Aggregation,
}
