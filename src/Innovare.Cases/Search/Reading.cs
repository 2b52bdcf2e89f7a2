using Innovare.Cases.Words;

namespace Innovare.Cases.Search;

/// <summary>Turns the words of a question into concepts, with synonyms, laymen's words, places, compounds and spelling.</summary>
/// <remarks>The ladder: exact 1, folded 0.97, stem 0.9, family 0.7, part of a compound 0.6, the compound written apart 0.55, synonym 0.5, beginning 0.35.</remarks>
sealed class Reading
{
    const float Folded = 0.97f;
    const float Stemmed = 0.9f;
    const float OfFamily = 0.7f; // sortere for sortering
    const float InCompound = 0.6f;
    const float OtherJoiner = 0.8f; // hjemepleje for hjemmepleje
    const float Apart = 0.55f;
    const float Scattered = 0.4f;
    const float Synonym = 0.5f;
    const float Meant = 0.45f;
    const float Further = 0.25f;
    const float Inside = 0.35f;
    const float Begins = 0.35f;
    const float Corrected = 0.8f;
    const int ShortestBeginning = 6;
    const int ShortestOnlyBeginning = 4;
    const float OfTwo = 0.9f;
    const int MostBeginnings = 40;

    readonly CaseIndex _index;
    readonly Analyser _analyser;
    readonly Expressions _expressions;
    readonly Spelling _spelling;
    readonly Spelling _spellingOfParts;
    readonly Dictionary<(string First, string Second), List<string>> _pairs = [];
    readonly HashSet<string> _stops;
    readonly HashSet<string> _weak;
    readonly HashSet<string> _rootStems; // a form of a known word is spelled right although no case has it
    readonly HashSet<string> _weakStems; // an inflection of a weak word that no case has is no misspelling of another

    public Reading(CaseIndex index, Analyser analyser, WordKnowledge words)
    {
        _index = index;
        _analyser = analyser;
        _stops = words.Stops.Select(DanishWords.Fold).ToHashSet();
        _weak = words.Weak.Select(DanishWords.Fold).ToHashSet();
        _weakStems = words.Weak.Concat(words.Stops).Select(w => analyser.Analyse(w).Stem).ToHashSet();
        _expressions = new Expressions(words, _stops, analyser);
        foreach (var word in index.Vocabulary.Concat(_expressions.Words).Distinct())
        {
            var parts = analyser.Analyse(word).Parts;
            for (var joint = 1; joint < parts.Count; joint++) Add((analyser.Joined(parts.Take(joint)), analyser.Joined(parts.Skip(joint))), word);
        }

        var roots = words.Roots.Select(DanishWords.Fold).ToList();
        _rootStems = roots.Where(r => r.Length > 3).Concat(_expressions.Words).Select(r => analyser.Analyse(r).Stem).ToHashSet();
        _spelling = new Spelling([.. index.Vocabulary, .. _expressions.Words], roots, w => index.Of(w).Length);
        _spellingOfParts = new Spelling(roots, [], w => index.Of(Keys.Part(analyser.FamilyOf(w))).Length);
    }

    /// <summary>Words without their hyphens: joined where a case says it so (1-1-2), else in their parts (LAR-løsninger).</summary>
    public IReadOnlyList<string> Unhyphened(IReadOnlyList<string> written) =>
    [
        .. written.SelectMany(word => DanishWords.In(word).ToList() is { Count: > 2 } pieces && !Matches.Any(_index, [.. Ways(_analyser.Analyse(pieces[0].Word))])
            ? pieces.Skip(1).Select(p => p.Word)
            : [word.Replace("-", "", StringComparison.Ordinal)]),
    ];

