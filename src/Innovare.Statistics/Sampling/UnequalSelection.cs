using Innovare.Statistics.Numbers;
using static System.FormattableString;

namespace Innovare.Statistics.Sampling;

/// <summary>Samples with unequal inclusion probabilities, drawn by permanent random numbers so that rounds can be coordinated.</summary>
/// <remarks>Ohlsson (1998), Journal of Official Statistics 14, 149–162; Rosén (1997), J. Statist. Plann. Inference 62, 159–191.</remarks>
public static class UnequalSelection
{
    /// <summary>Inclusion probabilities proportional to size within strata; units too large for theirs are taken with certainty.</summary>
    /// <param name="stratumOfUnit">Stratum (0, 1, …) of each unit of the frame.</param>
    /// <param name="sizeMeasure">Size of each unit, 0 or more; a unit of size 0 is never drawn.</param>
    /// <param name="sampleSizes">Units to draw in each stratum, at most the units of positive size.</param>
    /// <returns>A probability in 0..1 a unit; those of a stratum add up to its sample size.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a size is below zero, or a stratum holds too few units of positive size.</exception>
    /// <remarks>Särndal, Swensson and Wretman (1992), section 3.6: n·x/Σx, repeated without those that reach 1.</remarks>
    public static double[] ProportionalToSize(
        ReadOnlySpan<int> stratumOfUnit, ReadOnlySpan<double> sizeMeasure, IReadOnlyList<int> sampleSizes)
    {
        Doors.SameLength(stratumOfUnit.Length, sizeMeasure.Length, nameof(sizeMeasure));
        Doors.Indices(stratumOfUnit, sampleSizes.Count, nameof(stratumOfUnit));
        Doors.FiniteNotNegative(sizeMeasure, nameof(sizeMeasure));
        var probabilities = new double[sizeMeasure.Length];
        var left = sampleSizes.ToArray();
        CheckSizes(stratumOfUnit, sizeMeasure, left);
        var changed = true;
        while (changed)
        {
            changed = false;
            var factors = Factors(stratumOfUnit, sizeMeasure, probabilities, left);
            for (var i = 0; i < probabilities.Length; i++)
            {
                if (probabilities[i] >= 1 || factors[stratumOfUnit[i]] * sizeMeasure[i] < 1) continue;
                probabilities[i] = 1;
                left[stratumOfUnit[i]]--;
                changed = true;
            }
            if (changed) continue;
            for (var i = 0; i < probabilities.Length; i++)
                if (probabilities[i] < 1) probabilities[i] = factors[stratumOfUnit[i]] * sizeMeasure[i];
        }
        return probabilities;
    }

    /// <summary>Poisson sampling: each unit on its own, drawn when its number falls within its probability from the start. The size is random.</summary>
    /// <param name="probabilities">Inclusion probability of each unit, 0..1.</param>
    /// <param name="randomNumbers">Permanent random number of each unit, strictly between 0 and 1.</param>
    /// <param name="start">Where on the circle from 0 to 1 the drawing starts.</param>
    /// <returns>Row numbers of the drawn units, ascending.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a number is out of range.</exception>
    /// <remarks>Brewer, Early and Joyce (1972), Australian Journal of Statistics 14, 231–239.</remarks>
    public static IReadOnlyList<int> Poisson(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> randomNumbers, double start = 0)
    {
        Check(probabilities, randomNumbers, start);
        var drawn = new List<int>();
        for (var i = 0; i < probabilities.Length; i++)
            if (Distance(randomNumbers[i], start) < probabilities[i]) drawn.Add(i);
        return drawn;
    }

    /// <summary>Sequential Poisson sampling: the fixed number of units with the smallest number over probability.</summary>
    /// <param name="stratumOfUnit">Stratum (0, 1, …) of each unit of the frame.</param>
    /// <param name="probabilities">Wanted inclusion probability of each unit, 0..1; met closely, not exactly.</param>
    /// <param name="randomNumbers">Permanent random number of each unit, strictly between 0 and 1.</param>
    /// <param name="keys">Lasting identifier of each unit; decides between equal scores.</param>
    /// <param name="sampleSizes">Units to draw in each stratum.</param>
    /// <param name="start">Where on the circle from 0 to 1 the drawing starts.</param>
    /// <returns>Row numbers of the drawn units, ascending.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is out of range, or a stratum holds too few units.</exception>
    /// <remarks>Ohlsson (1998), Journal of Official Statistics 14, 149–162.</remarks>
    public static IReadOnlyList<int> SequentialPoisson(
        ReadOnlySpan<int> stratumOfUnit,
        ReadOnlySpan<double> probabilities,
        ReadOnlySpan<double> randomNumbers,
        IReadOnlyList<string> keys,
        IReadOnlyList<int> sampleSizes,
        double start = 0) =>
        Ranked(stratumOfUnit, probabilities, randomNumbers, keys, sampleSizes, start, (u, p) => u / p);

