using System.Globalization;
using System.Text;
using Innovare.Cases.Store;
using Innovare.Platform;
using Innovare.Platform.Jobs;
using Innovare.PublicSector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Dialogue;

/// <summary>The spreading guide: two workplaces answer each for themselves, see each other's answers and end in a plan.</summary>
sealed class DialogueSlice : Slice
{
    public override void AddServices(IServiceCollection services, Settings settings)
    {
        services.AddSingleton<DialogueSpace>();
        services.AddSingleton(provider => Purge(provider.GetRequiredService<DialogueSpace>()));
    }

    public override IReadOnlyList<MenuEntry> Menu => [new(Face.Workplace, DialogueTexts.Guide, Addresses.Dialogues)];

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var language in Enum.GetValues<Language>())
            endpoints.MapGet(Addresses.DialogueFile.Template(language), (string id, HttpContext context, DialogueSpace space, CaseLibrary library) =>
            {
                if (space.Find(context, id) is { } pair)
                    return Results.File(Encoding.UTF8.GetBytes(DialoguePlan.Of(pair, library).InWords(language)), "text/markdown; charset=utf-8", "plan.md");
                context.Refuse(Problems.DialogueUnknown);
                return Results.StatusCode(Problems.DialogueUnknown.Status);
            }).On(Face.Workplace);
    }

    static JobKind Purge(DialogueSpace space) => new("dialogues-purge", (_, _) =>
        Task.FromResult<string?>(string.Create(CultureInfo.InvariantCulture, $"{space.Book.Purge()} halves of dialogues removed.")))
    {
        Every = TimeSpan.FromDays(1),
    };
}
