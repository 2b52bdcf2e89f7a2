using System.Text;

namespace Innovare.Statistics.Numbers;

/// <summary>The permanent random number of a unit: the same in every round, so that samples can be coordinated.</summary>
/// <remarks>
/// Ohlsson, E. (1995), "Coordination of samples using permanent random numbers", in Business Survey Methods, Wiley.
/// The number is a hash of seed and key: FNV-1a (64 bits) over the key's UTF-8 bytes, begun at the mixed seed and
/// ended by splitmix64's mixing. Whoever knows the seed knows every number, so the seed of a real survey is secret.
/// </remarks>
public static class PermanentRandomNumber
{
    const ulong OffsetBasis = 0xCBF29CE484222325UL;
    const ulong Prime = 0x100000001B3UL;

    /// <summary>The permanent random number of one unit.</summary>
    /// <param name="seed">The survey's seed; the same in all rounds that are to be coordinated.</param>
    /// <param name="key">The unit's lasting identifier, e.g. a production-unit number; compared byte by byte.</param>
    /// <returns>A number strictly between 0 and 1, the same on every platform and in every version.</returns>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public static double Of(long seed, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var hash = OffsetBasis ^ Bits.Mix(unchecked((ulong)seed + 0x9E3779B97F4A7C15UL));
        foreach (var octet in Encoding.UTF8.GetBytes(key)) hash = unchecked((hash ^ octet) * Prime);
        return Bits.ToOpenUnit(Bits.Mix(hash));
    }
}
