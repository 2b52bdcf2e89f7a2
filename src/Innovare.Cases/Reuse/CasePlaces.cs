using Innovare.Cases.Words;

namespace Innovare.Cases.Reuse;

/// <summary>Which municipalities and regions a case is from, read off the names in its organisation.</summary>
public sealed class CasePlaces(WordKnowledge words)
{
    static readonly HashSet<string> OnTheMap = ["municipality", "region"];

    readonly (string Name, Place Place)[] _longestFirst = [.. words.Places.Select(p => (Name: Spaced(p.Name).TrimEnd(), p)).OrderByDescending(p => p.Name.Length)];
    readonly Dictionary<string, Place> _byName = words.Places.GroupBy(p => DanishWords.Fold(p.Name)).ToDictionary(g => g.Key, g => g.First());

    /// <summary>The five regions, by code.</summary>
    public IReadOnlyList<Place> Regions => [.. words.Places.Where(p => p.Kind is "region").OrderBy(p => p.Code, StringComparer.Ordinal)];

    /// <summary>The places of a case; a hospital counts for its region.</summary>
    public IReadOnlyList<Place> Of(Case one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return Named(one.Organisation);
    }

    /// <summary>The places named in a text, those on the map only. Odense Universitetshospital does not name Odense.</summary>
    public IReadOnlyList<Place> Named(string text)
    {
        var said = Spaced(text);
        var found = new List<Place>();
        foreach (var (name, place) in _longestFirst)
        {
            if (!said.Contains(name + " ", StringComparison.Ordinal) && !said.Contains(name + "s ", StringComparison.Ordinal)) continue; // Københavns too
            said = said.Replace(name, " ", StringComparison.Ordinal);
            found.Add(place);
        }

        return [.. found.SelectMany(OnMap).Distinct().OrderBy(p => p.Code, StringComparer.Ordinal)];
    }

    static string Spaced(string text) =>
        $" {string.Join(' ', DanishWords.In(text).Where(t => !t.IsPart).Select(t => DanishWords.Fold(t.Word)))} ";

    IEnumerable<Place> OnMap(Place place) => OnTheMap.Contains(place.Kind)
        ? [place]
        : place.Kind is "hospital" or "town" ? place.Within.Select(w => _byName.GetValueOrDefault(DanishWords.Fold(w))).OfType<Place>().Where(p => place.Kind is "town" || p.Kind is "region").SelectMany(OnMap) : [];
}
