using System.Runtime.InteropServices;
using Innovare.Cases.Words;

namespace Innovare.Cases.Search;

/// <summary>Which cases hold which words, in every form a word is compared in. Built once, never changed.</summary>
/// <remarks>
/// A key is a folded word, <c>=</c> and the word as written where the two differ, <c>~</c> and a stem, <c>+</c> and the stem
/// of a part of a compound, or <c>+a+b</c> for two parts in order. Frequencies are weighted by field (BM25F).
/// </remarks>
sealed class CaseIndex
{
    const float Saturation = 1.2f;
    const float LengthShare = 0.3f;
    const int Boundary = -1;

    readonly Dictionary<string, Posting[]> _postings;
    readonly int[][] _sequences;
    readonly Dictionary<string, int> _wordIds;
    readonly string[] _vocabulary;
    readonly Dictionary<string, string> _written;

    CaseIndex(Dictionary<string, Posting[]> postings, int[][] sequences, Dictionary<string, int> wordIds, Dictionary<string, string> written)
    {
        _written = written;
        _postings = postings;
        _sequences = sequences;
        _wordIds = wordIds;
        _vocabulary = [.. wordIds.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Every folded word of the cases, in ordinal order.</summary>
    public IReadOnlyList<string> Vocabulary => _vocabulary;

    /// <summary>That folded word as the cases write it.</summary>
    public string Written(string folded) => _written.GetValueOrDefault(folded, folded);

    /// <summary>Number of cases.</summary>
    public int Count => _sequences.Length;

    /// <summary>The cases with that key, by number; the weight is 0..1 and grows with how often and where the word stands.</summary>
    public ReadOnlySpan<Posting> Of(string key) => _postings.TryGetValue(key, out var found) ? found : [];

    public static CaseIndex Of(IReadOnlyList<Case> cases, Analyser analyser)
    {
        var known = new Dictionary<string, WordForms>();
        var collected = new Dictionary<string, List<Posting>>();
        var wordIds = new Dictionary<string, int>();
        var sequences = new int[cases.Count][];
        var lengths = new float[cases.Count];
        for (var i = 0; i < cases.Count; i++)
        {
            var sequence = new List<int>();
            var frequencies = new Dictionary<string, float>();
            foreach (var (weight, text, isDanish) in CaseFields.Of(cases[i]))
            {
                foreach (var token in DanishWords.In(text))
                {
                    var forms = Forms(token.Word, analyser, known);
                    Tally(frequencies, forms, weight, isDanish);
                    if (!token.IsPart) sequence.Add(Id(wordIds, forms.Folded));
                    lengths[i] += weight;
                }

                sequence.Add(Boundary);
            }

            sequences[i] = [.. sequence];
            foreach (var (key, frequency) in frequencies)
                (CollectionsMarshal.GetValueRefOrAddDefault(collected, key, out _) ??= []).Add(new Posting(i, frequency));
        }

        var mean = cases.Count == 0 ? 1 : lengths.Average();
        return new CaseIndex(collected.ToDictionary(c => c.Key, c => Saturated(c.Value, lengths, mean)), sequences, wordIds, WrittenWays(known.Values));
    }

    /// <summary>Whether those folded words stand side by side in that case.</summary>
    public bool HoldsPhrase(int number, IReadOnlyList<string> folded)
    {
        var ids = folded.Select(w => _wordIds.GetValueOrDefault(w, int.MinValue)).ToArray();
        return _sequences[number].AsSpan().IndexOf(ids) >= 0;
    }

    /// <summary>The folded words that begin so.</summary>
    public IEnumerable<string> Beginning(string prefix)
    {
        var at = Array.BinarySearch(_vocabulary, prefix, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < _vocabulary.Length && _vocabulary[at].StartsWith(prefix, StringComparison.Ordinal); at++)
            yield return _vocabulary[at];
    }

    static Dictionary<string, string> WrittenWays(IEnumerable<WordForms> words) => words
        .Where(w => !string.Equals(w.Exact, w.Folded, StringComparison.Ordinal))
        .GroupBy(w => w.Folded).ToDictionary(g => g.Key, g => g.First().Exact);

    static WordForms Forms(string word, Analyser analyser, Dictionary<string, WordForms> known)
    {
        ref var forms = ref CollectionsMarshal.GetValueRefOrAddDefault(known, word, out _);
        return forms ??= analyser.Analyse(word);
    }

    static void Tally(Dictionary<string, float> frequencies, WordForms forms, float weight, bool isDanish)
    {
        Add(frequencies, forms.Folded, weight);
        if (!string.Equals(forms.Exact, forms.Folded, StringComparison.Ordinal)) Add(frequencies, Keys.Exact(forms.Exact), weight);
        Add(frequencies, Keys.Stem(forms.Stem), weight);
        if (!isDanish) return;
        foreach (var part in forms.Parts) Add(frequencies, Keys.Part(part), weight);
        foreach (var (first, second) in forms.Parts.Zip(forms.Parts.Skip(1))) Add(frequencies, Keys.Pair(first, second), weight);
    }

    static void Add(Dictionary<string, float> frequencies, string key, float weight) =>
        CollectionsMarshal.GetValueRefOrAddDefault(frequencies, key, out _) += weight;

    static int Id(Dictionary<string, int> ids, string word)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, word, out var isKnown);
        if (!isKnown) id = ids.Count;
        return id;
    }

    static Posting[] Saturated(List<Posting> counts, float[] lengths, float mean) =>
        [.. counts.Select(p => p with { Weight = p.Weight / (p.Weight + (Saturation * (1 - LengthShare + (LengthShare * lengths[p.Case] / mean)))) })];
}

/// <summary>A case that holds a key.</summary>
/// <param name="Case">Its number in the index.</param>
/// <param name="Weight">0..1.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct Posting(int Case, float Weight);

/// <summary>How the forms of a word are written as keys.</summary>
static class Keys
{
    public static string Exact(string word) => "=" + word;

    public static string Stem(string stem) => "~" + stem;

    public static string Part(string stem) => "+" + stem;

    public static string Pair(string first, string second) => $"+{first}+{second}";
}
