using Innovare.PublicSector;

namespace Innovare.Web.Guides;

/// <summary>How far the evaluation will reach on the ladder of evidence, and what it can and cannot say.</summary>
static class EvaluationWork
{
    static readonly Dictionary<string, (Text Can, Text Cannot)> Steps = new(StringComparer.Ordinal)
    {
        ["1"] = (
            new("I kan fortælle, hvad I selv mener, og hvorfor.", "You can tell what you think yourselves, and why."),
            new("I kan ikke vise en forandring.", "You cannot show a change.")),
        ["2"] = (
            new("I kan vise, at noget har ændret sig.", "You can show that something has changed."),
            new("I kan ikke vise, at det var det nye, der gjorde det.", "You cannot show that the new solution was the reason.")),
        ["3"] = (
            new("I kan vise, hvad andre end I selv er kommet frem til.", "You can show what people other than yourselves have found."),
            new("Uden sammenligning kan de heller ikke vise årsagen.", "Without a comparison they cannot show the cause either.")),
        ["4"] = (
            new("I kan vise, at det nye gjorde en forskel, hvis grupperne ligner hinanden.", "You can show that the new solution made a difference, if the groups are alike."),
            new("I kan ikke vide, om det virker andre steder.", "You cannot know whether it works elsewhere.")),
        ["5"] = (
            new("I kan vise, at det virker flere steder.", "You can show that it works in several places."),
            new("I kan stadig ikke love, at det virker overalt.", "You still cannot promise that it works everywhere.")),
    };

    public static IEnumerable<Worked> Of(SheetAnswers answers)
    {
        if (Steps.TryGetValue(answers["compare"], out var step))
            yield return new(
                new($"Trin {answers["compare"]} på stigen", $"Step {answers["compare"]} of the ladder"),
                [step.Can, step.Cannot]);
        yield return Worked.Missing(
        [
            .. Lack("use", "Skriv, hvem der skal bruge svaret. Ellers bliver det ikke brugt.", "Write who will use the answer. Otherwise it will not be used."),
            .. Lack("compare", "Vælg, hvad I sammenligner med.", "Choose what you compare with."),
            .. Lack("when", "Skriv, hvornår I samler oplysningerne.", "Write when you collect the information."),
            .. Lack("decide", "Aftal, hvad I gør ved hvert svar, før I kender det.", "Agree what you will do for each answer before you know it."),
        ]);

        IEnumerable<Text> Lack(string field, string da, string en) => answers[field].Length == 0 ? [new(da, en)] : [];
    }
}
