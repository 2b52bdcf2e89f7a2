namespace Innovare.Cases.Search;

/// <summary>What a way asks of a case beside holding all its terms. Handed back when done.</summary>
sealed class Conditions(CaseIndex index, Way way, int asked) : IDisposable
{
    readonly List<Held> _wholes = way.NeedsWhole ? [.. way.Terms.Select(t => new Held(index, t.Whole, asked))] : [];
    readonly Held? _unless = way.Unless is { } unless ? new Held(index, unless, asked) : null;
    readonly Passages? _passages = way.IsOnePassage ? new Passages(index, way.Terms) : null;

    public bool HoldFor(int number) =>
        (_wholes.Count == 0 || _wholes.Exists(w => w[number] > 0))
        && !(_unless?[number] > 0)
        && _passages?.AreIn(number) is not false;

    public void Dispose()
    {
        _wholes.ForEach(w => w.Dispose());
        _unless?.Dispose();
        _passages?.Dispose();
    }
}
