using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Weighting;

/// <summary>A variable known of every sampled unit, answering or not, that may tell how likely it is to answer.</summary>
public sealed record Predictor
{
    Predictor(string name, int[]? codes, IReadOnlyList<string> labels, double[]? values)
    {
        Name = name;
        Codes = codes;
        Labels = labels;
        Values = values;
    }

    /// <summary>What the variable is called in results.</summary>
    public string Name { get; }

    internal int[]? Codes { get; }

    internal IReadOnlyList<string> Labels { get; }

    internal double[]? Values { get; }

    internal int Units => Codes?.Length ?? Values!.Length; // one of the two is always there

    /// <summary>A categorical variable; its first category is the one others are compared with.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="codeOfUnit">Category (0, 1, …) of each sampled unit; copied.</param>
    /// <param name="labels">Codes of the categories, in order.</param>
    /// <exception cref="ArgumentException">A category is unknown.</exception>
    public static Predictor Category(string name, ReadOnlySpan<int> codeOfUnit, IReadOnlyList<string> labels)
    {
        Doors.Indices(codeOfUnit, labels.Count, nameof(codeOfUnit));
        return new Predictor(name, codeOfUnit.ToArray(), labels, null);
    }

    /// <summary>A numeric variable.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its value for each sampled unit, finite; copied.</param>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static Predictor Number(string name, ReadOnlySpan<double> values)
    {
        Doors.Finite(values, nameof(values));
        return new Predictor(name, null, [], values.ToArray());
    }

    internal IEnumerable<(string Name, double[] Values)> Columns()
    {
        if (Values is not null) yield return (Name, Values);
        for (var c = 1; c < Labels.Count; c++)
        {
            var category = c;
            yield return ($"{Name}={Labels[c]}", Array.ConvertAll(Codes!, code => code == category ? 1.0 : 0));
        }
    }
}
