using Innovare.PublicSector;
using Innovare.Survey.Design;

namespace Innovare.Web.SelfTest;

/// <summary>A tool and cases that fit what was answered. Nothing of the answer goes along: the links are the same for all.</summary>
/// <param name="When">Who gets it.</param>
/// <param name="Words">Why.</param>
/// <param name="Tool">Name of the tool in its address.</param>
/// <param name="ToolName">What it is called.</param>
/// <param name="Cases">Names of cases in their addresses.</param>
sealed record NextStep(Func<IFacts, bool> When, Text Words, Text Tool, Text ToolName, params IReadOnlyList<(string Slug, Text Name)> Cases)
{
    public const int Most = 3;

    static bool Is(IFacts facts, string variable, params string[] codes) => facts.Answer(variable) is { } code && codes.Contains(code);

    /// <summary>Those that matter most first.</summary>
    public static IReadOnlyList<NextStep> All { get; } =
    [
        new(f => Is(f, "underway", "2", "-2"),
            new("I behøver ikke at finde på det selv. Se, hvad andre har gjort ved det samme problem.", "You need not think of it yourselves. See what others have done about the same problem."),
            new("find-det-der-findes", "look-for-what-exists"), new("Find det, der findes", "Look for what exists"),
            ("robotstoevsugere-i-hjemmehjaelpen", new("Robotstøvsugere i hjemmehjælpen", "Robot vacuum cleaners in home care"))),
        new(f => Is(f, "underway", "1"),
            new("I er i gang. Skriv ned, hvad der skal være sandt, for at det virker, og prøv det første af i det små.", "You are under way. Write down what must be true for it to work, and try the first thing on a small scale."),
            new("antagelseslog", "assumption-log"), new("Antagelseslog", "Assumption log"),
            ("samskabelsespiloter", new("Samskabelsespiloter", "Co-creation pilots"))),
        new(f => Is(f, "evaluated", "no", "-2"),
            new("I har ikke set efter, om det virker. Aftal, hvad I vil måle, og hvornår.", "You have not looked at whether it works. Agree what to measure, and when."),
            new("vaerdiplan", "value-plan"), new("Værdiplan", "Value plan"),
            ("forventede-og-reelle-gevinster", new("Forventede og reelle gevinster", "Expected and real gains"))),
        new(f => Is(f, "factors.economy", "1", "2"),
            new("Økonomien stod i vejen. Vis, hvad det koster, og hvad det giver.", "Money stood in the way. Show what it costs and what it gives."),
            new("regnestykke", "business-case"), new("Regnestykke med tre svar", "A calculation with three answers")),
        new(f => Is(f, "factors.employees", "1", "2") || Is(f, "factors.cooperation", "1", "2"),
            new("Noget hos jer selv stod i vejen. Find ud af hvad, før I begynder på det næste.", "Something at your own workplace stood in the way. Find out what before you begin the next thing."),
            new("find-barrieren", "barrier-finder"), new("Find det, der står i vejen", "Find what stands in the way")),
        new(f => Is(f, "spread", "2", "-2"),
            new("Andre kan have gavn af det, I har lavet. Fortæl dem om det.", "Others may benefit from what you have made. Tell them about it."),
            new("den-gode-fortaelling", "good-story"), new("Den gode fortælling", "The good story"),
            ("telecare-nord", new("TeleCare Nord", "TeleCare Nord"))),
        new(f => Is(f, "partners.none", "1"),
            new("I gjorde det selv. Se, hvem der ellers har del i sagen.", "You did it alone. See who else has a part in it."),
            new("interessentkort", "stakeholder-map"), new("Interessentkort", "Stakeholder map")),
        new(_ => true,
            new("Vælg det næste, I vil gøre bedre, og få problemet på plads først.", "Choose what to make better next, and get the problem right first."),
            new("problemramme", "problem-frame"), new("Problemramme", "Problem frame")),
    ];
}
