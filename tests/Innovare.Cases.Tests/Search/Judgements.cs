using System.Globalization;
using Innovare.Cases.Search;
using Innovare.Tests;

namespace Innovare.Cases.Tests.Search;

/// <summary>Questions as users would ask them, judged by hand against the cases of the house, and how well the library answers.</summary>
/// <remarks>queries.csv: kind; half (tuning, or held-out, whose misses nobody looks at; or fresh, written and judged before the engine of 22 November 2026 was touched; or fresh-2, written and judged when the words of that day were done, measured once and since then tuned on; or fresh-3, by another hand that saw only the texts of the cases, measured blind and since then tuned on; or fresh-4, by a third hand that saw only the texts of the cases, whose misses nobody has looked at); question; slug=grade with 3 best and 2 useful, 1 in the margin.</remarks>
static class Judgements
{
    const int Depth = 10;
    const int Relevant = 2;

    public static IReadOnlyList<Judged> All { get; } =
        [.. File.ReadLines(Repository.File("tests", "Innovare.Cases.Tests", "Search", "queries.csv")).Skip(1).Select(Judged.Parse)];

    public static IReadOnlyList<string> Kinds { get; } = [.. All.Select(q => q.Kind).Distinct()];

    public static IReadOnlyList<string> Halves { get; } = ["tuning", "held-out", "fresh", "fresh-2", "fresh-3", "fresh-4"];

    /// <summary>The measures of those questions; null half means both.</summary>
    public static Measures Measure(CaseSearch search, string? kind = null, string? half = null)
    {
        var asked = All.Where(q => (kind is null || q.Kind == kind) && (half is null || q.Half == half)).ToList();
        var answers = asked.Select(q => (Asked: q, Found: Answer(search, q))).ToList();
        var withAnswer = answers.Where(a => a.Asked.Grades.Values.Any(g => g >= Relevant)).ToList();
        return new Measures(
            asked.Count,
            withAnswer.Count == 0 ? double.NaN : withAnswer.Average(a => Recall(a.Asked, a.Found.Count > 0 ? a.Found : Nearest(search, a.Asked))),
            withAnswer.Count == 0 ? double.NaN : withAnswer.Average(a => Recall(a.Asked, a.Found)),
            withAnswer.Count == 0 ? double.NaN : withAnswer.Average(a => Gain(a.Asked, a.Found)),
            answers.Count(a => a.Found.Count == 0) / (double)Math.Max(1, asked.Count));
    }

    public static IReadOnlyList<string> Answer(CaseSearch search, Judged asked) =>
        [.. search.Find(CaseQuery.All with { Words = asked.Question }, take: Depth).Cases.Select(c => c.Slug)];

    static IReadOnlyList<string> Nearest(CaseSearch search, Judged asked) =>
        [.. search.Find(CaseQuery.All with { Words = asked.Question }, take: Depth).Nearest.Select(h => h.Case.Slug)];

    public static double Recall(Judged asked, IReadOnlyList<string> found)
    {
        var relevant = asked.Grades.Where(g => g.Value >= Relevant).Select(g => g.Key).ToList();
        return relevant.Count(found.Contains) / (double)Math.Min(Depth, relevant.Count);
    }

    // Järvelin and Kekäläinen (2002) with gains 2^grade − 1
    static double Gain(Judged asked, IReadOnlyList<string> found)
    {
        var gained = found.Select((slug, i) => Discounted(asked.Grades.GetValueOrDefault(slug), i)).Sum();
        var best = asked.Grades.Values.OrderDescending().Take(Depth).Select(Discounted).Sum();
        return gained / best;
    }

    static double Discounted(int grade, int place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2);
}

/// <summary>A question with what its readers would want.</summary>
sealed record Judged(string Kind, string Half, string Question, IReadOnlyDictionary<string, int> Grades)
{
    public static Judged Parse(string line)
    {
        var fields = line.Split(';');
        var grades = fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(g => g.Split('='));
        return new Judged(fields[0], fields[1], fields[2], grades.ToDictionary(g => g[0], g => int.Parse(g[1], CultureInfo.InvariantCulture)));
    }
}

/// <summary>Shares between 0 and 1 over some questions. Seen is recall where the three that are offered as the nearest count when nothing is found.</summary>
sealed record Measures(int Questions, double Seen, double Recall, double Gain, double NoHit);
