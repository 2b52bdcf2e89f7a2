using Innovare.PublicSector;

namespace Innovare.Web.Guides;

/// <summary>One guide in both languages.</summary>
/// <param name="Kind">Folder.</param>
/// <param name="Id">File name without language; references use it.</param>
/// <param name="Title">Heading.</param>
/// <param name="Slug">Last part of its address.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Order">Place among its kind; those alike follow their file names.</param>
/// <param name="Body">Markdown with references.</param>
/// <param name="Cases">Slugs of cases that show it.</param>
/// <param name="Tools">Ids of tools that belong to it.</param>
/// <param name="Approaches">Ids of approaches it belongs to.</param>
/// <param name="Sources">What its facts come from.</param>
/// <param name="Tool">What only tools have, or null.</param>
/// <param name="Decision">What only decisions have, or null.</param>
public sealed record Guide(
    GuideKind Kind,
    string Id,
    Text Title,
    Text Slug,
    Text Summary,
    int Order,
    Text Body,
    IReadOnlyList<string> Cases,
    IReadOnlyList<string> Tools,
    IReadOnlyList<string> Approaches,
    IReadOnlyList<GuideSource> Sources,
    ToolFacts? Tool,
    Decision? Decision);

/// <param name="Title">Publisher and title, in the language it is written in.</param>
/// <param name="Url">Where to read it, or null.</param>
public sealed record GuideSource(string Title, string? Url);

/// <summary>When and with whom a tool is used, and the sheet that goes with it.</summary>
/// <param name="Phase">explore, develop, implement or spread.</param>
/// <param name="Level">beginner, practised or expert.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Participants">E.g. 3-8.</param>
/// <param name="Interactive">Name of what it works out when filled in, or null.</param>
/// <param name="Template">Fields of its sheet.</param>
public sealed record ToolFacts(string Phase, string Level, int Minutes, string Participants, string? Interactive, IReadOnlyList<TemplateField> Template);

/// <summary>A field of a sheet, or a column of a table in it.</summary>
/// <param name="Id">The same in both languages; answers are kept under it.</param>
/// <param name="Label">What to write there.</param>
/// <param name="Hint">Help, or null.</param>
/// <param name="Kind">text, table, percent, number, low-likely-high, or a list of <see cref="SheetOptions"/>.</param>
/// <param name="Unit">Unit of a number, or null.</param>
/// <param name="Columns">Columns of a table.</param>
public sealed record TemplateField(string Id, Text Label, Text? Hint, string Kind, Text? Unit, IReadOnlyList<TemplateField> Columns);

/// <summary>Yes-or-no questions and what they lead to.</summary>
/// <param name="Questions">In order.</param>
/// <param name="Outcomes">The first that holds is the answer; those marked also stand beside it.</param>
/// <param name="Verify">What a reader must have checked by somebody else, or null.</param>
public sealed record Decision(IReadOnlyList<DecisionQuestion> Questions, IReadOnlyList<DecisionOutcome> Outcomes, Text? Verify)
{
    /// <summary>The outcome those answers lead to, or the question that must be answered first.</summary>
    public (DecisionOutcome? Outcome, DecisionQuestion? Missing) For(IReadOnlyDictionary<string, bool> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        foreach (var outcome in Outcomes.Where(o => !o.IsBeside))
        {
            if (outcome.Holds(answers) is not { } holds)
                return (null, Questions.First(q => !answers.ContainsKey(q.Id) && outcome.Asks(q.Id)));
            if (holds)
                return (outcome, null);
        }
        return (null, Questions.FirstOrDefault(q => !answers.ContainsKey(q.Id)));
    }

    /// <summary>Outcomes that stand beside the first one for those answers.</summary>
    public IEnumerable<DecisionOutcome> Beside(IReadOnlyDictionary<string, bool> answers) =>
        Outcomes.Where(o => o.IsBeside && o.Holds(answers) == true);
}

/// <param name="Id">Its name in an address.</param>
/// <param name="Words">The question.</param>
/// <param name="Help">A line below it, or null.</param>
public sealed record DecisionQuestion(string Id, Text Words, Text? Help);

/// <param name="Id">Stable name.</param>
/// <param name="Title">What you have.</param>
/// <param name="Words">What it means.</param>
/// <param name="Next">Markdown with a reference to what comes next, or null.</param>
/// <param name="Law">The legal source, or null.</param>
/// <param name="Tell">How far a case that is started from here has come, or null when none is.</param>
/// <param name="IsBeside">Stands beside another outcome.</param>
/// <param name="When">Any of these, each with all its answers.</param>
public sealed record DecisionOutcome(
    string Id, Text Title, Text Words, Text? Next, Text? Law, string? Tell, bool IsBeside, IReadOnlyList<IReadOnlyDictionary<string, bool>> When)
{
    /// <summary>Whether it holds; null when an answer is missing that could decide it.</summary>
    public bool? Holds(IReadOnlyDictionary<string, bool> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (When.Count == 0)
            return true;
        var isOpen = false;
        foreach (var condition in When)
        {
            if (condition.Any(c => answers.TryGetValue(c.Key, out var given) && given != c.Value))
                continue;
            if (condition.Keys.All(answers.ContainsKey))
                return true;
            isOpen = true;
        }
        return isOpen ? null : false;
    }

    /// <summary>Whether that question matters here.</summary>
    public bool Asks(string question) => When.Any(condition => condition.ContainsKey(question));
}
