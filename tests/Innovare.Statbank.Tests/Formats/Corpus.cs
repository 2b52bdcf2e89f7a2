using Innovare.Tests;

namespace Innovare.Statbank.Tests.Formats;

/// <summary>Files of other programs, read in place; a test that needs one skips when the reference folder is not there.</summary>
static class Corpus
{
    static string Folder { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("INNOVARE_REFERENCE") is { Length: > 0 } set ? set : Repository.File("..", "shared", "reference"),
        "statbank");

    public static string PathOf(params string[] parts)
    {
        var path = Path.Combine([Folder, .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"{parts[^1]} is not in the reference folder.");
        return path;
    }

    public static bool Has(params string[] parts) => Path.Exists(Path.Combine([Folder, .. parts]));

    /// <summary>Names of the files of a folder; one row that will skip when there is none.</summary>
    public static TheoryData<string> Names(params string[] folder)
    {
        var path = Path.Combine([Folder, .. folder]);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)]
            : ["(no reference folder)"];
    }
}
