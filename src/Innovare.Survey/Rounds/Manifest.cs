using System.Reflection;
using Innovare.Survey.Analyse;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Process;

namespace Innovare.Survey.Rounds;

/// <summary>manifest.json: what a run was made of and what it made, so that anyone can check it. It holds no time and no place.</summary>
/// <param name="Name">Name of the round.</param>
/// <param name="Round">What the round is.</param>
/// <param name="Definition">Hash of the round's folder.</param>
/// <param name="Program">Version of the program.</param>
/// <param name="Inputs">SHA-256 of each file read.</param>
/// <param name="Counts">How many came through each phase.</param>
/// <param name="Merged">Groups, strata, margins and table values that were put together.</param>
/// <param name="DesignEffects">Design effect of each figure of the tables' totals.</param>
/// <param name="Outputs">SHA-256 of each file written.</param>
public sealed record Manifest(
    string Name,
    RoundHead Round,
    string Definition,
    string Program,
    IReadOnlyDictionary<string, string> Inputs,
    RunCounts Counts,
    MergedGroups Merged,
    IReadOnlyDictionary<string, double> DesignEffects,
    IReadOnlyDictionary<string, string> Outputs)
{
    /// <summary>Version of this program, without date or source revision.</summary>
    public static string ProgramVersion { get; } =
        typeof(Manifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    internal static Manifest Of(
        Weighted weighted, IReadOnlyList<DraftTable> drafts, ProtectionTally tally,
        IReadOnlyDictionary<string, string> inputs, IReadOnlyDictionary<string, string> outputs, int frameFaults)
    {
        var sample = weighted.Sample;
        return new(sample.Definition.Name, sample.Definition.Round, sample.Definition.Hash, ProgramVersion, inputs,
            new(sample.Frame.Workplaces.Count, frameFaults, sample.Strata.Count, sample.Units.Count,
                weighted.Edited.Returns.Count(r => r.Outcome == Outcome.Complete), weighted.Edited.Findings.Count, weighted.Edited.Changed,
                weighted.Iterations, drafts.Sum(d => d.Cells), tally.Shown, tally.Unsafe, tally.Added),
            new(weighted.GroupsMerged, weighted.StrataMerged, weighted.MarginsMerged, tally.Merges),
            DesignEffectsOf(drafts), outputs);
    }

    static SortedDictionary<string, double> DesignEffectsOf(IReadOnlyList<DraftTable> drafts)
    {
        var effects = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var draft in drafts)
            foreach (var whole in draft.Crossings.Where(c => c.Axes.Count == 1))
                foreach (var value in draft.Variable.Planned)
                    if (whole.Cells[value].Estimate?.DesignEffect is { } effect && double.IsFinite(effect))
                        effects[$"{draft.Id} {draft.Variable.Values[value].Code}"] = Math.Round(effect, 2);
        return effects;
    }
}

/// <summary>How many came through each phase of a run.</summary>
/// <param name="Frame">Workplaces of the frame.</param>
/// <param name="FrameFaults">Faults of frame rows that were accepted.</param>
/// <param name="Strata">Strata.</param>
/// <param name="Drawn">Workplaces drawn.</param>
/// <param name="Answers">Complete answers.</param>
/// <param name="CheckFindings">What the checks of answers found.</param>
/// <param name="AnswersSetAside">Answers with unknown codes or off the path.</param>
/// <param name="RakingIterations">Passes over the margins.</param>
/// <param name="Estimated">Cells estimated.</param>
/// <param name="Shown">Cells published.</param>
/// <param name="WithheldUnsafe">Cells withheld because too few answers stand behind them.</param>
/// <param name="WithheldAdded">Cells withheld so that those cannot be worked out.</param>
public sealed record RunCounts(
    int Frame, int FrameFaults, int Strata, int Drawn, int Answers, int CheckFindings, int AnswersSetAside,
    int RakingIterations, int Estimated, int Shown, int WithheldUnsafe, int WithheldAdded);

/// <summary>What was put together because it was too small alone.</summary>
public sealed record MergedGroups(IReadOnlyList<string> ResponseGroups, IReadOnlyList<string> VarianceStrata, IReadOnlyList<string> Margins, IReadOnlyList<string> Tables);
