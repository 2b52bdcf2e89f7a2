using Innovare.Platform;
using Innovare.PublicSector;

namespace Innovare.Cli.Checks;

/// <summary>What the operator has decided, and what in it is not fit for the internet.</summary>
static class SettingChecks
{
    public static IEnumerable<Finding> Of(Settings settings)
    {
        if (!settings.IsProduction)
        {
            yield return new("doctor-not-production", "INNOVARE_MODE", "The program does not run in production mode.", "Set INNOVARE_MODE=production before readers come.");
            yield break;
        }
        if (settings.ShowsDemonstration)
            yield return new("doctor-demonstration", "INNOVARE_DEMO", "Invented figures are shown; production mode refuses to start with them.", "Set INNOVARE_DEMO=0.");
        if (!settings.IsBehindProxy && !settings.Urls.Contains("https://", StringComparison.OrdinalIgnoreCase))
            yield return new("doctor-tls-none", "INNOVARE_URLS", $"Nobody ends TLS: the program serves plain http on {settings.Urls}.", "Put a proxy in front and set INNOVARE_PROXY=1, or serve https.");
        if (settings.Operator is null)
            yield return new("doctor-operator-none", "INNOVARE_OPERATOR", "The pages do not say who runs this site.", "Write the name of the authority.");
        if (settings.Contact is null)
            yield return new("doctor-contact-none", "INNOVARE_CONTACT", "Readers have nobody to write to.", "Write a mail address that somebody reads.");
    }
}