    /// <summary>Pareto sampling: the fixed number of units with the smallest odds of their number over odds of their probability.</summary>
    /// <param name="stratumOfUnit">Stratum (0, 1, …) of each unit of the frame.</param>
    /// <param name="probabilities">Wanted inclusion probability of each unit, 0..1; met closely, not exactly.</param>
    /// <param name="randomNumbers">Permanent random number of each unit, strictly between 0 and 1.</param>
    /// <param name="keys">Lasting identifier of each unit; decides between equal scores.</param>
    /// <param name="sampleSizes">Units to draw in each stratum.</param>
    /// <param name="start">Where on the circle from 0 to 1 the drawing starts.</param>
    /// <returns>Row numbers of the drawn units, ascending.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is out of range, or a stratum holds too few units.</exception>
    /// <remarks>Rosén (1997), Journal of Statistical Planning and Inference 62, 159–191: the best of its family.</remarks>
    public static IReadOnlyList<int> Pareto(
        ReadOnlySpan<int> stratumOfUnit,
        ReadOnlySpan<double> probabilities,
        ReadOnlySpan<double> randomNumbers,
        IReadOnlyList<string> keys,
        IReadOnlyList<int> sampleSizes,
        double start = 0) =>
        Ranked(stratumOfUnit, probabilities, randomNumbers, keys, sampleSizes, start, (u, p) => u * (1 - p) / (p * (1 - u)));

    /// <summary>Systematic sampling: units in an order of meaning, one drawn each time the cumulated probability passes a whole number after the start.</summary>
    /// <param name="probabilities">Inclusion probability of each unit, 0..1; met exactly.</param>
    /// <param name="order">Value that puts the units in order (e.g. geography); equal values are ordered by key.</param>
    /// <param name="keys">Lasting identifier of each unit.</param>
    /// <param name="randomNumber">One permanent random number for the whole drawing, strictly between 0 and 1.</param>
    /// <returns>Row numbers of the drawn units, ascending.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a number is out of range.</exception>
    /// <remarks>Särndal, Swensson and Wretman (1992), section 3.6.2.</remarks>
    public static IReadOnlyList<int> Systematic(
        ReadOnlySpan<double> probabilities, ReadOnlySpan<double> order, IReadOnlyList<string> keys, double randomNumber)
    {
        Doors.SameLength(probabilities.Length, order.Length, nameof(order));
        Doors.SameLength(probabilities.Length, keys.Count, nameof(keys));
        Doors.Finite(order, nameof(order));
        Doors.OpenUnit(randomNumber, nameof(randomNumber));
        CheckProbabilities(probabilities);
        var drawn = new List<int>();
        var cumulated = default(RunningSum);
        var next = randomNumber;
        foreach (var i in Ranking.Ordered(order.ToArray(), keys))
        {
            cumulated.Add(probabilities[i]);
            if (cumulated.Value <= next) continue;
            drawn.Add(i);
            next++;
        }
        drawn.Sort();
        return drawn;
    }

    static int[] Ranked(
        ReadOnlySpan<int> strata, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> numbers, IReadOnlyList<string> keys,
        IReadOnlyList<int> sampleSizes, double start, Func<double, double, double> score)
    {
        Check(probabilities, numbers, start);
        Doors.SameLength(strata.Length, probabilities.Length, nameof(probabilities));
        Doors.SameLength(strata.Length, keys.Count, nameof(keys));
        Doors.Indices(strata, sampleSizes.Count, "stratumOfUnit");
        var scores = new double[numbers.Length];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = probabilities[i] switch
            {
                >= 1 => 0, // certain: before everybody else
                <= 0 => double.PositiveInfinity,
                var p => score(Distance(numbers[i], start), p),
            };
        return Ranking.Smallest(strata, scores, keys, sampleSizes);
    }

    static double Distance(double number, double start) => number >= start ? number - start : number - start + 1;

    static double[] Factors(
        ReadOnlySpan<int> strata, ReadOnlySpan<double> sizes, double[] probabilities, int[] left)
    {
        var sums = new RunningSum[left.Length];
        for (var i = 0; i < probabilities.Length; i++)
            if (probabilities[i] < 1) sums[strata[i]].Add(sizes[i]);
        var factors = new double[left.Length];
        for (var h = 0; h < factors.Length; h++) factors[h] = sums[h].Value > 0 ? left[h] / sums[h].Value : 0;
        return factors;
    }

    static void CheckSizes(ReadOnlySpan<int> strata, ReadOnlySpan<double> sizes, int[] wanted)
    {
        var positive = new int[wanted.Length];
        for (var i = 0; i < sizes.Length; i++)
            if (sizes[i] > 0) positive[strata[i]]++;
        for (var h = 0; h < wanted.Length; h++)
            if (wanted[h] < 0 || wanted[h] > positive[h])
                throw new ArgumentOutOfRangeException(
                    nameof(wanted), wanted[h], Invariant($"Stratum {h} holds {positive[h]} units of positive size."));
    }

    static void Check(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> numbers, double start)
    {
        Doors.SameLength(probabilities.Length, numbers.Length, "randomNumbers");
        CheckProbabilities(probabilities);
        foreach (var number in numbers) Doors.OpenUnit(number, "randomNumbers");
        if (!(start >= 0 && start < 1)) throw new ArgumentOutOfRangeException(nameof(start), start, "Must lie in 0..1, 1 excluded.");
    }

    static void CheckProbabilities(ReadOnlySpan<double> probabilities)
    {
        for (var i = 0; i < probabilities.Length; i++)
            if (!(probabilities[i] is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(probabilities), probabilities[i], Invariant($"Value {i} must lie in 0..1."));
    }
}
