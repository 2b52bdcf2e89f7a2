namespace Innovare.Survey.Simulate;

/// <summary>Random numbers that belong to names: the same seed, name and unit give the same number, in any order.</summary>
/// <remarks>SplitMix64's finaliser over the keys (Steele, Lea and Flood, 2014), so nothing depends on threads or order.</remarks>
readonly struct Chance(long seed, string name)
{
    readonly ulong _state = Mix(unchecked((ulong)seed) ^ Fold(name));

    /// <summary>A number strictly between 0 and 1.</summary>
    public double Uniform(ulong unit) => ((Mix(_state ^ Mix(unit)) >> 11) + 0.5) / (1UL << 53);

    /// <summary>A draw from the standard logistic distribution.</summary>
    public double Logistic(ulong unit)
    {
        var u = Uniform(unit);
        return Math.Log(u / (1 - u));
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count, ulong unit) => (int)(Uniform(unit) * count);

    /// <summary>A place in the list, with probability proportional to its weight.</summary>
    public int Pick(IReadOnlyList<double> weights, ulong unit)
    {
        var left = Uniform(unit) * weights.Sum();
        for (var i = 0; i < weights.Count - 1; i++)
        {
            left -= weights[i];
            if (left < 0)
                return i;
        }
        return weights.Count - 1;
    }

    /// <summary>A key for a name (FNV-1a, 64 bits), the same on every machine.</summary>
    public static ulong Fold(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in name)
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        return hash;
    }

    static ulong Mix(ulong z)
    {
        unchecked
        {
            z += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
