using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Innovare.Survey.Field;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.FieldWork;

/// <summary>Where collectors follow a round in the field, and the job that writes its letters.</summary>
sealed class FieldSlice : Slice
{
    public override void AddServices(IServiceCollection services, Settings settings)
    {
        services.AddSingleton<FieldOffice>();
        if (settings.RunsJobs && ServedFaces.Of(settings).Served.Contains(Face.Backoffice))
            services.AddSingleton(provider => Letters(settings, provider.GetRequiredService<TimeProvider>()));
    }

    public override IReadOnlyList<MenuEntry> Menu => [new(Face.Backoffice, FieldTexts.Field, Addresses.FieldRounds, Role.Collector, Role.Statistician)];

    static JobKind Letters(Settings settings, TimeProvider time) => new("field", (_, _) =>
    {
        var written = Stores.Of(settings).Has(ContactContext.Shape) ? new FieldPost(Stores.Of(settings), time).Round() : 0;
        return Task.FromResult(written > 0 ? string.Create(CultureInfo.InvariantCulture, $"{written} letters written") : null);
    })
    {
        Every = TimeSpan.FromMinutes(1),
        Lease = TimeSpan.FromMinutes(10),
    };
}
