namespace Innovare.Tests;

/// <summary>Where the project stands on this machine: the folder above the built tests that holds the solution.</summary>
static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    static string Find(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "Innovare.slnx"))
            ? folder
            : Find(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("The tests must be built inside the project."));
}
