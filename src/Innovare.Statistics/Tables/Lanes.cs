using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Innovare.Statistics.Tables;

/// <summary>Arithmetic on 64 replicates side by side. Multiplication and addition are never fused: the same bits on every machine.</summary>
static class Lanes
{
    public const int Count = 64;

    const int Width = 4;

    const int Half = 32;

    /// <summary>target = Σ over entries of weight · the PSU's row of factors.</summary>
    public static void Gather(ReadOnlySpan<int> psus, ReadOnlySpan<double> weights, ReadOnlySpan<double> factors, Span<double> target)
    {
        Gather(psus, weights, factors, target, 0);
        Gather(psus, weights, factors, target, Half);
    }

    // Eight vectors stay in registers through all entries: nothing is stored until the end.
    static void Gather(ReadOnlySpan<int> psus, ReadOnlySpan<double> weights, ReadOnlySpan<double> factors, Span<double> target, int from)
    {
        Vector256<double> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        ref var start = ref MemoryMarshal.GetReference(factors);
        for (var i = 0; i < psus.Length; i++)
        {
            ref var row = ref Unsafe.Add(ref start, ((nint)psus[i] * Count) + from);
            var weight = Vector256.Create(weights[i]);
            a += weight * Vector256.LoadUnsafe(ref row, 0);
            b += weight * Vector256.LoadUnsafe(ref row, 4);
            c += weight * Vector256.LoadUnsafe(ref row, 8);
            d += weight * Vector256.LoadUnsafe(ref row, 12);
            e += weight * Vector256.LoadUnsafe(ref row, 16);
            f += weight * Vector256.LoadUnsafe(ref row, 20);
            g += weight * Vector256.LoadUnsafe(ref row, 24);
            h += weight * Vector256.LoadUnsafe(ref row, 28);
        }
        ref var goal = ref MemoryMarshal.GetReference(target.Slice(from, Half));
        a.StoreUnsafe(ref goal, 0);
        b.StoreUnsafe(ref goal, 4);
        c.StoreUnsafe(ref goal, 8);
        d.StoreUnsafe(ref goal, 12);
        e.StoreUnsafe(ref goal, 16);
        f.StoreUnsafe(ref goal, 20);
        g.StoreUnsafe(ref goal, 24);
        h.StoreUnsafe(ref goal, 28);
    }

    public static void Add(ReadOnlySpan<double> values, Span<double> target)
    {
        ref var from = ref MemoryMarshal.GetReference(values[..Count]);
        ref var to = ref MemoryMarshal.GetReference(target[..Count]);
        for (nuint i = 0; i < Count; i += Width)
            (Vector256.LoadUnsafe(ref to, i) + Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
    }

    public static void Subtract(ReadOnlySpan<double> values, Span<double> target)
    {
        ref var from = ref MemoryMarshal.GetReference(values[..Count]);
        ref var to = ref MemoryMarshal.GetReference(target[..Count]);
        for (nuint i = 0; i < Count; i += Width)
            (Vector256.LoadUnsafe(ref to, i) - Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
    }

    public static void Multiply(ReadOnlySpan<double> factors, Span<double> target)
    {
        ref var from = ref MemoryMarshal.GetReference(factors[..Count]);
        ref var to = ref MemoryMarshal.GetReference(target[..Count]);
        for (nuint i = 0; i < Count; i += Width)
            (Vector256.LoadUnsafe(ref to, i) * Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
    }

    /// <summary>Three sums over the lanes of d = value − centre: Σ d over lanes in use, Σ s·d and Σ s·d².</summary>
    public static void Moments(
        ReadOnlySpan<double> values, double centre, ReadOnlySpan<double> scales, ReadOnlySpan<double> uses, Span<double> sums)
    {
        ref var value = ref MemoryMarshal.GetReference(values[..Count]);
        ref var scale = ref MemoryMarshal.GetReference(scales[..Count]);
        ref var use = ref MemoryMarshal.GetReference(uses[..Count]);
        Vector256<double> plain = default, scaled = default, squares = default;
        for (nuint i = 0; i < Count; i += Width)
        {
            var deviation = (Vector256.LoadUnsafe(ref value, i) - Vector256.Create(centre)) * Vector256.LoadUnsafe(ref use, i);
            var times = deviation * Vector256.LoadUnsafe(ref scale, i);
            plain += deviation;
            scaled += times;
            squares += times * deviation;
        }
        (sums[0], sums[1], sums[2]) = (Vector256.Sum(plain), Vector256.Sum(scaled), Vector256.Sum(squares));
    }

    public static void Divide(ReadOnlySpan<double> above, ReadOnlySpan<double> below, Span<double> target)
    {
        ref var top = ref MemoryMarshal.GetReference(above[..Count]);
        ref var bottom = ref MemoryMarshal.GetReference(below[..Count]);
        ref var to = ref MemoryMarshal.GetReference(target[..Count]);
        for (nuint i = 0; i < Count; i += Width)
        {
            // Nobody in the base: 0 stands in; the caller counts such replicates and gives no error.
            var divisor = Vector256.LoadUnsafe(ref bottom, i);
            var quotient = Vector256.LoadUnsafe(ref top, i) / divisor;
            Vector256.ConditionalSelect(Vector256.GreaterThan(divisor, Vector256<double>.Zero), quotient, default).StoreUnsafe(ref to, i);
        }
    }
}
