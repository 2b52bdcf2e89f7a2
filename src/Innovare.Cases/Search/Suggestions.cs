using Innovare.Cases.Words;

namespace Innovare.Cases.Search;

/// <summary>Topics, organisations and titles by how any of their words begin.</summary>
sealed class Suggestions
{
    const int MostScanned = 2000;

    readonly List<(string Shown, string Folded, int Kind)> _items = [];
    readonly (int Item, int Start)[] _starts;

    public Suggestions(IReadOnlyList<Case> cases, CaseIndex index, Analyser analyser, WordKnowledge words)
    {
        var seen = new HashSet<string>();
        foreach (var topic in words.Synonyms.SelectMany(g => g).Where(t => IsInIndex(t, index, analyser))) Add(topic, 0, seen);
        foreach (var one in cases) Add(one.Organisation, 1, seen);
        foreach (var one in cases) Add(one.Title.Da, 2, seen);
        _starts = [.. _items.SelectMany((item, i) => Starts(item.Folded).Select(start => (i, start)))];
        Array.Sort(_starts, (one, other) => Tail(one).SequenceCompareTo(Tail(other)));
    }

    public IReadOnlyList<string> For(string beginning, int count)
    {
        var asked = DanishWords.Fold(beginning.Trim());
        if (asked.Length == 0) return [];
        var found = new HashSet<int>();
        for (var at = First(asked); at < _starts.Length && found.Count < MostScanned && Tail(_starts[at]).StartsWith(asked); at++)
            found.Add(_starts[at].Item);
        return
        [
            .. found.OrderBy(i => _items[i].Kind)
                .ThenBy(i => _items[i].Folded.StartsWith(asked, StringComparison.Ordinal) ? 0 : 1)
                .ThenBy(i => _items[i].Shown.Length).ThenBy(i => _items[i].Shown, StringComparer.Ordinal)
                .Take(count).Select(i => _items[i].Shown),
        ];
    }

    static bool IsInIndex(string topic, CaseIndex index, Analyser analyser) =>
        DanishWords.In(topic).All(t => index.Of(Keys.Stem(analyser.Analyse(t.Word).Stem)).Length > 0);

    static IEnumerable<int> Starts(string folded) =>
        Enumerable.Range(0, folded.Length).Where(i => char.IsLetterOrDigit(folded[i]) && (i == 0 || !char.IsLetterOrDigit(folded[i - 1])));

    void Add(string shown, int kind, HashSet<string> seen)
    {
        var folded = DanishWords.Fold(shown);
        if (seen.Add(folded)) _items.Add((shown, folded, kind));
    }

    ReadOnlySpan<char> Tail((int Item, int Start) at) => _items[at.Item].Folded.AsSpan(at.Start);

    int First(string asked)
    {
        var (low, high) = (0, _starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tail(_starts[middle]).SequenceCompareTo(asked) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
