using System.ComponentModel;
using System.Diagnostics;
using Innovare.PublicSector;

namespace Innovare.Cli.Checks;

/// <summary>Whether somebody keeps this machine's clock right: releases come at 08:00, and one-time codes last half a minute.</summary>
static class ClockChecks
{
    public static async Task<IReadOnlyList<Finding>> Of(CancellationToken stop) => await Synchronised(stop) is "no"
        ? [new("doctor-clock-free", "this machine", "Nobody keeps its clock right.", "Install systemd-timesyncd or chrony.")]
        : [];

    // null when the machine cannot say: in a container the host keeps the clock
    static async Task<string?> Synchronised(CancellationToken stop)
    {
        try
        {
            using var ask = Process.Start(new ProcessStartInfo("timedatectl", ["show", "--property=NTPSynchronized", "--value"]) { RedirectStandardOutput = true, RedirectStandardError = true })!; // a new process: UseShellExecute is off
            var said = await ask.StandardOutput.ReadToEndAsync(stop);
            await ask.WaitForExitAsync(stop);
            return said.Trim();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
