using Innovare.PublicSector;

namespace Innovare.Survey.Design;

/// <summary>tables.json: every table the round publishes. GSBPM 2.1.</summary>
/// <param name="Derived">Variables made from answers, e.g. innovative, technological, the roles.</param>
/// <param name="Breakdowns">Variables a table can be broken down by.</param>
/// <param name="Tables">In order of publication.</param>
public sealed record TablePlan(
    IReadOnlyList<DerivedVariable> Derived,
    IReadOnlyList<Breakdown> Breakdowns,
    IReadOnlyList<TableDefinition> Tables);

/// <summary>A variable a table can be broken down by, with a total of its own.</summary>
/// <param name="Id">Variable code in the tables, e.g. <c>level</c>.</param>
/// <param name="Text">What a reader sees.</param>
/// <param name="Total">Name of the total (its code is always <c>total</c>).</param>
/// <param name="Register">Frame variable (with its codelist) the values come from, or null.</param>
/// <param name="Values">Values defined by rules, where they do not come from the frame; may overlap (several types at once).</param>
public sealed record Breakdown(string Id, Text Text, Text Total, string? Register, IReadOnlyList<Category> Values);

/// <summary>One published table. Each cell is the share (or number) of the base for which the category's rule holds.</summary>
/// <param name="Id">DEMO01 …</param>
/// <param name="Title">Title in both languages.</param>
/// <param name="Measure">What a cell holds.</param>
/// <param name="BaseText">Whom the figures speak of: "innovative arbejdssteder".</param>
/// <param name="Base">Who is in the base; null = all workplaces.</param>
/// <param name="By">Combinations of breakdowns that are made, each a list; [] is the total. Other crossings are "not published".</param>
/// <param name="Variable">The table's own variable, e.g. type of innovation.</param>
/// <param name="Notes">Figure notes; base, n, left-out answers are written by the program.</param>
/// <param name="Protection">How its cells are kept safe.</param>
public sealed record TableDefinition(
    string Id,
    Text Title,
    Measure Measure,
    Text BaseText,
    Rule? Base,
    IReadOnlyList<IReadOnlyList<string>> By,
    TableVariable Variable,
    IReadOnlyList<Text> Notes,
    Protection Protection);

/// <summary>The variable a table is about.</summary>
/// <param name="Id">Code, e.g. <c>type</c>.</param>
/// <param name="Text">Name.</param>
/// <param name="Exclusive">The categories exclude each other and sum to the base.</param>
/// <param name="Values">Categories in order.</param>
public sealed record TableVariable(string Id, Text Text, bool Exclusive, IReadOnlyList<Category> Values);

/// <summary>A category: those of the base for whom the rule holds.</summary>
/// <param name="Code">Code in the table.</param>
/// <param name="Text">Name.</param>
/// <param name="When">The rule; null = everyone in the base.</param>
/// <param name="ValidFrom">First round (year) with this category; earlier cells are "..".</param>
public sealed record Category(string Code, Text Text, Rule? When, int? ValidFrom = null);

/// <summary>What a cell holds.</summary>
public enum Measure
{
    /// <summary>Per cent of the base.</summary>
    Share,

    /// <summary>Estimated number of workplaces.</summary>
    Workplaces,
}

/// <summary>How a table's cells are kept safe.</summary>
/// <param name="Minimum">Fewest unweighted answers in base, numerator and complement.</param>
/// <param name="RoundCountsTo">Answers behind a cell are shown rounded to this.</param>
/// <param name="Merges">Neighbouring values that are put together first, in order, when a cell of theirs is unsafe.</param>
public sealed record Protection(int Minimum, int RoundCountsTo, IReadOnlyList<Merge> Merges);

/// <summary>Values of one breakdown or of the table's own variable that may be put together.</summary>
/// <param name="Variable">Breakdown id or the table variable's id.</param>
/// <param name="Values">Codes that become one.</param>
/// <param name="Into">Code of the merged value.</param>
/// <param name="Text">Name of the merged value.</param>
public sealed record Merge(string Variable, IReadOnlyList<string> Values, string Into, Text Text);
