using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Innovare.Web.Operate;

/// <summary>Does the jobs that slices have named as <see cref="JobKind"/> services, as long as the server runs.</summary>
sealed class JobService(Settings settings, TimeProvider time, IEnumerable<JobKind> kinds, ILogger<JobService> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var node = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}");
        return new JobRunner(() => Stores.Of(settings).Open(PlatformStore.Shape), time, node, [.. kinds], log).Run(stoppingToken);
    }
}
