using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Tables;

/// <summary>The regression on the calibration margins with the weights before calibration, class by class.</summary>
/// <remarks>A class has one entry in every margin: its row of x is kept as that many (column, value) pairs.</remarks>
sealed class ClassProjection
{
    readonly int[] _columnOf;
    readonly double[] _valueOf;
    readonly SymmetricSystem _system;
    readonly double[] _right;

    ClassProjection(int margins, int[] columnOf, double[] valueOf, SymmetricSystem system)
    {
        (Margins, _columnOf, _valueOf, _system) = (margins, columnOf, valueOf, system);
        _right = new double[system.Size];
    }

    /// <summary>Entries of a class.</summary>
    public int Margins { get; }

    /// <summary>Categories of all margins together.</summary>
    public int Columns => _system.Size;

    public static ClassProjection Of(Cells cells)
    {
        var margins = cells.ClassMargins;
        var (columnOf, valueOf) = (new int[cells.Classes * margins.Length], new double[cells.Classes * margins.Length]);
        var size = 0;
        for (var m = 0; m < margins.Length; m++)
        {
            for (var k = 0; k < cells.Classes; k++)
                (columnOf[(k * margins.Length) + m], valueOf[(k * margins.Length) + m]) =
                    (size + margins[m].CategoryOfUnit[k], margins[m].ValueOf(k));
            size += margins[m].Totals.Count;
        }
        var products = new double[size * size];
        for (var c = 0; c < cells.Count; c++)
        {
            var (first, weight) = (cells.Keys.Class[c] * margins.Length, cells.Everyone.Sum[cells.Everyone.Place(c, 0)]);
            for (var l = first; l < first + margins.Length; l++)
                for (var r = first; r < first + margins.Length; r++)
                    products[(columnOf[l] * size) + columnOf[r]] += weight * valueOf[l] * valueOf[r];
        }
        return new ClassProjection(margins.Length, columnOf, valueOf, SymmetricSystem.Factor(products, size));
    }

    public ReadOnlySpan<int> ColumnsOf(int ofClass) => _columnOf.AsSpan(ofClass * Margins, Margins);

    public ReadOnlySpan<double> ValuesOf(int ofClass) => _valueOf.AsSpan(ofClass * Margins, Margins);

    /// <summary>Turns Σ w x y, column by column, into the coefficients.</summary>
    public void Solve(Span<double> sums) => _system.Solve(sums);

    /// <summary>Turns weighted sums by class into fitted values by class; all 0 without margins.</summary>
    public void Fit(double[] classes)
    {
        Array.Clear(_right);
        for (var k = 0; k < classes.Length; k++)
            for (var e = k * Margins; e < (k + 1) * Margins; e++) _right[_columnOf[e]] += classes[k] * _valueOf[e];
        _system.Solve(_right);
        Array.Clear(classes);
        for (var k = 0; k < classes.Length; k++)
            for (var e = k * Margins; e < (k + 1) * Margins; e++) classes[k] += _right[_columnOf[e]] * _valueOf[e];
    }
}
