using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Design;

namespace Innovare.Survey.Disseminate.Comparing;

/// <summary>A statement that an answer confirms or denies, and the published figure nearest to it: for figures others have published.</summary>
/// <param name="Says">The statement the answer confirms or denies.</param>
/// <param name="Table">Published table.</param>
/// <param name="Row">Code of each variable but the round; a star is the group one is compared with.</param>
/// <param name="Yes">Answers that confirm it: variable and codes.</param>
/// <param name="DontKnow">Ticks that say that nobody knows; <c>-2</c> says so by itself.</param>
public sealed record Statement(Text Says, string Table, IReadOnlyList<string> Row, IReadOnlyList<(string Variable, string[] Codes)> Yes, params IReadOnlyList<string> DontKnow)
{
    /// <summary>Stands for the group one is compared with.</summary>
    public const string Group = "*";

    static readonly string[] Tick = ["1"];
    static readonly string[] Helped = ["4", "5"];
    static readonly string[] Hindered = ["1", "2"];

    /// <summary>In the order of the questionnaire.</summary>
    public static IReadOnlyList<Statement> All { get; } =
    [
        new(new("Vi har taget noget nyt i brug i de seneste to år.", "We have taken something new into use in the last two years."), "PUB01", [Group],
            [("types.product", Tick), ("types.service", Tick), ("types.process", Tick), ("types.communication", Tick)]),
        new(new("Det seneste er et produkt.", "The latest is a product."), "PUB02", ["product"], [("latest_types.product", Tick)]),
        new(new("Det seneste er en ydelse.", "The latest is a service."), "PUB02", ["service"], [("latest_types.service", Tick)]),
        new(new("Det seneste er en måde at arbejde på.", "The latest is a way of working."), "PUB02", ["process"], [("latest_types.process", Tick)]),
        new(new("Det seneste er en måde at tale og skrive med andre på.", "The latest is a way of talking and writing with others."), "PUB02", ["communication"], [("latest_types.communication", Tick)]),
        new(new("Andre fandt på det først.", "Others thought of it first."), "PUB04", ["reuse"], [("novelty", ["70", "80"])]),
        new(new("Ny teknologi var med til at sætte det i gang.", "New technology helped set it going."), "PUB05", ["180"], [("initiators.180", Tick)], "initiators.220"),
        new(new("Private virksomheder var med til at sætte det i gang.", "Private firms helped set it going."), "PUB05", ["130"], [("initiators.130", Tick)], "initiators.220"),
        new(new("Vi lavede det sammen med en privat virksomhed.", "We made it together with a private firm."), "PUB07", ["firms-partner"], [("partners.firms", Tick)], "partners.dk"),
        new(new("Teknologi er hele løsningen eller en vigtig del.", "Technology is the whole solution or an important part."), "PUB10", ["technological"], [("technology", ["itself", "important"])]),
        new(new("Det gav bedre kvalitet.", "It gave better quality."), "PUB08", ["230"], [("values.230", Tick)], "values.280"),
        new(new("Vi når mere for det samme.", "We get more done for the same."), "PUB08", ["240"], [("values.240", Tick)], "values.280"),
        new(new("Medarbejderne er blevet mere tilfredse.", "The employees are more satisfied."), "PUB08", ["250"], [("values.250", Tick)], "values.280"),
        new(new("Borgerne har fået mere indsigt eller indflydelse.", "Citizens have more insight or influence."), "PUB08", ["260"], [("values.260", Tick)], "values.280"),
        new(new("Vi har nået politiske mål.", "We have reached political goals."), "PUB08", ["265"], [("values.265", Tick)], "values.280"),
        new(new("Medarbejdernes bidrag hjalp.", "The employees' contribution helped."), "PUB09", ["employees", "promoted"], [("factors.employees", Helped)]),
        new(new("Medarbejdernes bidrag stod i vejen.", "The employees' contribution stood in the way."), "PUB09", ["employees", "inhibited"], [("factors.employees", Hindered)]),
        new(new("Vores måde at arbejde sammen på hjalp.", "Our way of working together helped."), "PUB09", ["cooperation", "promoted"], [("factors.cooperation", Helped)]),
        new(new("Vores måde at arbejde sammen på stod i vejen.", "Our way of working together stood in the way."), "PUB09", ["cooperation", "inhibited"], [("factors.cooperation", Hindered)]),
        new(new("Medarbejderne satte det i gang eller hjalp.", "Employees set it going or helped."), "PUB06", ["employees"], [("initiators.100", Tick), ("factors.employees", Helped)], "initiators.220"),
        new(new("Borgerne satte det i gang, hjalp eller var med.", "Citizens set it going, helped or took part."), "PUB06", ["citizens"], [("initiators.120", Tick), ("partners.citizens", Tick), ("factors.citizens", Helped)], "initiators.220", "partners.dk"),
        new(new("Private virksomheder satte det i gang, hjalp eller var med.", "Private firms set it going, helped or took part."), "PUB06", ["firms"], [("initiators.130", Tick), ("partners.firms", Tick), ("factors.firms", Helped)], "initiators.220", "partners.dk"),
        new(new("Vi har set efter, om det virker.", "We have looked at whether it works."), "PUB12", ["evaluated"], [("evaluated", ["internal", "external"])]),
        new(new("Vi har gjort noget for, at andre kan bruge det.", "We have done something so that others can use it."), "PUB12", ["spread"], [("spread", Tick)]),
    ];

