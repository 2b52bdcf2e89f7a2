using System.Runtime.InteropServices;
using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Tables;

/// <summary>Shares and numbers of units for every answer to every question in every domain, with standard errors.</summary>
public sealed class TableEstimates
{
    readonly int[] _first;
    readonly TableCell[] _cells;

    internal TableEstimates(Cells cells, TableCell[] estimates, int degreesOfFreedom, int uncalibrated, string? worstMargin)
    {
        (Domains, _cells, DegreesOfFreedom) = (cells.Domains, estimates, degreesOfFreedom);
        (Uncalibrated, WorstMargin) = (uncalibrated, worstMargin);
        _first = FirstOf(cells);
    }

    /// <summary>The domains: all respondents first, then every value of every breakdown.</summary>
    public IReadOnlyList<Domain> Domains { get; }

    /// <summary>Degrees of freedom over the whole sample.</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>How many calibrations did not converge; when any did not, there are no standard errors.</summary>
    public int Uncalibrated { get; }

    /// <summary>The category the first of them failed at; null when all converged.</summary>
    public string? WorstMargin { get; }

    /// <summary>One figure.</summary>
    /// <param name="question">Number of the question.</param>
    /// <param name="domain">Number of the domain in <see cref="Domains"/>.</param>
    /// <param name="answer">Number of the answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such question, domain or answer.</exception>
    public TableCell this[int question, int domain, int answer]
    {
        get
        {
            Doors.Indices([question], _first.Length - 1, nameof(question));
            Doors.Indices([domain], Domains.Count, nameof(domain));
            Doors.Indices([answer], _first[question + 1] - _first[question], nameof(answer));
            return _cells[((_first[question] + answer) * Domains.Count) + domain];
        }
    }

    /// <summary>Where the answers of each question start among all answers.</summary>
    internal static int[] FirstOf(Cells cells)
    {
        var first = new int[cells.Values.Length + 1];
        for (var q = 0; q < cells.Values.Length; q++) first[q + 1] = first[q] + cells.Values[q];
        return first;
    }
}

/// <summary>One figure of a table. What cannot be known is null, never NaN.</summary>
/// <param name="Share">Share of those in the domain with any answer, 0..1; null when there are none.</param>
/// <param name="ShareError">Its standard error; null where a replicate lost the base or single-PSU strata hide it.</param>
/// <param name="Units">Estimated number of units with the answer.</param>
/// <param name="UnitsError">Its standard error.</param>
/// <param name="Base">Respondents in the domain with any answer.</param>
/// <param name="Respondents">Respondents with this answer.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TableCell(
    double? Share, double? ShareError, double? Units, double? UnitsError, int Base, int Respondents);
