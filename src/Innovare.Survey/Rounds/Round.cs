using System.Globalization;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Analyse;
using Innovare.Survey.Collect;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Disseminate.Wording;
using Innovare.Survey.Process;
using static System.FormattableString;

namespace Innovare.Survey.Rounds;

/// <summary>The one conductor of a round: from frame to release, files in and files out.</summary>
/// <remarks>No clock, no database, no chance but the seed: the same input gives the same bytes.</remarks>
public static class Round
{
    /// <summary>Runs a round. With findings nothing is written.</summary>
    /// <param name="request">What to run, on what, where to.</param>
    /// <param name="say">Told what happens while it happens.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static RunResult Run(RunRequest request, Action<string> say)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(say);
        var inputs = new RunInputs(request);

        say("Reading the definition");
        var reading = RoundFolder.Read(request.RoundFolder);
        if (reading.Definition is not { } definition)
            return RunResult.Refused(reading.Findings);

        say("Checking the frame");
        var missing = inputs.Missing(definition);
        if (missing.Count > 0)
            return RunResult.Refused(missing);
        var (earlier, noEarlier) = inputs.Earlier(definition);
        if (noEarlier.Count > 0)
            return RunResult.Refused(noEarlier);
        var (sample, frameFindings) = RoundSample.Of(inputs, definition, request.AcceptFrameErrors, say);
        if (sample is null)
            return RunResult.Refused(frameFindings);

        say("Taking in the answers");
        var (response, noResponse) = RunInputs.IsSimulated(definition) ? FieldWork.Simulated(sample, inputs.Population) : FieldWork.Read(sample, inputs.Responses);
        if (response is null)
            return RunResult.Refused(noResponse);
        var edited = Editing.Check(response);

        say(Invariant($"Weighting {edited.Returns.Count(r => r.Outcome == Outcome.Complete)} answers"));
        var (weighted, noWeights) = Weighting.Weigh(edited);
        if (weighted is null)
            return RunResult.Refused(noWeights);

        say(Invariant($"Estimating {definition.Tables.Tables.Count} tables"));
        var drafts = Drafting.Draft(weighted, request.Threads);

        say(Invariant($"Protecting {drafts.Sum(d => d.Cells)} cells"));
        var safe = SafeTable.Protect(drafts);
        if (safe.Findings.Count > 0)
            return RunResult.Refused(safe.Findings);

        say("Writing the release");
        var tables = safe.Tables.Select(t => t.Beside(earlier)).ToList();
        var answers = inputs.EarlierAnswers(definition);
        var rounds = new OverlappingRounds(
            [weighted, .. answers.Select(a => a.Weighted).OfType<Weighted>()], [.. answers.Where(a => a.Weighted is null).Select(a => a.Name)]);
        var phases = PhaseReports.Of(weighted, drafts, safe, tables, rounds);
        var template = Headlines.Beside(definition.Release, drafts[0], tables[0].Cube, Silence.Of(edited));
        var (body, unwritten) = ReleaseText.Fill(template, [.. tables.Select(t => t.Cube)], definition.Round.Year, rounds);
        IReadOnlyList<Finding> unfounded = ReleaseWording.Check(definition.Release, [.. tables.Select(t => t.Cube)], definition.Round.Year, rounds);
        if (body is null || unfounded.Count > 0)
            return RunResult.Refused([.. unwritten, .. unfounded]);

        var files = RunFiles.Of(weighted, tables, body, phases);
        var manifest = Manifest.Of(weighted, drafts, safe.Tally, inputs.Hashes(definition, answers), RunFiles.Hashes(files), frameFindings.Count);
        RunFiles.Write(request.OutputFolder, files, manifest);
        return new(Summary(weighted, tables, safe.Tally, request.OutputFolder), [.. frameFindings, .. edited.Findings, .. Unused(weighted)]);
    }

    static IEnumerable<Finding> Unused(Weighted weighted)
    {
        if (weighted.FollowUp is null && weighted.Edited.Returns.Count(r => r.Outcome == Outcome.Telephone) is > 0 and var phoned)
            yield return new("follow-up-too-few", "responses.csv", Invariant($"{phoned} answered by telephone: fewer than the {weighted.Sample.Definition.Sample.SmallestResponseGroup} that may stand for those who did not answer."), "They are left out; call more of the list.");
    }

    static RunSummary Summary(Weighted weighted, List<SafeTable> tables, ProtectionTally tally, string output)
    {
        var (definition, cube) = (weighted.Sample.Definition, tables[0].Cube);
        var first = definition.Tables.Tables[0].Variable.Values[0];
        var at = cube.Variables.Select(v => v.PositionOf(v.Role == VariableRole.Time ? definition.Round.Year.ToString(CultureInfo.InvariantCulture) : v.Elimination ?? first.Code)).ToArray();
        var cell = Array.TrueForAll(at, p => p >= 0) ? cube.IndexOf(at) : -1;
        var headline = cell >= 0 && double.IsFinite(cube.Values[cell])
            ? Invariant($"{first.Text.En}: {cube.Values[cell]:0.0} ({cube.Lower?[cell]:0.0} to {cube.Upper?[cell]:0.0}) {cube.Unit["en"].ToLowerInvariant()}")
            : first.Text.En + ": not shown";
        return new(weighted.Edited.Returns.Count(r => r.Outcome == Outcome.Complete), weighted.FollowUp?.Edited.Returns.Count(r => r.Outcome == Outcome.Telephone) ?? 0, weighted.Sample.Units.Count, headline, tally, Path.GetFullPath(output));
    }
}

/// <summary>How a run ended.</summary>
/// <param name="Summary">What came of it; null when it was refused.</param>
/// <param name="Findings">Why it was refused, or what was found on the way and accepted.</param>
public sealed record RunResult(RunSummary? Summary, IReadOnlyList<Finding> Findings)
{
    /// <summary>A run that wrote nothing.</summary>
    public static RunResult Refused(IReadOnlyList<Finding> findings) => new(null, findings);
}

/// <summary>What a run made, in a few numbers.</summary>
/// <param name="Answers">Complete answers.</param>
/// <param name="Telephone">Answers by telephone that weigh in beside them.</param>
/// <param name="Drawn">Workplaces asked.</param>
/// <param name="Headline">The first figure of the first table, with its interval.</param>
/// <param name="Tally">What protection took.</param>
/// <param name="OutputFolder">Where the files are.</param>
public sealed record RunSummary(int Answers, int Telephone, int Drawn, string Headline, ProtectionTally Tally, string OutputFolder);
