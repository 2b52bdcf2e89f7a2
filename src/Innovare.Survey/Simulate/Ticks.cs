namespace Innovare.Survey.Simulate;

/// <summary>The ticks of a multiple choice: how often each option is ticked is fixed, who ticks it may move.</summary>
sealed class Ticks
{
    const int MostDetours = 20;
    readonly int[] _units;
    readonly int[] _everyone;
    readonly double[][] _lean;
    readonly bool[][] _ticked;
    readonly int[] _count;

    /// <param name="units">Those who tick.</param>
    /// <param name="scores">For each option a score of every unit of the frame; <see cref="Quota.Never"/> bars the unit.</param>
    /// <param name="quotas">How many tick each option.</param>
    public Ticks(int[] units, double[][] scores, int[] quotas)
    {
        _units = units;
        _count = new int[units.Length];
        _ticked = [.. quotas.Select(_ => new bool[units.Length])];
        _everyone = [.. Enumerable.Range(0, units.Length)];
        _lean = new double[quotas.Length][];
        for (var o = 0; o < quotas.Length; o++)
        {
            var own = Array.ConvertAll(units, u => scores[o][u]);
            var best = Quota.Best(_everyone, own, quotas[o]);
            // Measured from the last one in, options can be compared: what is least in comes out first.
            var last = best.Length == 0 ? 0 : own[best[^1]];
            _lean[o] = Array.ConvertAll(own, s => s - last);
            foreach (var i in best)
                Tick(o, i, true);
        }
    }

    /// <summary>The units that tick an option.</summary>
    public int[] Of(int option) => [.. _units.Where((_, i) => _ticked[option][i])];

    /// <summary>Moves ticks between units until each has from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public void Settle(Func<int, int> low, Func<int, int> high)
    {
        var lows = Array.ConvertAll(_units, u => low(u));
        var highs = Array.ConvertAll(_units, u => high(u));
        Trade();
        for (var detour = 0; detour < MostDetours && Array.Exists(_everyone, Over); detour++)
        {
            // What those with too many have, those in need have already. So a third gives what they lack; having had nothing
            // else, it can then take anything.
            Move(Under, i => _count[i] == 1, give: false);
            Trade();
        }

        bool Over(int i) => _count[i] > highs[i];
        bool Under(int i) => _count[i] < lows[i];
        void Trade()
        {
            Move(Over, Under, give: true);
            Move(Over, i => _count[i] < highs[i], give: true);
            Move(Under, i => _count[i] > lows[i], give: false);
        }
    }

    /// <summary>Each unit in need gives (or takes) the tick that fits it least (or most), to the best partner that may.</summary>
    void Move(Func<int, bool> needs, Func<int, bool> mayTrade, bool give)
    {
        var partners = Enumerable.Range(0, _ticked.Length).Select(o => Order(o, give)).ToArray();
        for (var i = 0; i < _units.Length; i++)
        {
            while (needs(i) && Swap(i, partners, mayTrade, give))
            {
            }
        }
    }

    bool Swap(int i, Queue<int>[] partners, Func<int, bool> mayTrade, bool give)
    {
        var options = Enumerable.Range(0, _ticked.Length)
            .Where(o => _ticked[o][i] == give && _lean[o][i] > Quota.Never)
            .OrderBy(o => give ? _lean[o][i] : -_lean[o][i]);
        foreach (var o in options)
        {
            while (partners[o].TryDequeue(out var partner))
            {
                if (partner == i || _ticked[o][partner] == give || !mayTrade(partner))
                    continue;
                Tick(o, i, !give);
                Tick(o, partner, give);
                return true;
            }
        }
        return false;
    }

    /// <summary>Partners for an option: to receive it, those nearest to having it; to lose it, those nearest to not.</summary>
    Queue<int> Order(int option, bool give) => new(_everyone
        .Where(i => _ticked[option][i] != give && _lean[option][i] > Quota.Never)
        .OrderBy(i => give ? -_lean[option][i] : _lean[option][i])
        .ThenBy(i => i));

    void Tick(int option, int i, bool on)
    {
        _ticked[option][i] = on;
        _count[i] += on ? 1 : -1;
    }
}
