namespace Innovare.Statbank;

/// <summary>What is measured and how: of one value of the contents variable, or of the whole table when it has none.</summary>
public sealed record Measurement
{
    /// <summary>Nothing said.</summary>
    public static Measurement Unsaid { get; } = new();

    /// <summary>E.g. "antal", "1.000 kr."; null when not said.</summary>
    public Label? Unit { get; init; }

    /// <summary>When the figures hold, e.g. "31. december".</summary>
    public Label? ReferenceTime { get; init; }

    /// <summary>The period an index or fixed prices start from, e.g. "2015=100".</summary>
    public Label? BaseTime { get; init; }

    /// <summary>Stock, flow or average.</summary>
    public MeasurementKind? Kind { get; init; }

    /// <summary>Current or fixed prices, for amounts of money.</summary>
    public PriceKind? Prices { get; init; }

    /// <summary>Corrected for the number of working days.</summary>
    public bool IsDayAdjusted { get; init; }

    /// <summary>Corrected for the season.</summary>
    public bool IsSeasonallyAdjusted { get; init; }

    /// <summary>When the figures last changed: local time of the publisher.</summary>
    public DateTime? Updated { get; init; }

    /// <summary>Whom to ask, as written; parts of one contact are parted by "#", contacts by "||" or "##".</summary>
    public Label? Contact { get; init; }
}

/// <summary>What kind of number it is over time.</summary>
public enum MeasurementKind
{
    /// <summary>How much there is at a moment.</summary>
    Stock,

    /// <summary>How much happened in a period.</summary>
    Flow,

    /// <summary>A mean over a period.</summary>
    Average,

    /// <summary>None of these.</summary>
    Other,
}

/// <summary>In which prices money is counted.</summary>
public enum PriceKind
{
    /// <summary>Of the year itself.</summary>
    Current,

    /// <summary>Of one base year.</summary>
    Fixed,
}
