using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Innovare.Platform.Database;
using Microsoft.Extensions.Logging;

namespace Innovare.Platform.Jobs;

/// <summary>A node that does what is due. Any number may run at once, in one process or several: each job is done by one of them.</summary>
/// <param name="store">Store whose shape holds <see cref="JobBook.Tables"/>.</param>
/// <param name="time">Clock.</param>
/// <param name="node">Name of this node, for those who read the book.</param>
/// <param name="kinds">What this node can do; other jobs are left to others.</param>
/// <param name="log">Where trouble is told.</param>
public sealed class JobRunner(Func<Store> store, TimeProvider time, string node, IReadOnlyList<JobKind> kinds, ILogger log)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    static readonly TimeSpan PauseWhenAway = TimeSpan.FromSeconds(10);

    static readonly Meter Meter = new("Innovare.Jobs");

    static readonly Counter<long> Ended = Meter.CreateCounter<long>("innovare.jobs.ended", description: "Attempts that ended, by kind and state.");

    static readonly ActivitySource Source = new("Innovare.Jobs");

    /// <summary>Works until told to stop; asked to, it puts back what will not end by itself.</summary>
    public async Task Run(CancellationToken stop)
    {
        var working = new Dictionary<string, Task>(StringComparer.Ordinal);
        var hasTimers = false;
        while (!stop.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                if (!hasTimers)
                    SetTimers();
                hasTimers = true;
                foreach (var kind in Due().Where(k => !working.TryGetValue(k.Name, out var busy) || busy.IsCompleted))
                    working[kind.Name] = Round(kind, stop);
            }
            catch (Exception trouble) when (trouble is IOException or DbException)
            {
                log.LogError(trouble, "Jobs wait: the store cannot be reached.");
                pause = PauseWhenAway;
            }
            await Task.Delay(pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await Task.WhenAll(working.Values);
    }

    /// <summary>Does everything that is due now.</summary>
    public async Task Round(CancellationToken stop)
    {
        SetTimers();
        foreach (var kind in Due())
            await Round(kind, stop);
    }

    List<JobKind> Due()
    {
        using var connection = store().Connect();
        var due = JobBook.Due(connection, time.GetUtcNow());
        return [.. kinds.Where(k => due.Contains(k.Name))];
    }

    void SetTimers()
    {
        using var connection = store().Connect();
        using var transaction = connection.BeginTransaction();
        foreach (var kind in kinds.Where(k => k.Every is not null))
            JobBook.Add(transaction, time, kind.Name, $"timer/{kind.Name}");
        transaction.Commit();
    }

    async Task Round(JobKind kind, CancellationToken stop)
    {
        try
        {
            using var connection = store().Connect();
            while (!stop.IsCancellationRequested && JobBook.Take(connection, store().Dialect, kind, node, time.GetUtcNow()) is { } job)
            {
                var ended = job.Attempts > kind.BackOff.Count + 1 ? After(kind, job, "Every attempt broke off.") : await Do(kind, job, stop);
                JobBook.Mark(connection, ended, time.GetUtcNow());
                Ended.Add(1, new("kind", kind.Name), new("state", ended.Trouble is null ? "done" : ended.State.ToString().ToLowerInvariant()));
            }
        }
        catch (Exception trouble) when (trouble is IOException or DbException)
        {
            log.LogError(trouble, "A job of kind {Kind} was left in the middle: the store cannot be reached. It is taken up again.", kind.Name);
        }
    }

    async Task<Job> Do(JobKind kind, Job job, CancellationToken stop)
    {
        using var activity = Source.StartActivity($"job {kind.Name}");
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var renewing = Renew(kind, job, lost, done.Token);
        try
        {
            var report = await kind.Work(job.Input, lost.Token);
            var isTimer = kind.Every is not null;
            return job with { State = isTimer ? JobState.Waiting : JobState.Done, Attempts = isTimer ? 0 : job.Attempts, NextAt = kind.After(time.GetUtcNow()), Report = report, Trouble = null };
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return job with { State = JobState.Waiting, Attempts = job.Attempts - 1, NextAt = time.GetUtcNow() };
        }
#pragma warning disable CA1031 // whatever the work throws is its trouble: told, kept and tried again
        catch (Exception trouble)
        {
            log.LogError(trouble, "Job {Key} met trouble at attempt {Attempt}.", job.Key, job.Attempts);
            activity?.SetStatus(ActivityStatusCode.Error);
            return After(kind, job, trouble.Message.ReplaceLineEndings(" ").Trim());
        }
#pragma warning restore CA1031
        finally
        {
            await done.CancelAsync();
            await renewing;
        }
    }

    Job After(JobKind kind, Job job, string why)
    {
        var now = time.GetUtcNow();
        if (job.Attempts <= kind.BackOff.Count)
            return job with { State = JobState.Waiting, NextAt = now + kind.BackOff[(int)job.Attempts - 1], Trouble = why };
        return kind.Every is not null
            ? job with { State = JobState.Waiting, Attempts = 0, NextAt = kind.After(now), Trouble = why }
            : job with { State = JobState.Failed, NextAt = now, Trouble = why };
    }

    // A job that another node took over, because this one slept, is stopped here: its turn is gone.
    async Task Renew(JobKind kind, Job job, CancellationTokenSource lost, CancellationToken done)
    {
        while (true)
        {
            await Task.Delay(kind.Lease / 3, done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (done.IsCancellationRequested)
                return;
            try
            {
                using var connection = store().Connect();
                if (!JobBook.Renew(connection, job, time.GetUtcNow() + kind.Lease))
                    await lost.CancelAsync();
            }
            catch (Exception trouble) when (trouble is IOException or DbException)
            {
                log.LogWarning(trouble, "Job {Key} could not renew its lease.", job.Key);
            }
        }
    }
}
