namespace Innovare.Tests;

/// <summary>Text kept in the project that a test makes anew and compares. UPDATE_GOLDEN=1 rewrites it; the diff is reviewed.</summary>
static class Golden
{
    public static void Matches(string made, params string[] path)
    {
        var file = Repository.File(path);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1")
            File.WriteAllText(file, made);

        var kept = File.Exists(file) ? File.ReadAllText(file) : "";

        if (!string.Equals(kept, made, StringComparison.Ordinal))
            Assert.Fail($"{string.Join('/', path)} is stale: run UPDATE_GOLDEN=1 ./test and read the difference. {FirstDifference(kept, made)}");
    }

    static string FirstDifference(string kept, string made)
    {
        var (a, b) = (kept.Split('\n'), made.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(a.Length, b.Length)).First(i => !string.Equals(a.ElementAtOrDefault(i), b.ElementAtOrDefault(i), StringComparison.Ordinal));
        return $"Line {line + 1}: kept \"{a.ElementAtOrDefault(line)}\", made \"{b.ElementAtOrDefault(line)}\".";
    }
}
