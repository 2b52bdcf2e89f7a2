using Innovare.PublicSector;

namespace Innovare.Web.Guides;

/// <summary>What to test first: what does most harm when it is wrong, and is least certain.</summary>
static class AssumptionWork
{
    const string Table = "assumptions";

    public static IEnumerable<Worked> Of(SheetAnswers answers)
    {
        var all = answers.Rows(Table)
            .Select(row => (Words: answers[Table, row, "assumption"], Weight: answers.Mark(Table, row, "harm") * answers.Mark(Table, row, "unsure"), Test: answers[Table, row, "test"], Result: answers[Table, row, "result"]))
            .Where(a => a.Words.Length > 0)
            .ToList();
        var open = all.Where(a => a.Result.Length == 0 && a.Weight > 0).OrderByDescending(a => a.Weight).ToList();
        yield return new(
            new("Prøv i denne rækkefølge", "Test in this order"),
            [.. open.Select(a => Text.Same(a.Test.Length > 0 ? $"{a.Words} → {a.Test}" : a.Words))],
            IsOrder: true);
        yield return new(new("Prøvet", "Tested"), [.. all.Where(a => a.Result.Length > 0).Select(a => Text.Same($"{a.Words}: {a.Result}"))]);
        yield return Worked.Missing(
        [
            .. all.Where(a => a.Weight == 0).Select(a => new Text($"{a.Words}: giv begge tal fra 1 til 5.", $"{a.Words}: give both numbers from 1 to 5.")),
            .. open.Where(a => a.Test.Length == 0).Take(1).Select(a => new Text($"{a.Words}: find den billigste prøve.", $"{a.Words}: find the cheapest test.")),
        ]);
    }
}
