namespace Innovare.Statistics.Disclosure;

/// <summary>Which shares rest on so few respondents that a reader could tell someone's answer.</summary>
/// <param name="Minimum">Fewest respondents, unweighted, in a base, a numerator or a complement; at least 1, commonly 3.</param>
/// <param name="SmallestUniformBase">
/// Where all or none of a base have the property, everyone in it is known to have it or not; that is let through only
/// from this many respondents on. At least <paramref name="Minimum"/> is used.
/// </param>
/// <remarks>Hundepool et al. (2012), Statistical Disclosure Control, section 4.2: threshold rule and group disclosure.</remarks>
public sealed record PrimaryRule(int Minimum, int SmallestUniformBase = 0)
{
    /// <summary>Judges one share.</summary>
    /// <param name="inBase">Respondents in the base, unweighted.</param>
    /// <param name="inNumerator">Those of them with the property, 0..<paramref name="inBase"/>.</param>
    /// <returns>Safe, or the first reason why not. An empty base is safe: there is nobody to tell about.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below zero, or the numerator is above the base.</exception>
    public CellSafety Judge(int inBase, int inNumerator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(inBase);
        ArgumentOutOfRangeException.ThrowIfNegative(inNumerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inNumerator, inBase);
        var complement = inBase - inNumerator;
        if (IsFew(inBase)) return CellSafety.FewInBase;
        if (IsFew(inNumerator)) return CellSafety.FewInNumerator;
        if (IsFew(complement)) return CellSafety.FewInComplement;
        var uniform = inBase > 0 && (inNumerator == 0 || complement == 0);
        return uniform && inBase < SmallestUniformBase ? CellSafety.UniformBase : CellSafety.Safe;
    }

    bool IsFew(int count) => count > 0 && count < Minimum;
}

/// <summary>Whether a cell may be shown on its own, or why not.</summary>
public enum CellSafety
{
    /// <summary>May be shown.</summary>
    Safe,

    /// <summary>Too few respondents in all.</summary>
    FewInBase,

    /// <summary>Too few respondents with the property.</summary>
    FewInNumerator,

    /// <summary>Too few respondents without the property.</summary>
    FewInComplement,

    /// <summary>All or none of a small base have the property.</summary>
    UniformBase,
}
