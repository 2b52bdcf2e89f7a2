using Innovare.PublicSector;

namespace Innovare.Web.Guides;

/// <summary>What the signs agreed on beforehand say: go on, find out, or stop.</summary>
static class StopWork
{
    const string Table = "signs";

    public static IEnumerable<Worked> Of(SheetAnswers answers)
    {
        var signs = answers.Rows(Table)
            .Select(row => (Sign: answers[Table, row, "sign"], Limit: answers[Table, row, "limit"], Seen: answers[Table, row, "seen"]))
            .Where(s => s.Sign.Length > 0)
            .ToList();
        var judged = signs.Where(s => s.Limit.Length > 0 && s.Seen.Length > 0).ToList();
        if (judged.Count > 0)
            yield return new(new("Tegnene siger", "The signs say"), [Verdict([.. judged.Select(s => s.Seen)])]);
        yield return new(
            new("Grænser, der er nået", "Limits that are reached"),
            [.. judged.Where(s => s.Seen is "yes").Select(s => Text.Same($"{s.Sign} ({s.Limit})"))]);
        yield return Worked.Missing(
        [
            .. signs.Where(s => s.Limit.Length == 0).Select(s => new Text($"{s.Sign}: skriv grænsen.", $"{s.Sign}: write the limit.")),
            .. signs.Where(s => s.Limit.Length > 0 && s.Seen.Length == 0).Select(s => new Text($"{s.Sign}: hvad ser I?", $"{s.Sign}: what do you see?")),
            .. answers["after"].Length == 0 ? (Text[])[new("Skriv, hvad der sker med dem, der bruger løsningen.", "Write what happens to those who use the solution.")] : [],
        ]);
    }

    static Text Verdict(IReadOnlyList<string> seen)
    {
        var (reached, all) = (SheetAnswers.Written(seen.Count(s => s is "yes")).Da, SheetAnswers.Written(seen.Count).Da);
        if (seen.Contains("yes"))
            return new(
                $"{reached} af {all} grænser er nået. I aftalte, at det er et tegn på at stoppe eller rette til. Beslut det på det næste møde.",
                $"{reached} of {all} limits are reached. You agreed that this is a sign to stop or adjust. Decide at the next meeting.");
        return seen.Contains("unknown")
            ? new("Ingen grænse er nået, men I ved ikke nok. Find det ud af, før I fortsætter.", "No limit is reached, but you do not know enough. Find out before you go on.")
            : new("Ingen grænse er nået. Fortsæt til den næste dag, I har aftalt.", "No limit is reached. Go on until the next day you have agreed on.");
    }
}
