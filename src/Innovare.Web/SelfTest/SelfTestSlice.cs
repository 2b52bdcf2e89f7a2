using Innovare.Platform;
using Innovare.Survey.Design.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.SelfTest;

/// <summary>Test your workplace: the barometer's questions in our words, beside the published figures. Nothing is stored.</summary>
sealed class SelfTestSlice : Slice
{
    public override void AddServices(IServiceCollection services, Settings settings) =>
        services.AddSingleton(_ => Read(Path.Combine(settings.HomeFolder, "content", "self-test")));

    public override IReadOnlyList<MenuEntry> Menu => [new(Face.Workplace, SelfTestTexts.Menu, Addresses.SelfTest)];

    static TestForm Read(string folder)
    {
        var reading = QuestionnaireFile.Read(folder);
        return new(reading.Form ?? throw new InvalidDataException(string.Join(Environment.NewLine, reading.Findings)));
    }
}
