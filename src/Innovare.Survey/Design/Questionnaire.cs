using System.Text.Json.Serialization;
using Innovare.PublicSector;

namespace Innovare.Survey.Design;

/// <summary>questionnaire.json: sections, pages, questions, answers. GSBPM 2.3.</summary>
/// <param name="Id">Stable name, e.g. <c>barometer</c>.</param>
/// <param name="Version">Version of the wording, e.g. <c>2023.1</c>.</param>
/// <param name="Title">What the respondent sees at the top.</param>
/// <param name="Sections">In order.</param>
/// <param name="Placeholders">What stands for <c>{id}</c> in the texts of questions, answers and checks; null = none.</param>
/// <param name="Period">When a questionnaire stands alone: what it asks about. Null in a round, which says so itself.</param>
public sealed record Questionnaire(
    string Id,
    string Version,
    Text Title,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<Placeholder>? Placeholders = null,
    Period? Period = null)
{
    /// <summary>All questions in the order they are asked.</summary>
    [JsonIgnore]
    public IEnumerable<Question> Questions => Sections.SelectMany(s => s.Pages).SelectMany(p => p.Questions);
}

/// <summary>A part of the questionnaire that can be handed to a colleague when <paramref name="Delegable"/>.</summary>
public sealed record Section(string Id, Text Title, IReadOnlyList<Page> Pages, bool Delegable = false);

/// <summary>What stands on one screen. It is passed by when none of its questions is asked.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Questions">In order.</param>
/// <param name="Checks">What the answers up to and on this page must satisfy; null = nothing.</param>
public sealed record Page(string Id, IReadOnlyList<Question> Questions, IReadOnlyList<PageCheck>? Checks = null);

/// <summary>One question, and all that is known of where it comes from.</summary>
/// <param name="Id">Stable; names the variable(s): single, number and text give <c>id</c>, multiple gives <c>id.answer</c> (1/0), a grid gives <c>id.item</c>.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Unit">Whom the question speaks of.</param>
/// <param name="Text">The question.</param>
/// <param name="Help">Beside the question, or null.</param>
/// <param name="Concept">The concept measured (glossary word).</param>
/// <param name="Purpose">What the answer is used for.</param>
/// <param name="Lineage">Core, adapted or new against the barometer's own questionnaire.</param>
/// <param name="Official">The owner's official wording when it has been supplied; null = empty slot.</param>
/// <param name="Items">Rows of a grid; empty otherwise.</param>
/// <param name="Answers">Answer options; empty for number and text.</param>
/// <param name="AtMost">Most options that may be ticked, or null.</param>
/// <param name="When">Asked only where this holds; null = asked of all.</param>
/// <param name="ValidFrom">First round (year) the question is asked in; null = always.</param>
/// <param name="ValidTo">Last round (year) the question is asked in; null = still.</param>
/// <param name="Variants">Other wordings; the first whose rule holds is shown instead of <paramref name="Text"/>.</param>
/// <param name="Examples">Examples shown to those they fit, e.g. by sub-sector.</param>
/// <param name="Preload">A register value that the respondent meets filled in; null = none.</param>
/// <param name="Measure">What a number counts, e.g. "årsværk"; null = nothing to say.</param>
/// <param name="Least">Smallest number, in that unit.</param>
/// <param name="Most">Largest number, in that unit.</param>
/// <param name="Decimals">Most decimals of a number: 0, 1 or 2.</param>
/// <param name="MostCharacters">Longest text; null = 1,000.</param>
/// <param name="MayBeLeftOpen">The respondent may go on without an answer (a comment, say).</param>
/// <param name="OffersDontKnow">A number, text or date can be answered "don't know"; choices carry <c>-2</c> among their answers.</param>
public sealed record Question(
    string Id,
    QuestionKind Kind,
    QuestionUnit Unit,
    Text Text,
    Text? Help,
    string Concept,
    Text Purpose,
    Lineage Lineage,
    Text? Official,
    IReadOnlyList<Option> Items,
    IReadOnlyList<Option> Answers,
    int? AtMost = null,
    Rule? When = null,
    int? ValidFrom = null,
    int? ValidTo = null,
    IReadOnlyList<Variant>? Variants = null,
    IReadOnlyList<Variant>? Examples = null,
    Preload? Preload = null,
    Text? Measure = null,
    double? Least = null,
    double? Most = null,
    int Decimals = 0,
    int? MostCharacters = null,
    bool MayBeLeftOpen = false,
    bool OffersDontKnow = false)
{
    /// <summary>Whether the question is asked in the round of that year.</summary>
    public bool IsAskedIn(int year) => (ValidFrom is null || year >= ValidFrom) && (ValidTo is null || year <= ValidTo);

    /// <summary>The columns this question fills in responses.csv.</summary>
    [JsonIgnore]
    public IEnumerable<string> Variables => Kind switch
    {
        QuestionKind.Multiple => Answers.Select(a => $"{Id}.{a.Code}"),
        QuestionKind.Grid => Items.Select(i => $"{Id}.{i.Code}"),
        _ => [Id],
    };

    /// <summary>The columns it fills in the round of that year: none when it is not asked, and none for options not offered.</summary>
    public IEnumerable<string> VariablesIn(int year) => !IsAskedIn(year) ? [] : Kind switch
    {
        QuestionKind.Multiple => Answers.Where(a => a.IsOfferedIn(year)).Select(a => $"{Id}.{a.Code}"),
        QuestionKind.Grid => Items.Where(i => i.IsOfferedIn(year)).Select(i => $"{Id}.{i.Code}"),
        _ => [Id],
    };
}

/// <summary>An answer or a grid row. Codes are immutable; <c>-2</c> is "don't know", <c>-3</c> "prefer not to say".</summary>
/// <param name="Code">Code; StatBank's own where it has one (100 = employees …).</param>
/// <param name="Text">What the respondent reads.</param>
/// <param name="Exclusive">Cannot stand together with others in a multiple choice.</param>
/// <param name="ValidFrom">First round (year) it is offered in; null = always.</param>
/// <param name="ValidTo">Last round (year) it is offered in; null = still.</param>
/// <param name="When">Offered only where this holds; null = to all.</param>
public sealed record Option(string Code, Text Text, bool Exclusive = false, int? ValidFrom = null, int? ValidTo = null, Rule? When = null)
{
    /// <summary>Whether the option is offered in the round of that year.</summary>
    public bool IsOfferedIn(int year) => (ValidFrom is null || year >= ValidFrom) && (ValidTo is null || year <= ValidTo);
}

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    Single,
    Multiple,
    Grid,
    Number,
    Text,
    Date,
}

/// <summary>Whom a question speaks of.</summary>
public enum QuestionUnit
{
    /// <summary>The workplace over the two years.</summary>
    Workplace,

    /// <summary>The latest innovation.</summary>
    LatestInnovation,

    /// <summary>Innovation work under way at workplaces that have introduced nothing.</summary>
    Underway,

    /// <summary>Culture; asked of all.</summary>
    Culture,

    /// <summary>A whole administration: a municipality, a region, a ministry.</summary>
    Administration,
}

/// <summary>Where a question's wording stands against the barometer's own.</summary>
public enum Lineage
{
    Core,
    Adapted,
    New,
}
