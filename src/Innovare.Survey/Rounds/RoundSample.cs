using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Frames;
using Innovare.Survey.Design.Reading;
using static System.FormattableString;

namespace Innovare.Survey.Rounds;

/// <summary>The sample of a round. It is drawn before anybody is asked and drawn again, the same, when the round is run.</summary>
/// <param name="Sample">Null when it cannot be drawn.</param>
/// <param name="Findings">Why not; or the faults of frame rows that were accepted.</param>
public sealed record RoundSample(Sample? Sample, IReadOnlyList<Finding> Findings)
{
    /// <summary>Draws from frame.csv of the input folder, with the seed of the round or the one beside the frame.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static RoundSample Draw(RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var inputs = new RunInputs(request);
        var reading = RoundFolder.Read(request.RoundFolder);
        if (reading.Definition is not { } definition)
            return new(null, reading.Findings);
        var missing = inputs.MissingToDraw(definition);
        return missing.Count > 0 ? new(null, missing) : Of(inputs, definition, request.AcceptFrameErrors, _ => { });
    }

    internal static RoundSample Of(RunInputs inputs, RoundDefinition definition, bool acceptFrameErrors, Action<string> say)
    {
        var frame = FrameFile.Read(inputs.Frame, definition);
        if (frame.Findings.Count > 0 && !acceptFrameErrors)
            return new(null, frame.Findings);
        var (seed, noSeed) = inputs.Seed(definition);
        if (seed is null)
            return new(null, noSeed);
        say(Invariant($"Drawing {definition.Sample.Size} of {frame.Frame.Workplaces.Count} workplaces"));
        var (sample, impossible) = Sampling.Draw(definition, frame.Frame, seed.Value);
        return new(sample, sample is null ? impossible : frame.Findings);
    }
}
