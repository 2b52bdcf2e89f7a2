using Innovare.PublicSector;

namespace Innovare.Web.Guides;

/// <summary>Whom to talk to first: those who feel it most and can influence it most, and those who need somebody to speak for them.</summary>
static class StakeholderWork
{
    const string Table = "people";
    const int High = 4;
    const int Low = 2;
    const int First = 5;

    public static IEnumerable<Worked> Of(SheetAnswers answers)
    {
        var people = answers.Rows(Table)
            .Select(row => (Name: answers[Table, row, "name"], Affected: answers.Mark(Table, row, "affected"), Influence: answers.Mark(Table, row, "influence"), Next: answers[Table, row, "next"]))
            .Where(p => p.Name.Length > 0)
            .ToList();
        yield return new(
            new("Tal med dem først", "Talk to these first"),
            [.. people.Where(p => p.Affected * p.Influence > 0).OrderByDescending(p => p.Affected * p.Influence).Take(First).Select(p => Text.Same(p.Name))],
            IsOrder: true);
        yield return new(
            new("Mærker det meget, men kan påvirke lidt: Hvem taler for dem?", "Feel it a lot but can influence little: who speaks for them?"),
            [.. people.Where(p => p.Affected >= High && p.Influence is > 0 and <= Low).Select(p => Text.Same(p.Name))]);
        yield return new(
            new("Kan standse det, men mærker det ikke: Hold dem orienteret", "Can stop it but do not feel it: keep them informed"),
            [.. people.Where(p => p.Influence >= High && p.Affected is > 0 and <= Low).Select(p => Text.Same(p.Name))]);
        yield return Worked.Missing([.. people.Where(p => p.Affected == 0 || p.Influence == 0).Select(p => new Text($"{p.Name}: giv begge tal fra 1 til 5.", $"{p.Name}: give both numbers from 1 to 5."))]);
    }
}
