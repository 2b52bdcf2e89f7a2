namespace Innovare.Web.Statbank;

/// <summary>The drawing a reader has asked for.</summary>
public enum ChartKind
{
    /// <summary>The one that fits the selection.</summary>
    Automatic,
    Bar,
    Line,
    Stacked,
    Multiples,
    None,
}
