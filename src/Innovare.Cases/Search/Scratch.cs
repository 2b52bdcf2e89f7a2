using System.Buffers;

namespace Innovare.Cases.Search;

/// <summary>A number for each case while a question is answered; most stay 0. Handed back when done.</summary>
sealed class Scratch(int count) : IDisposable
{
    readonly float[] _scores = Cleared(count);

    /// <summary>The cases whose number is not 0, in the order they came.</summary>
    public List<int> Touched { get; } = [];

    public float this[int number] => _scores[number];

    public void Dispose() => ArrayPool<float>.Shared.Return(_scores);

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
        if (known == 0) Touched.Add(number);
        if (score > known) known = score;
    }

    public void Add(int number, float score)
    {
        if (_scores[number] == 0) Touched.Add(number);
        _scores[number] += score;
    }

    static float[] Cleared(int count)
    {
        var scores = ArrayPool<float>.Shared.Rent(count);
        Array.Clear(scores, 0, count);
        return scores;
    }
}
