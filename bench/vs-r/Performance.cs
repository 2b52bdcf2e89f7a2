using System.Globalization;
using System.Text;

namespace Innovare.Bench.VsR;

/// <summary>docs/performance.md: what the tables cost against respondents, items, replicates and domains.</summary>
static class Performance
{
    public static string Of(List<Measure> ours)
    {
        var text = new StringBuilder("""
            # Performance: what tables cost

            Written by `bench/vs-r/run` with the numbers it measured; [its report](../bench/vs-r/report.md) has the machine, the date and R's times beside ours. The survey: 72 strata, 60 items with 156 answers, 25 domains and all respondents, weights raked to two margins; one thread, CPU seconds; peak memory of the whole process after one run.

            How it is done stands in [cells](methods/cells.md): the work is the number of respondents × items × replicates, done on 64 replicates side by side without storing any; raking and domains cost by cell, not by respondent, so that they weigh most in small surveys. Memory is 512 bytes a PSU and thread, and 12 bytes for each answer that is not the commonest of its cell.

            """);
        Chart(text, "Bootstrap of 1,000 replicates against respondents", "respondents", "bootstrap", ours,
            m => m.Replicates == 1000, m => m.Units.ToString("N0", CultureInfo.InvariantCulture), m => m.Units);
        Chart(text, "Linearised tables against respondents", "respondents", "taylor", ours,
            _ => true, m => m.Units.ToString("N0", CultureInfo.InvariantCulture), m => m.Units);
        Chart(text, "Bootstrap of 1,802 respondents against replicates", "replicates", "bootstrap", ours,
            m => m.Units == 1802, m => m.Replicates.ToString("N0", CultureInfo.InvariantCulture), m => m.Replicates);
        Chart(text, "Bootstrap of 1,802 respondents against items", "items", "bootstrap-120-items", ours,
            m => m.Replicates == 1000 && m.Units == 1802, m => Items(m).ToString(CultureInfo.InvariantCulture), Items,
            ["bootstrap-30-items", "bootstrap", "bootstrap-120-items"]);
        Chart(text, "Bootstrap of 1,802 respondents against domains", "domains", "bootstrap-8-breakdowns", ours,
            m => m.Replicates == 1000 && m.Units == 1802, m => Domains(m).ToString(CultureInfo.InvariantCulture), Domains,
            ["bootstrap-0-breakdowns", "bootstrap", "bootstrap-8-breakdowns"]);
        return text.ToString();
    }

    static int Items(Measure m) => m.Step switch { "bootstrap-30-items" => 30, "bootstrap-120-items" => 120, _ => 60 };

    static int Domains(Measure m) => m.Step switch { "bootstrap-0-breakdowns" => 1, "bootstrap-8-breakdowns" => 51, _ => 26 };

    static void Chart(
        StringBuilder text, string title, string axis, string step, List<Measure> ours,
        Func<Measure, bool> wanted, Func<Measure, string> label, Func<Measure, int> order, string[]? steps = null)
    {
        var points = ours.Where(m => m.Threads == 1 && (steps ?? [step]).Contains(m.Step) && wanted(m))
            .GroupBy(order).OrderBy(g => g.Key).Select(g => g.MinBy(m => m.Processor)!).ToList();
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| {axis} | s | peak MB |\n|---|---|---|\n");
        foreach (var point in points)
            text.Append(CultureInfo.InvariantCulture, $"| {label(point)} | {point.Processor:F3} | {point.Peak} |\n");
        text.Append("\n```mermaid\nxychart-beta\n");
        text.Append(CultureInfo.InvariantCulture, $"    x-axis \"{axis}\" [{string.Join(", ", points.Select(p => $"\"{label(p)}\""))}]\n");
        text.Append(CultureInfo.InvariantCulture, $"    y-axis \"CPU seconds\"\n    line [{string.Join(", ", points.Select(p => p.Processor.ToString("F3", CultureInfo.InvariantCulture)))}]\n```\n");
    }
}
