using Innovare.PublicSector;
using Innovare.Statistics.Comparison;

namespace Innovare.Web.Guides;

/// <summary>How many must take part before the difference one hopes for can be seen.</summary>
static class ExperimentWork
{
    public static IEnumerable<Worked> Of(SheetAnswers answers)
    {
        if (answers.Number("now") is not { } now || answers.Number("wanted") is not { } wanted)
            return [Worked.Missing(new Text("Skriv begge andele i procent, fx 40 og 50.", "Write both shares in per cent, e.g. 40 and 50."))];
        if (now is <= 0 or >= 100 || wanted is <= 0 or >= 100)
            return [Worked.Missing(new Text("Andelene skal ligge mellem 0 og 100 pct.", "The shares must be between 0 and 100 per cent."))];
        if (Math.Abs(now - wanted) < 0.05)
            return [Worked.Missing(new Text("De to andele er ens. Skriv den andel, der ville gøre det umagen værd.", "The two shares are alike. Write the share that would make it worth the effort."))];
        var each = Math.Ceiling(TrialSize.PerGroup(now / 100, wanted / 100));
        var (one, both) = (SheetAnswers.Written(each), SheetAnswers.Written(2 * each));
        var (from, to) = (SheetAnswers.Written(now, Decimals(now)), SheetAnswers.Written(wanted, Decimals(wanted)));
        return
        [
            new(
                new("Så mange skal der med", "So many must take part"),
                [
                    new($"Mindst {one.Da} i hver gruppe, {both.Da} i alt.", $"At least {one.En} in each group, {both.En} in all."),
                    new(
                        $"Hvis det nye flytter andelen fra {from.Da} til {to.Da} pct., viser forsøget det i fire ud af fem tilfælde. Hvis det intet flytter, viser det alligevel en forskel i ét ud af tyve.",
                        $"If the new solution moves the share from {from.En} to {to.En} per cent, the trial shows it four times out of five. If it changes nothing, the trial still shows a difference one time out of twenty."),
                    new(
                        "Trækker I lod om hele afdelinger og ikke om enkelte personer, skal der flere med. Spørg en statistiker.",
                        "If you draw whole departments at random and not individual people, more must take part. Ask a statistician."),
                ]),
        ];
    }

    static int Decimals(double share) => double.IsInteger(share) ? 0 : 1;
}
