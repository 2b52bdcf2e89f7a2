using Innovare.Statistics.Replicates;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tables;

/// <summary>Makes the weights of a block of replicates ready for summing.</summary>
abstract class BlockWeights
{
    readonly Lock _lock = new();
    int _firstFailed = int.MaxValue;

    /// <summary>Calibrations that did not converge.</summary>
    public int Uncalibrated { get; private set; }

    /// <summary>Where the first of them failed: first in the order of replicates, whatever the threads.</summary>
    public string? WorstMargin { get; private set; }

    /// <summary>The whole sample, in the first lane.</summary>
    public abstract void Whole(BlockTotals totals);

    public abstract void Replicates(int first, int count, BlockTotals totals);

    protected void Check(Calibration calibration, int replicate)
    {
        if (calibration.Converged) return;
        lock (_lock)
        {
            Uncalibrated++;
            if (replicate >= _firstFailed) return;
            (_firstFailed, WorstMargin) = (replicate, calibration.WorstMargin);
        }
    }
}

/// <summary>Weights calibrated by class: a few numbers a replicate stand for all respondents.</summary>
sealed class ClassWeights(ReplicatePlan plan, Cells cells, double tolerance) : BlockWeights
{
    public override void Whole(BlockTotals totals)
    {
        Array.Fill(totals.Factors, 1);
        totals.SumCells();
        Calibrate(-1, 1, totals);
    }

    public override void Replicates(int first, int count, BlockTotals totals)
    {
        plan.Fill(first, count, Lanes.Count, totals.Factors);
        totals.SumCells();
        Calibrate(first, count, totals);
    }

    void Calibrate(int first, int count, BlockTotals totals)
    {
        if (cells.ClassMargins.Length == 0) return;
        var sums = new double[cells.Classes * Lanes.Count];
        for (var c = 0; c < cells.Count; c++)
            Lanes.Add(BlockTotals.Row(totals.OfCell, c), BlockTotals.Row(sums, cells.Keys.Class[c]));
        var met = cells.IsRaked ? Raked(sums, totals) : new bool[Lanes.Count];
        for (var r = 0; r < count; r++)
            if (!met[r]) Alone(sums, r, first + r, totals);
    }

    bool[] Raked(double[] sums, BlockTotals totals)
    {
        sums.CopyTo(totals.OfClass, 0);
        var met = new LaneRaking(cells.ClassMargins, cells.Classes, tolerance).Rake(totals.OfClass);
        // A class that nobody of the replicate is in has no factor; any number does.
        for (var i = 0; i < sums.Length; i++) totals.OfClass[i] = sums[i] > 0 ? totals.OfClass[i] / sums[i] : 1;
        return met;
    }

    void Alone(double[] sums, int lane, int replicate, BlockTotals totals)
    {
        var own = new double[cells.Classes];
        for (var k = 0; k < own.Length; k++) own[k] = sums[(k * Lanes.Count) + lane];
        var calibration = cells.Calibrate(own, tolerance);
        Check(calibration, replicate);
        for (var k = 0; k < own.Length; k++)
            totals.OfClass[(k * Lanes.Count) + lane] = own[k] > 0 ? calibration.Weights[k] / own[k] : 1;
    }
}

/// <summary>Weights calibrated respondent by respondent.</summary>
sealed class RowWeights(ReplicatePlan plan, double[] weights, Func<double[], Calibration> calibrate) : BlockWeights
{
    public override void Whole(BlockTotals totals)
    {
        Array.Fill(totals.Factors, 1);
        Calibrate(-1, 0, totals);
        totals.SumCells();
    }

    public override void Replicates(int first, int count, BlockTotals totals)
    {
        var ofPsu = new double[plan.Psus * Lanes.Count];
        plan.Fill(first, count, Lanes.Count, ofPsu);
        for (var i = 0; i < weights.Length; i++)
            BlockTotals.Row(ofPsu, plan.PsuOfUnit[i]).CopyTo(BlockTotals.Row(totals.Factors, i));
        for (var r = 0; r < count; r++) Calibrate(first + r, r, totals);
        totals.SumCells();
    }

    void Calibrate(int replicate, int lane, BlockTotals totals)
    {
        var own = new double[weights.Length];
        for (var i = 0; i < own.Length; i++) own[i] = weights[i] * totals.Factors[(i * Lanes.Count) + lane];
        var calibration = calibrate(own);
        Check(calibration, replicate);
        for (var i = 0; i < own.Length; i++) totals.Factors[(i * Lanes.Count) + lane] = calibration.Weights[i] / weights[i];
    }
}
