namespace Innovare.Statbank.Selections;

/// <summary>The title of an extract: what is counted, and by which variables, in the order they now stand.</summary>
static class AnswerTitle
{
    // by, and
    static readonly Dictionary<string, (string By, string And)> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["da"] = (" efter ", " og "),
        ["en"] = (" by ", " and "),
        ["sv"] = (" efter ", " och "),
        ["no"] = (" etter ", " og "),
        ["nb"] = (" etter ", " og "),
        ["nn"] = (" etter ", " og "),
    };

    /// <summary>The table with that title; the table's own where it does not say what is counted, or in a language whose words we do not know.</summary>
    public static Cube Titled(this Cube cube)
    {
        if (cube.Contents is not { } contents)
            return cube;
        Variable[] named = [.. cube.Variables.Where(v => v.Role != VariableRole.Contents || v.Values.Count > 1)];
        return named.Length == 0 ? cube : cube with
        {
            Title = new([.. cube.Title.Languages.Select(language => KeyValuePair.Create(language, Words.TryGetValue(language, out var words)
                ? contents[language] + words.By + List([.. named.Select(v => v.Name[language])], words.And)
                : cube.Title[language]))]),
        };
    }

    static string List(string[] names, string and) => names.Length == 1 ? names[0] : string.Join(", ", names[..^1]) + and + names[^1];
}
