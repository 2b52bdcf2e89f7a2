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

            How it is done stands in [cells](methods/cells.md). Linearised tables cost one walk over the cells for each question and a few sums for each answer and domain of a cell; a numeric margin makes every respondent a cell. Of replicates the work is the number of respondents × items × replicates, done on 64 replicates side by side without storing any; raking and domains cost by cell, not by respondent, so that they weigh most in small surveys. Memory is 512 bytes a PSU and thread, and 12 bytes for each answer that is not the commonest of its cell.

            """);
        Chart(text, "Bootstrap of 1,000 replicates against respondents", "respondents", "bootstrap", ours,
            m => m.Replicates == 1000, m => m.Units.ToString("N0", CultureInfo.InvariantCulture), m => m.Units);
        Chart(text, "Linearised tables against respondents", "respondents", "taylor", ours,
            _ => true, m => m.Units.ToString("N0", CultureInfo.InvariantCulture), m => m.Units);
        Chart(text, "Bootstrap of 1,802 respondents against replicates", "replicates", "bootstrap", ours,
            m => m.Units == 1802, m => m.Replicates.ToString("N0", CultureInfo.InvariantCulture), m => m.Replicates);
        Chart(text, "Linearised tables against respondents, domains that cut across the strata", "respondents", "taylor-crossing", ours,
            _ => true, m => m.Units.ToString("N0", CultureInfo.InvariantCulture), m => m.Units);
        Chart(text, "Linearised tables against respondents, one numeric margin more", "respondents", "taylor-numeric", ours,
            _ => true, m => m.Units.ToString("N0", CultureInfo.InvariantCulture), m => m.Units);
        foreach (var (step, says, replicates) in new[] { ("bootstrap", "Bootstrap", 1000), ("taylor", "Linearised tables", 0) })
        {
            Chart(text, $"{says} of 1,802 respondents against items", "items", step, ours,
                m => m.Replicates == replicates && m.Units == 1802, m => Items(m).ToString(CultureInfo.InvariantCulture), Items,
                [$"{step}-30-items", step, $"{step}-120-items"]);
            Chart(text, $"{says} of 1,802 respondents against domains", "domains", step, ours,
                m => m.Replicates == replicates && m.Units == 1802, m => Domains(m).ToString(CultureInfo.InvariantCulture), Domains,
                [$"{step}-0-breakdowns", step, $"{step}-8-breakdowns"]);
        }
        return text.ToString();
    }

    static int Items(Measure m) => Says(m, "-30-items") ? 30 : Says(m, "-120-items") ? 120 : 60;

    static int Domains(Measure m) => Says(m, "-0-breakdowns") ? 1 : Says(m, "-8-breakdowns") ? 51 : 26;

    static bool Says(Measure m, string end) => m.Step.EndsWith(end, StringComparison.Ordinal);

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
