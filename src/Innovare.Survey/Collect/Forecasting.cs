using Innovare.Statistics.Sampling;
using Innovare.Survey.Design;
using static System.FormattableString;

namespace Innovare.Survey.Collect;

/// <summary>How precise every cell of the planned tables can be expected to be, before anyone is invited. GSBPM 2.4.</summary>
public static class Forecasting
{
    /// <summary>Expected answers, standard error and interval of every cell that tables.json will publish.</summary>
    /// <param name="sample">The sample as drawn; only the sizes of its strata are used.</param>
    /// <param name="scenario">How many answer.</param>
    /// <param name="assumed">What shares to expect; what it lacks is named in it, and its cells are of no use.</param>
    /// <param name="level">Confidence level.</param>
    public static IReadOnlyList<ForecastCell> Of(
        Sample sample, ResponseScenario scenario, AssumedShares assumed, double level = 0.95)
    {
        var strata = new Strata(sample, scenario);
        var cells = new List<ForecastCell>();
        foreach (var table in sample.Definition.Tables.Tables)
        {
            var ofBase = table.Base is null ? 1 : assumed.Of($"{table.Id}:base");
            foreach (var by in table.By)
                foreach (var (domain, sizes) in strata.Domains(by, ofBase, assumed))
                    foreach (var category in table.Variable.Values)
                    {
                        var (share, source) = table.Measure == Measure.Workplaces && category.When is null
                            ? (1, ShareSource.Named) // everybody counts
                            : assumed.Of(table.Id, domain, table.Variable.Id, category.Code);
                        var forecast = table.Measure == Measure.Workplaces
                            ? PrecisionForecast.OfCount(strata.Populations, strata.Answers, sizes, share, level)
                            : PrecisionForecast.OfShare(strata.Populations, strata.Answers, sizes, share, level);
                        cells.Add(new ForecastCell(table.Id, domain, category.Code, share, source, forecast, table.Protection.Minimum));
                    }
        }
        return cells;
    }

    /// <summary>The strata of the sample, with the frame counted once for each breakdown.</summary>
    sealed class Strata
    {
        readonly Sample _sample;
        readonly int[] _stratumOf;

        public Strata(Sample sample, ResponseScenario scenario)
        {
            _sample = sample;
            var design = sample.Definition.Sample;
            var position = sample.Strata.Select((s, h) => (s.Code, h)).ToDictionary(x => x.Code, x => x.h, StringComparer.Ordinal);
            _stratumOf = Array.ConvertAll(sample.Frame.Cross(design.Strata, design.SizeClasses), code => position[code]);
            Populations = [.. sample.Strata.Select(s => (double)s.Population)];
            Answers = new double[Populations.Length];
            for (var i = 0; i < _stratumOf.Length; i++)
                Answers[_stratumOf[i]] += scenario.RateOf(sample.Frame.Workplaces[i], design.SizeClasses);
            for (var h = 0; h < Answers.Length; h++)
                Answers[h] *= (double)sample.Strata[h].Drawn / sample.Strata[h].Population;
        }

        public double[] Populations { get; }

        public double[] Answers { get; }

        /// <summary>Every domain of a crossing of breakdowns with the units of each stratum in it.</summary>
        public IEnumerable<(string Domain, double[] Sizes)> Domains(
            IReadOnlyList<string> by, double ofBase, AssumedShares assumed)
        {
            var breakdowns = by.Select(id => _sample.Definition.Tables.Breakdowns.First(b => b.Id == id)).ToList();
            var register = breakdowns.Where(b => b.Register is not null).ToList();
            var counted = Count(register);
            foreach (var (values, factor) in Made([.. breakdowns.Where(b => b.Register is null)], assumed))
                foreach (var (domain, sizes) in counted)
                    yield return (
                        string.Join(' ', new[] { domain, values }.Where(p => p.Length > 0)) is { Length: > 0 } name ? name : "total",
                        Array.ConvertAll(sizes, n => n * factor * ofBase));
        }

        SortedDictionary<string, double[]> Count(List<Breakdown> register)
        {
            var counted = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
            var classes = _sample.Definition.Sample.SizeClasses;
            for (var i = 0; i < _stratumOf.Length; i++)
            {
                var workplace = _sample.Frame.Workplaces[i];
                var domain = string.Join(' ', register.Select(b => $"{b.Id}={FrameVariable.Of(workplace, b.Register!, classes)}")); // only those with one
                if (!counted.TryGetValue(domain, out var sizes)) counted[domain] = sizes = new double[Populations.Length];
                sizes[_stratumOf[i]]++;
            }
            return counted;
        }

        // Values that are made of answers cannot be counted in a frame; what share they hold is assumed.
        static IEnumerable<(string Values, double Factor)> Made(IReadOnlyList<Breakdown> breakdowns, AssumedShares assumed) =>
            breakdowns.Aggregate<Breakdown, IEnumerable<(string Values, double Factor)>>(
                [("", 1)],
                (so, b) => so.SelectMany(s => b.Values.Select(v =>
                    ($"{s.Values} {b.Id}={v.Code}".Trim(), s.Factor * assumed.Of($"{b.Id}={v.Code}")))));
    }
}

/// <summary>How many answer, in all or by a frame variable.</summary>
/// <param name="Name">What the scenario is called.</param>
/// <param name="ResponseRate">Share of the sampled that answer, where no other is given.</param>
/// <param name="Variable">Frame variable that rates differ by, or null.</param>
/// <param name="Rates">Rates of its codes.</param>
public sealed record ResponseScenario(
    string Name, double ResponseRate, string? Variable = null, IReadOnlyDictionary<string, double>? Rates = null)
{
    internal double RateOf(Workplace workplace, IReadOnlyList<int> sizeClasses) =>
        Variable is not null && Rates is not null && FrameVariable.Of(workplace, Variable, sizeClasses) is { } code
            ? Rates.GetValueOrDefault(code, ResponseRate)
            : ResponseRate;
}

/// <summary>What to expect of one cell.</summary>
/// <param name="Table">Id of the table.</param>
/// <param name="Domain">Its breakdown values, e.g. <c>level=municipal size=3-9</c>, or <c>total</c>.</param>
/// <param name="Category">Code of the table's own variable.</param>
/// <param name="Share">The share assumed.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Precision">What to expect.</param>
/// <param name="Minimum">Fewest answers the table may show.</param>
public sealed record ForecastCell(string Table, string Domain, string Category, double Share, ShareSource Source, PrecisionForecast Precision, int Minimum)
{
    /// <summary>Whether so few answers are expected with or without the property that the cell is likely to be withheld.</summary>
    public bool IsLikelyWithheld => Precision.ExpectedCount * Math.Min(Share, 1 - Share) < Minimum;

    /// <summary>The cell as words, for messages.</summary>
    public override string ToString() => Invariant($"{Table} {Domain} {Category}");
}
