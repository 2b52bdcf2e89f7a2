using System.Globalization;
using System.Text.Json.Serialization;
using Innovare.PublicSector;

namespace Innovare.Cases.Reuse;

/// <summary>One place builds on another's solution: who gave, who took, how, how far, and what came of it.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Giver">Where the solution comes from.</param>
/// <param name="Taker">Who took it, or thinks of it.</param>
/// <param name="Kind">Code of <see cref="ReuseWords.Kinds"/>.</param>
/// <param name="State">Code of <see cref="ReuseWords.States"/>; null where the source does not say.</param>
public sealed record ReuseLink(string Id, Party Giver, Party Taker, string Kind, string? State)
{
    /// <summary>The year the source tells of.</summary>
    public int? Year { get; init; }

    /// <summary>What the taker made otherwise.</summary>
    public Text? Changed { get; init; }

    /// <summary>Why it was given up.</summary>
    public Text? GivenUpBecause { get; init; }

    /// <summary>Codes of <see cref="PublicInnovation.Values"/>: what it gave in the new place.</summary>
    public IReadOnlyList<string> Value { get; init; } = [];

    /// <summary>Code of <see cref="ReuseWords.Confirmations"/>: what the giver says to it.</summary>
    public string Confirmation { get; init; } = ReuseWords.Unasked;

    /// <summary>What the giver objects.</summary>
    public Text? Objection { get; init; }

    /// <summary>Addresses where a reader can check it; a link told by the taker needs none.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>One end of a link: a case of the library, or a place outside it, or a number of places without names.</summary>
/// <param name="Case">Slug of a case, or null.</param>
/// <param name="Name">What the source calls it, where it is no case.</param>
/// <param name="Place">Name of a place of content/words/places.csv, where one is known.</param>
/// <param name="Number">How many places it stands for, where the source counts them.</param>
public sealed record Party(string? Case, Text? Name = null, string? Place = null, int? Number = null)
{
    /// <summary>What it is called where it is no case: its name, and how many places it stands for unless the name says so; null when it has neither.</summary>
    [JsonIgnore] // open data say the name and the number
    public Text? Called => (Name, Number?.ToString(CultureInfo.InvariantCulture)) switch
    {
        (null, null) => null,
        (null, var number) => new($"{number} {(Number == 1 ? "sted" : "steder")} uden navn", $"{number} unnamed {(Number == 1 ? "place" : "places")}"),
        (var name, null) => name,
        var (name, number) => name.Da.Contains(number, StringComparison.Ordinal) ? name : new($"{name.Da} ({number} steder)", $"{name.En} ({number} places)"),
    };
}

/// <summary>The closed lists of reuse.</summary>
public static class ReuseWords
{
    /// <summary>Codes that carry logic.</summary>
    public const string Done = "done", GivenUp = "givenUp", Unasked = "unasked", Confirmed = "confirmed", Disputed = "disputed";

    /// <summary>The barometer's three ways to reuse.</summary>
    public static Codelist Kinds { get; } = new("kind",
    [
        new("copied", new("Kopieret", "Copied")),
        new("adapted", new("Tilpasset", "Adapted")),
        new("inspired", new("Inspireret", "Inspired")),
    ]);

    /// <summary>How far the taker is, in order.</summary>
    public static Codelist States { get; } = new("state",
    [
        new("considering", new("Overvejer", "Considering")),
        new("planned", new("Planlagt", "Planned")),
        new("underWay", new("I gang", "Under way")),
        new(Done, new("Gennemført", "Done")),
        new(GivenUp, new("Opgivet", "Given up")),
    ]);

    /// <summary>What the giver says.</summary>
    public static Codelist Confirmations { get; } = new("confirmation",
    [
        new(Unasked, new("Ikke bekræftet", "Not confirmed")),
        new(Confirmed, new("Bekræftet af giveren", "Confirmed by the giver")),
        new(Disputed, new("Bestridt af giveren", "Disputed by the giver")),
    ]);

    /// <summary>What a link counts as. Only the first is spread.</summary>
    public static Codelist Weights { get; } = new("weight",
    [
        new("spread", new("Spredt: i brug og med værdi", "Spread: in use and of value")),
        new("inUse", new("I brug, værdien er ikke oplyst", "In use, value not stated")),
        new("interest", new("Interesse", "Interest")),
        new("givenUp", new("Opgivet", "Given up")),
    ]);
}
