using Innovare.PublicSector;
using Innovare.Statistics.Numbers;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Checking;

namespace Innovare.Survey.Collect.Answering;

/// <summary>How long a route takes by the model of <see cref="Minutes"/>.</summary>
public static class RouteMinutes
{
    /// <summary>Minutes for what this respondent is asked, with the ticks they set.</summary>
    public static double Of(Route route, Progress progress, Language language)
    {
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(progress);
        return route.Pages.Sum(page => Minutes.SecondsOf(page.Questions.Where(q => route.IsAsked(q.Id)), language, q => progress.ValuesOf(q.Id).Count)) / 60;
    }

    /// <summary>Minutes of that many respondents who answer at random, shortest first.</summary>
    public static IReadOnlyList<double> OfRandom(Form form, int respondents, long seed, Language language)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, respondents).Select(_ =>
        {
            var progress = RandomRespondent.Answer(form, _ => null, random);
            return Of(Route.Of(form, _ => null, progress), progress, language);
        }).Order()];
    }
}