    /// <summary>Its name where counts are kept.</summary>
    public string Key => $"{Table}-{string.Join('-', Row)}";

    /// <summary>Whoever says yes here says yes there too: the answers here are among those there, or there is the first line, which all others are asked after.</summary>
    public bool Implies(Statement other) => other != this && (other == All[0] || Yes.All(mine => other.Yes.Any(theirs => theirs.Variable == mine.Variable && mine.Codes.All(theirs.Codes.Contains))));

    /// <summary>Nobody says yes to both: other answers to the one question.</summary>
    public bool Excludes(Statement other) => Yes.Count == 1 && other.Yes.Count == 1 && Yes[0].Variable == other.Yes[0].Variable && !Yes[0].Codes.Intersect(other.Yes[0].Codes).Any();

    /// <summary>What was answered; null when it was not asked.</summary>
    public Own? Of(IFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var said = Yes.Select(y => (Answer: facts.Answer(y.Variable), y.Codes)).Where(y => y.Answer is not (null or "-1" or "-3")).ToList();
        return said.Count == 0 ? null
            : said.Exists(y => y.Codes.Contains(y.Answer)) ? Own.Yes
            : said.Exists(y => y.Answer == "-2") || DontKnow.Any(d => facts.Answer(d) == "1") ? Own.DontKnow
            : Own.No;
    }

    /// <summary>The newest published figure of that group, or the source's words where it gives no number; null when there is neither.</summary>
    public Beside? In(IReadOnlyList<Cube> tables, string group)
    {
        ArgumentNullException.ThrowIfNull(tables);
        if (tables.FirstOrDefault(t => t.Id == Table) is not { } cube)
            return null;
        var row = cube.Variables.Take(Row.Count).Select((variable, i) => variable.PositionOf(Row[i] == Group ? group : Row[i])).ToList();
        if (row.Contains(-1))
            return null;
        var rounds = cube.Variables[^1].Values;
        var cells = Enumerable.Range(0, rounds.Count).Reverse().Select(round => (Round: rounds[round], Cell: (int)cube.IndexOf([.. row, round]))).ToList();
        var found = cells.Find(c => cube.Statuses[c.Cell] == CellStatus.Value) is { Round: not null } value
            ? value
            : cells.Find(c => cube.CellNotes.GetValueOrDefault(c.Cell)?.Note is not null);
        if (found.Round is null)
            return null;
        var note = cube.CellNotes.GetValueOrDefault(found.Cell);
        return new(
            cube.Id,
            cube.Statuses[found.Cell] == CellStatus.Value ? cube.Values[found.Cell] : null,
            (cube.Lower?[found.Cell], cube.Upper?[found.Cell]) is ({ } lower, { } upper) && double.IsFinite(lower) && double.IsFinite(upper) ? (lower, upper) : null,
            note?.Note,
            found.Round.Name,
            note?.Base ?? cube.Unit);
    }
}
