using System.Globalization;
using System.Text.Json;
using Innovare.Platform;
using Innovare.PublicSector;

namespace Innovare.Web.Pages;

/// <summary>The statement on how accessible the site is. The law wants it looked at each year and each time the site changes much.</summary>
public static class AccessibilityStatement
{
    /// <summary>Day it was last gone through: <c>content/accessibility.json</c>.</summary>
    public static DateOnly ReviewedOn(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var said = JsonDocument.Parse(File.ReadAllText(FileOf(settings)));
        return DateOnly.ParseExact(said.RootElement.GetProperty("reviewed").GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>The yearly reminder: a finding from the day the statement is a year old.</summary>
    public static IReadOnlyList<Finding> Check(Settings settings, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var reviewed = ReviewedOn(settings);
        return today < reviewed.AddYears(1) ? [] :
        [
            new("accessibility-statement-old", Path.GetFileName(FileOf(settings)),
                string.Create(CultureInfo.InvariantCulture, $"The accessibility statement was last gone through on {reviewed:yyyy-MM-dd}, and must be each year (order no. 904 of 22 August 2019)."),
                "Go through content/pages/accessibility.da.md and .en.md, and the statement in WAS-Tool, and write the new date."),
        ];
    }

    static string FileOf(Settings settings) => Path.Combine(settings.HomeFolder, "content", "accessibility.json");
}
