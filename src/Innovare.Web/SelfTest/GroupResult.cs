using Innovare.Platform.Groups;
using Innovare.Survey.Disseminate.Comparing;

namespace Innovare.Web.SelfTest;

/// <summary>
/// What a closed group may see of itself. Nothing from fewer than five. Of a line only how many of all said yes: never when one or two
/// did, or one or two did not, or all or none did; and nothing that two lines together would tell of one or two. Those who were not
/// asked stand among the rest: a base of its own would tell how many have nothing new.
/// </summary>
static class GroupResult
{
    /// <summary>Fewest answers that give a result.</summary>
    public const int FewestAnswers = 5;

    /// <summary>Fewest people behind a number that is shown, and beside it.</summary>
    public const int FewestPeople = 3;

    /// <summary>The counts that may be kept.</summary>
    public static IReadOnlyList<GroupCount> Safe(long answered, IReadOnlyList<GroupCount> counts)
    {
        if (answered < FewestAnswers)
            return [];
        var shown = new List<(Statement Line, long Yes)>();
        foreach (var line in Statement.All)
        {
            var yes = YesOf(counts, line);
            if (yes >= FewestPeople && answered - yes >= FewestPeople && shown.All(s => IsQuiet(s, (line, yes), answered)))
                shown.Add((line, yes));
        }
        return [.. shown.Select(s => new GroupCount(s.Line.Key, nameof(Own.Yes), s.Yes))];
    }

    /// <summary>The lines of what was kept and how many said yes, in the order of the questionnaire.</summary>
    public static IEnumerable<(Statement Line, long Yes)> Lines(IReadOnlyList<GroupCount> kept) =>
        Statement.All.Select(line => (line, YesOf(kept, line))).Where(l => l.Item2 > 0);

    // what is left when one line is taken from the other must not be one or two people
    static bool IsQuiet((Statement Line, long Yes) one, (Statement Line, long Yes) other, long answered) =>
        (!one.Line.Implies(other.Line) || IsNobodyOrSeveral(other.Yes - one.Yes))
        && (!other.Line.Implies(one.Line) || IsNobodyOrSeveral(one.Yes - other.Yes))
        && (!one.Line.Excludes(other.Line) || IsNobodyOrSeveral(answered - one.Yes - other.Yes));

    static bool IsNobodyOrSeveral(long people) => people is 0 or >= FewestPeople;

    static long YesOf(IReadOnlyList<GroupCount> counts, Statement line) => counts.FirstOrDefault(c => c.Line == line.Key && c.Answer == nameof(Own.Yes))?.People ?? 0;
}
