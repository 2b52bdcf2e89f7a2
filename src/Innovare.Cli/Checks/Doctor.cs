using Innovare.Platform;
using Innovare.PublicSector;

namespace Innovare.Cli.Checks;

/// <summary>Looks at an installation from all sides; nothing is changed and nobody is written to.</summary>
static class Doctor
{
    /// <param name="settings">As the server would start with.</param>
    /// <param name="variable">The environment: where secrets stand in files.</param>
    /// <param name="time">Clock.</param>
    /// <param name="stop">Gives up waiting for others.</param>
    public static async Task<IReadOnlyList<Finding>> Look(Settings settings, Func<string, string?> variable, TimeProvider time, CancellationToken stop) =>
    [
        .. MachineChecks.Of(settings, variable),
        .. SettingChecks.Of(settings),
        .. FaceChecks.Of(settings),
        .. await CertificateChecks.Of(settings, time, stop),
        .. LawChecks.Of(settings, time),
        .. StoreChecks.Of(settings, time),
        .. BackupChecks.Of(settings, time),
        .. await MailChecks.Of(settings, stop),
        .. await ClockChecks.Of(stop),
    ];
}
