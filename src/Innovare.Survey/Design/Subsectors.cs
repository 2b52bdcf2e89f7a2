namespace Innovare.Survey.Design;

/// <summary>DB07 industries grouped into the sub-sectors of the barometer, after Statistics Denmark's documentation of the 2023 round.</summary>
public static class Subsectors
{
    static readonly Dictionary<string, string> Industries = Grouped(
        ("administration", "841100 841200 841300 781000"),
        ("judiciary", "842100 842300"),
        ("education", "852010 852020 853110 853120 853200 854100 854200 855200 855900 856000"),
        ("health", "861000 869010 869020 869030 869090"),
        ("care", "871010 871020 872010 872020 873010 873020 879010 879020 879090 881010 881020 881030"),
        ("childcare", "889110 889120 889130 889140 889150 889160"));

    // the list of culture is cut off in the documentation we read; these groups hold museums, theatres, archives and sports facilities
    static readonly string[] Culture = ["90", "91", "931"];

    /// <summary>Sub-sector of a six-digit industry; <c>other</c> when no group holds it.</summary>
    public static string Of(string industry) =>
        Industries.TryGetValue(industry, out var subsector) ? subsector
        : Array.Exists(Culture, p => industry.StartsWith(p, StringComparison.Ordinal)) ? "culture"
        : "other";

    static Dictionary<string, string> Grouped(params (string Subsector, string Industries)[] groups) =>
        groups.SelectMany(g => g.Industries.Split(' ').Select(i => (i, g.Subsector)))
            .ToDictionary(p => p.i, p => p.Subsector, StringComparer.Ordinal);
}
