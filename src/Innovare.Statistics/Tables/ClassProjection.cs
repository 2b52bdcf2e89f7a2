using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tables;

/// <summary>The regression on the calibration margins with the weights before calibration, class by class.</summary>
sealed class ClassProjection
{
    readonly Margin[] _margins;
    readonly int[] _first;
    readonly SymmetricSystem _system;
    readonly double[] _right;

    ClassProjection(Margin[] margins, int[] first, SymmetricSystem system) =>
        (_margins, _first, _system, _right) = (margins, first, system, new double[system.Size]);

    public static ClassProjection Of(Cells cells)
    {
        var margins = cells.ClassMargins;
        var first = new int[margins.Length + 1];
        for (var m = 0; m < margins.Length; m++) first[m + 1] = first[m] + margins[m].Totals.Count;
        var size = first[^1];
        var products = new double[size * size];
        for (var c = 0; c < cells.Count; c++)
        {
            var (k, weight) = (cells.Keys.Class[c], cells.Everyone.Sum[cells.Everyone.Place(c, 0)]);
            for (var l = 0; l < margins.Length; l++)
                for (var r = 0; r < margins.Length; r++)
                    products[((first[l] + margins[l].CategoryOfUnit[k]) * size) + first[r] + margins[r].CategoryOfUnit[k]] +=
                        weight * margins[l].ValueOf(k) * margins[r].ValueOf(k);
        }
        return new ClassProjection(margins, first, SymmetricSystem.Factor(products, size));
    }

    /// <summary>Turns weighted sums by class into fitted values by class; all 0 without margins.</summary>
    public void Fit(double[] classes)
    {
        Array.Clear(_right);
        for (var m = 0; m < _margins.Length; m++)
        {
            var (category, first) = (_margins[m].CategoryOfUnit, _first[m]);
            for (var k = 0; k < classes.Length; k++) _right[first + category[k]] += classes[k] * _margins[m].ValueOf(k);
        }
        _system.Solve(_right);
        Array.Clear(classes);
        for (var m = 0; m < _margins.Length; m++)
        {
            var (category, first) = (_margins[m].CategoryOfUnit, _first[m]);
            for (var k = 0; k < classes.Length; k++) classes[k] += _right[first + category[k]] * _margins[m].ValueOf(k);
        }
    }
}
