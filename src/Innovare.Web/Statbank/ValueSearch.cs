using Innovare.PublicSector;
using Innovare.Statbank;

namespace Innovare.Web.Statbank;

/// <summary>The values of a variable a reader can tick: those that fit what was looked for, and those already chosen.</summary>
public sealed class ValueSearch
{
    // A list of more takes longer to load than to search.
    const int MostShown = 300;

    /// <param name="variable">Whose values.</param>
    /// <param name="chosen">Positions of those that are chosen.</param>
    /// <param name="asked">What was looked for: part of a name or the beginning of a code; empty = all.</param>
    /// <param name="language">Language of the names.</param>
    public ValueSearch(Variable variable, IReadOnlyList<int> chosen, string asked, Language language)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(asked);
        Asked = asked.Trim();
        bool Fits(Value value) => value.Name[language.Code()].Contains(Asked, StringComparison.CurrentCultureIgnoreCase) || value.Code.StartsWith(Asked, StringComparison.OrdinalIgnoreCase);
        Found = [.. Enumerable.Range(0, variable.Values.Count).Where(i => Fits(variable.Values[i]))];
        Shown = [.. Found.Take(MostShown).Union(chosen).Order()];
        Left = Found.Count - Found.Count(Shown.ToHashSet().Contains);
    }

    public string Asked { get; }

    public bool IsAsked => Asked.Length > 0;

    /// <summary>Positions of all values that fit.</summary>
    public IReadOnlyList<int> Found { get; }

    /// <summary>Positions of the values to show.</summary>
    public IReadOnlyList<int> Shown { get; }

    /// <summary>How many that fit are not shown.</summary>
    public int Left { get; }

    /// <summary>A code as it stands in a list: in brackets when it holds a comma.</summary>
    public static string Written(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Contains(',', StringComparison.Ordinal) ? $"[{code}]" : code;
    }
}
