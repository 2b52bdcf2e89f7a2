using System.Globalization;
using Innovare.Cases.Reuse;
using Innovare.PublicSector;

namespace Innovare.Cases.Telling;

/// <summary>A reuse that the taker tells.</summary>
/// <param name="Id">Unguessable.</param>
/// <param name="Mail">The work e-mail that is proven to be the taker's; null before.</param>
/// <param name="Language">The taker's.</param>
/// <param name="Answers">What is written, by field of <see cref="ReuseForm"/>.</param>
/// <param name="Revision">Counts what was written, from 1.</param>
/// <param name="State">Code of <see cref="TellingWords.ReuseStates"/>.</param>
/// <param name="Confirmation">Code of <see cref="ReuseWords.Confirmations"/>.</param>
/// <param name="Objection">What the giver objects, or null.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record ToldReuse(
    string Id, string? Mail, Language Language, IReadOnlyDictionary<string, string> Answers, long Revision, string State, string Confirmation, string? Objection, DateTimeOffset ChangedAt)
{
    /// <summary>The link of reuse that the answers say; checked by <see cref="ReuseForm.Faults"/>.</summary>
    public ReuseLink Link => ReuseForm.Link(Id, Answers) with { Confirmation = Confirmation, Objection = Objection is { } said ? Text.Same(said) : null };
}

/// <summary>What a taker is asked.</summary>
public static class ReuseForm
{
    /// <summary>Which solution was taken, and who took it: fixed once it has been sent.</summary>
    public static IReadOnlySet<string> Fixed { get; } = new HashSet<string>(StringComparer.Ordinal) { "giver", "giver.name", "taker", "taker.name", "taker.number" };

    /// <summary>The fields; the cases to choose among are put in by the page.</summary>
    public static IReadOnlyList<TellingField> Fields { get; } =
    [
        new("giver", new("Hvilken løsning har I taget?", "Which solution have you taken?")) { IsEither = true },
        new("giver.name", new("Står den ikke i biblioteket: hvor har I den fra?", "Is it not in the library: where did you get it?")) { IsLine = true, IsEither = true, Longest = 200, Hint = new("Stedet og løsningen, også et sted i udlandet, fx Borås i Sverige.", "The place and the solution, also a place abroad, such as Borås in Sweden.") },
        new("taker.name", new("Hvem er I?", "Who are you?")) { IsLine = true, IsEither = true, Longest = 200, Hint = new("Stedet og kommunen eller regionen, fx Plejecenter Engbo, Vejle Kommune. Det vises. Vil I ikke nævnes, så skriv kun et antal herunder.", "The place and its municipality or region. It is shown. If you do not want to be named, give only a number below.") },
        new("taker.number", new("Er I flere steder? Hvor mange?", "Are you several places? How many?")) { IsLine = true, Longest = 6, Hint = new("Vi viser antallet, ikke navnene.", "We show the number, not the names.") },
        new("taker", new("Har I selv fortalt om jeres udgave her?", "Have you told of your own version here?")),
        new("kind", new("Hvordan har I taget den?", "How did you take it?")) { Choices = ReuseWords.Kinds, IsNeeded = true },
        new("state", new("Hvor langt er I?", "How far are you?")) { Choices = ReuseWords.States, IsNeeded = true },
        new("year", new("Hvilket år?", "Which year?")) { IsLine = true, Longest = 4 },
        new("changed", new("Hvad har I ændret?", "What did you change?")) { Longest = 2000 },
        new("value", new("Hvad har det givet hos jer?", "What has it given where you are?")) { Choices = PublicInnovation.Values, IsMany = true, Hint = new("Kun hvis I bruger den. Uden værdi tæller det ikke som spredning.", "Only if you use it. Without value it does not count as spread.") },
        new("givenUpBecause", new("Hvis I har opgivet: hvorfor?", "If you have given up: why?")) { Longest = 2000 },
    ];

