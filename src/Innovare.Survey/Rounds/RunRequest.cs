namespace Innovare.Survey.Rounds;

/// <summary>What a run needs to know.</summary>
/// <param name="RoundFolder">rounds/NAME.</param>
/// <param name="InputFolder">Where frame.csv and the answers lie.</param>
/// <param name="OutputFolder">Where the results are written; made when missing, nothing else in it is touched.</param>
/// <param name="EarlierFolder">The folder that holds NAME/output of earlier rounds; null = the folder two above the output.</param>
public sealed record RunRequest(string RoundFolder, string InputFolder, string OutputFolder, string? EarlierFolder = null)
{
    /// <summary>Runs although earlier rounds have no results; their years are then missing in the tables.</summary>
    public bool WithoutEarlier { get; init; }

    /// <summary>Runs with the good rows of a frame that has faulty ones.</summary>
    public bool AcceptFrameErrors { get; init; }

    /// <summary>Threads to estimate with; changes the time and nothing else.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Name of the round.</summary>
    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(RoundFolder)));

    /// <summary>Folder of an earlier round's results.</summary>
    public string EarlierOutput(string name) => Path.Combine(
        EarlierFolder ?? Path.Combine(Path.GetFullPath(OutputFolder), "..", ".."), name, "output");
}
