namespace Innovare.Statistics.Tables;

/// <summary>The totals of every answer in every domain for the 64 replicates of a block; used again for block after block.</summary>
sealed class BlockTotals(Cells cells)
{
    // So much of the factors stays near the processor while all questions are asked of it.
    const int ChunkBytes = 256 * 1024;

    readonly int[] _first = TableEstimates.FirstOf(cells);
    readonly int[] _chunks = Chunks(cells);
    readonly double[] _level = new double[Lanes.Count];
    readonly double[] _rest = new double[Lanes.Count];

    /// <summary>A row of factors for each PSU.</summary>
    public double[] Factors { get; } = new double[cells.Psus * Lanes.Count];

    /// <summary>The sum of weights · factors of each cell.</summary>
    public double[] OfCell { get; } = new double[cells.Count * Lanes.Count];

    /// <summary>What the calibration multiplies each class by; 1 without calibration.</summary>
    public double[] OfClass { get; } = NewOnes(cells.Classes * Lanes.Count);

    /// <summary>For each answer and domain a row of totals.</summary>
    public double[] Totals { get; } = new double[cells.Values.Sum() * cells.Domains.Count * Lanes.Count];

    /// <summary>The totals of the first lane, where the whole sample is put.</summary>
    public WholeTotals FirstLane() => new(
        cells.Domains.Count, [.. Enumerable.Range(0, Totals.Length / Lanes.Count).Select(p => Totals[p * Lanes.Count])]);

    public void SumCells()
    {
        for (var c = 0; c < cells.Count; c++) Gather(cells.Everyone, cells.Everyone.Place(c, 0), Row(OfCell, c));
    }

    public void Add()
    {
        Array.Clear(Totals);
        var answers = cells.Answers;
        for (var chunk = 0; chunk + 1 < _chunks.Length; chunk++)
            for (var q = 0; q < answers.Length; q++)
                for (var c = _chunks[chunk]; c < _chunks[chunk + 1]; c++)
                    AddCell(answers[q], _first[q], c);
    }

    // The answer most give is what is left of the cell when the others are taken away: half the work at no loss.
    void AddCell(Tally tally, int firstAnswer, int cell)
    {
        var most = Tally.Commonest(tally.Count.AsSpan(tally.Place(cell, 0), tally.Values + 1));
        Row(OfCell, cell).CopyTo(_rest);
        for (var a = 0; a <= tally.Values; a++)
        {
            var place = tally.Place(cell, a);
            if (a == most || tally.Count[place] == 0) continue;
            Gather(tally, place, _level);
            Lanes.Subtract(_level, _rest);
            if (a < tally.Values) Spread(_level, firstAnswer + a, cell);
        }
        if (most < tally.Values) Spread(_rest, firstAnswer + most, cell);
    }

    void Spread(double[] level, int answer, int cell)
    {
        Lanes.Multiply(Row(OfClass, cells.Keys.Class[cell]), level);
        foreach (var domain in cells.DomainsOfCell[cell]) Lanes.Add(level, Row(Totals, (answer * cells.Domains.Count) + domain));
    }

    void Gather(Tally tally, int place, Span<double> target)
    {
        var (from, count) = (tally.Start[place], tally.Start[place + 1] - tally.Start[place]);
        Lanes.Gather(tally.Psu.AsSpan(from, count), tally.Weight.AsSpan(from, count), Factors, target);
    }

    public static Span<double> Row(double[] rows, int row) => rows.AsSpan(row * Lanes.Count, Lanes.Count);

    static double[] NewOnes(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }

    static int[] Chunks(Cells cells)
    {
        var chunks = new List<int> { 0 };
        var held = 0;
        for (var c = 0; c < cells.Count; c++)
        {
            held += cells.Everyone.Start[cells.Everyone.Place(c, 1)] - cells.Everyone.Start[cells.Everyone.Place(c, 0)];
            if (held * Lanes.Count * sizeof(double) < ChunkBytes && c + 1 < cells.Count) continue;
            chunks.Add(c + 1);
            held = 0;
        }
        return [.. chunks];
    }
}

/// <summary>Totals of the whole sample, for each answer and domain.</summary>
sealed record WholeTotals(int Domains, double[] Totals)
{
    public double BaseOf(int firstAnswer, int endAnswer, int domain)
    {
        var sum = 0.0;
        for (var a = firstAnswer; a < endAnswer; a++) sum += Totals[(a * Domains) + domain];
        return sum;
    }
}
