using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.Platform.Privacy;
using Innovare.PublicSector;
using Innovare.Web;
using Innovare.Web.Pages;

namespace Innovare.Cli.Checks;

/// <summary>What the law wants looked at: the decisions on personal data, and the yearly review of the accessibility statement.</summary>
static class LawChecks
{
    public static IReadOnlyList<Finding> Of(Settings settings, TimeProvider time)
    {
        try
        {
            return
            [
                .. PrivacyPolicy.Read(settings.PrivacyFile, new HouseHoldings(Stores.Of(settings), HouseStores.All).Classes).Findings,
                .. AccessibilityStatement.Check(settings, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)),
            ];
        }
        catch (IOException trouble)
        {
            return [new("law-file-missing", settings.PrivacyFile, trouble.Message, "Let INNOVARE_HOME name the folder with content/, or INNOVARE_PRIVACY the file.")];
        }
    }
}
