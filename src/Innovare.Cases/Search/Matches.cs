namespace Innovare.Cases.Search;

/// <summary>Which cases answer a question, how well, and what each lacks.</summary>
sealed class Matches
{
    const float LeastCoverage = 0.45f; // of what was asked, by rarity
    const float LeastCoverageOfTwo = 0.5f;
    const int MostConcepts = 32;
    const float Telling = 0.6f; // of the rarest there can be
    const int Sentence = 5; // words

    readonly CaseIndex _index;
    readonly IReadOnlyList<Concept> _concepts;
    readonly float[] _scores;
    readonly uint[] _masks;
    readonly float[] _rarities;
    readonly bool[] _isHeld;
    readonly uint _required;
    readonly bool _isSentence;
    readonly List<int> _touched = [];
    float _asked;

    Matches(CaseIndex index, IReadOnlyList<Concept> concepts, int words)
    {
        _isSentence = words >= Sentence;
        _index = index;
        _concepts = [.. concepts.Take(MostConcepts)];
        _scores = new float[index.Count];
        _masks = new uint[index.Count];
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
        using var passages = way.IsOnePassage ? new Passages(index, way.Terms) : null;
        var rarest = way.Terms.MinBy(t => t.Forms.Sum(f => index.Of(f.Key).Length))!;
        foreach (var (key, _) in rarest.Forms)
            foreach (var posting in index.Of(key))
                if (way.Terms.All(t => index.Holds(posting.Case, t)) && (!way.NeedsWhole || way.Terms.Any(t => index.Holds(posting.Case, t.Whole))) && (way.Unless is not { } unless || !index.Holds(posting.Case, unless)) && passages?.AreIn(posting.Case) is not false)
                    return true;
        return false;
    }

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
        using var best = new Scratch(_index.Count);
        foreach (var way in _concepts[concept].Ways)
        {
            if (way.Terms.Count == 1) best.Raise(_index, way.Terms[0], way.Weight);
            else if (way.Terms.Count > 1) RaiseAll(best, way);
        }

        var rarity = MathF.Log(1 + ((_index.Count - best.Touched.Count + 0.5f) / (best.Touched.Count + 0.5f)));
        _rarities[concept] = rarity;
        _isHeld[concept] = best.Touched.Count > 0;
        if ((_required & (1u << concept)) != 0) _asked += rarity;
        foreach (var number in best.Touched)
        {
            if (_masks[number] == 0) _touched.Add(number);
            _masks[number] |= 1u << concept;
            _scores[number] += rarity * best[number];
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

    // every term must be held; the score is their mean
    void RaiseAll(Scratch best, Way way)
    {
        using var sums = new Scratch(_index.Count);
        using var whole = new Scratch(_index.Count);
        var left = new List<int>();
        for (var i = 0; i < way.Terms.Count; i++)
        {
            using var held = new Scratch(_index.Count);
            held.Raise(_index, way.Terms[i], 1);
            if (way.NeedsWhole) whole.Raise(_index, way.Terms[i].Whole, 1);
            left = i == 0 ? [.. held.Touched] : [.. left.Where(number => held[number] > 0)];
            if (left.Count == 0) return;
            foreach (var number in left) sums.Add(number, held[number]);
        }

        using var barred = new Scratch(_index.Count);
        using var passages = way.IsOnePassage ? new Passages(_index, way.Terms) : null;
        if (way.Unless is { } unless) barred.Raise(_index, unless, 1);
        foreach (var number in left.Where(n => (!way.NeedsWhole || whole[n] > 0) && barred[n] == 0 && passages?.AreIn(n) is not false))
            best.Raise(number, way.Weight * sums[number] / way.Terms.Count);
    }
}
