namespace Innovare.Cases.Search;

/// <summary>How well cases hold a term, by its nearest form: looked up case by case where few are asked about, else read once for all. Handed back when done.</summary>
sealed class Held : IDisposable
{
    const int ReadsForOne = 80; // a case looked up costs about as much as that many postings read

    readonly (Posting[] Postings, float Nearness)[] _forms = [];
    readonly Scratch? _all;

    public Held(CaseIndex index, Term term, int asked)
    {
        if (asked == 1 || (long)asked * ReadsForOne < index.SizeOf(term))
        {
            _forms = [.. term.Forms.Select(f => (index.PostingsOf(f.Key), f.Nearness))];
            return;
        }

        _all = new Scratch(index.Count);
        _all.Raise(index, term, 1);
    }

    public float this[int number]
    {
        get
        {
            if (_all is not null) return _all[number];
            var best = 0f;
            foreach (var (postings, nearness) in _forms) best = Math.Max(best, nearness * CaseIndex.WeightIn(number, postings));
            return best;
        }
    }

    public void Dispose() => _all?.Dispose();
}
