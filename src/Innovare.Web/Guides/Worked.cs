using Innovare.PublicSector;

namespace Innovare.Web.Guides;

/// <summary>What a sheet makes of what was written in it.</summary>
/// <param name="Heading">What this part answers.</param>
/// <param name="Lines">Sentences, each about one thing.</param>
/// <param name="IsOrder">The lines stand in an order that matters.</param>
/// <param name="IsMissing">It says what must be filled in or mended first.</param>
public sealed record Worked(Text Heading, IReadOnlyList<Text> Lines, bool IsOrder = false, bool IsMissing = false)
{
    static readonly Dictionary<string, Func<SheetAnswers, IEnumerable<Worked>>> Works = new(StringComparer.Ordinal)
    {
        ["stakeholder-map"] = StakeholderWork.Of,
        ["assumption-log"] = AssumptionWork.Of,
        ["experiment-plan"] = ExperimentWork.Of,
        ["value-plan"] = ValueWork.Of,
        ["evaluation-planner"] = EvaluationWork.Of,
        ["barrier-finder"] = BarrierWork.Of,
        ["business-case"] = BusinessWork.Of,
        ["stop-decision"] = StopWork.Of,
    };

    /// <summary>Names a tool may give under <c>interactive</c>.</summary>
    public static IReadOnlyCollection<string> Names => Works.Keys;

    /// <summary>The parts for those answers; none for a tool that works nothing out, or an empty sheet.</summary>
    public static IReadOnlyList<Worked> Of(Guide tool, SheetAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(tool);
        ArgumentNullException.ThrowIfNull(answers);
        return tool.Tool?.Interactive is { } name && !answers.IsEmpty ? [.. Works[name](answers).Where(part => part.Lines.Count > 0)] : [];
    }

    /// <summary>A part that asks for something.</summary>
    internal static Worked Missing(params IReadOnlyList<Text> lines) => new(new("Det mangler", "What is missing"), lines, IsMissing: true);
}
