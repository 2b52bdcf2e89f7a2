using System.Globalization;
using Innovare.Platform;
using Innovare.PublicSector;

namespace Innovare.Cli.Commands;

/// <summary>What a command writes to, and the settings it starts from.</summary>
/// <param name="Settings">From the environment.</param>
/// <param name="Output">Results.</param>
/// <param name="Error">Progress and trouble.</param>
sealed record Terminal(Settings Settings, TextWriter Output, TextWriter Error)
{
    const int MostOfAKind = 20;

    /// <summary>Writes every finding, many of one kind shortened to the first with a count, and gives the exit code of a refusal.</summary>
    public int Refuse(IReadOnlyList<Finding> findings)
    {
        List(findings);
        Error.WriteLine(findings.Count == 1 ? "1 finding; nothing was written." : $"{findings.Count.ToString(CultureInfo.InvariantCulture)} findings; nothing was written.");
        return 2;
    }

    /// <summary>Writes findings, each kind at most twenty times.</summary>
    public void List(IReadOnlyList<Finding> findings)
    {
        foreach (var kind in findings.GroupBy(f => f.Code, StringComparer.Ordinal))
        {
            foreach (var finding in kind.Take(MostOfAKind))
                Error.WriteLine(finding);
            if (kind.Count() > MostOfAKind)
                Error.WriteLine($"… and {(kind.Count() - MostOfAKind).ToString(CultureInfo.InvariantCulture)} more of [{kind.Key}]");
        }
    }
}
