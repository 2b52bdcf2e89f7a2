namespace Innovare.Platform;

/// <summary>What the operator decides, from the environment or the same names as <c>--options</c>.</summary>
/// <param name="DataFolder">INNOVARE_DATA: everything that changes lives here.</param>
/// <param name="Urls">INNOVARE_URLS: addresses to serve on.</param>
/// <param name="HomeFolder">Where rounds/ and content/ stand.</param>
/// <param name="ShowsDemonstration">INNOVARE_DEMO is not 0.</param>
public sealed record Settings(string DataFolder, string Urls, string HomeFolder, bool ShowsDemonstration)
{
    /// <summary>The address when nothing else is said.</summary>
    public const string DefaultUrls = "http://localhost:5080";

    /// <summary>Settings from the environment; unset names take the defaults of a first start in <paramref name="folder"/>.</summary>
    public static Settings FromEnvironment(Func<string, string?> variable, string folder)
    {
        ArgumentNullException.ThrowIfNull(variable);
        string Or(string name, string otherwise) => variable(name) is { Length: > 0 } said ? said : otherwise;
        return new Settings(
            Path.GetFullPath(Or("INNOVARE_DATA", Path.Combine(folder, "data")), folder),
            Or("INNOVARE_URLS", DefaultUrls),
            folder,
            !string.Equals(variable("INNOVARE_DEMO"), "0", StringComparison.Ordinal));
    }
}
