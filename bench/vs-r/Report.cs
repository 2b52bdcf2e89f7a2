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
        ("taylor-clusters", "Taylor, three respondents to a PSU"),
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
        var (now, stored, ours) = (Steps(rFile), Steps(storedFile), Measure.All(oursFile));
        var text = new StringBuilder();
        Head(text, now, stored, ours);
        VariantTable(text, now, stored, ours);
        return text.ToString();
    }

    static void Head(StringBuilder text, Dictionary<string, double> now, Dictionary<string, double> stored, List<Measure> ours)
    {
        text.Append("""
            ## The same work

            K = 1: 1,802 respondents, 72 strata, 60 items (156 answers), 25 domains and all, raked to two margins. All times are CPU seconds, so that what else the machine did does not count; ours are the slower of two medians, one taken before R ran and one after. *Stored* are R's times with survey 4.5, measured elsewhere, for context.

            | work, one thread | R in this run, s | R 4.5 stored, s | ours, s | × R in this run | × stored | asked |
            |---|---|---|---|---|---|---|

            """);
        Line("All Taylor tables (R's steps 3b + 4a)", Taylor, "taylor", 0, "40 × stored");
        Line("Bootstrap, 1,000 replicates, all raked (R's steps 5a + 5b + 5c + 5e)", Bootstrap, "bootstrap", 1000, "100 × this run");
        var (one, two) = (ours.Where(m => m.Is("bootstrap", 1802, 1000, 1)).Min(m => m.Elapsed), ours.Where(m => m.Is("bootstrap", 1802, 1000, 2)).Min(m => m.Elapsed));
        text.Append(CultureInfo.InvariantCulture, $"\nThe bootstrap by the clock, the better of two: {one:F4} s with one thread, {two:F4} s with two; the same bits.\n");

        void Line(string says, string[] steps, string step, int replicates, string asked)
        {
            var (r, context) = (steps.Sum(s => now[s]), steps.Sum(s => stored[s]));
            var own = ours.Where(m => m.Is(step, 1802, replicates, 1)).Max(m => m.Processor);
            text.Append(CultureInfo.InvariantCulture,
                $"| {says} | {r:F2} | {context:F2} | {own:F4} | {r / own:F0} | {context / own:F0} | {asked} |\n");
        }
    }

    static void VariantTable(
        StringBuilder text, Dictionary<string, double> now, Dictionary<string, double> stored, List<Measure> ours)
    {
        text.Append("""

            ## Nothing falls off a cliff

            Harder and easier work, one thread; the ratio is to R's time for the plain work above.

            | work | ours, s | × R in this run | × stored | peak MB |
            |---|---|---|---|---|

            """);
        foreach (var (step, says) in Variants)
        {
            if (ours.LastOrDefault(m => m.Units == 1802 && string.Equals(m.Step, step, StringComparison.Ordinal)) is not { } own) continue;
            var steps = step.StartsWith("taylor", StringComparison.Ordinal) ? Taylor : Bootstrap;
            text.Append(CultureInfo.InvariantCulture,
                $"| {says} | {own.Processor:F4} | {steps.Sum(s => now[s]) / own.Processor:F0} | {steps.Sum(s => stored[s]) / own.Processor:F0} | {own.Peak} |\n");
        }
    }

    static readonly string[] Taylor = ["3b", "4a"];
    static readonly string[] Bootstrap = ["5a", "5b", "5c", "5e"];

    // R's steps are called "5a as.svrepdesign ..."; some names are quoted and hold commas.
    static Dictionary<string, double> Steps(string file) => File.ReadLines(file).Skip(1).ToDictionary(
        l => l.TrimStart('"')[..2].TrimEnd(),
        l => double.Parse(l[(l.LastIndexOf('"') + 1)..].Split(',')[^7], CultureInfo.InvariantCulture));
}
