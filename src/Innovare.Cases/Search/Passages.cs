using System.Buffers;

namespace Innovare.Cases.Search;

/// <summary>Whether the words of a way stand in one passage of a case: one of its texts, or one of its search words. "virtuel assistent" is not said by a case with a virtuel besøg here and a sosu-assistent there.</summary>
/// <remarks>The words are marked once a question, and a case is read through once a way; made for the few cases that hold all of them. Handed back when done.</remarks>
sealed class Passages : IDisposable
{
    const int MostTerms = 8;

    readonly CaseIndex _index;
    readonly byte[] _marks;
    readonly byte _all;

    public Passages(CaseIndex index, IReadOnlyList<Term> terms)
    {
        _index = index;
        _marks = ArrayPool<byte>.Shared.Rent(index.WordCount);
        Array.Clear(_marks, 0, index.WordCount);
        var count = Math.Min(terms.Count, MostTerms);
        for (var i = 0; i < count; i++)
            foreach (var (key, _) in terms[i].Forms)
                foreach (var word in index.WordsOf(key))
                    _marks[word] |= (byte)(1 << i);
        _all = (byte)((1 << count) - 1);
    }

    /// <summary>Whether one passage of that case holds them all.</summary>
    public bool AreIn(int number)
    {
        var found = 0;
        foreach (var word in _index.WordsIn(number))
        {
            found = word == CaseIndex.Boundary ? 0 : found | _marks[word];
            if (found == _all) return true;
        }

        return false;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_marks);
}