    /// <summary>The concepts of those words in order; words that say nothing are left out unless there is nothing else.</summary>
    public IReadOnlyList<Concept> Of(IReadOnlyList<string> words)
    {
        var all = words.Select(_analyser.Analyse).ToList();
        var concepts = new List<Concept>();
        var said = new List<WordForms>();
        for (var at = 0; at < all.Count;)
        {
            var length = _expressions.SayingAt(all, at);
            var saying = length > 1 ? OfSaying(all[at..(at + length)]) : null;
            if (saying is not null) concepts.Add(saying);
            else if (!_stops.Contains(all[at].Folded)) said.Add(all[at]);
            at += saying is null ? 1 : length;
        }

        if (said.Count == 0 && concepts.Count == 0) said = all;
        while (said.Count > 0)
        {
            var (concept, places) = First(said, all);
            concepts.Add(concept);
            said = [.. said.Where((_, i) => !places.Contains(i))];
        }

        return concepts;
    }

    // the longest expression that begins with the first word, else two words that make a compound, else an expression with words between, else the word
    (Concept Concept, IReadOnlyList<int> Places) First(List<WordForms> said, List<WordForms> all)
    {
        var length = _expressions.LongestAt(said, 0);
        if (length > 1 && OfExpression(said[..length]) is var expression && Matches.Any(_index, expression.Ways)) return (expression, [.. Enumerable.Range(0, length)]);
        var compounds = said.Count > 1 ? Together(said[0], said[1], all) : [];
        if (compounds.Count > 0) return (OfTwoWords(said[0], said[1], compounds), [0, 1]);
        var places = _expressions.ScatteredFrom(said, 0);
        if (places.Count > 1 && OfExpression([.. places.Select(p => said[p])]) is var scattered && Matches.Any(_index, scattered.Ways)) return (scattered, places);
        return (OfWord(said[0]), [0]);
    }

    // null when it leads nowhere
    Concept? OfSaying(List<WordForms> words)
    {
        List<WordForms> telling = [.. words.Where(w => !_stops.Contains(w.Folded))];
        List<Way> ways = [.. telling.Count > 0 ? [new Way(1, [.. telling.Select(TermOf)])] : Array.Empty<Way>(), .. Others(words)];
        return Matches.Any(_index, ways) ? new Concept(string.Join(' ', words.Select(w => w.Exact)), ways, IsWeak: false) : null;
    }

    // "skærm besøg" is skærmbesøg, "pleje i hjemmet" is hjemmepleje and not plejehjem; "besøg skærm" may be either
    List<string> Together(WordForms first, WordForms second, List<WordForms> all)
    {
        var isApart = all.IndexOf(second) - all.IndexOf(first) > 1;
        var (one, other) = (_analyser.Joined(first), _analyser.Joined(second));
        var asWritten = isApart ? null : _pairs.GetValueOrDefault((one, other));
        return asWritten ?? _pairs.GetValueOrDefault((other, one)) ?? [];
    }

    Concept OfTwoWords(WordForms first, WordForms second, IReadOnlyList<string> compounds)
    {
        var both = new Way(OfTwo, [TermOf(first), TermOf(second)], NeedsWhole: true);
        var isWeak = _weak.Contains(first.Folded) && _weak.Contains(second.Folded);
        return new Concept($"{first.Exact} {second.Exact}", [.. compounds.Select(_analyser.Analyse).SelectMany(Ways), both, .. Others([first, second])], isWeak);
    }

    Concept OfExpression(IReadOnlyList<WordForms> words)
    {
        var own = new Way(1, [.. words.Select(TermOf)]);
        var isWeak = words.All(w => _weak.Contains(w.Folded));
        return new Concept(string.Join(' ', words.Select(w => w.Exact)), [own, .. Others(words)], isWeak);
    }

