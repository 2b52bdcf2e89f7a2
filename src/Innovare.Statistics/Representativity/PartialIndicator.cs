using System.Runtime.InteropServices;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Representativity;

/// <summary>Which variable, and which of its categories, the response is uneven in.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Unconditional">Spread of the mean propensity between its categories: 0 = even.</param>
/// <param name="Conditional">Spread within groups that are alike in all other variables: what this one adds; 0 = nothing.</param>
/// <param name="Categories">By category, in order.</param>
/// <remarks>Schouten, Shlomo and Skinner (2011), Journal of Official Statistics 27, 231–253.</remarks>
public sealed record PartialIndicator(
    string Name, double Unconditional, double Conditional, IReadOnlyList<CategoryIndicator> Categories)
{
    /// <summary>The partial indicators of categorical variables.</summary>
    /// <param name="propensity">The fitted propensities.</param>
    /// <param name="variables">Categorical variables of the same units; those to compare and those to hold alike.</param>
    /// <exception cref="ArgumentException">A variable is not categorical or does not fit.</exception>
    public static IReadOnlyList<PartialIndicator> Of(ResponsePropensity propensity, IReadOnlyList<Predictor> variables)
    {
        foreach (var variable in variables)
        {
            if (variable.Codes is null) throw new ArgumentException($"{variable.Name} is not categorical.", nameof(variables));
            Doors.SameLength(propensity.Propensities.Length, variable.Units, variable.Name);
        }
        return [.. variables.Select(v => Of(propensity, v, [.. variables.Where(o => !ReferenceEquals(o, v))]))];
    }

    static PartialIndicator Of(ResponsePropensity propensity, Predictor variable, Predictor[] others)
    {
        var (rho, d) = (propensity.Propensities, propensity.DesignWeights);
        var population = Sums.Of(d);
        var all = new Group();
        var categories = new Group[variable.Labels.Count];
        var alike = new Dictionary<string, Group>(StringComparer.Ordinal);
        var cells = Enumerable.Range(0, rho.Length).Select(i => string.Join(' ', others.Select(o => o.Codes![i]))).ToArray();
        for (var i = 0; i < rho.Length; i++)
        {
            all = all.With(d[i], rho[i]);
            categories[variable.Codes![i]] = categories[variable.Codes[i]].With(d[i], rho[i]);
            alike[cells[i]] = alike.GetValueOrDefault(cells[i]).With(d[i], rho[i]);
        }
        var within = new double[categories.Length];
        for (var i = 0; i < rho.Length; i++)
            within[variable.Codes![i]] += d[i] * Math.Pow(rho[i] - alike[cells[i]].Mean, 2) / population;
        CategoryIndicator[] found = [.. categories.Select((c, k) => new CategoryIndicator(
            variable.Labels[k], c.Weight > 0 ? c.Mean : null, Math.Sqrt(c.Weight / population) * (c.Weight > 0 ? c.Mean - all.Mean : 0), Math.Sqrt(within[k])))];
        return new PartialIndicator(
            variable.Name, Math.Sqrt(found.Sum(c => c.Unconditional * c.Unconditional)), Math.Sqrt(within.Sum()), found);
    }

    [StructLayout(LayoutKind.Auto)]
    readonly record struct Group(double Weight, double Sum)
    {
        public double Mean => Sum / Weight;

        public Group With(double weight, double value) => new(Weight + weight, Sum + (weight * value));
    }
}

/// <summary>How one category stands.</summary>
/// <param name="Label">The category.</param>
/// <param name="ResponseRate">Its mean propensity; null where nobody was sampled.</param>
/// <param name="Unconditional">√(its share) · (its response rate less that of all): below 0 it answers too little.</param>
/// <param name="Conditional">Its part of the variable's conditional spread, 0 or more.</param>
public sealed record CategoryIndicator(string Label, double? ResponseRate, double Unconditional, double Conditional);
