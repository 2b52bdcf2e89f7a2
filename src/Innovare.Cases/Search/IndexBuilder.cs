using System.Runtime.InteropServices;
using Innovare.Cases.Words;

namespace Innovare.Cases.Search;

/// <summary>Counts the keys of one case after another. Every word is analysed once, however often it stands.</summary>
sealed class IndexBuilder(Analyser analyser)
{
    readonly Dictionary<string, Known> _known = [];
    readonly Dictionary<string, int> _wordIds = [];
    readonly Dictionary<string, int> _keyIds = [];
    readonly List<List<Posting>> _counts = [];
    readonly List<float> _ofThisCase = [];
    readonly List<int> _touched = [];
    readonly HashSet<(int Whole, int Part)> _hyphened = [];

    /// <summary>Counts a word of the case at hand and gives its number.</summary>
    public int Tally(string word, float weight, bool isDanish)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, word, out _);
        known ??= Know(word);
        Add(known.Keys, weight);
        if (isDanish) Add(known.DanishKeys, weight);
        return known.Id;
    }

    /// <summary>That word is inside that hyphenated one.</summary>
    public void NotePart(int whole, int part) => _hyphened.Add((whole, part));

    /// <summary>The case at hand is counted; the next begins.</summary>
    public void Close(int number)
    {
        foreach (var key in _touched)
        {
            _counts[key].Add(new Posting(number, _ofThisCase[key]));
            _ofThisCase[key] = 0;
        }

        _touched.Clear();
    }

    /// <summary>Every key with its weighted counts, cases in order.</summary>
    public IEnumerable<(string Key, List<Posting> Counts)> Postings() => _keyIds.Select(k => (k.Key, _counts[k.Value]));

    /// <summary>Every folded word with its number.</summary>
    public Dictionary<string, int> WordIds() => _wordIds;

    /// <summary>Every key with the words that have it, hyphenated ones by their parts too.</summary>
    public Dictionary<string, int[]> WordsOfKeys()
    {
        var keys = _keyIds.OrderBy(k => k.Value).Select(k => k.Key).ToArray();
        var words = _known.Values.SelectMany(k => k.Keys.Concat(k.DanishKeys).Select(key => (Key: key, Word: k.Id))).ToList();
        var wholes = _hyphened.ToLookup(h => h.Part, h => h.Whole);
        return words.Concat(words.SelectMany(w => wholes[w.Word].Select(whole => (w.Key, Word: whole)))).Distinct()
            .GroupBy(w => w.Key, w => w.Word).ToDictionary(g => keys[g.Key], g => g.ToArray());
    }

    /// <summary>Folded words that are written otherwise, and how.</summary>
    public Dictionary<string, string> Written() => _known.Values.Select(k => k.Forms)
        .Where(w => !string.Equals(w.Exact, w.Folded, StringComparison.Ordinal))
        .GroupBy(w => w.Folded).ToDictionary(g => g.Key, g => g.First().Exact);

    Known Know(string word)
    {
        var forms = analyser.Analyse(word);
        List<string> keys = [forms.Folded, Keys.Stem(forms.Stem)];
        if (!string.Equals(forms.Exact, forms.Folded, StringComparison.Ordinal)) keys.Add(Keys.Exact(forms.Exact));
        if (!string.Equals(forms.Family, forms.Stem, StringComparison.Ordinal)) keys.Add(Keys.Family(forms.Family));
        var parts = forms.Parts.Select(WordFamily.Of).ToList();
        var pairs = parts.Zip(parts.Skip(1), Keys.Pair);
        var id = Number(_wordIds, forms.Folded);
        return new Known(forms, id, [.. keys.Select(KeyId)], [.. parts.Select(Keys.Part).Concat(pairs).Select(KeyId)]);
    }

    int KeyId(string key)
    {
        var id = Number(_keyIds, key);
        if (id < _counts.Count) return id;
        _counts.Add([]);
        _ofThisCase.Add(0);
        return id;
    }

    void Add(int[] keys, float weight)
    {
        foreach (var key in keys)
        {
            if (_ofThisCase[key] == 0) _touched.Add(key);
            _ofThisCase[key] += weight;
        }
    }

    static int Number(Dictionary<string, int> ids, string word)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, word, out var isKnown);
        if (!isKnown) id = ids.Count - 1;
        return id;
    }

    sealed record Known(WordForms Forms, int Id, int[] Keys, int[] DanishKeys);
}
