using System.Diagnostics;
using System.Globalization;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Sampling;

// A million-unit frame in 72 strata: permanent random numbers, then each way of drawing. Median of five runs.
const int Units = 1_000_000, Strata = 72, Size = 300_000;

string[] keys = [.. Enumerable.Range(0, Units).Select(i => i.ToString("D10", CultureInfo.InvariantCulture))];
var strata = new int[Units];
for (var i = 0; i < Units; i++) strata[i] = (int)(i * 2654435761L % Strata);
var populations = new int[Strata];
foreach (var h in strata) populations[h]++;
double[] sizes = [.. strata.Select(h => 1.0 + (h % 7))];
double[] order = [.. strata.Select(h => (double)h)];
var wanted = StratumAllocation.Proportional(Size, populations).SampleSizes;
var numbers = new double[Units];
var probabilities = UnequalSelection.ProportionalToSize(strata, sizes, wanted);

Console.WriteLine("| step | ms |");
Console.WriteLine("|---|---|");
Measure("permanent random numbers", () => Array.ForEach([.. Enumerable.Range(0, Units)], i => numbers[i] = PermanentRandomNumber.Of(1, keys[i])));
Measure("simple random, stratified", () => SampleSelection.ByPermanentRandomNumbers(strata, numbers, keys, wanted, 0.3));
Measure("probabilities proportional to size", () => UnequalSelection.ProportionalToSize(strata, sizes, wanted));
Measure("Poisson", () => UnequalSelection.Poisson(probabilities, numbers));
Measure("sequential Poisson", () => UnequalSelection.SequentialPoisson(strata, probabilities, numbers, keys, wanted));
Measure("Pareto", () => UnequalSelection.Pareto(strata, probabilities, numbers, keys, wanted));
Measure("systematic", () => UnequalSelection.Systematic(probabilities, order, keys, 0.5));

static void Measure(string name, Action step)
{
    step();
    var times = new double[5];
    for (var run = 0; run < times.Length; run++)
    {
        var watch = Stopwatch.StartNew();
        step();
        times[run] = watch.Elapsed.TotalMilliseconds;
    }
    Array.Sort(times);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[2]:F0} |"));
}
