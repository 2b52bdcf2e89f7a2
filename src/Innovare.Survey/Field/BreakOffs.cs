using Innovare.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Field;

/// <summary>On which page those who began and did not send have stopped: counts by page, without reading an answer.</summary>
public static class BreakOffs
{
    /// <summary>By the last page that was saved; pages nobody stopped on are left out.</summary>
    public static IReadOnlyDictionary<string, int> Of(Stores stores, string round)
    {
        using var context = AnswerContext.Open(stores);
        var begun = context.Respondents.AsNoTracking().Where(r => r.Round == round && r.SubmittedAt == null && r.Outcome == null && r.Revision > 0).Select(r => r.Pseudonym);
        return context.Acts.AsNoTracking().Where(a => begun.Contains(a.Pseudonym) && a.Page != null).Select(a => new { a.Pseudonym, a.Id, a.Page }).ToList()
            .GroupBy(a => a.Pseudonym, StringComparer.Ordinal).Select(g => g.MaxBy(a => a.Id, StringComparer.Ordinal)!.Page!) // a group has one; filtered
            .GroupBy(page => page, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    }
}
