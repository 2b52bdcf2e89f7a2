using Innovare.Cases.Words;

namespace Innovare.Cases.Search;

/// <summary>Expressions of one or more words that mean something to the library, looked up by the families of their words.</summary>
sealed class Expressions
{
    const int Longest = 6;

    readonly HashSet<string> _stops;
    readonly Analyser _analyser;
    readonly Dictionary<string, List<string>> _same = [];
    readonly Dictionary<string, List<string>> _meant = [];
    readonly Dictionary<string, List<string>> _within = [];
    readonly HashSet<string> _words = [];

    public Expressions(WordKnowledge words, HashSet<string> stops, Analyser analyser)
    {
        _analyser = analyser;
        _stops = stops;
        foreach (var group in words.Synonyms) AddGroup(group);
        foreach (var meaning in words.Meanings)
            foreach (var said in meaning.Said)
                Add(_meant, said, meaning.Means);
        foreach (var place in words.Places) AddGroup([place.Name, .. place.Also]);
        foreach (var place in words.Places) Add(_within, place.Name, Inside(place.Name, words.Places));
        foreach (var place in words.Places)
            foreach (var also in place.Also)
                Add(_within, also, Inside(place.Name, words.Places));
    }

    /// <summary>Every folded word of every expression.</summary>
    public IEnumerable<string> Words => _words;

    public IEnumerable<string> Same(IReadOnlyList<WordForms> words) => _same.GetValueOrDefault(Key(words)) ?? [];

    public IEnumerable<string> Meant(IReadOnlyList<WordForms> words) => _meant.GetValueOrDefault(Key(words)) ?? [];

    public IEnumerable<string> Within(IReadOnlyList<WordForms> words) => _within.GetValueOrDefault(Key(words)) ?? [];

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

    static string Key(IEnumerable<WordForms> words) => string.Join(' ', words.Select(w => w.Family));

    bool Knows(string key) => _same.ContainsKey(key) || _meant.ContainsKey(key) || _within.ContainsKey(key);

    void AddGroup(IReadOnlyList<string> group)
    {
        foreach (var one in group) Add(_same, one, [.. group.Where(other => !string.Equals(other, one, StringComparison.Ordinal))]);
    }

    void Add(Dictionary<string, List<string>> to, string expression, IReadOnlyList<string> others)
    {
        var folded = DanishWords.In(expression).Where(t => !t.IsPart).Select(t => DanishWords.Fold(t.Word)).Where(w => !_stops.Contains(w)).ToList();
        if (folded.Count == 0 || others.Count == 0) return;
        _words.UnionWith(folded);
        var key = string.Join(' ', folded.Select(_analyser.FamilyOf));
        if (!to.TryGetValue(key, out var known)) to[key] = known = [];
        known.AddRange(others.Except(known));
    }
}
