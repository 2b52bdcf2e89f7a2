using System.Globalization;
using Innovare.Statbank;
using Innovare.Statistics.Comparison;
using Innovare.Survey.Analyse;
using Innovare.Survey.Process;

namespace Innovare.Survey.Disseminate;

/// <summary>The answers of several rounds, so that a change between them is tested with the workplaces they have in common.</summary>
public sealed class OverlappingRounds
{
    readonly Dictionary<string, RoundFigures> _rounds;
    readonly Dictionary<(RoundFigures Earlier, RoundFigures Later), Overlap> _overlaps = [];

    /// <summary>Takes the rounds.</summary>
    /// <param name="rounds">This round and the earlier ones whose answers are there.</param>
    /// <param name="missing">Earlier rounds whose answers are not there.</param>
    public OverlappingRounds(IEnumerable<Weighted> rounds, IReadOnlyList<string> missing)
    {
        _rounds = rounds.ToDictionary(r => r.Sample.Definition.Round.Year.ToString(CultureInfo.InvariantCulture), r => new RoundFigures(r), StringComparer.Ordinal);
        Missing = missing;
    }

    /// <summary>Earlier rounds whose answers are not there; changes since them are tested as if samples were independent.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Workplaces that answered in both years; null where the answers of one are not there.</summary>
    public int? Common(string earlier, string later) => Between(earlier, later)?.Common;

    /// <summary>How two cells of a table vary together, in the table's own unit, and the degrees of freedom they share; null where it is not known.</summary>
    internal (double Covariance, int DegreesOfFreedom)? Of(Cube cube, int earlier, int later)
    {
        var ((before, year), (after, lastYear)) = (CodesOf(cube, earlier), CodesOf(cube, later));
        if (Between(year, lastYear, cube.Id) is not { } overlap
            || _rounds[year].For(cube.Id).Of(cube.Id, before) is not { } first || _rounds[lastYear].For(cube.Id).Of(cube.Id, after) is not { } second
            || overlap.Covariance(first.Figure, second.Figure) is not { } covariance)
            return null;
        return (covariance * first.Scale * second.Scale, Math.Min(first.Figure.DegreesOfFreedom, second.Figure.DegreesOfFreedom));
    }

    Overlap? Between(string earlier, string later, string? table = null)
    {
        if (!_rounds.TryGetValue(earlier, out var first) || !_rounds.TryGetValue(later, out var second)) return null;
        (first, second) = (first.For(table), second.For(table));
        if (!_overlaps.TryGetValue((first, second), out var overlap))
            _overlaps[(first, second)] = overlap = Overlap.Of(first.Design, first.Keys, second.Design, second.Keys);
        return overlap;
    }

    static (Dictionary<string, string> Codes, string Year) CodesOf(Cube cube, int cell)
    {
        var (codes, year, rest) = (new Dictionary<string, string>(StringComparer.Ordinal), "", cell);
        for (var v = cube.Variables.Count - 1; v >= 0; v--)
        {
            var variable = cube.Variables[v];
            (rest, var at) = Math.DivRem(rest, variable.Values.Count);
            var code = variable.Values[at].Code;
            if (variable.Role == VariableRole.Time) year = code;
            else if (code != variable.Elimination) codes[variable.Code] = code;
        }
        return (codes, year);
    }
}
