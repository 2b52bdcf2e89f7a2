using System.Buffers;

namespace Innovare.Cases.Search;

/// <summary>A number for each case while a question is answered; most stay 0. Its memory is lent and handed back when done: what large questions throw away costs more than answering them.</summary>
sealed class Scratch(int count) : IDisposable
{
    const int First = 1024;

    readonly float[] _scores = Cleared(count);
    int[] _touched = ArrayPool<int>.Shared.Rent(First);
    int _touchedCount;

    /// <summary>The cases whose number is not 0, in the order they came.</summary>
    public Span<int> Touched => _touched.AsSpan(0, _touchedCount);

    public float this[int number] => _scores[number];

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_scores);
        ArrayPool<int>.Shared.Return(_touched);
    }

    /// <summary>Every case that holds a form of the term, by its nearest form.</summary>
    public void Raise(CaseIndex index, Term term, float weight)
    {
        foreach (var (key, nearness) in term.Forms)
            foreach (var posting in index.Of(key))
                Raise(posting.Case, weight * nearness * posting.Weight);
    }

    /// <summary>The larger of what the case has and that score.</summary>
    public void Raise(int number, float score)
    {
        ref var known = ref _scores[number];
        if (known == 0) Touch(number);
        if (score > known) known = score;
    }

    public void Add(int number, float score)
    {
        ref var known = ref _scores[number];
        if (known == 0) Touch(number);
        known += score;
    }

    void Touch(int number)
    {
        if (_touchedCount == _touched.Length)
        {
            var larger = ArrayPool<int>.Shared.Rent(_touchedCount * 2);
            _touched.CopyTo(larger, 0);
            ArrayPool<int>.Shared.Return(_touched);
            _touched = larger;
        }

        _touched[_touchedCount++] = number;
    }

    static float[] Cleared(int count)
    {
        var scores = ArrayPool<float>.Shared.Rent(count);
        Array.Clear(scores, 0, count);
        return scores;
    }
}
