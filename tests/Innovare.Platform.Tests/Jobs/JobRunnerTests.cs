using System.Collections.Concurrent;
using System.Data.Common;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Innovare.Tests.Databases;
using Microsoft.Extensions.Logging.Abstractions;

namespace Innovare.Platform.Tests.Jobs;

public sealed class JobRunnerTests
{
    static readonly StoreShape Shape = new("work", JobBook.Tables);

    readonly TestClock _clock = new();
    readonly ConcurrentQueue<string> _done = [];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Several_nodes_at_once_do_each_job_once(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var keys = Enumerable.Range(0, 40).Select(i => $"count/{i:00}").ToList();
        Write(store, transaction =>
        {
            foreach (var key in keys.Concat(keys)) // each is asked for twice
                JobBook.Add(transaction, _clock, "count", key, key);
        });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(node => Task.Run(() => Runner(store, $"node{node}", Noting("count")).Round(Stop))));

        Assert.Equal(keys, _done.Order(StringComparer.Ordinal));
        Assert.All(JobBook.All(store), job => Assert.Equal((JobState.Done, 1, $"did {job.Input}"), (job.State, job.Attempts, job.Report)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_job_is_kept_with_the_transaction_that_wrote_it_or_not_at_all(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        using (var connection = store.Connect())
        {
            using var undone = connection.BeginTransaction();
            JobBook.Add(undone, _clock, "count", "a");
            undone.Rollback();
        }

        await Runner(store, "node", Noting("count")).Round(Stop);

        Assert.Empty(_done);
        Assert.Null(JobBook.Find(store, "a"));
    }

    [Fact]
    public async Task A_job_waits_for_its_time_and_one_that_is_cancelled_is_never_done()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var store = test.Stores.Open(Shape);
        Write(store, transaction =>
        {
            JobBook.Add(transaction, _clock, "release", "release/a", "a", _clock.Now.AddHours(2));
            JobBook.Add(transaction, _clock, "release", "release/b", "b", _clock.Now.AddHours(2));
            Assert.True(JobBook.Cancel(transaction, "release/b"));
        });
        await Runner(store, "node", Noting("release")).Round(Stop);
        Assert.Empty(_done);

        _clock.Pass(TimeSpan.FromHours(2));
        await Runner(store, "node", Noting("release")).Round(Stop);

        Assert.Equal(["a"], _done);
        Assert.Equal(JobState.Cancelled, JobBook.Find(store, "release/b")!.State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Trouble_is_shown_and_tried_again_with_longer_waits_until_the_job_has_failed(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var kind = new JobKind("count", (_, _) => throw new IOException("The disk is full."));
        Write(store, transaction => JobBook.Add(transaction, _clock, "count", "a"));

        foreach (var wait in kind.BackOff)
        {
            await Runner(store, "node", kind).Round(Stop);
            Assert.Equal((JobState.Waiting, _clock.Now + wait, "The disk is full."), (JobBook.Find(store, "a")!.State, JobBook.Find(store, "a")!.NextAt, JobBook.Find(store, "a")!.Trouble));
            _clock.Pass(wait);
        }
        await Runner(store, "node", kind).Round(Stop);

        Assert.Equal((JobState.Failed, kind.BackOff.Count + 1), (JobBook.Find(store, "a")!.State, JobBook.Find(store, "a")!.Attempts));
        Write(store, transaction => Assert.True(JobBook.Again(transaction, "a", _clock.Now)));
        await Runner(store, "node", Noting("count")).Round(Stop);
        Assert.Equal((JobState.Done, null), (JobBook.Find(store, "a")!.State, JobBook.Find(store, "a")!.Trouble));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_timer_is_done_once_each_time_however_many_nodes_there_are(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var timer = Noting("night") with { Every = TimeSpan.FromDays(1) };

        for (var day = 0; day < 3; day++)
        {
            for (var round = 0; round < 2; round++)
                await Task.WhenAll(Enumerable.Range(0, 3).Select(node => Task.Run(() => Runner(store, $"node{node}", timer).Round(Stop))));
            _clock.Pass(TimeSpan.FromDays(1));
        }

        Assert.Equal(3, _done.Count);
        Assert.Equal((JobState.Waiting, new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero)), (JobBook.Find(store, "timer/night")!.State, JobBook.Find(store, "timer/night")!.NextAt));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_node_that_died_leaves_its_job_to_another_and_one_that_only_slept_can_mark_nothing(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        Write(store, transaction => JobBook.Add(transaction, _clock, "count", "a", "a"));
        using var connection = store.Connect();
        var asleep = JobBook.Take(connection, dialect, Noting("count"), "asleep", _clock.Now)!;
        await Runner(store, "awake", Noting("count")).Round(Stop);
        Assert.Empty(_done); // its lease still runs

        _clock.Pass(Noting("count").Lease);
        await Runner(store, "awake", Noting("count")).Round(Stop);
        JobBook.Mark(connection, asleep with { State = JobState.Failed, Trouble = "woke up late" }, _clock.Now);

        Assert.Equal(["a"], _done);
        Assert.Equal((JobState.Done, "awake", null), (JobBook.Find(store, "a")!.State, JobBook.Find(store, "a")!.Node, JobBook.Find(store, "a")!.Trouble));
        Assert.False(JobBook.Renew(connection, asleep, _clock.Now));
    }

    [Fact]
    public async Task A_node_that_is_stopped_puts_its_job_back_at_once()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var store = test.Stores.Open(Shape);
        Write(store, transaction => JobBook.Add(transaction, _clock, "long", "a"));
        using var stop = new CancellationTokenSource();
        var kind = new JobKind("long", async (_, lost) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, lost);
            return null;
        });

        await Runner(store, "node", kind).Run(stop.Token);

        Assert.Equal((JobState.Waiting, 0, _clock.Now), (JobBook.Find(store, "a")!.State, JobBook.Find(store, "a")!.Attempts, JobBook.Find(store, "a")!.NextAt));
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    JobKind Noting(string name) => new(name, (input, _) =>
    {
        _done.Enqueue(input);
        return Task.FromResult<string?>($"did {input}");
    });

    JobRunner Runner(Store store, string node, JobKind kind) => new(() => store, _clock, node, [kind], NullLogger.Instance);

    static void Write(Store store, Action<DbTransaction> write)
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        write(transaction);
        transaction.Commit();
    }
}
