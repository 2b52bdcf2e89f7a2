using System.Globalization;
using Innovare.Cases.Store;
using Innovare.Cases.Telling;
using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Telling;

/// <summary>Workplaces tell of their own innovations, and of what they have taken from others.</summary>
sealed class TellingSlice : Slice
{
    static readonly TimeSpan BetweenBrings = TimeSpan.FromMinutes(1);

    public override void AddServices(IServiceCollection services, Settings settings)
    {
        services.AddSingleton<Tellers>();
        services.AddSingleton(provider => new TellingBook(Stores.Of(settings), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Publisher(Stores.Of(settings), provider.GetRequiredService<TellingBook>(), provider.GetRequiredService<LiveLibrary>()));
        services.AddSingleton<Sending>();
        services.AddSingleton(provider => Bring(settings, provider.GetRequiredService<Publisher>()));
        services.AddSingleton(provider => Yearly(settings, provider));
    }

    public override IReadOnlyList<MenuEntry> Menu => [new(Face.Workplace, TellingTexts.TellMenu, Addresses.TellCase)];

    // a process that died between the book and the shelf leaves the rest to this
    static JobKind Bring(Settings settings, Publisher publisher) => new("library-bring", (_, _) =>
        Task.FromResult<string?>(Stores.Of(settings).Has(TellingBook.Shape) && publisher.Bring() ? "The library was brought up to date." : null))
    {
        Every = BetweenBrings,
    };

    static JobKind Yearly(Settings settings, IServiceProvider provider) => new("library-yearly", (_, _) =>
    {
        if (!Stores.Of(settings).Has(TellingBook.Shape))
            return Task.FromResult<string?>(null);
        var book = provider.GetRequiredService<TellingBook>();
        var asked = provider.GetRequiredService<Sending>().AskYearly(provider.GetRequiredService<ServedFaces>().Root(Face.Workplace, settings.Urls.Split(';')[0]));
        return Task.FromResult<string?>(string.Create(CultureInfo.InvariantCulture, $"{asked} places asked, {book.Purge()} drafts removed."));
    })
    {
        Every = TimeSpan.FromDays(1),
    };
}
