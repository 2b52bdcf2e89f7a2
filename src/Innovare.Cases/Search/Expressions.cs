using Innovare.Cases.Words;

namespace Innovare.Cases.Search;

/// <summary>Expressions of one or more words that mean something to the library, looked up by the families of their words.</summary>
sealed class Expressions
{
    const int Longest = 6;
    const int Window = 6;

    readonly HashSet<string> _stops;
    readonly Analyser _analyser;
    readonly Dictionary<string, List<string>> _same = [];
    readonly Dictionary<string, List<string>> _meant = [];
    readonly Dictionary<string, List<string>> _within = [];
    readonly HashSet<string> _words = [];
    readonly Dictionary<string, string> _written = [];
    readonly HashSet<string> _sayings = [];
    readonly Dictionary<string, List<string[]>> _loose = [];

    public Expressions(WordKnowledge words, HashSet<string> stops, Analyser analyser)
    {
        _analyser = analyser;
        _stops = stops;
        foreach (var root in words.Roots) _written.TryAdd(DanishWords.Fold(root), root);
        foreach (var group in words.Synonyms) AddGroup(group);
        foreach (var meaning in words.Meanings)
            foreach (var said in meaning.Said)
                AddExpression(_meant, said, meaning.Means);
        foreach (var place in words.Places) AddGroup([place.Name, .. place.Also]);
        foreach (var place in words.Places) AddExpression(_within, place.Name, Inside(place.Name, words.Places));
        foreach (var place in words.Places)
            foreach (var also in place.Also)
                AddExpression(_within, also, Inside(place.Name, words.Places));
    }

    /// <summary>A folded word as the word files write it, or null when they do not.</summary>
    public string? Written(string folded) => _written.GetValueOrDefault(folded);

    /// <summary>Every folded word of every expression.</summary>
    public IEnumerable<string> Words => _words;

    /// <summary>What an expression may be called instead; the words stand in any order, but for a saying.</summary>
    public IEnumerable<string> Same(IReadOnlyList<WordForms> words) => Of(_same, words);

    public IEnumerable<string> Meant(IReadOnlyList<WordForms> words) => Of(_meant, words);

    public IEnumerable<string> Within(IReadOnlyList<WordForms> words) => Of(_within, words);

    /// <summary>What a single word of that family may be called, or what laymen mean by it.</summary>
    public IEnumerable<string> Called(string family) => (_same.GetValueOrDefault(family) ?? []).Concat(_meant.GetValueOrDefault(family) ?? []);

    /// <summary>How many words from there, small ones too, make the longest known saying; 0 when none does.</summary>
    /// <remarks>"på toilettet" and "klare sig" are more than the one word that is left when the small ones go.</remarks>
    public int SayingAt(IReadOnlyList<WordForms> words, int at)
    {
        for (var length = Math.Min(Longest, words.Count - at); length > 1; length--)
            if (_sayings.Contains(Key(words.Skip(at).Take(length)))) return length;
        return 0;
    }

    /// <summary>The places of the longest known expression that begins there with its words in any order and others between: "hoften er brækket" is brækket hofte.</summary>
    public IReadOnlyList<int> ScatteredFrom(IReadOnlyList<WordForms> words, int at)
    {
        IReadOnlyList<int> best = [];
        foreach (var expression in _loose.GetValueOrDefault(words[at].Family) ?? [])
        {
            if (expression.Length <= best.Count) continue;
            var places = expression.Select(family => Place(words, at, family)).ToList();
            if (places.TrueForAll(p => p >= 0)) best = [.. places.Order()];
        }

        return best;
    }

    static int Place(IReadOnlyList<WordForms> words, int from, string family)
    {
        for (var at = from; at < Math.Min(words.Count, from + Window); at++)
            if (string.Equals(words[at].Family, family, StringComparison.Ordinal)) return at;
        return -1;
    }

    /// <summary>How many words from there make the longest known expression; 0 when none does.</summary>
    public int LongestAt(IReadOnlyList<WordForms> words, int at)
    {
        for (var length = Math.Min(Longest, words.Count - at); length > 0; length--)
            if (Knows(Key(words.Skip(at).Take(length)))) return length;
        return 0;
    }

    static IReadOnlyList<string> Inside(string name, IReadOnlyList<Place> places)
    {
        var found = new HashSet<string>();
        var next = new Queue<string>([name]);
        while (next.TryDequeue(out var outer))
            foreach (var inner in places.Where(p => p.Within.Contains(outer)).Where(p => found.Add(p.Name)))
                next.Enqueue(inner.Name);
        return [.. found];
    }

    static List<string> Of(Dictionary<string, List<string>> known, IReadOnlyList<WordForms> words) =>
        known.GetValueOrDefault(Key(words)) ?? (words.Count > 1 ? known.GetValueOrDefault(Sorted(words.Select(w => w.Family))) : null) ?? [];

    static string Key(IEnumerable<WordForms> words) => string.Join(' ', words.Select(w => w.Family));

    // the key of an expression whose words stand in another order
    static string Sorted(IEnumerable<string> families) => "*" + string.Join(' ', families.Order(StringComparer.Ordinal));

    bool Knows(string key) => _same.ContainsKey(key) || _meant.ContainsKey(key) || _within.ContainsKey(key);

    void AddGroup(IReadOnlyList<string> group)
    {
        foreach (var one in group) AddExpression(_same, one, [.. group.Where(other => !string.Equals(other, one, StringComparison.Ordinal))]);
    }

    void AddExpression(Dictionary<string, List<string>> to, string expression, IReadOnlyList<string> others)
    {
        var all = DanishWords.In(expression).Where(t => !t.IsPart).Select(t => DanishWords.Fold(t.Word)).ToList();
        var telling = all.Where(w => !_stops.Contains(w)).ToList();
        if (all.Count == 0 || others.Count == 0) return;
        foreach (var word in DanishWords.In(expression).Where(t => !t.IsPart)) _written.TryAdd(DanishWords.Fold(word.Word), word.Word);
        _words.UnionWith(telling);
        var isSaying = all.Count > 1 && telling.Count < 2;
        string[] families = [.. (isSaying ? all : telling).Select(_analyser.FamilyOf)];
        var key = string.Join(' ', families);
        if (isSaying) _sayings.Add(key);
        else if (families.Length > 1) AddScattered(families, to, others);
        Add(to, key, others);
    }

    void AddScattered(string[] families, Dictionary<string, List<string>> to, IReadOnlyList<string> others)
    {
        foreach (var family in families.Distinct())
        {
            if (!_loose.TryGetValue(family, out var known)) _loose[family] = known = [];
            if (!known.Exists(k => k.SequenceEqual(families, StringComparer.Ordinal))) known.Add(families);
        }

        Add(to, Sorted(families), others);
    }

    static void Add(Dictionary<string, List<string>> to, string key, IReadOnlyList<string> others)
    {
        if (!to.TryGetValue(key, out var known)) to[key] = known = [];
        known.AddRange(others.Except(known));
    }
}
