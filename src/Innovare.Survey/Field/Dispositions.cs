using Innovare.Platform.Database;
using Innovare.Survey.Collect;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Field;

/// <summary>What finally became of the sample, in the groups of AAPOR's Standard Definitions (2023) for web surveys of named units, and the response rates they give.</summary>
/// <param name="Complete">1.1: answered and sent.</param>
/// <param name="Partial">1.2: begun and not sent.</param>
/// <param name="Refusal">2.1: said no, on the pages, by mail or telephone, or by opting out of letters.</param>
/// <param name="NonContact">2.2: written to, and nothing came back.</param>
/// <param name="Unknown">3: no letter reached anybody: no address, or it does not exist, or it led to somebody else.</param>
/// <param name="NotEligible">4: closed, merged, or outside the population.</param>
public sealed record Dispositions(int Complete, int Partial, int Refusal, int NonContact, int Unknown, int NotEligible)
{
    /// <summary>RR1: complete over all that may belong to the population; null when there are none.</summary>
    public double? Rate1 => Over(Complete);

    /// <summary>RR2: complete and partial over the same.</summary>
    public double? Rate2 => Over(Complete + Partial);

    /// <summary>Of a round as it stands.</summary>
    public static Dispositions Of(Stores stores, FieldPeriod period, IReadOnlyList<FieldUnit> units)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(units);
        int Count(Func<FieldUnit, bool> which) => units.Count(which);
        var said = Said(stores, period.Round);
        return new(
            Count(u => u.State is FieldState.Answered),
            Count(u => u.State is FieldState.Begun || (u.Answer is AnswerState.Begun && u.State is FieldState.Bounced or FieldState.Unreachable)),
            said.GetValueOrDefault(Outcomes.CodeOf(Outcome.Refused)) + Count(u => u.State is FieldState.OptedOut || (u.State is FieldState.Ended && u.Contact.End is ContactEnd.Refused)),
            Count(u => u.State is FieldState.Waiting && u.Letters > 0),
            said.GetValueOrDefault(Outcomes.CodeOf(Outcome.NoContact))
                + Count(u => (u.State is FieldState.Waiting && u.Letters == 0) || (u.Answer is not AnswerState.Begun && u.State is FieldState.Bounced or FieldState.Unreachable) || (u.State is FieldState.Ended && u.Contact.End is ContactEnd.WrongPlace)),
            said.GetValueOrDefault(Outcomes.CodeOf(Outcome.OutOfScope)) + Count(u => u.State is FieldState.Ended && u.Contact.End is ContactEnd.Closed or ContactEnd.Outside));
    }

    double? Over(int answered) => Complete + Partial + Refusal + NonContact + Unknown is > 0 and var all ? (double)answered / all : null;

    // counts of what was said on the pages; nobody learns who
    static Dictionary<string, int> Said(Stores stores, string round)
    {
        using var context = AnswerContext.Open(stores);
        return context.Respondents.AsNoTracking().Where(r => r.Round == round && r.Outcome != null).GroupBy(r => r.Outcome!).Select(g => new { g.Key, Count = g.Count() }).ToDictionary(g => g.Key, g => g.Count, StringComparer.Ordinal); // filtered
    }
}
