using Innovare.Statbank;

namespace Innovare.Survey.Collect;

/// <summary>What shares a forecast expects: those that are named, else those an earlier round published, else one said for all others.</summary>
/// <param name="named">By <c>TABLE:code</c>, <c>TABLE:base</c> and <c>breakdown=code</c>.</param>
/// <param name="earlier">Tables of an earlier round; empty for none.</param>
/// <param name="otherwise">What is expected of everything else; null when nothing may be assumed unsaid.</param>
public sealed class AssumedShares(IReadOnlyDictionary<string, double> named, IReadOnlyList<Cube> earlier, double? otherwise)
{
    readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>What was asked for and nobody said.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    /// <summary>A share of a base, or of a value that is made of answers.</summary>
    internal double Of(string key) => named.TryGetValue(key, out var share) ? share : Otherwise(key);

    /// <summary>The share of a category in a domain, and where it is from.</summary>
    internal (double Share, ShareSource Source) Of(string table, string domain, string variable, string category)
    {
        var key = $"{table}:{category}";
        if (named.TryGetValue(key, out var share)) return (share, ShareSource.Named);
        var cube = earlier.FirstOrDefault(c => c.Id == table);
        return Published(cube, domain, variable, category) is { } inDomain ? (inDomain, ShareSource.Earlier)
            : Published(cube, "total", variable, category) is { } inAll ? (inAll, ShareSource.EarlierTotal)
            : (Otherwise(key), ShareSource.Otherwise);
    }

    double Otherwise(string key)
    {
        if (otherwise is null) _missing.Add(key);
        return otherwise ?? 0;
    }

    // The latest year that shows the cell; values are per cent.
    static double? Published(Cube? cube, string domain, string variable, string category)
    {
        if (cube is null) return null;
        var wanted = domain.Split(' ').Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        wanted[variable] = category;
        if (wanted.Keys.Any(k => cube.Find(k) is null)) return null;
        var years = cube.Variables.Single(v => v.Role == VariableRole.Time).Values.Count;
        for (var year = years - 1; year >= 0; year--)
        {
            var at = cube.Variables.Select(v => v.Role == VariableRole.Time ? year
                : (wanted.GetValueOrDefault(v.Code) ?? v.Elimination) is { } code ? v.PositionOf(code) : -1).ToArray();
            if (Array.TrueForAll(at, p => p >= 0) && cube.IndexOf(at) is var cell && cube.Statuses[cell] == CellStatus.Value) return Math.Clamp(cube.Values[cell] / 100, 0, 1);
        }
        return null;
    }
}

/// <summary>Where an assumed share is from.</summary>
public enum ShareSource
{
    /// <summary>Named for this cell.</summary>
    Named,

    /// <summary>Published by an earlier round for the same domain.</summary>
    Earlier,

    /// <summary>Published by an earlier round for all workplaces.</summary>
    EarlierTotal,

    /// <summary>Said for everything else.</summary>
    Otherwise,
}
