namespace Innovare.Web.Statbank;

/// <summary>The form in which a reader sees how sure a figure is.</summary>
public enum UncertaintyForm
{
    /// <summary>The 95 per cent interval; what a table opens with.</summary>
    Interval,

    /// <summary>Half a 95 per cent interval: 1.96 standard errors.</summary>
    PlusMinus,

    /// <summary>A to E by relative standard error.</summary>
    Letter,

    /// <summary>Not shown.</summary>
    Off,
}
