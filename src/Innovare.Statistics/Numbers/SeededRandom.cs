namespace Innovare.Statistics.Numbers;

/// <summary>Random numbers that are the same for the same seed on every machine and in every later version.</summary>
/// <remarks>
/// xoshiro256**, filled from the seed by splitmix64: Blackman and Vigna (2021), ACM Transactions on Mathematical
/// Software 47(4). Not for secrets: whoever sees enough output can continue it. Not safe for use by several threads.
/// </remarks>
public sealed class SeededRandom
{
    ulong _s0, _s1, _s2, _s3;

    /// <summary>Starts a sequence.</summary>
    /// <param name="seed">Any number; neighbouring seeds give unrelated sequences.</param>
    public SeededRandom(long seed)
    {
        var state = unchecked((ulong)seed);
        _s0 = Bits.SplitMix(ref state);
        _s1 = Bits.SplitMix(ref state);
        _s2 = Bits.SplitMix(ref state);
        _s3 = Bits.SplitMix(ref state);
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            var result = ulong.RotateLeft(_s1 * 5, 7) * 9;
            var shifted = _s1 << 17;
            _s2 ^= _s0;
            _s3 ^= _s1;
            _s1 ^= _s2;
            _s0 ^= _s3;
            _s2 ^= shifted;
            _s3 = ulong.RotateLeft(_s3, 45);
            return result;
        }
    }

    /// <summary>A uniform number strictly between 0 and 1, a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => Bits.ToOpenUnit(NextBits());

    /// <summary>A uniform whole number in 0..<paramref name="bound"/> − 1, without bias.</summary>
    /// <param name="bound">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is below 1.</exception>
    public int NextBelow(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var limit = ulong.MaxValue - (ulong.MaxValue % (ulong)bound);
        var bits = NextBits();
        while (bits >= limit) bits = NextBits();
        return (int)(bits % (ulong)bound);
    }

    /// <summary>A number from the standard normal distribution, by inversion: one uniform number each.</summary>
    public double NextNormal() => Normal.Quantile(NextDouble());

    /// <summary>Puts the items in random order, in place (Fisher and Yates).</summary>
    /// <param name="items">The items to shuffle.</param>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = NextBelow(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}

static class Bits
{
    public static ulong SplitMix(ref ulong state) => Mix(unchecked(state += 0x9E3779B97F4A7C15UL));

    public static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
            return bits ^ (bits >> 31);
        }
    }

    // The top 52 bits and a half: neither 0 nor 1 can come out, and every value is exact in a double.
    public static double ToOpenUnit(ulong bits) => ((bits >> 12) + 0.5) * (1.0 / (1UL << 52));
}
