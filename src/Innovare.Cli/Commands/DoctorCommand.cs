using System.CommandLine;
using System.Globalization;
using Innovare.Cli.Checks;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare doctor</c>: everything that is wrong with this installation, at once.</summary>
static class DoctorCommand
{
    public static Command Of(Terminal terminal)
    {
        var doctor = new Command("doctor", "Looks at everything the program needs and says all that is wrong, and what to do. Changes nothing.");
        doctor.SetAction((_, stop) => Look(terminal, stop));
        return doctor;
    }

    static async Task<int> Look(Terminal terminal, CancellationToken stop)
    {
        var findings = await Doctor.Look(terminal.Settings, Environment.GetEnvironmentVariable, TimeProvider.System, stop);
        terminal.List(findings);
        await terminal.Output.WriteLineAsync(findings.Count == 0 ? "All is well." : string.Create(CultureInfo.InvariantCulture, $"{findings.Count} findings."));
        return findings.Count == 0 ? Exit.Done : Exit.Refused;
    }
}
