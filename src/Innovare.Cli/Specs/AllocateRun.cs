using Innovare.PublicSector;
using Innovare.Statistics.Sampling;
using static System.FormattableString;

namespace Innovare.Cli.Specs;

/// <summary>Carries out <c>innovare allocate</c>.</summary>
static class AllocateRun
{
    public static SpecResult Of(SpecFile<AllocateSpec> file)
    {
        if (file.Spec is not { } spec) return new(null, file.Findings);
        if (Missing(spec) is { } missing) return Refuse(file.Name, "spec-missing", missing);
        var data = DataTable.Read(file.PathOf(spec.Strata));
        try
        {
            var input = new Input(spec, data);
            if (data.Findings.Count > 0) return new(null, data.Findings);
            return spec.Rule == AllocationRule.Bethel ? Bethel(input) : Plain(input);
        }
        catch (ArgumentException trouble) // a door of the library: the strata cannot be allocated to
        {
            return Refuse(file.Name, "allocate-refused", trouble.Message.ReplaceLineEndings(" "));
        }
    }

    static SpecResult Plain(Input input)
    {
        var (spec, size) = (input.Spec, input.Spec.SampleSize ?? 0);
        var allocation = spec.Rule switch
        {
            AllocationRule.Neyman => StratumAllocation.Neyman(size, input.Populations, input.StandardDeviations, spec.Minimum, spec.TakeAll),
            AllocationRule.Power => StratumAllocation.Power(size, input.Populations, input.Means, input.StandardDeviations, spec.Exponent ?? 0.5, spec.Minimum, spec.TakeAll),
            _ => StratumAllocation.Proportional(size, input.Populations, input.Sizes, spec.Exponent ?? 1, spec.Minimum, spec.TakeAll),
        };
        return allocation.Problem is { } problem ? Refuse(spec.Strata, "allocation-impossible", problem) : Answer(input, allocation.SampleSizes, []);
    }

    static SpecResult Bethel(Input input)
    {
        var allocation = MultivariateAllocation.Of(
            input.Populations, input.Targets, input.Costs, input.Spec.Minimum, input.Spec.TakeAll, input.Spec.SampleSize);
        if (allocation.Problem is { } problem) return Refuse(input.Spec.Strata, "allocation-impossible", problem);
        List<string> notes = [.. allocation.Precision.Select(p => Invariant($"{p.Name}: CV {p.CoefficientOfVariation:P2} (bound {p.Bound:P2})"))];
        if (input.Spec.SampleSize is not null) notes.Add(Invariant($"All bounds times {allocation.Relaxation:F4} for this sample size."));
        return Answer(input, allocation.SampleSizes, notes);
    }

    static SpecResult Answer(Input input, IReadOnlyList<int> sizes, IReadOnlyList<string> notes) => new(
        new ResultTable(
            ["stratum", "population", "sampleSize"],
            [.. sizes.Select((n, h) => (IReadOnlyList<object?>)[input.Names[h], input.Populations[h], n])],
            [Invariant($"{sizes.Sum()} units in {sizes.Count} strata."), .. notes]),
        []);

    static string? Missing(AllocateSpec spec) => spec.Rule switch
    {
        AllocationRule.Bethel when spec.Targets is not { Count: > 0 } => "The rule bethel needs targets.",
        AllocationRule.Bethel => null,
        _ when spec.SampleSize is null => "This rule needs a sampleSize.",
        AllocationRule.Neyman or AllocationRule.Power when spec.StandardDeviation is null => "This rule needs a standardDeviation.",
        AllocationRule.Power when spec.Mean is null => "The rule power needs a mean.",
        _ => null,
    };

    static SpecResult Refuse(string where, string code, string what) =>
        new(null, [new Finding(code, where, what, "See innovare allocate --help.")]);

    /// <summary>The columns, read once.</summary>
    sealed class Input
    {
        public Input(AllocateSpec spec, DataTable data)
        {
            Spec = spec;
            Names = data.Texts(spec.Stratum);
            Populations = data.Counts(spec.PopulationSize);
            Sizes = Column(spec.SizeMeasure);
            Means = Column(spec.Mean);
            StandardDeviations = Column(spec.StandardDeviation);
            Costs = Column(spec.Cost);
            Targets = data.Findings.Count > 0 ? [] : [.. (spec.Targets ?? []).SelectMany(t => Each(t, data))];

            double[] Column(string? name) => name is null ? [] : data.Numbers(name).Values;
        }

        public AllocateSpec Spec { get; }

        public string[] Names { get; }

        public int[] Populations { get; }

        public double[] Sizes { get; }

        public double[] Means { get; }

        public double[] StandardDeviations { get; }

        public double[] Costs { get; }

        public IReadOnlyList<PrecisionTarget> Targets { get; }

        static IEnumerable<PrecisionTarget> Each(TargetSpec target, DataTable data)
        {
            var (means, spreads) = (data.Numbers(target.Mean).Values, data.Numbers(target.StandardDeviation).Values);
            if (data.Findings.Count > 0) yield break;
            if (target.Domain is not { } domain)
            {
                yield return new PrecisionTarget(target.Name, target.CoefficientOfVariation, means, spreads);
                yield break;
            }
            var (codes, labels) = data.Codes([domain]);
            for (var d = 0; d < labels.Count; d++)
                yield return new PrecisionTarget(
                    $"{target.Name}, {domain}={labels[d]}", target.CoefficientOfVariation, means, spreads, Array.ConvertAll(codes, c => c == d));
        }
    }
}
