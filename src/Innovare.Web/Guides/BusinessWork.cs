using Innovare.PublicSector;

namespace Innovare.Web.Guides;

/// <summary>What is left after the years one counts on: if it goes badly, as expected and well.</summary>
/// <remarks>Plain sums in today's money, without interest: for a small solution interest is less than the guess is wrong.</remarks>
static class BusinessWork
{
    static readonly (string Once, string Yearly, string Gain, Text Name)[] Ways =
    [
        ("high", "high", "low", new("Hvis det går dårligt", "If it goes badly")),
        ("likely", "likely", "likely", new("Som ventet", "As expected")),
        ("low", "low", "high", new("Hvis det går godt", "If it goes well")),
    ];

    static readonly (string Id, Text Name)[] Fields =
    [
        ("once", new("udgift én gang", "cost, once")),
        ("yearly", new("udgift om året", "cost per year")),
        ("gain", new("gevinst om året", "gain per year")),
    ];

    public static IEnumerable<Worked> Of(SheetAnswers answers)
    {
        var missing = Fields.SelectMany(field => Lacks(answers, field.Id, field.Name)).ToList();
        if (answers.Number("years") is not > 0)
            missing.Add(new("Skriv, hvor mange år I regner med.", "Write how many years you expect to use it."));
        if (missing.Count > 0)
            return [Worked.Missing(missing)];
        var years = answers.Number("years")!.Value; // asked for above
        var lines = Ways.Select(way => Sum(
            way.Name,
            answers.Number($"once.{way.Once}")!.Value,
            answers.Number($"gain.{way.Gain}")!.Value - answers.Number($"yearly.{way.Yearly}")!.Value,
            years)).ToList();
        return
        [
            new(new("Tilbage efter alle årene", "Left after all the years"), lines),
            new(
                new("Spørg jer selv", "Ask yourselves"),
                [new("Kan I leve med det første svar? Hvis ikke, så begynd i det små.", "Can you live with the first answer? If not, begin on a small scale.")]),
        ];
    }

    static Text Sum(Text name, double once, double yearly, double years)
    {
        var left = SheetAnswers.Written((yearly * years) - once);
        if (yearly <= 0)
            return new($"{name.Da}: {left.Da} kr. Det tjener sig ikke hjem.", $"{name.En}: DKK {left.En}. It does not pay for itself.");
        var back = SheetAnswers.Written(once / yearly, 1);
        return new($"{name.Da}: {left.Da} kr. Tjent hjem efter {back.Da} år.", $"{name.En}: DKK {left.En}. Paid for after {back.En} years.");
    }

    static IEnumerable<Text> Lacks(SheetAnswers answers, string field, Text name)
    {
        var (low, likely, high) = (answers.Number(field + ".low"), answers.Number(field + ".likely"), answers.Number(field + ".high"));
        if (low is null || likely is null || high is null)
            yield return new($"Skriv tre tal for {name.Da}: lavt, sandsynligt og højt.", $"Write three numbers for {name.En}: low, likely and high.");
        else if (low > likely || likely > high)
            yield return new($"For {name.Da} skal det lave tal være mindst og det høje størst.", $"For {name.En} the low number must be smallest and the high one largest.");
    }
}
