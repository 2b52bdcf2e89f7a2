using Innovare.PublicSector;

namespace Innovare.Survey.Design;

/// <summary>Words shown to those for whom a rule holds: another wording of a question, or an example.</summary>
/// <param name="When">Who sees it.</param>
/// <param name="Text">What they read.</param>
public sealed record Variant(Rule When, Text Text);

/// <summary>A claim about the answers up to and on a page: wherever <paramref name="When"/> holds, <paramref name="Must"/> must hold too.</summary>
/// <param name="Id">Stable name; a reason is kept under it.</param>
/// <param name="Severity">Whether it can be passed.</param>
/// <param name="When">Null = always.</param>
/// <param name="Must">The claim.</param>
/// <param name="Text">What the respondent is told when it does not hold: what, and what to do.</param>
public sealed record PageCheck(string Id, Severity Severity, Rule? When, Rule Must, Text Text);

/// <summary>Whether a check can be passed.</summary>
public enum Severity
{
    /// <summary>The answers must be changed.</summary>
    Hard,

    /// <summary>It is passed by giving a reason, which is kept beside the answers.</summary>
    Soft,
}

/// <summary>What stands for <c>{id}</c> in texts.</summary>
/// <param name="Id">The name between the braces.</param>
/// <param name="Value">Where it comes from; an answer is named by its question.</param>
/// <param name="As">How it is written.</param>
/// <param name="Otherwise">What stands there when the value is not known.</param>
public sealed record Placeholder(string Id, Source Value, Transform As, Text Otherwise);

/// <summary>How a value is written in a text.</summary>
public enum Transform
{
    /// <summary>As it is: a name, a period, what was typed.</summary>
    AsWritten,

    /// <summary>The words of the answer chosen, first letter small.</summary>
    Answer,

    /// <summary>The words of all answers ticked: "a, b og c".</summary>
    List,

    /// <summary>A number as the reader writes it: 1.250,5 or 1,250.5.</summary>
    Number,

    /// <summary>A date: 24. april 2023, 24 April 2023.</summary>
    Date,
}

/// <summary>A value of the register that stands filled in when the respondent comes to the question.</summary>
/// <param name="Register">Variable of the frame.</param>
/// <param name="Source">Where it comes from, as the respondent reads it, e.g. "CVR-registret".</param>
/// <param name="Editable">Whether the respondent can correct it; if not it is shown and kept as it is.</param>
public sealed record Preload(string Register, Text Source, bool Editable = true);

/// <summary>What a questionnaire that belongs to no round asks about.</summary>
/// <param name="Year">The year it stands under.</param>
/// <param name="ReferencePeriod">E.g. "2022-2023".</param>
public sealed record Period(int Year, string ReferencePeriod);
