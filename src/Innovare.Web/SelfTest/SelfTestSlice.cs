using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Jobs;
using Innovare.Survey.Design.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.SelfTest;

/// <summary>Test your workplace: the barometer's questions in our words, beside the published figures. Nothing is stored, but what a closed group counts.</summary>
sealed class SelfTestSlice : Slice
{
    public override void AddServices(IServiceCollection services, Settings settings)
    {
        services.AddSingleton(_ => Read(Path.Combine(settings.HomeFolder, "content", "self-test")));
        services.AddSingleton<TestGroups>();
        services.AddSingleton(provider => new JobKind("groups-purge", (_, _) =>
            Task.FromResult<string?>(string.Create(CultureInfo.InvariantCulture, $"{provider.GetRequiredService<TestGroups>().Book.Purge()} groups removed.")))
        {
            Every = TimeSpan.FromDays(1),
        });
    }

    public override IReadOnlyList<MenuEntry> Menu => [new(Face.Workplace, SelfTestTexts.Menu, Addresses.SelfTest)];

    static TestForm Read(string folder)
    {
        var reading = QuestionnaireFile.Read(folder);
        return new(reading.Form ?? throw new InvalidDataException(string.Join(Environment.NewLine, reading.Findings)));
    }
}
