using System.Globalization;

namespace Innovare.Survey.Simulate;

/// <summary>population.csv: what every workplace of a synthetic frame would answer, and whether it does.</summary>
/// <remarks>Rows stand in the order of the frame. Columns are whole in memory: a column is asked for once and then indexed.</remarks>
public sealed class Population
{
    readonly IReadOnlyDictionary<string, string[]> _columns;
    Dictionary<string, int>? _rows;

    internal Population(
        IReadOnlyList<string> ids,
        IReadOnlyList<double> propensities,
        IReadOnlyList<double> draws,
        IReadOnlyList<string> variables,
        IReadOnlyDictionary<string, string[]> columns)
    {
        (Ids, Propensities, Draws, Variables, _columns) = (ids, propensities, draws, variables, columns);
    }

    /// <summary>Workplace ids.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Probability that the workplace answers when it is drawn.</summary>
    public IReadOnlyList<double> Propensities { get; }

    /// <summary>A uniform number strictly between 0 and 1; the workplace answers when it is below the propensity.</summary>
    public IReadOnlyList<double> Draws { get; }

    /// <summary>The variables of the questionnaire that are asked in the round, in its order.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>Whether the variable is asked in the round.</summary>
    public bool Has(string variable) => _columns.ContainsKey(variable);

    /// <summary>The codes of a variable, a row a workplace; "-1" where it is not asked.</summary>
    /// <exception cref="KeyNotFoundException">The round has no such variable.</exception>
    public IReadOnlyList<string> this[string variable] => _columns[variable];

    /// <summary>Whether the workplace in that row answers when it is drawn.</summary>
    public bool Answers(int row) => Draws[row] < Propensities[row];

    /// <summary>The row of a workplace, or -1.</summary>
    public int RowOf(string id)
    {
        _rows ??= Ids.Select((name, row) => (name, row)).ToDictionary(p => p.name, p => p.row, StringComparer.Ordinal);
        return _rows.GetValueOrDefault(id, -1);
    }

    /// <summary>Reads population.csv as <see cref="Write"/> writes it.</summary>
    /// <exception cref="FormatException">It was not written by the simulation.</exception>
    public static Population Read(string path)
    {
        using var file = new StreamReader(path);
        var header = (file.ReadLine() ?? "").Split(',');
        if (header is not ["id", "propensity", "draw", ..])
            throw new FormatException($"{path} does not begin with id,propensity,draw.");
        var lines = new List<string[]>();
        while (file.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            if (fields.Length != header.Length)
                throw new FormatException(string.Create(CultureInfo.InvariantCulture,
                    $"{path}:{lines.Count + 2}: {fields.Length} fields, not {header.Length}."));
            // Most cells are one of few codes: one string each, not one a cell.
            for (var f = 3; f < fields.Length; f++)
                fields[f] = string.Intern(fields[f]);
            lines.Add(fields);
        }
        return new(
            [.. lines.Select(l => l[0])],
            [.. lines.Select(l => double.Parse(l[1], CultureInfo.InvariantCulture))],
            [.. lines.Select(l => double.Parse(l[2], CultureInfo.InvariantCulture))],
            header[3..],
            Enumerable.Range(3, header.Length - 3).ToDictionary(f => header[f], f => lines.Select(l => l[f]).ToArray(), StringComparer.Ordinal));
    }

    /// <summary>Writes population.csv: invariant, comma, LF; codes never need quotes.</summary>
    public void Write(TextWriter to)
    {
        var columns = Variables.Select(v => _columns[v]).ToArray();
        to.Write("id,propensity,draw");
        foreach (var variable in Variables)
            to.Write($",{variable}");
        to.Write('\n');
        for (var row = 0; row < Ids.Count; row++)
        {
            to.Write(string.Create(CultureInfo.InvariantCulture, $"{Ids[row]},{Propensities[row]},{Draws[row]}"));
            foreach (var column in columns)
            {
                to.Write(',');
                to.Write(column[row]);
            }
            to.Write('\n');
        }
    }
}
