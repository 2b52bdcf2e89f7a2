using System.Globalization;
using System.Text;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Innovare.PublicSector;
using Innovare.Survey.Field;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.FieldWork;

/// <summary>Where collectors follow a round in the field, and the job that writes its letters.</summary>
sealed class FieldSlice : Slice
{
    public override void AddServices(IServiceCollection services, Settings settings)
    {
        services.AddSingleton<FieldOffice>();
        services.AddSingleton<CoordinatorDoor>();
        services.AddSingleton(provider => new PageTimes(Stores.Of(settings), provider.GetRequiredService<TimeProvider>()));
        if (settings.RunsJobs && ServedFaces.Of(settings).Served.Contains(Face.Backoffice))
            services.AddSingleton(provider => Letters(settings, provider.GetRequiredService<TimeProvider>()));
    }

    public override IReadOnlyList<MenuEntry> Menu => [new(Face.Backoffice, FieldTexts.Field, Addresses.FieldRounds, Role.Collector, Role.Statistician)];

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            endpoints.MapGet(Addresses.AnswerCalendar.Template(language), (string day, FieldOffice office, HttpContext context) => Calendar(office, context, day, language)).On(Face.Respond);
            endpoints.MapGet(Addresses.FieldData.Template(language), (string round, string table, int? count, FieldOffice office, HttpContext context) => Data(office, context, round, table, count)).On(Face.Backoffice, Role.Collector, Role.Statistician);
        }
    }

    static IResult Calendar(FieldOffice office, HttpContext context, string day, Language language)
    {
        const int Furthest = 120;
        var today = FieldTables.Today(office.Time);
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", out var on) || on < today || on > today.AddDays(Furthest))
        {
            context.Refuse(Problems.PageUnknown);
            return Results.StatusCode(Problems.PageUnknown.Status);
        }
        var door = (office.Root(context.Request) ?? "") + Addresses.AnswerDoor.In(language);
        return Results.File(Encoding.UTF8.GetBytes(ReminderFile.Of(on, language, door, office.Time.GetUtcNow())), "text/calendar; charset=utf-8", "innovare.ics");
    }

    static IResult Data(FieldOffice office, HttpContext context, string round, string table, int? count)
    {
        if (office.Periods.Find(round) is not { } period || table is not ("morning" or "chase"))
        {
            context.Refuse(Problems.PageUnknown);
            return Results.StatusCode(Problems.PageUnknown.Status);
        }
        var morning = office.Morning(period);
        if (table is "chase" && context.Actor() is { } actor)
            office.Periods.Looked(new(actor.Id, actor.Is(Role.Collector) ? "collector" : "statistician"), $"field/{round}/chase");
        var csv = table is "morning" ? FieldFiles.Morning(period, morning) : FieldFiles.Chase(period, office.Chase(period, morning, Math.Clamp(count ?? FieldChaseModel.Usual, 1, FieldChaseModel.Most)));
        return Results.File(new UTF8Encoding(encoderShouldEmitUTF8Identifier: true).GetPreamble().Concat(Encoding.UTF8.GetBytes(csv)).ToArray(), "text/csv; charset=utf-8", $"{round}-{table}.csv");
    }

    static JobKind Letters(Settings settings, TimeProvider time) => new("field", (_, _) =>
    {
        var stores = Stores.Of(settings);
        var written = 0;
        if (stores.Has(ContactContext.Shape))
        {
            written = new FieldPost(stores, time).Round();
            new FieldDays(stores, time).Keep();
        }
        return Task.FromResult(written > 0 ? string.Create(CultureInfo.InvariantCulture, $"{written} letters written") : null);
    })
    {
        Every = TimeSpan.FromMinutes(1),
        Lease = TimeSpan.FromMinutes(10),
    };
}
