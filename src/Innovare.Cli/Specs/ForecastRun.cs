using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statbank.Formats;
using Innovare.Survey.Collect;
using Innovare.Survey.Design.Frames;
using Innovare.Survey.Design.Reading;
using static System.FormattableString;

namespace Innovare.Cli.Specs;

/// <summary>Carries out <c>innovare forecast</c>.</summary>
static class ForecastRun
{
    static readonly string[] s_columns =
        ["scenario", "table", "domain", "category", "assumedShare", "assumedFrom", "expectedAnswers", "standardError", "coefficientOfVariation", "lower", "upper", "width", "likelyWithheld"];

    public static SpecResult Of(SpecFile<ForecastSpec> file)
    {
        if (file.Spec is not { } spec) return new(null, file.Findings);
        var faults = Faults(spec, file.Name).ToList();
        var reading = RoundFolder.Read(file.PathOf(spec.Round));
        if (reading.Definition is not { } definition) return new(null, [.. faults, .. reading.Findings]);
        var frame = FrameFile.Read(file.PathOf(spec.Frame), definition);
        faults.AddRange(frame.Findings);
        if (faults.Count > 0) return new(null, faults);
        // Which workplaces are drawn does not matter here, only how many of each stratum.
        var (sample, findings) = Sampling.Draw(definition, frame.Frame, seed: 0);
        if (sample is null) return new(null, findings);
        var (earlier, unread) = Earlier(file, spec);
        if (unread.Count > 0) return new(null, unread);
        var assumed = new AssumedShares(spec.Assumed ?? new Dictionary<string, double>(StringComparer.Ordinal), earlier, spec.AssumedShare);
        var rows = spec.Scenarios.SelectMany(s => Forecasting.Of(sample, s, assumed, spec.Level).Select(c => Row(s, c))).ToList();
        return assumed.Missing.Count > 0
            ? new(null, [.. assumed.Missing.Select(key => new Finding("forecast-share", $"{file.Name}#/assumed/{key}", "Nothing says what share to expect.", "Name it in assumed, give the output folder of an earlier round as earlier, or say assumedShare for everything else."))])
            : new(new ResultTable(s_columns, rows, [Invariant($"{rows.Count} cells.")]), []);
    }

    static (List<Cube> Cubes, List<Finding> Findings) Earlier(SpecFile<ForecastSpec> file, ForecastSpec spec)
    {
        var (cubes, findings) = (new List<Cube>(), new List<Finding>());
        if (spec.Earlier is not { } folder) return (cubes, findings);
        var tables = Path.Combine(file.PathOf(folder), "tables");
        if (!Directory.Exists(tables)) return (cubes, [new("earlier-missing", $"{file.Name}#/earlier", $"There are no tables in {tables}.", "Name the output folder of innovare round run.")]);
        foreach (var path in Directory.GetFiles(tables, "*.json").Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(path);
            var reading = JsonStat2.Read(stream);
            if (reading.Cube is { } cube) cubes.Add(cube);
            else findings.Add(new("earlier-unreadable", path, reading.Fault ?? "The table cannot be read.", "Run that round again."));
        }
        return (cubes, findings);
    }

    static IReadOnlyList<object?> Row(ResponseScenario scenario, ForecastCell cell) =>
    [
        scenario.Name, cell.Table, cell.Domain, cell.Category, cell.Share, SpecFileNames.Of(cell.Source), cell.Precision.ExpectedCount, cell.Precision.StandardError,
        cell.Precision.CoefficientOfVariation, cell.Precision.Lower, cell.Precision.Upper, cell.Precision.Width, cell.IsLikelyWithheld ? "yes" : "no",
    ];

    static IEnumerable<Finding> Faults(ForecastSpec spec, string name)
    {
        if (spec.Scenarios.Count == 0) yield return Fault("scenarios", "There is no scenario.");
        if (!(spec.Level is > 0 and < 1)) yield return Fault("level", "The level must lie between 0 and 1.");
        foreach (var (key, share) in spec.Assumed ?? new Dictionary<string, double>(StringComparer.Ordinal))
            if (!(share is >= 0 and <= 1)) yield return Fault($"assumed/{key}", Invariant($"{share} is not a share."));
        if (spec.AssumedShare is { } other && !(other is >= 0 and <= 1)) yield return Fault("assumedShare", Invariant($"{other} is not a share."));
        foreach (var scenario in spec.Scenarios)
            foreach (var rate in (scenario.Rates?.Values ?? []).Append(scenario.ResponseRate))
                if (!(rate is > 0 and <= 1)) yield return Fault($"scenarios/{scenario.Name}", Invariant($"{rate} is not a response rate above 0 and at most 1."));

        Finding Fault(string where, string what) => new("forecast-spec", $"{name}#/{where}", what, "See innovare forecast --help.");
    }
}
