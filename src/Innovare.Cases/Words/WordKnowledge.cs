namespace Innovare.Cases.Words;

/// <summary>What the library knows about words, from the files of content/words that an editor can extend.</summary>
/// <param name="Roots">Words that may stand in compounds.</param>
/// <param name="KnownCompounds">Compounds that must be split in a given way, or not at all.</param>
/// <param name="Stops">Words that say nothing in a question.</param>
/// <param name="Weak">Words that help to order hits but are not asked for by themselves.</param>
/// <param name="Synonyms">Expressions that mean the same, each group symmetric.</param>
/// <param name="Meanings">What laymen say, and what specialists write.</param>
/// <param name="Inflections">Forms that no rule of endings gives, and the word each is a form of.</param>
/// <param name="Places">Places with other names and what they lie within.</param>
public sealed record WordKnowledge(
    IReadOnlyList<string> Roots,
    IReadOnlyDictionary<string, IReadOnlyList<string>> KnownCompounds,
    IReadOnlyList<string> Stops,
    IReadOnlyList<string> Weak,
    IReadOnlyList<IReadOnlyList<string>> Synonyms,
    IReadOnlyList<Meaning> Meanings,
    IReadOnlyDictionary<string, string> Inflections,
    IReadOnlyList<Place> Places)
{
    /// <summary>Knows nothing: words are still folded and stemmed.</summary>
    public static WordKnowledge None { get; } =
        new([], new Dictionary<string, IReadOnlyList<string>>(), [], [], [], [], new Dictionary<string, string>(), []);
}

/// <summary>One line of lay.csv.</summary>
/// <param name="Said">Expressions of everyday language.</param>
/// <param name="Means">Expressions of the field.</param>
public sealed record Meaning(IReadOnlyList<string> Said, IReadOnlyList<string> Means);

/// <summary>One line of places.csv.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Kind">municipality, region, area, town, hospital or country.</param>
/// <param name="Code">The official code of a municipality or region, else empty.</param>
/// <param name="Within">Names of places it lies in.</param>
/// <param name="Also">Other names and spellings.</param>
public sealed record Place(string Name, string Kind, string Code, IReadOnlyList<string> Within, IReadOnlyList<string> Also);
