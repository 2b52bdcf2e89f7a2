using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare jobs …</c>: the work that waits, is done or has failed.</summary>
static class JobCommands
{
    public static Command Of(Terminal terminal)
    {
        var list = new Command("list", "Shows every job, the next one due first.");
        list.SetAction(_ => List(terminal));
        var key = new Argument<string>("KEY") { Description = "Key of a job, as the list shows it." };
        var again = new Command("again", "Lets a job be done again at once, whatever became of it.") { key };
        again.SetAction(parsed => Change(terminal, parsed.GetRequiredValue(key), "is due now", (transaction, name) => JobBook.Again(transaction, name, TimeProvider.System.GetUtcNow())));
        var cancel = new Command("cancel", "Takes a job off that nobody has begun.") { key };
        cancel.SetAction(parsed => Change(terminal, parsed.GetRequiredValue(key), "is cancelled", JobBook.Cancel));
        return new("jobs", "Shows and steers what the server does by itself.") { list, again, cancel };
    }

    static int List(Terminal terminal)
    {
        foreach (var job in JobBook.All(Stores.Of(terminal.Settings).Open(PlatformStore.Shape)))
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{job.NextAt:yyyy-MM-dd HH:mm:ss}Z  {job.State.ToString().ToLowerInvariant(),-9}  {job.Key}  {job.Trouble ?? job.Report}").TrimEnd());
        return Exit.Done;
    }

    static int Change(Terminal terminal, string key, string what, Func<DbTransaction, string, bool> change)
    {
        using var connection = Stores.Of(terminal.Settings).Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        var isChanged = change(transaction, key);
        transaction.Commit();
        if (isChanged)
            terminal.Output.WriteLine($"{key} {what}.");
        else
            terminal.Error.WriteLine($"There is no job {key} for which that can be done: see innovare jobs list.");
        return isChanged ? Exit.Done : Exit.Refused;
    }
}
