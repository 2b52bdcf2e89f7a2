using Innovare.Platform;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Answer;

/// <summary>Counts the pages being made for those who have begun. When there are too many, newcomers wait outside, so that nobody inside loses a step.</summary>
sealed class Gate(Settings settings)
{
    int _inside;

    /// <summary>Whether newcomers must wait: too much is being worked on, or stands in line for a thread.</summary>
    public bool IsFull => settings.QueueAt > 0 && (Volatile.Read(ref _inside) >= settings.QueueAt || ThreadPool.PendingWorkItemCount >= 4L * settings.QueueAt);

    /// <summary>Counts a page of somebody inside until it is sent.</summary>
    public void Enter(HttpContext context)
    {
        Interlocked.Increment(ref _inside);
        context.Response.OnCompleted(() =>
        {
            Interlocked.Decrement(ref _inside);
            return Task.CompletedTask;
        });
    }
}
