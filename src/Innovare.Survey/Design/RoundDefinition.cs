using System.Globalization;
using Innovare.PublicSector;

namespace Innovare.Survey.Design;

/// <summary>Everything a round is defined by: the folder <c>rounds/NAME</c> read once into immutable records.</summary>
/// <remarks>GSBPM 2. After this door there is no JSON.</remarks>
public sealed record RoundDefinition
{
    /// <summary>Folder name, e.g. <c>demo-2023</c>.</summary>
    public required string Name { get; init; }

    /// <summary>round.json.</summary>
    public required RoundHead Round { get; init; }

    /// <summary>questionnaire.json.</summary>
    public required Questionnaire Questionnaire { get; init; }

    /// <summary>sample.json.</summary>
    public required SampleDesign Sample { get; init; }

    /// <summary>margins.json.</summary>
    public required Margins Margins { get; init; }

    /// <summary>edits.json.</summary>
    public required Edits Edits { get; init; }

    /// <summary>tables.json.</summary>
    public required TablePlan Tables { get; init; }

    /// <summary>simulation.json; null in a real round.</summary>
    public SimulationPlan? Simulation { get; init; }

    /// <summary>codelists/*.csv, by file name without ending.</summary>
    public required IReadOnlyDictionary<string, Codelist> Codelists { get; init; }

    /// <summary>release.da.md and release.en.md.</summary>
    public required Text Release { get; init; }

    /// <summary>SHA-256 over the folder's files, names and bytes, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>SHA-256 of what is asked: the questionnaire, its period and the derived rules it leans on; lower-case hex.</summary>
    /// <remarks>Answers are stamped with it, so that a release text or a table that is written after the answers came does not disown them.</remarks>
    public required string QuestionnaireHash { get; init; }
}

/// <summary>round.json: what the round is.</summary>
/// <param name="Title">E.g. "Innovation i den offentlige sektor 2022-2023".</param>
/// <param name="Year">The year the round stands under in tables, e.g. 2023.</param>
/// <param name="ReferencePeriod">What the questions ask about, e.g. "2022-2023".</param>
/// <param name="Synthetic">Invented data: marked wherever they are shown.</param>
/// <param name="Population">Who is counted, and who is not.</param>
/// <param name="SmallestWorkplace">Workplaces with fewer employees are outside the population.</param>
/// <param name="Sectors">Sector codes inside the population (71, 72, 74, 75, 76, 77).</param>
/// <param name="CollectionStarts">First day of collection.</param>
/// <param name="CollectionEnds">Last day of collection.</param>
/// <param name="ReleasedOn">Day of release, or null when not planned.</param>
/// <param name="Languages">Languages a respondent can answer in.</param>
/// <param name="EarlierRounds">Rounds (folder names), newest first, whose samples overlap this one and whose figures stand beside.</param>
/// <param name="Seed">Seed of selection for a synthetic round; null in a real one, where it is secret and comes from a file.</param>
public sealed record RoundHead(
    Text Title,
    int Year,
    string ReferencePeriod,
    bool Synthetic,
    Text Population,
    int SmallestWorkplace,
    IReadOnlyList<string> Sectors,
    DateOnly CollectionStarts,
    DateOnly CollectionEnds,
    DateOnly? ReleasedOn,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> EarlierRounds,
    int? Seed)
{
    /// <summary>What rules and texts may ask the round: its year, its reference period; null for anything else.</summary>
    public string? Value(string name) => name switch
    {
        "year" => Year.ToString(CultureInfo.InvariantCulture),
        "referencePeriod" => ReferencePeriod,
        _ => null,
    };
}

/// <summary>sample.json: how the sample is drawn.</summary>
/// <param name="Size">Workplaces to draw.</param>
/// <param name="Strata">Frame variables crossed into strata, e.g. level, subsector, size.</param>
/// <param name="SizeClasses">Lower bounds of the employee classes, ascending, e.g. 3, 10, 20, 50, 100.</param>
/// <param name="Allocation">How the sample is spread over strata.</param>
/// <param name="Minimum">Fewest drawn in a stratum (all, where the frame holds fewer).</param>
/// <param name="TakeAll">Strata with at most this many units are taken whole.</param>
/// <param name="ResponseGroups">Frame variables whose crossing makes the response-homogeneity groups.</param>
/// <param name="SmallestResponseGroup">A group with fewer answers merges with its neighbour.</param>
/// <param name="Coordination">Same permanent random numbers and start as the earlier rounds (positive), or none.</param>
public sealed record SampleDesign(
    int Size,
    IReadOnlyList<string> Strata,
    IReadOnlyList<int> SizeClasses,
    Allocation Allocation,
    int Minimum,
    int TakeAll,
    IReadOnlyList<string> ResponseGroups,
    int SmallestResponseGroup,
    Coordination Coordination);

/// <summary>Allocation rule. Power: proportional to N_h × (mean employees)^Exponent, so 0 is proportional.</summary>
public sealed record Allocation(string Rule, double Exponent);

/// <summary>How the sample leans on earlier ones.</summary>
public enum Coordination
{
    None,
    Positive,
}

/// <summary>margins.json: the population totals that weights are raked to; counted in the frame.</summary>
/// <param name="Calibrate">Each margin is a crossing of frame variables, e.g. ["level","size"], ["subsector"], ["region"].</param>
/// <param name="Tolerance">Largest relative gap to a margin that counts as reached.</param>
/// <param name="MostIterations">Rounds of raking before it is called off.</param>
public sealed record Margins(IReadOnlyList<IReadOnlyList<string>> Calibrate, double Tolerance, int MostIterations);

/// <summary>edits.json: what a complete response must satisfy.</summary>
public sealed record Edits(IReadOnlyList<EditRule> Rules);

/// <summary>One check on a response: wherever <paramref name="When"/> holds, <paramref name="Must"/> must hold too.</summary>
/// <param name="Id">Stable name of the check.</param>
/// <param name="Text">What it says, for people.</param>
/// <param name="When">Null = always.</param>
/// <param name="Must">The claim.</param>
public sealed record EditRule(string Id, Text Text, Rule? When, Rule Must);
