namespace Innovare.Survey.Disseminate;

/// <summary>What the figures of a round were made of and by what, by hash: whoever has the files can check each of them.</summary>
/// <param name="Definition">SHA-256 of the round's folder: questionnaire, sample design, margins, checks and tables.</param>
/// <param name="Program">Version of the program.</param>
/// <param name="Weights">SHA-256 of weights.csv: who answered, under pseudonyms, and what each answer counts for.</param>
/// <param name="Manifest">SHA-256 of manifest.json, which names every file read and written.</param>
/// <param name="Strata">Strata the sample was drawn in.</param>
/// <param name="StrataMerged">Strata that were put together for the variance.</param>
/// <param name="Margins">Distributions the weights were calibrated to.</param>
/// <param name="DesignEffects">Design effect of shown figures of all workplaces, by table and code: <c>DEMO01 10</c>.</param>
public sealed record RoundLineage(
    string Definition, string Program, string Weights, string Manifest, int Strata, int StrataMerged, int Margins, IReadOnlyDictionary<string, double> DesignEffects);
