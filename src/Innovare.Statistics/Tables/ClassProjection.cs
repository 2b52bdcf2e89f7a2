using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Tables;

/// <summary>The regression on the calibration margins with the weights before calibration, class by class.</summary>
sealed class ClassProjection
{
    readonly int[][] _columns;
    readonly SymmetricSystem _system;
    readonly double[] _right;

    ClassProjection(int[][] columns, SymmetricSystem system) =>
        (_columns, _system, _right) = (columns, system, new double[system.Size]);

    public static ClassProjection Of(Cells cells)
    {
        var columns = new int[cells.ClassMargins.Length][];
        var size = 0;
        for (var m = 0; m < columns.Length; m++)
        {
            var first = size;
            columns[m] = Array.ConvertAll(cells.ClassMargins[m].CategoryOfUnit, c => first + c);
            size += cells.ClassMargins[m].Totals.Count;
        }
        var products = new double[size * size];
        for (var c = 0; c < cells.Count; c++)
        {
            var (k, weight) = (cells.Keys.Class[c], cells.Everyone.Sum[cells.Everyone.Place(c, 0)]);
            foreach (var left in columns)
                foreach (var right in columns) products[(left[k] * size) + right[k]] += weight;
        }
        return new ClassProjection(columns, SymmetricSystem.Factor(products, size));
    }

    /// <summary>Turns weighted sums by class into fitted values by class; all 0 without margins.</summary>
    public void Fit(double[] classes)
    {
        Array.Clear(_right);
        foreach (var column in _columns)
            for (var k = 0; k < classes.Length; k++) _right[column[k]] += classes[k];
        _system.Solve(_right);
        Array.Clear(classes);
        foreach (var column in _columns)
            for (var k = 0; k < classes.Length; k++) classes[k] += _right[column[k]];
    }
}
