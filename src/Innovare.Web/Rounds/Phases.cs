using Innovare.PublicSector;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;

namespace Innovare.Web.Rounds;

/// <summary>The phases of a round as a reader walks through them: their words in an address, and the question each answers.</summary>
static class Phases
{
    static readonly Dictionary<string, (Text Slug, Text Question)> Known = new(StringComparer.Ordinal)
    {
        ["frame"] = (new("ramme", "frame"), new("Hvem findes?", "Who exists?")),
        ["sample"] = (new("stikproeve", "sample"), new("Hvem spørger vi?", "Whom do we ask?")),
        ["response"] = (new("svar", "response"), new("Hvem svarer?", "Who answers?")),
        ["weights"] = (new("vaegte", "weights"), new("Hvor mange taler hvert svar for?", "How many does each answer speak for?")),
        ["estimates"] = (new("estimater", "estimates"), new("Hvad ved vi, og hvor sikkert?", "What do we know, and how surely?")),
        ["protection"] = (new("beskyttelse", "protection"), new("Kan nogen kendes igen?", "Can anyone be recognised?")),
        ["tables"] = (new("tabeller", "tables"), new("Hvad må alle se?", "What may everyone see?")),
    };

    /// <summary>The phase's word in an address of that language.</summary>
    public static string Slug(PhaseReport phase, Language language) =>
        Known.TryGetValue(phase.Id, out var words) ? words.Slug[language] : phase.Id;

    /// <summary>The question the phase answers.</summary>
    public static Text Question(PhaseReport phase) =>
        Known.TryGetValue(phase.Id, out var words) ? words.Question : phase.Title;

    /// <summary>Place of the phase with that word in an address, from 0; -1 when the round has none.</summary>
    public static int Find(PublishedRelease release, string slug, Language language)
    {
        for (var i = 0; i < release.Phases.Count; i++)
            if (string.Equals(Slug(release.Phases[i], language), slug, StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }
}
