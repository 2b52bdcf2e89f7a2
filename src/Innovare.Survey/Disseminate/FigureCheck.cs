using Innovare.PublicSector;
using static System.FormattableString;

namespace Innovare.Survey.Disseminate;

/// <summary>Everything that can be wrong in one file of published figures, found in one pass.</summary>
sealed class FigureCheck(string name, FigureFile file, FigureSources sources)
{
    readonly List<Finding> _findings = [];

    /// <summary>Wrong with the sources themselves.</summary>
    public static IEnumerable<Finding> Sources(FigureSources sources)
    {
        if (sources.Rounds is null or { Count: 0 })
            yield return new("figures-missing", "sources.json#/rounds", "No rounds.", "Name each round and its reference period.");
        foreach (var (key, source) in sources.Sources ?? new Dictionary<string, FigureSource>())
            if (IsBlank(source.Title) || IsBlank(source.Publisher))
                yield return new("figures-source", $"sources.json#/sources/{key}", "The source has no title or no publisher.", "Give both, and year and url where known.");
    }

    public IReadOnlyList<Finding> Findings()
    {
        CheckHead();
        CheckVariables();
        CheckFigures();
        return _findings;
    }

    void CheckHead()
    {
        if (file.Id is null || !name.Equals(file.Id + ".json", StringComparison.Ordinal))
            Add("figures-id", "/id", $"The id is '{file.Id}'.", "Give the table the name of its file.");
        Words("/title", file.Title);
        Words("/unit", file.Unit);
        Words("/base", file.Base);
        for (var i = 0; i < file.Notes?.Count; i++)
            Words(Invariant($"/notes/{i}"), file.Notes[i]);
        if (file.Rounds is null or { Count: 0 })
            Add("figures-missing", "/rounds", "No rounds.", "Name at least one round of sources.json.");
        for (var i = 0; i < file.Rounds?.Count; i++)
            if (sources.Rounds?.ContainsKey(file.Rounds[i]) != true)
                Add("figures-round", Invariant($"/rounds/{i}"), $"The round '{file.Rounds[i]}' is not in sources.json.", "Use one that is there, or add it.");
    }

    void CheckVariables()
    {
        for (var v = 0; v < (file.Variables?.Count ?? 0); v++)
        {
            var variable = file.Variables![v];
            Words(Invariant($"/variables/{v}/name"), variable.Name);
            if (IsBlank(variable.Code) || variable.Values is null or { Count: 0 })
                Add("figures-missing", Invariant($"/variables/{v}"), "The variable has no code or no values.", "Give both.");
            for (var i = 0; i < variable.Values?.Count; i++)
                CheckValue(Invariant($"/variables/{v}/values/{i}"), variable.Values, i);
            if (variable.Total is { } total && variable.Values?.Any(x => Same(x.Code, total)) != true)
                Add("figures-code", Invariant($"/variables/{v}/total"), $"The total '{total}' is not among the values.", "Name one of them.");
        }
    }

    void CheckValue(string where, IReadOnlyList<FigureValue> values, int i)
    {
        Words(where + "/name", values[i].Name);
        if (IsBlank(values[i].Code) || values.Take(i).Any(x => Same(x.Code, values[i].Code)))
            Add("figures-code", where, $"The code '{values[i].Code}' is empty or stands twice.", "Give every value its own code.");
    }

    void CheckFigures()
    {
        if (file.Figures is null or { Count: 0 })
            Add("figures-missing", "/figures", "No figures.", "A table of nothing is left out.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < (file.Figures?.Count ?? 0); i++)
            CheckFigure(Invariant($"/figures/{i}"), file.Figures![i], seen);
    }

    void CheckFigure(string where, PublishedFigure figure, HashSet<string> seen)
    {
        CheckCell(where + "/cell", figure.Cell ?? [], seen);
        if (figure.Source is null || sources.Sources?.ContainsKey(figure.Source) != true)
            Add("figures-source", where + "/source", $"The source '{figure.Source}' is not in sources.json.", "Use one that is there, or add it.");
        if (figure.Value is null && figure.Note is null)
            Add("figures-nothing-said", where, "Neither a value nor a note.", "Leave the figure out, or write the source's words in a note.");
        if (figure.Base is not null)
            Words(where + "/base", figure.Base);
        if (figure.Note is not null)
            Words(where + "/note", figure.Note);
    }

    void CheckCell(string where, IReadOnlyList<string> cell, HashSet<string> seen)
    {
        var lists = (file.Variables ?? []).Select(v => v.Values?.Select(x => x.Code).ToList() ?? []).ToList();
        lists.Add([.. file.Rounds ?? []]);
        if (cell.Count != lists.Count)
        {
            Add("figures-cell", where, Invariant($"{cell.Count} codes for {lists.Count} variables (time is the last)."), "Give a code for each.");
            return;
        }
        for (var i = 0; i < cell.Count; i++)
            if (!lists[i].Contains(cell[i]))
                Add("figures-code", Invariant($"{where}/{i}"), $"The code '{cell[i]}' is not in the table.", "Use one of: " + string.Join(", ", lists[i]) + ".");
        if (!seen.Add(string.Join('|', cell)))
            Add("figures-cell", where, "The cell stands twice.", "Keep one; say in its note where the sources disagree.");
    }

    void Words(string where, Text? text)
    {
        if (text is null || IsBlank(text.Da) || IsBlank(text.En))
            Add("figures-missing", where, "Words are missing.", "Write both \"da\" and \"en\".");
    }

    void Add(string code, string pointer, string what, string mend) => _findings.Add(new(code, $"{name}#{pointer}", what, mend));

    static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);

    static bool IsBlank(string? words) => string.IsNullOrWhiteSpace(words);
}
