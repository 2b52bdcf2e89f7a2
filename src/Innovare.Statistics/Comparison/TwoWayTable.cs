using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Comparison;

/// <summary>The cross-classification of a base by two questions, with tests of whether they hang together.</summary>
/// <param name="Totals">Estimated number of units of the population in each row and column.</param>
/// <param name="Count">Respondents in the table, unweighted.</param>
/// <param name="Pearson">Pearson's X² of the table scaled to <paramref name="Count"/>; null without two rows and two columns that hold someone.</param>
/// <param name="RaoScottF">Rao and Scott's second-order correction as an F test: the one to use. Null where it cannot be made.</param>
/// <param name="RaoScottChiSquare">Rao and Scott's first-order correction, X² against chi-square; the statistic shown is X² itself.</param>
/// <param name="Wald">Wald's test of the residuals as an F test; unsteady with many cells and few degrees of freedom.</param>
/// <param name="AdjustedWald">The same with its denominator degrees of freedom adjusted: Thomas and Rao (1987), JASA 82.</param>
/// <param name="State">Measured, or why there are no tests: boundary when a question has a single answer in the base.</param>
/// <remarks>Rao and Scott (1984), Annals of Statistics 12, 46–60.</remarks>
public sealed record TwoWayTable(
    double[,] Totals,
    int Count,
    double? Pearson,
    TestResult? RaoScottF,
    TestResult? RaoScottChiSquare,
    TestResult? Wald,
    TestResult? AdjustedWald,
    EstimateState State)
{
    /// <summary>Makes the table and its tests.</summary>
    /// <param name="design">The design.</param>
    /// <param name="rowOfUnit">Row (0, 1, …) of each respondent; unread outside the base.</param>
    /// <param name="columnOfUnit">Column (0, 1, …) of each respondent; unread outside the base.</param>
    /// <param name="rows">Number of rows, at least 1.</param>
    /// <param name="columns">Number of columns, at least 1.</param>
    /// <param name="inBase">Whether each respondent is in the base.</param>
    /// <exception cref="ArgumentException">A span does not fit the design, or a row or column is unknown.</exception>
    /// <remarks>Rows and columns without respondents stand in the totals and are left out of the tests.</remarks>
    public static TwoWayTable Of(
        SurveyDesign design,
        ReadOnlySpan<int> rowOfUnit,
        ReadOnlySpan<int> columnOfUnit,
        int rows,
        int columns,
        ReadOnlySpan<bool> inBase)
    {
        Doors.SameLength(design.Units, rowOfUnit.Length, nameof(rowOfUnit));
        Doors.SameLength(design.Units, columnOfUnit.Length, nameof(columnOfUnit));
        Doors.SameLength(design.Units, inBase.Length, nameof(inBase));
        var totals = new double[rows, columns];
        for (var i = 0; i < inBase.Length; i++)
        {
            if (!inBase[i]) continue;
            Doors.Indices(rowOfUnit.Slice(i, 1), rows, nameof(rowOfUnit));
            Doors.Indices(columnOfUnit.Slice(i, 1), columns, nameof(columnOfUnit));
            totals[rowOfUnit[i], columnOfUnit[i]] += design.Weights[i];
        }
        var cells = new TableCells(design, rowOfUnit, columnOfUnit, totals, inBase);
        return cells.Test(totals);
    }
}

/// <summary>The outcome of a test.</summary>
/// <param name="Statistic">What is compared with the distribution.</param>
/// <param name="NumeratorDf">Degrees of freedom, of the numerator where there are two.</param>
/// <param name="DenominatorDf">Degrees of freedom of the denominator; null for chi-square.</param>
/// <param name="PValue">Probability of so large a statistic when the two questions have nothing to do with each other.</param>
public sealed record TestResult(double Statistic, double NumeratorDf, double? DenominatorDf, double PValue);
