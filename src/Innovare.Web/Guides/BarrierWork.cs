using Innovare.PublicSector;

namespace Innovare.Web.Guides;

/// <summary>What to move yourselves this week, and what others must move.</summary>
static class BarrierWork
{
    const string Table = "causes";

    public static IEnumerable<Worked> Of(SheetAnswers answers)
    {
        var causes = answers.Rows(Table)
            .Select(row => (Cause: answers[Table, row, "cause"], Weight: answers.Mark(Table, row, "weight"), Ours: answers[Table, row, "ours"], Step: answers[Table, row, "step"]))
            .Where(c => c.Cause.Length > 0)
            .OrderByDescending(c => c.Weight)
            .ToList();
        yield return new(
            new("Det kan I selv flytte, det vigtigste først", "You can move these yourselves, the most important first"),
            [.. causes.Where(c => c.Ours is "yes").Select(c => Text.Same(c.Step.Length > 0 ? $"{c.Cause} → {c.Step}" : c.Cause))],
            IsOrder: true);
        yield return new(
            new("Her skal I have hjælp", "Here you need help"),
            [.. causes.Where(c => c.Ours is "no").Select(c => Text.Same(c.Cause))]);
        yield return Worked.Missing(
        [
            .. causes.Where(c => c.Ours.Length == 0).Select(c => new Text($"{c.Cause}: kan I selv flytte det?", $"{c.Cause}: can you move it yourselves?")),
            .. causes.Where(c => c.Ours is "yes" && c.Step.Length == 0).Take(1).Select(c => new Text($"{c.Cause}: skriv et første skridt.", $"{c.Cause}: write a first step.")),
        ]);
    }
}
