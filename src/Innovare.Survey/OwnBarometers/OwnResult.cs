using Innovare.PublicSector;
using Innovare.Statbank;
using static System.FormattableString;

namespace Innovare.Survey.OwnBarometers;

/// <summary>What came of an own barometer: protected figures, the national ones beside, and nothing of any workplace.</summary>
/// <param name="Title">What it was called.</param>
/// <param name="Period">What was asked about.</param>
/// <param name="Year">The year it stands under.</param>
/// <param name="Population">Workplaces of the list.</param>
/// <param name="Asked">Workplaces that were asked.</param>
/// <param name="Answered">Workplaces that answered.</param>
/// <param name="National">The release beside; null when there is none.</param>
/// <param name="IsInvented">The national figures are invented.</param>
/// <param name="Figures">In the order of the questionnaire.</param>
/// <param name="Destroyed">What was destroyed when it was closed.</param>
/// <param name="Fit">How near the national figures come to workplaces like one's own: that of the one that comes least near.</param>
public sealed record OwnResult(
    string Title, string Period, int Year, int Population, int Asked, int Answered, Text? National, bool IsInvented, IReadOnlyList<OwnFigure> Figures, Destroyed? Destroyed = null, NationalFit Fit = NationalFit.PutTogether)
{
    /// <summary>All were asked.</summary>
    public bool IsCensus => Asked == Population;

    /// <summary>Figures that are shown.</summary>
    public int Shown => Figures.Count(f => f.Value is not null);

    /// <summary>The figures as a table, for every format.</summary>
    public Cube ToCube()
    {
        var figures = Figures.Select((f, i) => new Value(Invariant($"{i + 1}"), Label.Of($"{f.Table.Da}: {f.Says.Da}{(f.Group is { } g ? ", " + g.Da : "")}", $"{f.Table.En}: {f.Says.En}{(f.Group is { } h ? ", " + h.En : "")}"))).ToList();
        (double? Value, Interval? Interval)[] cells = [.. Figures.SelectMany(f => new[] { (f.Value, f.Interval), (f.National, f.NationalInterval) })];
        return new()
        {
            Id = "EGET",
            Title = Label.Same(Title),
            Unit = Label.Of("Pct.", "Per cent"),
            Source = Label.Same(Title),
            Decimals = 0,
            IsSynthetic = IsInvented,
            Variables =
            [
                new("figure", Label.Of("tal", "figure"), figures),
                new("whose", Label.Of("hvis", "whose"), [new("own", Label.Of("Vores", "Ours")), new("national", Label.Of("Hele landet, vægtet som vores", "The country, weighted as ours"))]),
                new("time", Label.Of("år", "year"), [new(Invariant($"{Year}"), Label.Same(Period))], VariableRole.Time),
            ],
            Values = [.. cells.Select(c => c.Value ?? double.NaN)],
            Statuses = [.. cells.Select(c => c.Value is null ? CellStatus.Confidential : CellStatus.Value)],
            Lower = [.. cells.Select(c => c.Interval?.Lower ?? double.NaN)],
            Upper = [.. cells.Select(c => c.Interval?.Upper ?? double.NaN)],
        };
    }
}

/// <summary>One figure, per cent.</summary>
/// <param name="TableId">Table of the round it stands in.</param>
/// <param name="Table">What the table is about.</param>
/// <param name="Base">Of whom the share is.</param>
/// <param name="Says">What the figure counts.</param>
/// <param name="Group">The field it is for; null = all.</param>
/// <param name="Value">The share; null when it is withheld.</param>
/// <param name="Interval">95 per cent; null when all have answered and there is nothing to be unsure of, when the figure is withheld, and where nothing can be worked out. Both ends alike: all whom the figure counts have answered.</param>
/// <param name="National">The national share, standardised; null when there is none.</param>
/// <param name="NationalInterval">95 per cent.</param>
/// <param name="Difference">What can be said of the two.</param>
public sealed record OwnFigure(
    string TableId, Text Table, Text Base, Text Says, Text? Group, double? Value, Interval? Interval, double? National, Interval? NationalInterval, Difference Difference);

/// <summary>From and to, per cent.</summary>
public sealed record Interval(double Lower, double Upper);

/// <summary>How one's own figure stands to the national one.</summary>
public enum Difference
{
    /// <summary>There is nothing to compare.</summary>
    None,

    /// <summary>The figures do not tell.</summary>
    Unsure,

    Higher,

    Lower,
}

/// <summary>How national figures were weighted as one's own workplaces.</summary>
public enum NationalFit
{
    /// <summary>By figures for each sub-sector and size together.</summary>
    Crossed,

    /// <summary>Sub-sector and size are released apart and were put together.</summary>
    PutTogether,

    /// <summary>By sub-sector alone, or not at all.</summary>
    Coarser,
}

/// <summary>What was destroyed at the close, and what was found after it.</summary>
/// <param name="Keys">Keys that joined an answer to a workplace.</param>
/// <param name="Contacts">Contacts.</param>
/// <param name="Answers">Workplaces whose answers, sent or begun, were destroyed.</param>
/// <param name="Left">Rows of any of them found afterwards: none.</param>
public sealed record Destroyed(int Keys, int Contacts, int Answers, int Left);
