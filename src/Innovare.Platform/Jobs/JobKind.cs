namespace Innovare.Platform.Jobs;

/// <summary>A kind of work that the nodes know how to do.</summary>
/// <param name="Name">A lower case word, e.g. <c>mail</c>.</param>
/// <param name="Work">
/// Does it: gets the job's input, gives one line on what was done. It must bear being done again: a node that dies in the
/// middle leaves the job to another. Whatever it throws is trouble, and it is tried again.
/// </param>
public sealed record JobKind(string Name, Func<string, CancellationToken, Task<string?>> Work)
{
    /// <summary>Set for a timer: done this often, on the clock's own multiples (each minute, each midnight UTC), by one node at a time.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>How long a node that says nothing keeps a job; a node that lives renews it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long after each attempt the next is made; after the last of them the job has failed, and a timer waits for its next time.</summary>
    public IReadOnlyList<TimeSpan> BackOff { get; init; } =
        [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    internal DateTimeOffset After(DateTimeOffset now) => Every is { } every
        ? new DateTimeOffset((now.UtcTicks / every.Ticks + 1) * every.Ticks, TimeSpan.Zero)
        : now;
}
