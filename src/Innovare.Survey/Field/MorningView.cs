using Innovare.Statistics.Representativity;
using Innovare.Statistics.Sampling;
using Innovare.Statistics.Weighting;

namespace Innovare.Survey.Field;

/// <summary>How a round stands, reckoned from how many were drawn and have answered in each stratum: no row, no answer and no name goes in.</summary>
/// <param name="Day">The day it is of.</param>
/// <param name="Strata">By stratum, in order of their codes.</param>
/// <param name="Indicator">Representativity of those who have answered; null while it cannot be reckoned.</param>
/// <param name="Partials">By stratum variable; empty while they cannot be reckoned.</param>
/// <param name="Why">Why there is no indicator, or null.</param>
public sealed record MorningView(DateOnly Day, IReadOnlyList<StratumStanding> Strata, RIndicator? Indicator, IReadOnlyList<PartialIndicator> Partials, NoIndicator? Why)
{
    /// <summary>Fewest answers before representativity is reckoned: below it the indicator is noise.</summary>
    public const int Fewest = 30;

    /// <summary>Workplaces asked that may belong to the population.</summary>
    public int Asked => Strata.Sum(s => s.Asked);

    /// <summary>Those that have answered.</summary>
    public int Answered => Strata.Sum(s => s.Answered);

    /// <summary>Answers over asked; null while nobody is asked.</summary>
    public double? Rate => Asked > 0 ? (double)Answered / Asked : null;

    /// <summary>Of units as they stand.</summary>
    public static MorningView Of(FieldDesign design, IEnumerable<FieldUnit> units, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(units);
        var counted = units.Where(u => u.Contact.Pilot is not Pilot.Apart && !IsOutside(u)).ToLookup(u => u.Contact.Stratum, u => u.State is FieldState.Answered, StringComparer.Ordinal);
        return Of(design, [.. design.Strata.Select(s => new StratumStanding(s.Code, s.Population, counted[s.Code].Count(), counted[s.Code].Count(a => a)))], day);
    }

    /// <summary>Of counts.</summary>
    public static MorningView Of(FieldDesign design, IReadOnlyList<StratumStanding> strata, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(strata);
        var (asked, answered) = (strata.Sum(s => s.Asked), strata.Sum(s => s.Answered));
        if (answered < Fewest || answered == asked)
            return new(day, strata, null, [], answered == asked && asked > 0 ? NoIndicator.Everybody : NoIndicator.TooFew);
        var (predictors, responded, weights) = Columns(design, strata);
        var propensity = ResponsePropensity.Fit(predictors, responded, weights);
        return propensity.Problem is not null || !propensity.Converged
            ? new(day, strata, null, [], NoIndicator.EmptyCategory)
            : new(day, strata, RIndicator.Of(propensity), PartialIndicator.Of(propensity, predictors), null);
    }

    /// <summary>How many answers each published cell will have at the end, and how precise its shares will be.</summary>
    /// <param name="design">The round.</param>
    /// <param name="growth">Expected answers over those there are now, at least 1; nowhere more than were asked.</param>
    /// <param name="level">Confidence level.</param>
    public IReadOnlyList<CellOutlook> Outlook(FieldDesign design, double growth, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(design);
        const double SafeSide = 0.5; // the share that is hardest to hit
        double[] populations = [.. Strata.Select(s => (double)s.Population)];
        double[] expected = [.. Strata.Select(s => Math.Min(s.Asked, s.Answered * growth))];
        var outlook = new List<CellOutlook>();
        foreach (var by in design.Cells)
        {
            var at = by.Select(v => design.Variables.ToList().IndexOf(v)).ToList();
            foreach (var cell in Enumerable.Range(0, Strata.Count).GroupBy(h => string.Join('|', at.Select(a => Strata[h].Code.Split('|')[a])), StringComparer.Ordinal))
            {
                double[] sizes = [.. Enumerable.Range(0, Strata.Count).Select(h => cell.Contains(h) ? populations[h] : 0)];
                var forecast = PrecisionForecast.OfShare(populations, expected, sizes, SafeSide, level);
                var codes = cell.Key.Split('|');
                outlook.Add(new(
                    [.. by.Select((v, i) => (v, codes[i]))], cell.Sum(h => Strata[h].Asked), cell.Sum(h => Strata[h].Answered), cell.Sum(h => expected[h]), forecast.StandardError, forecast.CoefficientOfVariation,
                    cell.Sum(h => expected[h]) * SafeSide < design.Minimum));
            }
        }
        foreach (var cell in design.Shared) // a stratum's answers are shared out as its workplaces are
        {
            var forecast = PrecisionForecast.OfShare(populations, expected, [.. cell.Sizes.Select(n => (double)n)], SafeSide, level);
            outlook.Add(new([.. cell.By.Zip(cell.Codes)], cell.Asked, null, Math.Min(cell.Asked, forecast.ExpectedCount), forecast.StandardError, forecast.CoefficientOfVariation, forecast.ExpectedCount * SafeSide < design.Minimum));
        }
        return outlook;
    }

