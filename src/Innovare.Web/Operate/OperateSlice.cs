using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Innovare.Platform.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Operate;

/// <summary>What keeps the house running and tells how it is.</summary>
public sealed class OperateSlice : Slice
{
    static readonly TimeSpan BetweenMails = TimeSpan.FromSeconds(10);

    public override void AddServices(IServiceCollection services, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!settings.RunsJobs)
            return;
        services.AddHostedService<JobService>();
        services.AddSingleton(provider => Mail(settings, provider.GetRequiredService<TimeProvider>()));
    }

    static JobKind Mail(Settings settings, TimeProvider time) => new("mail", async (_, stop) =>
    {
        var lines = await PostOffice.Round(settings, HouseStores.WithLetters.Select(Stores.Of(settings).Open), time, stop);
        return lines.Count > 0 ? string.Join("; ", lines) : null;
    })
    {
        Every = BetweenMails,
    };
}
