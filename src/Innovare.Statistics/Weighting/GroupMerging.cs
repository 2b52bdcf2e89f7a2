namespace Innovare.Statistics.Weighting;

/// <summary>Merges groups with too few answers into a neighbour, smallest first, inside a family as long as possible.</summary>
sealed class GroupMerging(IReadOnlyList<int> families, int minimum)
{
    readonly int[] _units = new int[families.Count];
    readonly int[] _answers = new int[families.Count];
    readonly List<GroupMerge> _merges = [];

    public int[] MergedInto { get; } = [.. Enumerable.Range(0, families.Count)];

    public IReadOnlyList<GroupMerge> Merges => _merges;

    public bool IsComplete { get; private set; } = true;

    public void Count(int group, bool responded)
    {
        _units[group]++;
        if (responded) _answers[group]++;
    }

    public void Merge()
    {
        while (TooSmall() is { } group)
        {
            if (Neighbour(group) is not { } neighbour)
            {
                IsComplete = false;
                return;
            }
            _merges.Add(new GroupMerge(group, neighbour, _answers[group]));
            Join(Math.Min(group, neighbour), Math.Max(group, neighbour));
        }
    }

    // A group nobody was sampled in needs no answers.
    IEnumerable<int> Living() => Enumerable.Range(0, _units.Length).Where(g => MergedInto[g] == g && _units[g] > 0);

    int? TooSmall() => Living()
        .Where(g => _answers[g] < minimum)
        .OrderBy(g => _answers[g]).ThenBy(g => g)
        .Select(g => (int?)g)
        .FirstOrDefault();

    // Same family first, then the nearest in number; of two equally near the one with fewer answers.
    int? Neighbour(int group) => Living()
        .Where(g => g != group)
        .OrderBy(g => families[g] == families[group] ? 0 : 1)
        .ThenBy(g => Math.Abs(g - group))
        .ThenBy(g => _answers[g]).ThenBy(g => g)
        .Select(g => (int?)g)
        .FirstOrDefault();

    void Join(int kept, int gone)
    {
        _units[kept] += _units[gone];
        _answers[kept] += _answers[gone];
        for (var g = 0; g < MergedInto.Length; g++)
            if (MergedInto[g] == gone) MergedInto[g] = kept;
    }
}
