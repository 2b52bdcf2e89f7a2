namespace Innovare.Survey.Design;

/// <summary>Sector codes of the national accounts that are public sector, and the level of government each belongs to.</summary>
public static class Sectors
{
    /// <summary>Code to level: 71, 72 central government; 74, 75 regions; 76, 77 municipalities (integrated and not).</summary>
    public static IReadOnlyDictionary<string, string> Inside { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["71"] = "state",
        ["72"] = "state",
        ["74"] = "region",
        ["75"] = "region",
        ["76"] = "municipal",
        ["77"] = "municipal",
    };
}
