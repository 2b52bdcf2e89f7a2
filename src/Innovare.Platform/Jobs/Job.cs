namespace Innovare.Platform.Jobs;

/// <summary>Work that is done outside the request that asked for it, as it stands in the book.</summary>
/// <param name="Key">What is done to what, e.g. <c>release/demo-2023</c>: the same key again is the same job.</param>
/// <param name="Kind">Name of its <see cref="JobKind"/>.</param>
/// <param name="Input">What the work is told: an id, never content that is personal.</param>
/// <param name="State">Where it is.</param>
/// <param name="Attempts">Times it has been tried since it last went well.</param>
/// <param name="NextAt">When it is due; of a running job, when another node may take it over.</param>
/// <param name="Node">Who works on it or did last, or null.</param>
/// <param name="EndedAt">When the last attempt ended, or null.</param>
/// <param name="Report">One line on what the last attempt that went well did, or null.</param>
/// <param name="Trouble">What the last attempt met, or null.</param>
public sealed record Job(
    string Key, string Kind, string Input, JobState State, long Attempts, DateTimeOffset NextAt,
    string? Node, DateTimeOffset? EndedAt, string? Report, string? Trouble)
{
    internal string Id { get; init; } = "";

    /// <summary>Grows each time the job is taken: a node that slept through its lease holds an old turn and can mark nothing.</summary>
    internal long Turn { get; init; }
}

/// <summary>Where a job is.</summary>
public enum JobState
{
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled,
}
