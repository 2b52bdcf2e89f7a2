using System.Globalization;

namespace Innovare.Bench.VsR;

/// <summary>What one step of ours cost: CPU and elapsed seconds, and the process's peak memory in MB after a first run.</summary>
sealed record Measure(string Step, int Units, int Replicates, int Threads, double Processor, double Elapsed, long Peak)
{
    public bool Is(string step, int units, int replicates, int threads) =>
        (Units, Replicates, Threads) == (units, replicates, threads) && string.Equals(Step, step, StringComparison.Ordinal);

    public static List<Measure> All(string file) => [.. File.ReadLines(file).Select(Of)];

    static Measure Of(string line)
    {
        var f = line.Split(',');
        return new Measure(f[0], Whole(f[1]), Whole(f[2]), Whole(f[3]), Number(f[4]), Number(f[5]), Whole(f[7]));

        static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }
}
