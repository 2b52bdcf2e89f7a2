using System.Text.Json;
using Innovare.PublicSector;
using Innovare.Statistics.Replicates;
using static System.FormattableString;

namespace Innovare.Cli.Specs;

/// <summary>Carries out <c>innovare estimate</c>.</summary>
static class EstimateRun
{
    public static SpecResult Of(SpecFile<EstimateSpec> file)
    {
        if (file.Spec is not { } spec) return new(null, file.Findings);
        if (!(spec.Level is > 0 and < 1)) return Refuse(file.Name, "spec-level", "The level must lie between 0 and 1.");
        if (EstimateCheck.Missing(spec) is { } missing) return Refuse(file.Name, "spec-missing", missing);
        var data = DataTable.Read(file.PathOf(spec.Data));
        try
        {
            return Answer(file, spec, data);
        }
        catch (ArgumentException trouble) // a door of the library: the data do not make a design
        {
            return Refuse(file.Name, "estimate-refused", trouble.Message.ReplaceLineEndings(" "));
        }
    }

    static SpecResult Answer(SpecFile<EstimateSpec> file, EstimateSpec spec, DataTable data)
    {
        var requests = spec.Requests.Select(r => new RequestData(r, data)).ToList();
        var tests = spec.Requests.Select(r => TestData.Of(r, data)).ToList();
        var (design, findings) = EstimateDesign.Of(spec.Design, spec.Calibration, spec.Variance, data);
        if (design is null) return new(null, findings);
        if (Unknown(requests, spec) is { } unknown) return Refuse(file.Name, "group-unknown", unknown);
        var (changes, noChanges) = Changes(file, spec, data, requests, design);
        if (noChanges.Count > 0) return new(null, noChanges);
        var run = new FigureRows(spec, design, requests);
        var rows = new List<EstimateRow>();
        for (var r = 0; r < requests.Count; r++)
        {
            rows.AddRange(spec.Requests[r].Statistic switch
            {
                StatisticKind.TwoWay => TestRows.TwoWay(spec.Requests[r], requests[r], tests[r]!, design.Design), // the check above has seen what it needs
                StatisticKind.Logistic or StatisticKind.Linear => TestRows.Regression(spec.Requests[r], requests[r], tests[r]!, design.Design, spec.Level),
                StatisticKind.Standardised => run.Standardised(r, tests[r]!),
                _ => run.Of(r),
            });
            rows.AddRange(changes?.Of(r) ?? []);
        }
        return new(new ResultTable(EstimateRow.Columns, [.. rows.Select(r => r.Cells)], [.. Notes(design), .. run.Notes, .. changes?.Notes ?? []]), []);
    }

    static (ChangeRows? Rows, IReadOnlyList<Finding> Findings) Changes(
        SpecFile<EstimateSpec> file, EstimateSpec spec, DataTable data, List<RequestData> requests, EstimateDesign design)
    {
        if (spec.Earlier is not { } earlier || !spec.Requests.Any(r => r.Change)) return (null, []);
        var table = DataTable.Read(file.PathOf(earlier.Data));
        var before = spec.Requests.Select(r => r.Change ? new RequestData(r, table) : null).ToList();
        var (round, findings) = EarlierRound.Of(earlier, table, spec, data, design);
        return round is null ? (null, findings) : (new ChangeRows(spec, round, design, before, requests), []);
    }

    static string? Unknown(List<RequestData> requests, EstimateSpec spec) => requests.Zip(spec.Requests)
        .SelectMany(p => new[] { p.Second.Against, p.Second.To }.Where(g => g is not null && !p.First.Labels.Contains(g, StringComparer.Ordinal)))
        .Select(g => $"The group “{g}” is not in the data.").FirstOrDefault();

    static SpecResult Refuse(string where, string code, string what) => new(null, [new Finding(code, where, what, "See innovare estimate --help.")]);

    static IReadOnlyList<string> Notes(EstimateDesign design) => design.Design.SingleUnitStrataFound is { Count: > 0 } single
        ? [$"Strata with one unit: {string.Join(", ", single)}."]
        : [];

    /// <summary>What a reader must know of replicates that could not be calibrated.</summary>
    public static IEnumerable<string> Uncalibrated(ReplicateResult? result) => result is { Uncalibrated: > 0 }
        ? [Invariant($"{result.Uncalibrated} replicates could not be calibrated, the first at {result.WorstMargin}: no standard errors.")]
        : [];
}

/// <summary>Words of codes as the files write them.</summary>
static class SpecFileNames
{
    public static string Of<T>(T code)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(code.ToString());
}
