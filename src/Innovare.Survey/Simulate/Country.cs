using System.Globalization;
using Innovare.PublicSector;
using Innovare.Survey.Design;

namespace Innovare.Survey.Simulate;

/// <summary>Makes the frame: invented workplaces in real municipalities.</summary>
/// <remarks>
/// Workplaces of a level stand in a line by age. A round sees a stretch of it: each year the oldest close and new ones are
/// born at the other end. All else about a workplace hangs on its id alone, so it is itself in every round.
/// </remarks>
sealed class Country(RoundDefinition round, SimulationPlan plan, long seed)
{
    const double ClosingEachYear = 0.012;
    const int FirstYear = 2016;
    static readonly string[] Places =
    [
        "Eksempelhøj", "Eksempellund", "Eksempelby", "Prøvebakken", "Prøveengen", "Prøveskoven", "Tænkestedet", "Tænkeby",
        "Papirbyen", "Papirhaven", "Fantasigade", "Fantasibo", "Mønsterby", "Mønstervang", "Opdigtet Ø", "Luftslottet",
    ];

    static readonly int[] LowestOfClass = [3, 10, 20, 50, 100, 400];

    /// <summary>Inhabitants in thousands, roughly, of the largest and the smallest; the others count as 45.</summary>
    static readonly Dictionary<string, double> Inhabitants = new (string Municipality, double Thousands)[]
    {
        ("101", 650), ("751", 360), ("851", 220), ("461", 205), ("630", 119), ("561", 116), ("147", 104), ("730", 100),
        ("791", 97), ("740", 97), ("615", 94), ("621", 93), ("265", 90), ("657", 89), ("370", 83), ("330", 79),
        ("540", 74), ("157", 74), ("316", 73), ("159", 69), ("746", 64), ("860", 63), ("217", 63), ("259", 62),
        ("376", 60), ("479", 59), ("813", 58), ("661", 58), ("155", 14), ("187", 16), ("482", 12), ("665", 19),
        ("671", 21), ("741", 4), ("825", 2), ("563", 3), ("492", 6), ("773", 20), ("727", 23), ("336", 23),
    }.ToDictionary(p => p.Municipality, p => p.Thousands, StringComparer.Ordinal);

    readonly IReadOnlyList<CodelistEntry> _municipalities = round.Codelists["municipality"].Entries;
    readonly double[] _inhabitants =
        [.. round.Codelists["municipality"].Entries.Select(m => Inhabitants.GetValueOrDefault(m.Code, 45))];

    /// <summary>The workplaces of the round's year, ordered by id.</summary>
    public IReadOnlyList<Workplace> Workplaces()
    {
        var frame = new List<Workplace>(plan.Workplaces);
        var levels = round.Codelists["level"].Entries;
        for (var l = 0; l < levels.Count; l++)
        {
            var level = levels[l].Code;
            var count = l < levels.Count - 1
                ? (int)Math.Round(plan.Workplaces * plan.Levels[level] / 100)
                : plan.Workplaces - frame.Count;
            var oldest = (int)Math.Round(count * ClosingEachYear * Math.Max(0, round.Round.Year - FirstYear));
            for (var age = oldest; age < oldest + count; age++)
                frame.Add(Make(level, l + 1, age));
        }
        frame.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return frame;
    }

    Workplace Make(string level, int levelNumber, int age)
    {
        // 7919 is coprime with 10^7: the ids are distinct and do not tell age. Real P-numbers do not begin with 99.
        var unit = (ulong)levelNumber * 10_000_000 + (ulong)age * 7919 % 10_000_000;
        var kinds = Makeup.Of(level);
        var kind = kinds[Roll("subsector").Pick([.. kinds.Select(k => k.Share)], unit)];
        var industry = kind.Industries[Roll("industry").Below(kind.Industries.Length, unit)];
        var municipality = _municipalities[Roll("municipality").Pick(_inhabitants, unit)];
        var place = Places[Roll("place").Below(Places.Length, unit)];
        var number = (age + 1).ToString(CultureInfo.InvariantCulture);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"99{unit:00000000}"),
            Organisation(level, kind, municipality, unit),
            $"{Makeup.Stems[industry]} {place} {number}",
            level,
            industry,
            kind.Subsector,
            Employees(kind, unit),
            municipality.Code,
            municipality.Parent!);
    }

    /// <summary>A municipality, a region or a state body: eight digits that begin with 99, which no CVR number does.</summary>
    string Organisation(string level, Makeup kind, CodelistEntry municipality, ulong unit) => level switch
    {
        "municipal" => $"99000{municipality.Code}",
        "region" => $"9901{municipality.Parent}",
        _ => string.Create(CultureInfo.InvariantCulture,
            $"9902{Chance.Fold(kind.Subsector) % 90:00}{Roll("organisation").Below(12, unit):00}"),
    };

    /// <summary>Even on the logarithm within the class, and a few per cent up or down from round to round.</summary>
    int Employees(Makeup kind, ulong unit)
    {
        var size = Roll("size").Pick(kind.Sizes, unit);
        var low = Math.Log(LowestOfClass[size]);
        var high = Math.Log(LowestOfClass[size + 1]);
        // Squared in the open class, so that the very large ones are rare.
        var within = Roll("employees").Uniform(unit);
        if (size == 4)
            within *= within;
        var change = 0.03 * Roll(string.Create(CultureInfo.InvariantCulture, $"employees {round.Round.Year}")).Logistic(unit);
        return Math.Max(round.Round.SmallestWorkplace, (int)Math.Exp(low + (high - low) * within + change));
    }

    Chance Roll(string name) => new(seed, name);
}
