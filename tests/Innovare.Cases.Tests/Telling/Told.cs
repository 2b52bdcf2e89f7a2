using Innovare.Cases.Telling;

namespace Innovare.Cases.Tests.Telling;

/// <summary>Answers that can be sent in.</summary>
static class Told
{
    public static Dictionary<string, string> Whole(string title = "Morgenmøde på fem minutter") => new(StringComparer.Ordinal)
    {
        ["title"] = title,
        ["problem"] = "Vi glemte aftaler fra aften til morgen.",
        ["summary"] = "Vi mødes fem minutter ved tavlen.",
        ["novelty"] = "Før stod det i en bog.",
        ["organisation"] = "Plejecenter Solgården, Aalborg Kommune",
        ["level"] = "municipal",
        ["types"] = "process|service",
        ["stage"] = "inUse",
        ["visibility"] = "public",
        ["isOpen"] = "yes",
        ["contact.name"] = "Anna Prøve",
        ["contact.mail"] = "anna@kommune.example",
        ["contact.agreed"] = "yes",
    };

    public static IReadOnlyList<string> Criteria { get; } = [.. TellingWords.Criteria.Entries.Select(c => c.Code)];
}
