using Innovare.Statbank;
using Innovare.Survey.Design;
using Innovare.Survey.Disseminate.Comparing;
using Innovare.Survey.Rounds;

namespace Innovare.Survey.OwnBarometers;

/// <summary>A national figure as it would be for workplaces composed as one's own, by sub-sector and size: indirect standardisation, from released cells only.</summary>
/// <remarks>
/// Where the release has a cell for the sub-sector and the size together, that cell is used; else the two are put together from
/// their margins (sub-sector + size - all); else the sub-sector alone, or all. Cells are taken as independent, which makes the
/// interval wider rather than narrower, since a margin and its total go the same way.
/// </remarks>
static class Standardisation
{
    static readonly (string[] By, double Sign)[][] s_ways =
    [
        [(["level", "subsector", "size"], 1)],
        [(["subsector", "size"], 1)],
        [(["level", "subsector"], 1), (["level", "size"], 1), (["level"], -1)],
        [(["subsector"], 1), (["size"], 1), ([], -1)],
        [(["level", "subsector"], 1)],
        [(["subsector"], 1)],
        [(["level"], 1)],
        [([], 1)],
    ];

    /// <summary>Per cent and its standard error; null when the release has no figure.</summary>
    /// <param name="national">The release.</param>
    /// <param name="table">Id of the table.</param>
    /// <param name="category">Code of the table's own variable.</param>
    /// <param name="workplaces">One's own.</param>
    public static (double Value, double StandardError)? Of(ReleasedRound national, string table, string category, IReadOnlyList<Workplace> workplaces)
    {
        var (plan, cube) = (national.Definition.Tables.Tables.FirstOrDefault(t => t.Id == table), national.Release.Tables.FirstOrDefault(t => t.Id == table));
        if (plan is null || cube is null)
            return null;
        var coefficients = new SortedDictionary<int, double>();
        var sizes = national.Definition.Sample.SizeClasses;
        foreach (var alike in workplaces.GroupBy(w => (w.Level, w.Subsector, Size: FrameVariable.SizeClass(w.Employees, sizes))))
        {
            var workplace = alike.First();
            int? Cell(string[] by) => RoundComparison.CellOf(national.Definition, plan, cube, category, name => FrameVariable.Of(workplace, name, sizes), by)?.Cell;
            if (Array.Find(s_ways, way => Array.TrueForAll(way, part => Cell(part.By) is not null)) is not { } found)
                return null;
            foreach (var (by, sign) in found)
                coefficients[Cell(by)!.Value] = coefficients.GetValueOrDefault(Cell(by)!.Value) + (sign * alike.Count() / workplaces.Count); // found just now
        }
        return (Math.Clamp(coefficients.Sum(c => c.Value * cube.Values[c.Key]), 0, 100),
            Math.Sqrt(coefficients.Sum(c => c.Value * c.Value * ErrorOf(cube, c.Key) * ErrorOf(cube, c.Key))));
    }

    static double ErrorOf(Cube cube, int cell) => cube.StandardErrors is { } errors && double.IsFinite(errors[cell]) ? errors[cell] : 0;
}