    Concept OfWord(WordForms word)
    {
        var isWeak = _weak.Contains(word.Folded);
        var ways = Ways(word).ToList();
        if (Matches.Any(_index, ways)) return new Concept(word.Exact, ways, isWeak);
        if (_weakStems.Contains(word.Stem)) return new Concept(word.Exact, ways, IsWeak: true);
        if (word.Folded.Length >= ShortestOnlyBeginning && LongerThan(word.Folded) is { } longer) return new Concept(word.Exact, [longer], isWeak);
        if (_rootStems.Contains(word.Stem)) return new Concept(word.Exact, ways, isWeak);
        var mended = _spelling.Nearest(word.Folded, isCompound: word.Parts.Count > 1) ?? (word.Parts.Count > 1 ? null : _analyser.Mended(word.Folded, w => _spellingOfParts.Nearest(w)));
        if (mended is not { } read) return new Concept(word.Exact, ways, isWeak);
        var corrected = _analyser.Analyse(read);
        var readWays = Ways(corrected).Select(w => w with { Weight = w.Weight * Corrected }).ToList();
        return new Concept(word.Exact, readWays, _weak.Contains(read)) { ReadAs = Written(read) };
    }

    /// <summary>For a compound that nobody uses: its parts, each for itself. What holds one of them may be near.</summary>
    public IReadOnlyList<Concept> Parts(IReadOnlyList<string> words) =>
        [.. words.Select(_analyser.Analyse).Where(w => w.Parts.Count > 1).SelectMany(w => w.Parts.Select(p => new Concept(w.Exact, [new Way(1, [PartTerm(p)])], IsWeak: false)))];

    // with æ, ø and å, a compound nobody uses too
    string Written(string folded)
    {
        if (Known(folded) is { } known) return known;
        foreach (var (before, joiner, after) in Compounds.Joints(folded))
            if (Known(before) is { } first && Known(after) is { } last) return first + joiner + last;
        return folded;

        string? Known(string word) => _index.Written(word) is var used && !string.Equals(used, word, StringComparison.Ordinal) ? used : _expressions.Written(word);
    }

    IEnumerable<Way> Ways(WordForms word)
    {
        yield return new Way(1, [TermOf(word)]);
        if (word.Parts.Count > 1) yield return new Way(Apart, [.. word.Parts.Select(PartTerm)], NeedsWhole: true);
        if (InOtherCompounds(word) is { } scattered) yield return scattered;
        if (OtherParts(word) is { } otherParts) yield return otherParts;
        foreach (var two in InTwo(word)) yield return two;
        foreach (var other in Others([word])) yield return other;
        foreach (var other in SameParts(word).SelectMany(w => Others([w]))) yield return other;
        if (word.Stem.Length >= ShortestBeginning && LongerThan(word.Stem) is { } longer) yield return longer;
    }

    // the same compound with another joiner or inflection
    IEnumerable<WordForms> SameParts(WordForms word) => word.Parts is [var first, var second]
        ? (_pairs.GetValueOrDefault((_analyser.Joined([first]), _analyser.Joined([second]))) ?? []).Select(_analyser.Analyse).Where(w => !string.Equals(w.Stem, word.Stem, StringComparison.Ordinal))
        : [];

    Way? LongerThan(string beginning)
    {
        if (char.IsAsciiDigit(beginning[0])) return null; // 2 does not mean 2016
        var words = _index.Beginning(beginning).Take(MostBeginnings).Select(w => (w, 1f)).ToList();
        return words.Count > 0 ? new Way(Begins, [new Term(words)]) : null;
    }

    IEnumerable<Way> Others(IReadOnlyList<WordForms> words)
    {
        foreach (var other in _expressions.Same(words)) yield return Said(other, Synonym);
        foreach (var place in _expressions.Within(words)) yield return Said(place, Inside);
        foreach (var meant in _expressions.Meant(words))
        {
            yield return Said(meant, Meant);
            var forms = Split(meant);
            foreach (var further in _expressions.Same(forms)) yield return Said(further, Further);
        }
    }

    Way Said(string expression, float weight) => new(weight, [.. Split(expression).Select(TermOf)]) { IsOnePassage = true };

    IReadOnlyList<WordForms> Split(string expression) =>
        [.. DanishWords.In(expression).Where(t => !t.IsPart).Select(t => _analyser.Analyse(t.Word)).Where(w => !_stops.Contains(w.Folded))];

