using Innovare.Survey.Collect;

namespace Innovare.Cli.Specs;

/// <summary>What <c>innovare forecast</c> is told.</summary>
/// <param name="Round">Folder of the round; relative to the specification.</param>
/// <param name="Frame">Its frame.csv.</param>
/// <param name="Scenarios">How many answer.</param>
/// <param name="Assumed">Shares to expect: TABLE:code, TABLE:base, breakdown=code.</param>
/// <param name="Earlier">Output folder of an earlier round, whose tables say what to expect of the cells not named.</param>
/// <param name="AssumedShare">What to expect of everything else; 0.5 is the most uncertain share there is.</param>
/// <param name="Level">Confidence level.</param>
sealed record ForecastSpec(
    string Round,
    string Frame,
    IReadOnlyList<ResponseScenario> Scenarios,
    IReadOnlyDictionary<string, double>? Assumed = null,
    string? Earlier = null,
    double? AssumedShare = null,
    double Level = 0.95);
