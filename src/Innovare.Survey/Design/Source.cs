using System.Globalization;
using System.Text.Json.Serialization;

namespace Innovare.Survey.Design;

/// <summary>Where a value comes from: one of an answer, the register, the round, or a fixed number.</summary>
/// <param name="Answer">A variable of the questionnaire.</param>
/// <param name="Register">What the frame knows: level, subsector, size, region, municipality, industry, employees, name.</param>
/// <param name="Round">What the round says: year, referencePeriod.</param>
/// <param name="Fixed">A number.</param>
public sealed record Source(string? Answer = null, string? Register = null, string? Round = null, double? Fixed = null)
{
    /// <summary>What a register or a round can be asked for by name, beside the variables of the frame.</summary>
    public static IReadOnlyList<string> RoundValues { get; } = ["year", "referencePeriod"];

    /// <summary>Variables of the frame that hold no code but a value of their own.</summary>
    public static IReadOnlyList<string> RegisterValues { get; } = [.. FrameVariable.Names, "employees", "name"];

    /// <summary>How many of the four are named; a source has exactly one.</summary>
    [JsonIgnore]
    public int Named => (Answer is null ? 0 : 1) + (Register is null ? 0 : 1) + (Round is null ? 0 : 1) + (Fixed is null ? 0 : 1);

    /// <summary>The value, or null when it is not known: not asked, not answered, "don't know".</summary>
    public string? In(IFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var value = Answer is { } answer ? facts.Answer(answer)
            : Register is { } register ? facts.Register(register)
            : Round is { } round ? facts.Round(round)
            : Fixed?.ToString(CultureInfo.InvariantCulture);
        return value is { Length: > 0 } && (Answer is null || !IsNoValue(value)) ? value : null;
    }

    /// <summary>Whether a code stands for the want of an answer: not asked, don't know, prefer not to say.</summary>
    public static bool IsNoValue(string code) => code is "-1" or "-2" or "-3";

    /// <summary>Below, equal or above zero as two numbers or two dates stand; null when they cannot be compared.</summary>
    public static int? Order(string? left, string? right)
    {
        if (left is null || right is null)
            return null;
        if (Number(left) is { } a && Number(right) is { } b)
            return a.CompareTo(b);
        return IsDate(left) && IsDate(right) ? string.CompareOrdinal(left, right) : null;
    }

    static double? Number(string value) =>
        double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    static bool IsDate(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

/// <summary>How two values stand to each other.</summary>
public enum Comparison
{
    Less,
    AtMost,
    Equal,
    AtLeast,
    More,
}
