using static System.FormattableString;

namespace Innovare.Statistics.Numbers;

/// <summary>The checks at the doors: a caller's mistake is named with its value and its bound.</summary>
static class Doors
{
    public static void SameLength(int expected, int actual, string name)
    {
        if (actual != expected)
            throw new ArgumentException(Invariant($"{actual} values were given, {expected} are needed."), name);
    }

    public static void Finite(ReadOnlySpan<double> values, string name)
    {
        for (var i = 0; i < values.Length; i++)
            if (!double.IsFinite(values[i]))
                throw new ArgumentOutOfRangeException(name, values[i], Invariant($"Value {i} is not a finite number."));
    }

    public static void FiniteNotNegative(ReadOnlySpan<double> values, string name)
    {
        Finite(values, name);
        for (var i = 0; i < values.Length; i++)
            if (values[i] < 0)
                throw new ArgumentOutOfRangeException(name, values[i], Invariant($"Value {i} is below zero."));
    }

    public static void Indices(ReadOnlySpan<int> indices, int count, string name)
    {
        for (var i = 0; i < indices.Length; i++)
            if (indices[i] < 0 || indices[i] >= count)
                throw new ArgumentOutOfRangeException(name, indices[i], Invariant($"Entry {i} must lie in 0..{count - 1}."));
    }

    public static void OpenUnit(double value, string name)
    {
        if (!(value > 0 && value < 1))
            throw new ArgumentOutOfRangeException(name, value, "Must lie strictly between 0 and 1.");
    }
}
