using System.Runtime.InteropServices;
using Innovare.Statbank;
using Innovare.Survey.Design;
using Innovare.Survey.Disseminate.Comparing;
using Innovare.Survey.Rounds;

namespace Innovare.Survey.OwnBarometers;

/// <summary>A national figure as it would be for workplaces composed as one's own, by sub-sector and size: indirect standardisation, from released cells only.</summary>
/// <remarks>
/// Where the release has a cell for the sub-sector and the size together, that cell is used; else the two are put together from
/// their margins (sub-sector + size - all), which takes size to mean the same in every sub-sector: to rake the margins, the national
/// number of workplaces by both would be needed, and it is not released. Else the sub-sector alone, or all.
/// </remarks>
static class Standardisation
{
    static readonly (NationalFit Fit, (string[] By, double Sign)[] Parts)[] s_ways =
    [
        (NationalFit.Crossed, [(["level", "subsector", "size"], 1)]),
        (NationalFit.Crossed, [(["subsector", "size"], 1)]),
        (NationalFit.PutTogether, [(["level", "subsector"], 1), (["level", "size"], 1), (["level"], -1)]),
        (NationalFit.PutTogether, [(["subsector"], 1), (["size"], 1), ([], -1)]),
        (NationalFit.Coarser, [(["level", "subsector"], 1)]),
        (NationalFit.Coarser, [(["subsector"], 1)]),
        (NationalFit.Coarser, [(["level"], 1)]),
        (NationalFit.Coarser, [([], 1)]),
    ];

    /// <summary>Null when the release has no figure.</summary>
    /// <param name="national">The release.</param>
    /// <param name="table">Id of the table.</param>
    /// <param name="category">Code of the table's own variable.</param>
    /// <param name="workplaces">One's own.</param>
    public static Standardised? Of(ReleasedRound national, string table, string category, IReadOnlyList<Workplace> workplaces)
    {
        var (plan, cube) = (national.Definition.Tables.Tables.FirstOrDefault(t => t.Id == table), national.Release.Tables.FirstOrDefault(t => t.Id == table));
        if (plan is null || cube is null)
            return null;
        var coefficients = new SortedDictionary<(string By, int Cell), double>();
        var fit = NationalFit.Crossed;
        var sizes = national.Definition.Sample.SizeClasses;
        foreach (var alike in workplaces.GroupBy(w => (w.Level, w.Subsector, Size: FrameVariable.SizeClass(w.Employees, sizes))))
        {
            var workplace = alike.First();
            int? Cell(string[] by) => RoundComparison.CellOf(national.Definition, plan, cube, category, name => FrameVariable.Of(workplace, name, sizes), by)?.Cell;
            if (Array.Find(s_ways, way => Array.TrueForAll(way.Parts, part => Cell(part.By) is not null)) is not { Parts: { } parts } found)
                return null;
            fit = found.Fit > fit ? found.Fit : fit;
            foreach (var (by, sign) in parts)
            {
                var key = (string.Join('+', by), Cell(by)!.Value); // found just now
                coefficients[key] = coefficients.GetValueOrDefault(key) + (sign * alike.Count() / workplaces.Count);
            }
        }
        return new(Math.Clamp(coefficients.Sum(c => c.Value * cube.Values[c.Key.Cell]), 0, 100), ErrorOf(cube, coefficients), fit);
    }

    /// <summary>
    /// Cells of one breakdown are of different workplaces. Those of several are of the same ones in part, and how much is not released:
    /// their errors are added, which no correlation can exceed.
    /// </summary>
    static double ErrorOf(Cube cube, SortedDictionary<(string By, int Cell), double> coefficients) =>
        coefficients.GroupBy(c => c.Key.By).Sum(by => Math.Sqrt(by.Sum(c => c.Value * c.Value * ErrorOf(cube, c.Key.Cell) * ErrorOf(cube, c.Key.Cell))));

    static double ErrorOf(Cube cube, int cell) => cube.StandardErrors is { } errors && double.IsFinite(errors[cell]) ? errors[cell] : 0;
}

/// <summary>A standardised national figure.</summary>
/// <param name="Value">Per cent.</param>
/// <param name="StandardError">Of it, at most; 0 where none is released.</param>
/// <param name="Fit">How near the release comes to workplaces like one's own.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct Standardised(double Value, double StandardError, NationalFit Fit);
