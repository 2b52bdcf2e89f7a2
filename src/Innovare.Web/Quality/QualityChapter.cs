using Innovare.PublicSector;

namespace Innovare.Web.Quality;

/// <summary>One section of a quality report.</summary>
/// <param name="Code">SIMS number without its S: <c>13.3.3</c>.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Said">What the program says.</param>
/// <param name="Facts">Numbers it measured: indicator or name, value.</param>
/// <param name="Written">What people have written, or null.</param>
/// <param name="IsMissing">People must write here, and have not.</param>
public sealed record QualityChapter(string Code, Text Name, IReadOnlyList<Text> Said, IReadOnlyList<(Text Name, Text Value)> Facts, Text? Written, bool IsMissing)
{
    /// <summary>A chapter that only gathers others.</summary>
    public bool IsHeading => Said.Count == 0 && Facts.Count == 0 && Written is null && !IsMissing;

    /// <summary>How deep it lies: 1 for a chapter, 2 for its sections.</summary>
    public int Depth => Code.Split('.').Length;
}