    /// <summary>
    /// What answers grow to when the week that comes brings half of what the last one brought, the next half of that, and so on:
    /// returns after reminders fall off about so. 1 when no week is left or the last brought nothing.
    /// </summary>
    /// <param name="now">Answers now.</param>
    /// <param name="weekAgo">Answers seven days ago.</param>
    /// <param name="days">Days left.</param>
    public static double Growth(int now, int weekAgo, int days)
    {
        var weeks = Math.Max(0, days) / 7.0;
        return now > 0 && now > weekAgo ? (now + ((now - weekAgo) * (1 - Math.Pow(0.5, weeks)))) / now : 1;
    }

    static bool IsOutside(FieldUnit unit) => unit.State is FieldState.Ended && unit.Contact.End is ContactEnd.Closed or ContactEnd.Outside;

    // one row a sampled unit, made of the counts: within a stratum they are alike
    static (IReadOnlyList<Predictor> Predictors, bool[] Responded, double[] Weights) Columns(FieldDesign design, IReadOnlyList<StratumStanding> strata)
    {
        var rows = Enumerable.Range(0, strata.Count).SelectMany(h => Enumerable.Range(0, strata[h].Asked).Select(i => (Stratum: h, Answered: i < strata[h].Answered))).ToList();
        var codes = strata.Select(s => s.Code.Split('|')).ToList();
        var predictors = design.Variables.Select((variable, v) =>
        {
            var labels = Enumerable.Range(0, strata.Count).Where(h => strata[h].Asked > 0).Select(h => codes[h][v]).Distinct(StringComparer.Ordinal).ToList();
            return Predictor.Category(variable, rows.Select(r => labels.IndexOf(codes[r.Stratum][v])).ToArray(), labels);
        }).ToList();
        return (predictors, [.. rows.Select(r => r.Answered)], [.. rows.Select(r => Math.Max(1, (double)strata[r.Stratum].Population / strata[r.Stratum].Asked))]);
    }
}

/// <summary>Why there is no indicator.</summary>
public enum NoIndicator
{
    /// <summary>Fewer than <see cref="MorningView.Fewest"/> answers.</summary>
    TooFew,

    /// <summary>In some category nobody or everybody has answered.</summary>
    EmptyCategory,

    /// <summary>Everybody has answered.</summary>
    Everybody,
}

/// <summary>How one stratum stands.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Population">Workplaces of the frame in it.</param>
/// <param name="Asked">Workplaces asked that may belong to the population.</param>
/// <param name="Answered">Those that have answered.</param>
public sealed record StratumStanding(string Code, int Population, int Asked, int Answered);

/// <summary>What to expect of one published cell.</summary>
/// <param name="Where">Its breakdown values; empty = the total.</param>
/// <param name="Asked">Workplaces asked in it.</param>
/// <param name="Answered">Answers now; null where the cell cuts through strata, since answers are counted by stratum alone.</param>
/// <param name="Expected">Answers at the end.</param>
/// <param name="StandardError">Of a share of one half, as a fraction; null where a stratum will have no answer.</param>
/// <param name="CoefficientOfVariation">That over the share.</param>
/// <param name="IsLikelyWithheld">So few answers that half of them is below what may be shown.</param>
public sealed record CellOutlook(
    IReadOnlyList<(string Variable, string Code)> Where, int Asked, int? Answered, double Expected, double? StandardError, double? CoefficientOfVariation, bool IsLikelyWithheld);
