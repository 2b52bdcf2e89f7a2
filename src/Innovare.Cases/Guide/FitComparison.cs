namespace Innovare.Cases.Guide;

/// <summary>One domain in both places.</summary>
/// <param name="Domain">Which.</param>
/// <param name="Giver">Code of <see cref="FitDomains.Ratings"/>, or null.</param>
/// <param name="Taker">The same at the taker's.</param>
public sealed record FitComparison(FitDomain Domain, string? Giver, string? Taker)
{
    /// <summary>Both have answered, and not the same.</summary>
    public bool IsDifferent => Giver is not null && Taker is not null && Giver != Taker;

    /// <summary>It is harder at the taker's.</summary>
    public bool IsHarder => IsDifferent && Rank(Taker) > Rank(Giver);

    static int Rank(string? code) => code switch { FitDomains.Complex => 3, FitDomains.Complicated => 2, _ => 1 };
}
