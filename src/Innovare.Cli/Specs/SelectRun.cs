using Innovare.PublicSector;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Sampling;
using static System.FormattableString;

namespace Innovare.Cli.Specs;

/// <summary>Carries out <c>innovare select</c>.</summary>
static class SelectRun
{
    public static SpecResult Of(SpecFile<SelectSpec> file)
    {
        if (file.Spec is not { } spec) return new(null, file.Findings);
        if (Missing(spec) is { } missing) return Refuse(file.Name, "spec-missing", missing);
        var data = DataTable.Read(file.PathOf(spec.Frame));
        var keys = data.Texts(spec.Key);
        var (strata, labels) = data.Codes(spec.Strata ?? []);
        var findings = new List<Finding>(Twice(keys, spec));
        var numbers = spec.RandomNumber is { } column ? data.Numbers(column).Values : [];
        var sizes = spec.SizeMeasure is { } measure ? data.Numbers(measure).Values : [];
        var order = spec.Order is { } by ? data.Numbers(by).Values : [];
        findings.AddRange(data.Findings);
        if (findings.Count > 0) return new(null, findings);
        try
        {
            if (numbers.Length == 0) numbers = Array.ConvertAll(keys, k => PermanentRandomNumber.Of(spec.Seed ?? 0, k));
            var wanted = Sizes(file, strata, labels, findings);
            return wanted is null ? new(null, findings) : Answer(spec, new Frame(keys, strata, labels, numbers, sizes, order), wanted);
        }
        catch (ArgumentException trouble) // a door of the library: the frame cannot be drawn from so
        {
            return Refuse(file.Name, "select-refused", trouble.Message.ReplaceLineEndings(" "));
        }
    }

    static SpecResult Answer(SelectSpec spec, Frame frame, int[] wanted)
    {
        var populations = new int[wanted.Length];
        foreach (var h in frame.Strata) populations[h]++;
        double[] probabilities = spec.Method == SelectionMethod.Simple
            ? Array.ConvertAll(frame.Strata, h => (double)wanted[h] / populations[h])
            : UnequalSelection.ProportionalToSize(frame.Strata, frame.Sizes, wanted);
        var drawn = Draw(spec, frame, wanted, populations, probabilities);
        var rows = drawn.Select(i => (IReadOnlyList<object?>)
        [
            frame.Keys[i], frame.Labels[frame.Strata[i]], frame.Numbers[i], probabilities[i], 1 / probabilities[i],
            spec.Panels > 0 ? SampleCoordination.PanelOf((spec.Seed ?? 0) ^ PanelSeed, frame.Keys[i], spec.Panels) : null,
        ]);
        return new(new ResultTable(
            ["key", "stratum", "randomNumber", "probability", "weight", "panel"], [.. rows], [Invariant($"{drawn.Count} of {frame.Keys.Length} units drawn.")]), []);
    }

    // Panels must be unrelated to the drawing, so their numbers come from another seed.
    const long PanelSeed = 0x50414E454C53;

    static IReadOnlyList<int> Draw(SelectSpec spec, Frame frame, int[] wanted, int[] populations, double[] probabilities) => spec.Method switch
    {
        SelectionMethod.Poisson => UnequalSelection.Poisson(probabilities, frame.Numbers, spec.Start),
        SelectionMethod.SequentialPoisson => UnequalSelection.SequentialPoisson(frame.Strata, probabilities, frame.Numbers, frame.Keys, wanted, spec.Start),
        SelectionMethod.Pareto => UnequalSelection.Pareto(frame.Strata, probabilities, frame.Numbers, frame.Keys, wanted, spec.Start),
        SelectionMethod.Systematic => UnequalSelection.Systematic(
            probabilities, frame.Order.Length > 0 ? frame.Order : frame.Numbers, frame.Keys, PermanentRandomNumber.Of(spec.Seed ?? 0, "start")),
        _ => SampleSelection.ByPermanentRandomNumbers(
            frame.Strata, frame.Numbers, frame.Keys, wanted,
            wanted.Select((n, h) => SampleCoordination.Rotated(spec.Start, populations[h] > 0 ? (double)n / populations[h] : 0, spec.Replaced)).ToArray()),
    };

    static int[]? Sizes(SpecFile<SelectSpec> file, int[] strata, IReadOnlyList<string> labels, List<Finding> findings)
    {
        var populations = new int[labels.Count];
        foreach (var h in strata) populations[h]++;
        if (file.Spec!.Sizes is { Total: { } total }) // the caller has read the specification
        {
            var allocation = StratumAllocation.Proportional(total, populations);
            if (allocation.Problem is { } problem) findings.Add(new("allocation-impossible", file.Name, problem, "Ask for fewer."));
            return allocation.IsPossible ? [.. allocation.SampleSizes] : null;
        }
        var sizes = DataTable.Read(file.PathOf(file.Spec.Sizes.File ?? ""));
        var (names, numbers) = (sizes.Texts(file.Spec.Sizes.Stratum), sizes.Counts(file.Spec.Sizes.SampleSize));
        var position = labels.Select((label, h) => (label, h)).ToDictionary(x => x.label, x => x.h, StringComparer.Ordinal);
        findings.AddRange(sizes.Findings);
        var wanted = new int[labels.Count];
        for (var row = 0; row < names.Length && findings.Count == 0; row++)
        {
            if (position.TryGetValue(names[row], out var stratum)) wanted[stratum] = numbers[row];
            else if (numbers[row] > 0) findings.Add(new("stratum-unknown", file.Spec.Sizes.File ?? "", $"The stratum “{names[row]}” is not in the frame.", "Use the same columns, crossed in the same order."));
        }
        return findings.Count == 0 ? wanted : null;
    }

    static string? Missing(SelectSpec spec)
    {
        if (spec.Seed is null == spec.RandomNumber is null) return "Give either a seed or a column randomNumber.";
        if (spec.Sizes is { File: null, Total: null }) return "Give sizes: a file, or a total.";
        if (spec.Method != SelectionMethod.Simple && spec.SizeMeasure is null) return "This method needs a sizeMeasure.";
        return spec.Method is SelectionMethod.Systematic && spec.Seed is null ? "The method systematic needs a seed." : null;
    }

    static IEnumerable<Finding> Twice(string[] keys, SelectSpec spec) => keys.CountBy(k => k).Where(k => k.Value > 1)
        .Select(k => new Finding("key-twice", spec.Frame, Invariant($"The key “{k.Key}” stands {k.Value} times."), "Each unit needs a key of its own."));

    static SpecResult Refuse(string where, string code, string what) => new(null, [new Finding(code, where, what, "See innovare select --help.")]);

    sealed record Frame(string[] Keys, int[] Strata, IReadOnlyList<string> Labels, double[] Numbers, double[] Sizes, double[] Order);
}
