namespace Innovare.Platform.Privacy;

/// <summary>One thing we hold: a row or a file that somebody may ask to see.</summary>
/// <param name="Id">What it is called where it stands; enough to delete it by.</param>
/// <param name="At">When it came to be, or null.</param>
/// <param name="Title">One line that tells what it is.</param>
/// <param name="Fields">Everything it says, by name.</param>
/// <param name="Keys">Whom it is about: mail addresses and ids (<c>account/17</c>), folded.</param>
public sealed record Holding(string Id, DateTimeOffset? At, string Title, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<string> Keys)
{
    /// <summary>Others whom it names, folded: it is found by them too, but what else its own are called says nothing of them.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>Whether it is about one of these, or names one.</summary>
    public bool Tells(Func<string, bool> ofWhom) => Keys.Concat(Named).Any(ofWhom);

    /// <summary>A key as it is compared: without case and blanks around it.</summary>
    public static string Fold(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Trim().ToLowerInvariant();
    }
}
