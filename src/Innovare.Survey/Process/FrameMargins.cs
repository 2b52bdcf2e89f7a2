using Innovare.Statistics.Weighting;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Frames;

namespace Innovare.Survey.Process;

/// <summary>The known totals that weights are raked to, counted in the frame.</summary>
static class FrameMargins
{
    /// <summary>The margins of the round for these respondents; a category nobody answered in joins the one before it.</summary>
    public static (IReadOnlyList<Margin> Margins, IReadOnlyList<string> Merged) Of(Sample sample, IReadOnlyList<int> respondents)
    {
        var merged = new List<string>();
        var margins = sample.Definition.Margins.Calibrate.Select(variables => Of(sample, respondents, variables, merged)).ToList();
        return (margins, merged);
    }

    static Margin Of(Sample sample, IReadOnlyList<int> respondents, IReadOnlyList<string> variables, List<string> merged)
    {
        var sizes = sample.Definition.Sample.SizeClasses;
        var totals = sample.Frame.Cross(variables, sizes).CountBy(c => c).OrderBy(c => FrameVariable.SortKey(c.Key, sizes), StringComparer.Ordinal).ToList();
        var codeOf = respondents.Select(i => Frame.Cross(sample.Units[i].Workplace, variables, sizes)).ToList();
        var answered = codeOf.ToHashSet(StringComparer.Ordinal);

        var categories = new List<string>();
        var counts = new List<double>();
        var position = new Dictionary<string, int>(StringComparer.Ordinal);
        double waiting = 0; // frame units of categories before the first with an answer
        foreach (var (code, count) in totals)
        {
            if (answered.Contains(code))
            {
                position[code] = categories.Count;
                categories.Add(code);
                counts.Add(count + waiting);
                waiting = 0;
                continue;
            }
            merged.Add($"{string.Join(" × ", variables)}: {code}");
            if (counts.Count > 0)
                counts[^1] += count;
            else
                waiting += count;
        }
        return new Margin(string.Join(" × ", variables), [.. codeOf.Select(c => position[c])], [.. counts], categories);
    }
}