    /// <summary>What must be mended, in words to the taker; loops and strangers too.</summary>
    public static IReadOnlyList<TellingFault> Faults(ToldReuse reuse, ReuseGraph graph)
    {
        ArgumentNullException.ThrowIfNull(reuse);
        ArgumentNullException.ThrowIfNull(graph);
        var faults = new List<TellingFault>();
        string Of(string id) => reuse.Answers.GetValueOrDefault(id) ?? "";
        foreach (var field in Fields)
            if (Of(field.Id).Length > field.Longest)
                faults.Add(new(field.Id, new(
                    string.Create(CultureInfo.InvariantCulture, $"Her står {Of(field.Id).Length} tegn. Der er plads til {field.Longest}. Skriv det kortere."),
                    string.Create(CultureInfo.InvariantCulture, $"There are {Of(field.Id).Length} letters here. There is room for {field.Longest}. Write it shorter."))));
            else if (field.IsNeeded && Of(field.Id).Length == 0)
                faults.Add(new(field.Id, new("Vælg her, før I sender.", "Choose here before you send.")));
        if (Of("giver").Length == 0 && Of("giver.name").Length == 0)
            faults.Add(new("giver", new("Vælg en case, eller skriv, hvor I har løsningen fra.", "Choose a case, or write where you got the solution.")));
        if (Of("taker").Length == 0 && Of("taker.name").Length == 0 && Of("taker.number").Length == 0)
            faults.Add(new("taker.name", new("Skriv, hvem I er, eller hvor mange steder I er.", "Write who you are, or how many places.")));
        if (Of("giver").Length == 0 && Of("taker").Length == 0)
            faults.Add(new("giver", new("En af de to skal stå i biblioteket. Vælg en case, eller fortæl om jeres egen først.", "One of the two must be in the library. Choose a case, or tell of your own first.")));
        if (Of("year") is { Length: > 0 } year && (Years.Parse(year) is not { } years || years.From != years.To))
            faults.Add(new("year", new("Skriv et år, fx 2024.", "Write a year, such as 2024.")));
        if (Of("taker.number") is { Length: > 0 } number && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0))
            faults.Add(new("taker.number", new("Skriv et helt tal over 0, eller lad feltet stå tomt.", "Write a whole number above 0, or leave it empty.")));
        if (Of("taker.name") is { Length: > 0 } own && graph.CaseOf(reuse.Link.Giver) is { } giver && string.Equals(giver.Organisation, own.Trim(), StringComparison.OrdinalIgnoreCase))
            faults.Add(new("taker.name", new("Det er jer selv, der har givet den løsning. Man genbruger ikke fra sig selv.", "It is you who gave that solution. Nobody reuses from themselves.")));
        if (faults.Count == 0)
            faults.AddRange(ReuseDecisions.Check(reuse.Link, graph).Select(InWords));
        return faults;
    }

    /// <summary>A refusal of the reuse rules in words to whoever told it.</summary>
    public static TellingFault InWords(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Code switch
        {
            "reuse-loop" => new("giver", new("De to bygger allerede på hinanden den anden vej. Vend det om, eller vælg en anden case.", "The two already build on each other the other way. Turn it round, or choose another case.")),
            "reuse-value-early" => new("value", new("I kan først fortælle om værdi, når I bruger den. Vælg “Gennemført”, eller fjern krydserne.", "You can tell of value only once it is in use. Choose “Done”, or remove the ticks.")),
            "reuse-reason" => new("givenUpBecause", new("Skriv, hvorfor I har opgivet.", "Write why you gave up.")),
            "reuse-case-unknown" => new("giver", new("Casen står ikke i biblioteket længere. Vælg en anden, eller skriv stedet.", "The case is no longer in the library. Choose another, or write the place.")),
            "reuse-own" => new("giver", new("Ingen kan bekræfte eller bestride sit eget genbrug. Det er giveren, der svarer.", "Nobody can confirm or dispute their own reuse. It is for the giver to answer.")),
            "reuse-ended" => new("state", new("Det er opgivet. Fortæl om et nyt genbrug, hvis I begynder igen.", "It has been given up. Tell of a new reuse if you begin again.")),
            _ => new("giver", new("Det kan ikke lade sig gøre. Se svarene igennem.", "That cannot be done. Look through the answers.")),
        };
    }

    internal static ReuseLink Link(string id, IReadOnlyDictionary<string, string> answers)
    {
        string Of(string field) => answers.GetValueOrDefault(field) ?? "";
        Text? Said(string field) => Of(field) is { Length: > 0 } words ? Text.Same(words) : null;
        int? Number(string field) => int.TryParse(Of(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return new(
            "told-" + id,
            Of("giver") is { Length: > 0 } giver ? new Party(giver) : new Party(null, Said("giver.name")),
            Of("taker") is { Length: > 0 } taker ? new Party(taker) : new Party(null, Said("taker.name"), Number: Number("taker.number")),
            Of("kind"),
            Of("state") is { Length: > 0 } state ? state : null)
        {
            Year = Number("year"),
            Changed = Said("changed"),
            GivenUpBecause = Of("state") is ReuseWords.GivenUp ? Said("givenUpBecause") : null,
            Value = Of("value").Split('|', StringSplitOptions.RemoveEmptyEntries),
        };
    }
}
