using Innovare.PublicSector;

namespace Innovare.Web.Guides;

/// <summary>The plan in sentences, and what it lacks before it can show a value later.</summary>
static class ValueWork
{
    const string Table = "claims";
    const int Most = 3;

    public static IEnumerable<Worked> Of(SheetAnswers answers)
    {
        var claims = answers.Rows(Table).Select(row => new Claim(
            SheetOptions.NameOf("values", answers[Table, row, "line"]),
            answers[Table, row, "indicator"],
            answers[Table, row, "baseline"],
            answers[Table, row, "target"],
            answers[Table, row, "when"])).ToList();
        yield return new(new("Planen i ord", "The plan in words"), [.. claims.Where(c => c.IsWhole).Select(c => c.Words)]);
        yield return Worked.Missing(
        [
            .. claims.SelectMany(c => c.Lacks()),
            .. claims.Count > Most ? (Text[])[new("Vælg højst tre. Flere får I sjældent målt.", "Choose at most three. More are seldom measured.")] : [],
            .. answers["worse"].Length == 0 ? (Text[])[new("Skriv, hvad der ikke må blive dårligere.", "Write what must not become worse.")] : [],
        ]);
    }

    sealed record Claim(Text Line, string Indicator, string Baseline, string Target, string When)
    {
        Text Name => Line.Da.Length > 0 ? Line : Text.Same(Indicator);

        public bool IsWhole => !Lacks().Any();

        public Text Words => new($"{Line.Da}: {Indicator} fra {Baseline} til {Target}. Måles igen {When}.", $"{Line.En}: {Indicator} from {Baseline} to {Target}. Measured again {When}.");

        public IEnumerable<Text> Lacks()
        {
            if (Line.Da.Length == 0)
                yield return new($"{Name.Da}: vælg en bundlinje.", $"{Name.En}: choose a bottom line.");
            if (Indicator.Length == 0)
                yield return new($"{Name.Da}: skriv, hvad I måler.", $"{Name.En}: write what you measure.");
            if (Baseline.Length == 0)
                yield return new($"{Name.Da}: mål, hvordan det er i dag. Det kan ikke gøres bagefter.", $"{Name.En}: measure how it is today. It cannot be done afterwards.");
            if (Target.Length == 0)
                yield return new($"{Name.Da}: sæt et mål.", $"{Name.En}: set a target.");
            if (When.Length == 0)
                yield return new($"{Name.Da}: skriv, hvornår I måler igen.", $"{Name.En}: write when you measure again.");
        }
    }
}
