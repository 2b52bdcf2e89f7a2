using Innovare.Platform.Groups;

namespace Innovare.Web.SelfTest;

/// <summary>
/// What a closed group may see of itself. Nothing from fewer than five. Of a line only how many said yes and how many did not:
/// never one or two people in either, never all alike, and nothing that two lines together would tell of one or two.
/// </summary>
static class GroupResult
{
    /// <summary>Fewest answers that give a result.</summary>
    public const int FewestAnswers = 5;

    /// <summary>Fewest people behind a number that is shown.</summary>
    public const int FewestPeople = 3;

    const string Asked = "asked";

    /// <summary>The counts that may be kept: a line is whole or not there.</summary>
    public static IReadOnlyList<GroupCount> Safe(long answered, IReadOnlyList<GroupCount> counts)
    {
        if (answered < FewestAnswers)
            return [];
        var shown = new List<(Comparison Line, GroupLine Count)>();
        foreach (var line in Comparison.All)
        {
            long Of(Own own) => counts.FirstOrDefault(c => c.Line == line.Key && c.Answer == own.ToString())?.People ?? 0;
            var yes = Of(Own.Yes);
            var count = new GroupLine(line.Key, yes, yes + Of(Own.No) + Of(Own.DontKnow));
            if (yes >= FewestPeople && count.Asked - yes >= FewestPeople && IsNobodyOrSeveral(answered - count.Asked) && shown.All(s => IsQuiet(s.Line, s.Count, line, count)))
                shown.Add((line, count));
        }
        return [.. shown.SelectMany(s => (GroupCount[])[new(s.Count.Key, nameof(Own.Yes), s.Count.Yes), new(s.Count.Key, Asked, s.Count.Asked)])];
    }

    /// <summary>The lines of what was kept, in the order of the questionnaire.</summary>
    public static IEnumerable<(Comparison Line, GroupLine Count)> Lines(IReadOnlyList<GroupCount> kept) =>
        from line in Comparison.All
        let yes = kept.FirstOrDefault(c => c.Line == line.Key && c.Answer == nameof(Own.Yes))
        let asked = kept.FirstOrDefault(c => c.Line == line.Key && c.Answer == Asked)
        where yes is not null && asked is not null
        select (line, new GroupLine(line.Key, yes.People, asked.People));

    // what is left when one line is taken from the other must not be one or two people
    static bool IsQuiet(Comparison one, GroupLine oneCount, Comparison other, GroupLine otherCount) =>
        IsNobodyOrSeveral(oneCount.Asked - otherCount.Asked)
        && (!one.Implies(other) || IsNobodyOrSeveral(otherCount.Yes - oneCount.Yes))
        && (!other.Implies(one) || IsNobodyOrSeveral(oneCount.Yes - otherCount.Yes))
        && (!one.Excludes(other) || IsNobodyOrSeveral(oneCount.Asked - oneCount.Yes - otherCount.Yes));

    static bool IsNobodyOrSeveral(long people) => people is 0 or >= FewestPeople or <= -FewestPeople;
}

/// <summary>A line as a group sees it.</summary>
/// <param name="Key">Of the line.</param>
/// <param name="Yes">How many said yes.</param>
/// <param name="Asked">Of how many.</param>
sealed record GroupLine(string Key, long Yes, long Asked);
