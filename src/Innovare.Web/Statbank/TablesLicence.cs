using Innovare.Platform;

namespace Innovare.Web.Statbank;

/// <summary>What the published figures may be used for: the operator's one decision, told by every page, file and interface that tells it.</summary>
/// <param name="Name">E.g. "CC BY 4.0".</param>
/// <param name="Address">Where its words stand.</param>
public sealed record TablesLicence(string Name, string Address)
{
    static readonly TablesLicence Usual = new("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");

    /// <summary>The licence, or null when it is not ours to say: a folder of others' tables, and nothing said.</summary>
    public static TablesLicence? Of(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Licence is not { } said)
            return settings.TablesFolder is null ? Usual : null;
        return said.LastIndexOf(' ') is > 0 and var at && Uri.TryCreate(said[(at + 1)..], UriKind.Absolute, out var address) && address is { Scheme: "https" or "http" }
            ? new(said[..at].Trim(), said[(at + 1)..])
            : throw new StartRefusedException($"INNOVARE_LICENCE holds \"{said}\": write a name and its address, such as CC BY 4.0 https://creativecommons.org/licenses/by/4.0/.");
    }
}
