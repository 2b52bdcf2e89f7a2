using System.Buffers;

namespace Innovare.Cases.Search;

/// <summary>Which cases answer a question, how well, and what each lacks.</summary>
sealed class Matches
{
    const float LeastCoverage = 0.45f; // of what was asked, by rarity
    const float LeastCoverageOfTwo = 0.5f;
    const int MostConcepts = 32;

    readonly CaseIndex _index;
    readonly IReadOnlyList<Concept> _concepts;
    readonly float[] _scores;
    readonly uint[] _masks;
    readonly float[] _rarities;
    readonly uint _required;
    readonly List<int> _touched = [];
    float _asked;

    Matches(CaseIndex index, IReadOnlyList<Concept> concepts)
    {
        _index = index;
        _concepts = [.. concepts.Take(MostConcepts)];
        _scores = new float[index.Count];
        _masks = new uint[index.Count];
        _rarities = new float[_concepts.Count];
        _required = RequiredBits();
    }

    public static Matches Of(CaseIndex index, IReadOnlyList<Concept> concepts)
    {
        var matches = new Matches(index, concepts);
        for (var i = 0; i < matches._concepts.Count; i++) matches.Weigh(i);
        return matches;
    }

    /// <summary>Whether any case says it in any of those ways.</summary>
    public static bool Any(CaseIndex index, IReadOnlyList<Way> ways) => Of(index, [new Concept("", ways, IsWeak: false)])._touched.Count > 0;

    /// <summary>Cases that answer the question, with their scores. A part of it may do, when that is the rarer and more telling part.</summary>
    public IReadOnlyList<(int Case, float Score)> Answers()
    {
        var areWhole = _touched.Where(c => (_required & ~_masks[c]) == 0).Select(c => (c, _scores[c])).ToList();
        var asked = uint.PopCount(_required);
        if (asked < 2 || (asked == 2 && areWhole.Count > 0)) return areWhole;
        return [.. areWhole, .. InPart(asked == 2 ? LeastCoverageOfTwo : LeastCoverage)];
    }

    IEnumerable<(int Case, float Score)> InPart(float least) =>
        from number in _touched
        where (_required & ~_masks[number]) != 0 && (uint.PopCount(_required) == 2 || uint.PopCount(_required & _masks[number]) > 1)
        let coverage = Coverage(number)
        where coverage >= least
        select (number, _scores[number] * coverage * coverage);

    /// <summary>Cases that hold something of what was asked, best first.</summary>
    public IEnumerable<int> Nearest() => _touched
        .Where(c => (_masks[c] & _required) != 0)
        .OrderByDescending(c => _scores[c] * Coverage(c)).ThenBy(c => c);

    /// <summary>What was asked for and that case does not say.</summary>
    public IReadOnlyList<string> MissingIn(int number) =>
        [.. _concepts.Where((c, i) => (_required & (1u << i)) != 0 && (_masks[number] & (1u << i)) == 0).Select(c => c.Asked)];

    float Coverage(int number)
    {
        var held = 0f;
        var mask = _masks[number] & _required;
        for (var i = 0; i < _concepts.Count; i++)
            if ((mask & (1u << i)) != 0) held += _rarities[i];
        return _asked == 0 ? 1 : held / _asked;
    }

    // weak words are asked for only where nothing else is
    uint RequiredBits()
    {
        var required = Bits(c => !c.IsWeak);
        return required == 0 ? Bits(_ => true) : required;
    }

    uint Bits(Func<Concept, bool> which) =>
        _concepts.Select((c, i) => which(c) ? 1u << i : 0).Aggregate(0u, (all, one) => all | one);

    void Weigh(int concept)
    {
        var best = ArrayPool<float>.Shared.Rent(_index.Count);
        Array.Clear(best, 0, _index.Count);
        var touched = new List<int>();
        foreach (var way in _concepts[concept].Ways)
        {
            if (way.Terms.Count == 1) WeighOne(way, best, touched);
            else if (way.Terms.Count > 1) WeighAll(way, best, touched);
        }

        var rarity = MathF.Log(1 + ((_index.Count - touched.Count + 0.5f) / (touched.Count + 0.5f)));
        _rarities[concept] = rarity;
        if ((_required & (1u << concept)) != 0) _asked += rarity;
        foreach (var number in touched)
        {
            if (_masks[number] == 0) _touched.Add(number);
            _masks[number] |= 1u << concept;
            _scores[number] += rarity * best[number];
        }

        ArrayPool<float>.Shared.Return(best);
    }

    void WeighOne(Way way, float[] best, List<int> touched)
    {
        foreach (var (key, nearness) in way.Terms[0].Forms)
            foreach (var posting in _index.Of(key))
                Raise(best, touched, posting.Case, way.Weight * nearness * posting.Weight);
    }

    static void Raise(float[] best, List<int> touched, int number, float score)
    {
        if (best[number] == 0) touched.Add(number);
        if (score > best[number]) best[number] = score;
    }

    void WeighAll(Way way, float[] best, List<int> touched)
    {
        var terms = way.Terms.OrderBy(t => t.Forms.Sum(f => _index.Of(f.Key).Length)).ToList();
        var held = Held(terms[0], null);
        foreach (var term in terms.Skip(1))
        {
            if (held.Count == 0) return;
            held = Held(term, held);
        }

        foreach (var (number, (score, isWhole)) in held)
            if (isWhole || !way.NeedsWhole) Raise(best, touched, number, way.Weight * score / terms.Count);
    }

    // cases with the term, and with those before it when there are some; scores add up
    Dictionary<int, (float Score, bool IsWhole)> Held(Term term, Dictionary<int, (float Score, bool IsWhole)>? before)
    {
        var held = new Dictionary<int, (float Score, bool IsWhole)>();
        foreach (var (key, nearness) in term.Forms)
        {
            var isWhole = key[0] != '+';
            foreach (var posting in _index.Of(key))
            {
                (float Score, bool IsWhole) earlier = default;
                if (before is not null && !before.TryGetValue(posting.Case, out earlier)) continue;
                var score = earlier.Score + (nearness * posting.Weight);
                var known = held.GetValueOrDefault(posting.Case);
                held[posting.Case] = (Math.Max(known.Score, score), known.IsWhole || isWhole || earlier.IsWhole);
            }
        }

        return held;
    }
}
