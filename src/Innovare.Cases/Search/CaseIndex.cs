using System.Runtime.InteropServices;
using Innovare.Cases.Words;

namespace Innovare.Cases.Search;

/// <summary>Which cases hold which words, in every form a word is compared in. Built once, never changed.</summary>
/// <remarks>
/// A key is a folded word, <c>=</c> and the word as written where the two differ, <c>~</c> and a stem, <c>^</c> and the verb of a noun, <c>+</c> and the stem
/// of a part of a compound, or <c>+a+b</c> for two parts in order. Frequencies are weighted by field (BM25F).
/// </remarks>
sealed class CaseIndex
{
    const float Saturation = 1.2f;
    const float LengthShare = 0.3f;
    public const int Boundary = -1;

    readonly Dictionary<string, Posting[]> _postings;
    readonly int[][] _sequences;
    readonly Dictionary<string, int> _wordIds;
    readonly string[] _vocabulary;
    readonly Dictionary<string, string> _written;
    readonly Dictionary<string, int[]> _wordsOfKeys;

    CaseIndex(Dictionary<string, Posting[]> postings, int[][] sequences, Dictionary<string, int> wordIds, Dictionary<string, string> written, Dictionary<string, int[]> wordsOfKeys)
    {
        _wordsOfKeys = wordsOfKeys;
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
    public ReadOnlySpan<Posting> Of(string key) => PostingsOf(key);

    /// <summary>The same, to keep.</summary>
    public Posting[] PostingsOf(string key) => _postings.TryGetValue(key, out var found) ? found : [];

    public static CaseIndex Of(IReadOnlyList<Case> cases, Analyser analyser)
    {
        var builder = new IndexBuilder(analyser);
        var sequences = new int[cases.Count][];
        var lengths = new float[cases.Count];
        for (var i = 0; i < cases.Count; i++)
        {
            var sequence = new List<int>();
            foreach (var (weight, text, isDanish) in CaseFields.Of(cases[i]))
            {
                foreach (var token in DanishWords.In(text))
                {
                    var word = builder.Tally(token.Word, weight, isDanish);
                    if (token.IsPart) builder.NotePart(sequence[^1], word);
                    else sequence.Add(word);
                    lengths[i] += weight;
                }

                sequence.Add(Boundary);
            }

            sequences[i] = [.. sequence];
            builder.Close(i);
        }

        var mean = cases.Count == 0 ? 1 : lengths.Average();
        var postings = builder.Postings().ToDictionary(p => p.Key, p => Saturated(p.Counts, lengths, mean));
        return new CaseIndex(postings, sequences, builder.WordIds(), builder.Written(), builder.WordsOfKeys());
    }

    /// <summary>Number of different words.</summary>
    public int WordCount => _wordIds.Count;

    /// <summary>The words that have that key.</summary>
    public ReadOnlySpan<int> WordsOf(string key) => _wordsOfKeys.GetValueOrDefault(key);

    /// <summary>The words of that case in order, with <see cref="Boundary"/> after each text.</summary>
    public ReadOnlySpan<int> WordsIn(int number) => _sequences[number];

    /// <summary>Whether that case holds any form of the term.</summary>
    public bool Holds(int number, Term term) => term.Forms.Any(f => Holds(number, f.Key));

    bool Holds(int number, string key) => WeightIn(number, Of(key)) > 0;

    /// <summary>How many times a case would be named by reading all forms of the term.</summary>
    public int SizeOf(Term term) => term.Forms.Sum(f => Of(f.Key).Length);

    /// <summary>The weight of that case among those postings; 0 when it is not there.</summary>
    public static float WeightIn(int number, ReadOnlySpan<Posting> postings)
    {
        var (low, high) = (0, postings.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (postings[middle].Case == number) return postings[middle].Weight;
            if (postings[middle].Case < number) low = middle + 1;
            else high = middle - 1;
        }

        return 0;
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

    static Posting[] Saturated(List<Posting> counts, float[] lengths, float mean)
    {
        var postings = counts.ToArray();
        foreach (ref var posting in postings.AsSpan())
        {
            var length = 1 - LengthShare + (LengthShare * lengths[posting.Case] / mean);
            posting = posting with { Weight = posting.Weight / (posting.Weight + (Saturation * length)) };
        }

        return postings;
    }
}

/// <summary>A case that holds a key.</summary>
/// <param name="Case">Its number in the index.</param>
/// <param name="Weight">0..1.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct Posting(int Case, float Weight);
