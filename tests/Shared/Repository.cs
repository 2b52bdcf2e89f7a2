using System.Runtime.CompilerServices;

namespace Innovare.Tests;

/// <summary>Where the project stands on this machine, found from where the tests were compiled.</summary>
static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
