using Innovare.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Field;

/// <summary>On which page those who began and did not send have stopped: counts by page, without reading an answer.</summary>
public static class BreakOffs
{
    /// <summary>By the last page that was saved; pages nobody stopped on are left out.</summary>
    public static IReadOnlyDictionary<string, int> Of(Stores stores, TimeProvider time, string round)
    {
        using var context = AnswerContext.Open(stores);
        var begun = context.Respondents.AsNoTracking().Where(r => r.Round == round && r.SubmittedOn == null && r.Outcome == null && r.Revision > 0).Select(r => r.Pseudonym).ToHashSet(StringComparer.Ordinal);
        return new AnswerBook(stores, time).ActsOf(round).Where(acts => begun.Contains(acts.Key)).Select(acts => acts.Value.LastOrDefault(a => a.Page is not null)?.Page).OfType<string>()
            .GroupBy(page => page, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    }
}
