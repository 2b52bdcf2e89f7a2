namespace Innovare.Survey.Design;

/// <summary>simulation.json: the country a synthetic round is drawn from.</summary>
/// <param name="Workplaces">Workplaces in the frame.</param>
/// <param name="Levels">Per cent of the workplaces at each level of government; sums to 100.</param>
/// <param name="Answers">Answers the drawn sample should give, as an expectation.</param>
/// <param name="Targets">What the population holds: variable or figure → code → per cent of those it is asked of.</param>
/// <param name="Published">The published figures the targets are set after; every other target is our own.</param>
public sealed record SimulationPlan(
    int Workplaces,
    IReadOnlyDictionary<string, double> Levels,
    int Answers,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Targets,
    IReadOnlyList<PublishedTarget> Published);

/// <summary>A figure that was published for the real round and that the synthetic population repeats within 0.1 point.</summary>
/// <param name="Of">Variable or figure, e.g. <c>values</c>.</param>
/// <param name="Code">Answer or group, e.g. <c>230</c>.</param>
/// <param name="Percent">As published.</param>
/// <param name="Source">Where it was published.</param>
public sealed record PublishedTarget(string Of, string Code, double Percent, string Source);
