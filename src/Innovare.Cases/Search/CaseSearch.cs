using System.Globalization;
using Innovare.Cases.Reuse;
using Innovare.Cases.Words;

namespace Innovare.Cases.Search;

/// <summary>Search in a library: words in Danish or English, facets with counts, one deterministic order. docs/search.md tells how.</summary>
public sealed class CaseSearch
{
    const int NearestCount = 3;

    static readonly StringComparer DanishOrder = StringComparer.Create(CultureInfo.GetCultureInfo("da-DK"), ignoreCase: true);

    readonly IReadOnlyList<Case> _cases;
    readonly CaseIndex _index;
    readonly Analyser _analyser;
    readonly Reading _reading;
    readonly OptionSets _options;
    readonly Suggestions _suggestions;
    readonly Dictionary<CaseOrder, int[]> _ranks;

    /// <summary>Builds the index; the cases must not change afterwards.</summary>
    public CaseSearch(IReadOnlyList<Case> cases, ReuseGraph reuse, WordKnowledge words)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(reuse);
        ArgumentNullException.ThrowIfNull(words);
        _cases = cases;
        _analyser = new Analyser(words, Vocabulary(cases, words));
        _index = CaseIndex.Of(cases, _analyser);
        _reading = new Reading(_index, _analyser, words);
        Facets = CaseFacet.For(reuse);
        _options = new OptionSets(cases, Facets);
        _suggestions = new Suggestions(cases, _index, _analyser, words);
        _ranks = Enum.GetValues<CaseOrder>().ToDictionary(o => o, o => Ranks(cases, o, reuse));
    }

    /// <summary>The ways to narrow, in the order they are shown.</summary>
    public IReadOnlyList<CaseFacet> Facets { get; }

    /// <summary>The cases that answer the query.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="skip">Hits to pass over.</param>
    /// <param name="take">Most hits to return.</param>
    public CaseHits Find(CaseQuery query, int skip = 0, int take = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(query);
        var question = Question.Parse(query.Words);
        var words = _reading.Unhyphened([.. question.Words, .. question.Phrases.SelectMany(p => p)]);
        var concepts = words.Count == 0 ? [] : _reading.Of(words);
        using var matches = Matches.Of(_index, concepts, words.Count);
        var answers = concepts.Count == 0 ? [.. Enumerable.Range(0, _cases.Count).Select(i => (Case: i, Score: 0f))] : matches.Answers();
        if (question.Phrases.Count > 0 || question.Without.Count > 0) answers = [.. answers.Where(a => Allows(question, a.Case))];
        var found = _options.Of(answers.Select(a => a.Case));
        var left = _options.Narrowed(found, query);
        var hits = answers.Where(a => OptionSets.Has(left, a.Case)).ToList();
        return new CaseHits(
            [.. Best(hits, query.Order, skip, take).Select(i => new CaseHit(_cases[i], concepts.Count == 0 ? [] : matches.MissingIn(i)))],
            hits.Count,
            _options.Count(found, query),
            [.. concepts.Where(c => c.ReadAs is not null).Select(c => (c.Asked, c.ReadAs!))], // the line above asks
            answers.Count > 0 ? [] : Nearest(question, matches, words));
    }

    List<CaseHit> Nearest(Question question, Matches matches, IReadOnlyList<string> words)
    {
        var whole = Three(matches);
        if (whole.Count > 0) return whole;
        using var ofParts = Matches.Of(_index, _reading.Parts(words), words.Count);
        return Three(ofParts);

        List<CaseHit> Three(Matches by) =>
            [.. by.Nearest(NearestCount, i => Allows(question with { Phrases = [] }, i)).Select(i => new CaseHit(_cases[i], matches.MissingIn(i)))];
    }

    /// <summary>What a reader who has written that much may be after: topics, places and titles.</summary>
    public IReadOnlyList<string> Suggest(string beginning, int count = 8) => _suggestions.For(beginning, count);

    /// <summary>Marks in texts what answers those words.</summary>
    public Marker MarkerFor(string words)
    {
        var question = Question.Parse(words);
        return new Marker(_reading.Of(_reading.Unhyphened([.. question.Words, .. question.Phrases.SelectMany(p => p)])), _analyser);
    }

    // words that stand by themselves in the cases and in the word files; a word that says nothing joins nothing
    static IEnumerable<string> Vocabulary(IReadOnlyList<Case> cases, WordKnowledge words) =>
        cases.SelectMany(CaseFields.Of).Where(f => f.IsDanish).Select(f => f.Text)
            .Concat(words.Synonyms.SelectMany(g => g)).Concat(words.Meanings.SelectMany(m => m.Said.Concat(m.Means)))
            .SelectMany(DanishWords.Of).Distinct().Except(words.Stops.Concat(words.Weak).Select(DanishWords.Fold));

    bool Allows(Question question, int number) =>
        question.Phrases.All(p => _index.HoldsPhrase(number, [.. p.Select(DanishWords.Fold)]))
        && question.Without.All(w => !Holds(number, _analyser.Analyse(w)));

    bool Holds(int number, WordForms word)
    {
        foreach (var posting in _index.Of(Keys.Stem(word.Stem)))
            if (posting.Case == number) return true;
        return false;
    }

    IEnumerable<int> Best(List<(int Case, float Score)> hits, CaseOrder order, int skip, int take)
    {
        var ranks = _ranks[order];
        var wanted = (int)Math.Min(hits.Count, (long)skip + take);
        // the worst of the kept stands first in line to leave
        var kept = new PriorityQueue<int, (float Score, int Rank)>(wanted + 1, WorstFirst.Instance);
        foreach (var (number, score) in hits)
        {
            var merit = (order == CaseOrder.Relevance ? score : 0, ranks[number]);
            if (kept.Count < wanted) kept.Enqueue(number, merit);
            else if (wanted > 0) kept.EnqueueDequeue(number, merit);
        }

        var ordered = new int[kept.Count];
        for (var i = ordered.Length - 1; i >= 0; i--) ordered[i] = kept.Dequeue();
        return ordered.Skip(skip);
    }

    static int[] Ranks(IReadOnlyList<Case> cases, CaseOrder order, ReuseGraph reuse)
    {
        var numbers = Enumerable.Range(0, cases.Count);
        var first = order switch
        {
            CaseOrder.Newest => numbers.OrderByDescending(i => cases[i].Years?.To ?? 0),
            CaseOrder.Title => numbers.OrderBy(_ => 0),
            // of value in the new place, in use there, thought of; what was given up is no reuse
            CaseOrder.Spread => numbers.OrderByDescending(i => reuse.GivenBy(cases[i]).Count(l => reuse.WeightOf(l) is "spread"))
                .ThenByDescending(i => reuse.GivenBy(cases[i]).Count(reuse.IsInUse))
                .ThenByDescending(i => reuse.GivenBy(cases[i]).Count(l => reuse.WeightOf(l) is not "givenUp")),
            CaseOrder.Evidence => numbers.OrderByDescending(i => cases[i].EvidenceStep ?? 0),
            // without words all score alike, and what is known to work is worth most
            CaseOrder.Relevance => numbers.OrderByDescending(i => cases[i].HasDocumentedValue),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order of cases."),
        };
        var ordered = first.ThenByDescending(i => order != CaseOrder.Title && cases[i].HasDocumentedValue)
            .ThenBy(i => cases[i].Title.Da, DanishOrder)
            .ThenBy(i => cases[i].Slug, StringComparer.Ordinal);
        var ranks = new int[cases.Count];
        var rank = 0;
        foreach (var number in ordered) ranks[number] = rank++;
        return ranks;
    }

    sealed class WorstFirst : IComparer<(float Score, int Rank)>
    {
        public static WorstFirst Instance { get; } = new();

        public int Compare((float Score, int Rank) x, (float Score, int Rank) y) =>
            x.Score.CompareTo(y.Score) is var byScore && byScore != 0 ? byScore : y.Rank.CompareTo(x.Rank);
    }
}
