using Innovare.PublicSector;

namespace Innovare.Web.Guides;

/// <summary>The front matter of a guide in both languages, and where its faults are written.</summary>
sealed class Pair(string where, FrontMatter danish, FrontMatter english, List<Finding> findings)
{
    public FrontMatter Danish => danish;

    public FrontMatter English => english;

    public Text Both(string key, Func<FrontMatter, string?> of) => Both(key, of(danish), of(english));

    /// <summary>The text in both languages; a finding for each that is missing.</summary>
    public Text Both(string key, string? da, string? en)
    {
        foreach (var (words, language) in new[] { (da, "da"), (en, "en") })
            if (string.IsNullOrWhiteSpace(words))
                findings.Add(new("guide-text-missing", $"{where}.{language}.md#{key}", "There is no text.", "Write it in this language."));
        return new(da ?? "", en ?? "");
    }

    /// <summary>A finding when the value is none of those.</summary>
    public void OneOf(string key, string? value, IReadOnlyList<string> known)
    {
        if (value is null || !known.Contains(value, StringComparer.Ordinal))
            Add("guide-value-unknown", $"{key} is {value ?? "missing"}.", $"Write one of {string.Join(", ", known)}.");
    }

    /// <summary>What is the same in both languages stands in the Danish file only, so it cannot differ.</summary>
    public void RefuseSharedInEnglish()
    {
        if (english is { Phase: null, Level: null, Minutes: null, Participants: null, Interactive: null, Order: 0, Cases.Count: 0, Tools.Count: 0, Approaches.Count: 0, Sources.Count: 0 }
            && english.Outcomes.TrueForAll(o => o.When.Count == 0 && o.Tell is null && !o.Also))
            return;
        findings.Add(new("guide-shared-twice", $"{where}.en.md", "It repeats what is the same in both languages.", "Let it stand in the Danish file only."));
    }

    public void Add(string code, string what, string mend) => findings.Add(new(code, $"{where}.da.md", what, mend));
}
