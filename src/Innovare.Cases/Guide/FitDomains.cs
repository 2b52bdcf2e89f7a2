using Innovare.PublicSector;

namespace Innovare.Cases.Guide;

/// <summary>Where the two contexts are compared: the seven domains of the NASSS framework (Greenhalgh and others) in plain words of our own, each simple, complicated or complex.</summary>
/// <remarks>https://pmc.ncbi.nlm.nih.gov/articles/PMC7916542/table/healthcare-09-00193-t001</remarks>
public static class FitDomains
{
    /// <summary>Codes that carry logic.</summary>
    public const string Simple = "simple", Complicated = "complicated", Complex = "complex";

    /// <summary>How hard it is.</summary>
    public static Codelist Ratings { get; } = new("rating",
    [
        new(Simple, new("Enkelt", "Simple")),
        new(Complicated, new("Kompliceret", "Complicated")),
        new(Complex, new("Komplekst", "Complex")),
    ]);

    /// <summary>The seven questions, in order; the same to both.</summary>
    public static IReadOnlyList<FitDomain> All { get; } =
    [
        new("problem", new("Problemet og målgruppen", "The problem and whom it is about"), new("Er det let at sige, hvem det handler om, og ligner de hinanden?", "Is it easy to say who it is about, and are they alike?")),
        new("technology", new("Teknologien", "The technology"), new("Virker den, som den er, eller skal den kobles til andre systemer?", "Does it work as it is, or must it be linked to other systems?")),
        new("value", new("Værdien", "The value"), new("Kan alle se, hvad den giver, og til hvem?", "Can everybody see what it gives, and to whom?")),
        new("people", new("Dem, der skal bruge den", "Those who will use it"), new("Skal medarbejdere og borgere gøre lidt eller meget på en ny måde?", "Must employees and citizens do little or much in a new way?")),
        new("organisation", new("Arbejdspladsen", "The workplace"), new("Er der tid, opbakning og penge, og hvor mange skal blive enige?", "Are there time, support and money, and how many must agree?")),
        new("surroundings", new("Regler og omgivelser", "Rules and surroundings"), new("Er lovgivning, aftaler og samarbejdspartnere på plads?", "Are law, agreements and partners in place?")),
        new("time", new("Over tid", "Over time"), new("Kan løsningen holde, når noget ændrer sig?", "Can the solution last when something changes?")),
    ];
}

/// <summary>One of the seven.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Question">What each side asks itself about its own place.</param>
public sealed record FitDomain(string Id, Text Name, Text Question)
{
    /// <summary>Name of the answer.</summary>
    public string Answer => "fit-" + Id;
}
