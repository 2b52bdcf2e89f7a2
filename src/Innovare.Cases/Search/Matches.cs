using System.Buffers;

namespace Innovare.Cases.Search;

/// <summary>Which cases answer a question, how well, and what each lacks. Handed back when done.</summary>
sealed class Matches : IDisposable
{
    const float LeastCoverage = 0.45f; // of what was asked, by rarity
    const float LeastCoverageOfTwo = 0.5f;
    const int MostConcepts = 32;
    const float Telling = 0.6f; // of the rarest there can be
    const int Sentence = 5; // words

    readonly CaseIndex _index;
    readonly IReadOnlyList<Concept> _concepts;
    readonly Scratch _scores;
    readonly uint[] _masks;
    readonly float[] _rarities;
    readonly bool[] _isHeld;
    readonly uint _required;
    readonly bool _isSentence;
    float _asked;

    Matches(CaseIndex index, IReadOnlyList<Concept> concepts, int words)
    {
        _isSentence = words >= Sentence;
        _index = index;
        _concepts = [.. concepts.Take(MostConcepts)];
        _scores = new Scratch(index.Count);
        _masks = ArrayPool<uint>.Shared.Rent(index.Count);
        Array.Clear(_masks, 0, index.Count);
        _rarities = new float[_concepts.Count];
        _isHeld = new bool[_concepts.Count];
        _required = RequiredBits();
    }

    /// <param name="index">Of the cases.</param>
    /// <param name="concepts">What is asked.</param>
    /// <param name="words">In how many words, small ones too.</param>
    public static Matches Of(CaseIndex index, IReadOnlyList<Concept> concepts, int words)
    {
        var matches = new Matches(index, concepts, words);
        for (var i = 0; i < matches._concepts.Count; i++) matches.Weigh(i);
        matches.WeighUnknown();
        return matches;
    }

    /// <summary>Whether any case says it in any of those ways.</summary>
    public static bool Any(CaseIndex index, IReadOnlyList<Way> ways) =>
        ways.Any(w => w.Terms is [var only] && only.Forms.Any(f => index.Of(f.Key).Length > 0)) || ways.Any(w => w.Terms.Count > 1 && Any(index, w));

    static bool Any(CaseIndex index, Way way)
    {
        using var conditions = new Conditions(index, way, asked: 1);
        var terms = way.Terms.OrderBy(index.SizeOf).ToList();
        var others = terms.Skip(1).Select(t => new Held(index, t, asked: 1)).ToList(); // looked up: there is nothing to hand back
        foreach (var (key, _) in terms[0].Forms)
            foreach (var posting in index.Of(key))
                if (others.TrueForAll(o => o[posting.Case] > 0) && conditions.HoldFor(posting.Case))
                    return true;
        return false;
    }

    /// <summary>Cases that answer the question, with their scores. A part of it may do, when that is the rarer and more telling part.</summary>
    public IReadOnlyList<(int Case, float Score)> Answers()
    {
        var answers = new List<(int, float)>(_scores.Touched.Length);
        foreach (var number in _scores.Touched)
            if (IsWhole(number)) answers.Add((number, _scores[number]));
        var asked = uint.PopCount(_required);
        if (asked < 2 || (asked == 2 && answers.Count > 0)) return answers;
        var least = asked == 2 ? LeastCoverageOfTwo : LeastCoverage;
        foreach (var number in _scores.Touched)
            if (!IsWhole(number) && (asked == 2 || uint.PopCount(_required & _masks[number]) > 1) && Coverage(number) is var coverage && coverage >= least)
                answers.Add((number, _scores[number] * coverage * coverage));
        return answers;
    }

    bool IsWhole(int number) => (_required & ~_masks[number]) == 0;

    /// <summary>Those of the cases allowed that hold most of what was asked, best first.</summary>
    public IEnumerable<int> Nearest(int count, Func<int, bool> allows) => _scores.Touched.ToArray()
        .Where(c => (_masks[c] & _required) != 0 && allows(c))
        .OrderByDescending(c => _scores[c] * Coverage(c)).ThenBy(c => c).Take(count);

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
        using var best = new Scratch(_index.Count);
        foreach (var way in _concepts[concept].Ways)
        {
            if (way.Terms.Count == 1) best.Raise(_index, way.Terms[0], way.Weight);
            else if (way.Terms.Count > 1) RaiseAll(best, way);
        }

        var rarity = MathF.Log(1 + ((_index.Count - best.Touched.Length + 0.5f) / (best.Touched.Length + 0.5f)));
        _rarities[concept] = rarity;
        _isHeld[concept] = best.Touched.Length > 0;
        if ((_required & (1u << concept)) != 0) _asked += rarity;
        foreach (var number in best.Touched)
        {
            _masks[number] |= 1u << concept;
            _scores.Add(number, rarity * best[number]);
        }
    }

    // In a whole sentence a word that no case uses is more often a turn of phrase than the thing asked for:
    // it counts as half of a usual word there. In a few words it is what was asked for, and nothing answers.
    void WeighUnknown()
    {
        var required = Enumerable.Range(0, _concepts.Count).Where(i => (_required & (1u << i)) != 0).ToList();
        var known = required.Where(i => _isHeld[i]).ToList();
        if (!_isSentence || known.Count == 0 || (known.Count == 1 && _rarities[known[0]] < Telling * MathF.Log(1 + ((_index.Count + 0.5f) / 0.5f)))) return;
        var usual = known.Average(i => _rarities[i]) / 2;
        foreach (var unknown in required.Except(known)) _rarities[unknown] = usual;
        _asked = required.Sum(i => _rarities[i]);
    }

    // every term must be held; the score is their mean. The rarest comes first: the others are asked only about the cases that hold it
    void RaiseAll(Scratch best, Way way)
    {
        var terms = way.Terms.OrderBy(_index.SizeOf).ToList();
        using var sums = new Scratch(_index.Count);
        sums.Raise(_index, terms[0], 1);
        var left = sums.Touched;
        foreach (var term in terms.Skip(1))
        {
            using var held = new Held(_index, term, left.Length);
            var kept = 0;
            foreach (var number in left)
            {
                var weight = held[number];
                if (weight == 0) continue;
                sums.Add(number, weight);
                left[kept++] = number;
            }

            left = left[..kept];
            if (kept == 0) return;
        }

        using var conditions = new Conditions(_index, way, left.Length);
        foreach (var number in left)
            if (conditions.HoldFor(number)) best.Raise(number, way.Weight * sums[number] / terms.Count);
    }

    public void Dispose()
    {
        _scores.Dispose();
        ArrayPool<uint>.Shared.Return(_masks);
    }
}
