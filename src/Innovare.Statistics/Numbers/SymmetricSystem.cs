namespace Innovare.Statistics.Numbers;

/// <summary>A symmetric, positive semi-definite system of equations, factored once and solved many times.</summary>
/// <remarks>
/// Cholesky's method column by column. A column that the earlier ones explain is left out, so the coefficients of
/// overlapping category indicators come out 0 for the redundant ones and the fitted values are right all the same.
/// </remarks>
public sealed class SymmetricSystem
{
    readonly double[] _factor;
    readonly bool[] _kept;

    SymmetricSystem(int size, double[] factor, bool[] kept)
    {
        Size = size;
        _factor = factor;
        _kept = kept;
        Rank = kept.Count(k => k);
    }

    /// <summary>Number of unknowns.</summary>
    public int Size { get; }

    /// <summary>Number of unknowns that the equations determine.</summary>
    public int Rank { get; }

    /// <summary>Factors a matrix.</summary>
    /// <param name="matrix">Row by row, <paramref name="size"/>² finite numbers, symmetric; only the lower half is read.</param>
    /// <param name="size">Number of rows, 0 or more.</param>
    /// <param name="tolerance">A column counts as explained when at most this share of its diagonal is left.</param>
    /// <exception cref="ArgumentException">The matrix does not hold size² numbers.</exception>
    public static SymmetricSystem Factor(ReadOnlySpan<double> matrix, int size, double tolerance = 1e-10)
    {
        Doors.SameLength(size * size, matrix.Length, nameof(matrix));
        Doors.Finite(matrix, nameof(matrix));
        var factor = new double[size * size];
        var kept = new bool[size];
        for (var j = 0; j < size; j++)
        {
            var left = matrix[(j * size) + j] - Dot(factor, j, j, size, j);
            kept[j] = left > tolerance * matrix[(j * size) + j];
            if (!kept[j]) continue;
            var root = Math.Sqrt(left);
            factor[(j * size) + j] = root;
            for (var i = j + 1; i < size; i++)
                factor[(i * size) + j] = (matrix[(i * size) + j] - Dot(factor, i, j, size, j)) / root;
        }
        return new SymmetricSystem(size, factor, kept);
    }

    /// <summary>Solves for one right-hand side.</summary>
    /// <param name="right">The right-hand side, replaced by the solution; redundant unknowns become 0.</param>
    /// <exception cref="ArgumentException">The right-hand side has another size than the system.</exception>
    public void Solve(Span<double> right)
    {
        Doors.SameLength(Size, right.Length, nameof(right));
        for (var i = 0; i < Size; i++)
        {
            if (!_kept[i]) { right[i] = 0; continue; }
            for (var j = 0; j < i; j++) right[i] -= _factor[(i * Size) + j] * right[j];
            right[i] /= _factor[(i * Size) + i];
        }
        for (var i = Size - 1; i >= 0; i--)
        {
            if (!_kept[i]) continue;
            for (var j = i + 1; j < Size; j++) right[i] -= _factor[(j * Size) + i] * right[j];
            right[i] /= _factor[(i * Size) + i];
        }
    }

    static double Dot(double[] factor, int row, int other, int size, int columns)
    {
        var sum = 0.0;
        for (var k = 0; k < columns; k++) sum += factor[(row * size) + k] * factor[(other * size) + k];
        return sum;
    }
}
