using System.Globalization;
using System.Text;

namespace Innovare.Bench.VsR;

/// <summary>The tables of the report, from the times of both sides.</summary>
static class Report
{
    static readonly (string Ours, string Says)[] Variants =
    [
        ("taylor-routed", "Taylor, 60 routed items (38 % not asked)"),
        ("taylor-crossing", "Taylor, 25 domains that cut across the strata"),
        ("taylor-numeric", "Taylor, one numeric margin more (linear calibration, every respondent a class)"),
        ("bootstrap-fpc", "bootstrap with the finite population correction"),
        ("bootstrap-routed", "bootstrap, 60 routed items"),
        ("bootstrap-crossing", "bootstrap, 25 domains that cut across the strata"),
        ("bootstrap-numeric", "bootstrap, one numeric margin more (row by row)"),
        ("bootstrap-rows", "bootstrap, raked row by row though classes would do"),
        ("bootstrap-30-items", "bootstrap, 30 items"),
        ("bootstrap-120-items", "bootstrap, 120 items"),
        ("bootstrap-0-breakdowns", "bootstrap, no breakdown (1 domain)"),
        ("bootstrap-8-breakdowns", "bootstrap, 8 breakdowns (51 domains)"),
    ];

    public static string Of(string rFile, string storedFile, string oursFile)
    {
        var (now, stored) = (Steps(rFile), Steps(storedFile));
        var ours = File.ReadLines(oursFile).Select(Measure.Of).ToList();
        var text = new StringBuilder();
        Head(text, now, stored, ours);
        VariantTable(text, now, stored, ours);
        Growth(text, ours);
        return text.ToString();
    }

    static void Head(StringBuilder text, Dictionary<string, double> now, Dictionary<string, double> stored, List<Measure> ours)
    {
        text.Append("""
            ## The same work

            K = 1: 1,802 respondents, 72 strata, 60 items (156 answers), 25 domains and all, raked to two margins. R's times are its own CPU seconds; ours are elapsed, the slower of two medians, one taken before R ran and one after. *Stored* are R's times with survey 4.5 on another machine, for context.

            | work | R in this run, s | R 4.5 stored, s | ours, s | threads | × R in this run | × stored | asked |
            |---|---|---|---|---|---|---|---|

            """);
        Line("All Taylor tables (3b + 4a)", Taylor, "taylor", 0, 1, "40 × stored");
        Line("Bootstrap, 1,000 replicates, all raked (5a + 5b + 5c + 5e)", Bootstrap, "bootstrap", 1000, 1, "100 × this run");
        Line("The same", Bootstrap, "bootstrap", 1000, 2, "");

        void Line(string says, string[] steps, string step, int replicates, int threads, string asked)
        {
            var (r, context) = (steps.Sum(s => now[s]), steps.Sum(s => stored[s]));
            var own = ours.Where(m => m.Is(step, 1802, replicates, threads)).Max(m => m.Median);
            text.Append(CultureInfo.InvariantCulture,
                $"| {says} | {r:F2} | {context:F2} | {own:F4} | {threads} | {r / own:F0} | {context / own:F0} | {asked} |\n");
        }
    }

    static void VariantTable(
        StringBuilder text, Dictionary<string, double> now, Dictionary<string, double> stored, List<Measure> ours)
    {
        text.Append("""

            ## Nothing falls off a cliff

            Harder and easier work, one thread; the ratio is to R's time for the plain work above, which R would not do faster for these.

            | work | ours, s | × R in this run | × stored | peak MB |
            |---|---|---|---|---|

            """);
        foreach (var (step, says) in Variants)
        {
            if (ours.LastOrDefault(m => string.Equals(m.Step, step, StringComparison.Ordinal)) is not { } own) continue;
            var steps = step.StartsWith("taylor", StringComparison.Ordinal) ? Taylor : Bootstrap;
            text.Append(CultureInfo.InvariantCulture,
                $"| {says} | {own.Median:F4} | {steps.Sum(s => now[s]) / own.Median:F0} | {steps.Sum(s => stored[s]) / own.Median:F0} | {own.Peak} |\n");
        }
    }

    static void Growth(StringBuilder text, List<Measure> ours)
    {
        text.Append("""

            ## Growth

            One thread. Peak memory is the whole process's, the data and the tables among it.

            | work | respondents | replicates | s | peak MB |
            |---|---|---|---|---|

            """);
        foreach (var own in ours.Where(m => m.Step is "taylor" or "bootstrap" && m.Threads == 1).DistinctBy(m => (m.Step, m.Units, m.Replicates))
                     .OrderByDescending(m => m.Step).ThenBy(m => m.Units).ThenBy(m => m.Replicates))
            text.Append(CultureInfo.InvariantCulture,
                $"| {own.Step} | {own.Units:N0} | {own.Replicates:N0} | {own.Median:F3} | {own.Peak} |\n");
    }

    static readonly string[] Taylor = ["3b", "4a"];
    static readonly string[] Bootstrap = ["5a", "5b", "5c", "5e"];

    // R's steps are called "5a as.svrepdesign ..."; some names are quoted and hold commas.
    static Dictionary<string, double> Steps(string file) => File.ReadLines(file).Skip(1).ToDictionary(
        l => l.TrimStart('"')[..2].TrimEnd(),
        l => double.Parse(l[(l.LastIndexOf('"') + 1)..].Split(',')[^6], CultureInfo.InvariantCulture));

    sealed record Measure(string Step, int Units, int Replicates, int Threads, double Median, long Peak)
    {
        public bool Is(string step, int units, int replicates, int threads) =>
            (Units, Replicates, Threads) == (units, replicates, threads) && string.Equals(Step, step, StringComparison.Ordinal);

        public static Measure Of(string line)
        {
            var f = line.Split(',');
            return new Measure(f[0], Whole(f[1]), Whole(f[2]), Whole(f[3]), double.Parse(f[4], CultureInfo.InvariantCulture), Whole(f[7]));

            static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
        }
    }
}
