using Innovare.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Innovare.Web;

/// <summary>How the log is written: for a person, or for a collector.</summary>
static class Logs
{
    public static void WriteAsTold(this ILoggingBuilder logging, Settings settings)
    {
        if (!settings.LogsJson)
            return;
        logging.ClearProviders();
        logging.AddJsonConsole(o =>
        {
            o.UseUtcTimestamp = true;
            o.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            o.IncludeScopes = false; // scopes hold the address that was asked for, and some addresses are personal links
        });
        logging.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace); // standard output is for what a person reads
    }
}
