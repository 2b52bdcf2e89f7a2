using System.Diagnostics;
using System.Globalization;
using Innovare.Bench.VsR;
using Innovare.Statistics.Replicates;
using Innovare.Statistics.Tables;
using Innovare.Statistics.Weighting;

// measure FOLDER STEP REPLICATES THREADS REPEATS: one step in this process, printed as a CSV row with the process's peak memory after a first run.
if (args is ["measure", var folder, var step, .. var numbers])
{
    var (replicates, threads, repeats) = (Whole(numbers[0]), Whole(numbers[1]), Whole(numbers[2]));
    var survey = new Survey(folder);
    var work = Work(survey, step, replicates, threads);
    work();
    var peak = Peak();
    // The runtime compiles what runs often a second time; R's side is compiled beforehand.
    for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < 1.5;) work();
    var times = Enumerable.Range(0, repeats).Select(_ => Timed(work)).ToArray();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{step},{survey.Weights.Length},{replicates},{threads},{Median(times.Select(t => t.Processor)):F5},{Median(times.Select(t => t.Elapsed)):F5},{repeats},{peak}"));
    return 0;
}
if (args is ["report", var r, var stored, var ours])
{
    Console.Write(Report.Of(r, stored, ours));
    return 0;
}
if (args is ["performance", var measured])
{
    Console.Write(Performance.Of(Measure.All(measured)));
    return 0;
}
Console.Error.WriteLine("VsR measure FOLDER STEP REPLICATES THREADS REPEATS | report R.csv STORED.csv OURS.csv | performance OURS.csv");
return 2;

static Action Work(Survey survey, string step, int replicates, int threads)
{
    return step switch
    {
        "taylor" => Taylor(survey.Data()),
        "taylor-crossing" => Taylor(survey.CrossingDomains()),
        "taylor-routed" => Taylor(survey.Routed()),
        "taylor-numeric" => Taylor(survey.NumericMargin()),
        "taylor-clusters" => () => Kept(TaylorTables.Of(survey.Clustered())),
        "taylor-30-items" => Taylor(survey.Data(30)),
        "taylor-120-items" => Taylor(survey.Data(120)),
        "taylor-0-breakdowns" => Taylor(survey.Data(60, 0)),
        "taylor-8-breakdowns" => Taylor(survey.Data(60, 8)),
        "bootstrap" => Boot(survey.Data(), fpc: false),
        "bootstrap-fpc" => Boot(survey.Data(), fpc: true),
        "bootstrap-30-items" => Boot(survey.Data(30), fpc: false),
        "bootstrap-120-items" => Boot(survey.Data(120), fpc: false),
        "bootstrap-0-breakdowns" => Boot(survey.Data(60, 0), fpc: false),
        "bootstrap-8-breakdowns" => Boot(survey.Data(60, 8), fpc: false),
        "bootstrap-numeric" => Boot(survey.NumericMargin(), fpc: false),
        "bootstrap-routed" => Boot(survey.Routed(), fpc: false),
        "bootstrap-crossing" => Boot(survey.CrossingDomains(), fpc: false),
        "bootstrap-rows" => Rows(survey.Data()),
        _ => throw new ArgumentException($"There is no step {step}.", nameof(step)),
    };

    Action Taylor(Microdata data) => () => Kept(TaylorTables.Of(data, survey.Sizes));

    Action Boot(Microdata data, bool fpc) => () => Kept(ReplicateTables.Of(Plan(fpc), data, threads: threads));

    Action Rows(Microdata data) =>
        () => Kept(ReplicateTables.RowByRow(Plan(false), data, w => Raking.To(data.Margins, w, 1e-12), threads));

    ReplicatePlan Plan(bool fpc) => fpc
        ? Bootstrap.RaoWuYueBeaumont(1, replicates, survey.Stratum, survey.Sizes)
        : Bootstrap.RaoWuWithoutCorrection(1, replicates, survey.Stratum);

    static void Kept(TableEstimates tables)
    {
        if (tables.Uncalibrated > 0) throw new InvalidOperationException($"Not calibrated: {tables.WorstMargin}.");
    }
}

static (double Processor, double Elapsed) Timed(Action work)
{
    GC.Collect();
    using var process = Process.GetCurrentProcess();
    var before = process.TotalProcessorTime;
    var clock = Stopwatch.StartNew();
    work();
    var elapsed = clock.Elapsed;
    process.Refresh();
    return ((process.TotalProcessorTime - before).TotalSeconds, elapsed.TotalSeconds);
}

static double Median(IEnumerable<double> times)
{
    var sorted = times.Order().ToArray();
    return sorted[sorted.Length / 2];
}

static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

// Peak resident memory in MB, as the kernel counts it.
static long Peak() => File.ReadLines("/proc/self/status")
    .Where(l => l.StartsWith("VmHWM", StringComparison.Ordinal))
    .Select(l => long.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
    .FirstOrDefault();