    static Term TermOf(WordForms word)
    {
        var isAscii = string.Equals(word.Exact, word.Folded, StringComparison.Ordinal);
        var forms = new List<(string, float)>
        {
            (word.Folded, isAscii ? 1 : Folded),
            (Keys.Stem(word.Stem), Stemmed),
            (Keys.Family(word.Family), OfFamily),
            (Keys.Part(word.Family), InCompound),
        };
        if (!string.Equals(word.Family, word.Stem, StringComparison.Ordinal)) forms.Add((Keys.Stem(word.Family), OfFamily));
        if (!isAscii) forms.Add((Keys.Exact(word.Exact), 1));
        if (word.Parts is [var first, var second]) forms.Add((Keys.Pair(WordFamily.Of(first), WordFamily.Of(second)), OtherJoiner));
        return new Term(forms);
    }

    // årsrapportskontrol where a case has årsrapport and kontrolværktøj: both parts, in compounds that are not this one turned round
    Way? InOtherCompounds(WordForms word) => word.Parts is [var first, var second]
        ? new Way(Scattered, [PartTerm(first), PartTerm(second)], Unless: new Term([(Keys.Pair(WordFamily.Of(second), WordFamily.Of(first)), 1)]))
        : null;

    // stormflodsvarsling is of storm, flod and varsling, and also of stormflod, which may be called oversvømmelse, and varsling
    IEnumerable<Way> InTwo(WordForms word)
    {
        if (word.Parts.Count != 3) yield break;
        foreach (var two in CompoundsOf(word.Parts[0], word.Parts[1])) yield return new Way(Apart, [CompoundTerm(two), PartTerm(word.Parts[2])], NeedsWhole: true);
        foreach (var two in CompoundsOf(word.Parts[1], word.Parts[2])) yield return new Way(Apart, [PartTerm(word.Parts[0]), CompoundTerm(two)], NeedsWhole: true);
    }

    IEnumerable<WordForms> CompoundsOf(string first, string second) =>
        (_pairs.GetValueOrDefault((_analyser.Joined([first]), _analyser.Joined([second]))) ?? []).Select(_analyser.Analyse).DistinctBy(w => w.Stem);

    Term CompoundTerm(WordForms word) =>
        new([.. TermOf(word).Forms, .. _expressions.Same([word]).Select(Split).Where(w => w.Count == 1).Select(w => (Keys.Stem(w[0].Stem), Synonym))]);

    // what one part may be called instead: sygehusinnovation is hospitalsinnovation, or innovation on a hospital
    Way? OtherParts(WordForms word)
    {
        if (word.Parts is not [var first, var second]) return null;
        var pairs = from one in Called(first)
                    from other in Called(second)
                    where !(one.IsOwn && other.IsOwn)
                    select (Keys.Pair(one.Family, other.Family), 1f);
        var pairsOf = pairs.ToList();
        return pairsOf.Count == 0 ? null : new Way(Synonym, [new Term(pairsOf)]);
    }

    IEnumerable<(string Family, bool IsOwn)> Called(string part)
    {
        var family = WordFamily.Of(part);
        return _expressions.Called(family).Select(Split).Where(w => w.Count == 1).Select(w => (w[0].Family, false)).Prepend((family, true)).Distinct();
    }

    Term PartTerm(string part)
    {
        var family = WordFamily.Of(part);
        var others = Called(part).Where(c => !c.IsOwn).SelectMany(c => new[] { (Keys.Stem(c.Family), Synonym), (Keys.Part(c.Family), Inside) });
        return new Term([(Keys.Stem(part), 1), (Keys.Family(family), OfFamily), (Keys.Stem(family), OfFamily), (Keys.Part(family), InCompound), .. others]);
    }

    void Add((string First, string Second) pair, string compound)
    {
        if (!_pairs.TryGetValue(pair, out var known)) _pairs[pair] = known = [];
        known.Add(compound);
    }
}
