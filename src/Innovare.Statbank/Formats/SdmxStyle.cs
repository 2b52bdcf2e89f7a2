namespace Innovare.Statbank.Formats;

/// <summary>Whose habits a file of SDMX-ML 2.0 follows.</summary>
public enum SdmxStyle
{
    /// <summary>PxWeb: FREQ first in the key, times as SDMX writes them, the time dimension is TIME_PERIOD.</summary>
    PxWeb,

    /// <summary>StatBank Denmark: the table's own names and codes, also of time.</summary>
    StatbankDenmark,
}
